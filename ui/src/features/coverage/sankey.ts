/** Where the flow from abuses by duties to measures is drawn: heights follow the numbers. */
import type { Flow } from "@/backend";

/** The three columns: rows such as violation types, duties, and measures with "no measure" as the last end. */
export type Column = 0 | 1 | 2;

/** Stands for what is not drawn by itself, and for what no measure answers. */
export const OTHERS = "?others";
export const NO_MEASURE = "?open";

export interface Node {
  readonly id: string;
  readonly column: Column;
  /** Duties owed, one for each event and duty; what decides the height. */
  readonly value: number;
  /** Its events, each once; none where several are drawn together. */
  readonly events: number | null;
  /** Of these, answered. */
  readonly answered: number;
  readonly y: number;
  readonly height: number;
  /** How many are drawn together, for those not drawn by themselves. */
  readonly together: number;
}

export interface Ribbon {
  readonly from: Node;
  readonly to: Node;
  /** The events behind it. */
  readonly events: number;
  readonly isOpen: boolean;
  readonly fromY: number;
  readonly toY: number;
  readonly height: number;
}

export interface Sankey {
  readonly nodes: readonly Node[];
  readonly ribbons: readonly Ribbon[];
  readonly height: number;
}

/** More than so many in a column are drawn as "others". */
const LIMITS = { rows: 12, measures: 10 } as const;

interface Link {
  readonly from: string;
  readonly to: string;
  readonly events: number;
  readonly width: number;
  readonly isOpen: boolean;
}

/** The greatest `limit` stay; the others are put together where there is more than one of them. */
function kept(sums: ReadonlyMap<string, number>, limit: number): (id: string) => string {
  const order = [...sums]
    .filter(([id]) => id !== NO_MEASURE)
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => id);
  if (order.length <= limit + 1) return (id) => id;
  const named = new Set(order.slice(0, limit));
  return (id) => (named.has(id) || id === NO_MEASURE ? id : OTHERS);
}

function sumBy<T>(list: readonly T[], key: (one: T) => string, value: (one: T) => number) {
  const sums = new Map<string, number>();
  for (const one of list) sums.set(key(one), (sums.get(key(one)) ?? 0) + value(one));
  return sums;
}

function merged(links: readonly Link[]): Link[] {
  const found = new Map<string, Link>();
  for (const link of links) {
    const key = `${link.from} ${link.to} ${link.isOpen}`;
    const there = found.get(key);
    found.set(
      key,
      there
        ? { ...there, events: there.events + link.events, width: there.width + link.width }
        : link,
    );
  }
  return [...found.values()].filter(({ width }) => width > 0);
}

/** How many events of a row are open for a duty, of how many that owe it. */
export type OpenOf = (row: string, duty: string) => { open: number; events: number };

/** The links on both sides of the duties, with what is not drawn by itself put together. */
export function linksOf(
  flow: Flow,
  openOf: OpenOf,
): { before: Link[]; after: Link[]; together: [number, number] } {
  const rows = sumBy(
    flow.owed,
    ({ from }) => from,
    ({ width }) => width,
  );
  const row = kept(rows, LIMITS.rows);
  const ends = sumBy(
    flow.answered,
    ({ to }) => to,
    ({ width }) => width,
  );
  const end = kept(ends, LIMITS.measures);
  const before = merged(
    flow.owed.flatMap(({ from, to, width }) => {
      const { open, events } = openOf(from, to);
      const share = events === 0 ? 0 : open / events;
      const link = { from: row(from), to };
      return [
        { ...link, events: events - open, width: width * (1 - share), isOpen: false },
        { ...link, events: open, width: width * share, isOpen: true },
      ];
    }),
  );
  const after = merged(
    flow.answered.map(({ from, to, events, width }) => ({
      from,
      to: end(to),
      events,
      width,
      isOpen: to === NO_MEASURE,
    })),
  );
  const hidden = (all: ReadonlyMap<string, number>, of: (id: string) => string) =>
    [...all.keys()].filter((id) => of(id) === OTHERS).length;
  return { before, after, together: [hidden(rows, row), hidden(ends, end)] };
}

export interface Frame {
  /** Room between two nodes of a column, so that their labels stay apart. */
  readonly gap: number;
  /** The least height of a node with its gap. */
  readonly line: number;
  readonly height: number;
}

/** Lays out the flow. Duties keep the order of the catalogue; the others come by size. */
export function sankeyOf(flow: Flow, openOf: OpenOf, frame: Frame): Sankey {
  const { before, after, together } = linksOf(flow, openOf);
  const total = before.reduce((sum, { width }) => sum + width, 0);
  const bySize = (sums: ReadonlyMap<string, number>, last: string) =>
    [...sums]
      .sort((a, b) => Number(a[0] === last) - Number(b[0] === last) || b[1] - a[1])
      .map(([id]) => id);
  const rows = bySize(
    sumBy(
      before,
      ({ from }) => from,
      ({ width }) => width,
    ),
    OTHERS,
  );
  const ends = bySize(
    sumBy(
      after,
      ({ to }) => to,
      ({ width }) => width,
    ),
    OTHERS,
  );
  const measures = [
    ...ends.filter((id) => id !== NO_MEASURE),
    ...(ends.includes(NO_MEASURE) ? [NO_MEASURE] : []),
  ];
  const middle = flow.duties.map(({ code }) => code);
  const columns = [rows, middle, measures];
  const most = Math.max(...columns.map((column) => column.length), 1);
  const height = Math.max(frame.height, most * frame.line);
  const scale =
    total === 0 ? 0 : Math.min(...columns.map((one) => height - one.length * frame.gap)) / total;

  const eventsOf = [flow.rows, flow.duties, flow.measures].map(
    (own) => new Map(own.map(({ code, events }) => [code, events])),
  );
  const nodes = new Map<string, Node>();
  columns.forEach((ids, at) => {
    const column = at as Column;
    const valueOf = (id: string, answeredOnly: boolean) =>
      (column === 2 ? after : before)
        .filter((link) => (column === 0 ? link.from : link.to) === id)
        .filter((link) => !answeredOnly || !link.isOpen)
        .reduce((sum, { width }) => sum + width, 0);
    const heights = ids.map((id) => Math.max(1.5, valueOf(id, false) * scale));
    const used = heights.reduce((sum, one) => sum + Math.max(one + frame.gap, frame.line), 0);
    let y = Math.max(0, (height - used) / 2);
    ids.forEach((id, place) => {
      const own = heights[place] ?? 0;
      const room = Math.max(own + frame.gap, frame.line);
      nodes.set(`${column}:${id}`, {
        id,
        column,
        value: valueOf(id, false),
        events: eventsOf[column]?.get(id) ?? null,
        answered: valueOf(id, true),
        y: y + (room - own) / 2,
        height: own,
        together: id === OTHERS ? (column === 0 ? together[0] : together[1]) : 0,
      });
      y += room;
    });
  });
  const ribbons = [
    ...ribbonsOf(before, 0, nodes, columns, scale),
    ...ribbonsOf(after, 1, nodes, columns, scale),
  ];
  const bottom = Math.max(0, ...[...nodes.values()].map((node) => node.y + node.height));
  return { nodes: [...nodes.values()], ribbons, height: Math.max(height, bottom) };
}

/** The ribbons between two columns: in each node the answered ones lie above the open ones. */
function ribbonsOf(
  links: readonly Link[],
  column: 0 | 1,
  nodes: ReadonlyMap<string, Node>,
  columns: readonly (readonly string[])[],
  scale: number,
): Ribbon[] {
  const rank = (at: number, id: string) => columns[at]?.indexOf(id) ?? 0;
  const left = new Map<Link, number>();
  const right = new Map<Link, number>();
  const place = (
    offsets: Map<Link, number>,
    own: (link: Link) => string,
    other: (link: Link) => number,
  ) => {
    const next = new Map<string, number>();
    const sorted = [...links].sort(
      (a, b) => Number(a.isOpen) - Number(b.isOpen) || other(a) - other(b),
    );
    for (const link of sorted) {
      const offset = next.get(own(link)) ?? 0;
      offsets.set(link, offset);
      next.set(own(link), offset + link.width * scale);
    }
  };
  place(
    left,
    ({ from }) => from,
    ({ to }) => rank(column + 1, to),
  );
  place(
    right,
    ({ to }) => to,
    ({ from }) => rank(column, from),
  );
  return links.flatMap((link) => {
    const from = nodes.get(`${column}:${link.from}`);
    const to = nodes.get(`${column + 1}:${link.to}`);
    if (!from || !to) return [];
    return [
      {
        from,
        to,
        events: link.events,
        isOpen: link.isOpen,
        fromY: from.y + (left.get(link) ?? 0),
        toY: to.y + (right.get(link) ?? 0),
        height: Math.max(0.75, link.width * scale),
      },
    ];
  });
}
