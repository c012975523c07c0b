/** What other countries did with a measure of the catalogue, as columns to compare with. */
import type { Measure, Precedent, PrecedentFigure, PrecedentMeasure } from "@/backend";
import { valueOf } from "@/state/stated";
import type { TextTools } from "@/text";

export interface Column {
  readonly precedent: Precedent;
  readonly measure: PrecedentMeasure;
}

/** Every instance of a measure of the catalogue among the precedents, in their order. */
export function columnsOf(precedents: readonly Precedent[], template: string): Column[] {
  return precedents.flatMap((precedent) =>
    precedent.measures
      .filter(({ measure }) => measure === template)
      .map((measure) => ({ precedent, measure })),
  );
}

/** The keys of all figures that some column has, in the order in which they first come. */
export function figureKeys(columns: readonly Column[]): string[] {
  return [...new Set(columns.flatMap(({ measure }) => measure.figures.map(({ key }) => key)))];
}

export interface Months {
  readonly months: number;
  /** The dates are known to the year only. */
  readonly about: boolean;
}

const DATE = /^(\d{4})(?:-(\d{2}))?/;

/** How many months an EDTF interval spans, from its first to its last; none where it has no end. */
export function monthsOf(interval: string | null | undefined): Months | null {
  const [from = "", to = ""] = (interval ?? "").split("/");
  const start = DATE.exec(from);
  const end = DATE.exec(to);
  if (!start || !end) return null;
  const years = Number(end[1]) - Number(start[1]);
  if (start[2] === undefined || end[2] === undefined) return { months: 12 * years, about: true };
  return { months: 12 * years + Number(end[2]) - Number(start[2]), about: false };
}

export function monthsText(t: TextTools, found: Months | null): string {
  if (!found) return "";
  const value = t.number(found.months);
  return found.about ? t("measures-about", { value }) : value;
}

/** From low to high, or the one figure where they are the same. */
function span(low: string, high: string): string {
  return low === high ? low : `${low} – ${high}`;
}

/** A cost with its currency and the year of its prices. */
export function costText(
  t: TextTools,
  cost: { low: number; high: number; currency: string; price_year: number | null },
): string {
  const money = (amount: number) => t.number(amount);
  const figure = `${span(money(cost.low), money(cost.high))} ${cost.currency}`.trim();
  return cost.price_year === null
    ? figure
    : t("measures-cost-of-year", { cost: figure, year: String(cost.price_year) });
}

export function figureText(t: TextTools, { value, about }: PrecedentFigure): string {
  return about ? t("measures-about", { value: t.number(value) }) : t.number(value);
}

/** The same rows of the dossier's measure; empty where nothing is stated. */
export function ownMonths(t: TextTools, measure: Measure): string {
  const low = valueOf(measure.months_low);
  const high = valueOf(measure.months_high);
  const endless = valueOf(measure.permanent) === true;
  if (low === undefined && high === undefined) {
    if (endless) return t("measures-permanent");
    return monthsText(t, monthsOf(valueOf(measure.adopted)));
  }
  const months = span(t.number(low ?? high ?? 0), t.number(high ?? low ?? 0));
  return endless && high === undefined ? t("measures-months-then-permanent", { months }) : months;
}

export function ownCost(t: TextTools, measure: Measure): string {
  const planned = valueOf(measure.cost);
  const low = valueOf(measure.cost_low) ?? planned ?? valueOf(measure.cost_high);
  const high = valueOf(measure.cost_high) ?? planned ?? low;
  if (low === undefined || high === undefined) return "";
  return costText(t, {
    low,
    high,
    currency: valueOf(measure.currency) ?? "",
    price_year: valueOf(measure.price_year) ?? null,
  });
}
