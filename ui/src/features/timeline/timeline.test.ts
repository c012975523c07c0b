import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useSelection } from "@/state/selection";
import { currentText } from "@/text";
import {
  dayNumber,
  dayText,
  moved,
  panned,
  positionOf,
  spanOf,
  startOf,
  ticksOf,
  zoomed,
} from "./axis";
import { layoutOf, levels } from "./Drawing";
import { keep, nextWindow, play, step, stop, usePlayer } from "./player";

const t = currentText();
const month = (year: number, number: number) => {
  const from = `${year}-${String(number).padStart(2, "0")}-01`;
  return { from, to: dayText(moved(dayNumber(from), "month", 1) - 1), precise: 0, possible: 0 };
};
const months = Array.from({ length: 24 }, (_, at) =>
  month(1973 + Math.floor(at / 12), (at % 12) + 1),
);

describe("days", () => {
  it("are counted through leap years and before 1970", () => {
    expect(dayText(dayNumber("1972-02-29") + 1)).toBe("1972-03-01");
    expect(dayText(dayNumber("1900-02-28") + 1)).toBe("1900-03-01");
    expect(dayText(dayNumber("0044-03-15"))).toBe("0044-03-15");
  });

  it("move by months without leaving the month aimed at", () => {
    expect(dayText(moved(dayNumber("1973-01-31"), "month", 1))).toBe("1973-02-28");
    expect(dayText(moved(dayNumber("1973-01-31"), "month", -2))).toBe("1972-11-30");
    expect(dayText(startOf(dayNumber("1973-09-12"), "week"))).toBe("1973-09-10");
  });
});

describe("the axis", () => {
  it("finds a day among the buckets", () => {
    expect(positionOf(months, dayNumber("1973-01-01"))).toBe(0);
    expect(positionOf(months, dayNumber("1973-02-01"))).toBe(1);
    expect(positionOf(months, dayNumber("1973-04-16"))).toBeCloseTo(3.5);
    expect(positionOf(months, dayNumber("1999-01-01"))).toBe(24);
    expect(positionOf(months, dayNumber("1900-01-01"))).toBe(0);
  });

  it("selects whole buckets, whichever way they were marked", () => {
    expect(spanOf(months, 3, 1)).toEqual({ from: "1973-02-01", to: "1973-04-30" });
  });

  it("names the year where it begins", () => {
    const ticks = ticksOf(t, months, "month", 30);
    expect(ticks.filter(({ major }) => major !== null).map(({ at, major }) => [at, major])).toEqual(
      [
        [0, "1973"],
        [12, "1974"],
      ],
    );
    expect(ticksOf(t, months, "month", 8).length).toBe(8);
  });

  it("mirrors for scripts that run the other way", () => {
    const frame = { width: 800, height: 300, rem: 16, isMirrored: true };
    const layout = layoutOf(frame, 24);
    expect(layout.x(0)).toBeGreaterThan(layout.x(24));
    expect(layout.bucketAt(layout.x(5.5))).toBe(5);
  });

  it("has round levels that reach over the greatest count", () => {
    expect(levels(29, 6)).toEqual([0, 5, 10, 15, 20, 25, 30]);
    expect(levels(1, 6)).toEqual([0, 1]);
    expect(levels(0, 6)).toEqual([0, 1]);
  });
});

describe("the window", () => {
  const whole = { from: "1973-01-01", to: "1989-12-31" };

  it("zooms about the place pointed at and stays within the whole", () => {
    const near = zoomed(whole, whole, 0.5, 0);
    expect(near?.from).toBe("1973-01-01");
    expect(zoomed(near ?? whole, whole, 4, 0.5)).toBeNull();
    const end = zoomed(whole, whole, 0.25, 1);
    expect(end?.to).toBe("1989-12-31");
  });

  it("does not pan out of the whole", () => {
    const window = { from: "1989-01-01", to: "1989-06-30" };
    expect(panned(window, whole, 5).to).toBe("1989-12-31");
    expect(panned(window, whole, -0.5).from < window.from).toBe(true);
  });
});

describe("playing", () => {
  const whole = { from: "1973-09-11", to: "1973-12-20" };
  const dates = () => useSelection.getState().selection.dates;

  beforeEach(() => {
    vi.useFakeTimers();
    useSelection.getState().clear();
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it("moves a window of a month through the whole and then rests", () => {
    play(whole);
    expect(dates()).toEqual({ from: "1973-09-01", to: "1973-09-30" });
    vi.advanceTimersByTime(1_300);
    expect(dates()).toEqual({ from: "1973-10-01", to: "1973-10-31" });
    vi.advanceTimersByTime(20_000);
    expect(dates()).toEqual({ from: "1973-12-01", to: "1973-12-31" });
    expect(usePlayer.getState().isPlaying).toBe(false);
  });

  it("gives the former selection back", () => {
    const before = { from: "1973-10-05", to: "1973-11-05" };
    useSelection.getState().setDates(before);
    play(whole);
    vi.advanceTimersByTime(1_300);
    expect(dates()?.from).toBe("1973-11-01");
    stop();
    expect(dates()).toEqual(before);
    vi.advanceTimersByTime(10_000);
    expect(dates()).toEqual(before);
  });

  it("goes back and on by hand, and the window can be kept", () => {
    step(whole, 1);
    step(whole, 1);
    expect(dates()?.from).toBe("1973-10-01");
    step(whole, -1);
    step(whole, -1);
    expect(dates()?.from).toBe("1973-09-01");
    keep();
    stop();
    expect(dates()?.from).toBe("1973-09-01");
  });

  it("rests where the user selects other dates", () => {
    play(whole);
    useSelection.getState().setDates(null);
    vi.advanceTimersByTime(10_000);
    expect(dates()).toBeNull();
    expect(usePlayer.getState().isActive).toBe(false);
  });

  it("has no window beyond the whole", () => {
    const last = { from: "1973-12-01", to: "1973-12-31" };
    expect(nextWindow(last, whole, "month", 1)).toBeNull();
    expect(nextWindow(last, whole, "month", -1)?.from).toBe("1973-11-01");
  });
});
