/** Regions shaded by class: colour, pattern and number tell the same. */
import Feature from "ol/Feature";
import type { Geometry } from "ol/geom";
import Polygon from "ol/geom/Polygon";
import VectorLayer from "ol/layer/Vector";
import VectorImageLayer from "ol/layer/VectorImage";
import { fromLonLat } from "ol/proj";
import VectorSource from "ol/source/Vector";
import { Fill, Stroke, Style, Text } from "ol/style";
import type { RegionShape } from "@/backend";
import { alpha2, countries } from "./basemap";
import type { Palette } from "./drawing";

/** What one region shows. */
export interface Shade {
  readonly code: string;
  /** The number of its class, from 0; -1 for none. */
  readonly shade: number;
  /** The count, in words. */
  readonly label: string;
}

/** Edge of the tile that a pattern repeats, in pixels. */
const TILE = 12;

/** Draws the pattern of a class: the more, the closer. `pen` stands at the tile's corner. */
export function drawPattern(
  pen: CanvasRenderingContext2D,
  shade: number,
  colour: string,
  ink: string,
  size = TILE,
): void {
  pen.save();
  pen.beginPath();
  pen.rect(0, 0, size, size);
  pen.clip();
  pen.fillStyle = colour;
  pen.fillRect(0, 0, size, size);
  pen.strokeStyle = ink;
  pen.fillStyle = ink;
  pen.lineWidth = 1;
  const lines = (from: readonly number[], falling: boolean) => {
    pen.beginPath();
    for (const start of from) {
      pen.moveTo(start, falling ? 0 : size);
      pen.lineTo(start + size, falling ? size : 0);
    }
    pen.stroke();
  };
  const every = (step: number) => {
    const starts: number[] = [];
    for (let at = -size; at <= size; at += step) starts.push(at);
    return starts;
  };
  if (shade === 1) {
    for (const [x, y] of [
      [3, 3],
      [9, 9],
    ] as const)
      pen.fillRect(x, y, 1.5, 1.5);
  } else if (shade === 2) lines(every(TILE), true);
  else if (shade === 3) lines(every(TILE / 2), true);
  else if (shade >= 4) {
    lines(every(TILE / 2), true);
    lines(every(TILE / 2), false);
  }
  pen.restore();
}

function fillOf(shade: number, palette: Palette): Fill {
  const colour = palette.classes[Math.min(shade, palette.classes.length - 1)] ?? "transparent";
  const tile = document.createElement("canvas");
  tile.width = TILE;
  tile.height = TILE;
  const pen = tile.getContext("2d");
  if (!pen) return new Fill({ color: colour });
  drawPattern(pen, shade, colour, palette.classInk);
  return new Fill({ color: pen.createPattern(tile, "repeat") ?? colour });
}

/** The outline of a region as the host gives it. */
function geometryOf({ rings }: RegionShape): Polygon {
  return new Polygon(
    rings.map((ring) => {
      const corners: number[][] = [];
      for (let at = 0; at + 1 < ring.length; at += 2)
        corners.push(fromLonLat([(ring[at] as number) / 1000, (ring[at + 1] as number) / 1000]));
      const [first] = corners;
      return first ? [...corners, first] : corners;
    }),
  );
}

export class RegionsLayers {
  readonly #source = new VectorSource<Feature<Geometry>>();
  readonly ground = new VectorImageLayer({ source: this.#source, imageRatio: 1.3, visible: false });
  readonly labels = new VectorLayer({ source: this.#source, declutter: true, visible: false });
  #shades = new Map<string, Shade>();

  /** Regions with their outlines, or countries, whose outlines the map has. Null hides them. */
  async show(shapes: readonly RegionShape[] | "countries" | null): Promise<void> {
    const features =
      shapes === "countries"
        ? (await countries()).flatMap((country) => {
            const code = alpha2(country.getId());
            if (code === null) return [];
            const copy = new Feature<Geometry>(country.getGeometry());
            copy.set("label", country.get("ground"));
            copy.setId(code);
            return [copy];
          })
        : (shapes ?? []).map((shape) => {
            const geometry = geometryOf(shape);
            const made = new Feature<Geometry>({ geometry });
            // Its largest ring, where the number goes.
            made.set("label", new Polygon([geometry.getCoordinates()[0] ?? []]));
            made.setId(shape.code);
            return made;
          });
    this.#source.clear();
    const seen = new Set<string>();
    this.#source.addFeatures(
      features.filter((one) => {
        const id = String(one.getId());
        return !seen.has(id) && Boolean(seen.add(id));
      }),
    );
    this.ground.setVisible(shapes !== null);
    this.labels.setVisible(shapes !== null);
  }

  shade(shades: readonly Shade[], palette: Palette, rem: number): void {
    this.#shades = new Map(shades.map((shade) => [shade.code, shade]));
    const fills = palette.classes.map((_, shade) => fillOf(shade, palette));
    const stroke = new Stroke({ color: palette.border, width: 1 });
    const none = new Style({ stroke, fill: new Fill({ color: palette.halo }) });
    const styles = fills.map((fill) => new Style({ stroke, fill }));
    const shadeOf = (one: unknown) => this.#shades.get(String((one as Feature).getId()));
    this.ground.setStyle((one) => styles[shadeOf(one)?.shade ?? -1] ?? none);
    this.labels.setStyle((one) => {
      const shade = shadeOf(one);
      if (!shade || shade.shade < 0) return undefined;
      return new Style({
        geometry: (one as Feature<Geometry>).get("label") as Polygon,
        text: new Text({
          text: shade.label,
          font: `600 ${Math.round(0.8125 * rem)}px ${palette.font}`,
          fill: new Fill({ color: palette.classText }),
          stroke: new Stroke({ color: palette.halo, width: 3 }),
          overflow: true,
        }),
      });
    });
  }

  /** The region under a point of the map, if any is shown. */
  at(coordinate: readonly number[]): string | null {
    if (!this.ground.getVisible()) return null;
    const [found] = this.#source.getFeaturesAtCoordinate([...coordinate]);
    return found ? String(found.getId()) : null;
  }
}
