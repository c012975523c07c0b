/**
 * The only door to the host. Everything else in the interface asks `backend`; nothing else may
 * import `@tauri-apps/*`.
 */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { type ErrorReport, type Parameter, client } from "./generated";

export type * from "./generated";

/** What the host refused or could not do; branch on `code`, never on text. */
export class BackendError extends Error {
  readonly code: string;
  readonly parameters: Parameter[];

  constructor(report: ErrorReport) {
    super(report.code);
    this.name = "BackendError";
    this.code = report.code;
    this.parameters = report.parameters;
  }
}

/** Any thrown thing as a BackendError; what the host did not word becomes `internal`. */
export function asBackendError(thrown: unknown): BackendError {
  if (thrown instanceof BackendError) return thrown;
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "parameters" in thrown) {
    return new BackendError(thrown as ErrorReport);
  }
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new BackendError({
    code: "internal",
    message: "error-internal",
    parameters: [{ name: "reason", value: reason }],
  });
}

const inHost = "__TAURI_INTERNALS__" in globalThis;

async function call(command: string, payload: Record<string, unknown>): Promise<unknown> {
  try {
    if (import.meta.env.DEV && !inHost) {
      const { fakeInvoke } = await import("./fake");
      return await fakeInvoke(command, payload);
    }
    return await invoke(command, payload);
  } catch (thrown) {
    throw asBackendError(thrown);
  }
}

/** Every command of the host. */
export const backend = client((name, request) => call("call", { name, request }));

async function pick(
  kind: "open_file" | "save_file" | "open_folder" | "new_folder",
  title: string,
  suggested: string | null,
  extensions: readonly string[],
): Promise<string | null> {
  return (await call("pick", { kind, title, suggested, extensions })) as string | null;
}

/** The system's dialogs for files and folders; each gives a path, or null where it was cancelled. */
export const dialogs = {
  openFile: (title: string, extensions: readonly string[]) =>
    pick("open_file", title, null, extensions),
  saveFile: (title: string, suggested: string, extensions: readonly string[]) =>
    pick("save_file", title, suggested, extensions),
  openFolder: (title: string) => pick("open_folder", title, null, []),
  newFolder: (title: string, suggested: string) => pick("new_folder", title, suggested, []),
};

/** Calls back when the host has locked the dossier; returns how to stop listening. */
export function onLocked(callback: () => void): () => void {
  if (!inHost) {
    globalThis.addEventListener("concord:locked", callback);
    return () => globalThis.removeEventListener("concord:locked", callback);
  }
  const stopping = listen("locked", callback);
  return () => void stopping.then((stop) => stop());
}
