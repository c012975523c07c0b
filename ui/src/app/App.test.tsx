import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { backend } from "@/backend";
import { resetFake } from "@/backend/fake";
import { go, useLeaveGuard, useNavigation } from "@/state/navigation";
import { queryClient, refreshStatus } from "@/state/queries";
import { useSelection } from "@/state/selection";
import { closeDossier, whenForgotten } from "@/state/session";
import { draw } from "@/test/render";
import { App } from "./App";

const PASSPHRASE = "correct horse battery staple";

beforeEach(async () => {
  resetFake();
  queryClient.clear();
  await go("history");
});
afterEach(() => queryClient.clear());

/** Opens the first recent dossier. */
async function open(user: ReturnType<typeof userEvent.setup>, secret = PASSPHRASE) {
  await user.click(await screen.findByRole("button", { name: /^chile-1973-1990/ }));
  await user.type(await screen.findByLabelText("Passphrase"), secret);
  await user.click(screen.getByRole("button", { name: "Open" }));
}

/** Everything the interface still knows, as one text. */
function memory(): string {
  const queries = queryClient.getQueryCache().getAll();
  return JSON.stringify([
    queries.map(({ queryKey, state }) => [queryKey, state.data]),
    useSelection.getState().selection,
    useNavigation.getState(),
    document.title,
    document.body.textContent,
  ]);
}

describe("a dossier", () => {
  it("is refused with a wrong passphrase, in words, and opens with the right one", async () => {
    const user = userEvent.setup();
    render(<App />);
    await open(user, "wrong");
    expect((await screen.findByRole("alert")).textContent).toMatch(
      /neither the passphrase nor the recovery code/,
    );
    await user.clear(screen.getByLabelText("Passphrase"));
    await user.type(screen.getByLabelText("Passphrase"), PASSPHRASE);
    await user.click(screen.getByRole("button", { name: "Open" }));
    expect(await screen.findByText("Chile 1973–1990")).toBeTruthy();
  });

  it("leaves nothing in memory once locked by Ctrl+L", async () => {
    const user = userEvent.setup();
    let isForgotten = false;
    whenForgotten(() => {
      isForgotten = true;
    });
    render(<App />);
    await open(user);
    await screen.findByText("Chile 1973–1990");
    await go("history");
    await screen.findByText("Corrected after the interview of 12 November");
    useSelection.getState().setQuery("estadio");
    expect(memory()).toContain("interview of 12 November");

    await user.keyboard("{Control>}l{/Control}");
    expect(await screen.findByRole("heading", { name: "The dossier is locked" })).toBeTruthy();
    await waitFor(() => expect(memory()).not.toContain("interview of 12 November"));
    expect(memory()).not.toContain("Chile 1973–1990");
    expect(memory()).not.toContain("estadio");
    expect(isForgotten).toBe(true);
    expect(document.title, "the window's title is in task bars and screen shots").toBe("Concord");
  });

  it("disappears as soon as the host says it has locked it", async () => {
    const user = userEvent.setup();
    render(<App />);
    await open(user);
    await screen.findByText("Chile 1973–1990");
    await backend.lock();
    globalThis.dispatchEvent(new Event("concord:locked"));
    expect(await screen.findByRole("heading", { name: "The dossier is locked" })).toBeTruthy();
    expect(screen.queryByText("Chile 1973–1990")).toBeNull();
  });

  it("shows its recovery code once, and goes on only when it is written down", async () => {
    const user = userEvent.setup();
    render(<App />);
    await user.click(await screen.findByRole("button", { name: /^New dossier/ }));
    const put = async (field: HTMLElement, text: string) => {
      await user.clear(field);
      await user.paste(text);
    };
    await put(await screen.findByLabelText("Name"), "Test");
    await user.click(screen.getByRole("button", { name: "Choose" }));
    await put(screen.getByRole("combobox", { name: "Country" }), "Chile");
    await user.click(await screen.findByRole("option", { name: "Chile" }));
    await put(screen.getByLabelText("New passphrase"), PASSPHRASE);
    await put(screen.getByLabelText("The same again"), "something else");
    await user.click(screen.getByRole("button", { name: "Create the dossier" }));
    expect(await screen.findByText("The two are not the same.")).toBeTruthy();
    await put(screen.getByLabelText("The same again"), PASSPHRASE);
    await user.click(screen.getByRole("button", { name: "Create the dossier" }));
    const onward = await screen.findByRole("button", { name: "Go to the dossier" });
    expect(onward.hasAttribute("disabled")).toBe(true);
    const code = document.querySelector(".recovery-code")?.textContent ?? "";
    expect(code.length).toBeGreaterThan(20);
    await user.click(screen.getByRole("checkbox", { name: "I have written it down" }));
    await user.click(onward);
    await waitFor(() => expect(document.body.textContent).not.toContain(code));
    expect(memory()).not.toContain(code);
    expect(memory()).not.toContain(PASSPHRASE);
  });
});

describe("unsaved work", () => {
  function Form({ answer }: { answer: boolean }) {
    useLeaveGuard(() => Promise.resolve(answer));
    return null;
  }

  it("keeps the user where they are, and the dossier open, if they say so", async () => {
    await backend.openSample();
    await refreshStatus();
    draw(<Form answer={false} />);
    expect(await go("measures")).toBe(false);
    expect(useNavigation.getState().place.part).toBe("history");
    await closeDossier();
    expect((await backend.status()).dossier).not.toBeNull();
  });
});
