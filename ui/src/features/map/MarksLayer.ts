import Layer from "ol/layer/Layer";
import type { FrameState } from "ol/Map";
import { fromLonLat } from "ol/proj";
import type { MapMark } from "@/backend";
import { type Palette, drawSymbol } from "./drawing";
import { markKey, symbolOf } from "./marks";

interface Placed {
  readonly mark: MapMark;
  readonly key: string;
  readonly at: readonly [number, number];
}

/** One canvas with all marks, drawn anew for each frame: at most some hundred, never one per event. */
export class MarksLayer extends Layer {
  readonly #canvas = document.createElement("canvas");
  #placed: Placed[] = [];
  #palette: Palette | null = null;
  #locale = "en";
  #active: string | null = null;

  constructor() {
    super({});
    this.#canvas.className = "map-marks";
    this.#canvas.setAttribute("aria-hidden", "true");
  }

  setMarks(marks: readonly MapMark[]): void {
    // Small ones last, so that none lies hidden under a large one.
    this.#placed = marks
      .map((mark) => {
        const [x = 0, y = 0] = fromLonLat([mark.longitude, mark.latitude]);
        return { mark, key: markKey(mark), at: [x, y] as const };
      })
      .sort((a, b) => b.mark.count - a.mark.count);
    this.changed();
  }

  setLook(palette: Palette, locale: string): void {
    this.#palette = palette;
    this.#locale = locale;
    this.changed();
  }

  setActive(key: string | null): void {
    if (key === this.#active) return;
    this.#active = key;
    this.changed();
  }

  override render(frame: FrameState): HTMLElement {
    const { size, pixelRatio } = frame;
    const { center, resolution } = frame.viewState;
    const [width = 0, height = 0] = size;
    const canvas = this.#canvas;
    if (
      canvas.width !== Math.round(width * pixelRatio) ||
      canvas.height !== Math.round(height * pixelRatio)
    ) {
      canvas.width = Math.round(width * pixelRatio);
      canvas.height = Math.round(height * pixelRatio);
    }
    const pen = canvas.getContext("2d");
    if (!pen) return canvas;
    pen.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    pen.clearRect(0, 0, width, height);
    if (!this.#palette) return canvas;
    // The world comes round again: a mark is drawn on every turn of it that is in view.
    const turn = (2 * (frame.viewState.projection.getExtent()[2] as number)) / resolution;
    const draw = ({ mark, at }: Placed, active: boolean) => {
      const y = ((center[1] ?? 0) - at[1]) / resolution + height / 2;
      if (y < -40 || y > height + 40) return;
      const symbol = symbolOf(mark);
      const middle = (at[0] - (center[0] ?? 0)) / resolution + width / 2;
      const first = middle - Math.floor((middle + 40) / turn) * turn;
      for (let x = first; x <= width + 40; x += turn)
        drawSymbol(pen, symbol, x, y, this.#palette as Palette, this.#locale, { active });
    };
    let looked: Placed | null = null;
    for (const placed of this.#placed) {
      if (placed.key === this.#active) looked = placed;
      else draw(placed, false);
    }
    if (looked) draw(looked, true);
    return canvas;
  }
}
