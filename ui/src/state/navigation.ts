/** Where the user is: a part of the product and, in it, a record. Kept in memory only. */
import { useEffect } from "react";
import { create } from "zustand";

export interface Place {
  /** The id of a part, see `app/parts.ts`. */
  readonly part: string;
  /** The record shown; null for the part's list. `new` stands for one not saved yet. */
  readonly record: string | null;
}

/** Asked before leaving; false keeps the user where they are. */
export type LeaveGuard = () => Promise<boolean>;

interface NavigationState {
  place: Place;
  back: readonly Place[];
  forward: readonly Place[];
}

const START: Place = { part: "abuses", record: null };

export const useNavigation = create<NavigationState>(() => ({
  place: START,
  back: [],
  forward: [],
}));

const guards = new Set<LeaveGuard>();

/** Asks whoever has something unsaved; answers whether all let the user go. */
export async function mayLeave(): Promise<boolean> {
  for (const guard of guards) {
    // One question after the other: the first refusal ends it.
    // oxlint-disable-next-line no-await-in-loop
    if (!(await guard())) return false;
  }
  return true;
}

/** Goes to a part or a record in it; answers whether it went. */
export async function go(part: string, record: string | null = null): Promise<boolean> {
  const { place, back } = useNavigation.getState();
  if (place.part === part && place.record === record) return true;
  if (!(await mayLeave())) return false;
  useNavigation.setState({
    place: { part, record },
    back: [...back, place].slice(-100),
    forward: [],
  });
  return true;
}

/** Replaces the present place without an entry to go back to, as after a first save. */
export function replacePlace(part: string, record: string | null): void {
  useNavigation.setState({ place: { part, record } });
}

export async function goBack(): Promise<void> {
  const target = useNavigation.getState().back.at(-1);
  if (!target || !(await mayLeave())) return;
  useNavigation.setState(({ place, back, forward }) => ({
    place: target,
    back: back.slice(0, -1),
    forward: [place, ...forward],
  }));
}

export async function goForward(): Promise<void> {
  const target = useNavigation.getState().forward[0];
  if (!target || !(await mayLeave())) return;
  useNavigation.setState(({ place, back, forward }) => ({
    place: target,
    back: [...back, place],
    forward: forward.slice(1),
  }));
}

/** Forgets where the user was; for locking and closing. */
export function resetNavigation(): void {
  guards.clear();
  useNavigation.setState({ place: START, back: [], forward: [] });
}

/** While `guard` is given, it is asked before the user leaves the present place. */
export function useLeaveGuard(guard: LeaveGuard | null): void {
  useEffect(() => {
    if (!guard) return undefined;
    guards.add(guard);
    return () => void guards.delete(guard);
  }, [guard]);
}
