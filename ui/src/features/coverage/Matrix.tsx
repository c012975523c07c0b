/** Rows by duties: each number leads to its events, on the table or on the map. */
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Menu, MenuItem, Popover, Separator } from "react-aria-components";
import type { CoverageCell, CoverageMatrix, CoverageSelection, MeasureEntry } from "@/backend";
import { Icon } from "@/components";
import { useRegionNames } from "@/state/queries";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import {
  type Counted,
  type GridRow,
  fillOf,
  percentOf,
  rowsOf,
  selectionOf,
  step,
  wholePercent,
} from "./cells";
import { rowName, rowsName } from "./words";

export interface MatrixProps {
  matrix: CoverageMatrix;
  isWeighed: boolean;
  entries: readonly MeasureEntry[];
  onOpen: (coverage: CoverageSelection) => void;
  onMap: (coverage: CoverageSelection) => void;
  onMeasure: (id: string) => void;
  onPropose: (coverage: CoverageSelection, title: string) => void;
}

interface Chosen {
  readonly row: GridRow;
  readonly duty: string;
  readonly cell: CoverageCell;
  readonly element: HTMLElement;
}

/** Columns before those of the duties: the number of events, and those with every duty answered. */
const BEFORE = 2;

export function Matrix(props: MatrixProps) {
  const { matrix, isWeighed, onOpen } = props;
  const t = useText();
  const regions = useRegionNames();
  const table = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState({ row: 0, column: 0 });
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const rows = rowsOf(matrix);
  const columns = matrix.duties.length + BEFORE;
  // After other rows have come, the place may no longer exist.
  const at = {
    row: Math.min(place.row, rows.length - 1),
    column: Math.min(place.column, columns - 1),
  };
  const by = matrix.dimension;

  const byKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = step(at, event.key, rows.length, columns, t.language.dir === "rtl");
    if (!next) return;
    event.preventDefault();
    setPlace(next);
    table.current
      ?.querySelector<HTMLElement>(`[data-at="${next.row}-${next.column}"]`)
      ?.focus({ preventScroll: false });
  };
  const spot = (row: number, column: number) => ({
    "data-at": `${row}-${column}`,
    tabIndex: at.row === row && at.column === column ? 0 : -1,
    onFocus: () => setPlace({ row, column }),
  });

  return (
    <div className="matrix-frame">
      {/* A table whose cells are moved through by arrow keys is what a grid is. */}
      <table
        ref={table}
        className="matrix"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={t("coverage-matrix-of", { rows: rowsName(t, by) })}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns + 1}
        onKeyDown={byKey}
      >
        <thead>
          <tr>
            <th scope="col" className="matrix-corner">
              {rowsName(t, by)}
            </th>
            <th scope="col" className="matrix-events">
              {t("coverage-events")}
            </th>
            <th scope="col" className="matrix-duty matrix-together">
              <span>{t("coverage-every")}</span>
            </th>
            {matrix.duties.map((duty) => (
              <th key={duty} scope="col" className="matrix-duty" title={t.term("duty", duty)}>
                <span>{t.term("duty", duty)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => {
            const name = rowName(t, by, row.code, regions);
            return (
              <tr key={row.code ?? ""} className={row.code === null ? "matrix-total" : undefined}>
                <th scope="row" title={name}>
                  <span className="matrix-name">{name}</span>
                </th>
                <td className="matrix-events">
                  <button
                    type="button"
                    {...spot(rowIndex, 0)}
                    aria-label={t("coverage-row", { row: name, count: row.events })}
                    onClick={() => onOpen(selectionOf(by, row.code, {}))}
                  >
                    {t.number(row.events)}
                  </button>
                </td>
                <td className="matrix-together">
                  <Share
                    counted={row}
                    isWeighed={isWeighed}
                    spot={spot(rowIndex, 1)}
                    name={`${name}, ${t("coverage-every")}`}
                    onPress={() => onOpen(selectionOf(by, row.code, { answered: false }))}
                  />
                </td>
                {row.cells.map((cell, index) => {
                  const duty = matrix.duties[index] ?? "";
                  return (
                    <CellOf
                      key={duty}
                      cell={cell}
                      isWeighed={isWeighed}
                      spot={spot(rowIndex, index + BEFORE)}
                      name={`${name}, ${t.term("duty", duty)}`}
                      onPress={(element) => cell && setChosen({ row, duty, cell, element })}
                    />
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      {chosen ? (
        <CellMenu
          {...props}
          chosen={chosen}
          rowName={rowName(t, by, chosen.row.code, regions)}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </div>
  );
}

interface Spot {
  "data-at": string;
  tabIndex: number;
  onFocus: () => void;
}

interface ShareProps {
  counted: Counted;
  isWeighed: boolean;
  spot: Spot;
  name: string;
  onPress: () => void;
}

/** The events of a row with every duty answered, in figures only: it is no cell of the matrix. */
function Share({ counted, isWeighed, spot, name, onPress }: ShareProps) {
  const t = useText();
  const percent = counted.events === 0 ? null : percentOf(counted, isWeighed);
  const share = percent === null ? t("coverage-dash") : t.percent(percent / 100);
  return (
    <button
      type="button"
      className="matrix-share"
      {...spot}
      aria-disabled={counted.events === 0}
      aria-label={
        counted.events === 0
          ? `${name}: ${t("coverage-not-owed")}`
          : `${name}: ${t("coverage-every-cell", { share, answered: counted.answered, events: counted.events })}`
      }
      onClick={() => {
        if (counted.events > 0) onPress();
      }}
    >
      {share}
    </button>
  );
}

interface CellProps {
  cell: CoverageCell | null;
  isWeighed: boolean;
  spot: Spot;
  name: string;
  onPress: (element: HTMLElement) => void;
}

function CellOf({ cell, isWeighed, spot, name, onPress }: CellProps) {
  const t = useText();
  if (!cell) {
    return (
      <td className="matrix-none">
        <button
          type="button"
          {...spot}
          aria-disabled="true"
          aria-label={`${name}: ${t("coverage-not-owed")}`}
        >
          {t("coverage-dash")}
        </button>
      </td>
    );
  }
  const percent = percentOf(cell, isWeighed);
  const share = percent === null ? t("coverage-weightless") : t.percent(percent / 100);
  const height = percent ?? wholePercent(cell.answered, cell.events);
  return (
    <td>
      <button
        type="button"
        className="matrix-cell"
        data-fill={fillOf(cell)}
        {...spot}
        aria-haspopup="menu"
        aria-label={`${name}: ${t(isWeighed ? "coverage-cell-weighed" : "coverage-cell", {
          percent: share,
          answered: cell.answered,
          events: cell.events,
        })}`}
        onClick={(event) => onPress(event.currentTarget)}
      >
        <span className="matrix-fill" style={{ blockSize: `${height}%` }} aria-hidden="true" />
        <span className="matrix-number">{share}</span>
      </button>
    </td>
  );
}

interface CellMenuProps extends MatrixProps {
  chosen: Chosen;
  rowName: string;
  onClose: () => void;
}

const NAMED = 6;

/** Which of a cell's events to open, what to do about the open ones, and which measures answer the others. */
function CellMenu(props: CellMenuProps) {
  const { chosen, rowName: name, matrix, entries, onClose, onOpen, onMap, onMeasure } = props;
  const t = useText();
  const { row, duty, cell, element } = chosen;
  const of = (answered: boolean | null) =>
    selectionOf(matrix.dimension, row.code, { duty, answered });
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
  const title = `${t.term("duty", duty)} – ${name}`;
  const strongest = cell.strongest === null ? [] : [cell.strongest];
  const measures = [...strongest, ...cell.measures.filter((id) => id !== cell.strongest)].slice(
    0,
    NAMED,
  );
  const nameOf = (id: string) =>
    valueOf(entries.find(({ measure }) => measure.id === id)?.measure.name ?? "empty") ??
    t("measures-unnamed");
  const left = cell.measures.length - measures.length;
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
        <strong>{t.term("duty", duty)}</strong>
        <span className="muted small">{name}</span>
        <span className="small">
          {t("coverage-answered-of", { answered: cell.answered, events: cell.events })}
        </span>
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
        <Separator className="menu-line" />
        <MenuItem
          id="map"
          className="menu-item"
          onAction={() => onMap(of(open > 0 ? false : null))}
        >
          {t(open > 0 ? "coverage-map-open" : "coverage-map-all")}
        </MenuItem>
        {open > 0 ? (
          <MenuItem
            id="propose"
            className="menu-item"
            onAction={() => props.onPropose(of(false), title)}
          >
            {t("coverage-propose-for")}
          </MenuItem>
        ) : null}
        {measures.map((id, index) => [
          ...(index === 0 ? [<Separator key="line" className="menu-line" />] : []),
          <MenuItem
            key={id}
            id={id}
            className="menu-item"
            textValue={nameOf(id)}
            onAction={() => onMeasure(id)}
          >
            <span>
              {t(id === cell.strongest ? "coverage-strongest" : "coverage-answered-by", {
                name: nameOf(id),
              })}
            </span>
            {id === cell.strongest ? <Icon name="check" /> : null}
          </MenuItem>,
        ])}
      </Menu>
      {left > 0 ? (
        <p className="matrix-popover-foot muted small">
          {t("coverage-more-measures", { count: left })}
        </p>
      ) : null}
    </Popover>
  );
}
