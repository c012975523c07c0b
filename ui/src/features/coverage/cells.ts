/** Numbers of the coverage matrix, and the events behind each. */
import type {
  CoverageCell,
  CoverageMatrix,
  CoverageSelection,
  Dimension,
  Selection,
} from "@/backend";
import { EVERYTHING } from "@/state/selection";

/** How the host calls "nothing is known" in place of a code. */
export const NOT_KNOWN = "?empty";

/** A whole per cent that never says 100 while something is open, nor 0 while something is answered. */
export function wholePercent(answered: number, events: number): number {
  if (events === 0) return 0;
  const share = (100 * answered) / events;
  if (answered < events) return Math.min(99, Math.max(answered > 0 ? 1 : 0, Math.round(share)));
  return 100;
}

export type Counted = Pick<CoverageCell, "events" | "answered" | "weight" | "weight_answered">;

/**
 * The share of a cell in whole per cent: of its events, or of their weight. Where everything in it weighs
 * nothing, there is no share by weight.
 */
export function percentOf(cell: Counted, isWeighed: boolean): number | null {
  if (!isWeighed) return wholePercent(cell.answered, cell.events);
  return cell.weight > 0 ? wholePercent(cell.weight_answered, cell.weight) : null;
}

export type Fill = "none" | "part" | "full";

/** By number of events, whatever they weigh: an open event of no weight is open. */
export function fillOf(cell: Pick<CoverageCell, "answered" | "events">): Fill {
  if (cell.answered === 0) return "none";
  return cell.answered < cell.events ? "part" : "full";
}

/** The events behind one number; what is left out asks nothing. */
export function coverageSelection(part: Partial<CoverageSelection>): CoverageSelection {
  return { violation: null, duty: null, answered: null, ...part };
}

/** The events of a row, or of one of its cells. */
export function selectionOf(
  dimension: Dimension,
  code: string | null,
  part: Partial<CoverageSelection>,
): CoverageSelection {
  if (code === null) return coverageSelection(part);
  const name = dimension === "violation-type" ? "violation" : dimension.replaceAll("-", "_");
  return coverageSelection({ ...part, [name]: code });
}

/** The selection whose coverage is shown: never narrowed by a number of the coverage view itself. */
export function baseOf(selection: Selection, isWhole: boolean): Selection {
  return isWhole ? EVERYTHING : { ...selection, coverage: null };
}

/** The base narrowed to the events behind one number. */
export function behind(base: Selection, coverage: CoverageSelection): Selection {
  return { ...base, coverage };
}

/** Where an arrow key leads in a grid of rows and columns; null where it leads nowhere. */
export function step(
  from: { readonly row: number; readonly column: number },
  key: string,
  rows: number,
  columns: number,
  mirrored: boolean,
): { row: number; column: number } | null {
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  const ahead = mirrored ? -1 : 1;
  switch (key) {
    case "ArrowDown":
      return { ...from, row: within(from.row + 1, rows) };
    case "ArrowUp":
      return { ...from, row: within(from.row - 1, rows) };
    case "ArrowRight":
      return { ...from, column: within(from.column + ahead, columns) };
    case "ArrowLeft":
      return { ...from, column: within(from.column - ahead, columns) };
    case "Home":
      return { ...from, column: 0 };
    case "End":
      return { ...from, column: columns - 1 };
    case "PageDown":
      return { ...from, row: rows - 1 };
    case "PageUp":
      return { ...from, row: 0 };
    default:
      return null;
  }
}

export interface GridRow extends Counted {
  /** Null for the row of totals. */
  readonly code: string | null;
  readonly cells: readonly (CoverageCell | null)[];
}

/** The rows as shown, the totals last. */
export function rowsOf(matrix: CoverageMatrix): GridRow[] {
  const { events, answered, weight, weight_answered, totals } = matrix;
  return [...matrix.rows, { code: null, events, answered, weight, weight_answered, cells: totals }];
}
