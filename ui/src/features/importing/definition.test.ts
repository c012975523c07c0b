import { describe, expect, it } from "vitest";
import type { ImportOutcome, MappingTarget, RowNote } from "@/backend";
import {
  addEntry,
  addValue,
  emptyDefinition,
  entriesOf,
  guessed,
  lacking,
  missingColumns,
  offeredTargets,
  setTarget,
  setUnused,
  setValue,
  textsToCode,
  unmappedTexts,
  unusedState,
  vocabularyOf,
} from "./definition";
import { isOpen, stem, totalsOf, withTag } from "./outcome";

const targets: MappingTarget[] = [
  { target: "victim.name", vocabulary: null },
  { target: "victim.sex", vocabulary: "sex" },
  { target: "act.violation", vocabulary: "violation-type" },
  { target: "act.also", vocabulary: "violation-type" },
  { target: "place.N.latitude", vocabulary: null },
  { target: "place.N.precision", vocabulary: "place-precision" },
];
const column = (name: string, looks = "text") => ({
  name,
  samples: [],
  filled: 1,
  looks,
  values: [],
});
const note = (value: string, name = "type"): RowNote => ({
  row: 2,
  outcome: "failed",
  column: name,
  value,
  message: "row-value-unmapped",
});

describe("a mapping", () => {
  it("takes several targets for one column, and lets it go as a whole", () => {
    let made = addEntry(addEntry(emptyDefinition(), "male", "victim.sex"), "male", "victim.groups");
    expect(entriesOf(made, "male").map(({ entry }) => entry.target)).toEqual([
      "victim.sex",
      "victim.groups",
    ]);
    made = setUnused(made, "male", "ignored");
    expect(entriesOf(made, "male")).toEqual([]);
    expect(unusedState(made, "male")).toBe("ignored");
    made = addEntry(made, "male", "victim.sex");
    expect(unusedState(made, "male")).toBe("kept");
  });

  it("keeps codes where the vocabulary stays, and drops them where it changes", () => {
    const coded = addValue(
      addEntry(emptyDefinition(), "v", "act.violation"),
      0,
      "Killed",
      "LIF-01",
    );
    expect(setTarget(coded, 0, "act.also", targets).columns[0]?.values).toHaveLength(1);
    expect(setTarget(coded, 0, "victim.sex", targets).columns[0]?.values).toEqual([]);
  });

  it("keeps a text's conditions apart, each with its own code", () => {
    const when = { column: "war", texts: ["1"] };
    const entry = {
      column: "violence",
      target: "act.violation",
      values: [
        { text: "Killed", code: "LIF-07", when },
        { text: "Killed", code: "LIF-01" },
      ],
    };
    const made = { ...emptyDefinition(), columns: [entry] };
    expect(setValue(made, 0, 1, "LIF-08").columns[0]?.values).toEqual([
      { text: "Killed", code: "LIF-07", when },
      { text: "Killed", code: "LIF-08" },
    ]);
    expect(setValue(made, 0, 0, "LIF-06").columns[0]?.values[0]).toEqual({
      text: "Killed",
      code: "LIF-06",
      when,
    });
    expect(setValue(made, 0, 0, null).columns[0]?.values).toEqual([
      { text: "Killed", code: "LIF-01" },
    ]);
  });

  it("offers one place more than is used", () => {
    expect(offeredTargets(targets, emptyDefinition())).toContain("place.2.latitude");
    expect(offeredTargets(targets, emptyDefinition())).not.toContain("place.3.latitude");
    const used = addEntry(emptyDefinition(), "lat_3", "place.3.latitude");
    expect(offeredTargets(targets, used)).toContain("place.4.latitude");
    expect(vocabularyOf("place.3.precision", targets)).toBe("place-precision");
  });

  it("names the texts that still need a code", () => {
    const made = addValue(addEntry(emptyDefinition(), "sex", "victim.sex"), 0, "M", "male");
    const [entry] = made.columns;
    if (!entry) throw new Error("no entry");
    const samples = ["m", "F", "NA", "female", "f"];
    expect(textsToCode(entry, samples, made, new Set(["female", "male"]))).toEqual(["f"]);
    const rest = addValue(made, 0, "*", "other").columns[0];
    expect(textsToCode(rest ?? entry, samples, made, new Set())).toEqual([]);
  });

  it("says which columns the file lacks, and what the mapping lacks", () => {
    const made = {
      ...addEntry(emptyDefinition(), "a", "victim.name"),
      event_key: "g",
      row_key: "a",
    };
    expect(missingColumns(made, [column("a")])).toEqual(["g"]);
    expect(lacking(made)).toEqual(["mapping-lacks-violation", "mapping-lacks-date"]);
    expect(lacking(emptyDefinition())).toContain("mapping-lacks-all");
  });

  it("guesses from headings in three languages, each target once", () => {
    const made = guessed(
      emptyDefinition(),
      ["Prénom", "last_name", "apellido", "LAT", "x"].map((name) => column(name)),
    );
    expect(made.columns.map(({ column: name, target }) => [name, target])).toEqual([
      ["Prénom", "victim.name.given"],
      ["last_name", "victim.name.family"],
      ["LAT", "place.1.latitude"],
    ]);
  });

  it("gathers the texts a trial found without a code", () => {
    const notes = [note("Shot"), note("shot "), note("Hit"), { ...note("x"), message: "row-date" }];
    expect(unmappedTexts(notes).get("type")).toEqual([
      { text: "Shot", rows: 2 },
      { text: "Hit", rows: 1 },
    ]);
  });
});

const outcome = (change: Partial<ImportOutcome> = {}): ImportOutcome => ({
  dry_run: true,
  rows: 10,
  created: 5,
  updated: 2,
  skipped: 2,
  failed: 1,
  events: 3,
  persons: 5,
  notes: [],
  notes_total: 0,
  sample: [],
  ...change,
});

describe("an outcome", () => {
  it("adds up, or says that it does not", () => {
    expect(totalsOf(outcome()).addsUp).toBe(true);
    expect(totalsOf(outcome({ failed: 0 })).addsUp).toBe(false);
  });

  it("opens the steps one after the other", () => {
    const at = { hasFile: true, hasMapping: true, trial: outcome(), isDone: false };
    expect(isOpen("columns", { ...at, hasFile: false })).toBe(false);
    expect(isOpen("trial", { ...at, hasMapping: false })).toBe(false);
    expect(isOpen("result", { ...at, trial: null })).toBe(false);
    expect(isOpen("result", at)).toBe(true);
    expect(isOpen("result", { ...at, trial: outcome({ created: 0, updated: 0 }) })).toBe(false);
    expect(isOpen("file", { ...at, isDone: true })).toBe(false);
  });

  it("tags what is imported, and nothing where no tag is wanted", () => {
    expect(withTag(emptyDefinition(), " chile ").constants).toEqual([
      { target: "event.tags", value: "chile" },
    ]);
    expect(withTag(emptyDefinition(), " ").constants).toEqual([]);
    expect(stem("C:\\data\\chile.2026.csv")).toBe("chile.2026");
  });
});

describe("guesses", () => {
  it("take the content where a heading says nothing, each target once", () => {
    const made = guessed(emptyDefinition(), [
      column("victim"),
      column("when it happened", "date"),
      column("second date", "date"),
      column("gps point", "coordinates"),
    ]);
    expect(made.columns.map(({ column: name, target }) => [name, target])).toEqual([
      ["victim", "victim.name"],
      ["when it happened", "event.date"],
      ["gps point", "place.1.coordinates"],
    ]);
  });

  it("keep a table of sources to what a source is", () => {
    const made = guessed({ ...emptyDefinition(), row: "source" }, [
      column("title"),
      column("age"),
      column("date", "date"),
    ]);
    expect(made.columns.map(({ target }) => target)).toEqual(["source.title", "source.date"]);
  });

  it("do not miss columns that files of a kind may lack", () => {
    const definition = {
      ...emptyDefinition(),
      columns: [{ column: "tags", target: "event.tags", values: [] }],
      optional: ["tags"],
    };
    expect(missingColumns(definition, [column("date")])).toEqual([]);
  });
});
