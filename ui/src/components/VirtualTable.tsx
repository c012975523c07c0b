/**
 * A table of any length. Only the rows in sight exist in the document; pages of rows are asked for as
 * they come into sight. The grid itself holds the focus and names the active cell
 * (`aria-activedescendant`), so that the focus survives a row's leaving the document.
 */
import { type QueryKey, useQueries } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { whenForgotten } from "@/state/session";
import { useText } from "@/text";
import { Icon } from "./icons";

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
  sort?: Sort;
  onSort?: (sort: Sort) => void;
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

  const byKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || total === 0) return;
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
    go(next);
  };

  const template = columns
    .map(({ width, grow }) => (grow ? `minmax(${width}rem, ${grow}fr)` : `${width}rem`))
    .join(" ");
  const least = columns.reduce((sum, column) => sum + column.width, 0);

  if (total === 0 && props.empty) return <div className="table-empty">{props.empty}</div>;

  return (
    <div
      ref={scroller}
      className="table"
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
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
          {columns.map((column, index) => (
            <Heading key={column.id} column={column} index={index} sort={sort} onSort={onSort} />
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
              aria-selected={isMarked}
              data-active={item.index === row || undefined}
              data-marked={isMarked || undefined}
              data-odd={item.index % 2 === 1 || undefined}
              style={{
                gridTemplateColumns: template,
                blockSize: `${rowPixels}px`,
                transform: `translateY(${item.start}px)`,
              }}
              onClick={() => {
                if (record === undefined) return;
                setActive({ row: item.index, column: active.column });
                onActive?.(record);
                onOpen?.(record);
              }}
              // The keyboard is served by the grid, which holds the focus.
              onKeyDown={undefined}
            >
              {columns.map((column, index) => (
                <div
                  key={column.id}
                  id={`${id}-${item.index}-${index}`}
                  role="gridcell"
                  aria-colindex={index + 1}
                  className={`table-cell table-cell-${column.align ?? "start"}`}
                  data-active={(item.index === row && index === active.column) || undefined}
                >
                  {record === undefined ? (
                    <span className="table-waiting" aria-label={t("loading")} role="img" />
                  ) : (
                    column.cell(record)
                  )}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface HeadingProps<Row> {
  column: Column<Row>;
  index: number;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

function Heading<Row>({ column, index, sort, onSort }: HeadingProps<Row>) {
  const isSorted = sort?.column === column.id;
  const direction = isSorted ? (sort.descending ? "descending" : "ascending") : "none";
  return (
    <div
      role="columnheader"
      aria-colindex={index + 1}
      className={`table-heading table-cell-${column.align ?? "start"}`}
      {...(column.sortable ? { "aria-sort": direction } : {})}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          className="table-sort"
          onClick={() => onSort({ column: column.id, descending: isSorted && !sort.descending })}
        >
          <span>{column.label}</span>
          {isSorted ? (
            <Icon name={sort.descending ? "arrow-down" : "arrow-up"} size={0.8125} />
          ) : null}
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
