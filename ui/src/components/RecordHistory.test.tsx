import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type HistoryChange, type HistoryEdit, backend } from "@/backend";
import { draw } from "@/test/render";
import { RecordHistory } from "./RecordHistory";

afterEach(() => vi.restoreAllMocks());

function edit(index: number, changes: HistoryChange[]): HistoryEdit {
  return {
    at: new Date(Date.UTC(2026, 10, 1, 0, index)).toISOString(),
    author: "A.B.",
    reason: `reason ${index}`,
    cause: "save",
    changes,
    total: changes.length,
  };
}

const change = (given: Partial<HistoryChange>): HistoryChange => ({
  record: "r",
  kind: "event",
  field: "date",
  element: null,
  from: null,
  to: null,
  ...given,
});

function answer(edits: HistoryEdit[]) {
  return vi
    .spyOn(backend, "history")
    .mockImplementation(({ offset, limit }) =>
      Promise.resolve({ total: edits.length, edits: edits.slice(offset, offset + limit) }),
    );
}

describe("the history", () => {
  it("tells changes in words", async () => {
    answer([
      edit(0, [
        change({ from: "1973-09", to: "1973-09-11/1973-09-14" }),
        change({ field: "proof", from: "?", to: "SP-3" }),
        change({ field: "tags", element: "stadium", to: "true" }),
        change({ kind: "person", field: "name", from: "A.", to: null }),
        change({ kind: "source", field: "exists", from: "true", to: "false" }),
      ]),
    ]);
    draw(<RecordHistory id="r" />);
    await screen.findByText("reason 0");
    const lines = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(lines[0]).toMatch(/Event: Date.*September 1973.*became.*11–14 September 1973/);
    expect(lines[1]).toMatch(/Standard of proof.*Unknown.*Balance of probabilities/);
    expect(lines[2]).toMatch(/Tags.*stadium/);
    expect(lines[3]).toMatch(/Person: Name.*A\..*removed/);
    expect(lines[4]).toMatch(/Source.*deleted/);
  });

  it("words the red lines, design and indicators of a measure", async () => {
    const of = (given: Partial<HistoryChange>) => change({ kind: "measure", ...given });
    answer([
      edit(0, [
        of({ field: "red_lines", element: "RL-WITNESS", to: "breached" }),
        of({ field: "choices", element: "standard-proof", from: "no-names", to: "balance" }),
        of({ field: "acts_adopted", element: "LAW", to: "Law 19.123" }),
        change({ kind: "indicator", field: "target_date", to: "2028" }),
        change({ kind: "indicator", field: "frequency", to: "half-yearly" }),
      ]),
    ]);
    draw(<RecordHistory id="r" />);
    await screen.findByText("reason 0");
    const lines = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(lines[0]).toMatch(/Red lines.*No testimony is heard before protection.*: Breached/);
    expect(lines[1]).toMatch(/standard proof: no names.*standard proof: balance/);
    expect(lines[2]).toMatch(/Ordinary law: Law 19\.123/);
    expect(lines[3]).toMatch(/Indicator: To be reached by.*2028/);
    expect(lines[4]).toMatch(/Indicator: How often/);
  });

  it("goes on page by page to the very first edit", async () => {
    const user = userEvent.setup();
    const asked = answer(
      Array.from({ length: 120 }, (_, index) => edit(index, [change({ to: "1973" })])),
    );
    draw(<RecordHistory id={null} />);
    await screen.findByText("50 of 120 edits, newest first");
    await user.click(screen.getByRole("button", { name: "Show more" }));
    await screen.findByText("100 of 120 edits, newest first");
    await user.click(screen.getByRole("button", { name: "Show more" }));
    await screen.findByText("120 of 120 edits, newest first");
    await waitFor(() => expect(screen.queryByRole("button", { name: "Show more" })).toBeNull());
    expect(asked.mock.calls.map(([request]) => request.offset)).toEqual([0, 50, 100]);
  });
});
