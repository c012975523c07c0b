import { describe, expect, it } from "vitest";
import type { Measure, MeasureTemplate } from "@/backend";
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
  newIndicator,
  templateOf,
} from "./record";

const templates = catalogue as unknown as MeasureTemplate[];
const commission = templates.find(({ code }) => code === "M-TR-01") as MeasureTemplate;

describe("a measure made from the catalogue", () => {
  const ids = Array.from({ length: 20 }, (_, index) => `id-${index}`);
  const text = (id: string) => `text of ${id}`;
  const entry = (id: string, code: string, status = "proposed") => ({
    measure: { ...emptyMeasure(id), catalogue: known(code), status: known(status) },
    indicators: [],
    events: 0,
  });
  const { measure, indicators } = fromTemplate(ids, commission, text, [
    entry("consultation", "M-RC-02"),
    entry("rejected", "M-RC-02", "rejected"),
    entry("other", "M-ME-01"),
  ]);

  it("takes over name, pillar, acts, duties and months, and decides no parameter", () => {
    expect(measure).toMatchObject({
      catalogue: known("M-TR-01"),
      name: known("text of M-TR-01"),
      pillar: known("truth"),
      acts: ["LAW", "BUD"],
      duties: ["O-TRU", "O-INV", "O-ARC", "O-PAR"],
      parameters: {},
      months_low: known(9),
      months_high: known(60),
      permanent: EMPTY,
    });
    expect(templateOf(measure, templates)).toBe(commission);
    expect(templateOf(emptyMeasure("x"), templates)).toBeUndefined();
  });

  it("links the prerequisites that are there and count", () => {
    expect(measure.needs).toEqual(["consultation"]);
  });

  it("makes each suggested indicator a record of its own", () => {
    expect(indicators).toHaveLength(7);
    expect(indicators[1]).toMatchObject({
      id: "id-2",
      measure: "id-0",
      name: known("text of M-TR-01-indicator-2"),
      catalogue: known("M-TR-01-indicator-2"),
      rank: known(2),
      target: EMPTY,
    });
  });

  it("can start from each of the 44 measures", () => {
    expect(templates).toHaveLength(44);
    for (const template of templates) {
      const { measure: made } = fromTemplate(ids, template, text, []);
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
    expect(lacks({ measure: emptyMeasure("m"), indicators: [] })).toEqual([
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
      cost: known(0),
      supporters: ["s"],
      source: known("Report"),
    };
    const indicators = [newIndicator("i", "m", 1)];
    const lacking = (part: Partial<Measure>) =>
      lacks({ measure: { ...whole, ...part }, indicators });
    expect(lacking({})).toEqual([]);
    expect(lacking({ legal_basis: EMPTY, acts: ["LAW"] })).toEqual([]);
    expect(lacking({ cost: UNKNOWN })).toEqual(["cost"]);
    expect(lacking({ cost: UNKNOWN, cost_low: known(1_000_000) })).toEqual([]);
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
      indicators: [],
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
