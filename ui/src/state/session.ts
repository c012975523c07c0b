/** Locking, unlocking and closing: what the interface forgets, and when. */
import { useEffect } from "react";
import { backend, onLocked, type Status } from "@/backend";
import { notify } from "@/state/notices";
import { resetNavigation } from "@/state/navigation";
import { dropDossierFromMemory, refreshStatus, setStatus } from "@/state/queries";
import { useSelection } from "@/state/selection";
import { currentText } from "@/text";

/** Forgets everything read from the dossier. */
export function forgetDossier(): void {
  useSelection.getState().clear();
  useSelection.getState().setActive(null);
  resetNavigation();
  dropDossierFromMemory();
}

/** Enters a dossier the host has just opened. */
export function enter(status: Status): void {
  forgetDossier();
  setStatus(status);
}

export async function lockNow(): Promise<void> {
  try {
    const status = await backend.lock();
    setStatus(status);
  } catch (error) {
    notify({ kind: "error", text: currentText().error(error) });
  }
  forgetDossier();
}

export async function closeDossier(): Promise<void> {
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
        void refreshStatus().then(forgetDossier);
      }),
    [],
  );
}
