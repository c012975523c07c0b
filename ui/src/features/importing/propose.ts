/** Codes proposed for texts: by label in the reader's language, by code, or by the words they share. */
export interface ProposedCode {
  readonly text: string;
  readonly code: string;
}

interface Term {
  readonly value: string;
  readonly label: string;
}

const folded = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Short forms and other languages' words that no label contains. */
const WORDS: Readonly<Record<string, string>> = {
  m: "male",
  h: "male",
  homme: "male",
  hombre: "male",
  man: "male",
  f: "female",
  femme: "female",
  mujer: "female",
  woman: "female",
  w: "female",
};

/** The one term a text can mean, or none: a guess between two is no proposal. */
export function proposedCode(text: string, terms: readonly Term[]): string | null {
  const plain = folded(text);
  if (plain === "") return null;
  const only = (fits: (label: string, term: Term) => boolean) => {
    const found = terms.filter((term) => fits(folded(term.label), term));
    return found.length === 1 ? (found[0]?.value ?? null) : null;
  };
  const known = WORDS[plain];
  return (
    only((label, { value }) => label === plain || folded(value) === plain) ??
    (known === undefined ? null : only((_, { value }) => value === known)) ??
    (plain.length < 4
      ? null
      : (only((label) => label.startsWith(plain) || plain.startsWith(label)) ??
        only((label) => ` ${label} `.includes(` ${plain} `) || label.includes(plain))))
  );
}

export function proposedCodes(texts: readonly string[], terms: readonly Term[]): ProposedCode[] {
  return texts.flatMap((text) => {
    const code = proposedCode(text, terms);
    return code === null ? [] : [{ text, code }];
  });
}
