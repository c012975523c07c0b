/** Rows, duties and gaps in words. */
import type { Dimension, Gap, MeasureEntry } from "@/backend";
import type { Palette } from "@/components";
import { valueOf } from "@/state/stated";
import type { TextTools } from "@/text";
import { type Counted, NOT_KNOWN, percentOf } from "./cells";
import { NO_MEASURE, type Node, OTHERS } from "./sankey";

export const ROWS: readonly Dimension[] = [
  "violation-type",
  "victim-group",
  "region",
  "perpetrator-type",
  "year",
  "pillar",
];

type Regions = ReadonlyMap<string, string>;

/** What the rows are, as a heading. */
export const rowsName = (t: TextTools, rows: string) => t(`coverage-rows-${rows}`);

/** One row's name; null stands for the totals. */
export function rowName(t: TextTools, rows: string, code: string | null, regions: Regions): string {
  if (code === null) return t(rows === "pillar" ? "coverage-all-pillars" : "coverage-all");
  if (code === NOT_KNOWN) return t(`coverage-not-known-${rows}`);
  if (rows === "region") return regions.get(code) ?? code;
  return rows === "year" ? code : t.term(rows, code);
}

/** What a gap is of. */
export function gapName(
  t: TextTools,
  { dimension, code }: Pick<Gap, "dimension" | "code">,
  regions: Regions,
): string {
  if (dimension === null) return t("coverage-gap-all");
  const name = rowName(t, dimension, code, regions);
  return dimension === "pillar" ? t("coverage-gap-pillar", { pillar: name }) : name;
}

/** What a node of the flow stands for. */
export function nodeName(
  t: TextTools,
  { id, column, together }: Pick<Node, "id" | "column" | "together">,
  dimension: Dimension,
  entries: readonly MeasureEntry[],
  regions: Regions,
): string {
  if (id === OTHERS) {
    return t(column === 0 ? "coverage-flow-other-rows" : "coverage-flow-other-measures", {
      count: together,
    });
  }
  if (id === NO_MEASURE) return t("coverage-flow-none");
  if (column === 0) return rowName(t, dimension, id, regions);
  if (column === 1) return t.term("duty", id);
  const measure = entries.find((entry) => entry.measure.id === id)?.measure;
  return (measure && valueOf(measure.name)) || t("measures-unnamed");
}

/** The palette with the colour of what is open: amber, dark enough to be seen on white. */
export const withOpen = (palette: Palette): FlowPalette => ({
  ...palette,
  open: palette.background === "#ffffff" ? "#b86e00" : "#f0c060",
});
export type FlowPalette = Palette & { readonly open: string };

/** A share in whole per cent; a dash where nothing weighs anything. */
export function percentWords(t: TextTools, counted: Counted, isWeighed: boolean): string {
  const percent = counted.events === 0 ? null : percentOf(counted, isWeighed);
  return percent === null ? t("coverage-dash") : t.percent(percent / 100);
}
