/** What an import did, in numbers that must add up. */
import type { ImportOutcome, Layout, LinkedFile, MappingDefinition } from "@/backend";

export const OUTCOMES = ["created", "updated", "skipped", "failed"] as const;

export interface Totals {
  readonly parts: readonly { readonly name: (typeof OUTCOMES)[number]; readonly count: number }[];
  readonly rows: number;
  /** Every row is in exactly one part. */
  readonly addsUp: boolean;
}

export function totalsOf(outcome: ImportOutcome): Totals {
  const parts = OUTCOMES.map((name) => ({ name, count: outcome[name] }));
  const sum = parts.reduce((total, { count }) => total + count, 0);
  return { parts, rows: outcome.rows, addsUp: sum === outcome.rows };
}

/** Rows that would be written. */
export const writing = ({ created, updated }: ImportOutcome) => created + updated;

export const STEPS = ["file", "columns", "trial", "result"] as const;
export type Step = (typeof STEPS)[number];

/** What a trial was made of; a trial of anything else says nothing about this import. */
export function trialKey(
  path: string,
  layout: Layout,
  mapping: string,
  definition: MappingDefinition,
  linked: readonly LinkedFile[] = [],
): string {
  return JSON.stringify([path, layout, mapping, definition, linked]);
}

export interface Progress {
  readonly hasFile: boolean;
  readonly hasMapping: boolean;
  /** The terms of the data are accepted, where they have to be. */
  readonly hasTerms?: boolean;
  /** The trial of the present file and mapping is done. */
  readonly trial: ImportOutcome | null;
  readonly isDone: boolean;
}

/** Whether the user may go to a step. */
export function isOpen(step: Step, progress: Progress): boolean {
  const { hasFile, hasMapping, hasTerms = true, trial, isDone } = progress;
  if (isDone) return step === "result";
  if (step === "file") return true;
  if (step === "columns") return hasFile && hasTerms;
  if (step === "trial") return hasFile && hasTerms && hasMapping;
  return hasFile && hasTerms && hasMapping && trial !== null && writing(trial) > 0;
}

/** The last part of a path, of either kind. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** A file's name without its ending. */
export function stem(path: string): string {
  return fileName(path).replace(/\.[^.]+$/, "");
}

/** The definition that runs: with the tag by which the imported events are found again. */
export function withTag(definition: MappingDefinition, tag: string): MappingDefinition {
  const text = tag.trim();
  if (text === "") return definition;
  return {
    ...definition,
    constants: [...definition.constants, { target: "event.tags", value: text }],
  };
}
