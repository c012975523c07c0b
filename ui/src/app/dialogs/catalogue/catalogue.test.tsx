import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { backend } from "@/backend";
import { resetFake } from "@/backend/fake";
import { queryClient, useCatalogue } from "@/state/queries";
import { valueOf } from "@/state/stated";
import { draw } from "@/test/render";
import { CatalogueDialog } from "./CatalogueDialog";
import { codeFrom } from "./EntryForm";

/** The shell reads the catalogue, and with it the dossier's own words. */
function Shown() {
  useCatalogue();
  return <CatalogueDialog onClose={() => undefined} />;
}

beforeEach(async () => {
  resetFake();
  queryClient.clear();
  await backend.openSample();
});

async function lineOf(name: string | RegExp): Promise<HTMLElement> {
  // A list is drawn bit by bit.
  const found = await screen.findByText(name, undefined, { timeout: 5000 });
  const line = found.closest("li");
  if (!line) throw new Error("not in a line");
  return line;
}

const entries = async () => (await backend.catalogueEntries()).entries;

describe("the catalogue", () => {
  it("is not set aside without a reason, and comes back when shown again", async () => {
    const user = userEvent.setup({ delay: null });
    draw(<Shown />);
    const line = await lineOf("Convention on the Rights of the Child");
    expect(line.textContent).toContain("to be verified");
    await user.click(within(line).getByRole("button", { name: /^Hide/ }));
    await user.click(await screen.findByRole("button", { name: "Hide" }));
    expect(await screen.findByText(/Say why/)).toBeTruthy();
    expect(await entries()).toEqual([]);
    await user.type(screen.getByLabelText(/Why it differs/), "not a party");
    await user.click(screen.getByRole("button", { name: "Hide" }));
    const hidden = await lineOf("Convention on the Rights of the Child");
    expect(await within(hidden).findByText("hidden")).toBeTruthy();
    const stored = (await entries())[0];
    expect(stored && [valueOf(stored.code), valueOf(stored.reason)]).toEqual([
      "CRC",
      "not a party",
    ]);
    await user.click(within(hidden).getByRole("button", { name: /again$/ }));
    const shown = await lineOf("Convention on the Rights of the Child");
    expect(await within(shown).findByRole("button", { name: /^Hide/ })).toBeTruthy();
    expect(await entries()).toEqual([]);
  });

  it("says what it says itself beside the user's words, and keeps the definition", async () => {
    const user = userEvent.setup({ delay: null });
    draw(<Shown />);
    await user.click(await screen.findByRole("tab", { name: "Measures" }));
    const line = await lineOf("Truth commission");
    await user.click(within(line).getByRole("button", { name: /^Change/ }));
    const name = await screen.findByLabelText(/^Name/);
    await user.clear(name);
    await user.type(name, "Commission of Hope");
    expect(screen.getByText("The catalogue says: Truth commission")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Save" }));
    const renamed = await lineOf("Commission of Hope");
    expect(within(renamed).getByText("changed")).toBeTruthy();
    const stored = (await entries())[0];
    expect(stored?.texts).toEqual({ "M-TR-01": "Commission of Hope" });
    expect(stored?.definition, "only the words differ").toBe("empty");
  });

  it("takes an instrument of one's own", async () => {
    const user = userEvent.setup({ delay: null });
    draw(<Shown />);
    await user.click(await screen.findByRole("button", { name: "Add an instrument" }));
    await user.type(await screen.findByLabelText(/^Name/), "National Pact");
    await user.click(screen.getByRole("button", { name: "Save" }));
    const line = await lineOf("National Pact");
    expect(within(line).getByText("own")).toBeTruthy();
    const { catalogue } = await backend.catalogue();
    expect(catalogue.instruments.at(-1)?.code).toBe("X-NATIONAL-PACT");
  });

  it("says what to do where a list is empty", async () => {
    const user = userEvent.setup({ delay: null });
    draw(<Shown />);
    await user.type(await screen.findByRole("searchbox"), "nothing like this");
    expect(await screen.findByText(/Search for other words/)).toBeTruthy();
  });
});

describe("a code", () => {
  it("is made of a name in any script with Latin letters", () => {
    expect(codeFrom("Ley de víctimas 2026")).toBe("X-LEY-DE-VICTIMAS-2026");
    expect(codeFrom("!")).toBe("");
  });
});
