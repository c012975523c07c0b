/** What of the time axis is shown; kept while the user looks at other parts. */
import { create } from "zustand";
import type { DateSpan } from "@/backend";
import { whenForgotten } from "@/state/session";
import type { Unit } from "./axis";
import type { Mode } from "./Drawing";

/** Dimensions that the counts can be divided by. */
export const SPLITS = [
  "violation",
  "region",
  "perpetrator",
  "victim_group",
  "verification",
] as const;
export type Split = (typeof SPLITS)[number];

interface ViewState {
  /** Null shows all that is dated. */
  readonly window: DateSpan | null;
  /** Null lets the window choose. */
  readonly unit: Unit | null;
  readonly split: Split | null;
  readonly mode: Mode;
}

const START: ViewState = { window: null, unit: null, split: null, mode: "stacked" };

export const useView = create<ViewState>(() => START);
whenForgotten(() => useView.setState(START));
