/** What is counted by what; kept while the user looks at the events behind a number and comes back. */
import { create } from "zustand";
import { whenForgotten } from "@/state/session";
import type { Counted, Shown } from "./shares";

interface ViewState {
  readonly rows: string;
  /** Null counts by the rows alone. */
  readonly columns: string | null;
  readonly unit: Counted;
  readonly shown: Shown;
  readonly isSmallHidden: boolean;
  readonly tab: "table" | "chart";
  readonly kind: Kind;
}

export const KINDS = ["bars", "stacked", "heat"] as const;
export type Kind = (typeof KINDS)[number];

const START: ViewState = {
  rows: "violation",
  columns: "year",
  unit: "events",
  shown: "count",
  isSmallHidden: false,
  tab: "table",
  kind: "heat",
};

export const useView = create<ViewState>(() => START);
whenForgotten(() => useView.setState(START));
