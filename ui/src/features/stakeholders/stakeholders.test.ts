import { describe, expect, it } from "vitest";
import type { Relation, Stakeholder } from "@/backend";
import { EMPTY, UNKNOWN, known } from "@/state/stated";
import { currentText } from "@/text";
import {
  type Box,
  type Measures,
  type Party,
  breakName,
  cellAt,
  layOut,
  stepFrom,
} from "./gridLayout";
import { inclusionOf, quadrantOf } from "./inclusion";
import {
  directed,
  newRelation,
  relationWords,
  relationsOf,
  unfinished,
  viewFrom,
  withOther,
} from "./relations";
import { emptyStakeholder } from "./record";

const measures: Measures = {
  width: 750,
  minRow: 80,
  lineHeight: 16,
  sign: 18,
  padding: 8,
  heading: 20,
  textWidth: (text) => text.length * 7,
};

function party(
  id: string,
  power: number | null,
  interest: number | null,
  name = `Party ${id}`,
): Party {
  return { id, name, power, interest };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe("the layout of the power-interest grid", () => {
  const crowd = Array.from({ length: 60 }, (_, index) =>
    party(
      `p${index}`,
      1 + (index % 5),
      1 + (Math.floor(index / 5) % 3),
      `Association number ${index} of the relatives`,
    ),
  );

  it("lets no two names cover each other, however many share a cell", () => {
    const { placed } = layOut(crowd, measures);
    expect(placed).toHaveLength(60);
    for (const [index, one] of placed.entries()) {
      for (const other of placed.slice(index + 1)) expect(overlap(one.box, other.box)).toBe(false);
    }
  });

  it("keeps every name inside its own cell and grows the row for it", () => {
    const { placed, rows, columns } = layOut(crowd, measures);
    for (const { box, power, interest } of placed) {
      const row = rows.find((one) => one.power === power);
      const column = columns.find((one) => one.interest === interest);
      expect(box.y).toBeGreaterThanOrEqual(row?.y ?? Number.NaN);
      expect(box.y + box.height).toBeLessThanOrEqual((row?.y ?? 0) + (row?.height ?? 0));
      expect(box.x).toBeGreaterThanOrEqual(column?.x ?? Number.NaN);
      expect(box.x + box.width).toBeLessThanOrEqual((column?.x ?? 0) + (column?.width ?? 0));
    }
    expect(rows.every(({ height }) => height >= measures.minRow)).toBe(true);
    expect(Math.max(...rows.map(({ height }) => height))).toBeGreaterThan(measures.minRow);
  });

  it("puts high power at the top and high interest at the end", () => {
    const { placed } = layOut([party("low", 1, 1), party("high", 5, 5)], measures);
    const [high, low] = [
      placed.find(({ id }) => id === "high"),
      placed.find(({ id }) => id === "low"),
    ];
    expect(high?.box.y).toBeLessThan(low?.box.y ?? 0);
    expect(high?.box.x).toBeGreaterThan(low?.box.x ?? 0);
  });

  it("invents no place for what nobody has assessed", () => {
    const { placed, tray } = layOut(
      [party("a", null, 4), party("b", 2, null), party("c", 2, 2)],
      measures,
    );
    expect(placed.map(({ id }) => id)).toEqual(["c"]);
    expect(tray.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("breaks long names into lines and cuts what is left", () => {
    expect(breakName("Short", 100, measures.textWidth)).toEqual(["Short"]);
    const lines = breakName(
      "Association of Relatives of the Detained and Disappeared of the North",
      120,
      measures.textWidth,
    );
    expect(lines).toHaveLength(3);
    expect(lines.slice(0, 2)).toEqual(["Association of", "Relatives of the"]);
    expect(lines.every((line) => measures.textWidth(line) <= 120)).toBe(true);
    expect(lines[2]).toMatch(/…$/);
    const shown = lines.join(" ").replace("…", "");
    expect(
      "Association of Relatives of the Detained and Disappeared of the North".split(" "),
    ).toEqual(expect.arrayContaining(shown.split(" ")));
  });

  it("finds the cell under a point", () => {
    const layout = layOut([], measures);
    expect(cellAt(layout, 10, 10)).toEqual({ power: 5, interest: 1 });
    expect(cellAt(layout, 740, layout.height - 1)).toEqual({ power: 1, interest: 5 });
    expect(cellAt(layout, -1, 10)).toBeNull();
  });

  it("moves by arrow keys, stays on the grid, and starts the unassessed in the middle", () => {
    expect(stepFrom({ power: 2, interest: 2 }, "ArrowUp", false)).toEqual({
      power: 3,
      interest: 2,
    });
    expect(stepFrom({ power: 2, interest: 2 }, "ArrowRight", true)).toEqual({
      power: 2,
      interest: 1,
    });
    expect(stepFrom({ power: 5, interest: 1 }, "ArrowUp", false)).toEqual({
      power: 5,
      interest: 1,
    });
    expect(stepFrom({ power: null, interest: 4 }, "ArrowUp", false)).toEqual({
      power: 3,
      interest: 4,
    });
    expect(stepFrom({ power: 2, interest: 2 }, "Enter", false)).toBeNull();
  });
});

describe("inclusion", () => {
  const victims: Stakeholder = {
    ...emptyStakeholder("v"),
    category: known("SH-VIC"),
    power: known(1),
    interest: known(2),
  };

  it("warns when nobody speaks for victims or for the grassroots", () => {
    expect(inclusionOf([emptyStakeholder("a")])).toMatchObject({
      noVictims: true,
      noGrassroots: true,
    });
    expect(inclusionOf([{ ...victims, level: known("L3") }])).toMatchObject({
      noVictims: false,
      noGrassroots: false,
    });
  });

  it("flags victims' groups under monitor and nobody else there", () => {
    const army: Stakeholder = { ...victims, id: "x", category: known("SH-SEC") };
    expect(quadrantOf(1, 2)).toBe("monitor");
    expect(inclusionOf([victims, army]).underMonitor).toEqual([victims]);
    expect(inclusionOf([{ ...victims, power: UNKNOWN }]).underMonitor).toEqual([]);
    expect(inclusionOf([{ ...victims, interest: known(3) }]).underMonitor).toEqual([]);
  });
});

describe("a relation from both ends", () => {
  const commands: Relation = {
    ...newRelation("r", "army"),
    to: "unit",
    relation_type: known("commands"),
  };
  const t = currentText();

  it("is one record that each end sees with the other party", () => {
    expect(viewFrom(commands, "army")).toMatchObject({ other: "unit", isOutgoing: true });
    expect(viewFrom(commands, "unit")).toMatchObject({ other: "army", isOutgoing: false });
    expect(relationsOf([commands], "unit")).toEqual([commands]);
    expect(relationsOf([commands], "court")).toEqual([]);
  });

  it("reads differently from the two ends, unless it is mutual", () => {
    expect(relationWords(t, "commands", true)).toBe("Commands");
    expect(relationWords(t, "commands", false)).toBe("Commanded by");
    expect(relationWords(t, "allied_with", false)).toBe(relationWords(t, "allied_with", true));
  });

  it("has words for the other end of every type that is not mutual", () => {
    for (const type of [
      "member_of",
      "commands",
      "funds",
      "influences",
      "represents",
      "victim_of",
      "bears_responsibility_for",
      "dependent_on",
      "mediates",
    ]) {
      expect(relationWords(t, type, false)).not.toBe(relationWords(t, type, true));
    }
  });

  it("keeps its direction when the incoming end changes the other party", () => {
    expect(withOther(commands, "unit", "navy")).toMatchObject({ from: "navy", to: "unit" });
    expect(withOther(commands, "army", "navy")).toMatchObject({ from: "army", to: "navy" });
  });

  it("turns round only when asked to", () => {
    expect(directed(commands, "unit", true)).toMatchObject({ from: "unit", to: "army" });
    expect(directed(commands, "unit", false)).toBe(commands);
    expect(viewFrom(directed(commands, "unit", true), "unit").isOutgoing).toBe(true);
  });

  it("cannot be saved without its other end or type", () => {
    expect(unfinished([commands])).toEqual([]);
    expect(
      unfinished([newRelation("n", "army"), { ...commands, relation_type: EMPTY }]),
    ).toHaveLength(2);
    expect(unfinished([{ ...commands, to: "army" }])).toHaveLength(1);
  });
});
