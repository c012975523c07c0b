import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { draw } from "@/test/render";
import { type Column, VirtualTable, type VirtualTableProps, move } from "./VirtualTable";

interface Row {
  readonly id: number;
  readonly name: string;
}

const columns: Column<Row>[] = [
  { id: "id", label: "Number", width: 6, sortable: true, cell: (row) => row.id },
  { id: "name", label: "Name", width: 12, grow: 1, cell: (row) => row.name },
];

const TOTAL = 350_000;

beforeAll(() => {
  // The test document has no layout: give the scroller a height.
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { get: () => 640 });
  Object.defineProperty(HTMLElement.prototype, "offsetHeight", { get: () => 640 });
  Object.defineProperty(HTMLElement.prototype, "offsetWidth", { get: () => 900 });
});

function drawTable(change: Partial<VirtualTableProps<Row>> = {}) {
  const getRows = vi.fn((offset: number, limit: number) =>
    Promise.resolve(
      Array.from({ length: Math.min(limit, TOTAL - offset) }, (_, index) => ({
        id: offset + index,
        name: `row ${offset + index}`,
      })),
    ),
  );
  const view = draw(
    <VirtualTable
      label="Events"
      columns={columns}
      total={TOTAL}
      source={["test"]}
      getRows={getRows}
      rowKey={(row) => String(row.id)}
      {...change}
    />,
  );
  return { getRows, view };
}

describe("a table of 350,000 rows", () => {
  it("draws only the rows in sight and tells how many there are", async () => {
    const { getRows } = drawTable();
    await screen.findByText("row 0");
    const grid = screen.getByRole("grid", { name: "Events" });
    expect(grid.getAttribute("aria-rowcount")).toBe(String(TOTAL + 1));
    expect(screen.getAllByRole("row").length).toBeLessThan(60);
    expect(getRows.mock.calls, "one page was asked for").toEqual([[0, 200]]);
    expect(screen.getAllByRole("row")[1]?.getAttribute("aria-rowindex")).toBe("2");
  });

  it("moves by keys, keeps the focus, and opens the row it is on", async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn();
    const onActive = vi.fn();
    drawTable({ onOpen, onActive });
    await screen.findByText("row 0");
    const grid = screen.getByRole("grid");
    act(() => grid.focus());
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{Enter}");
    expect(onOpen).toHaveBeenCalledWith({ id: 1, name: "row 1" });
    expect(onActive).toHaveBeenLastCalledWith({ id: 1, name: "row 1" });
    expect(document.activeElement).toBe(grid);
    const active = document.getElementById(grid.getAttribute("aria-activedescendant") ?? "");
    expect(active?.textContent, "the active cell is named").toBe("1");
    await user.keyboard("{ArrowRight}");
    const next = document.getElementById(grid.getAttribute("aria-activedescendant") ?? "");
    expect(next?.textContent).toBe("row 1");
  });

  it("asks for the last page when the user goes to the end", async () => {
    const user = userEvent.setup();
    const { getRows } = drawTable();
    await screen.findByText("row 0");
    const grid = screen.getByRole("grid");
    // What a browser does when it is told to scroll.
    grid.scrollTo = ((options: ScrollToOptions) => {
      grid.scrollTop = options.top ?? 0;
      grid.dispatchEvent(new Event("scroll"));
    }) as typeof grid.scrollTo;
    Object.defineProperty(grid, "scrollHeight", { get: () => (TOTAL + 1) * 32 });
    act(() => grid.focus());
    await user.keyboard("{End}");
    await waitFor(() => expect(getRows).toHaveBeenCalledWith(349_800, 200));
    expect(await screen.findByText("row 349999")).toBeTruthy();
  });

  it("sorts by its headings, the other way the second time", async () => {
    const user = userEvent.setup();
    const onSort = vi.fn();
    drawTable({ onSort, sort: { column: "id", descending: false } });
    expect(screen.getByRole("columnheader", { name: "Number" }).getAttribute("aria-sort")).toBe(
      "ascending",
    );
    await user.click(screen.getByRole("button", { name: "Number" }));
    expect(onSort).toHaveBeenCalledWith({ column: "id", descending: true }, false);
  });

  it("comes back to where the user was, and starts another list at its top", async () => {
    const user = userEvent.setup();
    const first = drawTable({ listing: "by date" });
    await screen.findByText("row 0");
    act(() => screen.getByRole("grid").focus());
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
    first.view.unmount();
    const onOpen = vi.fn();
    const second = drawTable({ listing: "by date", onOpen });
    await screen.findByText("row 0");
    act(() => screen.getByRole("grid").focus());
    await user.keyboard("{Enter}");
    expect(onOpen).toHaveBeenCalledWith({ id: 3, name: "row 3" });
    second.view.unmount();
    drawTable({ listing: "by place", onOpen });
    await screen.findByText("row 0");
    act(() => screen.getByRole("grid").focus());
    await user.keyboard("{Enter}");
    expect(onOpen).toHaveBeenLastCalledWith({ id: 0, name: "row 0" });
  });

  it("shows what to do where there is nothing", () => {
    drawTable({ total: 0, empty: <p>Nothing here</p> });
    expect(screen.getByText("Nothing here")).toBeTruthy();
    expect(screen.queryByRole("grid")).toBeNull();
  });
});

describe("keys", () => {
  const from = { row: 10, column: 0 };
  it.each([
    ["PageDown", { row: 28, column: 0 }],
    ["PageUp", { row: 0, column: 0 }],
    ["Home", { row: 0, column: 0 }],
    ["End", { row: 99, column: 0 }],
    ["ArrowLeft", { row: 10, column: 0 }],
    ["ArrowRight", { row: 10, column: 1 }],
    ["x", null],
  ])("%s", (key, expected) => {
    expect(move(from, key, 100, 2, 18, false)).toEqual(expected);
  });

  it("follow the direction of the script", () => {
    expect(move(from, "ArrowLeft", 100, 2, 18, true)).toEqual({ row: 10, column: 1 });
  });
});
