/**
 * Positions in the notations people paste: decimal degrees, degrees with minutes and seconds, UTM, MGRS,
 * full plus codes, `geo:` addresses, and links to Google Maps, OpenStreetMap and others.
 */
import { readMgrs, readPlusCode, readUtm } from "./grids";

export interface Position {
  /** Degrees north, WGS 84. */
  readonly latitude: number;
  /** Degrees east, WGS 84. */
  readonly longitude: number;
}

type Token =
  | {
      readonly kind: "number";
      readonly value: number;
      readonly signed: boolean;
      readonly whole: boolean;
    }
  | { readonly kind: "degree" | "separator" }
  | { readonly kind: "hemisphere"; readonly letter: "N" | "S" | "E" | "W" };

type NumberToken = Extract<Token, { kind: "number" }>;

interface Component {
  readonly numbers: readonly NumberToken[];
  readonly hemisphere: "N" | "S" | "E" | "W" | null;
}

function plain(text: string): string {
  return text
    .trim()
    .toUpperCase()
    .replace(/[\u2212\u2012\u2013]/g, "-")
    .replace(/[º˚]/g, "°")
    .replace(/[()]/g, " ");
}

/** A comma is a decimal sign where no point is, and it stands between digits more than once. */
function withPoints(text: string): string {
  if (text.includes(".")) return text;
  const between = text.match(/\d,\d/g)?.length ?? 0;
  return between >= 2 || (between === 1 && text.includes(";"))
    ? text.replace(/(\d),(?=\d)/g, "$1.")
    : text;
}

/** `O` is west in French and Spanish. */
const hemispheres: Record<string, "N" | "S" | "E" | "W"> = {
  N: "N",
  S: "S",
  E: "E",
  W: "W",
  O: "W",
};

const pattern = /([-+]?\d+(?:\.\d+)?)|(°)|(['′’"″”])|([NSEWO])|([,;/])|(\s+)/y;

function tokens(text: string): Token[] | null {
  const found: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) return null;
    const [, number, degree, , letter, separator] = match;
    if (number !== undefined) {
      const whole = !number.includes(".");
      found.push({ kind: "number", value: Number(number), signed: /^[-+]/.test(number), whole });
    } else if (degree) found.push({ kind: "degree" });
    else if (letter) found.push({ kind: "hemisphere", letter: hemispheres[letter] ?? "N" });
    else if (separator) found.push({ kind: "separator" });
  }
  return found;
}

const numbersOf = (part: readonly Token[]) =>
  part.filter((token): token is NumberToken => token.kind === "number");

function byHemisphere(all: readonly Token[]): Component[] | null {
  const isPrefix = all[0]?.kind === "hemisphere";
  const components: Component[] = [];
  let numbers: NumberToken[] = [];
  let letter: Component["hemisphere"] = null;
  for (const token of all) {
    if (token.kind === "number") numbers.push(token);
    if (token.kind !== "hemisphere") continue;
    if (isPrefix) {
      if (letter) components.push({ numbers, hemisphere: letter });
      letter = token.letter;
    } else components.push({ numbers, hemisphere: token.letter });
    numbers = [];
  }
  if (isPrefix) components.push({ numbers, hemisphere: letter });
  else if (numbers.length > 0) return null;
  return components;
}

/** Where the second number of degrees begins, in a text without hemispheres. */
function secondStart(all: readonly Token[]): number | null {
  const separators = all.flatMap((token, index) => (token.kind === "separator" ? [index] : []));
  if (separators.length === 1) return separators[0] ?? null;
  if (separators.length > 1) return null;
  const degrees = all.flatMap((token, index) => (token.kind === "degree" ? [index] : []));
  if (degrees.length === 2) return (degrees[1] ?? 0) - 1;
  const places = all.flatMap((token, index) => (token.kind === "number" ? [index] : []));
  return places.length === 2 ? (places[1] ?? null) : null;
}

function components(all: readonly Token[]): Component[] | null {
  if (all.some((token) => token.kind === "hemisphere")) return byHemisphere(all);
  const start = secondStart(all);
  if (start === null || start < 1) return null;
  return [all.slice(0, start), all.slice(start)].map((part) => ({
    numbers: numbersOf(part),
    hemisphere: null,
  }));
}

function degrees({ numbers, hemisphere }: Component): number | null {
  const [first, ...rest] = numbers;
  if (!first || rest.length > 2) return null;
  if (hemisphere !== null && first.signed) return null;
  if (rest.some((part) => part.signed || part.value >= 60)) return null;
  // Only the smallest unit may have a fraction.
  if (numbers.slice(0, -1).some((part) => !part.whole)) return null;
  const size = rest.reduce(
    (sum, part, index) => sum + part.value / 60 ** (index + 1),
    Math.abs(first.value),
  );
  const isNegative =
    hemisphere === "S" || hemisphere === "W" || Object.is(first.value, -0) || first.value < 0;
  return Math.round((isNegative ? -size : size) * 1e6) / 1e6;
}

/** How a position was written. */
export type Notation = "decimal" | "minutes" | "seconds" | "utm" | "mgrs" | "plus" | "geo" | "link";

export interface Reading {
  readonly position: Position;
  readonly notation: Notation;
  /** How exact the notation is, in metres either way; null where it says nothing of that. */
  readonly metres: number | null;
}

/** The length of a degree of latitude in metres. */
const DEGREE = 111_320;

/** Half of the last place that was written, in metres. */
function exactness(all: readonly Component[], text: string): number {
  const unit = Math.max(...all.map(({ numbers }) => numbers.length)) - 1;
  const decimals = Math.min(
    ...(text.match(/\d+\.\d+/g) ?? ["0."]).map((one) => one.length - one.indexOf(".") - 1),
  );
  const hasFraction = all.every(({ numbers }) => numbers.at(-1)?.whole === false);
  return DEGREE / 60 ** unit / 10 ** (hasFraction ? decimals : 0) / 2;
}

/** Words and abbreviations of several languages as the signs they stand for. */
function withSigns(text: string): string {
  return text
    .replace(
      /\b(?:LATITUDE|LATITUD|LAT|LONGITUDE|LONGITUD|LONG|LON|LNG|UND|AND|ET|Y)\b[.:= ]*/g,
      " ",
    )
    .replace(/\b(?:NORTH|NORD|NORTE)\b/g, "N")
    .replace(/\b(?:SOUTH|SUD|SUR|SUL)\b/g, "S")
    .replace(/\b(?:WEST|OUEST|OESTE)\b/g, "W")
    .replace(/\b(?:EAST|EST|ESTE|LESTE)\b/g, "E")
    .replace(/(\d) ?(?:DEGREES?|DEGRES|GRADOS|DEG|D)\b\.?/g, "$1° ")
    .replace(/(\d) ?(?:MINUTES?|MINUTOS?|MIN|M)\b\.?/g, "$1′ ")
    .replace(/(\d) ?(?:SECONDS?|SECONDES?|SEGUNDOS?|SEC|SEG)\b\.?/g, "$1″ ")
    .replace(/(\d)D ?(?=\d)/g, "$1° ")
    .replace(/(\d)M ?(?=\d)/g, "$1′ ")
    .replace(/″? ?(\d)S(?=[ ,;/]*[NSEWO](?![A-Z]))/g, "$1″ ")
    .replace(/''|′′/g, "″");
}

/** `332612S 0704012W`: degrees, minutes and seconds run together, as on air charts. */
function compact(text: string): string | null {
  const match =
    /^(\d{2})(\d{2})(\d{2}(?:\.\d+)?)?([NS])[ ,/]*(\d{3})(\d{2})(\d{2}(?:\.\d+)?)?([EWO])$/.exec(
      text,
    );
  if (!match) return null;
  const [, a, b, c, ns, d, e, f, ew] = match;
  if ((c === undefined) !== (f === undefined)) return null;
  return `${a}°${b}′${c ? `${c}″` : ""}${ns} ${d}°${e}′${f ? `${f}″` : ""}${ew}`;
}

/** `+33.45-070.66/`, as in ISO 6709. */
function iso6709(text: string): string | null {
  const match = /^([+-]\d{1,2}(?:\.\d+)?)([+-]\d{1,3}(?:\.\d+)?)(?:[+-][\d.]+)?\/?$/.exec(text);
  return match ? `${match[1]}, ${match[2]}` : null;
}

function readDegrees(text: string): Reading | null {
  const written = plain(text);
  const signed = withSigns(
    (compact(written) ?? iso6709(written) ?? written).replace(
      /^(-?\d+),(\d+),(-?\d+),(\d+)$/,
      "$1.$2 $3.$4",
    ),
  ).trim();
  const numbers = withPoints(signed);
  const all = tokens(numbers);
  const pair = all ? components(all) : null;
  if (!pair || pair.length !== 2) return null;
  const [first, second] = pair as [Component, Component];
  const isTurned = first.hemisphere === "E" || first.hemisphere === "W";
  const [north, east] = isTurned ? [second, first] : [first, second];
  if (north.hemisphere === "E" || north.hemisphere === "W") return null;
  if (east.hemisphere === "N" || east.hemisphere === "S") return null;
  const latitude = degrees(north);
  const longitude = degrees(east);
  if (latitude === null || longitude === null) return null;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  const units = Math.max(north.numbers.length, east.numbers.length);
  return {
    position: { latitude: latitude + 0, longitude: longitude + 0 },
    notation: units === 1 ? "decimal" : units === 2 ? "minutes" : "seconds",
    metres: exactness(pair, numbers),
  };
}

const NUMBER = String.raw`(-?\d{1,3}(?:\.\d+)?)`;
/** Where a link keeps its position, the pin before the view. */
const IN_LINKS: readonly RegExp[] = [
  new RegExp(`!3d${NUMBER}!4d${NUMBER}`),
  new RegExp(`[?&]mlat=${NUMBER}.*?[&]mlon=${NUMBER}`),
  new RegExp(
    `[?&](?:q|query|ll|sll|daddr|destination|center|cp|pin)=(?:loc:)?${NUMBER}(?:,|~|\\+|%20| )+${NUMBER}`,
  ),
  new RegExp(`[?&]lat=${NUMBER}.*?[&](?:lon|lng|long)=${NUMBER}`),
  new RegExp(`/place/${NUMBER},${NUMBER}`),
  new RegExp(`@${NUMBER},${NUMBER}`),
  new RegExp(`[#&]map=[\\d.]+/${NUMBER}/${NUMBER}`),
];

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function inRange(latitude: number, longitude: number): Position | null {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { latitude: latitude + 0, longitude: longitude + 0 }
    : null;
}

function readLink(text: string): Reading | null {
  const address = decoded(text.trim());
  const geo = new RegExp(
    `^geo:${NUMBER},${NUMBER}(?:,[^;?]*)?(?:;u=(\\d+(?:\\.\\d+)?))?`,
    "i",
  ).exec(address);
  if (geo) {
    // Some write the pin into the query and leave the address itself at zero.
    const pin = new RegExp(`[?&]q=${NUMBER},${NUMBER}`).exec(address);
    const [latitude, longitude] = pin ? [pin[1], pin[2]] : [geo[1], geo[2]];
    const position = inRange(Number(latitude), Number(longitude));
    return position && { position, notation: "geo", metres: geo[3] ? Number(geo[3]) : null };
  }
  if (!/^(?:https?:\/\/|www\.|maps\.|goo)/i.test(address)) return null;
  for (const pattern of IN_LINKS) {
    const match = pattern.exec(address);
    const position = match && inRange(Number(match[1]), Number(match[2]));
    if (position) return { position, notation: "link", metres: null };
  }
  return null;
}

/**
 * Reads a position in any of the notations; null where it is none. Without hemispheres latitude stands
 * first.
 */
export function readCoordinates(text: string): Reading | null {
  const link = readLink(text);
  if (link) return link;
  const written = plain(text).replace(/\s+/g, " ");
  const utm = readUtm(written);
  if (utm) return { position: utm, notation: "utm", metres: 1 };
  for (const [notation, read] of [
    ["mgrs", readMgrs],
    ["plus", readPlusCode],
  ] as const) {
    const square = read(written);
    if (square) {
      const { metres, ...position } = square;
      return { position, notation, metres: metres / 2 };
    }
  }
  return readDegrees(text);
}

/** The position alone. */
export function readPosition(text: string): Position | null {
  return readCoordinates(text)?.position ?? null;
}

/** The class of precision that a notation speaks for (vocabulary `place-precision`). */
export function precisionOf({ metres }: Reading): string | null {
  if (metres === null) return null;
  if (metres <= 100) return "LP-1";
  return metres <= 25_000 ? "LP-2" : "LP-4";
}

/** A position as decimal degrees, as `readPosition` reads it. */
export function writePosition({ latitude, longitude }: Position): string {
  const short = (value: number) => String(Math.round(value * 1e6) / 1e6);
  return `${short(latitude)}, ${short(longitude)}`;
}
