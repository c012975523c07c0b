/** Draws marks on a canvas. Colours come from the style sheet, so that both themes have their own. */
import type { Symbol } from "./marks";

export interface Palette {
  readonly water: string;
  readonly land: string;
  readonly home: string;
  readonly border: string;
  readonly label: string;
  readonly halo: string;
  readonly grid: string;
  readonly mark: string;
  readonly onMark: string;
  readonly cluster: string;
  readonly focus: string;
  /** Of the classes of a map by region, the least first. */
  readonly classes: readonly string[];
  readonly classInk: string;
  readonly classText: string;
  readonly font: string;
}

const names = [
  "water",
  "land",
  "home",
  "border",
  "label",
  "halo",
  "grid",
  "mark",
  "onMark",
  "cluster",
  "focus",
  "classInk",
  "classText",
] as const;

const CLASSES = 5;

/** The colours of the present theme, from the custom properties `--map-…` of `element`. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string) =>
    style
      .getPropertyValue(`--map-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
      .trim();
  return {
    ...(Object.fromEntries(names.map((name) => [name, read(name)])) as Omit<
      Palette,
      "font" | "classes"
    >),
    classes: Array.from({ length: CLASSES }, (_, at) => read(`class-${at + 1}`)),
    font: style.fontFamily,
  };
}

/** How a count is written inside a mark: 999, 1.2k, 35k. */
export function shortCount(count: number, locale: string): string {
  if (count < 1000) return String(count);
  return new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 }).format(
    count,
  );
}

type Pen = CanvasRenderingContext2D;

function disc(pen: Pen, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
}

function hatch(pen: Pen, x: number, y: number, radius: number, colour: string): void {
  pen.save();
  disc(pen, x, y, radius);
  pen.clip();
  pen.strokeStyle = colour;
  pen.lineWidth = 1.25;
  pen.beginPath();
  for (let step = -2 * radius; step <= 2 * radius; step += 3.5) {
    pen.moveTo(x + step - radius, y + radius);
    pen.lineTo(x + step + radius, y - radius);
  }
  pen.stroke();
  pen.restore();
}

/** A disc filled as the precision asks. */
function body(pen: Pen, symbol: Symbol, x: number, y: number, palette: Palette): void {
  const { radius, fill, ring } = symbol;
  disc(pen, x, y, radius);
  pen.fillStyle = fill === "solid" ? palette.mark : palette.halo;
  pen.fill();
  if (fill === "hatched") hatch(pen, x, y, radius, palette.mark);
  disc(pen, x, y, radius);
  pen.lineWidth = fill === "solid" ? 1 : 1.75;
  pen.strokeStyle = fill === "solid" ? palette.halo : palette.mark;
  if (ring === "dotted") pen.setLineDash([2, 2]);
  pen.stroke();
  pen.setLineDash([]);
  if (ring === "dashed") {
    disc(pen, x, y, radius + 4);
    pen.lineWidth = 1.5;
    pen.strokeStyle = palette.mark;
    pen.setLineDash([3, 2.5]);
    pen.stroke();
    pen.setLineDash([]);
  }
}

function write(
  pen: Pen,
  text: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  palette: Palette,
): void {
  pen.font = `600 ${size}px ${palette.font}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = colour;
  pen.fillText(text, x, y + 0.5);
}

/** The count of a stack whose disc is not solid stands on a plate, to be legible over hatching. */
function stackCount(
  pen: Pen,
  symbol: Symbol,
  text: string,
  x: number,
  y: number,
  palette: Palette,
): void {
  if (symbol.fill === "solid") {
    write(pen, text, x, y, 11, palette.onMark, palette);
    return;
  }
  pen.font = `600 11px ${palette.font}`;
  const width = pen.measureText(text).width + 4;
  pen.fillStyle = palette.halo;
  pen.fillRect(x - width / 2, y - 6, width, 12);
  write(pen, text, x, y, 11, palette.mark, palette);
}

export interface Emphasis {
  /** The user looks at it, in the list or on the map. */
  readonly active: boolean;
}

export function drawSymbol(
  pen: Pen,
  symbol: Symbol,
  x: number,
  y: number,
  palette: Palette,
  locale: string,
  { active }: Emphasis = { active: false },
): void {
  if (active) {
    disc(pen, x, y, symbol.radius + 8);
    pen.lineWidth = 3;
    pen.strokeStyle = palette.focus;
    pen.stroke();
  }
  if (symbol.form === "cluster") {
    disc(pen, x, y, symbol.radius + 3);
    pen.globalAlpha = 0.35;
    pen.fillStyle = palette.cluster;
    pen.fill();
    pen.globalAlpha = 1;
    disc(pen, x, y, symbol.radius);
    pen.fillStyle = palette.cluster;
    pen.fill();
    const size = symbol.radius > 16 ? 13 : 12;
    write(pen, shortCount(symbol.count ?? 0, locale), x, y, size, palette.onMark, palette);
    return;
  }
  if (symbol.form === "stack") {
    for (const shift of [6, 3]) {
      disc(pen, x + shift, y - shift, symbol.radius);
      pen.fillStyle = palette.halo;
      pen.fill();
      pen.lineWidth = 1.25;
      pen.strokeStyle = palette.mark;
      pen.stroke();
    }
  }
  body(pen, symbol, x, y, palette);
  if (symbol.form === "stack") {
    stackCount(pen, symbol, shortCount(symbol.count ?? 0, locale), x, y, palette);
  }
}
