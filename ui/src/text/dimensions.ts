/** The ways in which the register is divided for counting, and their values, in words. */
import type { CellPart } from "@/backend";
import type { TextTools } from "@/text";

const vocabularies: Record<string, string> = {
  violation: "violation-type",
  violation_group: "violation-group",
  perpetrator: "perpetrator-type",
  victim_group: "victim-group",
  sex: "sex",
  status: "violation-status",
  proof: "standard-of-proof",
  verification: "verification",
  confidentiality: "confidentiality",
  source_type: "source-type",
  reliability: "reliability",
};

/** Every dimension, in the order offered. */
export const DIMENSIONS = [
  "violation",
  "violation_group",
  "region",
  "perpetrator",
  "victim_group",
  "sex",
  "age_group",
  "minor",
  "decade",
  "year",
  "month",
  "status",
  "proof",
  "verification",
  "confidentiality",
  "source_type",
  "reliability",
  "tag",
] as const;

const times: ReadonlySet<string> = new Set(["decade", "year", "month"]);

/** Whether a dimension's values follow one another in time. */
export const isTime = (dimension: string) => times.has(dimension);

export function dimensionName(t: TextTools, dimension: string): string {
  return t(`dimension-${dimension.replaceAll("_", "-")}`);
}

/** A value in words; those that begin with a question mark are states, not codes. */
export function dimensionValue(
  t: TextTools,
  dimension: string,
  code: string,
  regions: ReadonlyMap<string, string>,
): string {
  if (code === "?unknown") return t("facet-unknown");
  if (code === "?empty") return t("facet-empty");
  if (code === "?imprecise") return t(`dimension-imprecise-${dimension}`);
  if (code === "?others") return t("dimension-others");
  if (dimension === "minor")
    return t(code === "yes" ? "dimension-minor-yes" : "dimension-minor-no");
  if (dimension === "age_group") return t("dimension-age", { ages: code.replace("-", "–") });
  if (dimension === "region") return regions.get(code) ?? code;
  if (isTime(dimension)) return t.edtf(code);
  const vocabulary = vocabularies[dimension];
  return vocabulary === undefined ? code : t.term(vocabulary, code);
}

/** What a cell of a table stands for. */
export function cellWords(
  t: TextTools,
  parts: readonly CellPart[],
  regions: ReadonlyMap<string, string>,
): string {
  return parts
    .map(({ dimension, codes }) =>
      t("chip-facet", {
        facet: dimensionName(t, dimension),
        value: codes.map((code) => dimensionValue(t, dimension, code, regions)).join(", "),
      }),
    )
    .join(" · ");
}
