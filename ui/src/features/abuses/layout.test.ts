import { describe, expect, it } from "vitest";
import { sortedBy } from "./layout";

const by = (column: string, descending = false) => ({ column, descending });

describe("the order after a click on a heading", () => {
  it("is by that column", () => {
    expect(sortedBy([by("date")], by("title"), false)).toEqual([by("title")]);
  });
  it("keeps the first key where the user held Shift", () => {
    expect(sortedBy([by("date")], by("title"), true)).toEqual([by("date"), by("title")]);
    expect(sortedBy([by("date"), by("title")], by("place", true), true)).toEqual([
      by("date"),
      by("place", true),
    ]);
  });
  it("keeps the second key where the first is only turned round", () => {
    expect(sortedBy([by("date"), by("title")], by("date", true), false)).toEqual([
      by("date", true),
      by("title"),
    ]);
  });
});
