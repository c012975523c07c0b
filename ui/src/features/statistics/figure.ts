/** A cross-table for export. */
import type { Crosstab, TableCell } from "@/backend";
import { type Figure, LIGHT } from "@/components";
import type { TextTools } from "@/text";
import { dimensionName } from "@/text/dimensions";
import { type Counted, type Shown, gridOf, hiddenOf, shareOf } from "./shares";
import type { Kind } from "./view";
import { namesOf, numberText, reservations } from "./words";

export interface Asked {
  readonly rows: string;
  readonly columns: string | null;
  readonly unit: Counted;
  readonly shown: Shown;
  readonly isSmallHidden: boolean;
  readonly kind: Kind;
  readonly isTime: boolean;
}

export function figureOf(
  t: TextTools,
  table: Crosstab,
  asked: Asked,
  selection: string,
  regions: ReadonlyMap<string, string>,
): Figure {
  const { unit, shown, isSmallHidden } = asked;
  const grid = gridOf(table);
  const hidden = isSmallHidden ? hiddenOf(grid, unit) : null;
  const rows = namesOf(t, asked.rows, table.rows, regions);
  const columns = asked.columns === null ? [] : namesOf(t, asked.columns, table.columns, regions);
  const cell = (row: number, column: number): TableCell => {
    const why = hidden?.[row]?.[column] ?? null;
    if (why !== null) return numberText(t, grid, { unit, shown }, row, column, why);
    if (shown === "count") return grid.counts[row]?.[column]?.[unit] ?? 0;
    const share = shareOf(grid, unit, shown, row, column);
    return share === null ? "" : Math.round(share * 10_000) / 10_000;
  };
  return {
    subtitle: [selection],
    notes: reservations(t, table, grid, unit, isSmallHidden),
    draw: async () => {
      const plotting = await import("./plot");
      const data = {
        kind: asked.kind,
        unit,
        grid,
        hidden,
        rows,
        columns,
        codes: table.columns.map(({ code }) => code),
        isTime: asked.isTime,
      };
      return plotting.drawing(t, data, LIGHT);
    },
    headings: [dimensionName(t, asked.rows), ...columns, t("statistics-total")],
    rows: [...rows, t("statistics-total")].map((name, row): TableCell[] => [
      name,
      ...(grid.counts[row] ?? []).map((_, column) => cell(row, column)),
    ]),
  };
}
