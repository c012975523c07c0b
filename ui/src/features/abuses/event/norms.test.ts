import { describe, expect, it } from "vitest";
import type { NormInPlay } from "@/backend";
import { currentText, setLanguage } from "@/text";
import { byViolation, normName, stepText } from "./NormsSection";

await setLanguage("en");
const t = currentText();

const step = (code: string, parameters: Record<string, string>) => ({
  code,
  record: null,
  parameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
});

const norm = (violation: string, instrument: string | null, article: string): NormInPlay => ({
  violation,
  instrument,
  article,
  duties: [],
  in_play: true,
  certain: true,
  judged: false,
  steps: [],
});

describe("a derivation in words", () => {
  it("names codes by their labels and dates as dates", () => {
    expect(stepText(t, step("cited", { "violation-type": "LIB-01" }))).toBe(
      "The catalogue cites it for “Enforced disappearance”.",
    );
    const force = stepText(t, step("in-force", { instrument: "CAT", from: "1988-10-30" }));
    expect(force).toMatch(/30 October 1988|October 30, 1988/);
  });

  it("says which question is not answered yet", () => {
    const asked = { when: "non-international", situation: "1973–1990" };
    expect(stepText(t, step("nexus-unanswered", asked))).toMatch(
      /non-international armed conflict.*“1973–1990” does not answer/,
    );
    const answered = { when: "attack", situation: "S", attack: "systematic" };
    expect(stepText(t, step("nexus-holds", answered))).toMatch(/attack on civilians.*Systematic/);
  });

  it("has a sentence for every step that the host can give", () => {
    const codes =
      "cited type not-cited nexus-holds nexus-may-hold nexus-unanswered nexus-may-fail " +
      "nexus-no-situation nexus-no-question nexus-fails soft-law security-council custom in-force " +
      "going-on may-fall soon-after-consent bound-undated status-unrecorded before-anybody " +
      "before-in-force after-denunciation not-bound instrument-unknown custom-article " +
      "judged-in-play judged-not-in-play";
    for (const code of codes.split(" ")) expect(t.has(`norm-step-${code}`), code).toBe(true);
  });
});

describe("norms of an event", () => {
  it("are told type by type", () => {
    const groups = byViolation([norm("A", "CAT", "2"), norm("B", "CAT", "2"), norm("A", null, "")]);
    expect(groups.map(({ violation, norms }) => [violation, norms.length])).toEqual([
      ["A", 2],
      ["B", 1],
    ]);
  });

  it("are named by instrument and article", () => {
    expect(normName(t, norm("A", "CAT", "12"))).toMatch(/^Convention against Torture.*, 12$/);
    expect(normName(t, norm("A", null, ""))).toBe("Follows from the type alone");
  });
});
