import { describe, expect, it } from "vitest";
import { BackendError, type Selection } from "@/backend";
import { EVERYTHING } from "@/state/selection";
import { currentText } from "@/text";
import { chipsOf } from "@/text/selection";
import { queryFault } from "./query";

const regions = new Map([["CL-MA", "Magallanes"]]);
const t = currentText();
const labels = (selection: Partial<Selection>) =>
  chipsOf(t, { ...EVERYTHING, ...selection }, regions).map(({ label }) => label);

describe("chipsOf", () => {
  it("has none for everything", () => {
    expect(labels({})).toEqual([]);
    expect(labels({ query: "  " })).toEqual([]);
  });

  it("says each part in plain words", () => {
    expect(
      labels({
        query: " estadio ",
        facets: { violation: ["LIB-01"], region: ["CL-MA", "?unknown"], tag: ["caravan"] },
        dates: { from: "1973-01-01", to: "1974-12-31" },
        ids: ["a", "b"],
        except: null,
      }),
    ).toEqual([
      "Search: estadio",
      "Violation: Enforced disappearance",
      "Region: Magallanes",
      "Region: Unknown",
      "Tag: caravan",
      "Date: 1973 to 1974",
      "2 chosen events",
    ]);
  });

  it("names a year and a day once", () => {
    expect(labels({ dates: { from: "1973-01-01", to: "1973-12-31" } })).toEqual(["Date: 1973"]);
    expect(labels({ dates: { from: "1973-09-11", to: "1973-09-11" } })).toEqual([
      "Date: 11 September 1973",
    ]);
  });

  it("names the rectangle of the map by its hemispheres", () => {
    const bounds = { south: -33.5, north: -33.25, west: -70.8, east: 1 };
    expect(labels({ bounds })).toEqual(["On the map: 33.5° S to 33.25° S, 70.8° W to 1.0° E"]);
  });

  it("says what the coverage view meant", () => {
    const of = (violation: string | null, duty: string | null, answered: boolean | null) =>
      labels({ coverage: { violation, duty, answered } })[0];
    expect(of(null, null, false)).toBe("Coverage: something still unanswered");
    expect(of("LIB-01", "O-TRU", false)).toMatch(/unanswered.*Enforced disappearance/);
    expect(of("LIB-01", "O-TRU", false)).toContain(t.term("duty", "O-TRU"));
  });

  it("takes away its own part and nothing else", () => {
    const selection: Selection = {
      ...EVERYTHING,
      query: "estadio",
      facets: { region: ["CL-MA", "?unknown"], tag: ["caravan"] },
      dates: { from: "1973-01-01", to: "1973-12-31" },
    };
    const chips = chipsOf(t, selection, regions);
    const without = (id: string) => chips.find((chip) => chip.id === id)?.without;
    expect(without("query")).toEqual({ ...selection, query: "" });
    expect(without("region:CL-MA")?.facets).toEqual({ region: ["?unknown"], tag: ["caravan"] });
    expect(without("tag:caravan")?.facets).toEqual({ region: ["CL-MA", "?unknown"] });
    expect(without("dates")).toEqual({ ...selection, dates: null });
    expect(new Set(chips.map(({ id }) => id)).size).toBe(chips.length);
  });
});

describe("queryFault", () => {
  const refused = (at: string, word: string) =>
    new BackendError({
      code: "query-invalid",
      message: "error-query-invalid",
      parameters: [
        { name: "problem", value: "query-date" },
        { name: "position", value: at },
        { name: "word", value: word },
      ],
    });

  it("points at the word, counting characters", () => {
    expect(queryFault("𝒳 after:197x estadio", refused("2", "after:197x"))).toEqual({
      before: "𝒳 ",
      word: "after:197x",
      after: " estadio",
    });
  });

  it("leaves other errors alone", () => {
    expect(queryFault("a", new Error("no"))).toBeNull();
    expect(queryFault("a", refused("7", "b"))).toBeNull();
  });
});
