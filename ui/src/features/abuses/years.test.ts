import { describe, expect, it } from "vitest";
import { NO_END } from "@/text/selection";
import { barsOf, labelStep, shortDay, withEnd, yearsSpan } from "./years";
import { clip } from "./words";

describe("years", () => {
  it("draws a bar for years without events too", () => {
    const bars = barsOf(
      [
        { year: 1973, count: 5 },
        { year: 1975, count: 1 },
      ],
      [{ year: 1975, count: 1 }],
    );
    expect(bars).toEqual([
      { year: 1973, all: 5, chosen: 0 },
      { year: 1974, all: 0, chosen: 0 },
      { year: 1975, all: 1, chosen: 1 },
    ]);
    expect(barsOf([], [])).toEqual([]);
  });

  it("makes whole years of a brush in either direction", () => {
    expect(yearsSpan(1975, 1973)).toEqual({ from: "1973-01-01", to: "1975-12-31" });
  });

  it("sets and clears one end, and turns ends that crossed", () => {
    const from = withEnd(null, "from", "1973-09-01");
    expect(from).toEqual({ from: "1973-09-01", to: NO_END });
    expect(withEnd(from, "from", null)).toBeNull();
    expect(withEnd(from, "to", "1973-01-31")).toEqual({ from: "1973-01-31", to: "1973-09-01" });
  });

  it("shows an end as short as it can be typed", () => {
    expect(shortDay("1973-01-01", "from")).toBe("1973");
    expect(shortDay("1973-01-01", "to")).toBe("1973-01-01");
    expect(shortDay(NO_END, "to")).toBe("");
    expect(shortDay(null, "from")).toBe("");
  });

  it("spaces labels by the room there is", () => {
    expect(labelStep(18, 18)).toBe(1);
    expect(labelStep(18, 8)).toBe(5);
    expect(labelStep(400, 2)).toBe(200);
  });
});

it("clips by characters, not by UTF-16 units", () => {
  expect(clip("𝒳𝒳𝒳𝒳", 4)).toBe("𝒳𝒳𝒳𝒳");
  expect(clip("𝒳𝒳𝒳𝒳𝒳", 4)).toBe("𝒳𝒳𝒳…");
  expect([...clip("a".repeat(5000), 100)]).toHaveLength(100);
});
