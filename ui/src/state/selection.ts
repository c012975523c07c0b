/** Which events are meant: one selection, shared by table, map, facets and coverage. */
import { create } from "zustand";
import type { Bounds, CoverageSelection, DateSpan, Selection } from "@/backend";

export const EVERYTHING: Selection = {
  query: "",
  facets: {},
  dates: null,
  bounds: null,
  areas: null,
  coverage: null,
  norm: null,
  cell: null,
  ids: null,
  except: null,
};

interface SelectionState {
  selection: Selection;
  /** The event the user looks at, in the table and on the map alike. */
  active: string | null;
  setQuery: (query: string) => void;
  toggleFacet: (facet: string, code: string) => void;
  setFacet: (facet: string, codes: readonly string[]) => void;
  setDates: (dates: DateSpan | null) => void;
  setBounds: (bounds: Bounds | null) => void;
  /** One more area drawn by hand: events in any of them. */
  addArea: (ring: [number, number][]) => void;
  /** The events behind one number of the coverage view. */
  setCoverage: (coverage: CoverageSelection | null) => void;
  /** Exactly these events, and nothing else of the selection. */
  setIds: (ids: readonly string[] | null) => void;
  replace: (selection: Partial<Selection>) => void;
  clear: () => void;
  setActive: (id: string | null) => void;
}

function withFacet(selection: Selection, facet: string, codes: readonly string[]): Selection {
  const { [facet]: _, ...others } = selection.facets;
  return { ...selection, facets: codes.length === 0 ? others : { ...others, [facet]: [...codes] } };
}

export const useSelection = create<SelectionState>((set) => {
  const change = (step: (selection: Selection) => Selection) =>
    set((state) => ({ selection: step(state.selection) }));
  return {
    selection: EVERYTHING,
    active: null,
    setQuery: (query) => change((selection) => ({ ...selection, query })),
    toggleFacet: (facet, code) =>
      change((selection) => {
        const chosen = selection.facets[facet] ?? [];
        const codes = chosen.includes(code)
          ? chosen.filter((other) => other !== code)
          : [...chosen, code];
        return withFacet(selection, facet, codes);
      }),
    setFacet: (facet, codes) => change((selection) => withFacet(selection, facet, codes)),
    setDates: (dates) => change((selection) => ({ ...selection, dates })),
    setBounds: (bounds) => change((selection) => ({ ...selection, bounds })),
    addArea: (ring) =>
      change((selection) => ({ ...selection, areas: [...(selection.areas ?? []), ring] })),
    setCoverage: (coverage) => change((selection) => ({ ...selection, coverage })),
    setIds: (ids) => change(() => ({ ...EVERYTHING, ids: ids === null ? null : [...ids] })),
    replace: (selection) => set({ selection: { ...EVERYTHING, ...selection } }),
    clear: () => set({ selection: EVERYTHING }),
    setActive: (active) => set({ active }),
  };
});

/** How many parts of the selection narrow it. */
export function narrowings(selection: Selection): number {
  return (
    (selection.query.trim() === "" ? 0 : 1) +
    Object.keys(selection.facets).length +
    (selection.dates ? 1 : 0) +
    (selection.bounds ? 1 : 0) +
    (selection.areas?.length ?? 0) +
    (selection.coverage ? 1 : 0) +
    (selection.norm ? 1 : 0) +
    (selection.cell ? 1 : 0) +
    (selection.ids ? 1 : 0) +
    (selection.except ? 1 : 0)
  );
}
