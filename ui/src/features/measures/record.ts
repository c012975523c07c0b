/** A measure as a record: made new, or from a measure of the catalogue, and what it still lacks. */
import type { Indicator, Measure, MeasureBundle, MeasureEntry, MeasureTemplate } from "@/backend";
import { EMPTY, known, valueOf } from "@/state/stated";
import type { TextTools } from "@/text";

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
    months_low: "empty",
    months_high: "empty",
    cost_low: "empty",
    cost_high: "empty",
    partners: [],
    needs: [],
    acts_adopted: {},
    budget: "empty",
    amnestied: [],
    red_lines: {},
    red_line_reasons: {},
    permanent: "empty",
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

/** Indicators in the order given, with their ranks told anew where they differ. */
export function ranked(indicators: readonly Indicator[]): Indicator[] {
  return indicators.map((one, index) =>
    valueOf(one.rank) === index + 1 ? one : { ...one, rank: known(index + 1) },
  );
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

export function templateOf(
  measure: Pick<Measure, "catalogue">,
  templates: readonly MeasureTemplate[],
): MeasureTemplate | undefined {
  const code = valueOf(measure.catalogue);
  return templates.find((template) => template.code === code);
}

/** The parameters with one of them decided, or open again where the text is blank. */
export function decide(
  parameters: Measure["parameters"],
  key: string,
  text: string,
): Measure["parameters"] {
  const { [key]: _, ...others } = parameters;
  return text === "" ? others : { ...others, [key]: text };
}

/** Whether its answers count: rejected and repealed measures answer nothing. */
export function isLive(measure: Measure): boolean {
  const status = valueOf(measure.status);
  return status !== "rejected" && status !== "repealed";
}

export interface PillarGroup {
  /** A code of the vocabulary `pillar`; null for measures without one. */
  readonly pillar: string | null;
  readonly entries: readonly MeasureEntry[];
}

/** Groups measures by pillar in the vocabulary's order; those of unknown pillar come last. */
export function byPillar(
  entries: readonly MeasureEntry[],
  pillars: readonly string[],
): PillarGroup[] {
  const of = (entry: MeasureEntry) => valueOf(entry.measure.pillar) ?? null;
  const groups: PillarGroup[] = pillars.map((pillar) => ({
    pillar,
    entries: entries.filter((entry) => of(entry) === pillar),
  }));
  const others = entries.filter((entry) => !pillars.includes(of(entry) ?? ""));
  return [...groups, { pillar: null, entries: others }].filter((group) => group.entries.length > 0);
}

export function measureName(t: TextTools, measure: Measure): string {
  return valueOf(measure.name) || t("measures-unnamed");
}

/** The months a measure of the catalogue usually runs, in words. */
export function monthsText(t: TextTools, [from, to]: MeasureTemplate["months"]): string {
  return to === null ? t("measures-months-open", { from }) : t("measures-months", { from, to });
}

/** The order of cost, a step or a range of steps, in words. */
export function costOrderText(t: TextTools, order: string): string {
  const ends = order.split("-").map((step) => t.term("cost-order", step));
  return ends.join(" – ");
}
