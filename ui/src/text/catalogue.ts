import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { type Language, PSEUDO } from "./languages";

type Texts = Readonly<Record<string, string>>;

const chunks = import.meta.glob<Texts>("./locales/*.ts", { import: "texts" });

const accents: Record<string, string> = { a: "á", e: "é", i: "í", o: "ó", u: "ú", n: "ñ", c: "ç" };

function pseudo(text: string): string {
  const accented = text.replace(/[aeiounc]/g, (letter) => accents[letter] ?? letter);
  return text.trim() === "" ? text : `${accented}${"~".repeat(Math.ceil(text.length / 4))}`;
}

const bundles = new Map<string, FluentBundle>();

const loading = new Map<string, Promise<void>>();

/** Loads a language's texts, once. */
export function load(language: Language): Promise<void> {
  const begun = loading.get(language.code) ?? read(language);
  loading.set(language.code, begun);
  return begun;
}

async function read(language: Language): Promise<void> {
  const chunk = chunks[`./locales/${language === PSEUDO ? "en" : language.code}.ts`];
  if (!chunk) throw new Error(`there are no texts in ${language.name}`);
  // Isolation marks are added in `format`, only where a script runs the other way.
  const bundle = new FluentBundle(language.locale, {
    useIsolating: false,
    ...(language === PSEUDO ? { transform: pseudo } : {}),
  });
  for (const source of Object.values(await chunk())) {
    bundle.addResource(new FluentResource(source));
  }
  bundles.set(language.code, bundle);
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

/** The text of a message; undefined where the language has none or is not loaded. */
export function format(language: Language, id: string, given: Arguments = {}): string | undefined {
  const bundle = bundles.get(language.code);
  const message = bundle?.getMessage(id);
  if (!bundle || !message?.value) return undefined;
  return bundle.formatPattern(message.value, variables(language, given), []);
}
