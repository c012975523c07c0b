/**
 * A table of any length. Only the rows in sight exist in the document; pages of rows are asked for as
 * they come into sight. The grid itself holds the focus and names the active cell
 * (`aria-activedescendant`), so that the focus survives a row's leaving the document.
 */
import { type QueryKey, useQueries } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  memo,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { whenForgotten } from "@/state/session";
import { useText } from "@/text";
import { Icon } from "./icons";
import "./VirtualTable.css";

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  /** Width in rem; with `grow` the least width. */
  readonly width: number;
  /** Share of the room that is left over. */
  readonly grow?: number;
  readonly align?: "start" | "end";
  readonly sortable?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** What the user does to the set of chosen rows, by their numbers in the list. */
export type ChoiceStep =
  | { readonly kind: "toggle"; readonly row: number }
  /** From the row last toggled to this one; the others are let go. */
  | { readonly kind: "range"; readonly from: number; readonly to: number }
  | { readonly kind: "all" }
  | { readonly kind: "none" };

/** Which rows are chosen, where rows can be. */
export interface Choice {
  readonly has: (key: string) => boolean;
  /** How many are chosen, of all there are. */
  readonly count: number;
  readonly change: (step: ChoiceStep) => void;
}

export interface VirtualTableProps<Row> {
  /** What the table lists, read out. */
  label: string;
  columns: readonly Column<Row>[];
  /** Rows there are; the host says so. */
  total: number;
  /** Changes whenever other rows are meant: selection, sort, revision. */
  source: QueryKey;
  /**
   * Names what is listed, whatever the revision. Another list starts at its top; the same list, come
   * back to, where the user was.
   */
  listing?: string;
  getRows: (offset: number, limit: number) => Promise<readonly Row[]>;
  rowKey: (row: Row) => string;
  sort?: Sort | undefined;
  /** What rows are sorted by where the first key is the same. */
  second?: Sort | undefined;
  /** `asSecond` where the user held Shift. */
  onSort?: (sort: Sort, asSecond: boolean) => void;
  /** Rows can be chosen: by the boxes, with Ctrl and Shift, by Space and Ctrl+A. */
  choice?: Choice;
  /** The user dragged a column's edge, or pressed Alt+Shift and an arrow; in rem. */
  onResize?: (column: string, width: number) => void;
  /** The first column stays in sight when the table is scrolled sideways. */
  isFirstFixed?: boolean;
  /** Enter, or a click on a row. */
  onOpen?: (row: Row) => void;
  /** The row the user has moved to. */
  onActive?: (row: Row) => void;
  /** Marks one row, by its key, as the one looked at elsewhere (as on the map). */
  marked?: string | null;
  /** Shown where there are no rows. */
  empty?: ReactNode;
  /** Height of a row in rem. */
  rowHeight?: number;
}

const PAGE = 200;
/** Widths in rem: of the boxes, of a row's edges, and what a column can be drawn to. */
const BOX = 2.25;
const PADDING = 1.5;
const NARROWEST = 3;
const WIDEST = 60;
const TOP: Active = { row: 0, column: 0 };

/** Pixels of one rem: what the user set as text size counts for rows too. */
function rootPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** Where the user was in each list, until the dossier is left. */
const positions = new Map<string, { readonly active: Active; readonly offset: number }>();
whenForgotten(() => positions.clear());

interface Active {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads, or null where it does nothing. */
export function move(
  active: Active,
  key: string,
  rows: number,
  columns: number,
  pageRows: number,
  mirrored: boolean,
): Active | null {
  const row = (value: number) => ({ ...active, row: Math.max(0, Math.min(rows - 1, value)) });
  const column = (value: number) => ({
    ...active,
    column: Math.max(0, Math.min(columns - 1, value)),
  });
  switch (key) {
    case "ArrowDown":
      return row(active.row + 1);
    case "ArrowUp":
      return row(active.row - 1);
    case "PageDown":
      return row(active.row + pageRows);
    case "PageUp":
      return row(active.row - pageRows);
    case "Home":
      return row(0);
    case "End":
      return row(rows - 1);
    case "ArrowRight":
      return column(active.column + (mirrored ? -1 : 1));
    case "ArrowLeft":
      return column(active.column + (mirrored ? 1 : -1));
    default:
      return null;
  }
}

export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { label, columns, total, source, getRows, rowKey, sort, onSort, onOpen, onActive } = props;
  const t = useText();
  const id = useId();
  const [rem] = useState(rootPixels);
  const scroller = useRef<HTMLDivElement>(null);
  const listing = props.listing ?? "";
  const [remembered] = useState(() => (listing === "" ? undefined : positions.get(listing)));
  const [active, setActive] = useState<Active>(remembered?.active ?? TOP);
  const { choice, onResize } = props;
  /** Where a range of chosen rows begins. */
  const anchor = useRef<number | null>(null);
  /** The width of the column being dragged, before it is settled. */
  const [dragged, setDragged] = useState<{ id: string; width: number } | null>(null);
  const rowPixels = (props.rowHeight ?? 2) * rem;

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    overscan: 12,
    scrollPaddingStart: rowPixels,
    initialRect: { width: 800, height: 600 },
    initialOffset: remembered?.offset ?? 0,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowPixels]);

  const shownListing = useRef(listing);
  useEffect(() => {
    if (shownListing.current === listing) return;
    shownListing.current = listing;
    anchor.current = null;
    setActive(TOP);
    virtualizer.scrollToOffset(0);
  }, [listing, virtualizer]);
  useEffect(() => {
    if (listing === "") return undefined;
    // Noted while it is shown: once it is gone, the browser has forgotten how far it was scrolled.
    const note = () => positions.set(listing, { active, offset: scroller.current?.scrollTop ?? 0 });
    note();
    const element = scroller.current;
    element?.addEventListener("scroll", note, { passive: true });
    return () => element?.removeEventListener("scroll", note);
  }, [listing, active]);

  const items = virtualizer.getVirtualItems();
  const firstPage = Math.floor((items[0]?.index ?? 0) / PAGE);
  const lastPage = Math.floor((items.at(-1)?.index ?? 0) / PAGE);
  const pages = total === 0 ? [] : range(firstPage, lastPage);
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: [...source, "page", page],
      queryFn: () => getRows(page * PAGE, PAGE),
    })),
  });

  // Rows of the former selection stay on screen, dimmed, until the new ones are there.
  const former = useRef(new Map<number, Row>());
  const fresh = new Map<number, Row>();
  answers.forEach((answer, index) => {
    answer.data?.forEach((row, position) => {
      fresh.set((pages[index] ?? 0) * PAGE + position, row);
    });
  });
  const rowAt = (index: number): Row | undefined => fresh.get(index) ?? former.current.get(index);
  const isLoading = answers.some((answer) => answer.isPending);
  useEffect(() => {
    if (!isLoading) former.current = fresh;
  });

  const row = Math.min(active.row, Math.max(0, total - 1));
  const activeId = `${id}-${row}-${active.column}`;
  const isActiveDrawn = items.some((item) => item.index === row);

  const go = (next: Active) => {
    setActive(next);
    virtualizer.scrollToIndex(next.row);
    const target = rowAt(next.row);
    if (target !== undefined) onActive?.(target);
  };

  const toggle = (at: number) => {
    anchor.current = at;
    choice?.change({ kind: "toggle", row: at });
  };
  const extend = (to: number) => {
    anchor.current ??= row;
    choice?.change({ kind: "range", from: anchor.current, to });
  };

  /** Keys that choose rows; whether the key was one. */
  const byChoiceKey = (event: KeyboardEvent): boolean => {
    if (!choice) return false;
    const isMod = event.ctrlKey || event.metaKey;
    if (event.key === " ") toggle(row);
    else if (event.key.toLowerCase() === "a" && isMod) choice.change({ kind: "all" });
    else if (event.key === "Escape" && choice.count > 0) choice.change({ kind: "none" });
    else return false;
    return true;
  };

  const resize = (column: Column<Row>, width: number) =>
    onResize?.(column.id, Math.min(WIDEST, Math.max(NARROWEST, Math.round(width * 4) / 4)));

  const byKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || total === 0) return;
    const mirrors = document.documentElement.dir === "rtl";
    const wider = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const sized = columns[active.column];
    if (event.altKey && event.shiftKey && wider !== undefined && sized && onResize) {
      event.preventDefault();
      resize(sized, sized.width + (mirrors ? -wider : wider));
      return;
    }
    if (byChoiceKey(event)) {
      event.preventDefault();
      return;
    }
    if (event.key === "Enter" || event.key === " ") {
      const target = fresh.get(row);
      if (target !== undefined) onOpen?.(target);
      event.preventDefault();
      return;
    }
    if (event.altKey || event.metaKey) return;
    const visible = scroller.current?.clientHeight ?? 0;
    const pageRows = Math.max(1, Math.floor(visible / rowPixels) - 2);
    const mirrored = document.documentElement.dir === "rtl";
    const next = move(
      { row, column: active.column },
      event.key,
      total,
      columns.length,
      pageRows,
      mirrored,
    );
    if (!next) return;
    event.preventDefault();
    if (event.shiftKey && choice && next.row !== row) extend(next.row);
    go(next);
  };

  const byClick = (event: MouseEvent, at: number, record: Row) => {
    setActive({ row: at, column: active.column });
    onActive?.(record);
    if (choice && event.shiftKey) extend(at);
    else if (choice && (event.ctrlKey || event.metaKey)) toggle(at);
    else onOpen?.(record);
  };

  const widthOf = (column: Column<Row>) =>
    dragged?.id === column.id ? dragged.width : column.width;
  const shares = columns
    .map((column) =>
      column.grow && dragged?.id !== column.id
        ? `minmax(${column.width}rem, ${column.grow}fr)`
        : `${widthOf(column)}rem`,
    )
    .join(" ");
  const template = choice ? `${BOX}rem ${shares}` : shares;
  const least = columns.reduce((sum, column) => sum + widthOf(column), choice ? BOX : 0) + PADDING;
  const before = choice ? 1 : 0;

  if (total === 0 && props.empty) return <div className="table-empty">{props.empty}</div>;

  return (
    <div
      ref={scroller}
      className="table"
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + before}
      aria-multiselectable={choice ? true : undefined}
      aria-busy={isLoading}
      aria-activedescendant={total > 0 && isActiveDrawn ? activeId : undefined}
      tabIndex={0}
      onKeyDown={byKey}
    >
      <div className="table-head" role="rowgroup" style={{ minInlineSize: `${least}rem` }}>
        <div
          className="table-row"
          role="row"
          aria-rowindex={1}
          style={{ gridTemplateColumns: template }}
        >
          {choice ? (
            <div role="columnheader" aria-colindex={1} className="table-box table-fixed">
              <Box
                label={t("table-choose-all")}
                isChosen={choice.count > 0 && (choice.count === total || "partly")}
                onToggle={() => choice.change({ kind: choice.count === total ? "none" : "all" })}
              />
            </div>
          ) : null}
          {columns.map((column, index) => (
            <Heading
              key={column.id}
              column={column}
              index={index + before}
              sort={sort}
              second={props.second}
              onSort={onSort}
              fixed={fixedAt(index, choice !== undefined, props.isFirstFixed ?? false)}
              {...(onResize
                ? {
                    onDrag: (width: number) => setDragged({ id: column.id, width }),
                    onDropped: (width: number) => {
                      setDragged(null);
                      resize(column, width);
                    },
                  }
                : {})}
            />
          ))}
        </div>
      </div>
      <div
        className={isLoading ? "table-body table-body-loading" : "table-body"}
        role="rowgroup"
        style={{ blockSize: `${virtualizer.getTotalSize()}px`, minInlineSize: `${least}rem` }}
      >
        {items.map((item) => {
          const record = rowAt(item.index);
          const key = record === undefined ? null : rowKey(record);
          const isMarked = key !== null && key === props.marked;
          return (
            <div
              key={item.index}
              className="table-row"
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={choice ? key !== null && choice.has(key) : isMarked}
              data-chosen={(choice && key !== null && choice.has(key)) || undefined}
              data-active={item.index === row || undefined}
              data-marked={isMarked || undefined}
              data-odd={item.index % 2 === 1 || undefined}
              style={{
                gridTemplateColumns: template,
                blockSize: `${rowPixels}px`,
                transform: `translateY(${item.start}px)`,
              }}
              onClick={(event) => {
                if (record !== undefined) byClick(event, item.index, record);
              }}
              // A click with Shift would mark the text in between.
              onMouseDown={(event) => {
                if (choice && event.shiftKey) event.preventDefault();
              }}
              // The keyboard is served by the grid, which holds the focus.
              onKeyDown={undefined}
            >
              {choice ? (
                <div role="gridcell" aria-colindex={1} className="table-box table-fixed">
                  <Box
                    label={t("table-choose-row", { row: item.index + 1 })}
                    isChosen={key !== null && choice.has(key)}
                    onToggle={(isRange) => (isRange ? extend(item.index) : toggle(item.index))}
                  />
                </div>
              ) : null}
              <Cells
                record={record}
                columns={columns as readonly Column<unknown>[]}
                id={`${id}-${item.index}`}
                isBoxed={choice !== undefined}
                isFirstFixed={props.isFirstFixed ?? false}
                active={item.index === row ? active.column : null}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface CellsProps {
  record: unknown;
  columns: readonly Column<unknown>[];
  id: string;
  isBoxed: boolean;
  isFirstFixed: boolean;
  /** The active cell, where it is in this row. */
  active: number | null;
}

/** Where a cell stays when the table is scrolled sideways. */
function fixedAt(index: number, isBoxed: boolean, isFirstFixed: boolean) {
  return isFirstFixed && index === 0
    ? { className: " table-fixed", style: { insetInlineStart: isBoxed ? `${BOX}rem` : 0 } }
    : { className: "", style: undefined };
}

/** The cells of a row. They are drawn anew only where the row itself changes, not while it scrolls by. */
const Cells = memo(function Cells(props: CellsProps) {
  const { record, columns, id, isBoxed, isFirstFixed, active } = props;
  const t = useText();
  return columns.map((column, index) => {
    const fixed = fixedAt(index, isBoxed, isFirstFixed);
    return (
      <div
        key={column.id}
        id={`${id}-${index}`}
        role="gridcell"
        aria-colindex={index + (isBoxed ? 2 : 1)}
        className={`table-cell table-cell-${column.align ?? "start"}${fixed.className}`}
        style={fixed.style}
        data-active={index === active || undefined}
      >
        {record === undefined ? (
          <span className="table-waiting" aria-label={t("loading")} role="img" />
        ) : (
          column.cell(record)
        )}
      </div>
    );
  });
});

interface BoxProps {
  label: string;
  isChosen: boolean | "partly";
  onToggle: (isRange: boolean) => void;
}

/** A box to choose a row by; the keyboard has the grid's own keys. */
function Box({ label, isChosen, onToggle }: BoxProps) {
  return (
    <button
      type="button"
      role="checkbox"
      aria-label={label}
      aria-checked={isChosen === "partly" ? "mixed" : isChosen}
      className="table-tick"
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation();
        onToggle(event.shiftKey);
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <span className="checkbox-box" data-chosen={isChosen !== false || undefined}>
        {isChosen === "partly" ? <Icon name="minus" /> : isChosen ? <Icon name="check" /> : null}
      </span>
    </button>
  );
}

interface HeadingProps<Row> {
  column: Column<Row>;
  index: number;
  sort: Sort | undefined;
  second: Sort | undefined;
  onSort: ((sort: Sort, asSecond: boolean) => void) | undefined;
  fixed: {
    readonly className: string;
    readonly style: { insetInlineStart: string | number } | undefined;
  };
  onDrag?: (width: number) => void;
  onDropped?: (width: number) => void;
}

/** The edge of a heading, which the mouse drags. */
function Edge({
  onDrag,
  onDropped,
}: {
  onDrag: (width: number) => void;
  onDropped: (width: number) => void;
}) {
  const widthAt = (event: PointerEvent<HTMLSpanElement>) => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!box) return NARROWEST;
    const mirrored = document.documentElement.dir === "rtl";
    const pixels = mirrored ? box.right - event.clientX : event.clientX - box.left;
    return Math.min(WIDEST, Math.max(NARROWEST, pixels / rootPixels()));
  };
  return (
    <span
      className="table-edge"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(widthAt(event));
      }}
      onPointerUp={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDropped(widthAt(event));
      }}
    />
  );
}

function Heading<Row>(props: HeadingProps<Row>) {
  const { column, index, sort, second, onSort, fixed, onDrag, onDropped } = props;
  const t = useText();
  const isSorted = sort?.column === column.id;
  const isSecond = !isSorted && second?.column === column.id;
  const own = isSorted ? sort : isSecond ? second : undefined;
  const direction = isSorted ? (sort.descending ? "descending" : "ascending") : "none";
  return (
    <div
      role="columnheader"
      aria-colindex={index + 1}
      className={`table-heading table-cell-${column.align ?? "start"}${fixed.className}`}
      style={fixed.style}
      {...(column.sortable ? { "aria-sort": direction } : {})}
    >
      {onDrag && onDropped ? <Edge onDrag={onDrag} onDropped={onDropped} /> : null}
      {column.sortable && onSort ? (
        <button
          type="button"
          className="table-sort"
          title={isSecond ? t("table-sorted-second") : undefined}
          onClick={(event) =>
            onSort(
              { column: column.id, descending: own !== undefined && !own.descending },
              event.shiftKey && !isSorted && sort !== undefined,
            )
          }
        >
          <span className="table-sort-label">{column.label}</span>
          {own ? <Icon name={own.descending ? "arrow-down" : "arrow-up"} size={0.8125} /> : null}
          {isSecond ? <span className="table-sort-second">{t.number(2)}</span> : null}
        </button>
      ) : (
        column.label
      )}
    </div>
  );
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Serves rows that are all there already. */
export function rowsOf<Row>(rows: readonly Row[]) {
  return (offset: number, limit: number): Promise<readonly Row[]> =>
    Promise.resolve(rows.slice(offset, offset + limit));
}
