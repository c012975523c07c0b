/** The map itself. It knows marks and a rectangle; what they mean is for the page around it. */
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import Feature from "ol/Feature";
import OlMap from "ol/Map";
import View from "ol/View";
import ScaleLine from "ol/control/ScaleLine";
import { primaryAction, shiftKeyOnly } from "ol/events/condition";
import { isEmpty } from "ol/extent";
import type { Geometry } from "ol/geom";
import MultiLineString from "ol/geom/MultiLineString";
import Polygon, { fromExtent } from "ol/geom/Polygon";
import { defaults as defaultInteractions } from "ol/interaction/defaults";
import DragBox from "ol/interaction/DragBox";
import Draw from "ol/interaction/Draw";
import LayerGroup from "ol/layer/Group";
import VectorLayer from "ol/layer/Vector";
import VectorImageLayer from "ol/layer/VectorImage";
import { fromLonLat, toLonLat, transformExtent } from "ol/proj";
import VectorSource from "ol/source/Vector";
import { Fill, Stroke, Style } from "ol/style";
import type { Bounds, Layer, MapDensity, MapMark, RegionShape } from "@/backend";
import { useText } from "@/text";
import { alpha2, countries, landStyle, nameStyle } from "./basemap";
import { type Ring, areaOf } from "./areas";
import { type Palette, paletteOf } from "./drawing";
import { HeatLayer } from "./HeatLayer";
import { MarksLayer } from "./MarksLayer";
import { markAt, markKey } from "./marks";
import { heatRamp } from "./ramp";
import { RegionsLayers, type Shade } from "./RegionsLayer";
import { UserLayers } from "./userLayers";

/** What the window shows, as the host is asked. */
export interface Viewport {
  readonly bounds: Bounds;
  /** Degrees of longitude per pixel. */
  readonly resolution: number;
}

export interface MapControl {
  /** Zooms by steps: 1 in, -1 out. */
  zoom: (steps: number) => void;
  fit: (bounds: Bounds) => void;
  /** Shows a country by its ISO 3166-1 alpha-2 code; the world where it is not known. */
  showCountry: (code: string | null) => void;
  viewport: () => Viewport | null;
  /** The map with this instead of what it shows, drawn on one canvas; null where it has no size. */
  pictureOf: (shown: Shown) => MapPicture | null;
}

/** How the user draws an area. */
export type Drawing = "box" | "outline";

/** A density and the view it was asked for. */
export interface Heat {
  readonly density: MapDensity;
  readonly viewport: Viewport;
}

/** What of the dossier's events is drawn. */
export interface Shown {
  readonly marks: readonly MapMark[];
  readonly heat: Heat | null;
  readonly shades: readonly Shade[];
}

export interface MapPicture {
  readonly canvas: HTMLCanvasElement;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Metres on the ground of a CSS pixel, at the middle of the map. */
  readonly metres: number;
}

export interface MapCanvasProps {
  ref?: Ref<MapControl>;
  label: string;
  marks: readonly MapMark[];
  /** The mark looked at, by its key. */
  active: string | null;
  onActive: (key: string | null) => void;
  /** The rectangle the selection is narrowed to, drawn on the map. */
  bounds: Bounds | null;
  /** Areas the selection is narrowed to. */
  areas: readonly (readonly (readonly number[])[])[];
  /** What the user draws at the moment. */
  drawing: Drawing | null;
  /** An area was drawn; null where what was drawn encloses nothing, or drawing was given up. */
  onDrawn: (area: Ring | null) => void;
  heat: Heat | null;
  /** Outlines of regions to shade. */
  shapes: readonly RegionShape[] | "countries" | null;
  shades: readonly Shade[];
  /** The region under a point that was clicked. */
  onRegion: (code: string) => void;
  /** The user's own layers, from the bottom. */
  layers: readonly Layer[];
  onLayerFailed: (layer: Layer, reason: unknown) => void;
  /** Named on the map: whose data it shows. */
  attribution: string;
  onView: (viewport: Viewport, place: SavedPlace) => void;
  onOpen: (mark: MapMark) => void;
  /** A rectangle the user has drawn. */
  onRectangle: (bounds: Bounds) => void;
  /** The dossier's country, ISO 3166-1 alpha-2: drawn lighter than its neighbours. */
  home: string | null;
  /** Where the user was when the map was last left. */
  start: SavedPlace | null;
}

export interface SavedPlace {
  readonly center: readonly [number, number];
  readonly resolution: number;
}

const DEGREE = 111_319.490_793; // metres of a degree of longitude in Web Mercator
const WORLD = transformExtent([-180, -84, 180, 84], "EPSG:4326", "EPSG:3857");
const ABOVE_LAYERS = 10_000;
/** Closer than this the bundled shapes say nothing any more. */
const MAX_ZOOM = 13;
/** Width of a cell of the density, in pixels. */
export const HEAT_CELL = 8;
const SETTLE = 120; // ms without movement before the host is asked

/** The view as degrees. Beyond 180 degrees east it counts on, so that it may lie across that line. */
function boundsOf(extent: number[]): Bounds {
  const [west = -180, south = -90, east = 180, north = 90] = transformExtent(
    extent,
    "EPSG:3857",
    "EPSG:4326",
  );
  const [low, high] = [Math.max(-90, south), Math.min(90, north)];
  if (east - west >= 360) return { west: -180, south: low, east: 180, north: high };
  const turn = Math.floor((west + 180) / 360) * 360;
  return { west: west - turn, south: low, east: east - turn, north: high };
}

const extentOf = ({ west, south, east, north }: Bounds) =>
  transformExtent(
    [west, Math.max(south, -85), east < west ? east + 360 : east, Math.min(north, 85)],
    "EPSG:4326",
    "EPSG:3857",
  );

/** Meridians and parallels, ten degrees apart: straight lines in this projection. */
function graticule(): MultiLineString {
  const lines: number[][][] = [];
  for (let east = -180; east <= 180; east += 10)
    lines.push([
      [east, -84],
      [east, 84],
    ]);
  for (let north = -80; north <= 80; north += 10)
    lines.push([
      [-180, north],
      [180, north],
    ]);
  return new MultiLineString(lines).transform("EPSG:4326", "EPSG:3857") as MultiLineString;
}

interface Parts {
  readonly map: OlMap;
  readonly view: View;
  readonly land: VectorImageLayer<VectorSource<Feature<Geometry>>>;
  readonly names: VectorLayer<VectorSource<Feature<Geometry>>>;
  readonly grid: VectorLayer<VectorSource<Feature<Geometry>>>;
  readonly area: VectorLayer<VectorSource<Feature<Geometry>>>;
  readonly heat: HeatLayer;
  readonly regions: RegionsLayers;
  readonly own: LayerGroup;
  readonly marks: MarksLayer;
  readonly box: DragBox;
  /** Draws a rectangle without a key held down. */
  readonly rectangle: DragBox;
  readonly outline: Draw;
  readonly ground: VectorSource<Feature<Geometry>>;
}

function build(target: HTMLElement, scale: HTMLElement, start: SavedPlace | null): Parts {
  const ground = new VectorSource<Feature<Geometry>>();
  const land = new VectorImageLayer({ source: ground, imageRatio: 1.5 });
  const names = new VectorLayer({ source: ground, declutter: true });
  const area = new VectorLayer({ source: new VectorSource<Feature<Geometry>>() });
  const own = new LayerGroup();
  const heat = new HeatLayer();
  const regions = new RegionsLayers();
  const grid = new VectorLayer({
    source: new VectorSource<Feature<Geometry>>({
      features: [new Feature<Geometry>(graticule())],
    }),
  });
  const marks = new MarksLayer();
  // The user's layers are numbered from 1, wherever they stand in the list; all this lies above them.
  for (const [at, layer] of [
    regions.ground,
    grid,
    names,
    regions.labels,
    heat,
    area,
    marks,
  ].entries())
    layer.setZIndex(ABOVE_LAYERS + at);
  const view = new View({
    projection: "EPSG:3857",
    center: start ? [...start.center] : [0, 0],
    ...(start ? { resolution: start.resolution } : { zoom: 2 }),
    // Round the globe without end; not beyond the poles.
    extent: [Number.NEGATIVE_INFINITY, WORLD[1] ?? 0, Number.POSITIVE_INFINITY, WORLD[3] ?? 0],
    showFullExtent: true,
    multiWorld: true,
    smoothExtentConstraint: false,
    minZoom: 1,
    maxZoom: MAX_ZOOM,
    enableRotation: false,
  });
  const box = new DragBox({ condition: shiftKeyOnly, className: "map-box" });
  const rectangle = new DragBox({ condition: primaryAction, className: "map-box" });
  const outline = new Draw({ type: "Polygon", freehand: true });
  rectangle.setActive(false);
  outline.setActive(false);
  const map = new OlMap({
    target,
    view,
    keyboardEventTarget: target,
    layers: [land, own, regions.ground, grid, names, regions.labels, heat, area, marks],
    controls: [new ScaleLine({ target: scale, className: "map-scale", minWidth: 72 })],
    interactions: defaultInteractions({
      shiftDragZoom: false,
      altShiftDragRotate: false,
      pinchRotate: false,
    }).extend([box, rectangle, outline]),
  });
  return {
    map,
    view,
    land,
    names,
    grid,
    area,
    heat,
    regions,
    own,
    marks,
    box,
    rectangle,
    outline,
    ground,
  };
}

/** Grows whenever the theme or the size of text changes. */
function useLookVersion(): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const observer = new MutationObserver(() => setVersion((former) => former + 1));
    observer.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ["data-theme", "style", "class"],
    });
    return () => observer.disconnect();
  }, []);
  return version;
}

export function MapCanvas(props: MapCanvasProps) {
  const { ref, label, marks, active, bounds, home } = props;
  const { areas, drawing, heat, shapes, shades, layers, attribution } = props;
  const t = useText();
  const target = useRef<HTMLDivElement>(null);
  const scale = useRef<HTMLDivElement>(null);
  const [parts, setParts] = useState<Parts | null>(null);
  const [own, setOwn] = useState<UserLayers | null>(null);
  const look = useLookVersion();
  // The map calls back long after it was built; it must reach the latest props.
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const element = target.current;
    const scaleElement = scale.current;
    if (!element || !scaleElement) return undefined;
    const made = build(element, scaleElement, latest.current.start);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const viewport = viewportOf(made);
        const resolution = made.view.getResolution();
        const center = made.view.getCenter();
        if (!viewport || resolution === undefined || !center) return;
        latest.current.onView(viewport, { center: [center[0] ?? 0, center[1] ?? 0], resolution });
      }, SETTLE);
    };
    made.map.on("moveend", settle);
    made.map.on("change:size", settle);
    // A map that stands still from its first frame on, as where the user left it, tells nothing itself.
    settle();
    made.box.on("boxend", () => {
      const extent = made.box.getGeometry().getExtent();
      if (!isEmpty(extent)) latest.current.onRectangle(boundsOf(extent));
    });
    const pixel = () => (made.view.getResolution() ?? 1) / DEGREE;
    made.rectangle.on("boxend", () => {
      const [corners] = made.rectangle.getGeometry().getCoordinates();
      latest.current.onDrawn(areaOf(corners?.map((corner) => degreesOf(corner)) ?? [], pixel()));
    });
    made.outline.on("drawend", ({ feature }) => {
      const geometry = feature.getGeometry();
      const [corners] = geometry instanceof Polygon ? geometry.getCoordinates() : [];
      latest.current.onDrawn(areaOf(corners?.map((corner) => degreesOf(corner)) ?? [], pixel()));
    });
    const under = (pixel: number[]) =>
      markAt(
        latest.current.marks,
        (mark) => {
          const [east = 0, north = 0] = fromLonLat([mark.longitude, mark.latitude]);
          const [x = -1e6, y = -1e6] =
            made.map.getPixelFromCoordinate([nearestTurn(made.view, east), north]) ?? [];
          return [x, y];
        },
        [pixel[0] ?? 0, pixel[1] ?? 0],
      );
    made.map.on("pointermove", ({ pixel, dragging }) => {
      if (dragging || latest.current.drawing) return;
      const mark = under(pixel);
      element.style.cursor = mark ? "pointer" : "";
      latest.current.onActive(mark ? markKey(mark) : null);
    });
    made.map.on("click", ({ pixel, coordinate }) => {
      if (latest.current.drawing) return;
      const mark = under(pixel);
      const [east = 0, north = 0] = coordinate;
      const region = mark ? null : made.regions.at([mod(east), north]);
      if (mark) latest.current.onOpen(mark);
      else if (region !== null) latest.current.onRegion(region);
    });
    const own = new UserLayers(
      (layer) => made.own.getLayers().push(layer),
      (layer) => made.own.getLayers().remove(layer),
      (layer, reason) => latest.current.onLayerFailed(layer, reason),
    );
    setOwn(own);
    void countries().then((features) => {
      made.ground.addFeatures(features);
      return undefined;
    });
    setParts(made);
    return () => {
      clearTimeout(timer);
      made.ground.clear();
      made.map.setTarget(undefined);
      made.map.dispose();
    };
  }, []);

  useEffect(() => {
    const element = target.current;
    if (!parts || !element) return;
    const palette = paletteOf(element);
    const rem = remOf();
    const ground = landStyle(palette, home);
    parts.land.setStyle((country) => ground(country as Feature<Geometry>));
    const nameOf = nameStyle(palette, t.language.locale, rem, home);
    parts.names.setStyle((country) => nameOf(country as Feature<Geometry>));
    parts.grid.setStyle(new Style({ stroke: new Stroke({ color: palette.grid, width: 1 }) }));
    parts.area.setStyle(
      new Style({
        stroke: new Stroke({ color: palette.focus, width: 2, lineDash: [6, 4] }),
        fill: new Fill({ color: "transparent" }),
      }),
    );
    parts.marks.setLook(palette, t.language.locale);
  }, [parts, look, t, home]);

  useEffect(() => parts?.marks.setMarks(marks), [parts, marks]);
  useEffect(() => parts?.marks.setActive(active), [parts, active]);
  useEffect(() => {
    const source = parts?.area.getSource();
    source?.clear();
    if (bounds && source) source.addFeature(new Feature<Geometry>(fromExtent(extentOf(bounds))));
    for (const ring of areas) {
      const corners = ring.map((corner) => fromLonLat([...corner]));
      source?.addFeature(new Feature<Geometry>(new Polygon([corners])));
    }
  }, [parts, bounds, areas]);
  useEffect(() => {
    parts?.rectangle.setActive(drawing === "box");
    parts?.outline.setActive(drawing === "outline");
    const element = target.current;
    if (!parts || !element || drawing === null) return undefined;
    element.style.cursor = "crosshair";
    const stop = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      parts.outline.abortDrawing();
      latest.current.onDrawn(null);
    };
    globalThis.addEventListener("keydown", stop, { capture: true });
    return () => {
      element.style.cursor = "";
      globalThis.removeEventListener("keydown", stop, { capture: true });
    };
  }, [parts, drawing]);
  useEffect(() => {
    const element = target.current;
    if (!parts || !element) return;
    setHeat(parts, heat, paletteOf(element));
  }, [parts, heat, look]);
  useEffect(() => void parts?.regions.show(shapes), [parts, shapes]);
  useEffect(() => {
    const element = target.current;
    if (parts && element) parts.regions.shade(shades, paletteOf(element), remOf());
  }, [parts, shades, shapes, look]);
  useEffect(() => {
    const element = target.current;
    if (own && element) own.update(layers, paletteOf(element), remOf());
  }, [own, layers, look]);

  useImperativeHandle(
    ref,
    () => ({
      zoom: (steps) => {
        const zoom = parts?.view.getZoom();
        if (parts && zoom !== undefined) parts.view.animate({ zoom: zoom + steps, duration: 150 });
      },
      fit: (wanted) =>
        parts?.view.fit(extentOf(wanted), { padding: [48, 48, 48, 48], maxZoom: 11, duration: 0 }),
      showCountry: (code) => {
        void countries().then((features) => {
          const country =
            code === null ? undefined : features.find((one) => alpha2(one.getId()) === code);
          const ground = country?.get("ground") as Geometry | undefined;
          parts?.view.fit(ground?.getExtent() ?? WORLD, { padding: [32, 32, 32, 32], maxZoom: 9 });
          return undefined;
        });
      },
      viewport: () => (parts ? viewportOf(parts) : null),
      pictureOf: (shown) => {
        const element = target.current;
        if (!parts || !element) return null;
        const palette = paletteOf(element);
        const put = ({ marks: some, heat: warm, shades: dark }: Shown, key: string | null) => {
          parts.marks.setMarks(some);
          parts.marks.setActive(key);
          setHeat(parts, warm, palette);
          parts.regions.shade(dark, palette, remOf());
        };
        put(shown, null);
        const picture = pictureOf(parts, palette);
        put(latest.current, latest.current.active);
        return picture;
      },
    }),
    [parts],
  );

  return (
    <div className="map-frame">
      <div
        ref={target}
        className="map-canvas"
        // The map takes arrow keys, + and -.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="application"
        aria-label={label}
        aria-describedby="map-keys"
      />
      <p id="map-keys" className="visually-hidden">
        {t("map-keys")}
      </p>
      <div className="map-corner">
        <div ref={scale} />
        <span className="map-attribution">{attribution}</span>
      </div>
    </div>
  );
}

function setHeat(parts: Parts, heat: Heat | null, palette: Palette): void {
  const { density, viewport } = heat ?? {};
  const place = viewport && {
    west: viewport.bounds.west * DEGREE,
    north: fromLonLat([0, Math.min(viewport.bounds.north, 85.051_128)])[1] ?? 0,
    cell: viewport.resolution * DEGREE * HEAT_CELL,
  };
  parts.heat.setHeat(density ?? null, place ?? null, heatRamp(palette));
}

function remOf(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** Width of the world in the map's units. */
const TURN = 360 * DEGREE;

/** A place of the map on the turn that holds the world's own degrees. */
const mod = (east: number) => east - Math.floor(east / TURN + 0.5) * TURN;

/** Of all the turns a place is drawn on, the one nearest to the middle of the view. */
function nearestTurn(view: View, east: number): number {
  const middle = view.getCenter()?.[0] ?? 0;
  return east + Math.round((middle - east) / TURN) * TURN;
}

/** Degrees of a corner that was drawn; unlike `toLonLat` they count on beyond 180. */
function degreesOf(corner: readonly number[]): [number, number] {
  const [, north = 0] = toLonLat([...corner]);
  return [(corner[0] ?? 0) / DEGREE, north];
}

/** Everything the map has drawn, on one canvas of the screen's own pixels. */
function pictureOf({ map, view }: Parts, palette: Palette): MapPicture | null {
  map.renderSync();
  const [width = 0, height = 0] = map.getSize() ?? [];
  const ratio = globalThis.devicePixelRatio || 1;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const pen = canvas.getContext("2d");
  const [, north = 0] = toLonLat(view.getCenter() ?? [0, 0]);
  if (!pen || width === 0 || height === 0) return null;
  pen.fillStyle = palette.water;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const drawn = map.getViewport()?.querySelectorAll<HTMLCanvasElement>("canvas") ?? [];
  for (const layer of drawn) {
    if (layer.width === 0 || layer.closest(".ol-overlaycontainer")) continue;
    const holder = layer.parentElement as HTMLElement;
    const opacity = Number(holder.style.opacity || layer.style.opacity || "1");
    // A layer of OpenLayers may be drawn coarser than the screen and is then stretched.
    const parts = /^matrix\(([^)]+)\)$/.exec(layer.style.transform)?.[1];
    const matrix = parts === undefined ? null : parts.split(",").map(Number);
    const [a, b, c, d, e, f] = matrix ?? [width / layer.width, 0, 0, height / layer.height, 0, 0];
    pen.globalAlpha = opacity;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.transform(a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0);
    pen.drawImage(layer, 0, 0);
  }
  pen.globalAlpha = 1;
  const metres = (view.getResolution() ?? 1) * Math.cos((north * Math.PI) / 180);
  return { canvas, width, height, metres };
}

function viewportOf({ map, view }: Parts): Viewport | null {
  const size = map.getSize();
  const resolution = view.getResolution();
  if (!size || resolution === undefined || !size[0] || !size[1]) return null;
  return { bounds: boundsOf(view.calculateExtent(size)), resolution: resolution / DEGREE };
}
