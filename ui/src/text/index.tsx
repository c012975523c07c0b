/** Words, numbers and dates in the user's language. */
import { useMemo } from "react";
import { create } from "zustand";
import type { Parameter } from "@/backend";
import { asBackendError } from "@/backend";
import { type Arguments, format, load } from "./catalogue";
import { edtfEcho, edtfText } from "./edtf";
import { LANGUAGES, type Language, languageOf } from "./languages";
import { ownTermLabel, useOwnLabels } from "./own";
import { fieldName } from "./records";

export { LANGUAGES } from "./languages";

const useLanguageStore = create<{ language: Language }>(() => ({ language: languageOf("en") }));

/** The language asked for last; texts that arrive after another was asked for are not shown. */
let wanted = "";

/**
 * Sets the language as soon as its texts are loaded, and with it the document's `lang` and `dir`; the
 * only place that does.
 */
export async function setLanguage(code: string): Promise<void> {
  wanted = code;
  const language = languageOf(code);
  await load(language);
  if (wanted !== code) return;
  document.documentElement.lang = language.code;
  document.documentElement.dir = language.dir;
  useLanguageStore.setState({ language });
}

/** The Fluent id of a term's label. */
export function termId(vocabulary: string, code: string): string {
  return `${vocabulary}-${code.replace(/[^A-Za-z0-9_-]/g, "-")}`;
}

/** Everything that turns data into words, bound to one language. */
export interface TextTools {
  /** A message by its id; the id itself where the language has none. */
  (id: string, given?: Arguments): string;
  readonly language: Language;
  /** Whether the message exists. */
  has(id: string): boolean;
  /** A message in the words of the catalogue, whatever the dossier calls it; undefined where it has none. */
  ofCatalogue(id: string): string | undefined;
  /** A term's label; the code where it has none. */
  term(vocabulary: string, code: string): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  percent(share: number): string;
  /** An EDTF date in plain words. */
  edtf(text: string): string;
  /** The same as the line under a field, which says what is left open: "some time in 1973". */
  edtfEcho(text: string): string;
  /** A moment (RFC 3339) as date and time. */
  moment(at: string): string;
  /** A calendar day `YYYY-MM-DD`. */
  day(day: string): string;
  /** Several things: "a, b and c". */
  list(items: readonly string[]): string;
  /** What went wrong, what was kept and what to do. */
  error(thrown: unknown): string;
  /** A message with the parameters of the host. */
  message(id: string, parameters: readonly Parameter[]): string;
  /** Orders two texts as the language does. */
  compare(a: string, b: string): number;
}

type OwnLabels = ReturnType<typeof useOwnLabels.getState>;

function textTools(language: Language, own: OwnLabels): TextTools {
  const { locale } = language;
  const collator = new Intl.Collator(locale, { numeric: true });
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const plainNumbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });

  const t = (id: string, given?: Arguments) =>
    own.texts.get(id) ?? format(language, id, given) ?? id;
  const message = (id: string, parameters: readonly Parameter[]) =>
    t(id, Object.fromEntries(parameters.map(({ name, value }) => [name, countable(name, value)])));

  const tools: TextTools = Object.assign(t, {
    language,
    has: (id: string) => own.texts.has(id) || format(language, id) !== undefined,
    ofCatalogue: (id: string) => format(language, id),
    term: (vocabulary: string, code: string) => {
      const word = format(language, termId(vocabulary, code));
      return ownTermLabel(own, vocabulary, code, language, word !== undefined) ?? word ?? code;
    },
    number: (value: number, options?: Intl.NumberFormatOptions) =>
      (options ? new Intl.NumberFormat(locale, options) : plainNumbers).format(value),
    percent: (share: number) =>
      new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(share),
    edtf: (text: string) => edtfText(text, language),
    edtfEcho: (text: string) => edtfEcho(text, language),
    moment: (at: string) => moments.format(new Date(at)),
    day: (day: string) => days.format(new Date(`${day}T00:00:00Z`)),
    list: (items: readonly string[]) => lists.format(items),
    error: (thrown: unknown) => {
      const { code, parameters: given } = asBackendError(thrown);
      const parameters = withFieldNames(tools, given);
      const known = format(language, `error-${code}`) !== undefined;
      return known
        ? message(`error-${code}`, parameters)
        : message("error-internal", [{ name: "reason", value: code }]);
    },
    message,
    compare: (a: string, b: string) => collator.compare(a, b),
  });
  return tools;
}

/** A report names a field as the model does; a reader wants the name on the form. */
function withFieldNames(t: TextTools, parameters: readonly Parameter[]): Parameter[] {
  const kind = parameters.find(({ name }) => name === "kind")?.value;
  return parameters.map(({ name, value }) =>
    name === "field" && kind !== undefined
      ? { name, value: fieldName(t, kind, value) }
      : { name, value },
  );
}

/** Parameters that count something. A measure may be called "1040", and a year is no amount. */
const COUNTS: ReadonlySet<string> = new Set([
  "count",
  "of",
  "open",
  "row",
  "limit",
  "expected",
  "written",
]);

/** Numbers of the host arrive as text; plural rules need numbers. */
function countable(name: string, value: string): string | number {
  return COUNTS.has(name) && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}

/** Words in the present language; components that use it are drawn again when it changes. */
export function useText(): TextTools {
  const language = useLanguageStore((state) => state.language);
  const own = useOwnLabels();
  return useMemo(() => textTools(language, own), [language, own]);
}

/** The same outside components; read it anew each time. */
export function currentText(): TextTools {
  return textTools(useLanguageStore.getState().language, useOwnLabels.getState());
}

/** A message as an element. */
export function Text({ id, args }: { id: string; args?: Arguments }) {
  const t = useText();
  return <>{t(id, args)}</>;
}

/** The languages to choose from. */
export const languageNames = LANGUAGES.map(({ code, name }) => ({ code, name }));
