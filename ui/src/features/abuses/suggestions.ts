/** How a suggestion changes the text of the search box. Places are counted in characters. */
import type { Completions, Suggestion } from "@/backend";

/** The character a place in UTF-16 units, as the browser counts, stands at. */
export const characterAt = (text: string, unit: number) => Array.from(text.slice(0, unit)).length;

export interface Edit {
  readonly text: string;
  /** Where the cursor stands then, in UTF-16 units. */
  readonly cursor: number;
}

/** The text with a suggestion in place of the word at the cursor. */
export function withSuggestion(
  text: string,
  { from, to }: Pick<Completions, "from" | "to">,
  { kind, insert }: Pick<Suggestion, "kind" | "insert">,
): Edit {
  const letters = [...text];
  const before = letters.slice(0, from).join("");
  const after = letters.slice(to).join("");
  // A field waits for its value; everything else is whole.
  const end = kind === "field" || /^[\s)]/.test(after) ? "" : " ";
  const head = `${before}${insert}${end}`;
  return { text: `${head}${after}`, cursor: head.length };
}
