/** Which measures the list shows, and in which order. */
import { create } from "zustand";
import type { MeasureEntry } from "@/backend";
import { whenForgotten } from "@/state/session";
import { valueOf } from "@/state/stated";
import type { TextTools } from "@/text";
import { LACKS, type OpenPoints } from "./open";
import { measureName } from "./record";

/** What can be open in a measure, as the list tells it. */
export const POINTS = ["crossed", "design", "unchecked", "adoption", "needs", ...LACKS] as const;
export type Point = (typeof POINTS)[number];

export type Order = "pillar" | "name" | "status" | "adopted" | "events" | "open";

export interface ListView {
  readonly words: string;
  /** A code of vocabulary `pillar`; null for every one. */
  readonly pillar: string | null;
  readonly status: string | null;
  readonly point: Point | null;
  readonly order: Order;
  readonly descending: boolean;
}

const START: ListView = {
  words: "",
  pillar: null,
  status: null,
  point: null,
  order: "pillar",
  descending: false,
};

/** Kept while the user looks at a measure and comes back; forgotten with the dossier. */
export const useListView = create<ListView>(() => START);
whenForgotten(() => useListView.setState(START));

export const resetListView = () =>
  useListView.setState({ words: "", pillar: null, status: null, point: null });

export interface ListedMeasure {
  readonly entry: MeasureEntry;
  readonly open: OpenPoints;
  readonly points: readonly Point[];
}

export function pointsOf(open: OpenPoints): Point[] {
  const points: Point[] = [];
  if (open.red_lines_crossed.length > 0) points.push("crossed");
  if (open.parameters_open.length > 0) points.push("design");
  if (open.red_lines_unchecked.length > 0) points.push("unchecked");
  if (open.acts_missing.length > 0) points.push("adoption");
  if (open.prerequisites_missing.length > 0) points.push("needs");
  return [...points, ...open.lacks];
}

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The measures that fit the view, sorted. `ranks` gives the order of pillars and of statuses. */
export function shown(
  t: TextTools,
  measures: readonly ListedMeasure[],
  view: ListView,
  ranks: { readonly pillar: readonly string[]; readonly status: readonly string[] },
): ListedMeasure[] {
  const words = folded(view.words).split(/\s+/).filter(Boolean);
  const fits = ({ entry: { measure }, points }: ListedMeasure) => {
    if (view.pillar !== null && valueOf(measure.pillar) !== view.pillar) return false;
    if (view.status !== null && valueOf(measure.status) !== view.status) return false;
    if (view.point !== null && !points.includes(view.point)) return false;
    const text = folded(
      [measureName(t, measure), valueOf(measure.legal_basis), valueOf(measure.lead)].join(" "),
    );
    return words.every((word) => text.includes(word));
  };
  const rank = (codes: readonly string[], code: string | undefined) => {
    const found = codes.indexOf(code ?? "");
    return found === -1 ? codes.length : found;
  };
  const name = ({ entry }: ListedMeasure) => measureName(t, entry.measure);
  const compare: Record<Order, (a: ListedMeasure, b: ListedMeasure) => number> = {
    name: () => 0,
    pillar: (a, b) =>
      rank(ranks.pillar, valueOf(a.entry.measure.pillar)) -
      rank(ranks.pillar, valueOf(b.entry.measure.pillar)),
    status: (a, b) =>
      rank(ranks.status, valueOf(a.entry.measure.status)) -
      rank(ranks.status, valueOf(b.entry.measure.status)),
    // What has no date comes last; EDTF begins with the year.
    adopted: (a, b) => {
      const [one, other] = [a, b].map(({ entry }) => valueOf(entry.measure.adopted) ?? "~");
      return (one ?? "") < (other ?? "") ? -1 : one === other ? 0 : 1;
    },
    events: (a, b) => a.entry.events - b.entry.events,
    open: (a, b) => a.points.length - b.points.length,
  };
  const sign = view.descending ? -1 : 1;
  return measures.filter(fits).toSorted((a, b) => {
    const byOrder = compare[view.order](a, b);
    if (byOrder !== 0) return sign * byOrder;
    const byName = t.compare(name(a), name(b));
    return view.order === "name" ? sign * byName : byName;
  });
}
