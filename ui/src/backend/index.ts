/**
 * The only door to the host. Everything else in the interface asks `backend`; nothing else may
 * import `@tauri-apps/*`.
 */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
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

/** The most that is read of a kept file at once, in bytes. */
const PIECE = 4 * 1024 * 1024;

/** Bytes of a file the dossier keeps, from `offset`; fewer than `length` at its end. */
export async function readFile(
  sha256: string,
  offset: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array((await call("read_file", { sha256, offset, length })) as ArrayBuffer);
}

/** A kept file as a whole, piece by piece; `progress` is told the bytes read so far. */
export async function readWholeFile(
  file: { readonly sha256: string; readonly size: number; readonly type: string },
  progress: (read: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let read = 0; read < file.size;) {
    signal.throwIfAborted();
    const piece = await readFile(file.sha256, read, PIECE);
    if (piece.byteLength === 0) break;
    pieces.push(piece);
    read += piece.byteLength;
    progress(read);
  }
  return new Blob(pieces, { type: file.type });
}

async function pick(
  kind: "open_file" | "open_files" | "save_file" | "open_folder" | "new_folder",
  title: string,
  suggested: string | null,
  extensions: readonly string[],
): Promise<string[]> {
  return (await call("pick", { kind, title, suggested, extensions })) as string[];
}

const pickOne = async (...asked: Parameters<typeof pick>): Promise<string | null> =>
  (await pick(...asked))[0] ?? null;

/** The system's dialogs for files and folders; each gives a path, or null where it was cancelled. */
export const dialogs = {
  openFile: (title: string, extensions: readonly string[]) =>
    pickOne("open_file", title, null, extensions),
  /** Any number of files; none where it was cancelled. */
  openFiles: (title: string) => pick("open_files", title, null, []),
  saveFile: (title: string, suggested: string, extensions: readonly string[]) =>
    pickOne("save_file", title, suggested, extensions),
  openFolder: (title: string) => pickOne("open_folder", title, null, []),
  newFolder: (title: string, suggested: string) => pickOne("new_folder", title, suggested, []),
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

/** Files dragged over the window from outside it: over it, away again, or dropped. */
export type Dragged =
  | { readonly kind: "over" }
  | { readonly kind: "away" }
  | { readonly kind: "dropped"; readonly paths: readonly string[] };

/** Calls back while files are dragged over the window; returns how to stop listening. */
export function onFilesDragged(callback: (dragged: Dragged) => void): () => void {
  if (!inHost) return () => undefined;
  const stopping = getCurrentWebview().onDragDropEvent(({ payload }) => {
    if (payload.type === "drop") callback({ kind: "dropped", paths: payload.paths });
    else callback({ kind: payload.type === "leave" ? "away" : "over" });
  });
  return () => void stopping.then((stop) => stop());
}
