/** Where the country stands with an instrument, in words; empty records. */
import type { InstrumentEntry, Situation, TreatyStatus } from "@/backend";
import { EMPTY, known, valueOf } from "@/state/stated";
import type { TextTools } from "@/text";

export const instrumentName = (t: TextTools, code: string) => t.term("instrument", code);

/** One period of a treaty's status in words. */
export function statusWords(t: TextTools, status: TreatyStatus): string {
  const consent = valueOf(status.consent_to_be_bound);
  const left = valueOf(status.denounced);
  if (left !== undefined) return t("norms-status-denounced", { date: t.edtf(left) });
  if (status.denounced === "unknown") return t("norms-status-left-undated");
  if (consent === "none") return t("norms-status-not-bound");
  return consent === undefined
    ? t("field-treaty-status-consent-to-be-bound")
    : t.term("consent-to-be-bound", consent);
}

/** From when a status is in force, else from when the country is bound. */
export const inForce = (status: TreatyStatus) => valueOf(status.in_force) ?? valueOf(status.bound);

/** The words of an entry's status column. */
export function entryStatus(t: TextTools, entry: InstrumentEntry): string {
  if (entry.statuses.length > 0) {
    return entry.statuses.map((status) => statusWords(t, status)).join("; ");
  }
  return t(
    entry.instrument.instrument_type === "treaty" ? "norms-status-none" : "norms-status-not-treaty",
  );
}

export function emptyStatus(id: string, instrument: string): TreatyStatus {
  return {
    id,
    instrument: known(instrument),
    signed: EMPTY,
    consent_to_be_bound: EMPTY,
    bound: EMPTY,
    in_force: EMPTY,
    reservations: EMPTY,
    declarations: EMPTY,
    complaints: EMPTY,
    complaints_from: EMPTY,
    denounced: EMPTY,
    implementing_law: EMPTY,
    source: EMPTY,
    remarks: EMPTY,
  };
}

export function emptySituation(id: string): Situation {
  return {
    id,
    name: EMPTY,
    description: EMPTY,
    period: EMPTY,
    regions: [],
    perpetrator_types: [],
    armed_conflict: EMPTY,
    armed_conflict_reason: EMPTY,
    attack: EMPTY,
    attack_reason: EMPTY,
    source: EMPTY,
    assessed: EMPTY,
    assessor: EMPTY,
    remarks: EMPTY,
    confidentiality: EMPTY,
  };
}

export const QUESTIONS = ["armed-conflict", "attack"] as const;
export type Question = (typeof QUESTIONS)[number];

/** A situation's answer to a threshold question. */
export const answerOf = (situation: Situation, question: Question) =>
  question === "attack" ? situation.attack : situation.armed_conflict;

/** The instruments whose code or name has all the words. */
export function matching(
  t: TextTools,
  entries: readonly InstrumentEntry[],
  text: string,
): readonly InstrumentEntry[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ instrument: { code } }) => {
    const name = `${code} ${instrumentName(t, code)}`.toLocaleLowerCase();
    return words.every((word) => name.includes(word));
  });
}

/** Articles by the duty they state, duties in the given order; only those that some article states. */
export function byDuty(entries: readonly InstrumentEntry[], duties: readonly string[]) {
  return duties.flatMap((duty) => {
    const articles = entries.flatMap((entry) =>
      entry.articles
        .filter((article) => article.duties.includes(duty))
        .map((article) => ({ entry, article })),
    );
    return articles.length === 0 ? [] : [{ duty, articles }];
  });
}
