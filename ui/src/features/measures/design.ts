/** Which red lines a measure crosses by its design, by the rules of the host (`model/src/design.rs`). */
import type { Catalogue, Measure, MeasureTemplate, RedLine } from "@/backend";
import { valueOf } from "@/state/stated";

export type Breach =
  | { readonly kind: "choice"; readonly parameter: string; readonly option: string }
  | { readonly kind: "amnesty"; readonly violation: string }
  | { readonly kind: "found" };

export interface RedLineCheck {
  readonly line: RedLine;
  /** A code of vocabulary `red-line-finding`; absent where nobody looked. */
  readonly finding: string | undefined;
  readonly reason: string;
  readonly breaches: readonly Breach[];
}

/** Nobody found anything, and nothing crosses the line by itself. */
export const isUnchecked = ({ finding, breaches }: RedLineCheck) =>
  finding === undefined && breaches.length === 0;

/** Whether an amnesty is permissible for a violation type: `never`, `threshold`, `policy`, `none`. */
export function amnestyClass(catalogue: Catalogue, violation: string): string | undefined {
  const terms = catalogue.vocabularies.find(({ name }) => name === "violation-type")?.terms;
  return terms?.find(({ code }) => code === violation)?.amnesty ?? undefined;
}

export function isDecided(
  measure: Pick<Measure, "parameters" | "choices">,
  parameter: string,
): boolean {
  return (
    measure.choices[parameter] !== undefined || (measure.parameters[parameter] ?? "").trim() !== ""
  );
}

/** The codes of the red lines that a choice breaches. */
export function linesOfChoice(
  template: MeasureTemplate | undefined,
  parameter: string,
  option: string | undefined,
): readonly string[] {
  const options = template?.options[parameter] ?? [];
  return options.find(({ code }) => code === option)?.red_lines ?? [];
}

/** The red lines that bear on a measure, in the catalogue's order, and how it stands to each. */
export function redLinesOf(measure: Measure, catalogue: Catalogue): RedLineCheck[] {
  const template = catalogue.measures.find(({ code }) => code === valueOf(measure.catalogue));
  const isOwn = ({ measures }: RedLine) =>
    measures.length === 0 || (template !== undefined && measures.includes(template.code));
  const covered = (kind: string) =>
    measure.amnestied.filter((code) => amnestyClass(catalogue, code) === kind);
  const said = new Set(catalogue.red_lines.filter(isOwn).map(({ amnesty }) => amnesty));
  // A measure without a line of its own on amnesty is held to the general ones.
  const isGeneral = ({ amnesty, measures }: RedLine) =>
    amnesty !== null && !said.has(amnesty) && measures.length > 1 && covered(amnesty).length > 0;
  return catalogue.red_lines
    .filter((line) => isOwn(line) || isGeneral(line))
    .map((line) => {
      const finding = measure.red_lines[line.code];
      const choices = Object.entries(measure.choices)
        .filter(([parameter, option]) =>
          linesOfChoice(template, parameter, option).includes(line.code),
        )
        .map(([parameter, option]) => ({
          kind: "choice" as const,
          parameter,
          option: option ?? "",
        }));
      const amnestied = line.amnesty === null ? [] : covered(line.amnesty);
      return {
        line,
        finding,
        reason: measure.red_line_reasons[line.code] ?? "",
        breaches: [
          ...choices,
          ...amnestied.map((violation) => ({ kind: "amnesty" as const, violation })),
          ...(finding === "breached" ? [{ kind: "found" as const }] : []),
        ],
      };
    });
}

/** The findings with one of them made or taken back. A reason stays only while there is a finding. */
export function judged(
  measure: Pick<Measure, "red_lines" | "red_line_reasons">,
  line: string,
  finding: string | null,
  reason: string,
): Pick<Measure, "red_lines" | "red_line_reasons"> {
  const { [line]: _, ...lines } = measure.red_lines;
  const { [line]: __, ...reasons } = measure.red_line_reasons;
  if (finding === null) return { red_lines: lines, red_line_reasons: reasons };
  return {
    red_lines: { ...lines, [line]: finding },
    red_line_reasons: reason === "" ? reasons : { ...reasons, [line]: reason },
  };
}
