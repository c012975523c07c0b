/** Reads of the register that the parts of this screen share. */
import { useMemo } from "react";
import { type Selection, backend } from "@/backend";
import { useCatalogue, useRead } from "@/state/queries";

/** Counts of a selection; views that ask for the same one share the answer. */
export function useSummary(selection: Selection, enabled = true) {
  return useRead(["select-events", selection], () => backend.selectEvents(selection), enabled);
}

/** Names of the country's regions by code. */
export function useRegionNames(): ReadonlyMap<string, string> {
  const catalogue = useCatalogue();
  return useMemo(
    () => new Map(catalogue?.regions.map(({ code, name }) => [code, name])),
    [catalogue],
  );
}
