/** The map as a picture that stands by itself: title, selection, legend, scale, north, sources, date. */
import type { MapPicture } from "./MapCanvas";

export interface LegendLine {
  readonly label: string;
  /** Draws the sign into a square of this size, whose corner the pen stands at. */
  readonly sign: (pen: CanvasRenderingContext2D, size: number) => void;
}

export interface PictureText {
  readonly title: string;
  /** What was selected, in words. */
  readonly selection: string;
  readonly legendTitle: string;
  readonly legend: readonly LegendLine[];
  /** Counts, what was left out, sources, date; one line each. */
  readonly notes: readonly string[];
  /** A length on the ground, in metres, in words. */
  readonly scale: (metres: number) => string;
  readonly north: string;
  readonly family: string;
  readonly isMirrored: boolean;
}

const MARGIN = 28;
const INK = "#16232b";
const MUTED = "#46555e";

/** The roundest length of 1, 2 or 5 times a power of ten that is no longer than `longest`. */
export function roundLength(longest: number): number {
  const power = 10 ** Math.floor(Math.log10(longest));
  const step = [5, 2, 1].find((factor) => factor * power <= longest * (1 + 1e-9)) ?? 1;
  return step * power;
}

/** Breaks a text into lines no wider than `width`. */
export function lines(text: string, width: number, measure: (text: string) => number): string[] {
  const broken: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer) > width) {
      broken.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? broken : [...broken, line];
}

interface Block {
  readonly font: string;
  readonly colour: string;
  readonly height: number;
  readonly lines: readonly string[];
}

/** Draws the whole picture, at twice the size of the screen's pixels or more. */
export function compose(map: MapPicture, text: PictureText): HTMLCanvasElement {
  const scale = Math.max(2, map.canvas.width / map.width);
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (!pen) return canvas;
  const { family } = text;
  const width = map.width + 2 * MARGIN;
  const block = (words: string, size: number, weight: number, colour: string): Block => {
    const font = `${weight} ${size}px ${family}`;
    pen.font = font;
    const broken = lines(words, map.width, (one) => pen.measureText(one).width);
    return { font, colour, height: Math.round(size * 1.35), lines: broken };
  };
  const heading = [block(text.title, 24, 600, INK), block(text.selection, 14, 400, MUTED)];
  const notes = text.notes.map((note) => block(note, 12.5, 400, MUTED));
  const tall = (blocks: readonly Block[]) =>
    blocks.reduce((sum, one) => sum + one.height * one.lines.length, 0);
  const top = MARGIN + tall(heading) + 14;
  const bottom = top + map.height + 12;
  const height = bottom + tall(notes) + MARGIN;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, width, height);
  pen.direction = text.isMirrored ? "rtl" : "ltr";
  const edge = text.isMirrored ? width - MARGIN : MARGIN;
  const write = (blocks: readonly Block[], from: number) => {
    let y = from;
    for (const { font, colour, height: step, lines: words } of blocks) {
      pen.font = font;
      pen.fillStyle = colour;
      pen.textAlign = "start";
      pen.textBaseline = "alphabetic";
      for (const line of words) {
        y += step;
        pen.fillText(line, edge, y - step * 0.25);
      }
    }
  };
  write(heading, MARGIN - 6);
  pen.drawImage(map.canvas, MARGIN, top, map.width, map.height);
  pen.strokeStyle = MUTED;
  pen.lineWidth = 1;
  pen.strokeRect(MARGIN + 0.5, top + 0.5, map.width - 1, map.height - 1);
  drawLegend(pen, text, top, map);
  drawScale(pen, text, top + map.height, map);
  drawNorth(pen, text, top, map);
  write(notes, bottom);
  return canvas;
}

function plate(pen: CanvasRenderingContext2D, x: number, y: number, wide: number, high: number) {
  pen.fillStyle = "rgb(255 255 255 / 88%)";
  pen.fillRect(x, y, wide, high);
}

function drawLegend(
  pen: CanvasRenderingContext2D,
  text: PictureText,
  top: number,
  map: MapPicture,
): void {
  if (text.legend.length === 0) return;
  const [row, size] = [20, 16];
  pen.font = `600 12.5px ${text.family}`;
  let wide = pen.measureText(text.legendTitle).width;
  pen.font = `400 12.5px ${text.family}`;
  for (const { label } of text.legend) {
    wide = Math.max(wide, pen.measureText(label).width + size + 8);
  }
  const high = row * (text.legend.length + 1) + 12;
  // At the far end of the map, below north.
  const x = text.isMirrored ? MARGIN + 10 : MARGIN + map.width - wide - 34;
  const y = top + map.height - high - 10;
  plate(pen, x, y, wide + 24, high);
  const start = text.isMirrored ? x + wide + 12 : x + 12;
  pen.fillStyle = INK;
  pen.textAlign = "start";
  pen.font = `600 12.5px ${text.family}`;
  pen.fillText(text.legendTitle, start, y + row);
  pen.font = `400 12.5px ${text.family}`;
  for (const [at, { label, sign }] of text.legend.entries()) {
    const line = y + row * (at + 1) + 6;
    pen.save();
    pen.translate(text.isMirrored ? start - size : start, line);
    sign(pen, size);
    pen.restore();
    pen.fillStyle = INK;
    pen.textAlign = "start";
    pen.textBaseline = "alphabetic";
    pen.fillText(label, text.isMirrored ? start - size - 8 : start + size + 8, line + 12.5);
  }
}

function drawScale(
  pen: CanvasRenderingContext2D,
  text: PictureText,
  bottom: number,
  map: MapPicture,
): void {
  const metres = roundLength(map.metres * Math.min(180, map.width / 4));
  const long = metres / map.metres;
  const words = text.scale(metres);
  pen.font = `500 12px ${text.family}`;
  const wide = Math.max(long, pen.measureText(words).width) + 20;
  const x = text.isMirrored ? MARGIN + map.width - wide - 10 : MARGIN + 10;
  plate(pen, x, bottom - 44, wide, 34);
  pen.strokeStyle = INK;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.moveTo(x + 10, bottom - 24);
  pen.lineTo(x + 10, bottom - 17);
  pen.lineTo(x + 10 + long, bottom - 17);
  pen.lineTo(x + 10 + long, bottom - 24);
  pen.stroke();
  pen.fillStyle = INK;
  pen.textAlign = "left";
  pen.fillText(words, x + 10, bottom - 29);
}

/** The map is never turned: north is up. */
function drawNorth(
  pen: CanvasRenderingContext2D,
  text: PictureText,
  top: number,
  map: MapPicture,
): void {
  const x = text.isMirrored ? MARGIN + 30 : MARGIN + map.width - 30;
  plate(pen, x - 16, top + 10, 32, 50);
  pen.fillStyle = INK;
  pen.beginPath();
  pen.moveTo(x, top + 28);
  pen.lineTo(x - 8, top + 52);
  pen.lineTo(x, top + 46);
  pen.lineTo(x + 8, top + 52);
  pen.closePath();
  pen.fill();
  pen.font = `600 12px ${text.family}`;
  pen.textAlign = "center";
  pen.fillText(text.north, x, top + 24);
}

/** A canvas as a PNG file in Base64. */
export function asPng(canvas: HTMLCanvasElement): string {
  return canvas.toDataURL("image/png").replace(/^data:image\/png;base64,/, "");
}
