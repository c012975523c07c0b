/** In which order the table lists a selection: by the user's columns, or the best answers first. */
import { create } from "zustand";
import { type Selection, type SortBy, backend } from "@/backend";
import { useRead } from "@/state/queries";
import { whenForgotten } from "@/state/session";
import type { LayoutTools } from "./layout";

const BEST: readonly SortBy[] = [{ column: "relevance", descending: true }];

/** The query whose answers the user wants in the order of a column. */
const useByColumn = create<{ query: string | null }>(() => ({ query: null }));
whenForgotten(() => useByColumn.setState({ query: null }));

export interface Order {
  readonly sort: readonly SortBy[];
  /** Whether the best answers come first; null where the query has no words to rank by. */
  readonly isByAnswer: boolean | null;
  readonly setByAnswer: (yes: boolean) => void;
  readonly setSort: (sort: readonly SortBy[]) => void;
}

export function useOrder({ query }: Selection, layout: LayoutTools): Order {
  const byColumn = useByColumn((state) => state.query);
  const reading = useRead(
    ["read-query", query],
    () => backend.readQuery({ text: query }),
    query.trim() !== "",
  );
  const hasWords = query.trim() !== "" && reading.data?.has_words === true;
  const isByAnswer = hasWords ? byColumn !== query : null;
  return {
    sort: isByAnswer ? BEST : layout.sort,
    isByAnswer,
    setByAnswer: (yes) => useByColumn.setState({ query: yes ? null : query }),
    setSort: (sort) => {
      useByColumn.setState({ query });
      layout.setSort(sort);
    },
  };
}
