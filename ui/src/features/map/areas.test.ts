import { describe, expect, test } from "vitest";
import { areaOf, readCorners, writeCorners } from "./areas";

describe("areas", () => {
  test("a drawn outline keeps its form with few corners", () => {
    const circle = Array.from({ length: 2_000 }, (_, step) => {
      const angle = (step / 2_000) * Math.PI * 2;
      return [-70 + Math.cos(angle), -33 + Math.sin(angle)];
    });
    const area = areaOf([...circle, circle[0] as number[]], 0.001) ?? [];
    expect(area.length).toBeGreaterThan(12);
    expect(area.length).toBeLessThanOrEqual(120);
    for (const [east, north] of area) expect(Math.hypot(east + 70, north + 33)).toBeCloseTo(1, 2);
  });

  test("a click or a straight stroke is no area", () => {
    expect(areaOf([[1, 1]], 0.01)).toBeNull();
    expect(
      areaOf(
        [
          [1, 1],
          [2, 1],
          [3, 1.001],
          [1, 1],
        ],
        0.01,
      ),
    ).toBeNull();
  });

  test("an outline on the next turn of the map comes back, and keeps its way over the antimeridian", () => {
    const ring = areaOf(
      [
        [539, -18],
        [541, -18],
        [541, -16],
        [539, -16],
      ],
      0.01,
    );
    expect(ring).toEqual([
      [179, -18],
      [181, -18],
      [181, -16],
      [179, -16],
    ]);
  });

  test("corners can be typed, two as a rectangle", () => {
    const box = readCorners("-34, -71\n-33; -70\n");
    expect(box).toEqual({
      area: [
        [-71, -34],
        [-70, -34],
        [-70, -33],
        [-71, -33],
      ],
    });
    const area = "area" in box ? box.area : [];
    expect(readCorners(writeCorners(area))).toEqual(box);
    expect(readCorners("−34 −71\n-33 -70\n-33 -71")).toMatchObject({ area: { length: 3 } });
    expect(readCorners("-34, -71\n-33, here")).toEqual({ wrong: 2 });
    expect(readCorners("-34, -71\n91, 0")).toEqual({ wrong: 2 });
    expect(readCorners("-34, -71")).toEqual({ wrong: 0 });
    expect(readCorners("-34, -71\n-34, -70")).toEqual({ wrong: 0 });
  });
});
