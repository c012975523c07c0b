/** The user's own layers as the map draws them. Every byte comes through the host. */
import Feature from "ol/Feature";
import GeoJSON from "ol/format/GeoJSON";
import type { Geometry } from "ol/geom";
import type BaseLayer from "ol/layer/Base";
import TileLayer from "ol/layer/Tile";
import VectorImageLayer from "ol/layer/VectorImage";
import VectorTileLayer from "ol/layer/VectorTile";
import type { FeatureLike } from "ol/Feature";
import VectorSource from "ol/source/Vector";
import { Circle, Fill, Stroke, Style, Text } from "ol/style";
import { PMTilesRasterSource, PMTilesVectorSource } from "ol-pmtiles";
import { PMTiles, type RangeResponse, type Source, TileType } from "pmtiles";
import { type Layer, backend } from "@/backend";
import { valueOf } from "@/state/stated";
import type { Palette } from "./drawing";

/** The most bytes the host gives at once. */
const CHUNK = 4 * 1024 * 1024;
/** A tile or a directory longer than this is not read: it would stop the window. */
const LONGEST = 16 * 1024 * 1024;

/** Reads ranges of a layer's file from the dossier. */
export class DossierSource implements Source {
  readonly #id: string;

  constructor(id: string) {
    this.#id = id;
  }

  getKey(): string {
    return this.#id;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    if (length > LONGEST) throw new Error(`a part of ${length} bytes is too long`);
    const parts: string[] = [];
    for (let done = 0; done < length; done += CHUNK) {
      const wanted = Math.min(CHUNK, length - done);
      // One after the other: a part seldom needs more than one.
      // oxlint-disable-next-line no-await-in-loop
      const { bytes } = await backend.layerBytes({
        id: this.#id,
        offset: offset + done,
        length: wanted,
      });
      parts.push(atob(bytes));
    }
    const letters = parts.join("");
    const data = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at++) data[at] = letters.charCodeAt(at);
    return { data: data.buffer };
  }
}

/** A colour with an opacity, from `#rrggbb`; grey where it is none. */
export function tinted(colour: string, opacity: number): string {
  const hex = /^#([\da-f]{6})$/i.exec(colour)?.[1] ?? "808080";
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return `rgba(${part(0)}, ${part(2)}, ${part(4)}, ${opacity})`;
}

/** One colour for all that a layer holds. */
function plainStyle(colour: string): Style {
  const line = tinted(colour, 1);
  return new Style({
    stroke: new Stroke({ color: line, width: 2 }),
    fill: new Fill({ color: tinted(colour, 0.18) }),
    image: new Circle({
      radius: 5,
      fill: new Fill({ color: tinted(colour, 0.85) }),
      stroke: new Stroke({ color: "#ffffff", width: 1.25 }),
    }),
  });
}

/** Ground tiles of the usual layer names get ground colours; whatever else gets the layer's own. */
function tileStyle(
  colour: string,
  palette: Palette,
  rem: number,
): (one: FeatureLike) => Style | undefined {
  const area = (fill: string) => new Style({ fill: new Fill({ color: fill }) });
  const water = area(palette.water);
  const land = area(palette.land);
  const own = plainStyle(colour);
  const line = new Style({ stroke: new Stroke({ color: tinted(colour, 0.7), width: 1 }) });
  const border = new Style({ stroke: new Stroke({ color: palette.border, width: 1 }) });
  const soft = area(tinted(colour, 0.12));
  return (one) => {
    const name = String(one.get("layer") ?? "");
    const shape = one.getGeometry()?.getType() ?? "Point";
    if (/water|ocean|lake/.test(name)) return shape.endsWith("Polygon") ? water : line;
    if (/^(earth|land)$/.test(name)) return land;
    if (/bound|admin/.test(name)) return shape.endsWith("Polygon") ? own : border;
    if (shape.endsWith("Polygon")) return /land|natural|building/.test(name) ? soft : own;
    if (shape.endsWith("LineString")) return line;
    const words: unknown = one.get("name");
    if (typeof words !== "string" || words === "") return /poi|place/.test(name) ? undefined : own;
    return new Style({
      text: new Text({
        text: words,
        font: `500 ${Math.round(0.75 * rem)}px ${palette.font}`,
        fill: new Fill({ color: palette.label }),
        stroke: new Stroke({ color: palette.halo, width: 3 }),
      }),
    });
  };
}

interface Made {
  readonly layer: BaseLayer;
  /** Gives it the record's colour in the present theme. */
  readonly paint: (colour: string, palette: Palette, rem: number) => void;
}

async function make(record: Layer, fail: () => void): Promise<Made> {
  if (valueOf(record.format) === "geojson") {
    const { text } = await backend.layerText({ id: record.id });
    const features = new GeoJSON({
      dataProjection: "EPSG:4326",
      featureProjection: "EPSG:3857",
    }).readFeatures(JSON.parse(text)) as Feature<Geometry>[];
    const source = new VectorSource<Feature<Geometry>>({ features });
    const layer = new VectorImageLayer({ source, imageRatio: 1.3 });
    return { layer, paint: (colour) => layer.setStyle(plainStyle(colour)) };
  }
  const ranges = new DossierSource(record.id);
  const header = await new PMTiles(ranges).getHeader();
  // The sources take one of these for a URL; their types say a string that is both.
  const url = ranges as unknown as string & Source;
  if (header.tileType === TileType.Mvt) {
    const source = new PMTilesVectorSource({ url });
    source.on("tileloaderror", fail);
    const layer = new VectorTileLayer({ source, declutter: true });
    return {
      layer,
      paint: (colour, palette, rem) => layer.setStyle(tileStyle(colour, palette, rem)),
    };
  }
  const source = new PMTilesRasterSource({ url });
  source.on("tileloaderror", fail);
  return { layer: new TileLayer({ source }) as BaseLayer, paint: () => undefined };
}

/** The layers that are drawn, kept in step with their records. */
export class UserLayers {
  readonly #made = new Map<string, Promise<Made | null>>();
  readonly #add: (layer: BaseLayer) => void;
  readonly #remove: (layer: BaseLayer) => void;
  readonly #fail: (record: Layer, reason: unknown) => void;

  constructor(
    add: (layer: BaseLayer) => void,
    remove: (layer: BaseLayer) => void,
    fail: (record: Layer, reason: unknown) => void,
  ) {
    this.#add = add;
    this.#remove = remove;
    this.#fail = fail;
  }

  /** Draws these layers and no others. A file is read when its layer is first shown. */
  update(records: readonly Layer[], palette: Palette, rem: number): void {
    const wanted = new Set(records.map(({ id }) => id));
    for (const [id, made] of this.#made) {
      if (wanted.has(id)) continue;
      this.#made.delete(id);
      void made.then((one) => (one ? this.#remove(one.layer) : undefined));
    }
    for (const [rank, record] of records.entries()) {
      const isVisible = valueOf(record.visible) !== false;
      if (!isVisible && !this.#made.has(record.id)) continue;
      void this.#layer(record).then((made) => {
        if (!made) return undefined;
        made.layer.setVisible(isVisible);
        made.layer.setOpacity(valueOf(record.opacity) ?? 1);
        made.layer.setZIndex(rank + 1);
        made.paint(valueOf(record.colour) ?? "", palette, rem);
        return undefined;
      });
    }
  }

  #layer(record: Layer): Promise<Made | null> {
    const known = this.#made.get(record.id);
    if (known) return known;
    let hasFailed = false;
    const making = make(record, () => {
      // Once is enough: a map has hundreds of tiles.
      if (!hasFailed) this.#fail(record, null);
      hasFailed = true;
    }).then(
      (made) => {
        // It may have been taken away while it was read.
        if (this.#made.get(record.id) === making) this.#add(made.layer);
        return made;
      },
      (reason: unknown) => {
        this.#fail(record, reason);
        return null;
      },
    );
    this.#made.set(record.id, making);
    return making;
  }
}
