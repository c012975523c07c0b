/** The map itself. It knows marks and a rectangle; what they mean is for the page around it. */
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import Feature from "ol/Feature";
import OlMap from "ol/Map";
import View from "ol/View";
import ScaleLine from "ol/control/ScaleLine";
import { shiftKeyOnly } from "ol/events/condition";
import { isEmpty } from "ol/extent";
import type { Geometry } from "ol/geom";
import MultiLineString from "ol/geom/MultiLineString";
import { fromExtent } from "ol/geom/Polygon";
import { defaults as defaultInteractions } from "ol/interaction/defaults";
import DragBox from "ol/interaction/DragBox";
import VectorLayer from "ol/layer/Vector";
import VectorImageLayer from "ol/layer/VectorImage";
import { fromLonLat, transformExtent } from "ol/proj";
import VectorSource from "ol/source/Vector";
import { Fill, Stroke, Style } from "ol/style";
import type { Bounds, MapMark } from "@/backend";
import { useText } from "@/text";
import { alpha2, countries, landStyle, nameStyle } from "./basemap";
import { paletteOf } from "./drawing";
import { MarksLayer } from "./MarksLayer";
import { markAt, markKey } from "./marks";

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
/** Closer than this the bundled shapes say nothing any more. */
const MAX_ZOOM = 13;
const SETTLE = 120; // ms without movement before the host is asked

function boundsOf(extent: number[]): Bounds {
  const [west = -180, south = -90, east = 180, north = 90] = transformExtent(
    extent,
    "EPSG:3857",
    "EPSG:4326",
  );
  return {
    west: Math.max(-180, west),
    south: Math.max(-90, south),
    east: Math.min(180, east),
    north: Math.min(90, north),
  };
}

const extentOf = ({ west, south, east, north }: Bounds) =>
  transformExtent(
    [west, Math.max(south, -85), east, Math.min(north, 85)],
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
  readonly marks: MarksLayer;
  readonly box: DragBox;
  readonly ground: VectorSource<Feature<Geometry>>;
}

function build(target: HTMLElement, scale: HTMLElement, start: SavedPlace | null): Parts {
  const ground = new VectorSource<Feature<Geometry>>({ wrapX: false });
  const land = new VectorImageLayer({ source: ground, imageRatio: 1.5, extent: WORLD });
  const names = new VectorLayer({ source: ground, declutter: true, extent: WORLD });
  const area = new VectorLayer({ source: new VectorSource<Feature<Geometry>>({ wrapX: false }) });
  const grid = new VectorLayer({
    source: new VectorSource<Feature<Geometry>>({
      features: [new Feature<Geometry>(graticule())],
      wrapX: false,
    }),
  });
  const marks = new MarksLayer();
  const view = new View({
    projection: "EPSG:3857",
    center: start ? [...start.center] : [0, 0],
    ...(start ? { resolution: start.resolution } : { zoom: 2 }),
    extent: WORLD,
    showFullExtent: true,
    smoothExtentConstraint: false,
    maxZoom: MAX_ZOOM,
    enableRotation: false,
  });
  const box = new DragBox({ condition: shiftKeyOnly, className: "map-box" });
  const map = new OlMap({
    target,
    view,
    keyboardEventTarget: target,
    layers: [land, grid, names, area, marks],
    controls: [new ScaleLine({ target: scale, className: "map-scale", minWidth: 72 })],
    interactions: defaultInteractions({
      shiftDragZoom: false,
      altShiftDragRotate: false,
      pinchRotate: false,
    }).extend([box]),
  });
  return { map, view, land, names, grid, area, marks, box, ground };
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
  const t = useText();
  const target = useRef<HTMLDivElement>(null);
  const scale = useRef<HTMLDivElement>(null);
  const [parts, setParts] = useState<Parts | null>(null);
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
    const under = (pixel: number[]) =>
      markAt(
        latest.current.marks,
        (mark) => {
          const [x = -1e6, y = -1e6] =
            made.map.getPixelFromCoordinate(fromLonLat([mark.longitude, mark.latitude])) ?? [];
          return [x, y];
        },
        [pixel[0] ?? 0, pixel[1] ?? 0],
      );
    made.map.on("pointermove", ({ pixel, dragging }) => {
      if (dragging) return;
      const mark = under(pixel);
      element.style.cursor = mark ? "pointer" : "";
      latest.current.onActive(mark ? markKey(mark) : null);
    });
    made.map.on("click", ({ pixel }) => {
      const mark = under(pixel);
      if (mark) latest.current.onOpen(mark);
    });
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
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
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
  }, [parts, bounds]);

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
        <span className="map-attribution">{t("map-attribution")}</span>
      </div>
    </div>
  );
}

function viewportOf({ map, view }: Parts): Viewport | null {
  const size = map.getSize();
  const resolution = view.getResolution();
  if (!size || resolution === undefined || !size[0] || !size[1]) return null;
  return { bounds: boundsOf(view.calculateExtent(size)), resolution: resolution / DEGREE };
}
