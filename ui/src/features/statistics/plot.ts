/** The charts of a cross-table, by Observable Plot; loaded only where a chart is shown. */
import * as Plot from "@observablehq/plot";
import { type Drawing, PATTERNS, type Palette, seriesColour, wrapped } from "@/components";
import type { TextTools } from "@/text";
import type { Counted, Grid, Hidden } from "./shares";
import type { Kind } from "./view";

export interface ChartData {
  readonly kind: Kind;
  readonly unit: Counted;
  readonly grid: Grid;
  readonly hidden: readonly (readonly Hidden[])[] | null;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** The columns' codes: states have colours of their own. */
  readonly codes: readonly string[];
  /** Times follow one another from start to end instead of from top to bottom. */
  readonly isTime: boolean;
}

/** Rows drawn at most; the table has all. */
export const MOST_ROWS = 30;
/** Columns that stand by themselves where bars are made of parts. */
export const MOST_PARTS = 7;

interface Datum {
  readonly row: string;
  readonly column: string;
  readonly place: number;
  readonly count: number;
}

/** Names that occur twice are told apart, since Plot puts equal names in one place. */
export function distinctNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** The rows with the most, in the order of the table. */
export function drawnRows({ grid, unit, rows }: ChartData): number[] {
  const counts = rows.map((_, row) => grid.counts[row]?.at(-1)?.[unit] ?? 0);
  const order = counts
    .map((count, row) => ({ count, row }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_ROWS);
  return order.map(({ row }) => row).sort((a, b) => a - b);
}

/** The columns with the most; the rest is drawn together. */
export function drawnParts({ grid, unit, columns }: ChartData): number[] {
  const counts = columns.map((_, column) => grid.counts.at(-1)?.[column]?.[unit] ?? 0);
  return counts
    .map((count, column) => ({ count, column }))
    .sort((a, b) => b.count - a.count)
    .slice(0, columns.length <= MOST_PARTS + 1 ? columns.length : MOST_PARTS)
    .map(({ column }) => column)
    .sort((a, b) => a - b);
}

function countAt(data: ChartData, row: number, column: number): number {
  if (data.hidden?.[row]?.[column]) return 0;
  return data.grid.counts[row]?.at(column)?.[data.unit] ?? 0;
}

const clip = (text: string, length = 34) =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** The name of a chart for an exported picture. */
const EXPORT = "export";

/** Draws the chart; `width` in pixels. */
export function draw(
  t: TextTools,
  data: ChartData,
  palette: Palette,
  width: number,
  id: string,
): SVGSVGElement {
  const rows = drawnRows(data);
  const names = distinctNames(data.rows);
  const shown = rows.map((row) => names[row] ?? "");
  const common: Plot.PlotOptions = {
    width,
    style: {
      background: "transparent",
      color: palette.text,
      fontSize: "14px",
      fontFamily: "inherit",
      overflow: "visible",
    },
    className: `plot-${id}`,
  };
  const numbers = (value: number) => t.number(value);
  if (data.kind === "heat" && data.columns.length > 0) {
    return heat(data, palette, common, { rows, names, shown, numbers, width });
  }
  const stacked = data.kind === "stacked" && data.columns.length > 0;
  const drawn = stacked ? parts(t, data, rows, names) : wholes(data, rows, names);
  const colour = ({ place }: Datum) =>
    stacked ? `url(#${id}-${place})` : (palette.series[0] ?? "");
  if (data.isTime) {
    const svg = Plot.plot({
      ...common,
      height: id === EXPORT ? 440 : 340,
      marginBottom: 70,
      marginLeft: 60,
      x: { domain: shown, label: null, tickRotate: shown.length > 12 ? -45 : 0 },
      y: { grid: true, label: null, tickFormat: numbers, nice: true },
      marks: [
        Plot.barY(drawn, { x: "row", y: "count", fill: colour, insetLeft: 1, insetRight: 1 }),
        Plot.ruleY([0], { stroke: palette.strong }),
      ],
    }) as SVGSVGElement;
    return finished(svg, id, palette, data, stacked);
  }
  const margin = Math.min(
    width * 0.36,
    20 + 7.6 * Math.max(...shown.map((name) => clip(name).length), 8),
  );
  const totals = rows.map((row) => ({
    row: names[row] ?? "",
    count: countAt(data, row, data.columns.length),
    isHidden: Boolean(data.hidden?.[row]?.[data.columns.length]),
    length: drawn.filter((one) => one.row === names[row]).reduce((sum, one) => sum + one.count, 0),
  }));
  const svg = Plot.plot({
    ...common,
    height: 40 + 28 * rows.length,
    marginLeft: margin,
    marginRight: 70,
    marginTop: 24,
    x: { grid: true, label: null, axis: "top", tickFormat: numbers, nice: true },
    y: { domain: shown, label: null, tickFormat: (name: string) => clip(name) },
    marks: [
      Plot.barX(drawn, { y: "row", x: "count", fill: colour, insetTop: 2, insetBottom: 2 }),
      Plot.text(totals, {
        y: "row",
        x: "length",
        text: (one: (typeof totals)[number]) => (one.isHidden ? "…" : numbers(one.count)),
        textAnchor: "start",
        dx: 6,
        fill: palette.text,
      }),
      Plot.ruleX([0], { stroke: palette.strong }),
    ],
  }) as SVGSVGElement;
  return finished(svg, id, palette, data, stacked);
}

function wholes(data: ChartData, rows: readonly number[], names: readonly string[]): Datum[] {
  return rows.map((row) => ({
    row: names[row] ?? "",
    column: "",
    place: 0,
    count: countAt(data, row, data.columns.length),
  }));
}

function parts(
  t: TextTools,
  data: ChartData,
  rows: readonly number[],
  names: readonly string[],
): Datum[] {
  const own = drawnParts(data);
  const rest = data.columns.map((_, column) => column).filter((column) => !own.includes(column));
  return rows.flatMap((row) => [
    ...own.map((column, place) => ({
      row: names[row] ?? "",
      column: data.columns[column] ?? "",
      place,
      count: countAt(data, row, column),
    })),
    ...(rest.length === 0
      ? []
      : [
          {
            row: names[row] ?? "",
            column: t("dimension-others"),
            place: own.length,
            count: rest.reduce((sum, column) => sum + countAt(data, row, column), 0),
          },
        ]),
  ]);
}

/** What stands in the legend of a chart made of parts. */
export function legendOf(
  t: TextTools,
  data: ChartData,
): { code: string; label: string; place: number }[] {
  const own = drawnParts(data);
  const entries = own.map((column, place) => ({
    code: data.codes[column] ?? "",
    label: data.columns[column] ?? "",
    place,
  }));
  return own.length === data.columns.length
    ? entries
    : [...entries, { code: "?others", label: t("dimension-others"), place: own.length }];
}

const SVG = "http://www.w3.org/2000/svg";

/** Adds the patterns by which the parts are told apart. */
function finished(
  svg: SVGSVGElement,
  id: string,
  palette: Palette,
  data: ChartData,
  stacked: boolean,
): SVGSVGElement {
  if (!stacked) return withoutNames(svg);
  const defs = document.createElementNS(SVG, "defs");
  const own = drawnParts(data);
  const codes = [...own.map((column) => data.codes[column] ?? ""), "?others"];
  codes.forEach((code, place) => {
    const pattern = document.createElementNS(SVG, "pattern");
    for (const [name, value] of Object.entries({
      id: `${id}-${place}`,
      width: "8",
      height: "8",
      patternUnits: "userSpaceOnUse",
    })) {
      pattern.setAttribute(name, value);
    }
    const ground = document.createElementNS(SVG, "rect");
    ground.setAttribute("width", "8");
    ground.setAttribute("height", "8");
    ground.setAttribute("fill", seriesColour(palette, place, code));
    const lines = document.createElementNS(SVG, "path");
    lines.setAttribute("d", PATTERNS[place % PATTERNS.length] ?? "");
    lines.setAttribute("stroke", palette.pattern);
    lines.setAttribute("stroke-width", "1.25");
    lines.setAttribute("fill", "none");
    pattern.append(ground, lines);
    defs.append(pattern);
  });
  svg.prepend(defs);
  return withoutNames(svg);
}

interface HeatOptions {
  rows: readonly number[];
  names: readonly string[];
  shown: string[];
  numbers: (value: number) => string;
  width: number;
}

/** Cells shaded by their number, which is written in them: the shade is never the only sign. */
function heat(
  data: ChartData,
  palette: Palette,
  common: Plot.PlotOptions,
  { rows, names, shown, numbers, width }: HeatOptions,
): SVGSVGElement {
  const columns = distinctNames(data.columns);
  const cells = rows.flatMap((row) =>
    columns.map((column, at) => ({
      row: names[row] ?? "",
      column,
      count: countAt(data, row, at),
      isHidden: Boolean(data.hidden?.[row]?.[at]),
    })),
  );
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const margin = Math.min(
    width * 0.3,
    20 + 7.6 * Math.max(...shown.map((name) => clip(name).length), 8),
  );
  const room = (width - margin - 20) / Math.max(1, columns.length);
  // Headings stand in lines where there is room for a word, else they lean.
  const isTurned = room < 64;
  const wrap = (name: string) =>
    isTurned
      ? clip(name, 24)
      : wrapped(clip(name, 60), room - 8, (text) => text.length * 7.4).join("\n");
  const lines = Math.max(...columns.map((name) => wrap(name).split("\n").length));
  const longest = Math.max(...columns.map((name) => wrap(name).length));
  const head = isTurned ? 20 + longest * 5.4 : 16 + lines * 17;
  const isRoomy = room >= 22;
  // Pale enough for the text's own colour to stand on every shade.
  const shade = (count: number) => (count === 0 ? 0 : 0.07 + 0.43 * Math.sqrt(count / most));
  const svg = Plot.plot({
    ...common,
    height: 30 * rows.length + head + 8,
    marginLeft: margin,
    marginRight: isTurned ? 60 : 20,
    marginTop: head,
    marginBottom: 8,
    padding: 0.04,
    x: {
      domain: columns,
      label: null,
      axis: "top",
      tickRotate: isTurned ? -45 : 0,
      tickSize: 0,
      tickFormat: wrap,
    },
    y: { domain: shown, label: null, tickSize: 0, tickFormat: (name: string) => clip(name) },
    marks: [
      Plot.cell(cells, {
        x: "column",
        y: "row",
        fill: palette.accent,
        fillOpacity: (one: (typeof cells)[number]) => shade(one.count),
        stroke: palette.line,
        strokeWidth: 0.5,
      }),
      ...(isRoomy
        ? [
            Plot.text(cells, {
              x: "column",
              y: "row",
              text: (one: (typeof cells)[number]) =>
                one.isHidden ? "…" : one.count === 0 ? "" : numbers(one.count),
              fill: palette.text,
              fontSize: room >= 44 ? 13 : 11,
            }),
          ]
        : []),
    ],
  }) as SVGSVGElement;
  return withoutNames(svg);
}

/** Plot names its groups in English ("cell", "bar"); the figures stand in the table beside the chart. */
function withoutNames(svg: SVGSVGElement): SVGSVGElement {
  for (const group of svg.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  return svg;
}

/** The chart for an exported picture, with its legend. */
export function drawing(t: TextTools, data: ChartData, palette: Palette): Drawing {
  const chart = draw(t, data, palette, 1_100, EXPORT);
  const width = Number(chart.getAttribute("width") ?? 1_100);
  const height = Number(chart.getAttribute("height") ?? 500);
  const entries = data.kind === "stacked" && data.columns.length > 0 ? legendOf(t, data) : [];
  const top = entries.length === 0 ? 0 : Math.ceil(entries.length / 3) * 22 + 12;
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height + top));
  entries.forEach(({ label, place }, at) => {
    const [x, y] = [(at % 3) * (width / 3), Math.floor(at / 3) * 22];
    const box = document.createElementNS(SVG, "rect");
    const words = document.createElementNS(SVG, "text");
    const set = (element: Element, values: Record<string, string | number>) => {
      for (const [name, value] of Object.entries(values)) element.setAttribute(name, String(value));
    };
    set(box, { x, y, width: 16, height: 14, fill: `url(#${EXPORT}-${place})` });
    set(words, { x: x + 24, y: y + 12, "font-size": 14, fill: palette.text });
    words.textContent = clip(label, 42);
    svg.append(box, words);
  });
  chart.setAttribute("y", String(top));
  svg.append(chart);
  return { svg: new XMLSerializer().serializeToString(svg), width, height: height + top };
}

/** How a part looks. */
export function swatchOf(
  palette: Palette,
  { code, place }: { code: string; place: number },
): { colour: string; lines: string } {
  return {
    colour: seriesColour(palette, place, code),
    lines: PATTERNS[place % PATTERNS.length] ?? "",
  };
}

/** What a chart leaves to the table. */
export function limitsOf(t: TextTools, data: ChartData): string[] {
  const notes: string[] = [];
  const rows = drawnRows(data).length;
  if (rows < data.rows.length) {
    notes.push(t("statistics-chart-first", { count: rows, all: data.rows.length }));
  }
  if (data.kind !== "stacked" || data.columns.length === 0) return notes;
  const own = drawnParts(data).length;
  if (own < data.columns.length) notes.push(t("statistics-chart-columns", { count: own }));
  return [...notes, t("statistics-chart-sums")];
}
