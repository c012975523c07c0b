/** Whether others look at the screen. The host withholds what is confidential then. */
import { useQuery } from "@tanstack/react-query";
import { backend } from "@/backend";
import { notify } from "@/state/notices";
import { queryClient } from "@/state/queries";
import { currentText } from "@/text";

const PRESENTING = ["preferences", "presenting"] as const;

export function usePresenting(): boolean {
  return useQuery({ queryKey: PRESENTING, queryFn: () => backend.presenting() }).data?.on ?? false;
}

/** Withholds what is confidential, or shows it again; every view is read anew. */
export async function setPresenting(on: boolean): Promise<void> {
  try {
    queryClient.setQueryData(PRESENTING, await backend.setPresenting({ on }));
    // What was read before must not stay on the screen, not even for a moment.
    if (on) queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === "dossier" });
    await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === "dossier" });
  } catch (error) {
    notify({ kind: "error", text: currentText().error(error) });
  }
}

export const isPresenting = () =>
  queryClient.getQueryData<{ on: boolean }>(PRESENTING)?.on ?? false;
