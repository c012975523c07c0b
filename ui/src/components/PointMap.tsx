/**
 * A small map to choose one point on: by a click, or by moving the map under the cross with the arrow
 * keys and pressing Enter.
 */
import Feature from "ol/Feature";
import OlMap from "ol/Map";
import View from "ol/View";
import type { Geometry } from "ol/geom";
import Point from "ol/geom/Point";
import VectorLayer from "ol/layer/Vector";
import VectorImageLayer from "ol/layer/VectorImage";
import { fromLonLat, toLonLat } from "ol/proj";
import VectorSource from "ol/source/Vector";
import { Circle, Fill, Stroke, Style } from "ol/style";
import { useEffect, useRef, useState } from "react";
import { useText } from "@/text";
import { countries, landStyle, nameStyle } from "./basemap";
import { Button, IconButton } from "./Button";
import "./PointMap.css";

export interface MapPoint {
  /** Degrees north, WGS 84. */
  readonly latitude: number;
  /** Degrees east, WGS 84. */
  readonly longitude: number;
}

export interface PointMapProps {
  position: MapPoint | null;
  onPick: (position: MapPoint) => void;
}

const DECIMALS = 1e5;
const rounded = (value: number) => Math.round(value * DECIMALS) / DECIMALS;

function pointOf(coordinate: readonly number[]): MapPoint {
  const [east = 0, north = 0] = toLonLat([...coordinate]);
  return {
    latitude: rounded(north),
    longitude: rounded(((((east + 180) % 360) + 360) % 360) - 180),
  };
}

interface Parts {
  readonly map: OlMap;
  readonly view: View;
  readonly mark: Feature<Point>;
}

const ZOOM_ALONE = 3;
const ZOOM_NEAR = 7;
const MAX_ZOOM = 13;

function build(target: HTMLElement, start: MapPoint | null): Parts {
  const css = getComputedStyle(target);
  const colour = (name: string) => css.getPropertyValue(`--point-map-${name}`).trim();
  const palette = {
    land: colour("land"),
    home: colour("land"),
    border: colour("border"),
    label: colour("label"),
    font: css.fontFamily,
  };
  const ground = new VectorSource<Feature<Geometry>>({ wrapX: false });
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const land = landStyle(palette, null);
  const names = nameStyle(palette, document.documentElement.lang || "en", rem, null);
  const mark = new Feature<Point>();
  const view = new View({
    center: start ? fromLonLat([start.longitude, start.latitude]) : [0, 0],
    zoom: start ? ZOOM_NEAR : ZOOM_ALONE - 1,
    maxZoom: MAX_ZOOM,
  });
  const map = new OlMap({
    target,
    controls: [],
    view,
    layers: [
      new VectorImageLayer({
        source: ground,
        style: (feature) => land(feature as Feature<Geometry>),
      }),
      new VectorLayer({
        source: ground,
        declutter: true,
        style: (feature) => names(feature as Feature<Geometry>),
      }),
      new VectorLayer({
        source: new VectorSource<Feature<Geometry>>({ features: [mark] }),
        style: new Style({
          image: new Circle({
            radius: 7,
            fill: new Fill({ color: colour("mark") }),
            stroke: new Stroke({ color: colour("halo"), width: 2.5 }),
          }),
        }),
      }),
    ],
  });
  void countries().then((features) => {
    ground.addFeatures(features);
  });
  return { map, view, mark };
}

export function PointMap({ position, onPick }: PointMapProps) {
  const t = useText();
  const target = useRef<HTMLDivElement>(null);
  const parts = useRef<Parts | null>(null);
  const [start] = useState(position);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });

  useEffect(() => {
    if (!target.current) return undefined;
    const made = build(target.current, start);
    parts.current = made;
    made.map.on("singleclick", ({ coordinate }) => pick.current(pointOf(coordinate)));
    return () => {
      made.map.setTarget();
      parts.current = null;
    };
  }, [start]);

  useEffect(() => {
    const made = parts.current;
    if (!made) return;
    if (!position) {
      made.mark.setGeometry(undefined);
      return;
    }
    const at = fromLonLat([position.longitude, position.latitude]);
    made.mark.setGeometry(new Point(at));
    const extent = made.view.calculateExtent(made.map.getSize());
    const [west = 0, south = 0, east = 0, north = 0] = extent;
    const [x = 0, y = 0] = at;
    if (x < west || x > east || y < south || y > north) made.view.setCenter(at);
  }, [position]);

  const here = () => {
    const centre = parts.current?.view.getCenter();
    if (centre) pick.current(pointOf(centre));
  };
  const zoom = (steps: number) => parts.current?.view.adjustZoom(steps);

  return (
    <div className="point-map">
      {/* The map takes keys itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={target}
        className="point-map-canvas"
        role="application"
        aria-label={t("point-map")}
        aria-describedby="point-map-hint"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          event.stopPropagation();
          here();
        }}
      />
      <span className="point-map-cross" aria-hidden="true" />
      <div className="point-map-tools">
        <IconButton icon="plus" label={t("map-zoom-in")} onPress={() => zoom(1)} small />
        <IconButton icon="minus" label={t("map-zoom-out")} onPress={() => zoom(-1)} small />
      </div>
      <div className="point-map-foot">
        <p id="point-map-hint" className="muted small">
          {t("point-map-hint")}
        </p>
        <Button small onPress={here}>
          {t("point-map-here")}
        </Button>
      </div>
    </div>
  );
}
