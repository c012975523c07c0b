import { describe, expect, it } from "vitest";
import type { Measure, MeasureTemplate, Precedent } from "@/backend";
import { EMPTY, UNKNOWN, known } from "@/state/stated";
import { currentText } from "@/text";
import catalogue from "../../../../src-tauri/catalogue/measures.json";
import precedents from "../../../../src-tauri/catalogue/precedents.json";
import { isDecided } from "./design";
import { type ListView, type ListedMeasure, pointsOf, shown } from "./list";
import { waitingFor } from "./needs";
import { lacks, type OpenPoints } from "./open";
import { columnsOf, costText, figureKeys, monthsOf, ownCost, ownMonths } from "./precedents";
import { emptyMeasure, fromTemplate, isLive, newIndicator } from "@/state/measure";
import { costOrderText } from "@/text/records";
import { byPillar, decide, monthsText, templateOf } from "./record";

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
      expect(template.parameters.filter((key) => isDecided(made, key))).toEqual([]);
    }
  });
});

describe("deciding a design parameter", () => {
  it("takes words or a choice, and no blanks", () => {
    const design = {
      parameters: { mandate: "1973-1990", powers: "   " },
      choices: { amnesty: "none" },
    };
    const keys = ["mandate", "powers", "amnesty", "report"];
    expect(keys.filter((key) => isDecided(design, key))).toEqual(["mandate", "amnesty"]);
  });

  it("opens a parameter again when its text is cleared", () => {
    const once = decide({}, "mandate", "1973");
    expect(once).toEqual({ mandate: "1973" });
    expect(decide(once, "mandate", "")).toEqual({});
    expect(decide(once, "powers", "None")).toEqual({ mandate: "1973", powers: "None" });
  });
});

describe("what a measure lacks", () => {
  it("takes a legal basis or an act, and does not take unknown for a cost", () => {
    const whole = {
      ...emptyMeasure("m"),
      duties: ["O-TRU"],
      legal_basis: known("Supreme Decree 355"),
      cost: known(0),
      budget: known("Ministry of Justice"),
      months_high: known(9),
      supporters: ["s"],
      source: known("Report"),
    };
    const indicators = [{ ...newIndicator("i", "m", 1), target: known(9) }];
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

describe("the list of measures", () => {
  const t = currentText();
  const nothing: OpenPoints = {
    parameters_total: 0,
    parameters_open: [],
    red_lines_total: 0,
    red_lines_unchecked: [],
    red_lines_crossed: [],
    acts_missing: [],
    prerequisites_missing: [],
    lacks: [],
  };
  const listed = (name: string, part: Partial<Measure>, open: Partial<OpenPoints>) => {
    const all = { ...nothing, ...open };
    const measure = { ...emptyMeasure(name), name: known(name), ...part };
    const entry = { measure, indicators: [], events: name.length };
    return { entry, open: all, points: pointsOf(all) } satisfies ListedMeasure;
  };
  const all = [
    listed("Órgano de búsqueda", { pillar: known("truth") }, { lacks: ["cost", "budget"] }),
    listed("Amnesty", { pillar: known("justice") }, { red_lines_crossed: ["RL-AMNESTY-NEVER"] }),
    listed("Pensions", { status: known("in_force"), lead: known("Ministry") }, {}),
  ];
  const everything: ListView = {
    words: "",
    pillar: null,
    status: null,
    point: null,
    order: "name",
    descending: false,
  };
  const names = (view: Partial<ListView>) =>
    shown(t, all, { ...everything, ...view }, { pillar: ["truth", "justice"], status: [] }).map(
      ({ entry }) => entry.measure.id,
    );

  it("narrows by words, pillar, status and what is open", () => {
    expect(names({ words: "organo" })).toEqual(["Órgano de búsqueda"]);
    expect(names({ words: "ministry" })).toEqual(["Pensions"]);
    expect(names({ pillar: "justice" })).toEqual(["Amnesty"]);
    expect(names({ status: "in_force" })).toEqual(["Pensions"]);
    expect(names({ point: "crossed" })).toEqual(["Amnesty"]);
    expect(names({ point: "budget" })).toEqual(["Órgano de búsqueda"]);
  });

  it("sorts either way, by pillar in the vocabulary's order", () => {
    expect(names({})).toEqual(["Amnesty", "Órgano de búsqueda", "Pensions"]);
    expect(names({ descending: true })).toEqual(["Pensions", "Órgano de búsqueda", "Amnesty"]);
    expect(names({ order: "pillar" })).toEqual(["Órgano de búsqueda", "Amnesty", "Pensions"]);
    expect(names({ order: "open", descending: true })[0]).toBe("Órgano de búsqueda");
    expect(names({ order: "events" })[0]).toBe("Amnesty");
  });
});

describe("prerequisites", () => {
  it("are not offered where they would have to wait for the measure itself", () => {
    const entry = (id: string, needs: string[]) => ({
      measure: { ...emptyMeasure(id), needs },
      indicators: [],
      events: 0,
    });
    const entries = [entry("a", []), entry("b", ["a"]), entry("c", ["b"]), entry("d", [])];
    expect([...waitingFor("a", entries)].toSorted()).toEqual(["a", "b", "c"]);
    expect([...waitingFor("d", entries)]).toEqual(["d"]);
  });
});

describe("precedents", () => {
  const t = currentText();
  // The data files leave out what is empty; the host fills it in.
  const filled = precedents.map((one) => ({
    ...one,
    measures: one.measures.map((measure) => ({ figures: [], ...measure })),
  }));
  const columns = columnsOf(filled as unknown as Precedent[], "M-TR-01");

  it("are every instance of the measure, with the figures that any of them has", () => {
    expect(columns.length).toBeGreaterThanOrEqual(13);
    expect(figureKeys(columns)).toContain("statements");
    expect(figureKeys(columns)).not.toContain("amnesties-granted");
  });

  it("say how many months a body was at work, roughly where only years are known", () => {
    expect(monthsOf("1995-12/1998-10")).toEqual({ months: 34, about: false });
    expect(monthsOf("1996/2001")).toEqual({ months: 60, about: true });
    expect(monthsOf("2003/..")).toBeNull();
    expect(monthsOf(null)).toBeNull();
  });

  it("stand beside the measure's own months and cost", () => {
    const measure = {
      ...emptyMeasure("m"),
      months_low: known(9),
      months_high: known(24),
      cost_low: known(1_000_000),
      cost_high: known(2_500_000),
      currency: known("CLP"),
      price_year: known(1990),
    };
    expect(ownMonths(t, measure)).toBe("9 – 24");
    expect(ownCost(t, measure)).toBe("1,000,000 – 2,500,000 CLP, prices of 1990");
    expect(ownCost(t, emptyMeasure("m"))).toBe("");
    const cost = { low: 5, high: 5, currency: "USD", price_year: null };
    expect(costText(t, cost)).toBe("5 USD");
  });
});
