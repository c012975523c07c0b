/** Numbers and reservations of a cross-table in words. */
import type { Counts, Crosstab } from "@/backend";
import type { TextTools } from "@/text";
import { dimensionName, dimensionValue } from "@/text/dimensions";
import {
  type Counted,
  type Grid,
  type Hidden,
  SMALL,
  type Shown,
  overlaps,
  shareOf,
} from "./shares";

/** One number as it stands in the table. */
export function numberText(
  t: TextTools,
  grid: Grid,
  { unit, shown }: { unit: Counted; shown: Shown },
  row: number,
  column: number,
  hidden: Hidden,
): string {
  if (hidden === "small") return t("statistics-hidden", { limit: SMALL });
  if (hidden === "other") return t("statistics-hidden-other");
  const number = grid.counts[row]?.[column]?.[unit] ?? 0;
  if (shown === "count") return number === 0 ? "–" : t.number(number);
  const share = shareOf(grid, unit, shown, row, column);
  if (share === null || number === 0) return "–";
  return t.number(share, {
    style: "percent",
    minimumFractionDigits: share < 0.1 ? 1 : 0,
    maximumFractionDigits: share < 0.1 ? 1 : 0,
  });
}

/** All that stands behind a number. */
export function toldOf(t: TextTools, counts: Counts): string {
  const { events, acts, victims, estimated } = counts;
  const told = t("statistics-cell-told", { events, acts, victims });
  return estimated === 0 ? `${told}.` : `${told}. ${deathsOf(t, counts)}.`;
}

const deathsOf = (t: TextTools, { estimated, deaths, deaths_low, deaths_high }: Counts) =>
  t("statistics-cell-deaths", { estimated, deaths, low: deaths_low, high: deaths_high });

export function titleOf(t: TextTools, unit: Counted, rows: string, columns: string | null): string {
  const words = {
    unit: t(`statistics-unit-${unit}`),
    rows: lower(t, dimensionName(t, rows)),
    columns: columns === null ? "" : lower(t, dimensionName(t, columns)),
  };
  return t(columns === null ? "statistics-title" : "statistics-title-two", words);
}

function lower(t: TextTools, text: string): string {
  return text.slice(0, 1).toLocaleLowerCase(t.language.locale) + text.slice(1);
}

/** What is to be said with the numbers, wherever they are shown. */
export function reservations(
  t: TextTools,
  table: Crosstab,
  grid: Grid,
  unit: Counted,
  isSmallHidden: boolean,
): string[] {
  const at = (code: string) =>
    table.verification.find((line) => line.code === code)?.counts[unit] ?? 0;
  const [total, verified, reviewed] = [table.total[unit], at("verified"), at("reviewed")];
  const { estimated, deaths, deaths_low, deaths_high } = table.total;
  return [
    t(`statistics-unit-${unit}-what`),
    ...(overlaps(grid, unit) ? [t("statistics-overlap")] : []),
    t("statistics-uncertainty-reviewed", {
      total,
      verified,
      reviewed,
      rest: Math.max(0, total - verified - reviewed),
      share: total === 0 ? "" : t.percent(verified / total),
      unit: lower(t, t(`statistics-unit-${unit}`)),
    }),
    t("statistics-uncertainty-dates", { imprecise: table.imprecise, undated: table.undated }),
    ...(unit === "victims" && table.acts_without_victim > 0
      ? [t("statistics-uncertainty-victims", { count: table.acts_without_victim })]
      : []),
    ...(unit === "deaths" || estimated > 0
      ? [
          t("statistics-uncertainty-deaths", {
            estimated,
            deaths,
            low: deaths_low,
            high: deaths_high,
          }),
        ]
      : []),
    ...(isSmallHidden ? [t("statistics-small-hidden", { limit: SMALL })] : []),
  ];
}

/** The names of the rows and columns. */
export function namesOf(
  t: TextTools,
  dimension: string,
  lines: Crosstab["rows"],
  regions: ReadonlyMap<string, string>,
): string[] {
  return lines.map(({ code }) => dimensionValue(t, dimension, code, regions));
}
