import { beforeEach, describe, expect, it } from "vitest";
import type { CoverageMatrix, Finding, MeasureEntry } from "@/backend";
import { EVERYTHING, useSelection } from "@/state/selection";
import { currentText, setLanguage } from "@/text";
import { baseOf, behind, coverageSelection, fillOf, rowsOf, step, wholePercent } from "./cells";
import { behindOf, bySeverity, findingText } from "./findings";

function finding(part: Partial<Finding>): Finding {
  return {
    key: "finding-duty-unanswered",
    rule: "finding-duty-unanswered",
    severity: "gap",
    parameters: [],
    records: [],
    total: 0,
    selection: null,
    basis: [],
    remedy: "finding-duty-unanswered-remedy",
    accepted: null,
    ...part,
  };
}

const parameters = (given: Record<string, string>) =>
  Object.entries(given).map(([name, value]) => ({ name, value }));

describe("the share of a cell", () => {
  it("never says all while something is open, nor none while something is answered", () => {
    expect(wholePercent(999, 1000)).toBe(99);
    expect(wholePercent(1, 1000)).toBe(1);
    expect(wholePercent(0, 1000)).toBe(0);
    expect(wholePercent(1000, 1000)).toBe(100);
    expect(wholePercent(0, 0)).toBe(0);
    expect(wholePercent(52, 100)).toBe(52);
  });

  it("has three fills", () => {
    expect([
      fillOf({ answered: 0, events: 3 }),
      fillOf({ answered: 1, events: 3 }),
      fillOf({ answered: 3, events: 3 }),
    ]).toEqual(["none", "part", "full"]);
  });
});

describe("from a cell to the selection", () => {
  const current = {
    ...EVERYTHING,
    query: "estadio",
    facets: { region: ["CL-RM"] },
    coverage: coverageSelection({ duty: "O-PRO" }),
  };
  const unanswered = coverageSelection({ violation: "LIB-01", duty: "O-INV", answered: false });

  it("keeps what narrowed the matrix and replaces a former number of the coverage view", () => {
    expect(behind(baseOf(current, false), unanswered)).toEqual({
      ...EVERYTHING,
      query: "estadio",
      facets: { region: ["CL-RM"] },
      coverage: { violation: "LIB-01", duty: "O-INV", answered: false },
    });
  });

  it("takes all events where the matrix was of all events", () => {
    expect(behind(baseOf(current, true), unanswered)).toEqual({
      ...EVERYTHING,
      coverage: unanswered,
    });
  });

  it("asks nothing of what a total leaves open", () => {
    expect(coverageSelection({ duty: "O-INV", answered: true })).toEqual({
      violation: null,
      duty: "O-INV",
      answered: true,
    });
  });

  it("is what the shared selection then holds", () => {
    useSelection.getState().replace(behind(baseOf(current, false), unanswered));
    const held = useSelection.getState().selection;
    expect(held.coverage).toEqual(unanswered);
    expect(held.query).toBe("estadio");
    useSelection.getState().clear();
  });
});

describe("moving in the grid", () => {
  it("stops at the edges and mirrors", () => {
    expect(step({ row: 0, column: 0 }, "ArrowUp", 3, 4, false)).toEqual({ row: 0, column: 0 });
    expect(step({ row: 0, column: 0 }, "ArrowRight", 3, 4, false)).toEqual({ row: 0, column: 1 });
    expect(step({ row: 0, column: 1 }, "ArrowRight", 3, 4, true)).toEqual({ row: 0, column: 0 });
    expect(step({ row: 1, column: 1 }, "End", 3, 4, false)).toEqual({ row: 1, column: 3 });
    expect(step({ row: 1, column: 1 }, "PageDown", 3, 4, false)).toEqual({ row: 2, column: 1 });
    expect(step({ row: 1, column: 1 }, "a", 3, 4, false)).toBeNull();
  });

  it("ends with the row of totals", () => {
    const matrix: CoverageMatrix = {
      dimension: "violation-type",
      events: 10,
      answered: 2,
      weight: 10,
      weight_answered: 2,
      duties: ["O-INV"],
      rows: [
        { code: "LIB-01", events: 7, answered: 0, weight: 7, weight_answered: 0, cells: [null] },
      ],
      totals: [
        {
          events: 10,
          answered: 4,
          weight: 10,
          weight_answered: 4,
          measures: [],
          strongest: null,
        },
      ],
      findings: [],
    };
    expect(rowsOf(matrix)).toHaveLength(2);
    expect(rowsOf(matrix)[1]).toMatchObject({ code: null, events: 10 });
  });
});

describe("findings in words", () => {
  beforeEach(() => setLanguage("en"));
  const regions = new Map([["CL-RM", "Región Metropolitana"]]);

  it("says types and duties by their labels, and counts in the plural", () => {
    const text = findingText(
      currentText(),
      finding({
        parameters: parameters({
          "violation-type": "LIB-01",
          duty: "O-INV",
          count: "40",
          of: "52",
        }),
      }),
      regions,
    );
    expect(text).toBe(
      "Investigate promptly and impartially: 40 of 52 events of “Enforced disappearance” are not answered by any measure.",
    );
  });

  it("says regions and templates by name, and leaves measures as written", () => {
    const t = currentText();
    expect(
      findingText(
        t,
        finding({
          rule: "finding-region-unreached",
          parameters: parameters({ region: "CL-RM", count: "3" }),
        }),
        regions,
      ),
    ).toMatch(/^Región Metropolitana: no measure reaches any of the 3 events here/);
    expect(
      findingText(
        t,
        finding({
          rule: "finding-measure-prerequisite-missing",
          parameters: parameters({ measure: "O-INV", template: "M-RC-02", count: "1" }),
        }),
        regions,
      ),
    ).toBe(`O-INV: “${t("M-RC-02")}” must come first and is not there.`);
  });

  it("writes a year as a year", () => {
    expect(
      findingText(
        currentText(),
        finding({
          rule: "finding-year-unreached",
          parameters: parameters({ year: "1973", count: "1200" }),
        }),
        regions,
      ),
    ).toMatch(/^1973: no measure reaches any of the 1,200 events/);
  });

  it("speaks the user's language", async () => {
    await setLanguage("fr");
    const text = findingText(
      currentText(),
      finding({
        parameters: parameters({ "violation-type": "LIB-01", duty: "O-INV", count: "1", of: "2" }),
      }),
      regions,
    );
    expect(text).toContain(currentText().term("duty", "O-INV"));
    expect(text).not.toContain("Investigate");
  });

  it("sorts by gravity, then by number", () => {
    const groups = bySeverity([
      finding({ severity: "note", total: 9 }),
      finding({ total: 1 }),
      finding({ total: 5 }),
    ]);
    expect(
      groups.map(({ severity, findings }) => [severity, findings.map(({ total }) => total)]),
    ).toEqual([
      ["gap", [5, 1]],
      ["note", [9]],
    ]);
  });

  it("knows whether events or measures lie behind", () => {
    const entries = [
      { measure: { id: "m1", name: { known: "Truth commission" } }, events: 0 },
    ] as unknown as MeasureEntry[];
    expect(behindOf(finding({ selection: coverageSelection({ duty: "O-INV" }) }), entries)).toEqual(
      { kind: "selection" },
    );
    expect(behindOf(finding({ records: ["m1"] }), entries)).toEqual({
      kind: "measures",
      measures: [{ id: "m1", name: "Truth commission" }],
    });
    expect(behindOf(finding({ records: ["e1"] }), entries)).toEqual({ kind: "events" });
    expect(behindOf(finding({}), entries)).toEqual({ kind: "nothing" });
  });
});
