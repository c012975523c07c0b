/**
 * Reads and writes. Every read of a dossier carries its path and revision in its key, so that a write,
 * which raises the revision, makes every view stale at once; nothing has to be listed by hand.
 */
import { useMemo } from "react";
import {
  QueryClient,
  type QueryKey,
  keepPreviousData,
  useMutation,
  useQueries,
  useQuery,
} from "@tanstack/react-query";
import {
  type CatalogueResponse,
  type OpenDossier,
  type OwnField,
  type Status,
  backend,
} from "@/backend";
import { forgetOwnLabels, setOwnLabels } from "@/text/own";
import { valueOf } from "./stated";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 300_000,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});

const STATUS = ["status"] as const;

/** How the application stands: which dossier is open, its revision, what can be undone. */
export function useStatus() {
  return useQuery({ queryKey: STATUS, queryFn: () => backend.status() });
}

/** Puts a status the host has just given in place. */
export function setStatus(status: Status): void {
  queryClient.setQueryData(STATUS, status);
}

/** The status as last told, if it was. */
export function currentStatus(): Status | undefined {
  return queryClient.getQueryData(STATUS);
}

/** Asks the host anew; call it after a write that does not give a status itself. */
export async function refreshStatus(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: STATUS });
}

/** The open dossier, or null. */
export function useDossier(): OpenDossier | null {
  return useStatus().data?.dossier ?? null;
}

/** What begins the key of every read of the open dossier. */
export function useDossierKey(): QueryKey {
  const dossier = useDossier();
  return ["dossier", dossier?.path ?? "", dossier?.revision ?? 0];
}

/**
 * Reads from the open dossier; the former answer stays on screen until the new one is there.
 * `key` names the command and holds everything its request depends on.
 */
export function useRead<T>(key: QueryKey, read: () => Promise<T>, enabled = true) {
  const dossierKey = useDossierKey();
  return useQuery({
    queryKey: [...dossierKey, ...key],
    queryFn: read,
    enabled,
    placeholderData: keepPreviousData,
  });
}

/** Writes to the dossier, then refreshes everything that has become stale. */
export function useWrite<Request, Answer>(write: (request: Request) => Promise<Answer>) {
  return useMutation({
    mutationFn: write,
    onSuccess: async () => refreshStatus(),
  });
}

/** The catalogue, the country's regions, and those abroad that occur in the dossier's events. */
export function useCatalogue(): CatalogueResponse | undefined {
  const dossier = useDossier();
  const country = dossier?.info?.country;
  return useQuery({
    queryKey: ["catalogue", dossier?.path ?? "", country, dossier?.revision ?? 0],
    queryFn: async () => {
      const response = await backend.catalogue();
      setOwnLabels(response.own?.terms ?? [], response.own?.fields ?? [], response.texts);
      return response;
    },
    placeholderData: keepPreviousData,
  }).data;
}

/** The user's own fields of a kind of record, by rank, the retired ones too. */
export function useOwnFields(of: string): readonly OwnField[] {
  const catalogue = useCatalogue();
  return useMemo(
    () => catalogue?.own?.fields.filter((field) => valueOf(field.of) === of) ?? [],
    [catalogue, of],
  );
}

/** Names of the country's regions by code. */
export function useRegionNames(): ReadonlyMap<string, string> {
  const catalogue = useCatalogue();
  return useMemo(
    () => new Map(catalogue?.regions.map(({ code, name }) => [code, name])),
    [catalogue],
  );
}

/** Forgets everything read from a dossier; for locking and closing. */
export function dropDossierFromMemory(): void {
  queryClient.removeQueries({
    predicate: ({ queryKey }) => queryKey[0] !== "preferences" && queryKey[0] !== "status",
  });
  queryClient.getMutationCache().clear();
  forgetOwnLabels();
}

/** Whether every one of these dates is one that the host can read; true until it has said otherwise. */
export function useDatesRead(texts: readonly string[]): boolean {
  const answers = useQueries({
    queries: texts.map((text) => ({
      queryKey: ["date", text.trim()],
      queryFn: () => backend.readDate({ text: text.trim() }),
      enabled: text.trim() !== "",
    })),
  });
  return answers.every(({ isError }) => !isError);
}
