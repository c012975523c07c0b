/** A measure as a record: made new, or from a measure of the catalogue. */
import {
  type Indicator,
  type Measure,
  type MeasureBundle,
  type MeasureEntry,
  type MeasureTemplate,
  backend,
} from "@/backend";
import type { TextTools } from "@/text";
import { refreshStatus } from "./queries";
import { EMPTY, known, valueOf } from "./stated";

export function emptyMeasure(id: string): Measure {
  return {
    id,
    catalogue: EMPTY,
    name: EMPTY,
    pillar: EMPTY,
    description: EMPTY,
    status: known("proposed"),
    adopted: EMPTY,
    legal_basis: EMPTY,
    parameters: {},
    acts: [],
    lead: EMPTY,
    cost: EMPTY,
    currency: EMPTY,
    price_year: EMPTY,
    duties: [],
    violations: [],
    victim_groups: [],
    regions: [],
    period: EMPTY,
    events: [],
    months_low: EMPTY,
    months_high: EMPTY,
    cost_low: EMPTY,
    cost_high: EMPTY,
    partners: [],
    needs: [],
    acts_adopted: {},
    budget: EMPTY,
    amnestied: [],
    red_lines: {},
    red_line_reasons: {},
    permanent: EMPTY,
    choices: {},
    supporters: [],
    opponents: [],
    source: EMPTY,
    remarks: EMPTY,
    confidentiality: EMPTY,
  };
}

/** The codes of the indicators that a measure of the catalogue suggests; their wording is the message. */
export function suggestedIndicators(template: MeasureTemplate): string[] {
  return Array.from(
    { length: template.indicators },
    (_, index) => `${template.code}-indicator-${index + 1}`,
  );
}

export function newIndicator(id: string, measure: string, rank: number): Indicator {
  return {
    id,
    measure,
    name: EMPTY,
    unit: EMPTY,
    baseline: EMPTY,
    baseline_date: EMPTY,
    target: EMPTY,
    target_date: EMPTY,
    frequency: EMPTY,
    source: EMPTY,
    disaggregation: [],
    catalogue: EMPTY,
    rank: known(rank),
    remarks: EMPTY,
  };
}

/** Whether its answers count: rejected and repealed measures answer nothing. */
export function isLive(measure: Measure): boolean {
  const status = valueOf(measure.status);
  return status !== "rejected" && status !== "repealed";
}

/** Measures of the dossier that count and follow one of these of the catalogue. */
export function following(codes: readonly string[], entries: readonly MeasureEntry[]): string[] {
  return entries
    .filter(({ measure }) => isLive(measure) && codes.includes(valueOf(measure.catalogue) ?? ""))
    .map(({ measure }) => measure.id);
}

/**
 * Takes over what the catalogue knows. The design parameters stay open: they are for parliament to
 * decide. `ids` are new ones: the measure's, then one for each indicator suggested.
 */
export function fromTemplate(
  ids: readonly string[],
  template: MeasureTemplate,
  text: (id: string) => string,
  entries: readonly MeasureEntry[],
): MeasureBundle {
  const [id = "", ...others] = ids;
  const [low, high] = template.months;
  const measure: Measure = {
    ...emptyMeasure(id),
    catalogue: known(template.code),
    name: known(text(template.code)),
    pillar: known(template.pillar),
    acts: [...template.acts],
    duties: [...template.duties],
    months_low: known(low),
    months_high: high === null ? EMPTY : known(high),
    permanent: high === null ? known(true) : EMPTY,
    needs: following(template.needs, entries),
  };
  const indicators = suggestedIndicators(template).map((code, index) => ({
    ...newIndicator(others[index] ?? "", id, index + 1),
    name: known(text(code)),
    catalogue: known(code),
  }));
  return { measure, indicators };
}

/** Makes a measure of the catalogue one of the dossier's, as an edit of its own; returns its id. */
export async function addFromCatalogue(
  template: MeasureTemplate,
  t: TextTools,
  entries: readonly MeasureEntry[],
  reason = "",
): Promise<string> {
  const { ids } = await backend.newIds({ count: 1 + template.indicators });
  const bundle = fromTemplate(ids, template, t, entries);
  await backend.saveMeasure({ bundle, reason });
  await refreshStatus();
  return bundle.measure.id;
}
