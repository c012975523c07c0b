/** Where in the search box a query could not be read. */
import { asBackendError } from "@/backend";

export interface QueryFault {
  /** The text before the word, the word, and the text after it. */
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/** The word an error of the host points at, or null where the error is about something else. */
export function queryFault(query: string, thrown: unknown): QueryFault | null {
  const { code, parameters } = asBackendError(thrown);
  if (code !== "query-invalid") return null;
  const of = (name: string) => parameters.find((parameter) => parameter.name === name)?.value;
  const at = Number(of("position") ?? Number.NaN);
  // The host counts characters, not UTF-16 units.
  const letters = [...query];
  const word = of("word") ?? "";
  if (!Number.isInteger(at) || at < 0 || at > letters.length) return null;
  const length = Math.max(1, [...word].length);
  return {
    before: letters.slice(0, at).join(""),
    word: letters.slice(at, at + length).join(""),
    after: letters.slice(at + length).join(""),
  };
}
