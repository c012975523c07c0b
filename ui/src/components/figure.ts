/** A chart with its title, what it shows, from what, when: one picture that stands by itself. */
import { backend } from "@/backend";
import { LIGHT } from "./series";

/** A drawn chart: an SVG element as text, with its size. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export interface FigureText {
  readonly title: string;
  /** Under the title: what was selected. */
  readonly subtitle: readonly string[];
  /** Under the chart: counts, uncertainty, source, date. */
  readonly notes: readonly string[];
}

const MARGIN = 32;
const FAMILY = '"Source Sans 3 Variable", "Source Sans 3", "Noto Sans", "DejaVu Sans", sans-serif';

function escaped(text: string): string {
  const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

/** Breaks a text into lines of at most so many pixels. */
export function wrapped(
  text: string,
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

function measurer(font: string): (text: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  const size = Number.parseFloat(font.match(/([\d.]+)px/)?.[1] ?? "14");
  // Without a canvas (as in tests) half the height stands for a letter's width.
  if (!context) return (text) => text.length * size * 0.52;
  context.font = font;
  return (text) => context.measureText(text).width;
}

/** The whole picture as SVG, on white whatever the theme. */
export function framed(chart: Drawing, text: FigureText): Drawing {
  const width = Math.round(chart.width + 2 * MARGIN);
  const parts: string[] = [];
  let y = MARGIN;
  const isMirrored = document.documentElement.dir === "rtl";
  const write = (words: string, size: number, weight: number, colour: string) => {
    const measure = measurer(`${weight} ${size}px ${FAMILY}`);
    for (const line of wrapped(words, chart.width, measure)) {
      y += size * 1.3;
      parts.push(
        `<text x="${isMirrored ? width - MARGIN : MARGIN}" y="${y.toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${colour}"${isMirrored ? ' direction="rtl"' : ""}>${escaped(line)}</text>`,
      );
    }
  };
  y -= 12;
  write(text.title, 24, 600, LIGHT.text);
  y += 2;
  for (const line of text.subtitle) write(line, 15, 400, LIGHT.muted);
  y += 18;
  parts.push(`<svg x="${MARGIN}" y="${y.toFixed(1)}" ${chart.svg.replace(/^\s*<svg\s/, "")}`);
  y += chart.height + 10;
  parts.push(
    `<line x1="${MARGIN}" x2="${width - MARGIN}" y1="${y}" y2="${y}" stroke="${LIGHT.line}"/>`,
  );
  y += 4;
  for (const line of text.notes) write(line, 13, 400, LIGHT.muted);
  const height = Math.round(y + MARGIN * 0.75);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(FAMILY)}">` +
    `<title>${escaped(text.title)}</title><desc>${escaped([...text.subtitle, ...text.notes].join(" "))}</desc>` +
    `<rect width="${width}" height="${height}" fill="${LIGHT.background}"/>${parts.join("")}</svg>`;
  return { svg, width, height };
}

/** Pixels of the picture for each of the drawing's: sharp on a projector and in print. */
const SCALE = 2;

/** The drawing as a PNG in Base64. */
export async function rasterised({ svg, width, height }: Drawing): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas to draw on");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png").replace(/^data:image\/png;base64,/, "");
}

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let letters = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(letters);
}

/** Writes the picture to a file the user chose; gives where it is. */
export async function saveDrawing(
  drawing: Drawing,
  format: "png" | "svg",
  path: string,
): Promise<string> {
  const bytes = format === "png" ? await rasterised(drawing) : base64(drawing.svg);
  return (await backend.savePicture({ path, bytes })).path;
}
