/** Reads of the register that the parts of this screen share. */
import { type Selection, backend } from "@/backend";
import { useRead } from "@/state/queries";

/** Counts of a selection; views that ask for the same one share the answer. */
export function useSummary(selection: Selection, enabled = true) {
  return useRead(["select-events", selection], () => backend.selectEvents(selection), enabled);
}
