/** Weights: how much more or less something counts than the rest. */
import type { Gap, Weight } from "@/backend";
import { EMPTY, known, valueOf } from "@/state/stated";

/** What can be weighed; each is also the name of its vocabulary. */
export const WEIGHED = ["violation-type", "victim-group", "region", "duty"] as const;
export type Weighed = (typeof WEIGHED)[number];

/** The least and the greatest factor; what has no weight counts 1. */
export const FACTORS = { least: 0, most: 10 } as const;

export function newWeight(id: string, dimension: Weighed, code: string): Weight {
  return { id, dimension: known(dimension), code: known(code), factor: known(2), reason: EMPTY };
}

export function isFactor(weight: Weight): boolean {
  const factor = valueOf(weight.factor);
  return factor !== undefined && factor >= FACTORS.least && factor <= FACTORS.most;
}

/** Whether something is weighed already. */
export const hasWeight = (weights: readonly Weight[], dimension: string, code: string): boolean =>
  weights.some((one) => valueOf(one.dimension) === dimension && valueOf(one.code) === code);

const keyOf = ({ dimension, code, duty }: Gap) => `${dimension}:${code}:${duty}`;

export interface Moved {
  readonly gap: Gap;
  readonly rank: number;
  /** Where it stood before; null where it was not open. */
  readonly before: number | null;
}

/** The first gaps now, each with the place it had before. */
export function movedGaps(before: readonly Gap[], now: readonly Gap[], count: number): Moved[] {
  const ranks = new Map(before.map((gap, index) => [keyOf(gap), index + 1]));
  return now
    .slice(0, count)
    .map((gap, index) => ({ gap, rank: index + 1, before: ranks.get(keyOf(gap)) ?? null }));
}
