/**
 * Actions are data: menus, the command palette, the shortcut sheet and the keyboard all read the same
 * record.
 */
import { useEffect } from "react";
import { create } from "zustand";

export interface Action {
  /** Unique and stable, such as `undo`. */
  readonly id: string;
  /** Fluent id of its label. */
  readonly label: string;
  readonly args?: Record<string, string | number>;
  /** Such as `Mod+K`, `Alt+ArrowLeft`, `?`; Mod is Control (Command on a Mac). */
  readonly shortcut?: string;
  /** Fluent id of the heading it stands under in the palette and the shortcut sheet. */
  readonly group: string;
  /** False hides it; a Fluent id says why it cannot be done now. */
  readonly available?: () => boolean | string;
  readonly run: () => void | Promise<unknown>;
  /** It may run while the user types in a field. */
  readonly whileTyping?: boolean;
  /** It may run while a dialog is open, which everything else waits for. */
  readonly whileAsked?: boolean;
}

export const useActionRegistry = create<{ actions: ReadonlyMap<string, Action> }>(() => ({
  actions: new Map(),
}));

/** Registers actions; returns how to take them back. A second action of the same id is an error. */
export function registerActions(actions: readonly Action[]): () => void {
  const registered = new Map(useActionRegistry.getState().actions);
  for (const action of actions) {
    if (registered.has(action.id)) throw new Error(`two actions are called ${action.id}`);
    registered.set(action.id, action);
  }
  useActionRegistry.setState({ actions: registered });
  return () => {
    const left = new Map(useActionRegistry.getState().actions);
    for (const action of actions) {
      if (left.get(action.id) === action) left.delete(action.id);
    }
    useActionRegistry.setState({ actions: left });
  };
}

/** Registers actions while the component is shown; memoise the list. */
export function useActions(actions: readonly Action[]): void {
  useEffect(() => registerActions(actions), [actions]);
}

/** True, or false where hidden, or the Fluent id of the reason why not now. */
export function availability(action: Action): boolean | string {
  return action.available?.() ?? true;
}

/** Runs an action where it is available; answers whether it ran. */
export function runAction(id: string): boolean {
  const action = useActionRegistry.getState().actions.get(id);
  if (!action || availability(action) !== true) return false;
  void action.run();
  return true;
}

function matches(shortcut: string, event: KeyboardEvent): boolean {
  const parts = shortcut.split("+");
  const key = parts.at(-1) ?? "";
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  const mod = event.ctrlKey || event.metaKey;
  if (wants("Mod") !== mod || wants("Alt") !== event.altKey) return false;
  // A sign such as `?` is typed with Shift on some layouts and without on others.
  if (key.length > 1 || /[a-z0-9]/i.test(key)) {
    if (wants("Shift") !== event.shiftKey) return false;
  }
  return event.key.toLowerCase() === key.toLowerCase();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.tagName === "TEXTAREA" ||
      target.tagName === "SELECT" ||
      (target instanceof HTMLInputElement &&
        !["checkbox", "radio", "button", "range"].includes(target.type)))
  );
}

/** Runs the action a key press asks for. */
export function handleShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const isAsked = document.querySelector(".overlay") !== null;
  // What the screen shown has registered comes last and goes before what exists everywhere.
  const actions = [...useActionRegistry.getState().actions.values()].toReversed();
  for (const action of actions) {
    if (!action.shortcut || !matches(action.shortcut, event)) continue;
    if (isTyping(event.target) && !action.whileTyping) continue;
    if (isAsked && !action.whileAsked) continue;
    if (runAction(action.id)) {
      event.preventDefault();
      return;
    }
  }
}

const keyNames: Record<string, string> = {
  Mod: "Ctrl",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
};

/** A shortcut as keys to show. */
export function shortcutKeys(shortcut: string): string[] {
  return shortcut
    .split("+")
    .map((key) => keyNames[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}
