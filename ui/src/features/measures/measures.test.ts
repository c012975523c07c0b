import { describe, expect, it } from "vitest";
import type { MeasureTemplate } from "@/backend";
import { EMPTY, UNKNOWN, known } from "@/state/stated";
import { currentText } from "@/text";
import catalogue from "../../../../src-tauri/catalogue/measures.json";
import {
  byPillar,
  countParameters,
  costOrderText,
  decide,
  emptyMeasure,
  fromTemplate,
  isLive,
  lacks,
  monthsText,
  templateOf,
} from "./record";

const templates = catalogue as unknown as MeasureTemplate[];
const commission = templates.find(({ code }) => code === "M-TR-01") as MeasureTemplate;

describe("a measure made from the catalogue", () => {
  const measure = fromTemplate("m", commission, "Truth commission");

  it("takes over name, pillar, acts and duties, and decides no parameter", () => {
    expect(measure).toMatchObject({
      catalogue: known("M-TR-01"),
      name: known("Truth commission"),
      pillar: known("truth"),
      acts: ["LAW", "BUD"],
      duties: ["O-TRU", "O-INV", "O-ARC", "O-PAR"],
      parameters: {},
      indicators: [],
    });
    expect(templateOf(measure, templates)).toBe(commission);
    expect(templateOf(emptyMeasure("x"), templates)).toBeUndefined();
  });

  it("can start from each of the 44 measures", () => {
    expect(templates).toHaveLength(44);
    for (const template of templates) {
      const made = fromTemplate("m", template, template.code);
      expect(countParameters(made, template)).toMatchObject({
        decided: 0,
        total: template.parameters.length,
      });
    }
  });
});

describe("counting open design parameters", () => {
  it("counts what is written, not blanks, nor what the template does not ask", () => {
    const parameters = { mandate: "1973-1990", powers: "   ", amnesty: "None", stray: "not asked" };
    const count = countParameters({ parameters }, commission);
    expect(count.total).toBe(14);
    expect(count.decided).toBe(2);
    expect(count.open).toHaveLength(12);
    expect(count.open).toContain("powers");
    expect(count.open).not.toContain("mandate");
  });

  it("has none to count without a template", () => {
    expect(countParameters({ parameters: { a: "b" } }, undefined)).toEqual({
      decided: 0,
      total: 0,
      open: [],
    });
  });

  it("opens a parameter again when its text is cleared", () => {
    const once = decide({}, "mandate", "1973");
    expect(once).toEqual({ mandate: "1973" });
    expect(decide(once, "mandate", "")).toEqual({});
    expect(decide(once, "powers", "None")).toEqual({ mandate: "1973", powers: "None" });
  });
});

describe("what a measure lacks", () => {
  it("names everything missing from an empty one", () => {
    expect(lacks(emptyMeasure("m"))).toEqual([
      "duty",
      "act",
      "indicator",
      "cost",
      "supporter",
      "source",
    ]);
  });

  it("takes a legal basis or an act, and does not take unknown for a cost", () => {
    const whole = {
      ...emptyMeasure("m"),
      duties: ["O-TRU"],
      legal_basis: known("Supreme Decree 355"),
      indicators: ["Report delivered"],
      cost: known(0),
      supporters: ["s"],
      source: known("Report"),
    };
    expect(lacks(whole)).toEqual([]);
    expect(lacks({ ...whole, legal_basis: EMPTY, acts: ["LAW"] })).toEqual([]);
    expect(lacks({ ...whole, cost: UNKNOWN })).toEqual(["cost"]);
  });

  it("counts no answer of a measure that was rejected or repealed", () => {
    expect(isLive({ ...emptyMeasure("m"), status: known("repealed") })).toBe(false);
    expect(isLive({ ...emptyMeasure("m"), status: EMPTY })).toBe(true);
  });
});

describe("the table by pillar", () => {
  it("keeps the vocabulary's order and puts measures without a pillar last", () => {
    const entry = (id: string, pillar: string | null) => ({
      measure: { ...emptyMeasure(id), pillar: pillar === null ? EMPTY : known(pillar) },
      events: 0,
    });
    const groups = byPillar(
      [entry("a", "justice"), entry("b", null), entry("c", "truth")],
      ["truth", "justice", "reparation"],
    );
    expect(
      groups.map(({ pillar, entries }) => [pillar, entries.map(({ measure }) => measure.id)]),
    ).toEqual([
      ["truth", ["c"]],
      ["justice", ["a"]],
      [null, ["b"]],
    ]);
  });
});

describe("the wording of a template", () => {
  const t = currentText();

  it("says months and orders of cost", () => {
    expect(monthsText(t, [9, 60])).toBe("9 to 60 months");
    expect(monthsText(t, [12, null])).toBe("12 months or more, then permanent");
    expect(costOrderText(t, "M-L")).toBe("1 to 10 million USD – 10 to 100 million USD");
  });
});
