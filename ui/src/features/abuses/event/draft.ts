/**
 * The form's model: an event bundle being edited. Records made in the form carry provisional
 * identifiers until they are saved; a place's coordinates are text until they can be read.
 */
import type {
  Act,
  ChainOfEvents,
  Event,
  EventBundle,
  Intervention,
  Involvement,
  Kind,
  Person,
  Place,
  Source,
  Stated,
} from "@/backend";
import { EMPTY, UNKNOWN, known, statedText, valueOf } from "@/state/stated";
import { readPosition, writePosition } from "../coordinates";

export interface EventDraft {
  readonly bundle: EventBundle;
  /** Coordinates as typed, by place. */
  readonly positions: Readonly<Record<string, Stated<string>>>;
}

/** A field that cannot be saved as it is. */
export interface Problem {
  readonly kind: Kind;
  readonly record: string;
  readonly field: string;
  /** Fluent id of what is wrong. */
  readonly message: string;
}

const PROVISIONAL = "new:";
let provisional = 0;

/** An identifier that is good until the form is saved. */
export function provisionalId(): string {
  provisional += 1;
  return `${PROVISIONAL}${provisional}`;
}

export const isProvisional = (id: string) => id.startsWith(PROVISIONAL);

export function newEvent(): Event {
  return {
    id: provisionalId(),
    title: EMPTY,
    date: EMPTY,
    description: EMPTY,
    status: EMPTY,
    proof: EMPTY,
    verification: known("draft"),
    confidentiality: EMPTY,
    consent: EMPTY,
    tags: [],
    remarks: EMPTY,
    origin: EMPTY,
    details: {},
    deaths_best: EMPTY,
    deaths_low: EMPTY,
    deaths_high: EMPTY,
    own: {},
    licence: EMPTY,
  };
}

export function newAct(event: string, victim: string | null, violation: Stated<string>): Act {
  return {
    id: provisionalId(),
    event,
    victim,
    violation,
    date: EMPTY,
    places: [],
    method: EMPTY,
    age: EMPTY,
    minor: EMPTY,
    victim_status: EMPTY,
    status_at_end: EMPTY,
    remarks: EMPTY,
    origin: EMPTY,
    origin_digest: EMPTY,
    details: {},
    confidentiality: EMPTY,
    consent: EMPTY,
    own: {},
  };
}

export function newInvolvement(act: string, perpetrator: string | null): Involvement {
  return {
    id: provisionalId(),
    act,
    perpetrator,
    perpetrator_type: EMPTY,
    degree: EMPTY,
    affiliation: EMPTY,
    status: EMPTY,
    remarks: EMPTY,
    confidentiality: EMPTY,
    consent: EMPTY,
  };
}

export function newPerson(name: string): Person {
  return {
    id: provisionalId(),
    name: statedText(name),
    other_names: [],
    counting_unit: known("individual"),
    sex: EMPTY,
    born: EMPTY,
    occupation: EMPTY,
    occupation_detail: EMPTY,
    affiliation: EMPTY,
    affiliation_detail: EMPTY,
    nationality: EMPTY,
    groups: [],
    confidentiality: EMPTY,
    consent: EMPTY,
    remarks: EMPTY,
    origin: EMPTY,
    number: EMPTY,
    own: {},
  };
}

export function newPlace(event: string): Place {
  return {
    id: provisionalId(),
    event,
    rank: EMPTY,
    name: EMPTY,
    setting: EMPTY,
    latitude: EMPTY,
    longitude: EMPTY,
    precision: EMPTY,
    region: EMPTY,
    confidentiality: EMPTY,
    consent: EMPTY,
  };
}

export function newSource(event: string): Source {
  return {
    id: provisionalId(),
    event,
    title: EMPTY,
    source_type: EMPTY,
    connection: EMPTY,
    date: EMPTY,
    reliability: EMPTY,
    reference: EMPTY,
    confidentiality: EMPTY,
    consent: EMPTY,
    remarks: EMPTY,
    first_hand: EMPTY,
    independent: EMPTY,
    contradicts: EMPTY,
  };
}

export function newIntervention(event: string): Intervention {
  return {
    id: provisionalId(),
    event,
    victim: null,
    intervening_party: EMPTY,
    intervention_type: EMPTY,
    date: EMPTY,
    parties_requested: EMPTY,
    response: EMPTY,
    impact: EMPTY,
    status: EMPTY,
    priority: EMPTY,
    confidentiality: EMPTY,
    consent: EMPTY,
    remarks: EMPTY,
  };
}

export function newLink(event: string, related: string): ChainOfEvents {
  return {
    id: provisionalId(),
    event,
    related_event: related,
    chain_type: EMPTY,
    remarks: EMPTY,
    confidentiality: EMPTY,
  };
}

/** The form for a new event. */
export function emptyDraft(): EventDraft {
  return {
    bundle: {
      event: newEvent(),
      acts: [],
      involvements: [],
      persons: [],
      places: [],
      sources: [],
      interventions: [],
      attachments: [],
      chain: [],
    },
    positions: {},
  };
}

function positionText({ latitude, longitude }: Place): Stated<string> {
  const north = valueOf(latitude);
  const east = valueOf(longitude);
  if (north !== undefined && east !== undefined) {
    return known(writePosition({ latitude: north, longitude: east }));
  }
  if (north !== undefined || east !== undefined) return known(`${north ?? "?"}, ${east ?? "?"}`);
  return latitude === UNKNOWN || longitude === UNKNOWN ? UNKNOWN : EMPTY;
}

/** The form for a stored event. */
export function draftOf(bundle: EventBundle): EventDraft {
  return {
    bundle,
    positions: Object.fromEntries(bundle.places.map((place) => [place.id, positionText(place)])),
  };
}

function placed(place: Place, text: Stated<string>): Place {
  if (text === UNKNOWN) return { ...place, latitude: UNKNOWN, longitude: UNKNOWN };
  const typed = valueOf(text);
  if (typed === undefined || typed.trim() === "") {
    return { ...place, latitude: EMPTY, longitude: EMPTY };
  }
  // What was not touched is given back to the last digit.
  if (typed === valueOf(positionText(place))) return place;
  const position = readPosition(typed);
  if (!position) return place;
  return {
    ...place,
    latitude: known(position.latitude),
    longitude: known(position.longitude),
  };
}

/** Outer spaces say nothing, and text without a letter is no text. */
function trimmed<T extends object>(record: T): T {
  const entries = Object.entries(record).map(([name, value]) => {
    if (typeof value !== "object" || value === null || !("known" in value)) return [name, value];
    const text: unknown = value.known;
    return [name, typeof text === "string" ? statedText(text.trim()) : value];
  });
  return Object.fromEntries(entries) as T;
}

/** The persons who are a victim or a perpetrator here, or were helped. */
export function personsWithPart({
  acts,
  involvements,
  interventions,
}: EventBundle): ReadonlySet<string> {
  const ids = [
    ...acts.map((act) => act.victim),
    ...involvements.map((involvement) => involvement.perpetrator),
    ...interventions.map((intervention) => intervention.victim),
  ];
  return new Set(ids.filter((id): id is string => id !== null));
}

/** What is saved: places ranked in their order, and nobody who has no part in the event. */
export function bundleOf({ bundle, positions }: EventDraft): EventBundle {
  const present = personsWithPart(bundle);
  return {
    event: trimmed(bundle.event),
    acts: bundle.acts.map(trimmed),
    involvements: bundle.involvements.map(trimmed),
    persons: bundle.persons.filter(({ id }) => present.has(id)).map(trimmed),
    places: bundle.places.map((place, index) =>
      trimmed({ ...placed(place, positions[place.id] ?? EMPTY), rank: known(index + 1) }),
    ),
    sources: bundle.sources.map(trimmed),
    interventions: bundle.interventions.map(trimmed),
    attachments: bundle.attachments.map(trimmed),
    chain: bundle.chain.map(trimmed),
  };
}

/** Whether saving would change anything. */
export function isChanged(draft: EventDraft, stored: EventBundle): boolean {
  return JSON.stringify(bundleOf(draft)) !== JSON.stringify(bundleOf(draftOf(stored)));
}

/** The provisional identifiers in a bundle, each once. */
export function provisionalIds(bundle: EventBundle): string[] {
  const records = [
    bundle.event,
    ...bundle.acts,
    ...bundle.involvements,
    ...bundle.persons,
    ...bundle.places,
    ...bundle.sources,
    ...bundle.interventions,
    ...bundle.attachments,
    ...bundle.chain,
  ];
  return records.map(({ id }) => id).filter(isProvisional);
}

/** The draft with lasting identifiers in the place of provisional ones. */
export function withIds(draft: EventDraft, lasting: ReadonlyMap<string, string>): EventDraft {
  const of = (id: string) => lasting.get(id) ?? id;
  const ofAny = (id: string | null) => (id === null ? null : of(id));
  const { event, acts, involvements, persons, places, sources } = draft.bundle;
  const { interventions, attachments, chain } = draft.bundle;
  const own = <T extends { id: string }>(record: T): T => ({ ...record, id: of(record.id) });
  return {
    bundle: {
      event: own(event),
      acts: acts.map((act) => ({
        ...own(act),
        event: ofAny(act.event),
        victim: ofAny(act.victim),
        places: act.places.map(of),
      })),
      involvements: involvements.map((involvement) => ({
        ...own(involvement),
        act: ofAny(involvement.act),
        perpetrator: ofAny(involvement.perpetrator),
      })),
      persons: persons.map(own),
      places: places.map((place) => ({ ...own(place), event: ofAny(place.event) })),
      sources: sources.map((source) => ({ ...own(source), event: ofAny(source.event) })),
      interventions: interventions.map((intervention) => ({
        ...own(intervention),
        event: ofAny(intervention.event),
        victim: ofAny(intervention.victim),
      })),
      attachments: attachments.map((attachment) => ({
        ...own(attachment),
        event: ofAny(attachment.event),
        source: ofAny(attachment.source),
      })),
      chain: chain.map((link) => ({ ...own(link), event: ofAny(link.event) })),
    },
    positions: Object.fromEntries(
      Object.entries(draft.positions).map(([id, text]) => [of(id), text]),
    ),
  };
}

const isBlank = (text: Stated<string>) => (valueOf(text) ?? "").trim() === "";

/** What can be seen to be wrong before the host is asked. */
export function problemsOf({ bundle, positions }: EventDraft): Problem[] {
  const found: Problem[] = [];
  const add = (kind: Kind, record: string, field: string, message: string) =>
    found.push({ kind, record, field, message });
  if (isBlank(bundle.event.title)) add("event", bundle.event.id, "title", "event-problem-title");
  const present = personsWithPart(bundle);
  for (const person of bundle.persons) {
    if (!present.has(person.id)) continue;
    if (person.name !== UNKNOWN && isBlank(person.name)) {
      add("person", person.id, "name", "event-problem-name");
    }
  }
  for (const act of bundle.acts) {
    if (act.violation === EMPTY) add("act", act.id, "violation", "event-problem-violation");
    const age = valueOf(act.age);
    if (age !== undefined && (age < 0 || age > 130)) add("act", act.id, "age", "event-problem-age");
  }
  for (const link of bundle.chain) {
    if (link.chain_type === EMPTY) {
      add("chain_of_events", link.id, "chain_type", "event-problem-chain");
    }
  }
  for (const intervention of bundle.interventions) {
    if (isBlank(intervention.intervening_party) && intervention.intervention_type === EMPTY) {
      if (intervention.intervening_party !== UNKNOWN) {
        add("intervention", intervention.id, "intervening_party", "event-problem-intervention");
      }
    }
  }
  found.push(...estimateProblems(bundle.event));
  for (const place of bundle.places) {
    const typed = valueOf(positions[place.id] ?? EMPTY);
    if (typed !== undefined && typed.trim() !== "" && !readPosition(typed)) {
      add("place", place.id, "latitude", "event-problem-position");
    }
  }
  return found;
}

/** Estimates rise from the lowest to the highest. */
function estimateProblems(event: Event): Problem[] {
  let least = 0;
  return (["deaths_low", "deaths_best", "deaths_high"] as const).flatMap((field) => {
    const count = valueOf(event[field]);
    if (count === undefined) return [];
    const isBelow = count < least;
    least = Math.max(least, count);
    return isBelow
      ? [{ kind: "event" as const, record: event.id, field, message: "event-problem-deaths" }]
      : [];
  });
}

const STATES: Readonly<Record<string, number>> = { reviewed: 1, verified: 2 };

/** Whether the host will ask why: a step back in the review, or a change of what is verified. */
export function reasonNeeded(stored: Event, now: Event): boolean {
  const rank = (event: Event) => STATES[valueOf(event.verification) ?? ""] ?? 0;
  return rank(stored) === 2 || rank(now) < rank(stored);
}

/** The field a refused save names, or null where it names none. */
export function refusedField(
  parameters: readonly { readonly name: string; readonly value: string }[],
): Problem | null {
  const of = (name: string) => parameters.find((parameter) => parameter.name === name)?.value;
  const record = of("record");
  const field = of("field");
  const kind = of("kind");
  if (record === undefined || field === undefined || kind === undefined) return null;
  return {
    kind: kind as Kind,
    record,
    // A place has one field for both coordinates.
    field: kind === "place" && field === "longitude" ? "latitude" : field,
    message: `event-fault-${of("fault") ?? "other"}`,
  };
}

/** The field a refusal is about, whichever rule refused it. */
export function refusedBy(
  code: string,
  parameters: readonly { readonly name: string; readonly value: string }[],
): Problem | null {
  const of = (name: string) => parameters.find((parameter) => parameter.name === name)?.value ?? "";
  if (code === "record-invalid") return refusedField(parameters);
  if (code === "verification-incomplete") {
    const message = `review-missing-${of("missing")}`;
    return { kind: "event", record: of("record"), field: "verification", message };
  }
  if (code === "own-value") {
    return { kind: "event", record: of("record"), field: "own", message: "own-fault-value" };
  }
  return null;
}

/* Steps of editing. */

type Lists = Omit<EventBundle, "event">;

function edit(draft: EventDraft, change: Partial<EventBundle>): EventDraft {
  return { ...draft, bundle: { ...draft.bundle, ...change } };
}

export function setEvent(draft: EventDraft, change: Partial<Event>): EventDraft {
  return edit(draft, { event: { ...draft.bundle.event, ...change } });
}

/** Changes one record of a list. */
export function setRecord<List extends keyof Lists>(
  draft: EventDraft,
  list: List,
  id: string,
  change: Partial<Lists[List][number]>,
): EventDraft {
  const records = draft.bundle[list] as readonly { id: string }[];
  return edit(draft, {
    [list]: records.map((record) => (record.id === id ? { ...record, ...change } : record)),
  });
}

function withPerson(draft: EventDraft, person: Person): EventDraft {
  if (draft.bundle.persons.some(({ id }) => id === person.id)) return draft;
  return edit(draft, { persons: [...draft.bundle.persons, person] });
}

/** Adds a victim with an act; the act takes the type of the act before it. */
export function addVictim(draft: EventDraft, person: Person | null): EventDraft {
  const violation = draft.bundle.acts.at(-1)?.violation ?? EMPTY;
  const act = newAct(draft.bundle.event.id, person?.id ?? null, violation);
  const grown = person ? withPerson(draft, person) : draft;
  return edit(grown, { acts: [...grown.bundle.acts, act] });
}

/** Adds one more act against the victim of another, with the same perpetrators left out. */
export function addAct(draft: EventDraft, victim: string | null): EventDraft {
  return edit(draft, {
    acts: [...draft.bundle.acts, newAct(draft.bundle.event.id, victim, EMPTY)],
  });
}

/** Adds a perpetrator to one act, or to every act; without a person it is one known by type alone. */
export function addPerpetrator(
  draft: EventDraft,
  acts: readonly string[],
  person: Person | null,
): EventDraft {
  const grown = person ? withPerson(draft, person) : draft;
  const made = acts.map((act) => newInvolvement(act, person?.id ?? null));
  return edit(grown, { involvements: [...grown.bundle.involvements, ...made] });
}

/** Makes another person the victim of an act. */
export function setVictim(draft: EventDraft, act: string, person: Person | null): EventDraft {
  const grown = person ? withPerson(draft, person) : draft;
  return withoutIdle(setRecord(grown, "acts", act, { victim: person?.id ?? null }));
}

export function setPerpetrator(
  draft: EventDraft,
  involvement: string,
  person: Person | null,
): EventDraft {
  const grown = person ? withPerson(draft, person) : draft;
  return withoutIdle(
    setRecord(grown, "involvements", involvement, { perpetrator: person?.id ?? null }),
  );
}

/** Leaves out persons of this form who have no part any more. */
function withoutIdle(draft: EventDraft): EventDraft {
  const present = personsWithPart(draft.bundle);
  const persons = draft.bundle.persons.filter(({ id }) => present.has(id));
  return persons.length === draft.bundle.persons.length ? draft : edit(draft, { persons });
}

export function removeAct(draft: EventDraft, id: string): EventDraft {
  const { acts, involvements } = draft.bundle;
  return withoutIdle(
    edit(draft, {
      acts: acts.filter((act) => act.id !== id),
      involvements: involvements.filter((involvement) => involvement.act !== id),
    }),
  );
}

export function removeInvolvement(draft: EventDraft, id: string): EventDraft {
  return withoutIdle(
    edit(draft, { involvements: draft.bundle.involvements.filter((other) => other.id !== id) }),
  );
}

/** Takes a person out of the event with every act against them and every part they had. */
export function removePerson(draft: EventDraft, id: string): EventDraft {
  const against = draft.bundle.acts.filter((act) => act.victim === id);
  const left = against.reduce((rest, act) => removeAct(rest, act.id), draft);
  return withoutIdle(
    edit(left, {
      involvements: left.bundle.involvements.filter(({ perpetrator }) => perpetrator !== id),
      interventions: left.bundle.interventions.map((intervention) =>
        intervention.victim === id ? { ...intervention, victim: null } : intervention,
      ),
    }),
  );
}

/** Puts a person who is registered already in the place of one typed anew. */
export function replacePerson(draft: EventDraft, id: string, person: Person): EventDraft {
  const grown = withPerson(draft, person);
  const { acts, involvements } = grown.bundle;
  return withoutIdle(
    edit(grown, {
      acts: acts.map((act) => (act.victim === id ? { ...act, victim: person.id } : act)),
      involvements: involvements.map((involvement) =>
        involvement.perpetrator === id ? { ...involvement, perpetrator: person.id } : involvement,
      ),
      interventions: grown.bundle.interventions.map((intervention) =>
        intervention.victim === id ? { ...intervention, victim: person.id } : intervention,
      ),
    }),
  );
}

export function addPlace(draft: EventDraft): EventDraft {
  const place = newPlace(draft.bundle.event.id);
  return edit(
    { ...draft, positions: { ...draft.positions, [place.id]: EMPTY } },
    { places: [...draft.bundle.places, place] },
  );
}

export function removePlace(draft: EventDraft, id: string): EventDraft {
  const { acts, places } = draft.bundle;
  return edit(draft, {
    places: places.filter((place) => place.id !== id),
    acts: acts.map((act) =>
      act.places.includes(id)
        ? { ...act, places: act.places.filter((place) => place !== id) }
        : act,
    ),
  });
}

/** Moves a place one up or down; the first stands for the event on the map. */
export function movePlace(draft: EventDraft, id: string, by: -1 | 1): EventDraft {
  const places = [...draft.bundle.places];
  const from = places.findIndex((place) => place.id === id);
  const to = from + by;
  const [moved, other] = [places[from], places[to]];
  if (!moved || !other) return draft;
  places[from] = other;
  places[to] = moved;
  return edit(draft, { places });
}

export function setPosition(draft: EventDraft, id: string, text: Stated<string>): EventDraft {
  return { ...draft, positions: { ...draft.positions, [id]: text } };
}

export function addSource(draft: EventDraft): EventDraft {
  return edit(draft, { sources: [...draft.bundle.sources, newSource(draft.bundle.event.id)] });
}

export function removeSource(draft: EventDraft, id: string): EventDraft {
  return edit(draft, { sources: draft.bundle.sources.filter((source) => source.id !== id) });
}

export function addIntervention(draft: EventDraft): EventDraft {
  const made = newIntervention(draft.bundle.event.id);
  return edit(draft, { interventions: [...draft.bundle.interventions, made] });
}

export function removeIntervention(draft: EventDraft, id: string): EventDraft {
  return withoutIdle(
    edit(draft, { interventions: draft.bundle.interventions.filter((other) => other.id !== id) }),
  );
}

/** Says that this event bears on another one; how is chosen next. */
export function addLink(draft: EventDraft, related: string): EventDraft {
  const made = newLink(draft.bundle.event.id, related);
  return edit(draft, { chain: [...draft.bundle.chain, made] });
}

export function removeLink(draft: EventDraft, id: string): EventDraft {
  return edit(draft, { chain: draft.bundle.chain.filter((other) => other.id !== id) });
}
