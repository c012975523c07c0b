/** How the coverage is looked at; kept while the user goes to the records behind it and comes back. */
import { create } from "zustand";
import { whenForgotten } from "@/state/session";
import type { Dimension } from "@/backend";

export type Scope = "selection" | "all";
export type View = "matrix" | "gaps" | "findings" | "flow";

interface ViewState {
  readonly scope: Scope;
  readonly view: View;
  readonly rows: Dimension;
  /** Shares by weight instead of by number of events. */
  readonly isWeighed: boolean;
  /** The dimension whose gaps are listed; null for all. */
  readonly gapsOf: Dimension | null;
  readonly flow: "picture" | "table";
}

const START: ViewState = {
  scope: "selection",
  view: "matrix",
  rows: "violation-type",
  isWeighed: false,
  gapsOf: null,
  flow: "picture",
};

export const useView = create<ViewState>(() => START);
whenForgotten(() => useView.setState(START));
