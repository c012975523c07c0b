/** A position as people write it: decimal degrees, or degrees, minutes and seconds with hemispheres. */
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

/**
 * Reads `-33.45, -70.66`, `-33,45; -70,66`, `33°26′S 70°40′W` and the like; null where it is none.
 * Without hemispheres latitude stands first.
 */
export function readPosition(text: string): Position | null {
  const all = tokens(withPoints(plain(text)));
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
  return { latitude: latitude + 0, longitude: longitude + 0 };
}

/** A position as decimal degrees, as `readPosition` reads it. */
export function writePosition({ latitude, longitude }: Position): string {
  const short = (value: number) => String(Math.round(value * 1e6) / 1e6);
  return `${short(latitude)}, ${short(longitude)}`;
}
