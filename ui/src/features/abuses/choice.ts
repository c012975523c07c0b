/**
 * The rows the user has chosen. All of a selection is kept as "all but these", so that 350,000 events
 * can be chosen at once without naming each.
 */
import { create } from "zustand";
import type { Selection } from "@/backend";
import { whenForgotten } from "@/state/session";
import { useSelection } from "@/state/selection";

export interface Chosen {
  /** `some`: the events named; `rest`: all of the selection but the events named. */
  readonly kind: "some" | "rest";
  readonly ids: ReadonlySet<string>;
}

export const NONE: Chosen = { kind: "some", ids: new Set() };
export const ALL: Chosen = { kind: "rest", ids: new Set() };

export const useChosen = create<{ chosen: Chosen }>(() => ({ chosen: NONE }));

whenForgotten(() => useChosen.setState({ chosen: NONE }));

/** How many are chosen, where the selection has `total` events. */
export function countOf({ kind, ids }: Chosen, total: number): number {
  return kind === "some" ? ids.size : Math.max(0, total - ids.size);
}

export const hasChosen = ({ kind, ids }: Chosen, id: string): boolean =>
  kind === "some" ? ids.has(id) : !ids.has(id);

export function toggled(chosen: Chosen, id: string): Chosen {
  const ids = new Set(chosen.ids);
  if (!ids.delete(id)) ids.add(id);
  return { kind: chosen.kind, ids };
}

/** The chosen events as a selection: what every view, export and change understands. */
export function selectionOf(chosen: Chosen, selection: Selection): Selection {
  if (chosen.kind === "some") {
    return {
      ...selection,
      query: "",
      facets: {},
      dates: null,
      bounds: null,
      coverage: null,
      except: null,
      ids: [...chosen.ids],
    };
  }
  if (chosen.ids.size === 0) return selection;
  return { ...selection, except: [...(selection.except ?? []), ...chosen.ids] };
}

/** Tells whoever wants to know that the choice went because other events are selected. */
export const useDropped = create<{ dropped: number }>(() => ({ dropped: 0 }));

// What was chosen in one selection says nothing about another one.
useSelection.subscribe(({ selection }, former) => {
  if (selection === former.selection) return;
  const { chosen } = useChosen.getState();
  if (chosen === NONE) return;
  useChosen.setState({ chosen: NONE });
  useDropped.setState(({ dropped }) => ({ dropped: dropped + 1 }));
});
