/**
 * Dates as people type them, in English and French, read into EDTF. What is EDTF already is left as it
 * is; whether the result is valid is for the host to say. Rules where usage leaves a choice:
 *
 * - Of two numbers that could both be a day and a month, the day comes first; the other reading is given
 *   too.
 * - Two digits stand for a year from 69 years ago to 30 years ahead.
 * - "Early", "mid" and "late" are thirds: of a decade 0–3, 4–6, 7–9; of a year four months each; of a
 *   month ten days each.
 * - "Between A and B" is one date in that span, "from A to B" is the whole span.
 */

export interface TypedDate {
  readonly edtf: string;
  /** The same with day and month changed over, where that is a date too. */
  readonly other: string | null;
}

const MONTHS: readonly (readonly string[])[] = [
  ["january", "jan", "janvier", "janv"],
  ["february", "feb", "fevrier", "fevr", "fev"],
  ["march", "mar", "mars"],
  ["april", "apr", "avril", "avr"],
  ["may", "mai"],
  ["june", "jun", "juin"],
  ["july", "jul", "juillet", "juil"],
  ["august", "aug", "aout"],
  ["september", "sep", "sept", "septembre"],
  ["october", "oct", "octobre"],
  ["november", "nov", "novembre"],
  ["december", "dec", "decembre"],
];
const monthOf = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1])));

const SEASONS: Readonly<Record<string, number>> = {
  spring: 21,
  printemps: 21,
  summer: 22,
  ete: 22,
  autumn: 23,
  fall: 23,
  automne: 23,
  winter: 24,
  hiver: 24,
};

/** Lower case, no accents, one kind of dash and space. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[’ʼ]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

const two = (value: number) => String(value).padStart(2, "0");

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A year of two or four digits. */
function fullYear(text: string): number | null {
  if (/^\d{4}$/.test(text)) return Number(text);
  if (!/^\d{2}$/.test(text)) return null;
  const now = new Date().getUTCFullYear();
  const century = now - (now % 100);
  const year = century + Number(text);
  return year > now + 30 ? year - 100 : year;
}

function dayDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

const only = (edtf: string | null): TypedDate | null =>
  edtf === null ? null : { edtf, other: null };

/** `12.4.1994`, `4/12/1994`, `1994/4/12`, `3/1994`. */
function numeric(text: string): TypedDate | null {
  const parts = text.split(/ ?[./-] ?/);
  if (parts.some((part) => !/^\d{1,4}$/.test(part))) return null;
  const [a = "", b = "", c] = parts;
  if (parts.length === 2) {
    const [month, year] = a.length === 4 ? [b, a] : [a, b];
    if (year.length !== 4 || month.length > 2 || Number(month) < 1 || Number(month) > 12)
      return null;
    return only(`${year}-${two(Number(month))}`);
  }
  if (parts.length !== 3 || c === undefined) return null;
  if (a.length === 4) return only(dayDate(Number(a), Number(b), Number(c)));
  const year = fullYear(c);
  if (year === null || a.length > 2 || b.length > 2) return null;
  const dayFirst = dayDate(year, Number(b), Number(a));
  const monthFirst = dayDate(year, Number(a), Number(b));
  if (dayFirst === null) return only(monthFirst);
  return { edtf: dayFirst, other: monthFirst === dayFirst ? null : monthFirst };
}

/** `12 April 1994`, `April 12, 1994`, `April 1994`, `1er avril 1994`. */
function named(text: string): string | null {
  const words = text
    .replace(/,/g, " ")
    .replace(/(\d)(st|nd|rd|th|er|e)\b/g, "$1")
    .replace(/\b(?:of|de) |\bd'/g, "")
    .replace(/([a-z])\./g, "$1")
    .trim()
    .split(/[ /-]+/);
  const at = words.findIndex((word) => monthOf.has(word));
  if (at < 0) return null;
  const month = monthOf.get(words[at] ?? "") ?? 0;
  const numbers = words.filter((_, index) => index !== at);
  if (
    numbers.length === 0 ||
    numbers.length > 2 ||
    numbers.some((word) => !/^\d{1,4}$/.test(word))
  ) {
    return null;
  }
  const year = fullYear(numbers.at(-1) ?? "");
  if (numbers.length === 1) {
    return year === null ? null : `${String(year).padStart(4, "0")}-${two(month)}`;
  }
  // The year may stand first, as in 1994 April 12.
  const [first = "", last = ""] = numbers;
  if (first.length === 4) return dayDate(Number(first), month, Number(last));
  return year === null ? null : dayDate(year, month, Number(first));
}

function decade(text: string): number | null {
  const match = /^(?:annees )?(\d{4}|\d{2})'?s?$/.exec(text);
  if (!match || !/annees|s$/.test(text)) return null;
  const year = fullYear(match[1] ?? "");
  return year === null || year % 10 !== 0 ? null : year;
}

/** Parts of a year: seasons, quarters, halves; decades and centuries. */
function period(text: string): string | null {
  const ten = decade(text);
  if (ten !== null) return `${String(ten).slice(0, 3)}X`;
  const century = /^(\d{1,2})(?:st|nd|rd|th|e|er|eme) (?:century|siecle)$/.exec(text);
  if (century) return `${two(Number(century[1]) - 1)}XX`;
  const season = /^([a-z]+) (?:of |de )?(\d{4})$/.exec(text);
  const code = season ? SEASONS[season[1] ?? ""] : undefined;
  if (season && code !== undefined) return `${season[2]}-${code}`;
  const quarter =
    /^(?:([1-4])(?:st|nd|rd|th|er|e|eme) (?:quarter|trimestre)|[qt]([1-4]))(?: of| de)? (\d{4})$/.exec(
      text,
    );
  if (quarter) return `${quarter[3]}-${32 + Number(quarter[1] ?? quarter[2])}`;
  const half =
    /^(?:(first|second|1st|2nd) half|(1er|premier|2e|2eme|second|deuxieme) semestre)(?: of| de)? (\d{4})$/.exec(
      text,
    );
  if (half) return `${half[3]}-${/^(first|1|premier)/.test(half[1] ?? half[2] ?? "") ? 40 : 41}`;
  return null;
}

const THIRDS: readonly (readonly [RegExp, 0 | 1 | 2])[] = [
  [/^(?:the )?(?:early|beginning of|start of|debut(?: des| de| d')?)[ -]*/, 0],
  [/^(?:the )?(?:mid|middle of|milieu(?: des| de| d')?|mi)[ -]+/, 1],
  [/^(?:the )?(?:late|end of|fin(?: des| de| d')?)[ -]*/, 2],
];

/** `early 1990s`, `mid-1994`, `fin mars 1994`: a third of the period, as one date in a span. */
function third(text: string): string | null {
  for (const [pattern, which] of THIRDS) {
    if (!pattern.test(text)) continue;
    const whole = text.replace(pattern, "").replace(/^les |^the /, "");
    const ten = decade(whole);
    if (ten !== null) {
      const [from, to] = (
        [
          [0, 3],
          [4, 6],
          [7, 9],
        ] as const
      )[which];
      return `[${ten + from}..${ten + to}]`;
    }
    if (/^\d{4}$/.test(whole)) {
      return `[${whole}-${two(which * 4 + 1)}..${whole}-${two(which * 4 + 4)}]`;
    }
    const month = named(whole);
    if (month !== null && /^\d{4}-\d\d$/.test(month)) {
      const [year = "", number = ""] = month.split("-");
      const last = which === 2 ? daysIn(Number(year), Number(number)) : which * 10 + 10;
      return `[${month}-${two(which * 10 + 1)}..${month}-${two(last)}]`;
    }
  }
  return null;
}

const SINGLE_EDTF =
  /^(?:y-?\d{5,}|-?[\dx]{4})(?:[?~%]?-[?~%]?[\dx]{2}){0,2}(?:t[\d:.]+(?:z|[+-][\d:]+)?)?[?~%]?$/;

function isEdtf(text: string): boolean {
  const lower = text.toLowerCase();
  if (/^[[{].*[\]}]$/.test(lower)) return true;
  const ends = lower.split("/");
  return (
    ends.length <= 2 && ends.every((end) => SINGLE_EDTF.test(end) || end === "" || end === "..")
  );
}

const ABOUT =
  /^(?:about|around|circa|ca?\.?|approximately|approx\.?|vers|environ|env\.?)(?= |\d) ?/;
const PERHAPS =
  /^(?:perhaps|maybe|possibly|probably|peut-etre|probablement|sans doute|possiblement)\b ?/;
const LEADING =
  /^(?:some ?time in|(?:in )?the course of|courant|au cours de|on|in|the|le|la|les|en|au)(?= ) ?/;

/** One date, with what hedges it. */
function single(text: string): TypedDate | null {
  let rest = text;
  let [about, perhaps] = [false, false];
  for (;;) {
    const before = rest;
    if (ABOUT.test(rest)) [about, rest] = [true, rest.replace(ABOUT, "")];
    if (PERHAPS.test(rest)) [perhaps, rest] = [true, rest.replace(PERHAPS, "")];
    rest = rest.replace(LEADING, "");
    if (rest === before) break;
  }
  const mark = / ?([?~%])$/.exec(rest);
  if (mark && !isEdtf(rest)) {
    rest = rest.slice(0, -mark[0].length);
    about ||= mark[1] !== "?";
    perhaps ||= mark[1] !== "~";
  }
  const hedge = about ? (perhaps ? "%" : "~") : perhaps ? "?" : "";
  const hedged = (edtf: string) =>
    edtf.startsWith("[") ? edtf : /[?~%]$/.test(edtf) && hedge === "" ? edtf : `${edtf}${hedge}`;
  if (rest === "") return null;
  if (isEdtf(rest)) return only(hedged(rest.toUpperCase()));
  const found = numeric(rest) ?? only(third(rest) ?? period(rest) ?? named(rest));
  return (
    found && {
      edtf: hedged(found.edtf),
      other: found.other === null ? null : hedged(found.other),
    }
  );
}

/** A step before or after, at the precision given: what "before 1990" excludes. */
function neighbour(edtf: string, by: -1 | 1): string | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  const four = (value: number) => String(value).padStart(4, "0");
  if (day > 0) {
    return new Date(Date.UTC(year, month - 1, day + by)).toISOString().slice(0, 10);
  }
  if (month > 20) return null;
  if (month > 0) {
    return new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 7);
  }
  return four(year + by);
}

const yearIn = (text: string) => /\b(\d{4})\b(?!.*\b\d{4}\b)/.exec(text)?.[1] ?? null;

/** Two dates of which the first may lean on the second for its month or year. */
function pair(first: string, second: string): readonly [string, string] | null {
  const end = single(second);
  if (!end) return null;
  const year = yearIn(second);
  const month = /[a-z]{3,}/.exec(second)?.[0] ?? "";
  const tries = [first];
  if (year !== null && yearIn(first) === null) {
    tries.push(`${first} ${year}`, `${first} ${month} ${year}`, `${first}.${year}`);
    if (/^\d{1,2}$/.test(first)) tries.splice(0, 2);
  }
  for (const attempt of tries) {
    const start = single(attempt.trim());
    if (start) return [start.edtf, end.edtf];
  }
  return null;
}

const inverted = (a: string, b: string) =>
  /^\d/.test(a) && /^\d/.test(b) && a.slice(0, 4) > b.slice(0, 4);

function joined(text: string): TypedDate | null {
  const between = /^(?:between|entre)(?: le)? (.+?) (?:and|et)(?: le)? (.+)$/.exec(text);
  if (between) {
    const found = pair(between[1] ?? "", between[2] ?? "");
    if (!found || inverted(...found)) return null;
    return only(`[${found[0]}..${found[1]}]`);
  }
  const before = /^(?:before|prior to|avant)(?: le)? (.+)$/.exec(text);
  if (before) {
    const last = neighbour(single(before[1] ?? "")?.edtf ?? "", -1);
    return last === null ? null : only(`[..${last}]`);
  }
  const after = /^(?:after|apres)(?: le)? (.+)$/.exec(text);
  if (after) {
    const next = neighbour(single(after[1] ?? "")?.edtf ?? "", 1);
    return next === null ? null : only(`[${next}..]`);
  }
  const until =
    /^(?:until|till|up to|jusqu'(?:a|au|en)|no later than|au plus tard)(?: le| en)? (.+)$/.exec(
      text,
    );
  if (until) {
    const end = single(until[1] ?? "");
    return end && only(`../${end.edtf}`);
  }
  const span =
    /^(?:from |de |du )?(.+?) (?:to|until|till|through|a|au|jusqu'(?:a|au|en)|-)(?: le| en)? (.+)$/.exec(
      text,
    ) ??
    /^(\d{1,2}) ?- ?(\d{1,2} [a-z].+)$/.exec(text) ??
    /^(\d{4}) ?- ?(\d{4})$/.exec(text);
  if (span) {
    const found = pair(span[1] ?? "", span[2] ?? "");
    if (found && !inverted(...found)) return only(`${found[0]}/${found[1]}`);
  }
  const since = /^(?:since|from|depuis|a partir de)(?: le| en)? (.+)$/.exec(text);
  if (since) {
    const start = single(since[1] ?? "");
    return start && only(`${start.edtf}/..`);
  }
  const parts = text.replace(/^(?:one of|either|soit)[: ]+/, "").split(/ or | ou /);
  if (parts.length === 2) {
    const found = pair(parts[0] ?? "", parts[1] ?? "");
    return found && only(`[${found[0]},${found[1]}]`);
  }
  return null;
}

/** What was typed as EDTF, or null where it cannot be read. */
export function readTypedDate(text: string): TypedDate | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (isEdtf(trimmed)) return only(trimmed);
  const written = plain(trimmed);
  return single(written) ?? joined(written);
}
