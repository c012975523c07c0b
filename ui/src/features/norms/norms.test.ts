import { describe, expect, it } from "vitest";
import type { InstrumentEntry } from "@/backend";
import { known } from "@/state/stated";
import { currentText, setLanguage } from "@/text";
import { byDuty, emptyStatus, entryStatus, matching, statusWords } from "./status";

await setLanguage("en");
const t = currentText();

function entry(code: string, type: string, duties: string[][]): InstrumentEntry {
  return {
    instrument: {
      code,
      instrument_type: type,
      adopted: null,
      in_force: null,
      body: null,
      complaints: null,
      source: null,
      verify: false,
    },
    articles: duties.map((own, at) => ({
      code: `${code}-${at}`,
      instrument: code,
      article: String(at),
      duties: own,
      custom: false,
      verify: false,
    })),
    statuses: [],
    events: 0,
    uncertain: 0,
  };
}

describe("where the country stands, in words", () => {
  const status = emptyStatus("1", "CAT");

  it("tells bound from not bound and from left", () => {
    expect(statusWords(t, { ...status, consent_to_be_bound: known("accession") })).toBe(
      "Accession",
    );
    expect(statusWords(t, { ...status, consent_to_be_bound: known("none") })).toBe("Not bound");
    const left = { ...status, consent_to_be_bound: known("accession"), denounced: known("1999") };
    expect(statusWords(t, left)).toContain("1999");
    expect(statusWords(t, { ...status, denounced: "unknown" })).toMatch(/date not known/);
  });

  it("tells what nobody recorded from what nobody ratifies", () => {
    expect(entryStatus(t, entry("CAT", "treaty", []))).toBe("Not recorded");
    expect(entryStatus(t, entry("UDHR", "soft-law", []))).toBe("No ratification asked for");
  });
});

describe("the browser", () => {
  const entries = [
    entry("CAT", "treaty", [["O-INV", "O-PRO"], ["O-REP"]]),
    entry("CED", "treaty", [["O-INV"]]),
  ];

  it("groups articles by duty in the given order and leaves out duties without any", () => {
    const groups = byDuty(entries, ["O-REP", "O-INV", "O-SEA"]);
    expect(groups.map(({ duty, articles }) => [duty, articles.length])).toEqual([
      ["O-REP", 1],
      ["O-INV", 2],
    ]);
  });

  it("finds instruments by code and by name", () => {
    const codes = (words: string) =>
      matching(t, entries, words).map(({ instrument }) => instrument.code);
    expect(codes("torture")).toEqual(["CAT"]);
    expect(codes("ced")).toEqual(["CED"]);
    expect(codes("")).toEqual(["CAT", "CED"]);
    expect(codes("convention nothing")).toEqual([]);
  });
});
