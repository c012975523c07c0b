import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { backend } from "@/backend";
import { resetFake } from "@/backend/fake";
import { queryClient } from "@/state/queries";
import { EVERYTHING, useSelection } from "@/state/selection";
import { draw } from "@/test/render";
import { NONE, countOf, useChosen } from "./choice";
import { EventTable } from "./EventTable";

beforeAll(() => {
  // The test document has no layout: give the scroller a height.
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { get: () => 640 });
  Object.defineProperty(HTMLElement.prototype, "offsetHeight", { get: () => 640 });
  Object.defineProperty(HTMLElement.prototype, "offsetWidth", { get: () => 900 });
});

beforeEach(() => {
  resetFake();
  queryClient.clear();
  useSelection.getState().clear();
  useChosen.setState({ chosen: NONE });
});

const chosenCount = () => countOf(useChosen.getState().chosen, 60);

async function drawTable() {
  draw(<EventTable selection={EVERYTHING} total={60} />);
  const grid = await screen.findByRole("grid");
  await waitFor(() => expect(within(grid).getAllByRole("row").length).toBeGreaterThan(5));
  await waitFor(() => expect(grid.getAttribute("aria-busy")).toBe("false"));
  act(() => grid.focus());
  return { grid, user: userEvent.setup() };
}

describe("the register's table", () => {
  it("chooses rows by Space, Shift with an arrow, and all", async () => {
    const { user } = await drawTable();
    await user.keyboard(" ");
    await waitFor(() => expect(chosenCount()).toBe(1));
    await user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    await waitFor(() => expect(chosenCount()).toBe(3));
    expect(await screen.findByText("3 of 60 chosen")).toBeTruthy();
    await user.keyboard("{Control>}a{/Control}");
    await waitFor(() => expect(chosenCount()).toBe(60));
    expect(useChosen.getState().chosen.kind, "without naming each").toBe("rest");
    await user.keyboard(" ");
    await waitFor(() => expect(chosenCount()).toBe(59));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(chosenCount()).toBe(0));
  });

  it("keeps the columns, widths and order the user sets", async () => {
    const { grid, user } = await drawTable();
    await user.keyboard("{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}");
    await waitFor(async () => {
      const { columns } = await backend.tableLayout();
      expect(columns[0]).toEqual({ id: "title", width: 16 });
    });
    await user.click(within(grid).getByRole("button", { name: "Victims" }));
    await user.keyboard("{Shift>}");
    await user.click(within(grid).getByRole("button", { name: "Event" }));
    await user.keyboard("{/Shift}");
    expect((await backend.tableLayout()).sort).toEqual([
      { column: "victims", descending: false },
      { column: "title", descending: false },
    ]);
  });

  it("shows a sign and words where a record is not for everybody", async () => {
    const { grid } = await drawTable();
    const table = await backend.eventTable({
      selection: EVERYTHING,
      columns: ["title"],
      sort: [{ column: "date", descending: false }],
      offset: 0,
      limit: 20,
    });
    const closed = table.rows.findIndex(({ confidentiality }) => confidentiality === "C2");
    const row = within(grid).getAllByRole("row")[closed + 1];
    expect(row?.textContent).toContain("C2");
  });
});
