import Layer from "ol/layer/Layer";
import type { FrameState } from "ol/Map";
import type { MapDensity } from "@/backend";

/** Where a density belongs on the map, in the map's projection. */
export interface HeatPlace {
  readonly west: number;
  readonly north: number;
  /** Width of a cell, in the map's units. */
  readonly cell: number;
}

/** Cells that one event's warmth reaches, on either side. */
export const REACH = 3;

/** Three passes of a moving mean come near a bell curve. */
function spread(values: Float32Array, columns: number, rows: number): Float32Array {
  let from = values;
  for (let pass = 0; pass < 3; pass++) {
    const across = new Float32Array(from.length);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        let sum = 0;
        for (let near = column - 1; near <= column + 1; near++)
          if (near >= 0 && near < columns) sum += from[row * columns + near] as number;
        across[row * columns + column] = sum / 3;
      }
    const down = new Float32Array(from.length);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        let sum = 0;
        for (let near = row - 1; near <= row + 1; near++)
          if (near >= 0 && near < rows) sum += across[near * columns + column] as number;
        down[row * columns + column] = sum / 3;
      }
    from = down;
  }
  return from;
}

/**
 * The warmth of each cell, from 0 to 1: events spread over the cells around them, the square root of
 * that, so that a quiet place shows beside a capital. `REACH` cells are added on every side.
 */
export function warmth(density: Pick<MapDensity, "columns" | "rows" | "cells">): {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
} {
  const [columns, rows] = [density.columns + 2 * REACH, density.rows + 2 * REACH];
  const counts = new Float32Array(columns * rows);
  for (let at = 0; at + 2 < density.cells.length; at += 3) {
    const [column = 0, row = 0, count = 0] = density.cells.slice(at, at + 3);
    counts[(row + REACH) * columns + column + REACH] = count;
  }
  const values = spread(counts, columns, rows);
  const most = values.reduce((greatest, value) => Math.max(greatest, value), 0);
  return {
    columns,
    rows,
    values: most > 0 ? values.map((value) => Math.sqrt(value / most)) : values,
  };
}

/** Colours from nothing to the most, each `[red, green, blue, opacity]` from 0 to 255. */
export type Ramp = readonly (readonly [number, number, number, number])[];

/** The colour at a place of the ramp, from 0 to 1. */
export function colourAt(ramp: Ramp, place: number): [number, number, number, number] {
  const at = Math.max(0, Math.min(1, place)) * (ramp.length - 1);
  const [low, high] = [ramp[Math.floor(at)], ramp[Math.ceil(at)]];
  const share = at - Math.floor(at);
  const mix = (index: 0 | 1 | 2 | 3) =>
    Math.round((low?.[index] ?? 0) * (1 - share) + (high?.[index] ?? 0) * share);
  return [mix(0), mix(1), mix(2), mix(3)];
}

/** Where events lie close together, as a picture that is stretched over its place. */
export class HeatLayer extends Layer {
  readonly #canvas = document.createElement("canvas");
  #picture: HTMLCanvasElement | null = null;
  #place: HeatPlace | null = null;

  constructor() {
    super({});
    this.#canvas.className = "map-marks";
    this.#canvas.setAttribute("aria-hidden", "true");
  }

  setHeat(density: MapDensity | null, place: HeatPlace | null, ramp: Ramp): void {
    this.#place = place;
    this.#picture = null;
    if (density && place && density.cells.length > 0) {
      const { columns, rows, values } = warmth(density);
      const picture = document.createElement("canvas");
      picture.width = columns;
      picture.height = rows;
      const pen = picture.getContext("2d");
      if (pen) {
        const image = pen.createImageData(columns, rows);
        values.forEach((value, at) => image.data.set(colourAt(ramp, value), at * 4));
        pen.putImageData(image, 0, 0);
        this.#picture = picture;
      }
    }
    this.changed();
  }

  override render(frame: FrameState): HTMLElement {
    const { size, pixelRatio } = frame;
    const { center, resolution, projection } = frame.viewState;
    const [width = 0, height = 0] = size;
    const canvas = this.#canvas;
    const [wide, high] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
    if (canvas.width !== wide || canvas.height !== high) {
      canvas.width = wide;
      canvas.height = high;
    }
    const pen = canvas.getContext("2d");
    if (!pen) return canvas;
    pen.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    pen.clearRect(0, 0, width, height);
    const [picture, place] = [this.#picture, this.#place];
    if (!picture || !place) return canvas;
    pen.imageSmoothingEnabled = true;
    pen.imageSmoothingQuality = "high";
    const world = projection.getExtent()[2] as number;
    const cell = place.cell / resolution;
    const y = ((center[1] ?? 0) - place.north) / resolution + height / 2;
    for (const turn of [-1, 0, 1]) {
      const x = (place.west + turn * 2 * world - (center[0] ?? 0)) / resolution + width / 2;
      pen.drawImage(
        picture,
        x - REACH * cell,
        y - REACH * cell,
        picture.width * cell,
        picture.height * cell,
      );
    }
    return canvas;
  }
}
