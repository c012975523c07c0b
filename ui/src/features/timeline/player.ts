/**
 * Plays the register through time: a window of a month or a year moves on, and with it the shared
 * selection, so that map and table follow wherever the user looks.
 */
import { create } from "zustand";
import type { DateSpan } from "@/backend";
import type { Action } from "@/state/actions";
import { useSelection } from "@/state/selection";
import { whenForgotten } from "@/state/session";
import { type Unit, dayNumber, dayText, moved, startOf } from "./axis";

export const PLAY_UNITS = ["month", "year"] as const;
export const SPEEDS = ["slow", "normal", "fast"] as const;
export type PlayUnit = (typeof PLAY_UNITS)[number];
export type Speed = (typeof SPEEDS)[number];

/** Milliseconds a window stands. */
const STANDS: Record<Speed, number> = { slow: 2_500, normal: 1_200, fast: 500 };

interface PlayerState {
  /** A window has been set and the selection from before is kept. */
  readonly isActive: boolean;
  readonly isPlaying: boolean;
  readonly unit: PlayUnit;
  readonly speed: Speed;
  /** The window as last set. */
  readonly shown: DateSpan | null;
  /** The whole that is played. */
  readonly whole: DateSpan | null;
  /** The dates selected before it began. */
  readonly before: DateSpan | null;
}

const AT_REST: PlayerState = {
  isActive: false,
  isPlaying: false,
  unit: "month",
  speed: "normal",
  shown: null,
  whole: null,
  before: null,
};

export const usePlayer = create<PlayerState>(() => AT_REST);

let timer: ReturnType<typeof setTimeout> | undefined;

/** The window that begins with the unit a day lies in. */
export function windowAt(day: number, unit: Unit): DateSpan {
  const start = startOf(day, unit);
  return { from: dayText(start), to: dayText(moved(start, unit, 1) - 1) };
}

/** The next window, or null where it would leave the whole. */
export function nextWindow(
  shown: DateSpan,
  whole: DateSpan,
  unit: PlayUnit,
  steps: number,
): DateSpan | null {
  const next = windowAt(moved(startOf(dayNumber(shown.from), unit), unit, steps), unit);
  return next.to < whole.from || next.from > whole.to ? null : next;
}

function show(window: DateSpan): void {
  usePlayer.setState({ shown: window });
  useSelection.getState().setDates(window);
}

function tick(): void {
  const { shown, whole, unit, speed, isPlaying } = usePlayer.getState();
  if (!isPlaying || !shown || !whole) return;
  const next = nextWindow(shown, whole, unit, 1);
  if (!next) {
    usePlayer.setState({ isPlaying: false });
    return;
  }
  show(next);
  const isCalm = globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;
  timer = setTimeout(tick, isCalm ? Math.max(STANDS[speed], STANDS.slow) : STANDS[speed]);
}

/** Sets the first window where none is set yet. */
function begin(whole: DateSpan): DateSpan {
  const { isActive, shown, unit } = usePlayer.getState();
  if (isActive && shown) return shown;
  const before = useSelection.getState().selection.dates;
  const first = windowAt(dayNumber((before ?? whole).from), unit);
  usePlayer.setState({ isActive: true, before, whole: before ?? whole });
  show(first);
  return first;
}

/** Goes on from where it stands, or from the start where it stands at the end. */
export function play(whole: DateSpan): void {
  clearTimeout(timer);
  const shown = begin(whole);
  const { unit, whole: played, speed } = usePlayer.getState();
  if (played && !nextWindow(shown, played, unit, 1)) show(windowAt(dayNumber(played.from), unit));
  usePlayer.setState({ isPlaying: true });
  timer = setTimeout(tick, STANDS[speed]);
}

export function pause(): void {
  clearTimeout(timer);
  usePlayer.setState({ isPlaying: false });
}

/** One window on or back. */
export function step(whole: DateSpan, steps: number): void {
  pause();
  const { isActive } = usePlayer.getState();
  const shown = begin(whole);
  if (!isActive) return;
  const { whole: played, unit } = usePlayer.getState();
  const next = nextWindow(shown, played ?? whole, unit, steps);
  if (next) show(next);
}

export function setPlayUnit(unit: PlayUnit): void {
  const { isActive, shown } = usePlayer.getState();
  usePlayer.setState({ unit });
  if (isActive && shown) show(windowAt(dayNumber(shown.from), unit));
}

export const setSpeed = (speed: Speed) => usePlayer.setState({ speed });

function rest(): void {
  clearTimeout(timer);
  const { unit, speed } = usePlayer.getState();
  usePlayer.setState({ ...AT_REST, unit, speed });
}

/** Ends it and selects again what was selected before. */
export function stop(): void {
  const { isActive, before } = usePlayer.getState();
  if (!isActive) return;
  rest();
  useSelection.getState().setDates(before);
}

/** Ends it and stays with the window shown. */
export const keep = rest;

// Whoever selects other dates meanwhile has taken the matter into their own hands.
useSelection.subscribe(({ selection }) => {
  const { isActive, shown } = usePlayer.getState();
  if (isActive && (selection.dates?.from !== shown?.from || selection.dates?.to !== shown?.to)) {
    rest();
  }
});
whenForgotten(rest);

export const TIMELINE_ACTIONS: readonly Action[] = [
  {
    id: "timeline-stop",
    label: "timeline-stop",
    group: "group-go",
    shortcut: "Escape",
    available: () => usePlayer.getState().isActive,
    run: stop,
  },
];
