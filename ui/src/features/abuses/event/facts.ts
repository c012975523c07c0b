/** Persons, places and acts in a line of words. */
import type { Act, EventBundle, Intervention, Person, PersonHit, Place, Stated } from "@/backend";
import { UNKNOWN, valueOf } from "@/state/stated";
import type { TextTools } from "@/text";
import { readPosition, writePosition } from "../coordinates";
import { clip } from "../words";

/** What a field says, in words; null where nothing is stated. */
export function statedWords<T>(
  t: TextTools,
  stated: Stated<T>,
  words: (value: T) => string = String,
): string | null {
  if (stated === UNKNOWN) return t("stated-unknown");
  const value = valueOf(stated);
  return value === undefined ? null : words(value);
}

/** The same, but silent where nothing is known; for lines that only add to a record. */
export function knownWords<T>(stated: Stated<T>, words: (value: T) => string): string | null {
  const value = valueOf(stated);
  return value === undefined ? null : words(value);
}

export function personName(t: TextTools, person: Person | undefined): string {
  if (!person) return t("person-none");
  return statedWords(t, person.name) ?? t("person-unnamed");
}

/** What tells a person from others of the same name. */
export function personFacts(t: TextTools, person: Person): string[] {
  const facts = [
    valueOf(person.counting_unit) === "individual"
      ? null
      : statedWords(t, person.counting_unit, (code) => t.term("counting-unit", code)),
    valueOf(person.born) === undefined
      ? null
      : t("person-born", { date: t.edtf(valueOf(person.born) ?? "") }),
    valueOf(person.number) === undefined
      ? null
      : t("person-number", { count: valueOf(person.number) ?? 0 }),
    valueOf(person.sex) === undefined ? null : t.term("sex", valueOf(person.sex) ?? ""),
    valueOf(person.occupation_detail) ?? valueOf(person.occupation) ?? null,
    valueOf(person.affiliation_detail) ?? valueOf(person.affiliation) ?? null,
    person.other_names.length > 0 ? t("person-also", { names: t.list(person.other_names) }) : null,
  ];
  return facts.filter((fact): fact is string => fact !== null && fact !== "");
}

/** The same with where else the person appears, and when and where that was last. */
export function hitFacts(t: TextTools, hit: PersonHit): string {
  const { person, events, last_event, last_place, last_date } = hit;
  const groups = person.groups.map((code) => t.term("victim-group", code));
  const where =
    last_event === null
      ? t("person-events", { count: events })
      : t("person-events-last", { count: events, last: clip(last_event, 80) });
  const last = [last_date === null ? null : t.edtf(last_date), last_place].filter(Boolean);
  return [...personFacts(t, person), ...groups, where, last.join(", ")]
    .filter((fact) => fact !== "")
    .join(" · ");
}

/** Why a person may be the one being entered. */
export function likenessWords(t: TextTools, reasons: readonly string[]): string {
  return t.list(reasons.map((reason) => t(`likeness-${reason}`)));
}

export function interventionName(t: TextTools, one: Intervention, index: number): string {
  const type = statedWords(t, one.intervention_type, (code) => t.term("intervention-type", code));
  const party = statedWords(t, one.intervening_party);
  if (type !== null && party !== null) return t("intervention-name", { type, party });
  return party ?? type ?? t("intervention-untitled", { number: index + 1 });
}

/** The year of a date that states one. */
function yearOf(date: Stated<string>): number | null {
  const match = /^(\d{4})(?!\d)/.exec(valueOf(date) ?? "");
  return match ? Number(match[1]) : null;
}

/** About how old a person was at an event, where both years are known. */
export function ageThen(person: Person, event: Stated<string>): number | null {
  const [born, happened] = [yearOf(person.born), yearOf(event)];
  if (born === null || happened === null || happened < born) return null;
  return happened - born;
}

export function personOf(bundle: EventBundle, id: string | null): Person | undefined {
  return id === null ? undefined : bundle.persons.find((person) => person.id === id);
}

/** The perpetrators of an act: by name where one is known, else by type. */
export function perpetratorsOf(t: TextTools, bundle: EventBundle, act: Act): string[] {
  return bundle.involvements
    .filter((involvement) => involvement.act === act.id)
    .map((involvement) => {
      const person = personOf(bundle, involvement.perpetrator);
      const type = statedWords(t, involvement.perpetrator_type, (code) =>
        t.term("perpetrator-type", code),
      );
      const unit = valueOf(involvement.affiliation);
      const named = person ? personName(t, person) : null;
      return [named, type, unit].filter(Boolean).join(", ") || t("perpetrator-unnamed");
    });
}

export function violationName(t: TextTools, act: Act): string {
  return (
    statedWords(t, act.violation, (code) => t.term("violation-type", code)) ?? t("act-untyped")
  );
}

export function placeName(t: TextTools, place: Place, index: number): string {
  return statedWords(t, place.name) ?? t("place-unnamed", { number: index + 1 });
}

/** Coordinates as decimal degrees; null where there are none. */
export function placePosition({ latitude, longitude }: Place): string | null {
  const [north, east] = [valueOf(latitude), valueOf(longitude)];
  return north === undefined || east === undefined
    ? null
    : writePosition({ latitude: north, longitude: east });
}

/** How typed coordinates are understood, with hemispheres; null where they are not. */
export function positionEcho(t: TextTools, text: string): string | null {
  const position = readPosition(text);
  if (!position) return null;
  const degree = (value: number) => t.number(Math.abs(value), { maximumFractionDigits: 5 });
  return t("place-echo", {
    latitude: t(position.latitude < 0 ? "chip-south" : "chip-north", {
      degree: degree(position.latitude),
    }),
    longitude: t(position.longitude < 0 ? "chip-west" : "chip-east", {
      degree: degree(position.longitude),
    }),
  });
}
