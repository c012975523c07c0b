import { describe, expect, it } from "vitest";
import type { EventBundle } from "@/backend";
import { EMPTY, UNKNOWN, known } from "@/state/stated";
import {
  addPerpetrator,
  addPlace,
  addVictim,
  bundleOf,
  draftOf,
  emptyDraft,
  isChanged,
  isProvisional,
  movePlace,
  newPerson,
  newPlace,
  newSource,
  problemsOf,
  provisionalIds,
  refusedField,
  removeAct,
  removePerson,
  replacePerson,
  setEvent,
  setPosition,
  setRecord,
  withIds,
} from "./draft";

function stored(): EventBundle {
  const victim = { ...newPerson("A. B."), id: "p1", born: UNKNOWN, sex: known("female") };
  const soldier = { ...newPerson("C. D."), id: "p2" };
  let draft = setEvent(emptyDraft(), {
    title: known("Calama"),
    date: known("1973-10-19"),
    proof: UNKNOWN,
    tags: ["caravan"],
    details: { page: "159" },
  });
  draft = addVictim(draft, victim);
  const act = draft.bundle.acts[0]?.id ?? "";
  draft = setRecord(draft, "acts", act, {
    violation: known("LIF-01"),
    age: known(0),
    minor: known(false),
    method: UNKNOWN,
  });
  draft = addPerpetrator(draft, [act], soldier);
  draft = addPlace(draft);
  const place = draft.bundle.places[0]?.id ?? "";
  draft = setPosition(draft, place, known("-22.456712, -68.926871"));
  const lasting = new Map(provisionalIds(draft.bundle).map((id, index) => [id, `id${index}`]));
  return bundleOf(withIds(draft, lasting));
}

describe("draft and bundle", () => {
  it("gives back a stored event to the last value, unknown and empty and zero apart", () => {
    const bundle = stored();
    expect(bundleOf(draftOf(bundle))).toEqual(bundle);
    expect(bundle.acts[0]).toMatchObject({
      age: known(0),
      minor: known(false),
      method: UNKNOWN,
      victim_status: EMPTY,
    });
    expect(bundle.event.proof).toBe(UNKNOWN);
    expect(isChanged(draftOf(bundle), bundle)).toBe(false);
  });

  it("keeps digits of coordinates that were not touched", () => {
    const bundle = stored();
    const place = {
      ...newPlace("e"),
      id: "pl",
      rank: known(2),
      latitude: known(-33.44888912),
      longitude: known(-70.1),
    };
    bundle.places.push(place);
    expect(bundleOf(draftOf(bundle)).places[1]?.latitude).toEqual(known(-33.44888912));
  });

  it("sees a change of one field, and none where a field is put back", () => {
    const bundle = stored();
    const changed = setEvent(draftOf(bundle), { date: known("1973-10") });
    expect(isChanged(changed, bundle)).toBe(true);
    expect(isChanged(setEvent(changed, { date: known("1973-10-19") }), bundle)).toBe(false);
  });

  it("turns blank text into empty and trims the rest", () => {
    const draft = setEvent(emptyDraft(), { title: known("  Lonquén "), description: known("  ") });
    expect(bundleOf(draft).event).toMatchObject({ title: known("Lonquén"), description: EMPTY });
  });

  it("reads pasted coordinates and tells unknown from empty", () => {
    const draft = addPlace(addPlace(addPlace(emptyDraft())));
    const [first, second, third] = draft.bundle.places.map(({ id }) => id) as [
      string,
      string,
      string,
    ];
    const set = setPosition(setPosition(draft, first, known("33°26′S 70°40′W")), second, UNKNOWN);
    const places = bundleOf(set).places;
    expect(places[0]).toMatchObject({
      latitude: known(-33.433333),
      longitude: known(-70.666667),
      rank: known(1),
    });
    expect(places[1]).toMatchObject({ latitude: UNKNOWN, longitude: UNKNOWN, rank: known(2) });
    expect(places[2]).toMatchObject({
      id: third,
      latitude: EMPTY,
      longitude: EMPTY,
      rank: known(3),
    });
  });

  it("ranks places in their order", () => {
    const draft = addPlace(addPlace(emptyDraft()));
    const [first, second] = draft.bundle.places.map(({ id }) => id) as [string, string];
    const moved = bundleOf(movePlace(draft, second, -1)).places;
    expect(moved.map(({ id, rank }) => [id, rank])).toEqual([
      [second, known(1)],
      [first, known(2)],
    ]);
  });
});

describe("identifiers", () => {
  it("replaces every provisional one wherever it is named", () => {
    const bundle = stored();
    const text = JSON.stringify(bundle);
    expect(text).not.toContain("new:");
    expect(bundle.acts[0]?.event).toBe(bundle.event.id);
    expect(bundle.involvements[0]?.act).toBe(bundle.acts[0]?.id);
    expect(bundle.places[0]?.event).toBe(bundle.event.id);
    expect(provisionalIds(emptyDraft().bundle).every(isProvisional)).toBe(true);
  });
});

describe("people and acts", () => {
  it("makes an act for a victim, of the type of the act before it", () => {
    const draft = addVictim(draftOf(stored()), newPerson("E. F."));
    expect(draft.bundle.acts).toHaveLength(2);
    expect(draft.bundle.acts[1]?.violation).toEqual(known("LIF-01"));
    expect(draft.bundle.acts[1]?.victim).toBe(draft.bundle.persons[2]?.id);
  });

  it("takes the involvements of an act away with it, and persons left without a part", () => {
    const draft = draftOf(stored());
    const left = removeAct(draft, draft.bundle.acts[0]?.id ?? "");
    expect(left.bundle.involvements).toEqual([]);
    expect(left.bundle.persons).toEqual([]);
  });

  it("takes a perpetrator away without the act", () => {
    const draft = draftOf(stored());
    const left = removePerson(draft, "p2");
    expect(left.bundle.acts).toHaveLength(1);
    expect(left.bundle.involvements).toEqual([]);
    expect(left.bundle.persons.map(({ id }) => id)).toEqual(["p1"]);
  });

  it("puts a registered person in the place of one typed anew", () => {
    const draft = addVictim(draftOf(stored()), newPerson("A B"));
    const typed = draft.bundle.persons[2]?.id ?? "";
    const registered = { ...newPerson("A. B."), id: "p9" };
    const replaced = replacePerson(draft, typed, registered);
    expect(replaced.bundle.acts[1]?.victim).toBe("p9");
    expect(replaced.bundle.persons.map(({ id }) => id)).toEqual(["p1", "p2", "p9"]);
  });
});

describe("problems", () => {
  it("names each field that cannot be saved", () => {
    let draft = addVictim(emptyDraft(), newPerson(" "));
    const act = draft.bundle.acts[0]?.id ?? "";
    draft = addPlace(setRecord(draft, "acts", act, { age: known(131) }));
    const place = draft.bundle.places[0]?.id ?? "";
    draft = setPosition(draft, place, known("near the river"));
    expect(problemsOf(draft).map(({ kind, field }) => `${kind}.${field}`)).toEqual([
      "event.title",
      "person.name",
      "act.violation",
      "act.age",
      "place.latitude",
    ]);
  });

  it("finds none in a whole event, an unknown name and an unknown violation included", () => {
    const draft = setRecord(draftOf(stored()), "persons", "p1", { name: UNKNOWN });
    const act = draft.bundle.acts[0]?.id ?? "";
    expect(problemsOf(setRecord(draft, "acts", act, { violation: UNKNOWN }))).toEqual([]);
  });

  it("maps the host's refusal to the field", () => {
    const parameters = [
      { name: "kind", value: "place" },
      { name: "field", value: "longitude" },
      { name: "record", value: "pl" },
      { name: "fault", value: "half-position" },
    ];
    expect(refusedField(parameters)).toEqual({
      kind: "place",
      record: "pl",
      field: "latitude",
      message: "event-fault-half-position",
    });
    expect(refusedField([])).toBeNull();
  });
});

it("has sources that belong to their event", () => {
  expect(newSource("e").event).toBe("e");
});
