/** Numbers of a cross-table as they are shown: shares, and small ones hidden. */
import type { Counts, Crosstab } from "@/backend";

export const COUNTED = ["events", "acts", "victims", "deaths"] as const;
export type Counted = (typeof COUNTED)[number];
export const SHOWN = ["count", "row", "column", "total"] as const;
export type Shown = (typeof SHOWN)[number];

/** Numbers below this may point to a person. */
export const SMALL = 5;

/** Why a number is not shown: it is small, or a small one could be told from it. */
export type Hidden = "small" | "other" | null;

export interface Grid {
  /** By row and column; the last row and the last column are the totals. */
  readonly counts: readonly (readonly Counts[])[];
}

export const NONE: Counts = {
  events: 0,
  acts: 0,
  victims: 0,
  estimated: 0,
  deaths: 0,
  deaths_low: 0,
  deaths_high: 0,
};

/** The table in full, with its totals. */
export function gridOf({ rows, columns, cells, total }: Crosstab): Grid {
  const counts = rows.map(({ counts: whole }) => [...columns.map(() => NONE), whole]);
  for (const cell of cells) {
    const row = counts[cell.row];
    if (row) row[cell.column] = cell.counts;
  }
  return { counts: [...counts, [...columns.map((column) => column.counts), total]] };
}

/**
 * Which numbers are hidden. Where a row or column, its total included, has just one hidden number, it
 * could be reckoned from the others: the next smallest is hidden with it, until none stands alone.
 */
export function hiddenOf(grid: Grid, unit: Counted): Hidden[][] {
  const numbers = grid.counts.map((row) => row.map((counts) => counts[unit]));
  const hidden: Hidden[][] = numbers.map((row) =>
    row.map((number) => (number > 0 && number < SMALL ? "small" : null)),
  );
  const width = numbers[0]?.length ?? 0;
  type Place = readonly [number, number];
  const lines: Place[][] = [
    ...numbers.map((_, row) => Array.from({ length: width }, (__, column): Place => [row, column])),
    ...Array.from({ length: width }, (_, column) => numbers.map((__, row): Place => [row, column])),
  ].filter((line) => line.length > 1);
  let isSettled = false;
  while (!isSettled) {
    isSettled = true;
    for (const line of lines) {
      if (line.filter(([row, column]) => hidden[row]?.[column]).length !== 1) continue;
      const open = line.filter(
        ([row, column]) => !hidden[row]?.[column] && (numbers[row]?.[column] ?? 0) > 0,
      );
      const least = open.sort(
        ([rowA, columnA], [rowB, columnB]) =>
          (numbers[rowA]?.[columnA] ?? 0) - (numbers[rowB]?.[columnB] ?? 0),
      )[0];
      const row = least ? hidden[least[0]] : undefined;
      if (least && row) {
        row[least[1]] = "other";
        isSettled = false;
      }
    }
  }
  return hidden;
}

/** A number as a share, or null where there is nothing to be a share of. */
export function shareOf(
  grid: Grid,
  unit: Counted,
  shown: Shown,
  row: number,
  column: number,
): number | null {
  const at = (y: number, x: number) => grid.counts.at(y)?.at(x)?.[unit] ?? 0;
  const whole = shown === "row" ? at(row, -1) : shown === "column" ? at(-1, column) : at(-1, -1);
  return whole === 0 ? null : at(row, column) / whole;
}

/** Whether some record has several values, so that lines add up to more than the whole. */
export function overlaps(grid: Grid, unit: Counted): boolean {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const rows = grid.counts.map((row) => row.map((counts) => counts[unit]));
  const isMore = (line: readonly number[]) => sum(line.slice(0, -1)) > (line.at(-1) ?? 0);
  const width = rows[0]?.length ?? 0;
  const across = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? 0));
  return (width > 1 && rows.some(isMore)) || across.some(isMore);
}
