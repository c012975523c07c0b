import { afterEach, describe, expect, it, vi } from "vitest";
import { type Action, handleShortcut, registerActions, runAction, shortcutKeys } from "./actions";

const action = (change: Partial<Action>): Action => ({
  id: "test",
  label: "action-undo",
  group: "group-edit",
  run: vi.fn(),
  ...change,
});

let unregister: (() => void) | null = null;
afterEach(() => {
  unregister?.();
  unregister = null;
});

function press(key: string, change: KeyboardEventInit = {}, target: HTMLElement = document.body) {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...change });
  target.addEventListener("keydown", handleShortcut, { once: true });
  target.dispatchEvent(event);
  return event;
}

describe("actions", () => {
  it("run by their shortcut, with exactly its modifiers", () => {
    const run = vi.fn();
    unregister = registerActions([action({ shortcut: "Mod+Shift+Z", run })]);
    press("z", { ctrlKey: true });
    expect(run, "without Shift it is another shortcut").not.toHaveBeenCalled();
    const event = press("Z", { ctrlKey: true, shiftKey: true });
    expect(run).toHaveBeenCalledOnce();
    expect(event.defaultPrevented, "the web view must not act too").toBe(true);
  });

  it("find a sign whether or not the layout needs Shift for it", () => {
    const run = vi.fn();
    unregister = registerActions([action({ shortcut: "?", run })]);
    press("?", { shiftKey: true });
    press("?");
    expect(run).toHaveBeenCalledTimes(2);
  });

  it("wait while a dialog is open, all but locking", () => {
    const create = vi.fn();
    const lock = vi.fn();
    unregister = registerActions([
      action({ id: "new", shortcut: "Mod+N", run: create }),
      action({ id: "lock", shortcut: "Mod+L", run: lock, whileAsked: true }),
    ]);
    const dialog = document.createElement("div");
    dialog.className = "overlay";
    document.body.append(dialog);
    press("n", { ctrlKey: true });
    press("l", { ctrlKey: true });
    dialog.remove();
    expect(create).not.toHaveBeenCalled();
    expect(lock).toHaveBeenCalledOnce();
    press("n", { ctrlKey: true });
    expect(create).toHaveBeenCalledOnce();
  });

  it("leave typing alone unless they say otherwise", () => {
    const undo = vi.fn();
    const lock = vi.fn();
    unregister = registerActions([
      action({ id: "undo", shortcut: "Mod+Z", run: undo }),
      action({ id: "lock", shortcut: "Mod+L", run: lock, whileTyping: true }),
    ]);
    const input = document.body.appendChild(document.createElement("input"));
    press("z", { ctrlKey: true }, input);
    press("l", { ctrlKey: true }, input);
    input.remove();
    expect(undo, "Ctrl+Z in a field undoes typing, not the dossier").not.toHaveBeenCalled();
    expect(lock, "locking works from anywhere").toHaveBeenCalledOnce();
  });

  it("of the screen shown go before those that exist everywhere", () => {
    const [everywhere, here] = [vi.fn(), vi.fn()];
    const first = registerActions([action({ id: "event", shortcut: "Mod+N", run: everywhere })]);
    unregister = registerActions([action({ id: "measure", shortcut: "Mod+N", run: here })]);
    press("n", { ctrlKey: true });
    expect(here).toHaveBeenCalledOnce();
    expect(everywhere).not.toHaveBeenCalled();
    first();
  });

  it("do not run while they are not available", () => {
    const run = vi.fn();
    unregister = registerActions([action({ run, available: () => "error-nothing-to-undo" })]);
    expect(runAction("test")).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });

  it("refuse a second action of the same id", () => {
    unregister = registerActions([action({})]);
    expect(() => registerActions([action({})])).toThrow(/two actions/);
  });

  it("show their keys", () => {
    expect(shortcutKeys("Mod+K")).toEqual(["Ctrl", "K"]);
    expect(shortcutKeys("Alt+ArrowLeft")).toEqual(["Alt", "←"]);
  });
});
