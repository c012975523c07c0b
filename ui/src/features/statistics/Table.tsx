/** The cross-table: arrow keys go from number to number, each opens the events behind it. */
import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import type { Crosstab } from "@/backend";
import { type TextTools, useText } from "@/text";
import type { Counted, Grid, Hidden, Shown } from "./shares";
import { numberText, toldOf } from "./words";

export interface TableProps {
  table: Crosstab;
  grid: Grid;
  hidden: readonly (readonly Hidden[])[] | null;
  unit: Counted;
  shown: Shown;
  rows: readonly string[];
  columns: readonly string[];
  corner: string;
  label: string;
  /** Numbers of row and column; null stands for the total. */
  onOpen: (row: number | null, column: number | null) => void;
  onTold: (told: string | null) => void;
}

interface At {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads in a grid, or null. */
export function stepTo(
  at: At,
  key: string,
  rows: number,
  columns: number,
  mirrored: boolean,
): At | null {
  const clamp = (row: number, column: number): At => ({
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  });
  const forward = mirrored ? -1 : 1;
  switch (key) {
    case "ArrowRight":
      return clamp(at.row, at.column + forward);
    case "ArrowLeft":
      return clamp(at.row, at.column - forward);
    case "ArrowDown":
      return clamp(at.row + 1, at.column);
    case "ArrowUp":
      return clamp(at.row - 1, at.column);
    case "PageDown":
      return clamp(at.row + 10, at.column);
    case "PageUp":
      return clamp(at.row - 10, at.column);
    case "Home":
      return clamp(at.row, 0);
    case "End":
      return clamp(at.row, columns - 1);
    default:
      return null;
  }
}

export function Table(props: TableProps) {
  const { table, grid, rows, columns, corner, label } = props;
  const t = useText();
  const element = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<At>({ row: 0, column: 0 });
  const [height, width] = [rows.length + 1, columns.length + 1];
  // After another table has come, the place may no longer exist.
  const here = { row: Math.min(at.row, height - 1), column: Math.min(at.column, width - 1) };
  const byKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = stepTo(here, event.key, height, width, t.language.dir === "rtl");
    if (!next) return;
    event.preventDefault();
    setAt(next);
    cellAt(element, next)?.focus();
  };
  return (
    <div className="crosstab-frame">
      <table
        ref={element}
        className="crosstab"
        // A table whose cells are moved through by arrow keys is what a grid is.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={label}
        onKeyDown={byKey}
      >
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((name, column) => (
              <th key={table.columns[column]?.code ?? name} scope="col" title={name}>
                <span className="crosstab-clip">{name}</span>
              </th>
            ))}
            <th scope="col" className="crosstab-total">
              {t("statistics-total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((name, row) => (
            <Row
              key={table.rows[row]?.code ?? name}
              {...props}
              {...{ t, here, setAt, row, name }}
            />
          ))}
        </tbody>
        <tfoot>
          <Row
            {...props}
            {...{ t, here, setAt }}
            row={grid.counts.length - 1}
            name={t("statistics-total")}
          />
        </tfoot>
      </table>
    </div>
  );
}

function cellAt(
  table: RefObject<HTMLTableElement | null>,
  { row, column }: At,
): HTMLElement | null {
  return table.current?.querySelector<HTMLElement>(`[data-at="${row}-${column}"]`) ?? null;
}

interface RowProps extends TableProps {
  t: TextTools;
  here: At;
  setAt: (at: At) => void;
  row: number;
  name: string;
}

function Row(props: RowProps) {
  const { t, grid, hidden, unit, shown, rows, columns, here, setAt, row, name, onOpen, onTold } =
    props;
  const isTotal = row === rows.length;
  const most = Math.max(
    1,
    ...grid.counts.slice(0, -1).flatMap((line) => line.slice(0, -1).map((one) => one[unit])),
  );
  return (
    <tr>
      <th scope="row" title={name} className={rows[row]?.startsWith("?") ? "crosstab-state" : ""}>
        <span className="crosstab-clip">{name}</span>
      </th>
      {(grid.counts[row] ?? []).map((counts, column) => {
        const isLast = column === columns.length;
        const why = hidden?.[row]?.[column] ?? null;
        const text = numberText(t, grid, { unit, shown }, row, column, why);
        const isEmpty = counts.events === 0;
        const told = why === null ? toldOf(t, counts) : t("statistics-hidden-words");
        const label = isLast
          ? t("statistics-cell-one", { row: name, value: text })
          : t("statistics-cell", { row: name, column: columns[column] ?? "", value: text });
        // The shade follows the number; of totals it would say nothing.
        const shade = isTotal || isLast || why ? 0 : Math.sqrt(counts[unit] / most);
        return (
          <td
            // Columns have no other identity than their place.
            // oxlint-disable-next-line react/no-array-index-key
            key={column}
            className={isLast ? "crosstab-total" : ""}
            style={{ "--shade": `${Math.round(shade * 42)}%` } as React.CSSProperties}
          >
            <button
              type="button"
              data-at={`${row}-${column}`}
              tabIndex={here.row === row && here.column === column ? 0 : -1}
              aria-label={`${label}. ${told}`}
              aria-disabled={isEmpty}
              onFocus={() => {
                setAt({ row, column });
                onTold(`${label}. ${told}`);
              }}
              onMouseEnter={() => onTold(`${label}. ${told}`)}
              onMouseLeave={() => onTold(null)}
              onClick={() => {
                if (!isEmpty) onOpen(isTotal ? null : row, isLast ? null : column);
              }}
            >
              {text}
            </button>
          </td>
        );
      })}
    </tr>
  );
}
