/** What is still open in a measure, by the rules of the host (`plan/src/open.rs`). */
import type { Catalogue, Measure, MeasureBundle } from "@/backend";
import { valueOf } from "@/state/stated";
import { isDecided, isUnchecked, redLinesOf } from "./design";
import { isLive } from "@/state/measure";

export const LACKS = [
  "duty",
  "months",
  "act",
  "cost",
  "budget",
  "indicator",
  "target",
  "supporter",
  "source",
] as const;
export type Lack = (typeof LACKS)[number];

export interface OpenPoints {
  readonly parameters_total: number;
  readonly parameters_open: readonly string[];
  readonly red_lines_total: number;
  readonly red_lines_unchecked: readonly string[];
  readonly red_lines_crossed: readonly string[];
  readonly acts_missing: readonly string[];
  /** Measures of the catalogue that no measure of the dossier follows. */
  readonly prerequisites_missing: readonly string[];
  readonly lacks: readonly Lack[];
}

/** Tells what is open. `others` are the dossier's measures, with or without this one. */
export function openPoints(
  bundle: MeasureBundle,
  others: readonly Measure[],
  catalogue: Catalogue,
): OpenPoints {
  const { measure } = bundle;
  const template = catalogue.measures.find(({ code }) => code === valueOf(measure.catalogue));
  const checks = redLinesOf(measure, catalogue);
  const codes = (found: typeof checks) => found.map(({ line }) => line.code);
  const isThere = (code: string) =>
    others.some(
      (other) => other.id !== measure.id && isLive(other) && valueOf(other.catalogue) === code,
    );
  return {
    parameters_total: template?.parameters.length ?? 0,
    parameters_open: template?.parameters.filter((key) => !isDecided(measure, key)) ?? [],
    red_lines_total: checks.length,
    red_lines_unchecked: codes(checks.filter(isUnchecked)),
    red_lines_crossed: codes(checks.filter(({ breaches }) => breaches.length > 0)),
    acts_missing: measure.acts.filter((act) => measure.acts_adopted[act] === undefined),
    prerequisites_missing: template?.needs.filter((code) => !isThere(code)) ?? [],
    lacks: lacks(bundle),
  };
}

/** What is not stated. */
export function lacks({ measure, indicators }: MeasureBundle): Lack[] {
  const none = (...values: Measure["cost"][]) =>
    values.every((value) => valueOf(value) === undefined);
  const missing: Record<Lack, boolean> = {
    duty: measure.duties.length === 0,
    months: valueOf(measure.permanent) !== true && none(measure.months_low, measure.months_high),
    act: measure.acts.length === 0 && valueOf(measure.legal_basis) === undefined,
    cost: none(measure.cost, measure.cost_low, measure.cost_high),
    budget: valueOf(measure.budget) === undefined,
    indicator: indicators.length === 0,
    target: indicators.some(({ target }) => valueOf(target) === undefined),
    supporter: measure.supporters.length === 0,
    source: valueOf(measure.source) === undefined,
  };
  return LACKS.filter((lack) => missing[lack]);
}
