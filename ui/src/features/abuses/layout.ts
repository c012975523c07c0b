/** The table's columns and order as this user keeps them for this dossier, on this machine. */
import { useQuery } from "@tanstack/react-query";
import { type ColumnLayout, type SortBy, type TableLayout, backend } from "@/backend";
import type { Sort } from "@/components";
import { notify } from "@/state/notices";
import { queryClient, useDossier } from "@/state/queries";
import { currentText } from "@/text";

export const BY_DATE: readonly SortBy[] = [{ column: "date", descending: false }];

const key = (path: string) => ["table-layout", path] as const;

export interface LayoutTools {
  /** Empty means the usual columns. */
  readonly columns: readonly ColumnLayout[];
  readonly sort: readonly SortBy[];
  readonly isReady: boolean;
  readonly setColumns: (columns: readonly ColumnLayout[]) => void;
  readonly setSort: (sort: readonly SortBy[]) => void;
  readonly set: (layout: TableLayout) => void;
}

export function useLayout(): LayoutTools {
  const path = useDossier()?.path ?? "";
  const { data, isError } = useQuery({
    queryKey: key(path),
    queryFn: () => backend.tableLayout(),
  });
  const layout = data ?? { columns: [], sort: [] };
  const set = (next: TableLayout) => {
    queryClient.setQueryData(key(path), next);
    backend.saveTableLayout(next).catch((error: unknown) => {
      notify({ kind: "error", text: currentText().error(error) });
    });
  };
  return {
    columns: layout.columns,
    sort: layout.sort.length === 0 ? BY_DATE : layout.sort,
    isReady: data !== undefined || isError,
    setColumns: (columns) => set({ ...layout, columns: [...columns] }),
    setSort: (sort) => set({ ...layout, sort: [...sort] }),
    set,
  };
}

/** The order after a click on a heading; with Shift it becomes the second key. */
export function sortedBy(former: readonly SortBy[], next: Sort, asSecond: boolean): SortBy[] {
  const first = former[0];
  if (asSecond && first && first.column !== next.column) return [first, next];
  const second = former[1];
  return first?.column === next.column && second ? [next, second] : [next];
}
