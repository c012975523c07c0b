/** Findings in words. */
import type { Finding, Region } from "@/backend";
import { valueOf } from "@/state/stated";
import type { TextTools } from "@/text";
import type { MeasureEntry } from "@/backend";
import { NO_TYPE } from "./cells";

/** Parameters whose value is a code of the vocabulary of the same name. */
const VOCABULARIES = new Set(["violation-type", "duty", "victim-group"]);
const COUNTS = new Set(["count", "of", "open"]);

function word(
  t: TextTools,
  name: string,
  value: string,
  regions: readonly Region[],
): string | number {
  if (value === NO_TYPE) return t("coverage-no-type");
  if (VOCABULARIES.has(name)) return t.term(name, value);
  if (name === "region") return regions.find(({ code }) => code === value)?.name ?? value;
  if (name === "template") return t.has(value) ? t(value) : value;
  // A year is a name: as a number it would be written 1,973.
  return COUNTS.has(name) ? Number(value) : value;
}

export function findingText(t: TextTools, finding: Finding, regions: readonly Region[]): string {
  const given = finding.parameters.map(({ name, value }) => [name, word(t, name, value, regions)]);
  return t(finding.rule, Object.fromEntries(given) as Record<string, string | number>);
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
