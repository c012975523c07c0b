import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { type Language, PSEUDO } from "./languages";

const files = import.meta.glob<string>("../../../src-tauri/catalogue/locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

const accents: Record<string, string> = { a: "á", e: "é", i: "í", o: "ó", u: "ú", n: "ñ", c: "ç" };

function pseudo(text: string): string {
  const accented = text.replace(/[aeiounc]/g, (letter) => accents[letter] ?? letter);
  return text.trim() === "" ? text : `${accented}${"~".repeat(Math.ceil(text.length / 4))}`;
}

const bundles = new Map<string, FluentBundle>();

function bundleOf(language: Language): FluentBundle {
  const made = bundles.get(language.code);
  if (made) return made;
  // Isolation marks are added in `format`, only where a script runs the other way.
  const bundle = new FluentBundle(language.locale, {
    useIsolating: false,
    ...(language === PSEUDO ? { transform: pseudo } : {}),
  });
  const folder = language === PSEUDO ? "en" : language.code;
  for (const [path, source] of Object.entries(files)) {
    if (path.includes(`/locales/${folder}/`)) bundle.addResource(new FluentResource(source));
  }
  bundles.set(language.code, bundle);
  return bundle;
}

/** What a message may be given. */
export type Arguments = Record<string, string | number | null | undefined>;

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

function variables(language: Language, given: Arguments): Record<string, FluentVariable> {
  const result: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    const foreign =
      typeof value === "string" && (language.dir === "rtl" || rightToLeft.test(value));
    result[name] = foreign ? `\u2068${value}\u2069` : value;
  }
  return result;
}

/** The text of a message, or undefined where neither the language nor English has it. */
export function format(
  language: Language,
  english: Language,
  id: string,
  given: Arguments = {},
): string | undefined {
  for (const candidate of language === english ? [english] : [language, english]) {
    const bundle = bundleOf(candidate);
    const message = bundle.getMessage(id);
    if (message?.value) return bundle.formatPattern(message.value, variables(language, given), []);
  }
  return undefined;
}
