import { describe, expect, it } from "vitest";
import type { Catalogue, Indicator, Measure, RedLine } from "@/backend";
import { known } from "@/state/stated";
import measures from "../../../../src-tauri/catalogue/measures.json";
import redLines from "../../../../src-tauri/catalogue/red-lines.json";
import vocabularies from "../../../../src-tauri/catalogue/vocabularies.json";
import cases from "../../../../tests/data/measure-open.json";
import { amnestyClass, judged, redLinesOf } from "./design";
import { openPoints } from "./open";
import { emptyMeasure, newIndicator } from "@/state/measure";

const catalogue = {
  ...vocabularies,
  measures: measures.map((one) => ({ options: {}, ...one })),
  red_lines: redLines.map((one) => ({ amnesty: null, measures: [], ...one })) as RedLine[],
} as unknown as Catalogue;

const whole = (part: object): Measure => {
  const given = part as Partial<Measure> & { id: string };
  return { ...emptyMeasure(given.id), ...given };
};

describe("what is open in a measure", () => {
  it.each(cases)("is what the host says of $case", ({ bundle, others, open }) => {
    const indicators = ("indicators" in bundle ? bundle.indicators : []).map((one) => ({
      ...newIndicator(one.id, bundle.measure.id, 1),
      ...(one as Partial<Indicator>),
    }));
    const told = openPoints(
      { measure: whole(bundle.measure), indicators },
      others.map(whole),
      catalogue,
    );
    expect(told).toEqual(open);
  });
});

describe("red lines", () => {
  const commission = { ...emptyMeasure("m"), catalogue: known("M-TR-01") };
  const crossed = (measure: Measure) =>
    redLinesOf(measure, catalogue).filter(({ breaches }) => breaches.length > 0);

  it("are crossed by a choice, and no longer once it is taken back", () => {
    const blanket = { ...commission, choices: { amnesty: "blanket" } };
    expect(crossed(blanket).map(({ line }) => line.code)).toEqual([
      "RL-AMNESTY-NEVER",
      "RL-AMNESTY-THRESHOLD",
      "RL-AMNESTY-REMEDY",
      "M-TR-01-red-line-1",
    ]);
    expect(crossed({ ...commission, choices: { amnesty: "none" } })).toEqual([]);
  });

  it("on amnesty bear on a measure of one's own too", () => {
    const own = { ...emptyMeasure("m"), amnestied: ["LIF-01"] };
    expect(amnestyClass(catalogue, "LIF-01")).toBe("never");
    expect(crossed(own).map(({ line, breaches }) => [line.code, breaches])).toEqual([
      ["RL-AMNESTY-NEVER", [{ kind: "amnesty", violation: "LIF-01" }]],
    ]);
  });

  it("keep a reason only while there is a finding", () => {
    const none = { red_lines: {}, red_line_reasons: {} };
    const found = judged(none, "RL-WITNESS", "breached", "No protection law");
    expect(found).toEqual({
      red_lines: { "RL-WITNESS": "breached" },
      red_line_reasons: { "RL-WITNESS": "No protection law" },
    });
    expect(judged(found, "RL-WITNESS", null, "No protection law")).toEqual(none);
  });
});
