import { describe, expect, test } from "vitest";
import { lines, roundLength } from "./picture";

describe("a picture of the map", () => {
  test("the scale bar is of a round length and no longer than its room", () => {
    expect(roundLength(1_799)).toBe(1_000);
    expect(roundLength(2_000)).toBe(2_000);
    expect(roundLength(499_999)).toBe(200_000);
    expect(roundLength(0.73)).toBe(0.5);
    for (let longest = 3; longest < 1e7; longest *= 1.7) {
      expect(roundLength(longest)).toBeLessThanOrEqual(longest);
      expect(roundLength(longest)).toBeGreaterThan(longest / 2.6);
    }
  });

  test("long words about the selection are broken, none is lost", () => {
    const text = "Type: Enforced disappearance · 1973 to 1976 · Area with 7 corners";
    const broken = lines(text, 20, (one) => one.length);
    expect(broken.every((line) => line.length <= 20)).toBe(true);
    expect(broken.join(" ")).toBe(text);
    expect(lines("", 20, (one) => one.length)).toEqual([]);
  });
});
