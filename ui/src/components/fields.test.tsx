import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { Stated } from "@/backend";
import { draw } from "@/test/render";
import { DateField } from "./DateField";
import { NumberField, StatedTextField, TriState, readNumber } from "./fields";

function Held<T>(props: {
  initial: Stated<T>;
  children: (value: Stated<T>, set: (value: Stated<T>) => void) => React.ReactNode;
}) {
  const [value, setValue] = useState(props.initial);
  return (
    <>
      {props.children(value, setValue)}
      <output data-testid="value">{JSON.stringify(value)}</output>
    </>
  );
}

const value = () => JSON.parse(screen.getByTestId("value").textContent ?? "");

describe("a text that may be unknown", () => {
  const drawField = (initial: Stated<string>) =>
    draw(
      <Held initial={initial}>
        {(held, set) => <StatedTextField label="Method" value={held} onChange={set} />}
      </Held>,
    );

  it("tells empty from unknown", async () => {
    const user = userEvent.setup();
    drawField("empty");
    await user.click(screen.getByRole("button", { name: "Method: unknown" }));
    expect(value()).toBe("unknown");
    await user.click(screen.getByRole("button", { name: "Method: unknown" }));
    expect(value()).toBe("empty");
  });

  it("becomes known by typing, and empty by clearing", async () => {
    const user = userEvent.setup();
    drawField("unknown");
    const input = screen.getByRole("textbox", { name: "Method" });
    await user.type(input, "rope");
    expect(value()).toEqual({ known: "rope" });
    await user.clear(input);
    expect(value()).toBe("empty");
  });

  it("takes blanks alone for nothing once left", async () => {
    const user = userEvent.setup();
    drawField("empty");
    await user.type(screen.getByRole("textbox"), "  ");
    await user.tab();
    expect(value()).toBe("empty");
  });
});

describe("a number that may be unknown", () => {
  const drawField = () =>
    draw(
      <Held<number> initial="empty">
        {(held, set) => (
          <NumberField label="Age" value={held} onChange={set} min={0} max={130} whole />
        )}
      </Held>,
    );

  it("keeps zero apart from empty", async () => {
    const user = userEvent.setup();
    drawField();
    await user.type(screen.getByRole("textbox"), "0");
    expect(value()).toEqual({ known: 0 });
    await user.clear(screen.getByRole("textbox"));
    expect(value()).toBe("empty");
  });

  it("says what is wrong and does not take it", async () => {
    const user = userEvent.setup();
    drawField();
    await user.type(screen.getByRole("textbox"), "abc");
    expect(screen.getByText("Type a number, such as 12 or 3.5.")).toBeTruthy();
    expect(value()).toBe("empty");
    await user.clear(screen.getByRole("textbox"));
    await user.type(screen.getByRole("textbox"), "131");
    expect(screen.getByText("Type a number from 0 to 130.")).toBeTruthy();
    expect(value(), "13 on the way to 131 was possible, 131 is not").toEqual({ known: 13 });
  });

  it("reads both decimal signs", () => {
    expect(readNumber("3,5")).toBe(3.5);
    expect(readNumber(" -70.66 ")).toBe(-70.66);
    expect(readNumber("2 398")).toBe(2398);
    expect(readNumber("3.5.1")).toBeNull();
    expect(readNumber("")).toBeNull();
  });
});

describe("yes, no, unknown or not stated", () => {
  it("are four different answers", async () => {
    const user = userEvent.setup();
    draw(
      <Held<boolean> initial="empty">
        {(held, set) => <TriState label="Under 18" value={held} onChange={set} />}
      </Held>,
    );
    for (const [name, expected] of [
      ["Yes", { known: true }],
      ["No", { known: false }],
      ["Unknown", "unknown"],
      ["Not stated", "empty"],
    ] as const) {
      await user.click(screen.getByRole("radio", { name }));
      expect(value(), name).toEqual(expected);
    }
  });
});

describe("a date", () => {
  const drawField = () =>
    draw(
      <Held<string> initial="empty">
        {(held, set) => <DateField label="Date" value={held} onChange={set} />}
      </Held>,
    );

  it("is echoed in plain words", async () => {
    const user = userEvent.setup();
    drawField();
    await user.type(screen.getByRole("textbox"), "1973-09-11/1973-09-14");
    expect(await screen.findByText("11–14 September 1973")).toBeTruthy();
  });

  it("is refused in the host's words, and stays as typed", async () => {
    const user = userEvent.setup();
    drawField();
    await user.type(screen.getByRole("textbox"), "last summer");
    expect(await screen.findByText(/“last summer” is not a date Concord understands/)).toBeTruthy();
    expect(value()).toEqual({ known: "last summer" });
  });
});
