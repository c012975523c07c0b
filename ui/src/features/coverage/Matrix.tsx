/** Violation types by duties: each number leads to its events. */
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Menu, MenuItem, Popover, Separator } from "react-aria-components";
import type { CoverageCell, CoverageMatrix, CoverageSelection, MeasureEntry } from "@/backend";
import { valueOf } from "@/state/stated";
import { type TextTools, useText } from "@/text";
import {
  type GridRow,
  NO_TYPE,
  coverageSelection,
  fillOf,
  rowsOf,
  step,
  wholePercent,
} from "./cells";

export interface MatrixProps {
  matrix: CoverageMatrix;
  entries: readonly MeasureEntry[];
  onOpen: (coverage: CoverageSelection) => void;
  onMeasure: (id: string) => void;
}

interface Chosen {
  readonly row: GridRow;
  /** Null for the number of events of the whole row. */
  readonly duty: string | null;
  readonly cell: CoverageCell;
  readonly element: HTMLElement;
}

export function typeText(t: TextTools, violation: string | null): string {
  if (violation === null) return t("coverage-all-types");
  return violation === NO_TYPE ? t("coverage-no-type") : t.term("violation-type", violation);
}

export function Matrix({ matrix, entries, onOpen, onMeasure }: MatrixProps) {
  const t = useText();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const rows = rowsOf(matrix);
  const columns = matrix.duties.length + 1;

  const focus = (row: number, column: number) => {
    setAt({ row, column });
    table.current?.querySelector<HTMLElement>(`[data-at="${row}-${column}"]`)?.focus();
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = step(at, event.key, rows.length, columns, t.language.dir === "rtl");
    if (!next) return;
    event.preventDefault();
    focus(next.row, next.column);
  };
  const tabIndex = (row: number, column: number) =>
    at.row === row && at.column === column ? 0 : -1;

  return (
    <div className="matrix-frame">
      {/* A table whose cells are moved through by arrow keys is what a grid is. */}
      <table
        ref={table}
        className="matrix"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={t("coverage-matrix")}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns + 1}
        onKeyDown={byKey}
      >
        <thead>
          <tr>
            <th scope="col" className="matrix-corner">
              {t("field-act-violation")}
            </th>
            <th scope="col" className="matrix-events">
              <span>{t("coverage-events")}</span>
            </th>
            {matrix.duties.map((duty) => (
              <th key={duty} scope="col" className="matrix-duty" title={t.term("duty", duty)}>
                <span>{t.term("duty", duty)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr
              key={row.violation ?? ""}
              className={row.violation === null ? "matrix-total" : undefined}
            >
              <th scope="row" title={typeText(t, row.violation)}>
                <span>{typeText(t, row.violation)}</span>
              </th>
              <td className="matrix-events">
                <button
                  type="button"
                  data-at={`${rowIndex}-0`}
                  tabIndex={tabIndex(rowIndex, 0)}
                  aria-label={t("coverage-row", {
                    type: typeText(t, row.violation),
                    count: row.events,
                  })}
                  onFocus={() => setAt({ row: rowIndex, column: 0 })}
                  onClick={() => onOpen(coverageSelection({ violation: row.violation }))}
                >
                  {t.number(row.events)}
                </button>
              </td>
              {row.cells.map((cell, index) => {
                const duty = matrix.duties[index] ?? "";
                return (
                  <Cell
                    key={duty}
                    cell={cell}
                    at={`${rowIndex}-${index + 1}`}
                    tabIndex={tabIndex(rowIndex, index + 1)}
                    name={`${typeText(t, row.violation)}, ${t.term("duty", duty)}`}
                    onFocus={() => setAt({ row: rowIndex, column: index + 1 })}
                    onPress={(element) => cell && setChosen({ row, duty, cell, element })}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {chosen ? (
        <CellMenu
          chosen={chosen}
          entries={entries}
          onClose={() => setChosen(null)}
          onOpen={onOpen}
          onMeasure={onMeasure}
        />
      ) : null}
    </div>
  );
}

interface CellProps {
  cell: CoverageCell | null;
  at: string;
  tabIndex: number;
  name: string;
  onFocus: () => void;
  onPress: (element: HTMLElement) => void;
}

function Cell({ cell, at, tabIndex, name, onFocus, onPress }: CellProps) {
  const t = useText();
  if (!cell) {
    return (
      <td className="matrix-none">
        <button
          type="button"
          data-at={at}
          tabIndex={tabIndex}
          aria-disabled="true"
          aria-label={`${name}: ${t("coverage-not-owed")}`}
          onFocus={onFocus}
        >
          {t("coverage-dash")}
        </button>
      </td>
    );
  }
  const percent = wholePercent(cell.answered, cell.events);
  return (
    <td>
      <button
        type="button"
        className="matrix-cell"
        data-at={at}
        data-fill={fillOf(cell)}
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-label={`${name}: ${t("coverage-cell", { percent: t.percent(percent / 100), answered: cell.answered, events: cell.events })}`}
        onFocus={onFocus}
        onClick={(event) => onPress(event.currentTarget)}
      >
        <span className="matrix-fill" style={{ blockSize: `${percent}%` }} aria-hidden="true" />
        <span className="matrix-number">{t.percent(percent / 100)}</span>
      </button>
    </td>
  );
}

interface CellMenuProps {
  chosen: Chosen;
  entries: readonly MeasureEntry[];
  onClose: () => void;
  onOpen: (coverage: CoverageSelection) => void;
  onMeasure: (id: string) => void;
}

const NAMED = 8;

/** Which of a cell's events to open, and the measures that answer some of them. */
function CellMenu({ chosen, entries, onClose, onOpen, onMeasure }: CellMenuProps) {
  const t = useText();
  const { row, duty, cell, element } = chosen;
  const of = (answered: boolean | null) =>
    coverageSelection({ violation: row.violation, duty, answered });
  const open = cell.events - cell.answered;
  const menu = useRef<HTMLDivElement>(null);
  // The popover takes the focus when it appears; the first choice takes it from there.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      menu.current
        ?.querySelector<HTMLElement>("[role=menuitem]:not([aria-disabled=true])")
        ?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const choices = [
    { id: "unanswered", count: open, coverage: of(false) },
    { id: "answered", count: cell.answered, coverage: of(true) },
    { id: "both", count: cell.events, coverage: of(null) },
  ];
  const measures = cell.measures.slice(0, NAMED).map((id) => ({
    id,
    name:
      valueOf(entries.find(({ measure }) => measure.id === id)?.measure.name ?? "empty") ??
      t("measures-unnamed"),
  }));
  return (
    <Popover
      className="popover matrix-popover"
      aria-label={t("coverage-choices")}
      triggerRef={{ current: element }}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      offset={4}
    >
      <p className="matrix-popover-title">
        <strong>{duty === null ? "" : t.term("duty", duty)}</strong>
        <span className="muted small">{typeText(t, row.violation)}</span>
      </p>
      <Menu
        className="menu"
        aria-label={t("coverage-choices")}
        ref={menu}
        disabledKeys={choices.filter(({ count }) => count === 0).map(({ id }) => id)}
        onClose={onClose}
      >
        {choices.map(({ id, count, coverage }) => (
          <MenuItem key={id} id={id} className="menu-item" onAction={() => onOpen(coverage)}>
            {t(`coverage-open-${id}`, { count })}
          </MenuItem>
        ))}
        {measures.map(({ id, name }, index) => [
          ...(index === 0 ? [<Separator key="line" className="menu-line" />] : []),
          <MenuItem
            key={id}
            id={id}
            className="menu-item"
            textValue={name}
            onAction={() => onMeasure(id)}
          >
            {t("coverage-answered-by", { name })}
          </MenuItem>,
        ])}
      </Menu>
    </Popover>
  );
}
