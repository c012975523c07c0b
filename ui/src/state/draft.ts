/** A record being edited: what is stored, what the user has made of it, and whether the two differ. */
import { useCallback, useState } from "react";
import { confirm } from "./confirm";
import { useLeaveGuard } from "./navigation";
import { currentText } from "@/text";

/** Equal in every value, whatever the order of an object's keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) =>
        Object.hasOwn(b, key) &&
        sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    )
  );
}

export interface Draft<T> {
  readonly value: T;
  readonly isDirty: boolean;
  readonly set: (value: T) => void;
  /** Throws the user's edits away. */
  readonly discard: () => void;
  /** The host has confirmed the present value. */
  readonly saved: () => void;
}

async function mayDiscard(): Promise<boolean> {
  const t = currentText();
  return confirm({
    title: t("draft-leave"),
    body: t("draft-leave-body"),
    confirm: t("draft-discard"),
    cancel: t("draft-keep"),
    destructive: true,
  });
}

/**
 * A draft of `stored`. A newer stored value is taken over unless the user has begun to edit. `isNew`
 * says that nothing is stored yet, so that even an untouched draft is worth saving.
 */
export function useDraft<T>(stored: T, isNew = false): Draft<T> {
  const [edited, setEdited] = useState<{ readonly value: T } | null>(null);
  // Between the confirmation of a save and the next read, the saved value stands for the stored one.
  const [settled, setSettled] = useState<{ readonly value: T; readonly over: T } | null>(null);
  const base = settled && settled.over === stored ? settled.value : stored;
  const value = edited ? edited.value : base;
  const isDirty = edited !== null && (isNew || !sameValue(edited.value, base));
  useLeaveGuard(isDirty ? mayDiscard : null);
  return {
    value,
    isDirty,
    set: useCallback((next: T) => setEdited({ value: next }), []),
    discard: useCallback(() => setEdited(null), []),
    saved: () => {
      setSettled({ value, over: stored });
      setEdited(null);
    },
  };
}
