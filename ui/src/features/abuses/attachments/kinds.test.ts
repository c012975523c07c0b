import { describe, expect, it } from "vitest";
import { showing, sizeIn } from "./kinds";

describe("kept files", () => {
  it("shows what the window can show and nothing that could run", () => {
    expect(showing("image/jpeg")).toBe("picture");
    expect(showing("application/pdf")).toBe("pages");
    expect(showing("video/mp4")).toBe("film");
    expect(showing("text/html")).toBe("text");
    expect(showing("application/zip")).toBe("none");
    expect(showing("image/tiff")).toBe("none");
  });

  it("tells a size in a unit that fits", () => {
    expect(sizeIn(0)).toEqual({ value: 0, unit: "byte" });
    expect(sizeIn(999)).toEqual({ value: 999, unit: "byte" });
    expect(sizeIn(1000)).toEqual({ value: 1, unit: "kilobyte" });
    expect(sizeIn(2_500_000_000_000)).toEqual({ value: 2500, unit: "gigabyte" });
  });
});
