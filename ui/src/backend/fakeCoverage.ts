/** Coverage as the made-up host has it: which share is answered follows from the place in a grid alone. */
import vocabularies from "../../../src-tauri/catalogue/vocabularies.json";
import templates from "../../../src-tauri/catalogue/measures.json";
import type {
  Backend,
  Consultation,
  CoverageCell,
  CoverageMatrix,
  CoverageSelection,
  Dimension,
  Finding,
  Flow,
  Gap,
  Gaps,
  Proposals,
} from "./generated";

export type Acceptances = Map<string, NonNullable<Finding["accepted"]>>;

interface Around {
  measures: () => readonly string[];
  events: () => number;
  consultations: () => Map<string, Consultation>;
  accepted: () => Acceptances;
  wrote: (label: string) => { revision: number; changes: number };
}

interface Term {
  readonly code: string;
  readonly duties?: readonly string[];
  readonly norms?: readonly { readonly duties?: readonly string[] }[];
}

const EMPTY = "?empty";
const REGIONS = ["CL-RM", "CL-BI", "CL-VS", "CL-MA", "CL-AN"];
const terms = (name: string): readonly Term[] =>
  (vocabularies.vocabularies as readonly { name: string; terms: readonly Term[] }[]).find(
    (one) => one.name === name,
  )?.terms ?? [];
const dutiesOf = ({ duties, norms }: Term): readonly string[] =>
  duties ?? (norms ?? []).flatMap((norm) => norm.duties ?? []);

function codesOf(dimension: Dimension): readonly string[] {
  switch (dimension) {
    case "region":
      return REGIONS;
    case "year":
      return Array.from({ length: 17 }, (_, index) => `${1973 + index}`);
    default:
      return terms(dimension)
        .slice(0, 24)
        .map(({ code }) => code);
  }
}

function selectionOf(dimension: Dimension, code: string): CoverageSelection {
  const none: CoverageSelection = { violation: null, duty: null, answered: null };
  switch (dimension) {
    case "violation-type":
      return { ...none, violation: code };
    case "victim-group":
      return { ...none, victim_group: code };
    case "perpetrator-type":
      return { ...none, perpetrator_type: code };
    case "region":
      return { ...none, region: code };
    case "year":
      return { ...none, year: code };
    case "pillar":
      return { ...none, pillar: code };
  }
}

function cellsOf(around: Around, dimension: Dimension): Omit<CoverageMatrix, "findings"> {
  const duties = terms("duty").map(({ code }) => code);
  const types = new Map(terms("violation-type").map((term) => [term.code, dutiesOf(term)]));
  const cell = (events: number, answered: number): CoverageCell => {
    const measures = answered > 0 ? [...around.measures()] : [];
    const strongest = measures[0] ?? null;
    return { events, answered, weight: events, weight_answered: answered, measures, strongest };
  };
  const codes =
    dimension === "violation-type" ? codesOf(dimension) : [...codesOf(dimension), EMPTY];
  const rows = codes.map((code, index) => {
    const events = Math.max(1, Math.round(900 / (index + 1)));
    const cells = duties.map((duty, column) => {
      if (dimension === "violation-type" && !types.get(code)?.includes(duty)) return null;
      return cell(events, Math.round((events * ((index * 7 + column * 3) % 5)) / 4));
    });
    return { code, events, answered: 0, weight: events, weight_answered: 0, cells };
  });
  const totals = duties.map((_, column) => {
    const cells = rows.flatMap((row) => row.cells[column] ?? []);
    return cell(
      cells.reduce((sum, one) => sum + one.events, 0),
      cells.reduce((sum, one) => sum + one.answered, 0),
    );
  });
  const events = around.events();
  const answered = Math.round(events / 5);
  return {
    dimension,
    events,
    answered,
    weight: events,
    weight_answered: answered,
    duties,
    rows,
    totals,
  };
}

function findings(around: Around): Finding[] {
  const finding = (
    rule: string,
    severity: string,
    given: Record<string, string>,
    selection: CoverageSelection | null,
    records: readonly string[] = [],
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
      basis: severity === "gap" ? [{ kind: "norm", code: "ICCPR", text: "2(3)" }] : [],
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
  return [
    finding(
      "finding-duty-unanswered",
      "gap",
      { "violation-type": "LIB-01", duty: "O-SEA", count: "957", of: "957" },
      open({ violation: "LIB-01", duty: "O-SEA" }),
    ),
    finding("finding-year-unreached", "gap", { year: "1983", count: "31" }, open({ year: "1983" })),
    finding(
      "finding-region-unreached",
      "gap",
      { region: "CL-MA", count: "12" },
      open({ region: "CL-MA" }),
    ),
    ...around
      .measures()
      .flatMap((id) => [
        finding("finding-measure-without-indicator", "warning", { measure: id, count: "1" }, null, [
          id,
        ]),
        finding(
          "finding-measure-parameters-open",
          "note",
          { measure: id, open: "20", count: "1" },
          null,
          [id],
        ),
      ]),
  ];
}

function gaps(around: Around, request: Parameters<Backend["gaps"]>[0]): Gaps {
  const dimensions: readonly Dimension[] = request.dimension
    ? [request.dimension]
    : ["violation-type", "victim-group", "region", "year"];
  const found = dimensions.flatMap((dimension): Gap[] => {
    const { duties, rows } = cellsOf(around, dimension);
    return rows.flatMap(({ code, cells }) =>
      cells.flatMap((cell, column) => {
        if (!cell || cell.answered === cell.events) return [];
        const duty = duties[column] ?? "";
        const open = cell.events - cell.answered;
        const selection = { ...selectionOf(dimension, code), duty, answered: false };
        const { events, weight } = cell;
        const counts = { events, open, weight, weight_open: open };
        return [{ dimension, code, duty, ...counts, selection, same: [] }];
      }),
    );
  });
  found.sort((a, b) => b.weight_open - a.weight_open);
  const listed = found.slice(0, request.limit ?? found.length);
  return { gaps: listed, total: found.length, events: around.events() };
}

function proposals(around: Around): Proposals {
  const events = around.events();
  const made = templates.slice(0, 20).map((template, index) => {
    const newly = Math.round(events / (index + 1.5));
    const duties = template.duties.map((duty) => ({ duty, events: newly, weight: newly }));
    const pairs = newly * duties.length;
    return {
      template: template.code,
      pillar: template.pillar,
      measures: index % 5 === 0 ? [...around.measures()].slice(0, 1) : [],
      events: newly,
      completes: Math.round(newly / 9),
      pairs,
      weight: pairs,
      weight_after: Math.round(pairs / (index + 1)),
      duties,
      cost_order: template.cost_order,
      acts: template.acts,
      missing: template.needs,
      red_lines: [],
    };
  });
  made.sort((a, b) => b.weight - a.weight);
  return { proposals: made, events, open: events, pairs: events * 6, weight: events * 6 };
}

function flow(around: Around, dimension: Dimension): Flow {
  const { duties, rows } = cellsOf(around, dimension);
  const shown = rows.slice(0, 8);
  const owed = shown.flatMap(({ code, cells }) =>
    cells.flatMap((cell, column) =>
      cell
        ? [{ from: code, to: duties[column] ?? "", events: cell.events, width: cell.events }]
        : [],
    ),
  );
  const ends = duties.map((duty, column) => {
    const cells = shown.flatMap((row) => row.cells[column] ?? []);
    const events = cells.reduce((sum, one) => sum + one.events, 0);
    return { duty, events, answered: cells.reduce((sum, one) => sum + one.answered, 0) };
  });
  const measures = around.measures();
  const answered = ends
    .filter(({ events }) => events > 0)
    .flatMap(({ duty, events, answered: count }) => [
      ...measures.map((to) => ({ from: duty, to, events: count, width: count / measures.length })),
      { from: duty, to: "?open", events: events - count, width: events - count },
    ])
    .filter(({ events }) => events > 0);
  const reached = (code: string) =>
    Math.max(0, ...answered.filter(({ to }) => to === code).map(({ events }) => events));
  return {
    dimension,
    rows: shown.map(({ code, events }) => ({ code, events })),
    duties: ends
      .filter(({ events }) => events > 0)
      .map(({ duty, events }) => ({ code: duty, events })),
    measures: [...measures, "?open"].map((code) => ({ code, events: reached(code) })),
    owed,
    answered,
  };
}

/** What the made-up host answers of coverage. */
export function coverageHandlers(around: Around) {
  return {
    coverage: ({ rows }: Parameters<Backend["coverage"]>[0]): CoverageMatrix => ({
      ...cellsOf(around, rows),
      findings: findings(around),
    }),
    gaps: (request: Parameters<Backend["gaps"]>[0]) => gaps(around, request),
    proposals: () => proposals(around),
    flow: ({ rows }: Parameters<Backend["flow"]>[0]) => flow(around, rows),
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
