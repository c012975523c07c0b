import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { backend, dialogs } from "@/backend";
import { resetFake } from "@/backend/fake";
import { queryClient } from "@/state/queries";
import { useNavigation } from "@/state/navigation";
import { useSelection } from "@/state/selection";
import { draw } from "@/test/render";
import Importing from "./index";

beforeEach(async () => {
  vi.restoreAllMocks();
  resetFake();
  queryClient.clear();
  useSelection.getState().clear();
  await backend.openSample();
});

async function toTrial(user: ReturnType<typeof userEvent.setup>) {
  draw(<Importing />);
  await user.click(screen.getByRole("button", { name: "Choose a file" }));
  await screen.findByText("chile.csv");
  await user.click(screen.getByRole("button", { name: "Go on to the columns" }));
  await screen.findByText(/^Columns: 1 of \d+ in use/);
  await user.click(screen.getByRole("button", { name: "Try it" }));
}

/** The count under a heading of the totals. */
function count(name: string): string | null | undefined {
  const totals = screen.getByRole("region", { name: "Rows by what became of them" });
  return within(totals).getByText(name).nextElementSibling?.textContent;
}

describe("an import", () => {
  it("shows how the file is written, and reads it anew when that is corrected", async () => {
    const user = userEvent.setup({ delay: null });
    const inspect = vi.spyOn(backend, "inspectFile");
    draw(<Importing />);
    await user.click(screen.getByRole("button", { name: "Choose a file" }));
    await screen.findByText("CSV, 2,398 rows, 3 columns");
    expect(inspect.mock.calls).toEqual([[{ path: "/home/a/chile.csv", layout: null }]]);
    await user.click(screen.getByRole("button", { name: /Between columns/ }));
    await user.click(await screen.findByRole("option", { name: "Semicolon ;" }));
    expect(inspect.mock.lastCall?.[0].layout).toMatchObject({ delimiter: ";", encoding: "utf-8" });
  });

  it("does nothing where the dialog for the file is cancelled", async () => {
    vi.spyOn(dialogs, "openFile").mockResolvedValue(null);
    const user = userEvent.setup({ delay: null });
    draw(<Importing />);
    await user.click(screen.getByRole("button", { name: "Choose a file" }));
    expect(screen.getByText("Import events from a table")).toBeTruthy();
  });

  it("tries first, with totals that add up, then writes and leads to what was imported", async () => {
    const started = vi.spyOn(backend, "startImport");
    const user = userEvent.setup({ delay: null });
    await toTrial(user);
    await screen.findByText(/^2,391 rows would be written/, undefined, { timeout: 4000 });
    expect([count("New"), count("Changed"), count("There already"), count("Refused")]).toEqual([
      "2,391",
      "0",
      "4",
      "3",
    ]);
    expect(count("Rows in the file")).toBe("2,398");
    expect(screen.queryByText(/do not add up/)).toBeNull();
    expect(started.mock.calls.map(([request]) => request.dry_run)).toEqual([true]);

    await user.click(screen.getByRole("button", { name: "Import 2,391 rows" }));
    await screen.findByText(/^2,391 rows are imported/, undefined, { timeout: 4000 });
    expect(started.mock.calls.map(([request]) => request.dry_run)).toEqual([true, false]);
    const [request] = started.mock.lastCall ?? [];
    expect(request?.mapping).toBe("chile-rettig");
    expect(request?.definition.constants).toEqual([{ target: "event.tags", value: "chile" }]);

    await user.click(screen.getByRole("button", { name: "Show the imported events" }));
    expect(useNavigation.getState().place.part).toBe("abuses");
    expect(useSelection.getState().selection.facets).toEqual({ tag: ["chile"] });
  });

  it("says that nothing was written when it is stopped", async () => {
    const user = userEvent.setup({ delay: null });
    await toTrial(user);
    await screen.findByText(/would be written/, undefined, { timeout: 4000 });
    await user.click(screen.getByRole("button", { name: "Import 2,391 rows" }));
    await user.click(await screen.findByRole("button", { name: "Stop the import" }));
    await screen.findByText("The import was stopped", undefined, { timeout: 4000 });
    expect(screen.getByText("Nothing was written to the dossier.")).toBeTruthy();
    expect(screen.queryByText(/rows are imported/)).toBeNull();
  });

  it("says that nothing was written when the host refuses it", async () => {
    const user = userEvent.setup({ delay: null });
    await toTrial(user);
    await screen.findByText(/would be written/, undefined, { timeout: 4000 });
    const report = { code: "disk-full", message: "error-disk-full", parameters: [] };
    vi.spyOn(backend, "startImport").mockRejectedValue(report);
    await user.click(screen.getByRole("button", { name: "Import 2,391 rows" }));
    await screen.findByText(/^The disk is full/);
    expect(screen.getByText("Nothing was written to the dossier.")).toBeTruthy();
  });

  it("does not let a trial stand for a mapping that was changed since", async () => {
    const user = userEvent.setup({ delay: null });
    await toTrial(user);
    await screen.findByText(/would be written/, undefined, { timeout: 4000 });
    await user.click(screen.getByRole("button", { name: "Back" }));
    await user.type(screen.getByRole("textbox", { name: "Tag for the imported events" }), "2");
    expect(screen.queryByRole("button", { name: /^Import [\d,]+ rows/ })).toBeNull();
    const started = vi.spyOn(backend, "startImport");
    await user.click(screen.getByRole("button", { name: "Try it" }));
    await screen.findByText(/would be written/, undefined, { timeout: 4000 });
    expect(started).toHaveBeenCalledTimes(1);
  });
});
