/** Locking, unlocking and closing: what the interface forgets, and when. */
import { useEffect } from "react";
import { backend, onLocked, type Status } from "@/backend";
import { useQuestion } from "@/state/confirm";
import { mayLeave, resetNavigation } from "@/state/navigation";
import { notify, useNotices } from "@/state/notices";
import { currentStatus, dropDossierFromMemory, refreshStatus, setStatus } from "@/state/queries";
import { useSelection } from "@/state/selection";
import { currentText } from "@/text";

const forgetters = new Set<() => void>();

/** Registers what a store must do to forget a dossier, where it keeps anything of one. */
export function whenForgotten(forget: () => void): void {
  forgetters.add(forget);
}

/** Forgets everything read from the dossier, down to questions and notices that may name someone. */
export function forgetDossier(): void {
  useSelection.getState().clear();
  useSelection.getState().setActive(null);
  useQuestion.getState().asked?.answer(false);
  useNotices.setState({ notices: [] });
  resetNavigation();
  for (const forget of forgetters) forget();
  dropDossierFromMemory();
  document.title = "Concord";
}

/** Enters a dossier the host has just opened. */
export function enter(status: Status): void {
  forgetDossier();
  setStatus(status);
}

/** What is left of a status once the dossier is locked. */
function lockedStatus(status: Status): Status {
  if (!status.dossier) return status;
  const kept = { ...status.dossier, locked: true, info: null, counts: [], undo: null, redo: null };
  return { ...status, dossier: { ...kept, repairs: [] } };
}

/** Takes everything off the screen at once, whatever the host is still doing. */
function hide(): void {
  const status = currentStatus();
  if (status) setStatus(lockedStatus(status));
  forgetDossier();
}

export async function lockNow(): Promise<void> {
  hide();
  try {
    setStatus(await backend.lock());
  } catch (error) {
    notify({ kind: "error", text: currentText().error(error) });
    await refreshStatus();
  }
}

export async function closeDossier(): Promise<void> {
  if (!(await mayLeave())) return;
  try {
    setStatus(await backend.closeDossier());
    forgetDossier();
  } catch (error) {
    notify({ kind: "error", text: currentText().error(error) });
  }
}

const PING_EVERY = 10_000;

/** Tells the host that somebody is at work, at most every ten seconds, so that it does not lock. */
export function useActivityPing(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    let last = 0;
    const ping = () => {
      const now = Date.now();
      if (now - last < PING_EVERY) return;
      last = now;
      // A ping that fails is no reason to disturb; the next one will tell.
      backend.activity().catch(() => undefined);
    };
    const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;
    for (const sign of signs) globalThis.addEventListener(sign, ping, { passive: true });
    return () => {
      for (const sign of signs) globalThis.removeEventListener(sign, ping);
    };
  }, [isOpen]);
}

/** Forgets the dossier as soon as the host has locked it. */
export function useLockedByHost(): void {
  useEffect(
    () =>
      onLocked(() => {
        hide();
        void refreshStatus();
      }),
    [],
  );
}
