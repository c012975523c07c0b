import { describe, expect, test } from "vitest";
import { type Method, classOf, classesOf, toneOf } from "./breaks";

const methods: readonly Method[] = ["quantile", "equal", "natural"];

describe("classes of counts", () => {
  test.each(methods)("every count is in just one class: %s", (method) => {
    const values = [1, 1, 1, 2, 3, 5, 8, 8, 13, 400, 0, 0];
    const classes = classesOf(values, 5, method);
    for (const value of values.filter((one) => one > 0)) {
      const holding = classes.filter(({ from, to }) => value >= from && value <= to);
      expect(holding).toHaveLength(1);
    }
    expect(classOf(classes, 0)).toBe(-1);
    expect(classes.at(-1)?.to).toBe(400);
    expect(classes.every(({ from, to }) => values.includes(from) && values.includes(to))).toBe(
      true,
    );
  });

  test.each(methods)("few or equal counts make few classes: %s", (method) => {
    expect(classesOf([], 5, method)).toEqual([]);
    expect(classesOf([0, 0], 5, method)).toEqual([]);
    expect(classesOf([7], 5, method)).toEqual([{ from: 7, to: 7 }]);
    expect(classesOf([7, 7, 7], 5, method)).toEqual([{ from: 7, to: 7 }]);
    expect(classesOf([1, 2], 5, method)).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 2 },
    ]);
  });

  test("quantiles hold equal numbers of regions, equal steps equal ranges", () => {
    const values = [1, 2, 3, 4, 5, 6, 100, 200];
    expect(classesOf(values, 4, "quantile")).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 4 },
      { from: 5, to: 6 },
      { from: 100, to: 200 },
    ]);
    expect(classesOf(values, 4, "equal")).toEqual([
      { from: 1, to: 6 },
      { from: 100, to: 100 },
      { from: 200, to: 200 },
    ]);
  });

  test("the highest class is the strongest, however many there are", () => {
    for (const classes of [2, 3, 4, 5]) {
      const tones = Array.from({ length: classes }, (_, shade) => toneOf(shade, classes, 5));
      expect(tones[0]).toBe(0);
      expect(tones.at(-1)).toBe(4);
      expect(new Set(tones).size).toBe(classes);
    }
    expect(toneOf(0, 1, 5)).toBe(2);
    expect(toneOf(-1, 3, 5)).toBe(-1);
  });

  test("natural breaks fall into the gaps", () => {
    expect(classesOf([1, 2, 3, 50, 51, 52, 900], 3, "natural")).toEqual([
      { from: 1, to: 3 },
      { from: 50, to: 52 },
      { from: 900, to: 900 },
    ]);
  });

  test("thousands of regions are classed at once", () => {
    const values = Array.from({ length: 4_000 }, (_, at) => at * at + 1);
    const start = performance.now();
    expect(classesOf(values, 5, "natural")).toHaveLength(5);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
