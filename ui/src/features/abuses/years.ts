/** Years and days of the date filter. */
import type { DateSpan, YearCount } from "@/backend";
import { NO_END, NO_START } from "@/text/selection";

export interface Bar {
  readonly year: number;
  /** Events of everything else that is selected. */
  readonly all: number;
  /** Of these, within the chosen dates. */
  readonly chosen: number;
}

/** One bar for each year from the first to the last that occurs. */
export function barsOf(all: readonly YearCount[], chosen: readonly YearCount[]): Bar[] {
  const years = all.map(({ year }) => year);
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const counts = new Map(all.map(({ year, count }) => [year, count]));
  const within = new Map(chosen.map(({ year, count }) => [year, count]));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, all: counts.get(year) ?? 0, chosen: within.get(year) ?? 0 };
  });
}

const padded = (year: number) => String(year).padStart(4, "0");

/** The days of whole years, whichever way they were marked. */
export function yearsSpan(a: number, b: number): DateSpan {
  return { from: `${padded(Math.min(a, b))}-01-01`, to: `${padded(Math.max(a, b))}-12-31` };
}

/** A first or last day as short as it can be typed. */
export function shortDay(day: string | null, side: "from" | "to"): string {
  if (day === null || day === NO_START || day === NO_END) return "";
  return day.endsWith(side === "from" ? "-01-01" : "-12-31") ? day.slice(0, 4) : day;
}

/** A span with one end set or cleared; null where nothing is left. */
export function withEnd(
  dates: DateSpan | null,
  side: "from" | "to",
  day: string | null,
): DateSpan | null {
  const span = {
    from: dates?.from ?? NO_START,
    to: dates?.to ?? NO_END,
    [side]: day ?? (side === "from" ? NO_START : NO_END),
  };
  if (span.from === NO_START && span.to === NO_END) return null;
  return span.from <= span.to ? span : { from: span.to, to: span.from };
}

/** Every how many years a label stands, so that `room` labels fit. */
export function labelStep(years: number, room: number): number {
  const least = years / Math.max(1, room);
  return [1, 2, 5, 10, 20, 25, 50, 100].find((step) => step >= least) ?? 200;
}
