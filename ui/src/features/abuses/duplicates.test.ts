import { describe, expect, it } from "vitest";
import type { PersonHit } from "@/backend";
import { UNKNOWN, known } from "@/state/stated";
import { likelyDuplicates } from "./duplicates";
import { newPerson } from "./event/draft";

const hit = (name: string, born: string | null = null, events = 1): PersonHit => ({
  person: {
    ...newPerson(name),
    id: name,
    born: born === null ? UNKNOWN : known(born),
  },
  events,
  last_event: "Calama",
});

const found = (name: string, hits: PersonHit[], born?: string) =>
  likelyDuplicates({ ...newPerson(name), born: born ? known(born) : UNKNOWN }, hits).map(
    ({ person }) => person.id,
  );

describe("likelyDuplicates", () => {
  it("finds the same name without accents, in any order", () => {
    expect(found("jose munoz", [hit("Muñoz, José")])).toEqual(["Muñoz, José"]);
  });

  it("finds a fuller name and initials", () => {
    expect(found("Benito Torres", [hit("Torres Torres Benito Heriberto")])).toHaveLength(1);
    expect(found("B. H. Torres", [hit("Benito Heriberto Torres")])).toHaveLength(1);
  });

  it("leaves out who shares one word only", () => {
    expect(found("Benito Torres", [hit("Carlos Torres")])).toEqual([]);
    expect(found("Torres", [hit("Torres")])).toEqual([]);
  });

  it("is ruled out by birth years two or more apart, not by an unknown one", () => {
    expect(found("Benito Torres", [hit("Benito Torres", "1940")], "1916-03")).toEqual([]);
    expect(found("Benito Torres", [hit("Benito Torres", "1917")], "1916-03")).toHaveLength(1);
    expect(found("Benito Torres", [hit("Benito Torres", "194X")], "1916")).toHaveLength(1);
    expect(found("Benito Torres", [hit("Benito Torres")], "1916")).toHaveLength(1);
  });

  it("compares other names and puts the most alike first", () => {
    const alias = { ...hit("El Negro"), events: 9 };
    alias.person = { ...alias.person, other_names: ["Benito Torres"] };
    const near = hit("Torres Benito Carlos Juan", null, 30);
    expect(found("Benito Heriberto Carlos Torres", [near, alias])[0]).toBe("El Negro");
  });

  it("does not find the person itself", () => {
    const self = hit("Benito Torres");
    expect(likelyDuplicates(self.person, [self])).toEqual([]);
  });
});
