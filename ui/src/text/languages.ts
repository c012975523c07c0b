/** A language of the interface. */
export interface Language {
  /** The code kept in the preferences, also the folder of its `.ftl` files. */
  readonly code: string;
  /** For `Intl` and React Aria. */
  readonly locale: string;
  readonly dir: "ltr" | "rtl";
  /** Its name in itself. */
  readonly name: string;
}

export const LANGUAGES: readonly Language[] = [
  { code: "en", locale: "en-GB", dir: "ltr", name: "English" },
  { code: "fr", locale: "fr-FR", dir: "ltr", name: "Français" },
];

/** Lengthened and accented English, to find text that is not translated or does not fit. */
export const PSEUDO: Language = { code: "qps", locale: "en-GB", dir: "ltr", name: "Pseudo" };

export function languageOf(code: string): Language {
  if (import.meta.env.DEV && code === PSEUDO.code) return PSEUDO;
  return LANGUAGES.find((language) => language.code === code) ?? (LANGUAGES[0] as Language);
}
