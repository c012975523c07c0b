/**
 * Coverage as the made-up host tells it: groups of made-up events, judged against the measures by duty and
 * violation type, so that a measure that is added raises what is answered.
 */
import measures from "../../../src-tauri/catalogue/measures.json";
import vocabularies from "../../../src-tauri/catalogue/vocabularies.json";
import type {
  Backend,
  Consultation,
  CoverageMatrix,
  CoverageSelection,
  Dimension,
  Finding,
  Flow,
  Gaps,
  Measure,
  Proposals,
  Weight,
} from "./generated";

export type Acceptances = Map<string, NonNullable<Finding["accepted"]>>;

interface Around {
  /** How many violation types occur. */
  types: () => number;
  measures: () => readonly Measure[];
  weights: () => readonly Weight[];
  consultations: () => Map<string, Consultation>;
  accepted: () => Acceptances;
  wrote: (label: string) => { revision: number; changes: number };
}

type Facts = Record<Exclude<Dimension, "pillar">, string> & { count: number };

const terms = (name: string) =>
  (vocabularies.vocabularies.find((one) => one.name === name)?.terms ?? []) as readonly {
    code: string;
    norms?: readonly { duties?: readonly string[]; instrument: string; article: string }[];
  }[];

const DUTIES = terms("duty").map(({ code }) => code);
const owedOf = new Map(
  terms("violation-type").map(({ code, norms = [] }) => [
    code,
    new Set(norms.flatMap(({ duties = [] }) => duties)),
  ]),
);
const pick = (list: readonly string[], at: number) => list[at % list.length] ?? "?empty";

function madeUpFacts(types: number): Facts[] {
  const groups = [
    ...terms("victim-group")
      .map(({ code }) => code)
      .slice(0, 9),
    "?empty",
  ];
  const regions = ["CL-RM", "CL-VS", "CL-BI", "CL-AN", "CL-MA", "CL-AR", "?empty"];
  const perpetrators = terms("perpetrator-type")
    .map(({ code }) => code)
    .slice(1, 8);
  return terms("violation-type")
    .slice(0, types)
    .flatMap(({ code }, at) =>
      [0, 1, 2].map((part) => ({
        "violation-type": code,
        "victim-group": pick(groups, at + part * 3),
        region: pick(regions, at * 2 + part),
        "perpetrator-type": pick(perpetrators, at + part),
        year: String(1973 + ((at * 3 + part) % 17)),
        count: Math.max(1, Math.round(300 / (at + 1)) - part),
      })),
    );
}

const valueOf = <T>(stated: "empty" | "unknown" | { known: T }) =>
  typeof stated === "object" ? stated.known : undefined;

const admits = (codes: readonly string[], code: string) =>
  codes.length === 0 || codes.includes(code);

class FakeCoverage {
  constructor(
    private readonly facts: readonly Facts[],
    private readonly measures: readonly Measure[],
    private readonly weights: readonly Weight[],
  ) {}

  private answering(facts: Facts, duty: string): Measure[] {
    return this.measures.filter(
      (one) =>
        one.duties.includes(duty) &&
        admits(one.violations, facts["violation-type"]) &&
        admits(one.victim_groups, facts["victim-group"]) &&
        admits(one.regions, facts.region) &&
        !["rejected", "repealed"].includes(valueOf(one.status) ?? ""),
    );
  }

  private factor(dimension: string, code: string): number {
    const weight = this.weights.find(
      (one) => valueOf(one.dimension) === dimension && valueOf(one.code) === code,
    );
    return weight ? (valueOf(weight.factor) ?? 1) : 1;
  }

  private weight(facts: Facts, duty: string): number {
    return (
      facts.count *
      this.factor("violation-type", facts["violation-type"]) *
      this.factor("victim-group", facts["victim-group"]) *
      this.factor("region", facts.region) *
      this.factor("duty", duty)
    );
  }

  private cell(chosen: readonly Facts[], duty: string, pillar?: string) {
    const cell = {
      events: 0,
      answered: 0,
      weight: 0,
      weight_answered: 0,
      measures: [] as string[],
      strongest: null as string | null,
    };
    const reach = new Map<string, number>();
    for (const facts of chosen) {
      if (!owedOf.get(facts["violation-type"])?.has(duty)) continue;
      cell.events += facts.count;
      cell.weight += this.weight(facts, duty);
      const by = this.answering(facts, duty).filter(
        (one) => pillar === undefined || valueOf(one.pillar) === pillar,
      );
      if (by.length === 0) continue;
      cell.answered += facts.count;
      cell.weight_answered += this.weight(facts, duty);
      for (const { id } of by) reach.set(id, (reach.get(id) ?? 0) + facts.count);
    }
    if (cell.events === 0) return null;
    cell.measures = [...reach].sort((a, b) => b[1] - a[1]).map(([id]) => id);
    cell.strongest = cell.measures[0] ?? null;
    return cell;
  }

  private chosen(dimension: string, code: string): readonly Facts[] {
    return this.facts.filter((facts) => facts[dimension as keyof Facts] === code);
  }

  private counted(facts: readonly Facts[]) {
    const full = facts.filter((one) =>
      [...(owedOf.get(one["violation-type"]) ?? [])].every(
        (duty) => this.answering(one, duty).length > 0,
      ),
    );
    const total = (some: readonly Facts[]) => some.reduce((sum, { count }) => sum + count, 0);
    const weight = (some: readonly Facts[]) =>
      some.reduce((sum, one) => sum + this.weight(one, ""), 0);
    return {
      events: total(facts),
      answered: total(full),
      weight: weight(facts),
      weight_answered: weight(full),
    };
  }

  private owes = (duty: string) => (facts: Facts) => owedOf.get(facts["violation-type"])?.has(duty);

  matrix(dimension: Dimension, findings: Finding[]): CoverageMatrix {
    const duties = DUTIES.filter((duty) => this.facts.some(this.owes(duty)));
    const codes =
      dimension === "pillar"
        ? terms("pillar").map(({ code }) => code)
        : [...new Set(this.facts.map((facts) => facts[dimension]))].sort();
    return {
      ...this.counted(this.facts),
      dimension,
      duties,
      rows: codes.map((code) => {
        const chosen = dimension === "pillar" ? this.facts : this.chosen(dimension, code);
        return {
          code,
          ...this.counted(chosen),
          cells: duties.map((duty) =>
            this.cell(chosen, duty, dimension === "pillar" ? code : undefined),
          ),
        };
      }),
      totals: duties.map((duty) => this.cell(this.facts, duty)),
      findings,
    };
  }

  gaps(asked: Parameters<Backend["gaps"]>[0]): Gaps {
    const dimensions = [
      "violation-type",
      "victim-group",
      "perpetrator-type",
      "region",
      "year",
    ] as const;
    const gaps = dimensions
      .filter((one) => !asked.dimension || asked.dimension === one)
      .flatMap((dimension) => {
        const { duties, rows } = this.matrix(dimension, []);
        return rows.flatMap(({ code, cells }) =>
          cells.flatMap((cell, at) => {
            if (!cell || cell.answered === cell.events) return [];
            const duty = duties[at] ?? "";
            const part =
              dimension === "violation-type" ? "violation" : dimension.replaceAll("-", "_");
            return [
              {
                dimension,
                code,
                duty,
                events: cell.events,
                open: cell.events - cell.answered,
                weight: cell.weight,
                weight_open: cell.weight - cell.weight_answered,
                selection: { violation: null, [part]: code, duty, answered: false },
                same: [],
              },
            ];
          }),
        );
      });
    gaps.sort((a, b) => b.weight_open - a.weight_open);
    return { total: gaps.length, gaps, events: this.counted(this.facts).events };
  }

  openEvents(asked: CoverageSelection): number {
    return this.proposals(asked, asked.duty).open;
  }

  proposals(asked: CoverageSelection | null, duty: string | null = null): Proposals {
    const parts = {
      "violation-type": "violation",
      "victim-group": "victim_group",
      "perpetrator-type": "perpetrator_type",
      region: "region",
      year: "year",
    } as const;
    const chosen = this.facts.filter((facts) =>
      (Object.keys(parts) as (keyof typeof parts)[]).every((own) => {
        const wanted = asked?.[parts[own]];
        return !wanted || wanted === facts[own];
      }),
    );
    const duties = DUTIES;
    const used = new Set(this.measures.map((one) => valueOf(one.catalogue)));
    const isOpen = (facts: Facts, duty: string) =>
      (this.owes(duty)(facts) ?? false) && this.answering(facts, duty).length === 0;
    const total = (some: readonly Facts[]) => some.reduce((sum, { count }) => sum + count, 0);
    const proposals = measures
      .filter(({ code }) => !used.has(code))
      .map((template) => {
        const own = duties
          .filter((duty) => template.duties.includes(duty))
          .map((duty) => {
            const newly = chosen.filter((facts) => isOpen(facts, duty));
            return {
              duty,
              events: total(newly),
              weight: newly.reduce((sum, facts) => sum + this.weight(facts, duty), 0),
            };
          })
          .filter(({ events }) => events > 0);
        const newly = chosen.filter((facts) => own.some(({ duty }) => isOpen(facts, duty)));
        const weight = own.reduce((sum, one) => sum + one.weight, 0);
        return {
          template: template.code,
          pillar: template.pillar,
          measures: [],
          events: total(newly),
          completes: 0,
          pairs: own.reduce((sum, { events }) => sum + events, 0),
          weight,
          weight_after: weight,
          duties: own,
          cost_order: template.cost_order,
          acts: template.acts,
          missing: template.needs.filter((code) => !used.has(code)),
          red_lines: [],
        };
      })
      .filter(({ events }) => events > 0)
      .sort((a, b) => b.weight - a.weight);
    const waiting = duty === null ? duties : [duty];
    const left = chosen.filter((facts) => waiting.some((one) => isOpen(facts, one)));
    return {
      events: total(chosen),
      open: total(left),
      pairs: 0,
      weight: 0,
      proposals: proposals.slice(0, 12),
    };
  }

  flow(dimension: Dimension): Flow {
    const { duties, rows, totals } = this.matrix(dimension, []);
    const owed = rows.flatMap(({ code, cells }) =>
      cells.flatMap((cell, at) =>
        cell ? [{ from: code, to: duties[at] ?? "", events: cell.events, width: cell.events }] : [],
      ),
    );
    const answered = totals.flatMap((cell, at) => {
      if (!cell) return [];
      const from = duties[at] ?? "";
      const width = cell.answered / Math.max(1, cell.measures.length);
      const open = cell.events - cell.answered;
      return [
        ...cell.measures.map((to) => ({ from, to, events: cell.answered, width })),
        ...(open > 0 ? [{ from, to: "?open", events: open, width: open }] : []),
      ];
    });
    const ends = [...new Set(answered.map(({ to }) => to))];
    return {
      dimension,
      rows: rows.map(({ code, events }) => ({ code, events })),
      duties: duties.map((code, at) => ({ code, events: totals[at]?.events ?? 0 })),
      measures: ends.map((code) => ({
        code,
        events: Math.max(...answered.filter(({ to }) => to === code).map(({ events }) => events)),
      })),
      owed,
      answered,
    };
  }
}

function findings(around: Around): Finding[] {
  const finding = (
    rule: string,
    severity: string,
    given: Record<string, string>,
    selection: CoverageSelection | null,
    records: readonly string[] = [],
    basis: Finding["basis"] = [],
  ): Finding => {
    const key = [rule, ...Object.values(given)].join("|");
    return {
      key,
      rule,
      severity,
      parameters: Object.entries(given).map(([name, value]) => ({ name, value })),
      records: [...records],
      total: Number(given["count"] ?? records.length),
      selection,
      basis,
      remedy: `${rule}-remedy`,
      accepted: around.accepted().get(key) ?? null,
    };
  };
  const open = (part: Partial<CoverageSelection>): CoverageSelection => ({
    violation: null,
    duty: null,
    answered: false,
    ...part,
  });
  const norm = (code: string, text: string) => [{ kind: "norm", code, text }];
  const own = around.measures().map(({ id, name }) => ({ id, measure: valueOf(name) ?? "" }));
  return [
    ...own
      .slice(1, 2)
      .map(({ id, measure }) =>
        finding(
          "finding-amnesty-never",
          "blocking",
          { measure, "violation-type": "LIB-01", count: "1" },
          null,
          [id],
          norm("CED", "18"),
        ),
      ),
    finding(
      "finding-duty-unanswered",
      "gap",
      { "violation-type": "LIB-01", duty: "O-SEA", count: "957", of: "957" },
      open({ violation: "LIB-01", duty: "O-SEA" }),
      [],
      norm("CED", "24(3)"),
    ),
    finding("finding-year-unreached", "gap", { year: "1983", count: "31" }, open({ year: "1983" })),
    finding(
      "finding-region-unreached",
      "gap",
      { region: "CL-MA", count: "12" },
      open({ region: "CL-MA" }),
    ),
    ...own.flatMap(({ id, measure }) => [
      finding("finding-measure-without-indicator", "warning", { measure, count: "1" }, null, [id]),
      finding(
        "finding-measure-parameters-open",
        "note",
        { measure, open: "10", count: "1" },
        null,
        [id],
      ),
    ]),
  ];
}

/** The made-up events against the measures. */
export const fakeCoverage = (around: Pick<Around, "types" | "measures" | "weights">) =>
  new FakeCoverage(madeUpFacts(around.types()), around.measures(), around.weights());

/** What the made-up host answers of coverage. */
export function coverageHandlers(around: Around) {
  const engine = () => fakeCoverage(around);
  return {
    coverage: ({ rows }: Parameters<Backend["coverage"]>[0]) =>
      engine().matrix(rows, findings(around)),
    gaps: (request: Parameters<Backend["gaps"]>[0]) => engine().gaps(request),
    proposals: ({ gap }: Parameters<Backend["proposals"]>[0]) => engine().proposals(gap),
    flow: ({ rows }: Parameters<Backend["flow"]>[0]) => engine().flow(rows),
    acceptFinding: (request: Parameters<Backend["acceptFinding"]>[0]) => {
      const { key, reason, review } = request;
      const by = { id: crypto.randomUUID(), accepted: "2026-11-24", assessor: "A. B." };
      around.accepted().set(key, { ...by, reason, review, is_overdue: false });
      return around.wrote(reason);
    },
    withdrawAcceptance: (request: Parameters<Backend["withdrawAcceptance"]>[0]) => {
      for (const [key, one] of around.accepted()) {
        if (one.id === request.id) around.accepted().delete(key);
      }
      return around.wrote(request.reason);
    },
    consultations: () => ({ consultations: [...around.consultations().values()] }),
    saveConsultation: (request: Parameters<Backend["saveConsultation"]>[0]) => {
      around.consultations().set(request.consultation.id, request.consultation);
      return around.wrote(request.reason);
    },
  };
}
