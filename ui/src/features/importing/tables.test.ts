import { describe, expect, it } from "vitest";
import type { FileInspection } from "@/backend";
import { emptyDefinition } from "./definition";
import {
  type Tables,
  tableProblems,
  tableView,
  withProposals,
  withTableView,
  withoutTable,
} from "./tables";

const inspection = (...names: string[]): FileInspection => ({
  format: "csv",
  layout: {
    encoding: null,
    delimiter: null,
    decimal: null,
    date_order: null,
    sheet: null,
    header_row: 1,
  },
  byte_order_mark: false,
  sheets: [],
  sha256: "",
  rows: 1,
  columns: names.map((name) => ({ name, samples: [], filled: 1, looks: "text", values: [] })),
  licence: null,
  suggested_mapping: null,
  doubts: [],
});

const given: Tables = {
  path: "/a/victims.csv",
  layout: inspection().layout,
  inspection: inspection("vid", "case", "name"),
  firstTable: "victims.csv",
  tables: [
    {
      name: "events",
      path: "/a/events.csv",
      layout: inspection().layout,
      inspection: inspection("case", "title"),
    },
  ],
  definition: { ...emptyDefinition(), event_key: "case" },
};
const proposals = [
  {
    name: "victims.csv",
    row: "victim",
    row_key: "vid",
    links: [{ column: "case", table: "events", to: "case" }],
  },
  { name: "events", row: "event", row_key: "case", links: [] },
];

describe("the tables of an import", () => {
  const definition = withProposals(given, proposals);

  it("take what is proposed, and columns guessed for what their rows are", () => {
    expect(definition).toMatchObject({ row: "victim", row_key: "vid", event_key: null });
    expect(definition.links).toEqual([{ column: "case", table: "events", to: "case" }]);
    expect(definition.linked?.[0]).toMatchObject({ name: "events", row: "event", row_key: "case" });
    expect(definition.linked?.[0]?.columns.map(({ target }) => target)).toEqual(["event.title"]);
    expect(tableProblems({ ...given, definition })).toEqual([]);
  });

  it("are named where they cannot be joined", () => {
    const unlinked = { ...definition, links: [] };
    expect(tableProblems({ ...given, definition: unlinked })).toEqual([
      { id: "tables-unlinked", table: "victims.csv" },
    ]);
    const twice = { ...definition, row: "event" };
    expect(tableProblems({ ...given, definition: twice })).toEqual([
      { id: "tables-repeated", table: "events" },
    ]);
  });

  it("are edited one by one in the shape of a mapping", () => {
    const view = tableView(definition, 1);
    expect(view).toMatchObject({ row: "event", row_key: "case" });
    const changed = withTableView(definition, 1, { ...view!, row_key: null });
    expect(changed.linked?.[0]?.row_key).toBeNull();
    expect(changed.row).toBe("victim");
  });

  it("leave no link behind when one is taken out", () => {
    const left = withoutTable(definition, "events");
    expect([left.linked, left.links]).toEqual([[], []]);
  });
});
