import { describe, expect, test } from "vitest";
import { REACH, colourAt, warmth } from "./HeatLayer";

describe("density", () => {
  test("one event warms the cells around it and no others", () => {
    const { columns, rows, values } = warmth({ columns: 20, rows: 10, cells: [10, 5, 1] });
    expect([columns, rows]).toEqual([20 + 2 * REACH, 10 + 2 * REACH]);
    const at = (column: number, row: number) => values[(row + REACH) * columns + column + REACH];
    expect(at(10, 5)).toBe(1);
    expect(at(11, 5)).toBeGreaterThan(0.5);
    expect(at(10 + REACH + 1, 5)).toBe(0);
    expect(at(0, 0)).toBe(0);
  });

  test("a quiet place shows beside a loud one, and nothing stays nothing", () => {
    const { columns, values } = warmth({ columns: 40, rows: 1, cells: [5, 0, 10_000, 30, 0, 100] });
    const quiet = values[REACH * columns + 30 + REACH] as number;
    expect(quiet).toBeCloseTo(0.1, 3);
    expect(warmth({ columns: 3, rows: 3, cells: [] }).values.every((value) => value === 0)).toBe(
      true,
    );
  });

  test("colours run along the ramp", () => {
    const ramp = [
      [0, 0, 0, 0],
      [100, 200, 50, 255],
    ] as const;
    expect(colourAt(ramp, 0)).toEqual([0, 0, 0, 0]);
    expect(colourAt(ramp, 0.5)).toEqual([50, 100, 25, 128]);
    expect(colourAt(ramp, 2)).toEqual([100, 200, 50, 255]);
  });
});
