/**
 * Positions in grids: UTM and MGRS on the WGS 84 ellipsoid, and full plus codes. The series are
 * Krüger's to the fourth order in n (C. F. F. Karney, "Transverse Mercator with an accuracy of a few
 * nanometers", 2011), good to a millimetre within a zone; MGRS letters after NGA.SIG.0012; plus codes
 * after the Open Location Code specification.
 */
import type { Position } from "./coordinates";

const EQUATOR = 6_378_137;
const FLATTENING = 1 / 298.257_223_563;
const SCALE = 0.9996;
const FALSE_EAST = 500_000;
const FALSE_NORTH = 10_000_000;

const N = FLATTENING / (2 - FLATTENING);
const RADIUS = (EQUATOR / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const BETA = [
  N / 2 - (2 * N ** 2) / 3 + (37 * N ** 3) / 96 - N ** 4 / 360,
  N ** 2 / 48 + N ** 3 / 15 - (437 * N ** 4) / 1440,
  (17 * N ** 3) / 480 - (37 * N ** 4) / 840,
  (4397 * N ** 4) / 161_280,
];
const DELTA = [
  2 * N - (2 * N ** 2) / 3 - 2 * N ** 3 + (116 * N ** 4) / 45,
  (7 * N ** 2) / 3 - (8 * N ** 3) / 5 - (227 * N ** 4) / 45,
  (56 * N ** 3) / 15 - (136 * N ** 4) / 35,
  (4279 * N ** 4) / 630,
];

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** A position from metres in a UTM zone; northings of the south count from ten million. */
export function fromUtm(
  zone: number,
  isNorth: boolean,
  east: number,
  north: number,
): Position | null {
  if (zone < 1 || zone > 60 || east < 100_000 || east >= 1_000_000) return null;
  if (north < 0 || north > FALSE_NORTH) return null;
  const xi = (north - (isNorth ? 0 : FALSE_NORTH)) / (SCALE * RADIUS);
  const eta = (east - FALSE_EAST) / (SCALE * RADIUS);
  let [xiPrime, etaPrime] = [xi, eta];
  BETA.forEach((beta, index) => {
    const j = 2 * (index + 1);
    xiPrime -= beta * Math.sin(j * xi) * Math.cosh(j * eta);
    etaPrime -= beta * Math.cos(j * xi) * Math.sinh(j * eta);
  });
  const chi = Math.asin(Math.sin(xiPrime) / Math.cosh(etaPrime));
  let latitude = chi;
  DELTA.forEach((delta, index) => {
    latitude += delta * Math.sin(2 * (index + 1) * chi);
  });
  const fromCentre = Math.atan2(Math.sinh(etaPrime), Math.cos(xiPrime));
  const degree = 180 / Math.PI;
  const position = {
    latitude: round(latitude * degree),
    longitude: round(zone * 6 - 183 + fromCentre * degree),
  };
  return Math.abs(position.latitude) <= 84.5 && Math.abs(position.longitude) <= 180
    ? position
    : null;
}

const BANDS = "CDEFGHJKLMNPQRSTUVWX";

/** The most southern latitude of a band. */
const bandSouth = (band: string) => BANDS.indexOf(band) * 8 - 80;

/** `19H 346000 6297000`: zone with band, easting and northing in metres; a bare N or S is a hemisphere. */
export function readUtm(text: string): Position | null {
  const match =
    /^(?:UTM:? ?|ZONE:? ?)*(\d{1,2}) ?([C-HJ-NP-X])[ ,]+(?:E:? ?)?(\d{6})(?:\.(\d+))? ?(?:M?E)?[ ,/]+(?:N:? ?)?(\d{1,8})(?:\.(\d+))? ?(?:M?N)?$/.exec(
      text,
    );
  if (!match) return null;
  const [, zone = "", band = "", east = "", eastPart = "0", north = "", northPart = "0"] = match;
  const easting = Number(`${east}.${eastPart}`);
  const northing = Number(`${north}.${northPart}`);
  const as = (isNorth: boolean) => fromUtm(Number(zone), isNorth, easting, northing);
  const inBand = (position: Position | null) => {
    const south = bandSouth(band);
    return (
      position !== null &&
      position.latitude >= south - 0.5 &&
      position.latitude <= south + (band === "X" ? 12 : 8) + 0.5
    );
  };
  const byBand = as(band >= "N");
  if (inBand(byBand)) return byBand;
  // "19 S" is written for the southern half too, where band S lies in the north.
  if (band === "S") return as(false);
  return band === "N" ? as(true) : null;
}

const COLUMNS = ["ABCDEFGH", "JKLMNPQR", "STUVWXYZ"];
const ROWS = "ABCDEFGHJKLMNPQRSTUV";

export interface GridPosition extends Position {
  /** The side of the square the reference names, in metres; the position is its middle. */
  readonly metres: number;
}

/** `19HCC4600097000`, with or without spaces; fewer digits name a larger square. */
export function readMgrs(text: string): GridPosition | null {
  const match = /^(?:MGRS:? ?)?(\d{1,2})([C-HJ-NP-X])([A-HJ-NP-Z])([A-HJ-NP-V])(\d{0,10})$/.exec(
    text.replace(/ /g, "").replace(/^MGRS:?/, ""),
  );
  if (!match) return null;
  const [, zoneText = "", band = "", column = "", row = "", digits = ""] = match;
  if (digits.length % 2 === 1) return null;
  const zone = Number(zoneText);
  const half = digits.length / 2;
  const metres = 10 ** (5 - half);
  const at = (COLUMNS[(zone - 1) % 3] ?? "").indexOf(column);
  if (zone < 1 || zone > 60 || at < 0) return null;
  const east = (at + 1) * 100_000 + Number(digits.slice(0, half) || "0") * metres + metres / 2;
  const shifted = zone % 2 === 0 ? 5 : 0;
  const inCycle = ((ROWS.indexOf(row) - shifted + 20) % 20) * 100_000;
  const rest = Number(digits.slice(half) || "0") * metres + metres / 2;
  const isNorth = band >= "N";
  const south = bandSouth(band);
  // The letters of the rows come again every two thousand kilometres: the band says which.
  for (let turn = 0; turn < 5; turn += 1) {
    const position = fromUtm(zone, isNorth, east, inCycle + turn * 2_000_000 + rest);
    if (
      position &&
      position.latitude >= south - 1 &&
      position.latitude < south + (band === "X" ? 12 : 8) + 1
    ) {
      return { ...position, metres };
    }
  }
  return null;
}

const ALPHABET = "23456789CFGHJMPQRVWX";

/** A full plus code such as `47PC9M2R+GV`; short ones need a place to start from and are not read. */
export function readPlusCode(text: string): GridPosition | null {
  const match =
    /^([23456789C][23456789CFGHJMPQRV])((?:[2-9CFGHJMPQRVWX]{2}|00){3})\+([2-9CFGHJMPQRVWX]{0,7})$/.exec(
      text,
    );
  if (!match) return null;
  const [, head = "", middle = "", tail = ""] = match;
  if (tail.length === 1 || (middle.includes("0") && (tail !== "" || !/^[^0]*0+$/.test(middle)))) {
    return null;
  }
  const pairs = (head + middle.replace(/0+$/, "") + tail.slice(0, 2)).match(/../g) ?? [];
  let [south, west, height, width] = [-90, -180, 400, 400];
  for (const [latitude = "", longitude = ""] of pairs) {
    height /= 20;
    width /= 20;
    south += ALPHABET.indexOf(latitude) * height;
    west += ALPHABET.indexOf(longitude) * width;
  }
  for (const digit of tail.slice(2)) {
    height /= 5;
    width /= 4;
    south += Math.floor(ALPHABET.indexOf(digit) / 4) * height;
    west += (ALPHABET.indexOf(digit) % 4) * width;
  }
  if (south >= 90 || west >= 180) return null;
  return {
    latitude: round(Math.min(90, south + height / 2)),
    longitude: round(west + width / 2),
    metres: height * 111_320,
  };
}
