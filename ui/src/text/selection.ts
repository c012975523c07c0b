/** The parts of a selection in plain words, each with the selection that is left without it. */
import type { Bounds, CoverageSelection, DateSpan, NormSelection, Selection } from "@/backend";
import type { TextTools } from "@/text";
import { cellWords, dimensionValue } from "./dimensions";

/** Ends of a span of days that is open on one side. */
export const NO_START = "0001-01-01";
export const NO_END = "9999-12-31";

export interface Chip {
  readonly id: string;
  readonly label: string;
  readonly without: Selection;
}

/** The label of a facet's value; `?unknown` and `?empty` are states, not codes. */
export function facetValueLabel(
  t: TextTools,
  vocabulary: string | null,
  code: string,
  regions: ReadonlyMap<string, string>,
): string {
  if (code === "?unknown") return t("facet-unknown");
  if (code === "?empty") return t("facet-empty");
  if (vocabulary !== null) return t.term(vocabulary, code);
  return regions.get(code) ?? code;
}

const facetVocabularies: Record<string, string> = {
  violation: "violation-type",
  perpetrator: "perpetrator-type",
  victim_group: "victim-group",
  sex: "sex",
  precision: "place-precision",
  status: "violation-status",
  proof: "standard-of-proof",
  consent: "consent",
  reliability: "reliability",
  verification: "verification",
  confidentiality: "confidentiality",
};

/** The vocabulary of a facet's codes, or null for plain text. */
export const facetVocabulary = (facet: string) => facetVocabularies[facet] ?? null;

/** A facet's name. */
export function facetName(t: TextTools, facet: string): string {
  return t(`facet-${facet.replaceAll("_", "-")}`);
}

/** Two calendar days in the fewest words that say them: whole years and single days are named once. */
export function spanWords(t: TextTools, { from, to }: DateSpan): string {
  if (from === NO_START) return t("chip-until", { day: t.day(to) });
  if (to === NO_END) return t("chip-since", { day: t.day(from) });
  const [firstYear, lastYear] = [from.slice(0, 4), to.slice(0, 4)];
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) {
    return firstYear === lastYear ? firstYear : t("chip-span", { from: firstYear, to: lastYear });
  }
  return from === to ? t.day(from) : t("chip-span", { from: t.day(from), to: t.day(to) });
}

function boundsWords(t: TextTools, { south, north, west, east }: Bounds): string {
  const degree = (value: number) =>
    t.number(Math.abs(value), { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  const latitude = (value: number) =>
    t(value < 0 ? "chip-south" : "chip-north", { degree: degree(value) });
  const longitude = (value: number) =>
    t(value < 0 ? "chip-west" : "chip-east", { degree: degree(value) });
  return t("chip-bounds", {
    south: latitude(south),
    north: latitude(north),
    west: longitude(west),
    east: longitude(east),
  });
}

/** The events behind a number of the coverage view, in words. */
function coverageWords(
  t: TextTools,
  coverage: CoverageSelection,
  regions: ReadonlyMap<string, string>,
): string {
  const { duty, answered, pillar } = coverage;
  const state = answered === null ? "both" : answered ? "answered" : "open";
  const words =
    duty === null
      ? t(`chip-coverage-${state}`)
      : t(`chip-coverage-duty-${state}`, { duty: t.term("duty", duty) });
  const rows = [
    ["violation", coverage.violation],
    ["victim_group", coverage.victim_group],
    ["perpetrator", coverage.perpetrator_type],
    ["region", coverage.region],
    ["year", coverage.year],
  ] as const;
  const told = rows.flatMap(([dimension, code]) =>
    code === null || code === undefined ? [] : [dimensionValue(t, dimension, code, regions)],
  );
  const of = [
    ...told,
    ...(pillar === undefined
      ? []
      : [t("chip-coverage-pillar", { pillar: t.term("pillar", pillar) })]),
    ...(coverage.measure === undefined ? [] : [t("chip-coverage-measure")]),
  ];
  return of.length === 0 ? words : t("chip-coverage-of", { type: of.join(", "), words });
}

function normWords(t: TextTools, { instrument, situation, question }: NormSelection): string {
  if (instrument !== null) {
    return t("chip-norm-instrument", { instrument: t.term("instrument", instrument) });
  }
  const where = t(situation === null ? "chip-norm-outside" : "chip-norm-situation");
  return question === null
    ? where
    : t("chip-norm-question", { where, question: t(`vocabulary-${question}`) });
}

/** Every part that narrows, in the order in which the screen shows them. */
export function chipsOf(
  t: TextTools,
  selection: Selection,
  regions: ReadonlyMap<string, string>,
): Chip[] {
  const chips: Chip[] = [];
  const add = (id: string, label: string, change: Partial<Selection>) =>
    chips.push({ id, label, without: { ...selection, ...change } });
  if (selection.query.trim() !== "") {
    add("query", t("chip-query", { query: selection.query.trim() }), { query: "" });
  }
  for (const [facet, codes] of Object.entries(selection.facets)) {
    for (const code of codes) {
      const value = facetValueLabel(t, facetVocabulary(facet), code, regions);
      const left = codes.filter((other) => other !== code);
      const { [facet]: _, ...others } = selection.facets;
      add(`${facet}:${code}`, t("chip-facet", { facet: facetName(t, facet), value }), {
        facets: left.length === 0 ? others : { ...others, [facet]: left },
      });
    }
  }
  if (selection.dates) {
    add("dates", t("chip-dates", { span: spanWords(t, selection.dates) }), { dates: null });
  }
  if (selection.bounds) add("bounds", boundsWords(t, selection.bounds), { bounds: null });
  for (const [number, ring] of (selection.areas ?? []).entries()) {
    const left = selection.areas?.filter((_, other) => other !== number) ?? [];
    add(`area:${number}`, t("chip-area", { corners: ring.length }), {
      areas: left.length === 0 ? null : left,
    });
  }
  if (selection.coverage)
    add("coverage", coverageWords(t, selection.coverage, regions), { coverage: null });
  if (selection.norm) add("norm", normWords(t, selection.norm), { norm: null });
  if (selection.cell) {
    add("cell", cellWords(t, selection.cell.parts, regions), { cell: null });
  }
  if (selection.ids) {
    add("ids", t("chip-ids", { count: selection.ids.length }), { ids: null });
  }
  if (selection.except) {
    add("except", t("chip-except", { count: selection.except.length }), { except: null });
  }
  return chips;
}

/** The whole selection as a sentence, for what leaves the screen. */
export function selectionWords(
  t: TextTools,
  selection: Selection,
  regions: ReadonlyMap<string, string>,
): string {
  const chips = chipsOf(t, selection, regions).map(({ label }) => label);
  return chips.length === 0
    ? t("selection-everything")
    : t("selection-words", { parts: chips.join("; ") });
}
