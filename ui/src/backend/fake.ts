/**
 * A host made up in memory, for looking at screens in a plain browser and for unit tests. It is never
 * part of a build. It keeps no rules of its own: whatever is decided by the real host (dates, search
 * terms, coverage) is imitated only as far as a screen needs to show something.
 *
 * `?fake=open` starts in a dossier, `?fake=locked` before a locked one, `?fake=large` with 350,000 rows.
 */
import { type Acceptances, coverageHandlers, fakeCoverage } from "./fakeCoverage";
import type {
  Act,
  Backend,
  Catalogue,
  Consultation,
  CatalogueEntry,
  Crosstab,
  ErrorReport,
  Event,
  EventBundle,
  EventRow,
  Facet,
  FileInspection,
  HistoryEdit,
  JobState,
  Layer,
  Indicator,
  Measure,
  OpenDossier,
  Person,
  Place,
  Preferences,
  RecentDossier,
  Relation,
  SavedQueryEntry,
  Selection,
  Source,
  Stakeholder,
  Stated,
  Status,
  TableLayout,
  Timeline,
  TimelineRequest,
  Weight,
} from "./generated";
import { fakeCatalogue, fakeEntries, fakeTexts, refusalOf } from "./fakeCatalogue";
import {
  forgetNorm,
  importStatuses,
  instruments,
  keepJudgement,
  keepSituation,
  keepStatus,
  normsOf,
  situationsOf,
} from "./fakeNorms";
import { BULK_FIELDS, type FakePlan, apply, planOf, previewOf } from "./fakeBulk";
import {
  type OwnWorld,
  chainOf,
  emptyOwn,
  hitOf,
  leaving,
  missingOf,
  ownWords,
  reviewOf,
  similarPersons,
} from "./fakeRecord";
import { inOrder, tableOf } from "./fakeTable";

type Handlers = { [Name in keyof Backend]: (request: never) => unknown };

/** A text in pieces, with every place where a word of a query stands as it is written. */
function marked(query: string, text: string) {
  const words = query.split(/[\s()"]+/).filter((word) => /^[\p{L}\d]+$/u.test(word));
  if (words.length === 0) return text === "" ? [] : [{ text, hit: false }];
  const pattern = new RegExp(`\\b(?:${words.join("|")})[\\p{L}\\d]*`, "giu");
  const pieces: { text: string; hit: boolean }[] = [];
  let at = 0;
  for (const found of text.matchAll(pattern)) {
    if (found.index > at) pieces.push({ text: text.slice(at, found.index), hit: false });
    pieces.push({ text: found[0], hit: true });
    at = found.index + found[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}

function refuse(code: string, parameters: Record<string, string> = {}): never {
  const report: ErrorReport = {
    code,
    message: `error-${code}`,
    parameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
  };
  // oxlint-disable-next-line no-throw-literal
  throw report;
}

const known = <T>(value: T): Stated<T> => ({ known: value });
const valueOf = <T>(stated: Stated<T>): T | null =>
  typeof stated === "object" ? stated.known : null;

/** As typed or as written, without accents and case. */
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** A generator of numbers from 0 to 1 that gives the same ones each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

let nextId = 1;
function newId(): string {
  const tail = (nextId++).toString(16).padStart(12, "0");
  return `01940000-0000-7000-8000-${tail}`;
}

const PLACES: readonly [string, string, number, number, string][] = [
  ["Estadio Nacional, Santiago", "CL-RM", -33.4645, -70.6106, "LP-1"],
  ["Villa Grimaldi, Santiago", "CL-RM", -33.4617, -70.5423, "LP-1"],
  ["La Moneda, Santiago", "CL-RM", -33.443, -70.6538, "LP-1"],
  ["Pisagua", "CL-TA", -19.597, -70.212, "LP-2"],
  ["Calama", "CL-AN", -22.456, -68.924, "LP-3"],
  ["Valdivia", "CL-LR", -39.814, -73.246, "LP-3"],
  ["Temuco", "CL-AR", -38.739, -72.598, "LP-3"],
  ["Isla Dawson", "CL-MA", -53.835, -70.49, "LP-4"],
  ["Concepción", "CL-BI", -36.827, -73.05, "LP-3"],
  ["Lonquén", "CL-RM", -33.67, -70.83, "LP-2"],
];
const GAZETTEER: readonly [string, string | null, string, number, number, number | null][] = [
  ["Santiago", "سانتياغو", "CHL", -33.4569, -70.6483, 4_837_295],
  ["Valparaíso", "Вальпараисо", "CHL", -33.036, -71.6296, 282_448],
  ["San Antonio", null, "CHL", -33.5933, -71.6217, 85_651],
  ["Talca", null, "CHL", -35.4264, -71.6554, 197_479],
  ["Srebrenica", "Сребреница", "BIH", 44.1075, 19.2967, 2_862],
];
const VIOLATIONS = ["LIB-01", "LIF-01", "INT-01", "LIF-07", "LIF-06", "LIB-02"];
const PERPETRATORS = ["PRP-STA-MIL", "PRP-STA-POL", "PRP-STA-EXE", "PRP-STA"];
const OCCUPATIONS = ["worker", "student", "farmer", "teacher", "public employee", "physician"];
const INITIALS = "ABCDEFGHIJLMNOPRSTUV";
const DATES = [
  "1973-09-11",
  "1973-09-11/1973-09-14",
  "1973-10",
  "1974?",
  "1973-10-19",
  "1974-08~",
  "197X",
  "1976-05-04",
  "1983-05-11",
];

interface World {
  status: Status;
  preferences: Preferences;
  recent: RecentDossier[];
  bundles: Map<string, EventBundle>;
  stakeholders: Map<string, Stakeholder>;
  relations: Map<string, Relation>;
  measures: Map<string, Measure>;
  weights: Map<string, Weight>;
  indicators: Map<string, Indicator>;
  consultations: Map<string, Consultation>;
  accepted: Acceptances;
  history: HistoryEdit[];
  rows: EventRow[];
  jobs: Map<number, JobState>;
  layers: Layer[];
  secret: string;
  own: OwnWorld;
  entries: Map<string, CatalogueEntry>;
  layout: TableLayout;
  isPresenting: boolean;
  plans: Map<number, FakePlan>;
  saved: SavedQueryEntry[];
}

function pick<T>(random: () => number, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

function emptyEvent(id: string): Event {
  return {
    id,
    title: "empty",
    date: "empty",
    description: "empty",
    status: "empty",
    proof: "empty",
    verification: "empty",
    confidentiality: "empty",
    consent: "empty",
    tags: [],
    remarks: "empty",
    origin: "empty",
    details: {},
    deaths_best: "empty",
    deaths_low: "empty",
    deaths_high: "empty",
    own: {},
    licence: "empty",
  };
}

function person(random: () => number): Person {
  return {
    id: newId(),
    name: known(
      `${pick(random, [...INITIALS])}.${pick(random, [...INITIALS])}.${pick(random, [...INITIALS])}.`,
    ),
    other_names: [],
    counting_unit: known("individual"),
    sex: known(random() < 0.9 ? "male" : "female"),
    born: random() < 0.5 ? "unknown" : known(String(1920 + Math.floor(random() * 40))),
    occupation: known(pick(random, OCCUPATIONS)),
    occupation_detail: "empty",
    affiliation: random() < 0.4 ? "unknown" : known("Partido Socialista"),
    affiliation_detail: "empty",
    nationality: known("CHL"),
    groups: random() < 0.2 ? ["VC-POL"] : [],
    confidentiality: known("C1"),
    consent: "empty",
    remarks: "empty",
    origin: "empty",
    number: "empty",
    own: {},
  };
}

function act(random: () => number, event: string, victim: string): Act {
  return {
    id: newId(),
    event,
    victim,
    violation: known(pick(random, VIOLATIONS)),
    date: "empty",
    places: [],
    method: random() < 0.3 ? known("Gunshot") : "unknown",
    age: random() < 0.3 ? "unknown" : known(16 + Math.floor(random() * 50)),
    minor: random() < 0.1 ? known(true) : known(false),
    victim_status: known("VIC-DIR"),
    status_at_end: known(random() < 0.5 ? "dead" : "missing"),
    remarks: "empty",
    origin: "empty",
    origin_digest: "empty",
    details: {},
    confidentiality: "empty",
    consent: "empty",
    own: {},
  };
}

function bundle(random: () => number): EventBundle {
  const id = newId();
  const [name, region, latitude, longitude, precision] = pick(random, PLACES);
  const victims = Array.from({ length: 1 + Math.floor(random() * 3) }, () => person(random));
  const acts = victims.map((victim) => act(random, id, victim.id));
  const place: Place = {
    id: newId(),
    event: id,
    rank: known(1),
    name: known(name),
    setting: "unknown",
    latitude: known(latitude),
    longitude: known(longitude),
    precision: known(precision),
    region: known(region),
    confidentiality: "empty",
    consent: "empty",
  };
  const source: Source = {
    id: newId(),
    event: id,
    title: known("Report of the Chilean National Commission on Truth and Reconciliation"),
    source_type: known("commission_report"),
    connection: known("third_party"),
    date: known("1991-02"),
    reliability: known("high"),
    reference: known(`vol. 1, p. ${100 + Math.floor(random() * 700)}`),
    confidentiality: known("C0"),
    consent: "empty",
    remarks: "empty",
    first_hand: "empty",
    independent: "empty",
    contradicts: "empty",
  };
  return {
    event: {
      ...emptyEvent(id),
      title: known(`${name}: ${victims.length === 1 ? "one victim" : `${victims.length} victims`}`),
      date: known(pick(random, DATES)),
      description: known(
        "Arrested by a patrol and taken to the place named; not seen alive since.",
      ),
      status: known("confirmed"),
      proof: known("SP-3"),
      verification: known(pick(random, ["draft", "reviewed", "verified"])),
      confidentiality: known(pick(random, ["C1", "C1", "C1", "C2", "C0", "C3"])),
      consent: random() < 0.15 ? known("CON-0") : "empty",
      tags: random() < 0.4 ? ["stadium"] : [],
    },
    acts,
    involvements: acts.map(({ id: of }) => ({
      id: newId(),
      act: of,
      perpetrator: null,
      perpetrator_type: known(pick(random, PERPETRATORS)),
      degree: known("carried_out"),
      affiliation: random() < 0.5 ? known("DINA") : "unknown",
      status: "unknown",
      remarks: "empty",
      confidentiality: "empty",
      consent: "empty",
    })),
    persons: victims,
    places: random() < 0.9 ? [place] : [{ ...place, latitude: "unknown", longitude: "unknown" }],
    sources: [source],
    interventions: [],
    attachments: [
      {
        id: newId(),
        event: id,
        source: source.id,
        name: known("stadium-gate.png"),
        media_type: known("image/png"),
        size: known(2_412),
        sha256: known("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        description: known("The gate of the stadium, seen from the avenue"),
        date: known("1973-09"),
        confidentiality: known("C1"),
        consent: "empty",
        remarks: "empty",
      },
    ],
    chain: [],
  };
}

function distinct<T>(values: readonly (T | null)[]): T[] {
  return [...new Set(values.filter((value): value is T => value !== null))];
}

/** The years a text in EDTF speaks of, near enough for a made-up host. */
function span(edtf: string | null): { earliest: string | null; latest: string | null } {
  const years = [...(edtf ?? "").matchAll(/(\d{3}[\dX])(?:-(\d\d))?(?:-(\d\d))?/g)];
  const first = years[0];
  const last = years.at(-1);
  if (!first || !last) return { earliest: null, latest: null };
  const month = last[2] ?? "12";
  return {
    earliest: `${(first[1] ?? "").replace("X", "0")}-${first[2] ?? "01"}-${first[3] ?? "01"}`,
    latest: `${(last[1] ?? "").replace("X", "9")}-${month}-${last[3] ?? (month === "09" ? "30" : "31")}`,
  };
}

function rowOf({ event, acts, involvements, places }: EventBundle): EventRow {
  const [place] = places;
  const date = valueOf(event.date);
  return {
    id: event.id,
    title: valueOf(event.title) ?? "",
    date,
    ...span(date),
    violations: distinct(acts.map(({ violation }) => valueOf(violation))),
    perpetrators: distinct(involvements.map((one) => valueOf(one.perpetrator_type))),
    victims: new Set(acts.map(({ victim }) => victim)).size,
    place: place ? valueOf(place.name) : null,
    region: place ? valueOf(place.region) : null,
    latitude: place ? valueOf(place.latitude) : null,
    longitude: place ? valueOf(place.longitude) : null,
    precision: place ? valueOf(place.precision) : null,
    confidentiality: valueOf(event.confidentiality),
    verification: valueOf(event.verification),
  };
}

function stakeholder(
  name: string,
  category: string,
  numbers: [number, number, number],
): Stakeholder {
  const [power, interest, position] = numbers;
  return {
    id: newId(),
    name: known(name),
    form: known("institution"),
    category: known(category),
    level: known("L1"),
    power: known(power),
    interest: known(interest),
    position: known(position),
    represents: [],
    spoiler: position < 0 ? known("limited") : "empty",
    territory: "empty",
    needs: "empty",
    red_lines: "unknown",
    source: "empty",
    assessed: known("1990-05"),
    assessor: known("A.B."),
    confidence: known("medium"),
    person: null,
    confidentiality: known("C0"),
    description: "empty",
    remarks: "empty",
    consent: "empty",
  };
}

function measure(name: string, catalogue: string, pillar: string, duties: string[]): Measure {
  return {
    id: newId(),
    catalogue: known(catalogue),
    name: known(name),
    pillar: known(pillar),
    description: "empty",
    status: known("completed"),
    adopted: known("1990-04-25"),
    legal_basis: known("Supreme Decree 355"),
    parameters: {},
    acts: ["LAW"],
    lead: "unknown",
    cost: "unknown",
    currency: "empty",
    price_year: "empty",
    duties,
    violations: [],
    victim_groups: [],
    regions: [],
    period: "empty",
    events: [],
    months_low: "empty",
    months_high: "empty",
    cost_low: "empty",
    cost_high: "empty",
    partners: [],
    needs: [],
    acts_adopted: {},
    budget: "empty",
    amnestied: [],
    red_lines: {},
    red_line_reasons: {},
    permanent: "empty",
    choices: {},
    supporters: [],
    opponents: [],
    source: "empty",
    remarks: "empty",
    confidentiality: "empty",
  };
}

function indicator(
  of: string,
  rank: number,
  name: string,
  target: Indicator["target"],
  date: Indicator["target_date"],
): Indicator {
  return {
    id: newId(),
    measure: of,
    name: known(name),
    unit: known("persons"),
    baseline: known(0),
    baseline_date: known("1990-04-25"),
    target,
    target_date: date,
    frequency: known("monthly"),
    source: "empty",
    disaggregation: ["region"],
    catalogue: "empty",
    rank: known(rank),
    remarks: "empty",
  };
}

function makeWorld(count: number): World {
  const random = numbers(1973);
  const made = Array.from({ length: Math.min(count, 60) }, () => bundle(random));
  const base = made.map(rowOf);
  const rows =
    count <= base.length
      ? base
      : Array.from({ length: count }, (_, index) => {
          const row = base[index % base.length] as EventRow;
          return index < base.length ? row : { ...row, id: `${row.id}+${index}` };
        });
  const parties = [
    stakeholder("Government of President Aylwin", "SH-EXE", [4, 5, 2]),
    stakeholder("Army", "SH-SEC", [5, 5, -2]),
    stakeholder("Association of Relatives of the Disappeared", "SH-VIC", [3, 5, 1]),
    stakeholder("Vicariate of Solidarity", "SH-REL", [3, 4, 2]),
    stakeholder("Supreme Court", "SH-JUD", [4, 3, -1]),
    stakeholder("National Association of Former Political Prisoners", "SH-VIC", [2, 2, 1]),
  ];
  const answers = [
    measure("National Commission on Truth and Reconciliation", "M-TR-01", "truth", ["O-TRU"]),
    measure("Law 19.123: reparation and pensions", "M-RE-01", "reparation", ["O-REP"]),
  ];
  const commission = answers[0]?.id ?? "";
  const indicators = [
    indicator(commission, 1, "Statements taken", { known: 3550 }, { known: "1990-12" }),
    indicator(commission, 2, "Report delivered", { known: 9 }, "unknown"),
  ];
  const recordOf = (index: number) => made[index % made.length]?.event.id ?? newId();
  return {
    status: { dossier: null, launch: null, version: "0.1.0" },
    preferences: { language: "en", theme: "system", lock_after_minutes: 10, author: "A.B." },
    recent: [
      { path: "/home/a/dossiers/chile-1973-1990", present: true },
      { path: "/media/usb/guatemala", present: false },
    ],
    bundles: new Map(made.map((one) => [one.event.id, one])),
    stakeholders: new Map(parties.map((one) => [one.id, one])),
    relations: new Map(),
    measures: new Map(answers.map((one) => [one.id, one])),
    weights: new Map(),
    indicators: new Map(indicators.map((one) => [one.id, one])),
    consultations: new Map(),
    accepted: new Map(),
    history: [
      {
        at: "2026-11-23T16:20:00Z",
        author: "A.B.",
        reason: "Corrected after the interview of 12 November",
        cause: "save",
        total: 3,
        changes: [
          {
            record: recordOf(0),
            kind: "event",
            field: "date",
            element: null,
            from: "1973-09",
            to: "1973-09-11",
          },
          {
            record: recordOf(0),
            kind: "event",
            field: "proof",
            element: null,
            from: "?",
            to: "SP-3",
          },
          {
            record: recordOf(0),
            kind: "event",
            field: "tags",
            element: "stadium",
            from: null,
            to: "true",
          },
        ],
      },
      {
        at: "2026-11-20T09:05:00Z",
        author: "C.D.",
        reason: "",
        cause: "import",
        total: 31_244,
        changes: Array.from({ length: Math.min(200, made.length) }, (_, index) => ({
          record: recordOf(index),
          kind: "event" as const,
          field: "title",
          element: null,
          from: null,
          to: valueOf(made[index % made.length]?.event.title ?? "empty"),
        })),
      },
    ],
    rows,
    jobs: new Map(),
    layers: [],
    secret: "correct horse battery staple",
    own: emptyOwn(),
    entries: new Map(),
    layout: { columns: [], sort: [] },
    isPresenting: false,
    plans: new Map(),
    saved: [],
  };
}

const mode =
  typeof location === "undefined" ? "" : (new URLSearchParams(location.search).get("fake") ?? "");
let world = makeWorld(mode === "large" ? 350_000 : 60);
if (mode !== "") {
  world.status.dossier = dossier("/home/a/dossiers/chile-1973-1990", true);
  if (mode === "locked")
    world.status.dossier = { ...world.status.dossier, locked: true, info: null, sample: false };
}

/** Starts over; for tests. */
export function resetFake(): void {
  world = makeWorld(60);
}

function dossier(path: string, sample: boolean): OpenDossier {
  return {
    path,
    locked: false,
    info: {
      id: newId(),
      name: known("Chile 1973–1990"),
      country: known("CHL"),
      description: "empty",
      citation: "empty",
      licence: "empty",
      reception: "empty",
    },
    counts: [
      { kind: "event", count: world.rows.length },
      { kind: "person", count: 118 },
      { kind: "stakeholder", count: world.stakeholders.size },
      { kind: "measure", count: world.measures.size },
    ],
    revision: 31_247,
    undo: { label: "Corrected after the interview of 12 November", changes: 3 },
    redo: null,
    sample,
    repairs: [],
  };
}

const indicatorsOf = (measure: string): Indicator[] =>
  [...world.indicators.values()].filter((one) => one.measure === measure);

function wrote(label: string): { revision: number; changes: number } {
  const open = world.status.dossier;
  if (!open) refuse("no-dossier");
  const counts = [
    { kind: "event" as const, count: world.rows.length },
    { kind: "person" as const, count: 118 },
    { kind: "stakeholder" as const, count: world.stakeholders.size },
    { kind: "measure" as const, count: world.measures.size },
  ];
  const revision = open.revision + 1;
  world.status = {
    ...world.status,
    dossier: {
      ...open,
      counts,
      revision,
      undo: { label: label || "save", changes: 1 },
      redo: null,
    },
  };
  return { revision, changes: 1 };
}

/** The event behind a row; where there are very many rows, several stand for one event. */
function bundleOf(id: string): EventBundle | undefined {
  return world.bundles.get(id.replace(/\+.*/, ""));
}

function inside(ring: readonly (readonly [number, number])[], y: number, x: number): boolean {
  let within = false;
  ring.forEach(([x1, y1], at) => {
    const [x2, y2] = ring.at(at - 1) ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) within = !within;
  });
  return within;
}

function selected(selection: Selection): EventRow[] {
  const words = selection.query.toLowerCase().split(/\s+/).filter(Boolean);
  const ids = selection.ids ? new Set(selection.ids) : null;
  const except = selection.except ? new Set(selection.except) : null;
  return world.rows.filter((row) => {
    const text = `${row.title} ${row.place ?? ""} ${row.violations.join(" ")}`.toLowerCase();
    if (!words.every((word) => text.includes(word.replace(/^type:/, "")))) return false;
    if (ids && !ids.has(row.id)) return false;
    if (except?.has(row.id)) return false;
    const { bounds, dates } = selection;
    if (bounds) {
      if (row.latitude === null || row.longitude === null) return false;
      if (row.latitude < bounds.south || row.latitude > bounds.north) return false;
      if (row.longitude < bounds.west || row.longitude > bounds.east) return false;
    }
    if (selection.areas) {
      const { latitude, longitude } = row;
      if (latitude === null || longitude === null) return false;
      if (!selection.areas.some((ring) => inside(ring, latitude, longitude))) return false;
    }
    if (dates && ((row.latest ?? "") < dates.from || (row.earliest ?? "9999") > dates.to))
      return false;
    if (
      selection.cell?.parts.some(
        ({ dimension, codes }) => !codes.some((code) => valuesOf(row, dimension).includes(code)),
      )
    )
      return false;
    return Object.entries(selection.facets).every(([facet, codes]) => {
      const values = facetValues(row, facet);
      return codes.some((code) => values.includes(code));
    });
  });
}

/** One value for each dimension that a row tells of; the rest is not stated in a made-up dossier. */
function valuesOf(row: EventRow, dimension: string): string[] {
  const { earliest, latest } = row;
  const of = (length: number) => {
    if (earliest === null || latest === null) return ["?empty"];
    const [first, last] = [earliest.slice(0, length), latest.slice(0, length)];
    return [first !== last ? "?imprecise" : length === 3 ? `${first}X` : first];
  };
  switch (dimension) {
    case "violation_group":
      return [...new Set(row.violations.map((code) => code.split("-")[0] ?? code))];
    case "decade":
      return of(3);
    case "year":
      return of(4);
    case "month":
      return of(7);
    case "sex":
      return row.victims > 2 ? ["male", "female"] : ["male"];
    default: {
      const values = facetValues(row, dimension);
      return values.length === 0 ? ["?empty"] : values;
    }
  }
}

const countsOf = (rows: readonly EventRow[]) => ({
  events: rows.length,
  acts: rows.reduce((sum, row) => sum + row.victims + (row.title.length % 2), 0),
  victims: rows.reduce((sum, row) => sum + row.victims, 0),
  estimated: rows.filter((row) => row.victims > 1).length,
  deaths: rows.reduce((sum, row) => sum + (row.victims > 1 ? row.victims : 0), 0),
  deaths_low: rows.filter((row) => row.victims > 1).length,
  deaths_high: rows.reduce((sum, row) => sum + (row.victims > 1 ? row.victims * 2 : 0), 0),
});

function crosstab(request: Parameters<Backend["crosstab"]>[0]): Crosstab {
  const rows = selected(request.selection);
  const lines = (dimension: string) => {
    const by = new Map<string, EventRow[]>();
    for (const row of rows) {
      for (const code of valuesOf(row, dimension)) {
        const same = by.get(code);
        if (same) same.push(row);
        else by.set(code, [row]);
      }
    }
    const isOrdered = ["decade", "year", "month"].includes(dimension);
    return [...by].sort(([a, ofA], [b, ofB]) => {
      const state = Number(a.startsWith("?")) - Number(b.startsWith("?"));
      if (state !== 0) return state;
      return isOrdered ? a.localeCompare(b) : ofB.length - ofA.length;
    });
  };
  const down = lines(request.rows);
  const across = request.columns === null ? [] : lines(request.columns);
  const line = ([code, of]: [string, EventRow[]]) => ({ code, counts: countsOf(of) });
  const cells = down.flatMap(([, ofRow], row) =>
    across.flatMap(([code], column) => {
      const both = ofRow.filter((one) => valuesOf(one, request.columns ?? "").includes(code));
      return both.length === 0 ? [] : [{ row, column, counts: countsOf(both) }];
    }),
  );
  return {
    total: countsOf(rows),
    rows: down.map(line),
    columns: across.map(line),
    cells,
    verification: lines("verification").map(line),
    imprecise: rows.filter((row) => valuesOf(row, "year")[0] === "?imprecise").length,
    undated: rows.filter((row) => row.earliest === null).length,
    acts_without_victim: 0,
    withheld: Math.floor(rows.length / 12),
    leaves_out_withheld: false,
  };
}

/** Buckets of years or months only: the real host knows more. */
function timeline(request: TimelineRequest): Timeline & { spans: EventRow[] } {
  const rows = selected(request.selection);
  const dated = rows.filter((row) => row.earliest !== null && row.latest !== null);
  const first = dated.reduce(
    (least, row) => ((row.earliest ?? "") < least ? (row.earliest ?? "") : least),
    "9999",
  );
  const last = dated.reduce(
    (most, row) => ((row.latest ?? "") > most ? (row.latest ?? "") : most),
    "0",
  );
  const from = request.window?.from ?? first;
  const to = request.window?.to ?? last;
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  const asked = request.unit ?? (years > 11 ? "year" : "month");
  const unit = asked === "year" || asked === "decade" ? "year" : "month";
  const buckets: { from: string; to: string; precise: number; possible: number }[] = [];
  for (
    let year = Number(from.slice(0, 4));
    dated.length > 0 && year <= Number(to.slice(0, 4));
    year += 1
  ) {
    if (unit === "year") {
      buckets.push({ from: `${year}-01-01`, to: `${year}-12-31`, precise: 0, possible: 0 });
      continue;
    }
    for (let month = 1; month <= 12; month += 1) {
      const start = `${year}-${String(month).padStart(2, "0")}`;
      const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
      if (start >= from.slice(0, 7) && start <= to.slice(0, 7))
        buckets.push({ from: `${start}-01`, to: `${start}-${days}`, precise: 0, possible: 0 });
    }
  }
  const codes = new Map<string, { total: number; precise: number[]; alone: number[] }>();
  const several = buckets.map(() => 0);
  const spans: EventRow[] = [];
  let [before, after] = [0, 0];
  for (const row of dated) {
    const [earliest, latest] = [row.earliest ?? "", row.latest ?? ""];
    if (latest < (buckets[0]?.from ?? "")) before += 1;
    else if (earliest > (buckets.at(-1)?.to ?? "")) after += 1;
    else {
      const at = buckets.findIndex((bucket) => earliest >= bucket.from && latest <= bucket.to);
      const values = request.split === null ? [] : valuesOf(row, request.split);
      for (const code of values) {
        const one = codes.get(code) ?? {
          total: 0,
          precise: buckets.map(() => 0),
          alone: buckets.map(() => 0),
        };
        codes.set(code, one);
        one.total += 1;
        if (at >= 0) {
          one.precise[at] = (one.precise[at] ?? 0) + 1;
          if (values.length === 1) one.alone[at] = (one.alone[at] ?? 0) + 1;
        }
      }
      const bucket = buckets[at];
      if (bucket) {
        bucket.precise += 1;
        if (values.length > 1) several[at] = (several[at] ?? 0) + 1;
      } else {
        spans.push(row);
        for (const one of buckets) {
          if (earliest <= one.to && latest >= one.from) one.possible += 1;
        }
      }
    }
  }
  return {
    total: rows.length,
    precise: buckets.reduce((sum, { precise }) => sum + precise, 0),
    imprecise: spans.length,
    before,
    after,
    undated: rows.length - dated.length,
    withheld: Math.floor(rows.length / 12),
    leaves_out_withheld: false,
    first: dated.length === 0 ? null : first,
    last: dated.length === 0 ? null : last,
    unit,
    buckets,
    series: [...codes]
      .map(([code, one]) => ({ code, ...one }))
      .sort((a, b) => b.total - a.total)
      .slice(0, 8),
    several,
    spans,
  };
}

function facetValues(row: EventRow, facet: string): string[] {
  const one = (value: string | null) => [value ?? "?empty"];
  switch (facet) {
    case "violation":
      return row.violations;
    case "perpetrator":
      return row.perpetrators;
    case "region":
      return one(row.region);
    case "precision":
      return one(row.precision);
    case "verification":
      return one(row.verification);
    case "confidentiality":
      return one(row.confidentiality);
    case "year":
      return one(row.earliest?.slice(0, 4) ?? null);
    default:
      return [];
  }
}

const FACETS: readonly [string, string | null][] = [
  ["violation", "violation-type"],
  ["perpetrator", "perpetrator-type"],
  ["region", null],
  ["precision", "place-precision"],
  ["year", null],
  ["verification", "verification"],
  ["confidentiality", "confidentiality"],
];

function facets(selection: Selection): Facet[] {
  return FACETS.map(([name, vocabulary]) => {
    const { [name]: _, ...others } = selection.facets;
    const counts = new Map<string, number>();
    for (const row of selected({ ...selection, facets: others })) {
      for (const code of facetValues(row, name)) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    const values = [...counts].map(([code, count]) => ({ code, count }));
    return { name, vocabulary, values: values.sort((a, b) => b.count - a.count) };
  });
}

function open(secret: string, path: string): Status {
  if (secret !== world.secret && secret !== "RECOVERY") refuse("passphrase-wrong");
  world.status = { ...world.status, dossier: dossier(path, false) };
  return world.status;
}

function strength(passphrase: string): { score: number; advice: string[] } {
  if (passphrase.length < 12) return { score: 0, advice: ["passphrase-longer"] };
  const words = new Set(passphrase.split(/[\s-]+/)).size;
  if (words < 2 && new Set(passphrase).size < 8)
    return { score: 0, advice: ["passphrase-guessable"] };
  const score = Math.min(4, Math.max(2, words));
  return { score, advice: score < 4 ? ["passphrase-more-words"] : [] };
}

const judged = {
  types: () => (world.rows.length > 1_000 ? 70 : 24),
  measures: () => [...world.measures.values()],
  weights: () => [...world.weights.values()],
};

const handlers: Handlers = {
  status: () => world.status,
  createDossier: (request: Parameters<Backend["createDossier"]>[0]) => {
    if (strength(request.passphrase).score === 0) refuse("passphrase-weak");
    world.secret = request.passphrase;
    const made = dossier(request.path, false);
    world.status = {
      ...world.status,
      dossier: made.info
        ? {
            ...made,
            info: { ...made.info, name: known(request.name), country: known(request.country) },
          }
        : made,
    };
    return { status: world.status, recovery_code: "7QK4-M2XD-9FHT-3VWP-C6RB-8JYN-5ZGE-1SLA" };
  },
  openDossier: (request: Parameters<Backend["openDossier"]>[0]) =>
    open(request.secret, request.path),
  openSample: () => {
    world.status = { ...world.status, dossier: dossier("/home/a/.local/share/sample", true) };
    return world.status;
  },
  lock: () => {
    const present = world.status.dossier;
    if (!present) refuse("no-dossier");
    world.status = {
      ...world.status,
      dossier: { ...present, locked: true, info: null, counts: [], undo: null, redo: null },
    };
    return world.status;
  },
  closeDossier: () => {
    world.status = { ...world.status, dossier: null };
    return world.status;
  },
  recentDossiers: () => ({ dossiers: world.recent }),
  forgetRecent: (request: { path: string }) => {
    world.recent = world.recent.filter(({ path }) => path !== request.path);
    return { dossiers: world.recent };
  },
  passphraseStrength: (request: { passphrase: string }) => strength(request.passphrase),
  changePassphrase: (request: Parameters<Backend["changePassphrase"]>[0]) => {
    if (request.current !== world.secret) refuse("passphrase-wrong");
    if (strength(request.passphrase).score === 0) refuse("passphrase-weak");
    world.secret = request.passphrase;
    return {};
  },
  replaceRecoveryCode: (request: { current: string }) => {
    if (request.current !== world.secret) refuse("passphrase-wrong");
    return { recovery_code: "2BX9-K7WM-4TQD-6HJF-N3PV-8RYC-1ZGE-5SLA" };
  },
  preferences: () => world.preferences,
  savePreferences: (request: Preferences) => {
    world.preferences = request;
    return request;
  },
  activity: () => ({}),
  catalogue: () => ({
    catalogue: catalogue(),
    regions: [
      { code: "CL-RM", name: "Región Metropolitana de Santiago" },
      { code: "CL-TA", name: "Tarapacá" },
      { code: "CL-AN", name: "Antofagasta" },
      { code: "CL-LR", name: "Los Ríos" },
      { code: "CL-AR", name: "La Araucanía" },
      { code: "CL-MA", name: "Magallanes" },
      { code: "CL-BI", name: "Biobío" },
    ],
    own: ownWords(world.own),
    texts: fakeTexts(world.entries),
  }),
  history: (request: { id: string | null; offset: number; limit: number }) => {
    const edits = world.history.filter(
      (edit) => request.id === null || edit.changes.some(({ record }) => record === request.id),
    );
    return {
      total: edits.length,
      edits: edits.slice(request.offset, request.offset + request.limit),
    };
  },
  undo: () => {
    const present = world.status.dossier;
    if (!present?.undo) refuse("nothing-to-undo");
    world.status = {
      ...world.status,
      dossier: { ...present, revision: present.revision + 1, undo: null, redo: present.undo },
    };
    return world.status;
  },
  redo: () => {
    const present = world.status.dossier;
    if (!present?.redo) refuse("nothing-to-undo");
    world.status = {
      ...world.status,
      dossier: { ...present, revision: present.revision + 1, undo: present.redo, redo: null },
    };
    return world.status;
  },
  verify: () => ({ ok: true, changes: 31_247, head: "9f2c".repeat(16), problems: [] }),
  readDate: (request: { text: string }) => {
    const text = request.text.trim();
    if (!/^[\d\-/?~%X.[\]{},YESTZ:+ ]*$/.test(text) || !/[\dX]{4}/.test(text)) {
      refuse("date-invalid", { text });
    }
    return { edtf: text, ...span(text) };
  },
  newIds: (request: { count: number }) => ({ ids: Array.from({ length: request.count }, newId) }),
  selectEvents: (request: Selection) => {
    if (request.query.includes("near:x"))
      refuse("query-invalid", { position: "0", word: "near:x", problem: "query-near" });
    const rows = selected(request);
    const years = new Map<number, number>();
    for (const row of rows) {
      if (row.earliest) {
        const year = Number(row.earliest.slice(0, 4));
        years.set(year, (years.get(year) ?? 0) + 1);
      }
    }
    return {
      all: world.rows.length,
      total: request.coverage ? fakeCoverage(judged).openEvents(request.coverage) : rows.length,
      with_place: rows.filter(({ latitude }) => latitude !== null).length,
      victims: rows.reduce((sum, row) => sum + row.victims, 0),
      facets: facets(request),
      years: [...years].sort(([a], [b]) => a - b).map(([year, count]) => ({ year, count })),
    };
  },
  // The made-up host knows a few fields, and marks letters as they are written.
  completeQuery: ({ text, cursor }: { text: string; cursor: number }) => {
    const from = text.slice(0, cursor).search(/[^\s()]*$/);
    const word = text.slice(from, cursor).toLowerCase();
    const fields = ["type", "place", "date", "victims", "near", "tag"]
      .filter((name) => name.startsWith(word))
      .map((name) => ({
        kind: "field" as const,
        insert: `${name}:`,
        label: `${name}:`,
        field: name,
        code: null,
        count: null,
      }));
    const places = PLACES.filter(([name]) => word !== "" && name.toLowerCase().includes(word)).map(
      ([name]) => ({
        kind: "place" as const,
        insert: `place:"${name}"`,
        label: name,
        field: "place",
        code: null,
        count: world.rows.filter(({ place }) => place === name).length,
      }),
    );
    return { from, to: cursor, items: [...fields, ...places] };
  },
  readQuery: ({ text }: { text: string }) => ({
    canonical: text.trim(),
    has_words: /(^|\s)[^\s:]+(\s|$)/.test(text),
  }),
  markTexts: ({ query, texts }: Parameters<Backend["markTexts"]>[0]) => ({
    texts: texts.map(({ text }) => marked(query, text)),
  }),
  queryHits: ({ query, ids }: Parameters<Backend["queryHits"]>[0]) => ({
    snippets: ids.flatMap((id) => {
      const found = bundleOf(id);
      const text = found ? (valueOf(found.event.description) ?? "") : "";
      const pieces = marked(query, text);
      return pieces.some(({ hit }) => hit)
        ? [{ event: id, kind: "event", field: "description", pieces }]
        : [];
    }),
  }),
  eventTable: (request: Parameters<Backend["eventTable"]>[0]) =>
    tableOf(
      inOrder(selected(request.selection), request.sort, bundleOf),
      request,
      bundleOf,
      world.isPresenting,
    ),
  tableIds: ({ selection, sort, offset, limit }: Parameters<Backend["tableIds"]>[0]) => ({
    ids: inOrder(selected(selection), sort, bundleOf)
      .slice(offset, offset + limit)
      .map(({ id }) => id),
  }),
  tableLayout: () => world.layout,
  saveTableLayout: (layout: TableLayout) => {
    world.layout = layout;
    return layout;
  },
  bulkFields: () => ({ fields: BULK_FIELDS }),
  planBulkEdit: ({ selection, edit }: Parameters<Backend["planBulkEdit"]>[0]) => {
    const { job } = start("job-bulk-checking", null);
    world.plans.set(job, planOf(selected(selection), edit, bundleOf));
    return { job };
  },
  bulkPreview: ({ plan }: { plan: number }) => {
    const found = world.plans.get(plan);
    if (!found) refuse("bulk-stale");
    return previewOf(found);
  },
  bulkRecords: ({ plan, outcome, offset, limit }: Parameters<Backend["bulkRecords"]>[0]) => {
    const found = world.plans.get(plan);
    if (!found) refuse("bulk-stale");
    const records = outcome === "change" ? found.change : found.already;
    return { total: records.length, records: records.slice(offset, offset + limit) };
  },
  startBulkEdit: ({ plan, reason }: Parameters<Backend["startBulkEdit"]>[0]) => {
    const found = world.plans.get(plan);
    if (!found) refuse("bulk-stale");
    const ids = new Set(found.change.map(({ id }) => id));
    if (found.edit.action === "delete") world.rows = world.rows.filter(({ id }) => !ids.has(id));
    else {
      for (const id of ids) {
        const bundle = bundleOf(id);
        if (bundle) apply(bundle.event, found.edit);
      }
      world.rows = world.rows.map((row) => {
        const bundle = ids.has(row.id) ? bundleOf(row.id) : undefined;
        return bundle ? { ...rowOf(bundle), id: row.id } : row;
      });
    }
    wrote(reason);
    return start("job-saving", null);
  },
  savedQueries: () => ({ queries: world.saved }),
  saveQuery: (request: Parameters<Backend["saveQuery"]>[0]) => {
    const saved = { ...request, id: request.id ?? newId(), problem: null };
    world.saved = [...world.saved.filter(({ id }) => id !== saved.id), saved];
    wrote(request.name);
    return { queries: world.saved };
  },
  presenting: () => ({ on: world.isPresenting }),
  setPresenting: ({ on }: { on: boolean }) => {
    world.isPresenting = on;
    return { on };
  },
  eventRows: (request: Parameters<Backend["eventRows"]>[0]) => {
    const rows = selected(request.selection);
    if (world.rows.length < 1_000) {
      const key = (row: EventRow) =>
        request.sort === "victims"
          ? String(row.victims).padStart(4, "0")
          : request.sort === "date"
            ? (row.earliest ?? "9999")
            : request.sort === "place"
              ? (row.place ?? "")
              : request.sort === "violation"
                ? (row.violations[0] ?? "")
                : row.title;
      rows.sort((a, b) => key(a).localeCompare(key(b)) * (request.descending ? -1 : 1));
    }
    return { total: rows.length, rows: rows.slice(request.offset, request.offset + request.limit) };
  },
  mapView: (request: Parameters<Backend["mapView"]>[0]) => {
    const rows = selected(request.selection);
    const at = new Map<string, EventRow[]>();
    const cell = 56 * request.resolution;
    for (const row of rows) {
      if (row.latitude === null || row.longitude === null) continue;
      const { west, east, south, north } = request.view;
      if (
        row.latitude < south ||
        row.latitude > north ||
        row.longitude < west ||
        row.longitude > east
      )
        continue;
      const key = `${Math.floor(row.latitude / cell)},${Math.floor(row.longitude / cell)}`;
      at.set(key, [...(at.get(key) ?? []), row]);
    }
    const mean = (values: number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const marks = [...at.values()].map((group) => {
      const latitudes = group.map(({ latitude }) => latitude ?? 0);
      const longitudes = group.map(({ longitude }) => longitude ?? 0);
      const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
      const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
      const isOne = west === east && south === north;
      return {
        latitude: isOne ? north : mean(latitudes),
        longitude: isOne ? east : mean(longitudes),
        count: group.length,
        same_position: isOne,
        id: group.length === 1 ? (group[0]?.id ?? null) : null,
        precision: group[0]?.precision ?? null,
        bounds: { west, east, south, north },
      };
    });
    return {
      total: rows.length,
      with_place: rows.filter(({ latitude }) => latitude !== null).length,
      in_view: marks.reduce((sum, mark) => sum + mark.count, 0),
      marks,
      coarse: request.selection.areas
        ? [{ code: "LP-3", count: rows.filter(({ precision }) => precision === "LP-3").length }]
        : [],
    };
  },
  mapDensity: (request: Parameters<Backend["mapDensity"]>[0]) => {
    const { west, east, south, north } = request.view;
    const size = request.cell * request.resolution;
    const columns = Math.max(1, Math.ceil((east - west) / size));
    const merc = (degrees: number) =>
      (Math.asinh(Math.tan((Math.max(-85, Math.min(85, degrees)) * Math.PI) / 180)) * 180) /
      Math.PI;
    const rows = Math.max(1, Math.ceil((merc(north) - merc(south)) / size));
    const counts = new Map<string, number>();
    for (const { latitude, longitude } of selected(request.selection)) {
      if (latitude === null || longitude === null) continue;
      if (latitude < south || latitude > north || longitude < west || longitude > east) continue;
      const key = `${Math.floor((longitude - west) / size)},${Math.floor((merc(north) - merc(latitude)) / size)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const cells = [...counts].flatMap(([key, count]) => [...key.split(",").map(Number), count]);
    return {
      in_view: [...counts.values()].reduce((sum, count) => sum + count, 0),
      columns,
      rows,
      cells,
      most: Math.max(0, ...counts.values()),
    };
  },
  regionCounts: (request: Parameters<Backend["regionCounts"]>[0]) => {
    const rows = selected(request.selection);
    const count = (code: string, own: EventRow[]) => ({
      code,
      events: own.length,
      acts: own.reduce((sum, row) => sum + row.violations.length, 0),
      victims: own.reduce((sum, row) => sum + row.victims, 0),
    });
    const group = (row: EventRow) =>
      request.level === "country" ? (row.region?.slice(0, 2) ?? null) : row.region;
    const codes = [...new Set(rows.map(group))].filter((code) => code !== null).sort();
    return {
      total: count("", rows),
      without: count(
        "",
        rows.filter((row) => group(row) === null),
      ),
      regions: codes.map((code) =>
        count(
          code,
          rows.filter((row) => group(row) === code),
        ),
      ),
    };
  },
  regionShapes: () => ({
    shapes: PLACES.map(([name, code, latitude, longitude]) => ({
      code,
      name,
      // A made-up square around the place.
      rings: [
        [
          [-1, -1],
          [1, -1],
          [1, 1],
          [-1, 1],
        ].flatMap(([east = 0, north = 0]) => [
          Math.round((longitude + east * 1.5) * 1000),
          Math.round((latitude + north) * 1000),
        ]),
      ],
    })).filter((shape, at, all) => all.findIndex(({ code }) => code === shape.code) === at),
  }),
  layers: () => ({ layers: world.layers }),
  inspectLayer: (request: { path: string }) => ({
    format: request.path.endsWith(".pmtiles") ? "pmtiles" : "geojson",
    size: 48_213,
    features: request.path.endsWith(".pmtiles") ? null : 3,
    tiles: request.path.endsWith(".pmtiles") ? "vector" : null,
    name:
      request.path
        .split("/")
        .at(-1)
        ?.replace(/\.\w+$/, "") ?? "",
    attribution: "",
  }),
  addLayer: (request: Parameters<Backend["addLayer"]>[0]) => {
    world.layers = [
      ...world.layers,
      {
        id: request.id,
        name: known(request.name),
        format: known("geojson"),
        sha256: known("0".repeat(64)),
        size: known(48_213),
        attribution: known(request.attribution),
        visible: known(true),
        opacity: known(1),
        colour: known(request.colour),
        rank: known(world.layers.length + 1),
      },
    ];
    wrote("layer");
    const job: JobState = {
      job: world.jobs.size + 1,
      state: "done",
      step: "job-layer",
      done: 48_213,
      total: 48_213,
      import: null,
      export: null,
      attached: null,
      attachment_checked: null,
      attachments_exported: null,
      error: null,
    };
    world.jobs.set(job.job, job);
    return { job: job.job };
  },
  saveLayers: (request: Parameters<Backend["saveLayers"]>[0]) => {
    world.layers = world.layers
      .map((layer) => request.layers.find(({ id }) => id === layer.id) ?? layer)
      .sort((a, b) => (valueOf(a.rank) ?? 0) - (valueOf(b.rank) ?? 0));
    return wrote("layer");
  },
  layerText: () => ({
    text: JSON.stringify({
      type: "LineString",
      coordinates: [
        [-70.6, -33.4],
        [-71.6, -33],
        [-73, -36.8],
        [-73.2, -39.8],
      ],
    }),
  }),
  layerBytes: () => refuse("file-missing", { sha256: "0" }),
  event: (request: { id: string }) => {
    const found = bundleOf(request.id);
    if (!found) refuse("record-missing");
    return { bundle: structuredClone(found), conflicts: [] };
  },
  saveEvent: (request: Parameters<Backend["saveEvent"]>[0]) => {
    const { bundle: saved } = request;
    const missing = missingOf(saved);
    if (valueOf(saved.event.verification) === "verified" && missing.length > 0) {
      refuse("verification-incomplete", { missing: missing.join("-"), record: saved.event.id });
    }
    world.bundles.set(saved.event.id, saved);
    const row = rowOf(saved);
    const index = world.rows.findIndex(({ id }) => id === row.id);
    if (index === -1) world.rows = [row, ...world.rows];
    else world.rows = world.rows.with(index, row);
    return wrote(request.reason);
  },
  findPersons: (request: { text: string; limit: number }) => {
    const words = request.text.toLowerCase();
    const persons = [...world.bundles.values()]
      .flatMap(({ persons: all, event, places }) =>
        all.map((one) => ({ person: one, event, places })),
      )
      .filter(({ person: one }) => (valueOf(one.name) ?? "").toLowerCase().includes(words))
      .slice(0, request.limit)
      .map(({ person: one, event, places }) => hitOf(one, event, places));
    return { persons };
  },
  findPlaces: (request: Parameters<Backend["findPlaces"]>[0]) => {
    const wanted = plain(request.text);
    if (wanted === "") return { places: [] };
    const own = PLACES.map(([name, region, latitude, longitude, precision]) => ({
      name,
      matched: null,
      country: "CHL",
      region,
      region_name: region,
      latitude,
      longitude,
      precision,
      population: null,
      events: world.rows.filter((row) => row.place === name).length,
    }));
    const bundled = GAZETTEER.map(([name, matched, country, latitude, longitude, population]) => ({
      name,
      matched: matched !== null && plain(matched).startsWith(wanted) ? matched : null,
      country,
      region: null,
      region_name: null,
      latitude,
      longitude,
      precision: "LP-2",
      population,
      events: 0,
    }));
    const found = [...own, ...bundled].filter(
      (place) =>
        (request.country === null || place.country === request.country) &&
        (place.matched !== null ||
          plain(place.name)
            .split(" ")
            .some((_, at, words) => words.slice(at).join(" ").startsWith(wanted))),
    );
    return { places: found.slice(0, request.limit) };
  },
  placeAt: (request: Parameters<Backend["placeAt"]>[0]) => {
    const far = (latitude: number, longitude: number) =>
      Math.hypot(
        latitude - request.latitude,
        (longitude - request.longitude) * Math.cos((latitude * Math.PI) / 180),
      ) * 111_195;
    const [name, region, latitude, longitude] = PLACES.reduce((best, place) =>
      far(place[2], place[3]) < far(best[2], best[3]) ? place : best,
    );
    const metres = far(latitude, longitude);
    if (metres > 500_000)
      return { country: null, region: null, region_name: null, nearest: null, metres: null };
    return {
      country: "CHL",
      region,
      region_name: region,
      nearest: {
        name,
        matched: null,
        country: "CHL",
        region,
        region_name: region,
        latitude,
        longitude,
        precision: "LP-2",
        population: null,
        events: 0,
      },
      metres,
    };
  },
  similarPersons: (request: Parameters<Backend["similarPersons"]>[0]) =>
    similarPersons(world.bundles.values(), request),
  chainOf: (request: { id: string }) => chainOf(world.bundles, request),
  reviewOf: (request: { id: string }) =>
    reviewOf(world.bundles.get(request.id) ?? refuse("record-missing")),
  leaving,
  ownWords: () => ownWords(world.own),
  saveOwnTerm: ({ term }: Parameters<Backend["saveOwnTerm"]>[0]) => {
    if (Object.keys(term.labels).length === 0 && valueOf(term.code)?.startsWith("X")) {
      refuse("own-refused", { field: "labels", fault: "own-fault-label" });
    }
    world.own.terms.set(term.id, term);
    return wrote("");
  },
  saveOwnField: ({ field }: Parameters<Backend["saveOwnField"]>[0]) => {
    if (Object.keys(field.labels).length === 0) {
      refuse("own-refused", { field: "labels", fault: "own-fault-label" });
    }
    world.own.fields.set(field.id, field);
    return wrote("");
  },
  catalogueEntries: () => fakeEntries(world.entries),
  saveCatalogueEntry: ({ entry }: Parameters<Backend["saveCatalogueEntry"]>[0]) => {
    const refusal = refusalOf(entry);
    if (refusal) refuse("entry-refused", refusal);
    world.entries.set(entry.id, entry);
    return wrote(valueOf(entry.reason) ?? "");
  },
  deleteRecord: (request: { id: string; reason: string }) => {
    world.saved = world.saved.filter(({ id }) => id !== request.id);
    world.bundles.delete(request.id);
    world.entries.delete(request.id);
    world.stakeholders.delete(request.id);
    world.measures.delete(request.id);
    world.consultations.delete(request.id);
    forgetNorm(request.id);
    world.layers = world.layers.filter(({ id }) => id !== request.id);
    world.rows = world.rows.filter(({ id }) => id !== request.id);
    return wrote(request.reason);
  },
  stakeholders: () => ({
    stakeholders: [...world.stakeholders.values()],
    relations: [...world.relations.values()],
  }),
  stakeholder: (request: { id: string }) =>
    world.stakeholders.get(request.id) ?? refuse("record-missing"),
  saveStakeholder: (request: Parameters<Backend["saveStakeholder"]>[0]) => {
    const { stakeholder: saved, relations } = request;
    world.stakeholders.set(saved.id, saved);
    for (const [id, relation] of world.relations) {
      if (relation.from === saved.id || relation.to === saved.id) world.relations.delete(id);
    }
    for (const relation of relations) world.relations.set(relation.id, relation);
    return wrote(request.reason);
  },
  measures: () => ({
    measures: [...world.measures.values()].map((one) => ({
      measure: one,
      indicators: indicatorsOf(one.id),
      events: 31,
    })),
  }),
  measure: (request: { id: string }) => {
    const found = world.measures.get(request.id) ?? refuse("record-missing");
    return { measure: found, indicators: indicatorsOf(request.id) };
  },
  saveMeasure: ({ bundle: saved, reason }: Parameters<Backend["saveMeasure"]>[0]) => {
    world.measures.set(saved.measure.id, saved.measure);
    for (const { id } of indicatorsOf(saved.measure.id)) world.indicators.delete(id);
    for (const one of saved.indicators) world.indicators.set(one.id, one);
    return wrote(reason);
  },
  ...coverageHandlers({
    ...judged,
    consultations: () => world.consultations,
    accepted: () => world.accepted,
    wrote,
  }),
  instruments: () => instruments(world.rows.length),
  situations: () => situationsOf(world.rows.length),
  normsOf: ({ id }: { id: string }) => normsOf(bundleOf(id) ?? refuse("record-missing")),
  saveTreatyStatus: ({ status, reason }: Parameters<Backend["saveTreatyStatus"]>[0]) => {
    keepStatus(status);
    return wrote(reason);
  },
  saveSituation: ({ situation, reason }: Parameters<Backend["saveSituation"]>[0]) => {
    keepSituation(situation);
    return wrote(reason);
  },
  saveNormJudgement: ({ judgement }: Parameters<Backend["saveNormJudgement"]>[0]) => {
    keepJudgement(judgement);
    return wrote("");
  },
  importTreatyStatuses: (request: Parameters<Backend["importTreatyStatuses"]>[0]) => {
    const done = importStatuses(request);
    if (!request.dry_run) wrote("");
    return done;
  },
  weights: () => ({ weights: [...world.weights.values()] }),
  saveWeights: (request: Parameters<Backend["saveWeights"]>[0]) => {
    world.weights = new Map(request.weights.map((weight) => [weight.id, weight]));
    return wrote(request.reason);
  },
  inspectFile: (): FileInspection => ({
    format: "csv",
    layout: {
      encoding: "utf-8",
      delimiter: ",",
      decimal: ".",
      date_order: "ymd",
      sheet: null,
      header_row: 1,
    },
    byte_order_mark: true,
    sheets: [],
    sha256: "ab".repeat(32),
    rows: 2_398,
    columns: [
      { name: "group_id", samples: ["1", "2"], filled: 2_398, looks: "integer", values: [] },
      { name: "first_name", samples: ["A.", "B."], filled: 2_398, looks: "text", values: [] },
      {
        name: "start_date_daily",
        samples: ["1973-09-11"],
        filled: 2_100,
        looks: "date",
        values: [{ text: "1973-09-11", count: 2_100 }],
      },
    ],
    licence: null,
    suggested_mapping: "chile-rettig",
    doubts: [],
  }),
  mappingTargets: () => ({
    targets: [
      { target: "victim.name", vocabulary: null },
      { target: "event.date.start", vocabulary: null },
      { target: "act.violation", vocabulary: "violation-type" },
    ],
  }),
  mappings: () => ({
    mappings: [
      {
        name: "chile-rettig",
        bundled: true,
        definition: {
          row: "victim",
          unknown: ["NA"],
          event_key: "group_id",
          row_key: null,
          columns: [{ column: "first_name", target: "victim.name", values: [] }],
          constants: [],
        },
      },
    ],
  }),
  saveMapping: () => ({ mappings: [] }),
  proposeTables: (request: Parameters<Backend["proposeTables"]>[0]) => ({
    tables: request.tables.map(({ name }, index) => ({
      name,
      row: index === 0 ? "victim" : "event",
      row_key: "group_id",
      links:
        index === 0
          ? request.tables
              .slice(1, 2)
              .map((other) => ({ column: "group_id", table: other.name, to: "group_id" }))
          : [],
    })),
  }),
  previewImport: (request: Parameters<Backend["previewImport"]>[0]) => ({
    sample: [2, 3].map((row) => ({
      row,
      values: request.definition.columns.map(({ target }) => ({
        target,
        value: target === "event.date.start" ? "1973-09-11" : "A. B.",
      })),
    })),
    notes: [],
  }),
  startImport: (request: Parameters<Backend["startImport"]>[0]) =>
    start("job-starting", request.dry_run),
  startExport: () => start("job-starting", null),
  job: (request: { job: number }) => advance(request.job),
  cancelJob: (request: { job: number }) => {
    const job = advance(request.job);
    const cancelled = { ...job, state: "cancelled", import: null, export: null };
    world.jobs.set(request.job, cancelled);
    return cancelled;
  },
  saveReport: () => ({}),
  timeline: (request: TimelineRequest): Timeline => {
    const { spans: _, ...answer } = timeline(request);
    return answer;
  },
  timeSpans: (request: Parameters<Backend["timeSpans"]>[0]) => {
    const { spans } = timeline(request.timeline);
    return {
      total: spans.length,
      spans: spans
        .slice(request.offset, request.offset + request.limit)
        .map(({ id, title, date, earliest, latest }) => ({
          id,
          title,
          date: date ?? "",
          earliest,
          latest,
        })),
    };
  },
  crosstab,
  saveTable: (request: { path: string }) => ({ path: request.path, sha256: "cd".repeat(32) }),
  startAttach: () => refuse("internal", { reason: "made-up host" }),
  startAttachmentCheck: () => refuse("internal", { reason: "made-up host" }),
  startAttachmentExport: () => refuse("internal", { reason: "made-up host" }),
  addCustody: () => refuse("internal", { reason: "made-up host" }),
  custody: ({ id }: { id: string }) => ({
    consistent: true,
    steps: [
      {
        id: newId(),
        attachment: id,
        date: known("2026-11-24"),
        action: known("added"),
        from: known("A.B., photographer"),
        to: known("A.B."),
        place: "empty" as const,
        sha256: known("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        remarks: "empty" as const,
      },
    ],
  }),
  savePicture: (request: { path: string }) => ({ path: request.path, sha256: "cd".repeat(32) }),
};

const outcomes = new Map<number, boolean | null>();

function start(step: string, dryRun: boolean | null): { job: number } {
  const job = world.jobs.size + 1;
  outcomes.set(job, dryRun);
  world.jobs.set(job, {
    job,
    state: "running",
    step,
    done: 0,
    total: 2_398,
    import: null,
    export: null,
    attached: null,
    attachment_checked: null,
    attachments_exported: null,
    error: null,
  });
  return { job };
}

function advance(job: number): JobState {
  const present = world.jobs.get(job);
  if (!present) refuse("job-missing");
  if (present.state !== "running") return present;
  const done = Math.min(present.total, present.done + 480);
  const dryRun = outcomes.get(job) ?? null;
  const isDone = done === present.total;
  const next: JobState = {
    ...present,
    done,
    state: isDone ? "done" : "running",
    import:
      isDone && dryRun !== null
        ? {
            dry_run: dryRun,
            rows: 2_398,
            created: 2_391,
            updated: 0,
            skipped: 4,
            failed: 3,
            events: 1_372,
            persons: 2_391,
            notes: [
              { row: 17, outcome: "failed", column: "age", value: "abc", message: "note-number" },
            ],
            notes_total: 1,
            sample: [{ row: 2, values: [{ target: "victim.name", value: "A.B." }] }],
          }
        : null,
    export:
      isDone && dryRun === null
        ? {
            path: "/tmp/x.csv",
            selected: 60,
            withheld: 2,
            rows: 58,
            sha256: "cd".repeat(32),
            parts: [
              { kind: "event", reason: "consent", count: 2 },
              { kind: "person", reason: "confidentiality", count: 3 },
            ],
            named_below_standard: 0,
            attributions: [],
          }
        : null,
  };
  world.jobs.set(job, next);
  return next;
}

function catalogue(): Catalogue {
  return fakeCatalogue(world.entries, (vocabulary, codes) =>
    [...world.own.terms.values()]
      .filter((own) => valueOf(own.vocabulary) === vocabulary)
      .filter((own) => !codes.has(valueOf(own.code) ?? ""))
      .map((own) => ({ code: valueOf(own.code) ?? "", parent: valueOf(own.broader) })),
  );
}

const picked: Record<string, string> = {
  open_file: "/home/a/chile.csv",
  open_files: "/home/a/gate.jpg",
  save_file: "/home/a/export.csv",
  open_folder: "/home/a/dossiers/chile-1973-1990",
  new_folder: "/home/a/dossiers/new",
};

/** The one picture that the made-up host keeps. */
async function fakeFile({ offset, length }: Record<string, unknown>): Promise<ArrayBuffer> {
  const canvas = new OffscreenCanvas(640, 420);
  const pen = canvas.getContext("2d");
  if (pen) {
    pen.fillStyle = "#c8d3dc";
    pen.fillRect(0, 0, 640, 420);
    pen.fillStyle = "#5b6b78";
    pen.fillRect(60, 220, 520, 140);
  }
  const bytes = await (await canvas.convertToBlob()).arrayBuffer();
  return bytes.slice(Number(offset), Number(offset) + Number(length));
}

/** Answers as `invoke` of the shell would; refusals are thrown as reports. */
export async function fakeInvoke(
  command: string,
  payload: Record<string, unknown>,
): Promise<unknown> {
  if (command === "pick") return [picked[String(payload["kind"])]].filter(Boolean);
  if (command === "read_file") return fakeFile(payload);
  const name = String(payload["name"]).replace(/_(\w)/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
  const handler = handlers[name as keyof Backend] as ((request: unknown) => unknown) | undefined;
  if (!handler) refuse("internal", { reason: name });
  return structuredClone(handler(payload["request"]));
}
