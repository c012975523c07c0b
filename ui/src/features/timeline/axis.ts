/** The time axis: days, buckets, labels. All calendar work is in UTC: a day is a day everywhere. */
import type { DateSpan, TimeBucket } from "@/backend";
import type { TextTools } from "@/text";

export type Unit = "decade" | "year" | "month" | "week" | "day";
export const UNITS: readonly Unit[] = ["decade", "year", "month", "week", "day"];

const DAY = 86_400_000;

/** Days since 1970 of a text such as `1973-09-11`; years before our era begin with a sign. */
export function dayNumber(text: string): number {
  const [, year, month, day] = text.match(/^([+-]?\d+)-(\d\d)-(\d\d)$/) ?? [];
  const date = new Date(0);
  date.setUTCFullYear(Number(year ?? 1970), Number(month ?? 1) - 1, Number(day ?? 1));
  return Math.round(date.getTime() / DAY);
}

function dateOf(number: number): Date {
  return new Date(number * DAY);
}

/** The text of a day, within the years that a date can be written with. */
export function dayText(number: number): string {
  const date = dateOf(number);
  const year = Math.min(9999, Math.max(1, date.getUTCFullYear()));
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/** Moves a day by whole units; the last day of a month stays one. */
export function moved(day: number, unit: Unit, steps: number): number {
  if (unit === "day") return day + steps;
  if (unit === "week") return day + 7 * steps;
  const months = { month: 1, year: 12, decade: 120 }[unit] * steps;
  const date = dateOf(day);
  const first = new Date(0);
  first.setUTCFullYear(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const last = new Date(0);
  last.setUTCFullYear(first.getUTCFullYear(), first.getUTCMonth() + 1, 0);
  first.setUTCDate(Math.min(date.getUTCDate(), last.getUTCDate()));
  return Math.round(first.getTime() / DAY);
}

/** First day of the unit that a day lies in. */
export function startOf(day: number, unit: Unit): number {
  const date = dateOf(day);
  if (unit === "day") return day;
  if (unit === "week") return day - ((date.getUTCDay() + 6) % 7);
  const year = date.getUTCFullYear();
  const first = new Date(0);
  first.setUTCFullYear(
    unit === "decade" ? Math.floor(year / 10) * 10 : year,
    unit === "month" ? date.getUTCMonth() : 0,
    1,
  );
  return Math.round(first.getTime() / DAY);
}

function formatted(t: TextTools, text: string, options: Intl.DateTimeFormatOptions): string {
  const form = new Intl.DateTimeFormat(t.language.locale, { ...options, timeZone: "UTC" });
  return form.format(dateOf(dayNumber(text)));
}

/** A bucket in words, such as "September 1973". */
export function bucketWords(t: TextTools, { from, to }: DateSpan, unit: string): string {
  switch (unit) {
    case "decade":
      return t.edtf(`${from.slice(0, -7)}X`);
    case "year":
      return t.edtf(from.slice(0, -6));
    case "month":
      return formatted(t, from, { month: "long", year: "numeric" });
    case "week":
      return t("chip-span", { from: t.day(from), to: t.day(to) });
    default:
      return t.day(from);
  }
}

export interface Tick {
  /** The bucket it stands at. */
  readonly at: number;
  readonly label: string;
  /** The year or month in which it begins, where that is new. */
  readonly major: string | null;
}

function minorLabel(t: TextTools, { from }: TimeBucket, unit: string): string {
  switch (unit) {
    case "decade":
      return `${from.slice(0, -6)}`;
    case "year":
      return from.slice(0, -6);
    case "month":
      return formatted(t, from, { month: "short" });
    default:
      return formatted(t, from, { day: "numeric" });
  }
}

function majorOf(from: string, unit: string): string | null {
  if (unit === "month") return from.slice(0, -6);
  return unit === "week" || unit === "day" ? from.slice(0, -3) : null;
}

function majorLabel(t: TextTools, { from }: TimeBucket, unit: string): string {
  return unit === "month"
    ? from.slice(0, -6)
    : formatted(t, from, { month: "short", year: "numeric" });
}

const STEPS = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200];
const COUNTS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500];

/** The labels of the axis; `room` of them fit. Within a month or year they start anew. */
export function ticksOf(
  t: TextTools,
  buckets: readonly TimeBucket[],
  unit: string,
  room: number,
): Tick[] {
  const least = buckets.length / Math.max(1, room);
  const steps = unit === "month" ? STEPS : COUNTS;
  const step = steps.find((one) => one >= least) ?? Math.ceil(least);
  const ticks: Tick[] = [];
  let major: string | null = null;
  let since = Number.POSITIVE_INFINITY;
  buckets.forEach((bucket, at) => {
    const own = majorOf(bucket.from, unit);
    const isOnStep =
      unit === "month"
        ? (Number(bucket.from.slice(-5, -3)) - 1 + 12 * Number(bucket.from.slice(0, -6))) % step ===
          0
        : unit === "year"
          ? Number(bucket.from.slice(0, -6)) % step === 0
          : unit === "decade"
            ? (Number(bucket.from.slice(0, -6)) / 10) % step === 0
            : since + 1 >= step;
    since += 1;
    if (!isOnStep) return;
    since = 0;
    const isNew = own !== null && own !== major;
    major = own;
    const label =
      unit === "month" && step >= 12 ? bucket.from.slice(0, -6) : minorLabel(t, bucket, unit);
    ticks.push({
      at,
      label,
      major: isNew && !(unit === "month" && step >= 12) ? majorLabel(t, bucket, unit) : null,
    });
  });
  return ticks;
}

/** Where a day lies among the buckets: whole numbers are their beginnings. */
export function positionOf(buckets: readonly TimeBucket[], day: number): number {
  let [low, high] = [0, buckets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayNumber(buckets[middle]?.from ?? "") <= day) low = middle + 1;
    else high = middle;
  }
  const bucket = buckets[low - 1];
  if (!bucket) return 0;
  const [first, last] = [dayNumber(bucket.from), dayNumber(bucket.to) + 1];
  return Math.min(buckets.length, low - 1 + Math.min(1, (day - first) / (last - first)));
}

/** The days from one bucket to another, whichever comes first. */
export function spanOf(buckets: readonly TimeBucket[], a: number, b: number): DateSpan | null {
  const from = buckets[Math.min(a, b)]?.from;
  const to = buckets[Math.max(a, b)]?.to;
  return from === undefined || to === undefined ? null : { from, to };
}

/** The shortest window that can be shown, in days. */
const SHORTEST = 7;

/** A window zoomed by a factor about a place in it (0 its start, 1 its end), within the whole. */
export function zoomed(
  window: DateSpan,
  whole: DateSpan,
  factor: number,
  about: number,
): DateSpan | null {
  const [from, to] = [dayNumber(window.from), dayNumber(window.to)];
  const [first, last] = [dayNumber(whole.from), dayNumber(whole.to)];
  const length = Math.max(SHORTEST, Math.round((to - from + 1) * factor));
  if (length >= last - first + 1) return null;
  const centre = from + (to - from + 1) * about;
  const start = Math.round(centre - length * about);
  const within = Math.min(Math.max(start, first), last - length + 1);
  return { from: dayText(within), to: dayText(within + length - 1) };
}

/** A window moved by a share of its length, within the whole. */
export function panned(window: DateSpan, whole: DateSpan, share: number): DateSpan {
  const [from, to] = [dayNumber(window.from), dayNumber(window.to)];
  const [first, last] = [dayNumber(whole.from), dayNumber(whole.to)];
  const length = to - from;
  const start = Math.round(from + length * share);
  const within = Math.min(Math.max(start, first), Math.max(first, last - length));
  return { from: dayText(within), to: dayText(within + length) };
}
