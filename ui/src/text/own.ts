/** Words that the user gave to own terms and fields, and own words for terms of the catalogue. */
import { create } from "zustand";
import type { OwnField, OwnTerm } from "@/backend";
import { valueOf } from "@/state/stated";
import type { Language } from "./languages";
import type { TextTools } from "./index";

type Labels = { readonly [language: string]: string | undefined };

interface OwnLabels {
  /** By vocabulary and code. */
  readonly terms: ReadonlyMap<string, Labels>;
  readonly fields: ReadonlyMap<string, Labels>;
  /** Own words for entries of the catalogue, by message id. */
  readonly texts: ReadonlyMap<string, string>;
}

const NONE: OwnLabels = { terms: new Map(), fields: new Map(), texts: new Map() };

export const useOwnLabels = create<OwnLabels>(() => NONE);

/** Leaves nothing behind of a dossier that is locked. */
export function forgetOwnLabels(): void {
  useOwnLabels.setState(NONE, true);
}

const key = (vocabulary: string, code: string) => `${vocabulary}\n${code}`;

/** Takes over what the dossier calls its own terms and fields, and entries of the catalogue. */
export function setOwnLabels(
  terms: readonly OwnTerm[],
  fields: readonly OwnField[],
  texts: { readonly [id: string]: string | undefined },
): void {
  useOwnLabels.setState({
    terms: new Map(
      terms.map((term) => [
        key(valueOf(term.vocabulary) ?? "", valueOf(term.code) ?? ""),
        term.labels,
      ]),
    ),
    fields: new Map(fields.map((field) => [field.id, field.labels])),
    texts: new Map(
      Object.entries(texts).filter((one): one is [string, string] => one[1] !== undefined),
    ),
  });
}

/** The label in a language, else in English, else in any; undefined where there is none. */
export function labelIn(labels: Labels | undefined, language: string): string | undefined {
  if (!labels) return undefined;
  const said = [labels[language], labels["en"], ...Object.values(labels)];
  return said.find((label) => label !== undefined && label.trim() !== "");
}

/** The user's word for a term. In a language without one the catalogue's own word stands. */
export function ownTermLabel(
  own: OwnLabels,
  vocabulary: string,
  code: string,
  language: Language,
  isOfCatalogue: boolean,
): string | undefined {
  const labels = own.terms.get(key(vocabulary, code));
  if (!labels) return undefined;
  const exact = labels[language.code]?.trim();
  return isOfCatalogue ? exact || undefined : labelIn(labels, language.code);
}

/** What an own field is called. */
export function ownLabel(t: TextTools, labels: Labels): string | undefined {
  return labelIn(labels, t.language.code);
}
