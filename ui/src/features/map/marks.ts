/** What a mark looks like, before anything is drawn: form by number, line and fill by precision. */
import type { Bounds, MapMark } from "@/backend";

/** How exact a place is, in the four ways the map can draw. */
export type Exactness = "exact" | "approximate" | "area" | "unknown";

const exactness: Record<string, Exactness> = {
  "LP-1": "exact",
  "LP-2": "approximate",
  "LP-3": "approximate",
  "LP-5": "approximate",
  "LP-B": "approximate",
  "LP-4": "area",
  "LP-6": "area",
  "LP-7": "area",
};

/** By a code of the vocabulary `place-precision`. */
export function exactnessOf(precision: string | null): Exactness {
  return (precision === null ? undefined : exactness[precision]) ?? "unknown";
}

export type Form = "event" | "stack" | "cluster";

export interface Symbol {
  readonly form: Form;
  readonly exactness: Exactness;
  /** Of the main disc, in CSS pixels. */
  readonly radius: number;
  readonly fill: "solid" | "hatched" | "hollow";
  /** The line around it, or the ring around that. */
  readonly ring: "none" | "dashed" | "dotted";
  /** The count, where it stands for more than one event. */
  readonly count: number | null;
}

export function formOf(mark: Pick<MapMark, "count" | "same_position">): Form {
  if (mark.count === 1) return "event";
  return mark.same_position ? "stack" : "cluster";
}

/** The radius of a cluster grows with the logarithm of its count, from 11 to 26 pixels. */
export function clusterRadius(count: number): number {
  return Math.min(26, 8 + 4.5 * Math.log10(Math.max(count, 1) + 4));
}

const fills: Record<Exactness, Symbol["fill"]> = {
  exact: "solid",
  approximate: "solid",
  area: "hatched",
  unknown: "hollow",
};

const rings: Record<Exactness, Symbol["ring"]> = {
  exact: "none",
  approximate: "dashed",
  area: "none",
  unknown: "dotted",
};

export function symbolOf(mark: Pick<MapMark, "count" | "same_position" | "precision">): Symbol {
  const form = formOf(mark);
  const exact = exactnessOf(mark.precision);
  // A cluster's place is a mean of many; only what is at one place has a precision to draw.
  if (form === "cluster") {
    return {
      form,
      exactness: exact,
      radius: clusterRadius(mark.count),
      fill: "solid",
      ring: "none",
      count: mark.count,
    };
  }
  return {
    form,
    exactness: exact,
    radius: form === "stack" ? 10 : 5.5,
    fill: fills[exact],
    ring: rings[exact],
    count: form === "stack" ? mark.count : null,
  };
}

/** Identifies a mark among those of one view. */
export function markKey(mark: MapMark): string {
  return mark.id ?? `${mark.latitude},${mark.longitude},${mark.count}`;
}

/** The mark whose symbol lies under a point of the screen, the topmost first; null where none does. */
export function markAt(
  marks: readonly MapMark[],
  pixelOf: (mark: MapMark) => readonly [number, number],
  point: readonly [number, number],
  slack = 4,
): MapMark | null {
  let best: MapMark | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const [x, y] = pixelOf(mark);
    const distance = Math.hypot(x - point[0], y - point[1]) - symbolOf(mark).radius;
    if (distance <= slack && distance < least) {
      best = mark;
      least = distance;
    }
  }
  return best;
}

/** One coordinate of marks, and the number below which the given share of all events lies. */
function quantile(marks: readonly MapMark[], of: (mark: MapMark) => number, share: number): number {
  const sorted = [...marks].sort((a, b) => of(a) - of(b));
  const total = sorted.reduce((sum, mark) => sum + mark.count, 0);
  let passed = 0;
  for (const mark of sorted) {
    passed += mark.count;
    if (passed >= share * total) return of(mark);
  }
  return of(sorted.at(-1) as MapMark);
}

/**
 * The rectangle that holds nearly all events of the marks: single ones far off (an exile killed on
 * another continent) do not shrink the rest to a point. Null where there are no marks.
 */
export function extentOf(marks: readonly MapMark[]): Bounds | null {
  if (marks.length === 0) return null;
  const [low, high] = [0.005, 0.995];
  const west = quantile(marks, ({ longitude }) => longitude, low);
  const east = quantile(marks, ({ longitude }) => longitude, high);
  const south = quantile(marks, ({ latitude }) => latitude, low);
  const north = quantile(marks, ({ latitude }) => latitude, high);
  const kept = marks.filter(
    ({ longitude, latitude }) =>
      longitude >= west && longitude <= east && latitude >= south && latitude <= north,
  );
  return (kept.length > 0 ? kept : marks).reduce<Bounds>(
    (all, { bounds }) => ({
      west: Math.min(all.west, bounds.west),
      south: Math.min(all.south, bounds.south),
      east: Math.max(all.east, bounds.east),
      north: Math.max(all.north, bounds.north),
    }),
    { west: 180, south: 90, east: -180, north: -90 },
  );
}
