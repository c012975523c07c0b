import { describe, expect, it } from "vitest";
import { characterAt, withSuggestion } from "./suggestions";

describe("a suggestion", () => {
  const value = { kind: "value", insert: "type:Torture" } as const;

  it("takes the place of the word at the cursor and ends it", () => {
    expect(withSuggestion("a tort b", { from: 2, to: 6 }, value)).toEqual({
      text: "a type:Torture b",
      cursor: 14,
    });
    expect(withSuggestion("(tort", { from: 1, to: 5 }, value)).toEqual({
      text: "(type:Torture ",
      cursor: 14,
    });
    expect(withSuggestion("(tort)", { from: 1, to: 5 }, value).text).toBe("(type:Torture)");
  });

  it("leaves the cursor behind the colon of a field", () => {
    const field = { kind: "field", insert: "type:" } as const;
    expect(withSuggestion("ty", { from: 0, to: 2 }, field)).toEqual({ text: "type:", cursor: 5 });
  });

  it("counts characters, not units", () => {
    expect(characterAt("𝄞a", 3)).toBe(2);
    expect(withSuggestion("𝄞 to", { from: 2, to: 4 }, value).text).toBe("𝄞 type:Torture ");
  });
});
