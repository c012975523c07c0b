import { beforeEach, describe, expect, it } from "vitest";
import type { CoverageMatrix, CoverageSelection, Flow, Gap, Proposal, Weight } from "@/backend";
import { EVERYTHING } from "@/state/selection";
import { currentText, setLanguage } from "@/text";
import { chipsOf } from "@/text/selection";
import { coverageSelection, percentOf, selectionOf } from "./cells";
import { matrixFigure } from "./figure";
import { basisText, isStanding, remedyText } from "./findings";
import { openOf } from "./Flow";
import { answeringFirst } from "./ProposeDialog";
import { NO_MEASURE, OTHERS, linksOf, sankeyOf } from "./sankey";
import { isFactor, movedGaps, newWeight } from "./weights";
import { percentWords, rowName } from "./words";

const cell = (events: number, answered: number, measures: string[] = []) => ({
  events,
  answered,
  weight: events,
  weight_answered: answered,
  measures,
  strongest: measures[0] ?? null,
});

const matrix: CoverageMatrix = {
  dimension: "violation-type",
  events: 100,
  answered: 20,
  weight: 300,
  weight_answered: 200,
  duties: ["O-INV", "O-SEA"],
  rows: [
    {
      code: "LIB-01",
      events: 60,
      answered: 20,
      weight: 120,
      weight_answered: 40,
      cells: [cell(60, 60, ["m1"]), cell(60, 20, ["m1"])],
    },
    {
      code: "INT-01",
      events: 40,
      answered: 0,
      weight: 40,
      weight_answered: 0,
      cells: [cell(40, 0), null],
    },
  ],
  totals: [cell(100, 60), cell(60, 20)],
  findings: [],
};

describe("shares by weight", () => {
  it("are of the weight, and there is none where nothing weighs anything", () => {
    expect(percentOf(matrix, false)).toBe(20);
    expect(percentOf(matrix, true)).toBe(67);
    expect(percentOf({ events: 5, answered: 0, weight: 0, weight_answered: 0 }, true)).toBeNull();
  });

  it("never say all while something that weighs is open", () => {
    const almost = { events: 2, answered: 1, weight: 1000, weight_answered: 999.5 };
    expect(percentOf(almost, true)).toBe(99);
    expect(percentWords(currentText(), almost, true)).toBe("99%");
  });
});

describe("what a number opens", () => {
  it("asks in the dimension of the rows", () => {
    const open = { duty: "O-INV", answered: false };
    expect(selectionOf("violation-type", "LIB-01", open)).toEqual(
      coverageSelection({ violation: "LIB-01", ...open }),
    );
    expect(selectionOf("perpetrator-type", "PRP-STA", {})).toEqual(
      coverageSelection({ perpetrator_type: "PRP-STA" }),
    );
    expect(selectionOf("year", "1974", open).year).toBe("1974");
    expect(selectionOf("region", null, open)).toEqual(coverageSelection(open));
  });

  it("says so in the filter, whatever the dimension", async () => {
    await setLanguage("en");
    const words = (coverage: CoverageSelection) =>
      chipsOf(
        currentText(),
        { ...EVERYTHING, coverage },
        new Map([["CL-RM", "Metropolitana"]]),
      ).map(({ label }) => label);
    expect(words(selectionOf("region", "CL-RM", { duty: "O-SEA", answered: false }))).toEqual([
      "Coverage: Search for the missing, return remains, unanswered (Metropolitana)",
    ]);
    expect(words(selectionOf("year", "1974", { answered: false }))).toEqual([
      "Coverage: something still unanswered (1974)",
    ]);
  });
});

describe("rows in words", () => {
  beforeEach(() => setLanguage("en"));

  it("say what is not known, by its dimension", () => {
    const t = currentText();
    expect(rowName(t, "region", "?empty", new Map())).toBe("Region not known");
    expect(rowName(t, "region", "CL-RM", new Map([["CL-RM", "Metropolitana"]]))).toBe(
      "Metropolitana",
    );
    expect(rowName(t, "year", "1974", new Map())).toBe("1974");
    expect(rowName(t, "violation-type", "LIB-01", new Map())).toBe("Enforced disappearance");
    expect(rowName(t, "pillar", null, new Map())).toBe("All pillars together");
  });
});

describe("the flow", () => {
  const flow: Flow = {
    dimension: "violation-type",
    rows: [
      { code: "LIB-01", events: 60 },
      { code: "INT-01", events: 40 },
    ],
    duties: [
      { code: "O-INV", events: 100 },
      { code: "O-SEA", events: 60 },
    ],
    measures: [
      { code: "m1", events: 60 },
      { code: NO_MEASURE, events: 80 },
    ],
    owed: [
      { from: "LIB-01", to: "O-INV", events: 60, width: 60 },
      { from: "LIB-01", to: "O-SEA", events: 60, width: 60 },
      { from: "INT-01", to: "O-INV", events: 40, width: 40 },
    ],
    answered: [
      { from: "O-INV", to: "m1", events: 60, width: 60 },
      { from: "O-INV", to: NO_MEASURE, events: 40, width: 40 },
      { from: "O-SEA", to: "m1", events: 20, width: 20 },
      { from: "O-SEA", to: NO_MEASURE, events: 40, width: 40 },
    ],
  };
  const frame = { gap: 6, line: 20, height: 400 };

  it("splits what is owed into answered and open, as the matrix has it", () => {
    const { before } = linksOf(flow, openOf(matrix));
    expect(before).toContainEqual(
      expect.objectContaining({ from: "LIB-01", to: "O-SEA", isOpen: true, events: 40 }),
    );
    expect(before.filter(({ isOpen }) => isOpen).map(({ width }) => width)).toEqual([40, 40]);
  });

  it("ends what no measure answers at an end of its own, the last one", () => {
    const { nodes } = sankeyOf(flow, openOf(matrix), frame);
    const ends = nodes.filter(({ column }) => column === 2);
    expect(ends.map(({ id }) => id)).toEqual(["m1", NO_MEASURE]);
    expect(ends.at(-1)).toMatchObject({ answered: 0, value: 80, events: 80 });
  });

  it("keeps heights in proportion, and what goes in comes out", () => {
    const { nodes, ribbons } = sankeyOf(flow, openOf(matrix), frame);
    const height = (id: string) => nodes.find((node) => node.id === id)?.height ?? 0;
    expect(height("O-INV") / height("O-SEA")).toBeCloseTo(100 / 60);
    const out = ribbons.filter(({ from }) => from.id === "O-INV");
    expect(out.reduce((sum, ribbon) => sum + ribbon.height, 0)).toBeCloseTo(height("O-INV"));
  });

  it("puts nodes of a column one under the other, none over another", () => {
    const { nodes } = sankeyOf(flow, openOf(matrix), frame);
    for (const column of [0, 1, 2]) {
      const own = nodes.filter((node) => node.column === column);
      for (const [index, node] of own.slice(1).entries()) {
        const above = own[index];
        expect(node.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
      }
    }
  });

  it("draws the smallest of very many rows together, and loses none of them", () => {
    const codes = Array.from({ length: 70 }, (_, index) => `T-${index}`);
    const many: Flow = {
      ...flow,
      rows: codes.map((code, index) => ({ code, events: index + 1 })),
      owed: codes.map((from, index) => ({
        from,
        to: "O-INV",
        events: index + 1,
        width: index + 1,
      })),
    };
    const { nodes } = sankeyOf(many, () => ({ open: 1, events: 2 }), frame);
    const rows = nodes.filter(({ column }) => column === 0);
    expect(rows.length).toBeLessThan(20);
    expect(rows.at(-1)).toMatchObject({ id: OTHERS, together: 70 - rows.length + 1 });
    expect(rows.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo((70 * 71) / 2);
  });
});

describe("proposals", () => {
  const proposal = (template: string, duties: [string, number][], weight: number) =>
    ({
      template,
      duties: duties.map(([duty, events]) => ({ duty, events, weight: events })),
      events: Math.max(...duties.map(([, events]) => events)),
      weight,
    }) as unknown as Proposal;

  it("are those that answer the duty asked about, whatever else they answer", () => {
    const all = [
      proposal("M-1", [["O-REP", 900]], 900),
      proposal("M-2", [["O-SEA", 50]], 50),
      proposal("M-3", [["O-SEA", 80]], 80),
    ];
    expect(answeringFirst(all, "O-SEA").map(({ template }) => template)).toEqual(["M-3", "M-2"]);
    expect(answeringFirst(all, null).map(({ template }) => template)).toEqual([
      "M-1",
      "M-3",
      "M-2",
    ]);
  });
});

describe("weights", () => {
  const gap = (code: string): Gap =>
    ({ dimension: "violation-type", code, duty: "O-INV" }) as unknown as Gap;

  it("say how each gap moved", () => {
    const moved = movedGaps([gap("a"), gap("b"), gap("c")], [gap("c"), gap("a"), gap("d")], 10);
    expect(moved.map(({ rank, before }) => [rank, before])).toEqual([
      [1, 3],
      [2, 1],
      [3, null],
    ]);
  });

  it("take a factor from 0 to 10 and nothing else", () => {
    const weight = newWeight("id", "duty", "O-SEA");
    const factor = (known: number): Weight => ({ ...weight, factor: { known } });
    expect([0, 0.5, 10].every((value) => isFactor(factor(value)))).toBe(true);
    expect([-1, 10.5, Number.NaN].some((value) => isFactor(factor(value)))).toBe(false);
  });
});

describe("findings", () => {
  beforeEach(() => setLanguage("en"));
  const finding = {
    key: "k",
    rule: "finding-duty-unanswered",
    severity: "gap",
    parameters: [
      { name: "violation-type", value: "LIB-01" },
      { name: "duty", value: "O-SEA" },
    ],
    records: [],
    total: 3,
    selection: null,
    basis: [],
    remedy: "finding-duty-unanswered-remedy",
    accepted: null,
  };
  const accepted = {
    id: "a",
    reason: "agreed",
    accepted: "2026-11-24",
    assessor: "A. B.",
    review: "2027-01",
    is_overdue: false,
  };

  it("say what would close them, in the words of the finding", () => {
    expect(remedyText(currentText(), finding, new Map())).toContain(
      "“Search for the missing, return remains”",
    );
    expect(remedyText(currentText(), { ...finding, remedy: "no-such" }, new Map())).toBeNull();
  });

  it("say on what they rest", () => {
    const t = currentText();
    expect(basisText(t, { kind: "norm", code: "ICCPR", text: "2(3)" })).toBe("ICCPR, 2(3)");
    expect(basisText(t, { kind: "source", code: "", text: "A/HRC/1" })).toBe("A/HRC/1");
  });

  it("are open again once the day of an acceptance has passed", () => {
    expect(isStanding(finding)).toBe(false);
    expect(isStanding({ ...finding, accepted })).toBe(true);
    expect(isStanding({ ...finding, accepted: { ...accepted, is_overdue: true } })).toBe(false);
  });
});

describe("the matrix for export", () => {
  it("gives each duty its answered and its events, so that every share can be reckoned again", async () => {
    await setLanguage("en");
    const told = {
      t: currentText(),
      regions: new Map<string, string>(),
      selection: "All events",
      entries: [],
      isWeighed: false,
      hasWeights: false,
    };
    const figure = matrixFigure(told, matrix);
    expect(figure.headings).toHaveLength(3 + 2 * 2);
    expect(figure.rows).toEqual([
      ["Enforced disappearance", 60, 20, 60, 60, 20, 60],
      [currentText().term("violation-type", "INT-01"), 40, 0, 0, 40, "", ""],
      ["All, each event once", 100, 20, 60, 100, 20, 60],
    ]);
    const { svg } = await figure.draw();
    for (const words of ["Enforced disappearance", "33%", "100%"]) expect(svg).toContain(words);
  });
});
