import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { type SaveEvent, backend } from "@/backend";
import { resetFake } from "@/backend/fake";
import { handleShortcut } from "@/state/actions";
import { queryClient } from "@/state/queries";
import { useNavigation } from "@/state/navigation";
import { known } from "@/state/stated";
import { draw } from "@/test/render";
import { EventPage } from "./EventPage";

beforeEach(async () => {
  vi.restoreAllMocks();
  resetFake();
  queryClient.clear();
  globalThis.removeEventListener("keydown", handleShortcut);
  globalThis.addEventListener("keydown", handleShortcut);
  useNavigation.setState({ place: { part: "abuses", record: "new" }, back: [], forward: [] });
  await backend.openSample();
});

async function addVictim(user: ReturnType<typeof userEvent.setup>, name: string, option: RegExp) {
  await user.click(screen.getByRole("button", { name: "Add a victim" }));
  await user.type(await screen.findByRole("combobox", { name: "Add a victim" }), name);
  await user.click(await screen.findByRole("option", { name: option }));
}

const titleField = () => screen.findByRole("textbox", { name: /^Title/ });

describe("the form of a new event", () => {
  it("names what is wrong beside the field and saves nothing, then saves all in one piece", async () => {
    const saved = vi.spyOn(backend, "saveEvent");
    const user = userEvent.setup({ delay: null });
    draw(<EventPage id="new" />);
    await titleField();
    await addVictim(user, "Nuevo Nombre", /Add “Nuevo Nombre” as a new person/);
    await user.keyboard("{Control>}s{/Control}");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("2 fields must be corrected");
    expect(alert.textContent).toContain("Act (Nuevo Nombre), Violation");
    expect(saved).not.toHaveBeenCalled();

    await user.type(await titleField(), "Calama");
    expect(screen.getByRole("alert").textContent).toContain("1 field must be corrected");
    // The link leads to the field; the rest is done by keyboard.
    await user.click(within(screen.getByRole("alert")).getByRole("button"));
    await user.keyboard("{Enter}");
    await user.click(await screen.findByRole("option", { name: "Torture" }));
    await user.type(screen.getByRole("textbox", { name: "Reason for the change" }), "interview");
    await user.keyboard("{Control>}s{/Control}");
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));

    const [[request]] = saved.mock.calls as [[SaveEvent]];
    const { bundle, reason } = request;
    expect(reason).toBe("interview");
    expect(bundle.event.title).toEqual(known("Calama"));
    expect(bundle.persons.map(({ name }) => name)).toEqual([known("Nuevo Nombre")]);
    expect(bundle.acts).toHaveLength(1);
    expect(bundle.acts[0]).toMatchObject({
      event: bundle.event.id,
      victim: bundle.persons[0]?.id,
      violation: known("INT-01"),
    });
    expect(JSON.stringify(bundle)).not.toContain("new:");
    await waitFor(() => expect(useNavigation.getState().place.record).toBe(bundle.event.id));
  });

  it("marks the field the host refuses", async () => {
    const user = userEvent.setup({ delay: null });
    draw(<EventPage id="new" />);
    await user.type(await titleField(), "Calama");
    vi.spyOn(backend, "saveEvent").mockImplementation(({ bundle }) => {
      const parameters = Object.entries({
        kind: "event",
        field: "date",
        record: bundle.event.id,
        fault: "date",
      }).map(([name, value]) => ({ name, value }));
      return Promise.reject({
        code: "record-invalid",
        message: "error-record-invalid",
        parameters,
      });
    });
    await user.click(screen.getByRole("button", { name: "Save" }));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("Event, Date: This is not a date that can be read.");
    await waitFor(() => {
      const date = screen.getByRole("textbox", { name: /^Date/ });
      expect(date.getAttribute("aria-invalid")).toBe("true");
    });
  });

  it("warns of a person who is likely registered already, and takes that one instead", async () => {
    const [first] = (await backend.findPersons({ text: "a", limit: 1 })).persons;
    if (!first) throw new Error("the fake has no persons");
    const double = { ...first, person: { ...first.person, name: known("José Muñoz Rojas") } };
    vi.spyOn(backend, "similarPersons").mockResolvedValue({
      persons: [{ hit: double, score: 0.93, reasons: ["name-part", "born-near"] }],
    });
    const user = userEvent.setup({ delay: null });
    draw(<EventPage id="new" />);
    await titleField();
    await addVictim(user, "Jose Munoz", /Add “Jose Munoz” as a new person/);
    const warning = await screen.findByText("The register may have this person already");
    const banner = warning.closest(".banner") as HTMLElement;
    expect(banner.textContent).toContain("José Muñoz Rojas");
    await user.click(within(banner).getByRole("button", { name: "Use this person" }));
    expect(screen.queryByText("The register may have this person already")).toBeNull();
    expect(screen.getAllByText(/José Muñoz Rojas/).length).toBeGreaterThan(0);
  });
});

describe("the form of a stored event", () => {
  it("asks before edits are lost, and offers to reload what was changed meanwhile", async () => {
    const rows = await backend.eventRows({
      selection: {
        query: "",
        facets: {},
        dates: null,
        bounds: null,
        areas: null,
        coverage: null,
        cell: null,
        ids: null,
        except: null,
      },
      sort: "date",
      descending: false,
      offset: 0,
      limit: 1,
    });
    const id = rows.rows[0]?.id ?? "";
    const user = userEvent.setup({ delay: null });
    draw(<EventPage id={id} />);
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    await user.type(await titleField(), " II");
    // A verified event is changed only with a reason.
    await user.type(
      screen.getByRole("textbox", { name: "Reason for the change" }),
      "a later statement",
    );
    vi.spyOn(backend, "saveEvent").mockRejectedValue({
      code: "record-changed",
      message: "error-record-changed",
      parameters: [],
    });
    await user.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText("Somebody changed this event meanwhile");
    expect(((await titleField()) as HTMLInputElement).value).toMatch(/ II$/);
    await user.click(screen.getByRole("button", { name: "Load the present version" }));
    await waitFor(async () =>
      expect(((await titleField()) as HTMLInputElement).value).not.toMatch(/ II$/),
    );
  });
});
