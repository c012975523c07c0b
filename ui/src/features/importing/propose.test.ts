import { describe, expect, it } from "vitest";
import { proposedCode, proposedCodes } from "./propose";

const violations = [
  { value: "LIF-01", label: "Extrajudicial, summary or arbitrary execution" },
  { value: "INT-01", label: "Torture" },
  { value: "LIB-01", label: "Disparition forcée" },
  { value: "LIB-05", label: "Abduction or kidnapping" },
  { value: "SGB-01", label: "Rape" },
];
const sexes = [
  { value: "female", label: "Female" },
  { value: "male", label: "Male" },
];

describe("codes proposed for texts", () => {
  it("go by the label, whatever its accents and capitals", () => {
    expect(proposedCode("TORTURE", violations)).toBe("INT-01");
    expect(proposedCode("disparition forcee", violations)).toBe("LIB-01");
    expect(proposedCode("kidnapping", violations)).toBe("LIB-05");
    expect(proposedCode("lif-01", violations)).toBe("LIF-01");
  });

  it("know short words for a sex, and do not take male for female", () => {
    expect(["F", "m", "Femme", "male"].map((text) => proposedCode(text, sexes))).toEqual([
      "female",
      "male",
      "female",
      "male",
    ]);
  });

  it("are none where two terms would do, or nothing fits", () => {
    const two = [
      { value: "A", label: "Attack on a school" },
      { value: "B", label: "Attack on a hospital" },
    ];
    expect(proposedCode("attack", two)).toBeNull();
    expect(proposedCodes(["theft", ""], violations)).toEqual([]);
  });
});
