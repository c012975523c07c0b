/** Classes of counts for a map by region: where one ends and the next begins. */

export type Method = "quantile" | "equal" | "natural";

/** A class of whole numbers, both ends included. */
export interface Class {
  readonly from: number;
  readonly to: number;
}

/** The first index whose value exceeds `limit`. */
function above(sorted: readonly number[], limit: number): number {
  const at = sorted.findIndex((value) => value > limit);
  return at === -1 ? sorted.length : at;
}

/** Upper ends by equal shares of the regions. */
function quantiles(sorted: readonly number[], count: number): number[] {
  return Array.from({ length: count }, (_, step) => {
    const last = Math.ceil(((step + 1) * sorted.length) / count) - 1;
    return sorted[last] as number;
  });
}

/** Upper ends by equal steps of the count. */
function equal(sorted: readonly number[], count: number): number[] {
  const [least, most] = [sorted[0] as number, sorted.at(-1) as number];
  return Array.from({ length: count }, (_, step) =>
    Math.floor(least + ((most - least) * (step + 1)) / count),
  );
}

/**
 * Upper ends with the least squared deviation from the mean within the classes (Jenks's natural
 * breaks, by Fisher's exact method).
 */
function natural(sorted: readonly number[], count: number): number[] {
  const length = sorted.length;
  const sums = [0];
  const squares = [0];
  for (const value of sorted) {
    sums.push((sums.at(-1) as number) + value);
    squares.push((squares.at(-1) as number) + value * value);
  }
  const spread = (from: number, to: number) => {
    const sum = (sums[to] as number) - (sums[from] as number);
    return (squares[to] as number) - (squares[from] as number) - (sum * sum) / (to - from);
  };
  let best = Array.from({ length: length + 1 }, (_, to) => (to === 0 ? 0 : spread(0, to)));
  const starts: number[][] = [];
  for (let classes = 2; classes <= count; classes++) {
    const next: number[] = Array.from({ length: length + 1 }, () => Number.POSITIVE_INFINITY);
    const start: number[] = Array.from({ length: length + 1 }, () => 0);
    for (let to = classes; to <= length; to++)
      for (let from = classes - 1; from < to; from++) {
        const cost = (best[from] as number) + spread(from, to);
        if (cost < (next[to] as number)) {
          next[to] = cost;
          start[to] = from;
        }
      }
    starts.push(start);
    best = next;
  }
  const ends = [sorted.at(-1) as number];
  let to = length;
  for (const start of starts.toReversed()) {
    to = start[to] as number;
    ends.unshift(sorted[to - 1] as number);
  }
  return ends;
}

/** More regions than this are thinned out before the exact method, which takes their square. */
const MANY = 600;

/**
 * At most `count` classes that hold every value above zero, each at least one. A class ends at a value
 * that occurs, so that the legend tells real numbers; where values are few or alike there are fewer.
 */
export function classesOf(values: readonly number[], count: number, method: Method): Class[] {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  const distinct = [...new Set(sorted)];
  if (distinct.length <= count) return distinct.map((value) => ({ from: value, to: value }));
  const wanted = count;
  const every = Math.ceil(distinct.length / MANY);
  const thin = distinct.filter((_, at) => at % every === 0 || at === distinct.length - 1);
  const ends =
    method === "quantile"
      ? quantiles(sorted, wanted)
      : method === "equal"
        ? equal(sorted, wanted)
        : natural(thin, wanted);
  ends[ends.length - 1] = sorted.at(-1) as number;
  const classes: Class[] = [];
  let start = 0;
  for (const end of ends) {
    const next = above(sorted, end);
    if (next > start) {
      classes.push({ from: sorted[start] as number, to: sorted[next - 1] as number });
      start = next;
    }
  }
  return classes;
}

/** Which of `tones` a class gets, so that the highest is always the strongest; -1 for no class. */
export function toneOf(shade: number, classes: number, tones: number): number {
  if (shade < 0 || classes < 2) return shade < 0 ? -1 : Math.floor(tones / 2);
  return Math.round((shade * (tones - 1)) / (classes - 1));
}

/** The number of the class a value is in; -1 for none. */
export function classOf(classes: readonly Class[], value: number): number {
  return classes.findIndex(({ from, to }) => value >= from && value <= to);
}
