/**
 * The ground the marks lie on: Natural Earth's countries at 1:50 million, bundled. Nothing is fetched
 * from anywhere but the application itself.
 */
import type { FeatureCollection, Geometry as GeoGeometry, Position } from "geojson";
import GeoJSON from "ol/format/GeoJSON";
import type Feature from "ol/Feature";
import type { Geometry } from "ol/geom";
import MultiPolygon from "ol/geom/MultiPolygon";
import Polygon from "ol/geom/Polygon";
import { getArea } from "ol/extent";
import { Fill, Stroke, Style, Text } from "ol/style";
import type { Topology } from "topojson-specification";
import countriesUrl from "world-atlas/countries-50m.json?url";

/** The colours of the ground. */
export interface GroundPalette {
  readonly land: string;
  readonly home: string;
  readonly border: string;
  readonly label: string;
  readonly font: string;
}

let loading: Promise<Feature<Geometry>[]> | null = null;

/**
 * The rings of a country that crosses the antimeridian jump from one edge of the map to the other.
 * Laid out without the jump, with a copy a turn away, each half shows at its own edge.
 */
export function unrolled(polygon: readonly Position[][]): Position[][][] {
  const rings = polygon.map(unrolledRing);
  const longitudes = rings.flat().map(([east = 0]) => east);
  const turns = [0];
  if (longitudes.some((east) => east > 180)) turns.push(-360);
  if (longitudes.some((east) => east < -180)) turns.push(360);
  return turns.map((turn) =>
    rings.map((ring) => ring.map(([east = 0, north = 0]) => [east + turn, north])),
  );
}

function unrolledRing(ring: readonly Position[]): Position[] {
  let turn = 0;
  let last = ring[0]?.[0] ?? 0;
  const laid = ring.map(([east = 0, north = 0]) => {
    if (east - last > 180) turn -= 360;
    else if (last - east > 180) turn += 360;
    last = east;
    return [east + turn, north];
  });
  const [start, end] = [laid[0], laid.at(-1)];
  if (turn === 0 || !start || !end) return laid;
  // It went round a pole, as Antarctica does: closed below the edge of the map.
  const pole = (start[1] ?? 0) < 0 ? -89 : 89;
  return [...laid, [end[0] ?? 0, pole], [start[0] ?? 0, pole], start];
}

/** A country with every polygon laid out flat. */
function flat(geometry: GeoGeometry): GeoGeometry {
  if (geometry.type === "Polygon") {
    return { type: "MultiPolygon", coordinates: unrolled(geometry.coordinates) };
  }
  if (geometry.type === "MultiPolygon") {
    return { type: "MultiPolygon", coordinates: geometry.coordinates.flatMap(unrolled) };
  }
  return geometry;
}

async function load(): Promise<Feature<Geometry>[]> {
  const [{ feature }, answer] = await Promise.all([import("topojson-client"), fetch(countriesUrl)]);
  const topology = (await answer.json()) as Topology;
  const countries = topology.objects["countries"];
  if (!countries) return [];
  const format = new GeoJSON({ dataProjection: "EPSG:4326", featureProjection: "EPSG:3857" });
  const collection = feature(topology, countries) as FeatureCollection;
  const laid = collection.features.map((one) => ({ ...one, geometry: flat(one.geometry) }));
  const features = format.readFeatures({ ...collection, features: laid }) as Feature<Geometry>[];
  for (const country of features) country.set("ground", largest(country.getGeometry()));
  return features;
}

/** The countries; read once. */
export function countries(): Promise<Feature<Geometry>[]> {
  loading ??= load();
  return loading;
}

/** The largest piece of a country, where its name goes. */
function largest(geometry: Geometry | undefined): Polygon | undefined {
  if (geometry instanceof Polygon) return geometry;
  if (!(geometry instanceof MultiPolygon)) return undefined;
  return geometry
    .getPolygons()
    .reduce<Polygon | undefined>(
      (best, piece) =>
        best && getArea(best.getExtent()) >= getArea(piece.getExtent()) ? best : piece,
      undefined,
    );
}

/** ISO 3166-1 alpha-2 of a country, from the numeric code Natural Earth gives; null where it has none. */
export function alpha2(numeric: string | number | undefined): string | null {
  const code = String(numeric ?? "");
  if (!/^\d{1,3}$/.test(code)) return null;
  const [tag] = Intl.getCanonicalLocales(`und-${code.padStart(3, "0")}`);
  const region = tag?.split("-")[1] ?? "";
  return /^[A-Z]{2}$/.test(region) ? region : null;
}

/** A country's name in the user's language; Natural Earth's own where the platform knows none. */
export function countryName(country: Feature<Geometry>, names: Intl.DisplayNames): string {
  const region = alpha2(country.getId());
  return (region === null ? undefined : names.of(region)) ?? String(country.get("name") ?? "");
}

/** The dossier's country stands out a little from its neighbours. */
export function landStyle(
  palette: GroundPalette,
  home: string | null,
): (country: Feature<Geometry>) => Style {
  const stroke = new Stroke({ color: palette.border, width: 1 });
  const there = new Style({ fill: new Fill({ color: palette.land }), stroke });
  const here = new Style({ fill: new Fill({ color: palette.home }), stroke, zIndex: 1 });
  return (country) => (home !== null && alpha2(country.getId()) === home ? here : there);
}

/** Names, drawn only where a country is wide enough for its own. */
export function nameStyle(
  palette: GroundPalette,
  locale: string,
  rem: number,
  home: string | null,
): (country: Feature<Geometry>) => Style | undefined {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const styles = new Map<Feature<Geometry>, Style>();
  return (country) => {
    const made = styles.get(country);
    if (made) return made;
    const ground = country.get("ground") as Polygon | undefined;
    if (!ground) return undefined;
    const style = new Style({
      geometry: ground,
      text: new Text({
        text: countryName(country, names),
        font: `500 ${Math.round(0.8125 * rem)}px ${palette.font}`,
        fill: new Fill({ color: palette.label }),
        stroke: new Stroke({ color: palette.land, width: 3 }),
        // The dossier's own country is named even where it is as narrow as Chile.
        overflow: home !== null && alpha2(country.getId()) === home,
      }),
    });
    styles.set(country, style);
    return style;
  };
}
