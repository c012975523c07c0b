/** The made-up host's norms: statuses, situations and judgements are kept, what follows is imitated. */
import norms from "../../../src-tauri/catalogue/norms.json";
import vocabularies from "../../../src-tauri/catalogue/vocabularies.json";
import type {
  Backend,
  EventBundle,
  Instruments,
  NormInPlay,
  NormJudgement,
  NormStep,
  NormsOfEvent,
  Situation,
  Situations,
  Stated,
  TreatyStatus,
  TreatyStatusesImported,
} from "./generated";

const known = <T>(value: T): Stated<T> => ({ known: value });
const valueOf = <T>(stated: Stated<T>): T | undefined =>
  typeof stated === "object" ? stated.known : undefined;

function status(id: string, instrument: string, dates: Partial<TreatyStatus>): TreatyStatus {
  return {
    id,
    instrument: known(instrument),
    signed: "empty",
    consent_to_be_bound: known("ratification"),
    bound: "empty",
    in_force: "empty",
    reservations: "empty",
    declarations: "empty",
    complaints: "empty",
    complaints_from: "empty",
    denounced: "empty",
    implementing_law: "empty",
    source: known("UN Treaty Collection; to be verified"),
    remarks: "empty",
    ...dates,
  };
}

const situation: Situation = {
  id: "5d0b7c1e-6a0f-4d0c-9a53-0f9f4d6a9f11",
  name: known("Military government"),
  description: "empty",
  period: known("1973-09-11/1990-03-10"),
  regions: [],
  perpetrator_types: [],
  armed_conflict: "empty",
  armed_conflict_reason: "empty",
  attack: known("systematic"),
  attack_reason: known("As the commission described it."),
  source: known("Report of the commission, 1991"),
  assessed: "empty",
  assessor: "empty",
  remarks: "empty",
  confidentiality: "empty",
};

const statuses = new Map(
  [
    status("00000000-0000-4000-8000-00000000a001", "ICCPR", {
      signed: known("1969-09-16"),
      bound: known("1972-02-10"),
      in_force: known("1976-03-23"),
      complaints: known(true),
      complaints_from: known("1992-05-27"),
    }),
    status("00000000-0000-4000-8000-00000000a002", "CAT", {
      signed: known("1987-09-23"),
      bound: known("1988-09-30"),
      in_force: known("1988-10-30"),
    }),
    status("00000000-0000-4000-8000-00000000a003", "ECHR", { consent_to_be_bound: known("none") }),
  ].map((one) => [one.id, one]),
);
const situations = new Map([[situation.id, situation]]);
const judgements = new Map<string, NormJudgement>();

const typeTerms = vocabularies.vocabularies.find(({ name }) => name === "violation-type")?.terms;

interface Cited {
  instrument: string;
  article?: string;
  duties?: string[];
  when?: string;
}

const citedBy = (violation: string): Cited[] =>
  (typeTerms?.find(({ code }) => code === violation) as { norms?: Cited[] } | undefined)?.norms ??
  [];

export function instruments(events: number): Instruments {
  const all = norms as unknown as {
    instruments: Instruments["instruments"][number]["instrument"][];
    articles: (Instruments["instruments"][number]["articles"][number] & { custom?: boolean })[];
  };
  return {
    events,
    strangers: [],
    instruments: all.instruments.map((instrument, at) => {
      const own = [...statuses.values()].filter(
        (one) => valueOf(one.instrument) === instrument.code,
      );
      const borne = at % 3 === 2 ? 0 : Math.round(events / (at + 1));
      return {
        instrument,
        articles: all.articles
          .filter((article) => article.instrument === instrument.code)
          .map((article) => ({ ...article, custom: article.custom ?? false })),
        statuses: own,
        events: borne,
        uncertain: own.length > 0 || instrument.instrument_type !== "treaty" ? 0 : borne,
      };
    }),
  };
}

export function situationsOf(events: number): Situations {
  return {
    situations: [...situations.values()].map((one) => ({
      situation: one,
      events: Math.round(events * 0.9),
      uncertain: Math.round(events * 0.02),
      questions: [
        {
          question: "armed-conflict",
          answered: valueOf(one.armed_conflict) !== undefined,
          events: Math.round(events * 0.8),
        },
        {
          question: "attack",
          answered: valueOf(one.attack) !== undefined,
          events: Math.round(events * 0.7),
        },
      ],
    })),
    outside: [{ question: "armed-conflict", answered: false, events: Math.round(events * 0.1) }],
  };
}

function weighed(event: string, violation: string, cited: Cited): NormInPlay {
  const { instrument, article = "", duties = [], when } = cited;
  const own = [...statuses.values()].find((one) => valueOf(one.instrument) === instrument);
  const isTreaty = norms.instruments.some(
    ({ code, instrument_type }) => code === instrument && instrument_type === "treaty",
  );
  const judged = [...judgements.values()].find(
    (one) =>
      one.event === event &&
      valueOf(one.instrument) === instrument &&
      (valueOf(one.article) ?? "") === article,
  );
  const bound = valueOf(own?.consent_to_be_bound ?? "empty") !== "none";
  const named = { name: "instrument", value: instrument };
  const steps: NormStep[] = [
    { code: "cited", parameters: [{ name: "violation-type", value: violation }], record: null },
  ];
  if (when) {
    steps.push({
      code: when === "attack" ? "nexus-holds" : "nexus-unanswered",
      parameters: [
        { name: "when", value: when },
        { name: "situation", value: "Military government" },
        { name: "attack", value: "systematic" },
      ],
      record: situation.id,
    });
  }
  const from = valueOf(own?.in_force ?? "empty");
  if (!isTreaty) steps.push({ code: "soft-law", parameters: [named], record: null });
  else if (!own) steps.push({ code: "status-unrecorded", parameters: [named], record: null });
  else if (!bound) steps.push({ code: "not-bound", parameters: [named], record: own.id });
  else {
    const parameters = [named, ...(from ? [{ name: "from", value: from }] : [])];
    steps.push({ code: "in-force", parameters, record: own.id });
  }
  if (judged) {
    steps.push({
      code: valueOf(judged.in_play) ? "judged-in-play" : "judged-not-in-play",
      parameters: [{ name: "reason", value: valueOf(judged.reason) ?? "" }],
      record: judged.id,
    });
  }
  return {
    violation,
    instrument,
    article,
    duties,
    in_play: judged ? valueOf(judged.in_play) === true : bound,
    certain:
      judged !== undefined || !(isTreaty && !own) || (when !== undefined && when !== "attack"),
    judged: judged !== undefined,
    steps,
  };
}

export function normsOf({ event, acts }: EventBundle): NormsOfEvent {
  const types = [...new Set(acts.flatMap(({ violation }) => valueOf(violation) ?? []))];
  return {
    norms: types.flatMap((type) => citedBy(type).map((cited) => weighed(event.id, type, cited))),
    judgements: [...judgements.values()].filter((one) => one.event === event.id),
  };
}

export const keepStatus = (one: TreatyStatus) => statuses.set(one.id, one);
export const keepSituation = (one: Situation) => situations.set(one.id, one);
export const keepJudgement = (one: NormJudgement) => judgements.set(one.id, one);

export function forgetNorm(id: string): void {
  for (const kept of [statuses, situations, judgements]) kept.delete(id);
}

export function importStatuses(
  request: Parameters<Backend["importTreatyStatuses"]>[0],
): TreatyStatusesImported {
  const read = status("00000000-0000-4000-8000-00000000a004", "CED", {
    signed: known("2007-02-06"),
    bound: known("2009-12-08"),
    in_force: known("2011-01-07"),
  });
  const outcome = statuses.has(read.id) ? "skipped" : "created";
  if (!request.dry_run) keepStatus(read);
  return {
    dry_run: request.dry_run,
    rows: 14,
    created: outcome === "created" ? 1 : 0,
    updated: 0,
    skipped: outcome === "created" ? 0 : 1,
    failed: 1,
    foreign: 12,
    notes: [
      {
        row: 9,
        outcome: "failed",
        column: "Ratification",
        value: "soon",
        message: "row-date",
      },
    ],
    statuses: [{ status: read, outcome, replaced: [] }],
  };
}
