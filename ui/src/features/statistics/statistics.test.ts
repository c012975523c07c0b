import { describe, expect, it } from "vitest";
import type { Counts, Crosstab } from "@/backend";
import { currentText } from "@/text";
import { DIMENSIONS, cellWords, dimensionName, dimensionValue } from "@/text/dimensions";
import { stepTo } from "./Table";
import { distinctNames } from "./plot";
import { NONE, SMALL, gridOf, hiddenOf, overlaps, shareOf } from "./shares";
import { numberText, reservations, titleOf } from "./words";

const t = currentText();
const of = (events: number): Counts => ({ ...NONE, events, acts: events * 2, victims: events });

function table(cells: readonly (readonly number[])[], total?: number): Crosstab {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const across = (cells[0] ?? []).map((_, at) => sum(cells.map((row) => row[at] ?? 0)));
  return {
    total: of(total ?? sum(across)),
    rows: cells.map((row, at) => ({ code: `R${at}`, counts: of(sum(row)) })),
    columns: across.map((count, at) => ({ code: `C${at}`, counts: of(count) })),
    cells: cells.flatMap((row, at) =>
      row.flatMap((count, column) => (count === 0 ? [] : [{ row: at, column, counts: of(count) }])),
    ),
    verification: [
      { code: "verified", counts: of(10) },
      { code: "draft", counts: of(5) },
    ],
    imprecise: 2,
    undated: 1,
    acts_without_victim: 3,
    withheld: 0,
    leaves_out_withheld: false,
  };
}

describe("the grid", () => {
  it("has the cells, the empty ones too, with the totals of the host", () => {
    const grid = gridOf(
      table(
        [
          [1, 0],
          [2, 3],
        ],
        5,
      ),
    );
    expect(grid.counts.map((row) => row.map(({ events }) => events))).toEqual([
      [1, 0, 1],
      [2, 3, 5],
      [3, 3, 5],
    ]);
  });

  it("tells shares of row, column and all", () => {
    const grid = gridOf(
      table([
        [1, 3],
        [4, 2],
      ]),
    );
    expect(shareOf(grid, "events", "row", 0, 0)).toBeCloseTo(0.25);
    expect(shareOf(grid, "events", "column", 0, 0)).toBeCloseTo(0.2);
    expect(shareOf(grid, "events", "total", 0, 0)).toBeCloseTo(0.1);
    expect(shareOf(gridOf(table([[0]])), "events", "row", 0, 0)).toBeNull();
  });

  it("says where lines add up to more than the whole", () => {
    expect(
      overlaps(
        gridOf(
          table([
            [1, 3],
            [4, 2],
          ]),
        ),
        "events",
      ),
    ).toBe(false);
    expect(
      overlaps(
        gridOf(
          table(
            [
              [1, 3],
              [4, 2],
            ],
            9,
          ),
        ),
        "events",
      ),
    ).toBe(true);
  });
});

describe("small numbers", () => {
  it("are hidden with another one, so that none can be reckoned", () => {
    const grid = gridOf(
      table([
        [2, 40, 30],
        [50, 60, 20],
        [70, 80, 90],
      ]),
    );
    const hidden = hiddenOf(grid, "events");
    expect(hidden[0]?.[0]).toBe("small");
    const lines = [
      ...hidden,
      ...(hidden[0] ?? []).map((_, column) => hidden.map((row) => row[column] ?? null)),
    ];
    for (const line of lines) expect(line.filter(Boolean).length).not.toBe(1);
    expect(numberText(t, grid, { unit: "events", shown: "row" }, 0, 0, "small")).toContain(
      String(SMALL),
    );
  });

  it("leave a table without any as it is", () => {
    const grid = gridOf(
      table([
        [20, 0],
        [0, 30],
      ]),
    );
    expect(
      hiddenOf(grid, "events")
        .flat()
        .every((one) => one === null),
    ).toBe(true);
  });

  it("come to an end where every number is small", () => {
    const grid = gridOf(
      table([
        [1, 1],
        [1, 1],
      ]),
    );
    expect(
      hiddenOf(grid, "events")
        .flat()
        .every((one) => one !== null),
    ).toBe(true);
  });
});

describe("words", () => {
  it("name what is counted by what", () => {
    expect(titleOf(t, "acts", "violation", "sex")).toBe("Acts by violation and sex of victims");
    expect(titleOf(t, "events", "region", null)).toBe("Events by region");
  });

  it("state how much is verified, what dates leave open, and what adds no victim", () => {
    const counted = table([[10, 20]]);
    const notes = reservations(t, counted, gridOf(counted), "victims", false).join(" ");
    expect(notes).toContain("between 10, if only the verified hold, and 30, if all do");
    expect(notes).toContain("2 events may lie in several years; 1 event has no date");
    expect(notes).toContain("3 acts name no victim");
  });
});

describe("moving in the table", () => {
  it("stops at its edges and mirrors", () => {
    expect(stepTo({ row: 0, column: 0 }, "ArrowUp", 3, 3, false)).toEqual({ row: 0, column: 0 });
    expect(stepTo({ row: 0, column: 1 }, "ArrowLeft", 3, 3, true)).toEqual({ row: 0, column: 2 });
    expect(stepTo({ row: 0, column: 0 }, "a", 3, 3, false)).toBeNull();
  });
});

it("tells equal names in a chart apart", () => {
  expect(distinctNames(["a", "b", "a"])).toEqual(["a", "b", "a (2)"]);
});

describe("dimensions", () => {
  const regions = new Map([["CL-MA", "Magallanes"]]);

  it("all have a name", () => {
    for (const dimension of DIMENSIONS) {
      expect(t.has(`dimension-${dimension.replaceAll("_", "-")}`), dimension).toBe(true);
      expect(dimensionName(t, dimension)).not.toContain("dimension-");
    }
  });

  it("have values in words, and states that are no codes", () => {
    const words = (dimension: string, code: string) => dimensionValue(t, dimension, code, regions);
    expect(words("region", "CL-MA")).toBe("Magallanes");
    expect(words("age_group", "12-17")).toBe("12–17 years");
    expect(words("minor", "yes")).toBe("Under 18");
    expect(words("month", "1973-09")).toBe("September 1973");
    expect(words("year", "?imprecise")).toBe("In one of several years");
    expect(words("sex", "?empty")).toBe("Not stated");
  });

  it("tell what a cell stands for", () => {
    const parts = [
      { dimension: "violation", codes: ["LIB-01"] },
      { dimension: "year", codes: ["1974"] },
    ];
    expect(cellWords(t, parts, regions)).toBe("Violation: Enforced disappearance · Year: 1974");
  });
});
