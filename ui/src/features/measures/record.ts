/** A measure's parts, in order and in words. */
import type { Indicator, Measure, MeasureEntry, MeasureTemplate } from "@/backend";
import { known, valueOf } from "@/state/stated";
import type { TextTools } from "@/text";

/** Indicators in the order given, with their ranks told anew where they differ. */
export function ranked(indicators: readonly Indicator[]): Indicator[] {
  return indicators.map((one, index) =>
    valueOf(one.rank) === index + 1 ? one : { ...one, rank: known(index + 1) },
  );
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
