/**
 * EDTF (ISO 8601-2:2019) in plain words, for reading only: whether a text is valid, and which days
 * it covers, is for the host to say. What is not understood here is given back as it was.
 */
import type { Language } from "./languages";

interface Words {
  unknown: string;
  about: (date: string) => string;
  perhaps: (date: string) => string;
  perhapsAbout: (date: string) => string;
  from: (date: string) => string;
  until: (date: string) => string;
  fromUnknown: (date: string) => string;
  untilUnknown: (date: string) => string;
  between: (from: string, to: string) => string;
  decade: (decade: number) => string;
  century: (century: number) => string;
  seasons: readonly [string, string, string, string];
  quarter: (quarter: number, year: string) => string;
  half: (half: number, year: string) => string;
  third: (third: number, year: string) => string;
  seasonOf: (season: string, year: string) => string;
  dayOfUnknownMonth: (day: number, year: string) => string;
  beforeCommonEra: (year: number) => string;
  oneOf: (dates: string) => string;
  orEarlier: (date: string) => string;
  orLater: (date: string) => string;
  firstDay: string;
  sometimeIn: (date: string) => string;
  betweenTwo: (from: string, to: string) => string;
  before: (date: string) => string;
  after: (date: string) => string;
}

const english: Words = {
  unknown: "unknown",
  about: (date) => `about ${date}`,
  perhaps: (date) => `perhaps ${date}`,
  perhapsAbout: (date) => `perhaps about ${date}`,
  from: (date) => `from ${date}, still open`,
  until: (date) => `until ${date}, no beginning given`,
  fromUnknown: (date) => `from ${date} until an unknown date`,
  untilUnknown: (date) => `from an unknown date until ${date}`,
  between: (from, to) => `${from} – ${to}`,
  decade: (decade) => `the ${decade}s`,
  century: (century) => `the ${ordinal(century)} century`,
  seasons: ["spring", "summer", "autumn", "winter"],
  quarter: (quarter, year) => `${ordinal(quarter)} quarter of ${year}`,
  half: (half, year) => `${half === 1 ? "first" : "second"} half of ${year}`,
  third: (third, year) => `${ordinal(third)} third of ${year}`,
  seasonOf: (season, year) => `${season} ${year}`,
  dayOfUnknownMonth: (day, year) => `the ${ordinal(day)} of an unknown month of ${year}`,
  beforeCommonEra: (year) => `${year} BCE`,
  oneOf: (dates) => `one of: ${dates}`,
  orEarlier: (date) => `${date} or earlier`,
  orLater: (date) => `${date} or later`,
  firstDay: "1",
  sometimeIn: (date) => `some time in ${date}`,
  betweenTwo: (from, to) => `some time between ${from} and ${to}`,
  before: (date) => `before ${date}`,
  after: (date) => `after ${date}`,
};

const french: Words = {
  unknown: "inconnue",
  about: (date) => `vers ${date}`,
  perhaps: (date) => `peut-être ${date}`,
  perhapsAbout: (date) => `peut-être vers ${date}`,
  from: (date) => `depuis ${date}, sans fin indiquée`,
  until: (date) => `jusqu’à ${date}, sans début indiqué`,
  fromUnknown: (date) => `de ${date} à une date inconnue`,
  untilUnknown: (date) => `d’une date inconnue à ${date}`,
  between: (from, to) => `${from} – ${to}`,
  decade: (decade) => `les années ${decade}`,
  century: (century) => `le ${century === 1 ? "1er" : `${century}e`} siècle`,
  seasons: ["printemps", "été", "automne", "hiver"],
  quarter: (quarter, year) => `${quarter === 1 ? "1er" : `${quarter}e`} trimestre ${year}`,
  half: (half, year) => `${half === 1 ? "1er" : "2e"} semestre ${year}`,
  third: (third, year) => `${third === 1 ? "1er" : `${third}e`} quadrimestre ${year}`,
  seasonOf: (season, year) => `${season} ${year}`,
  dayOfUnknownMonth: (day, year) => `le ${day} d’un mois inconnu de ${year}`,
  beforeCommonEra: (year) => `${year} av. n. è.`,
  oneOf: (dates) => `l’une de ces dates : ${dates}`,
  orEarlier: (date) => `${date} ou plus tôt`,
  orLater: (date) => `${date} ou plus tard`,
  firstDay: "1er",
  sometimeIn: (date) => `à un moment dans ${date}`,
  betweenTwo: (from, to) => `à un moment entre ${from} et ${to}`,
  before: (date) => `avant ${date}`,
  after: (date) => `après ${date}`,
};

function ordinal(value: number): string {
  const tens = value % 100;
  const suffix =
    tens >= 11 && tens <= 13 ? "th" : ({ 1: "st", 2: "nd", 3: "rd" }[value % 10] ?? "th");
  return `${value}${suffix}`;
}

type Certainty = "sure" | "about" | "perhaps" | "perhapsAbout";

interface Moment {
  /** As written where some digits are unspecified. */
  year: string;
  month: string | null;
  day: string | null;
  certainty: Certainty;
}

const shape = /^(Y?-?[\dX]+(?:E\d+)?(?:S\d+)?)(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/;

function moment(text: string): Moment | null {
  // Time of day adds nothing a reader of this product needs.
  const date = text.replace(/T.*$/, "");
  const uncertain = /[?%]/.test(date);
  const approximate = /[~%]/.test(date);
  const match = shape.exec(date.replace(/[?~%]/g, ""));
  if (!match) return null;
  return {
    year: match[1] ?? "",
    month: match[2] ?? null,
    day: match[3] ?? null,
    certainty: uncertain
      ? approximate
        ? "perhapsAbout"
        : "perhaps"
      : approximate
        ? "about"
        : "sure",
  };
}

function yearText(year: string, words: Words): string {
  const decade = /^(\d{3})X$/.exec(year);
  if (decade) return words.decade(Number(decade[1]) * 10);
  const century = /^(\d{2})XX$/.exec(year);
  if (century) return words.century(Number(century[1]) + 1);
  if (/^-?\d+$/.test(year)) {
    const value = Number(year);
    return value < 1 ? words.beforeCommonEra(1 - value) : String(value);
  }
  return year.replace(/^Y/, "");
}

const known = (part: string | null): number | null =>
  part !== null && /^\d+$/.test(part) ? Number(part) : null;

/** Making a formatter costs more than a row of the table; there are twelve names for each language. */
const monthNames = new Map<string, string>();

function monthName(month: number, locale: string): string {
  const key = `${locale} ${month}`;
  const made = monthNames.get(key);
  if (made !== undefined) return made;
  const format = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  const name = format.format(new Date(Date.UTC(2000, month - 1, 1)));
  monthNames.set(key, name);
  return name;
}

function plain(date: Moment, words: Words, locale: string): string {
  const year = yearText(date.year, words);
  const month = known(date.month);
  const day = known(date.day);
  if (month === null) return day === null ? year : words.dayOfUnknownMonth(day, year);
  if (month >= 21) return subYear(month, year, words);
  const name = monthName(month, locale);
  if (day === null) return `${name} ${year}`;
  return `${dayText(day, words)} ${name} ${year}`;
}

const dayText = (day: number, words: Words) => (day === 1 ? words.firstDay : String(day));

function subYear(code: number, year: string, words: Words): string {
  if (code <= 32) return words.seasonOf(words.seasons[(code - 21) % 4] ?? "", year);
  if (code <= 36) return words.quarter(code - 32, year);
  if (code <= 39) return words.third(code - 36, year);
  return words.half(code - 39, year);
}

function hedged(date: Moment, words: Words, locale: string): string {
  const text = plain(date, words, locale);
  return date.certainty === "sure" ? text : words[date.certainty](text);
}

/** Both ends of an interval, without saying the same month or year twice. */
function interval(from: Moment, to: Moment, words: Words, locale: string): string {
  const bothSure = from.certainty === "sure" && to.certainty === "sure";
  const days = known(from.day) !== null && known(to.day) !== null;
  const month = known(from.month);
  const endMonth = known(to.month);
  if (bothSure && from.year === to.year && month !== null && endMonth !== null && month < 13) {
    const start = dayText(known(from.day) ?? 0, words);
    if (days && month === endMonth) return `${start}–${plain(to, words, locale)}`;
    if (days)
      return words.between(`${start} ${monthName(month, locale)}`, plain(to, words, locale));
    if (from.day === null && to.day === null) {
      return words.between(monthName(month, locale), plain(to, words, locale));
    }
  }
  if (bothSure && from.month === null && to.month === null) {
    return `${plain(from, words, locale)}–${plain(to, words, locale)}`;
  }
  return words.between(hedged(from, words, locale), hedged(to, words, locale));
}

function span(start: string, end: string, words: Words, locale: string): string | null {
  const open = (side: string) => side === "..";
  const from = moment(start);
  const to = moment(end);
  if (from && to) return interval(from, to, words, locale);
  if (from && open(end)) return words.from(hedged(from, words, locale));
  if (from && end === "") return words.fromUnknown(hedged(from, words, locale));
  if (to && open(start)) return words.until(hedged(to, words, locale));
  if (to && start === "") return words.untilUnknown(hedged(to, words, locale));
  return null;
}

function set(text: string, language: Language, words: Words): string | null {
  const match = /^([[{])(.*)[\]}]$/.exec(text);
  if (!match) return null;
  const items = (match[2] ?? "").split(",").map((item) => {
    const part = item.trim();
    const range = /^(.*?)\.\.(.*)$/.exec(part);
    if (!range) return edtfText(part, language);
    const [start, end] = [range[1] ?? "", range[2] ?? ""];
    if (start === "") return words.orEarlier(edtfText(end, language));
    if (end === "") return words.orLater(edtfText(start, language));
    return words.between(edtfText(start, language), edtfText(end, language));
  });
  const kind = match[1] === "[" ? "disjunction" : "conjunction";
  const joined = new Intl.ListFormat(language.locale, { type: kind }).format(items);
  return match[1] === "[" && items.length > 2 ? words.oneOf(joined) : joined;
}

/** `1973-09` as "September 1973", `1973-09-11/1973-09-14` as "11–14 September 1973", and so on. */
export function edtfText(text: string, language: Language): string {
  const words = language.code === "fr" ? french : english;
  const trimmed = text.trim();
  if (trimmed === "" || /^X+(-X+)*$/.test(trimmed)) return words.unknown;
  const several = set(trimmed, language, words);
  if (several !== null) return several;
  const ends = trimmed.split("/");
  if (ends.length === 2) return span(ends[0] ?? "", ends[1] ?? "", words, language.locale) ?? text;
  const date = moment(trimmed);
  return date ? hedged(date, words, language.locale) : text;
}

/** The year, month or day that follows, so that "1989 or earlier" can be said as "before 1990". */
function step(text: string, by: -1 | 1): string | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (month > 12) return null;
  if (day > 0) return new Date(Date.UTC(year, month - 1, day + by)).toISOString().slice(0, 10);
  if (month > 0) return new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 7);
  return String(year + by).padStart(4, "0");
}

/**
 * The same said so that what is left open is plain: a month or a year is "some time in" it, one date in
 * a span is "between" its ends. For the line under a field, where nothing else explains it.
 */
export function edtfEcho(text: string, language: Language): string {
  const words = language.code === "fr" ? french : english;
  const trimmed = text.trim();
  const choice = /^\[(.*?)\.\.(.*)\]$/.exec(trimmed);
  if (choice && !trimmed.includes(",")) {
    const [start, end] = [choice[1] ?? "", choice[2] ?? ""];
    if (start !== "" && end !== "") {
      return words.betweenTwo(edtfText(start, language), edtfText(end, language));
    }
    const edge = start === "" ? step(end, 1) : step(start, -1);
    if (edge !== null) return words[start === "" ? "before" : "after"](edtfText(edge, language));
  }
  const plainWords = edtfText(trimmed, language);
  const date = /[[{/]/.test(trimmed) ? null : moment(trimmed);
  const isOpen =
    date !== null &&
    date.certainty === "sure" &&
    known(date.day) === null &&
    /^[\dX]{4}$/.test(date.year) &&
    date.year !== "XXXX";
  return isOpen ? words.sometimeIn(plainWords) : plainWords;
}
