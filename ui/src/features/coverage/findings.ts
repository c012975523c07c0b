/** Findings in words. */
import type { Basis, Finding, MeasureEntry } from "@/backend";
import { valueOf } from "@/state/stated";
import type { TextTools } from "@/text";
import { NOT_KNOWN } from "./cells";

/** Parameters whose value is a code of the vocabulary of the same name. */
const VOCABULARIES = new Set([
  "violation-type",
  "duty",
  "victim-group",
  "perpetrator-type",
  "pillar",
]);
const COUNTS = new Set(["count", "of", "open"]);
/** Parameters that name an entry of the catalogue, whose label is the message of its code. */
const CODES = new Set(["template", "red-line"]);
/** Parameters whose name is not that of their vocabulary. */
const OTHER_VOCABULARIES: Readonly<Record<string, string>> = { act: "parliamentary-act" };

function word(
  t: TextTools,
  name: string,
  value: string,
  regions: ReadonlyMap<string, string>,
): string | number {
  if (value === NOT_KNOWN) return t("coverage-no-type");
  if (VOCABULARIES.has(name)) return t.term(name, value);
  const vocabulary = OTHER_VOCABULARIES[name];
  if (vocabulary !== undefined) return t.term(vocabulary, value);
  if (name === "region") return regions.get(value) ?? value;
  if (CODES.has(name)) return t.has(value) ? t(value) : value;
  // A year is a name: as a number it would be written 1,973.
  return COUNTS.has(name) ? Number(value) : value;
}

function told(
  t: TextTools,
  message: string,
  { parameters }: Pick<Finding, "parameters">,
  regions: ReadonlyMap<string, string>,
): string {
  const given = parameters.map(({ name, value }) => [name, word(t, name, value, regions)]);
  return t(message, Object.fromEntries(given) as Record<string, string | number>);
}

export const findingText = (
  t: TextTools,
  finding: Pick<Finding, "rule" | "parameters">,
  regions: ReadonlyMap<string, string>,
): string => told(t, finding.rule, finding, regions);

/** What would close a finding; nothing where no message says so. */
export const remedyText = (
  t: TextTools,
  finding: Finding,
  regions: ReadonlyMap<string, string>,
): string | null => (t.has(finding.remedy) ? told(t, finding.remedy, finding, regions) : null);

/** The rule's name as programs know it. */
export const ruleName = ({ rule }: Finding): string => rule.replace(/^finding-/, "");

/** On what a rule rests, in words: "CED, article 24(3)", a red line, a source as cited. */
export function basisText(t: TextTools, { kind, code, text }: Basis): string {
  if (kind === "red-line")
    return t("coverage-basis-red-line", { line: t.has(code) ? t(code) : code });
  if (kind !== "norm") return text;
  const short = `instrument-${code}-short`;
  const name = t.has(short) ? t(short) : code;
  return text === "" ? name : t("coverage-basis-norm", { instrument: name, article: text });
}

export const SEVERITIES = ["blocking", "gap", "warning", "note"] as const;

/** Findings by severity, the gravest first, in each those with most records first. */
export function bySeverity(
  findings: readonly Finding[],
): { severity: string; findings: Finding[] }[] {
  const others = findings
    .map(({ severity }) => severity)
    .filter((one) => !(SEVERITIES as readonly string[]).includes(one));
  return [...SEVERITIES, ...new Set(others)]
    .map((severity) => ({
      severity,
      findings: findings
        .filter((finding) => finding.severity === severity)
        .sort((a, b) => b.total - a.total),
    }))
    .filter((group) => group.findings.length > 0);
}

/** Whether a finding is accepted, and the day to look at it again is still to come. */
export const isStanding = ({ accepted }: Finding): boolean =>
  accepted !== null && !accepted.is_overdue;

/** What lies behind a finding: events as a selection, or measures. */
export type Behind =
  | { readonly kind: "selection" }
  | { readonly kind: "measures"; readonly measures: readonly { id: string; name: string }[] }
  | { readonly kind: "events" }
  | { readonly kind: "nothing" };

export function behindOf(finding: Finding, entries: readonly MeasureEntry[]): Behind {
  if (finding.selection) return { kind: "selection" };
  if (finding.records.length === 0) return { kind: "nothing" };
  const names = new Map(entries.map(({ measure }) => [measure.id, valueOf(measure.name) ?? ""]));
  const measures = finding.records.flatMap((id) => {
    const name = names.get(id);
    return name === undefined ? [] : [{ id, name }];
  });
  return measures.length > 0 ? { kind: "measures", measures } : { kind: "events" };
}
