/** The made-up host's table: columns, orders, masks. See `fake.ts`. */
import type { Cell, EventBundle, EventRow, SortBy, Stated, Table, TableRequest } from "./generated";

const valueOf = <T>(stated: Stated<T>): T | null =>
  typeof stated === "object" ? stated.known : null;

const list = (values: readonly (string | null)[]): Cell => {
  const all = values.filter((value) => value !== null);
  return all.length === 0 ? null : all;
};

/** One value of a row; `bundle` is what the row was made from. */
function cell(row: EventRow, bundle: EventBundle | undefined, column: string): Cell {
  const event = bundle?.event;
  switch (column) {
    case "title":
      return row.title || null;
    case "date":
      return row.date;
    case "earliest":
      return row.earliest;
    case "latest":
      return row.latest;
    case "violation":
      return list(row.violations);
    case "perpetrator":
      return list(row.perpetrators);
    case "victims":
      return row.victims;
    case "victim_name":
      return list((bundle?.persons ?? []).map(({ name }) => valueOf(name)));
    case "place":
      return row.place;
    case "region":
      return row.region;
    case "position":
      return row.latitude === null || row.longitude === null ? null : [row.latitude, row.longitude];
    case "precision":
      return row.precision;
    case "status":
    case "proof":
    case "verification":
    case "confidentiality":
    case "consent":
      return event ? valueOf(event[column]) : null;
    case "tag":
      return list(event?.tags ?? []);
    case "sources":
      return bundle?.sources.length ?? 0;
    case "reliability":
      return list((bundle?.sources ?? []).map(({ reliability }) => valueOf(reliability)));
    case "deaths":
      return event ? valueOf(event.deaths_best) : null;
    case "attachments":
      return bundle?.attachments.length ?? 0;
    case "changed":
      return `2026-11-${String(10 + (row.victims % 14)).padStart(2, "0")}T09:30:00.000Z`;
    default:
      return event?.own[column.replace(/^own:/, "")] ?? null;
  }
}

function compare(one: Cell, other: Cell): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one).localeCompare(String(other));
}

/** The rows in order; what has no value comes last either way. Very many are left as they come. */
export function inOrder(
  rows: readonly EventRow[],
  sort: readonly SortBy[],
  bundleOf: (id: string) => EventBundle | undefined,
): readonly EventRow[] {
  if (rows.length > 1_000) return sort[0]?.descending ? rows.toReversed() : rows;
  return rows.toSorted((one, other) => {
    for (const { column, descending } of sort) {
      const [a, b] = [one, other].map((row) => cell(row, bundleOf(row.id), column));
      if (a === null || b === null) {
        if (a !== b) return a === null ? 1 : -1;
      } else {
        const by = compare(a ?? null, b ?? null);
        if (by !== 0) return descending ? -by : by;
      }
    }
    return 0;
  });
}

const isClosed = (row: EventRow) => row.confidentiality === "C2" || row.confidentiality === "C3";

/** A page of the table. */
export function tableOf(
  rows: readonly EventRow[],
  { columns, offset, limit }: TableRequest,
  bundleOf: (id: string) => EventBundle | undefined,
  masking: boolean,
): Table {
  return {
    total: rows.length,
    masked: masking ? rows.filter(isClosed).length : 0,
    rows: rows.slice(offset, offset + limit).map((row) => {
      const bundle = bundleOf(row.id);
      const masked = masking && isClosed(row);
      return {
        id: row.id,
        confidentiality: row.confidentiality,
        consent: bundle ? valueOf(bundle.event.consent) : null,
        masked,
        cells: masked ? [] : columns.map((column) => cell(row, bundle, column)),
      };
    }),
  };
}
