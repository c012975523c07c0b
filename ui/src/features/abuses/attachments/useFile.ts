/** A kept file in the window's memory while its viewer is open. */
import { useEffect, useState } from "react";
import { type Attachment, readWholeFile } from "@/backend";
import { valueOf } from "@/state/stated";

export interface LoadedFile {
  readonly blob: Blob;
  /** Where elements of the page find it; good as long as the viewer is open. */
  readonly address: string;
}

/** Reads the attachment's first `limit` bytes; nothing of it stays once the viewer is closed. */
export function useFile(attachment: Attachment, limit: number) {
  const [file, setFile] = useState<LoadedFile | null>(null);
  const [read, setRead] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const sha256 = valueOf(attachment.sha256) ?? "";
  const size = Math.min(valueOf(attachment.size) ?? 0, limit);
  const type = valueOf(attachment.media_type) ?? "";
  useEffect(() => {
    const stop = new AbortController();
    let address: string | null = null;
    readWholeFile({ sha256, size, type }, setRead, stop.signal).then(
      (blob) => {
        if (stop.signal.aborted) return;
        address = URL.createObjectURL(blob);
        setFile({ blob, address });
      },
      (thrown: unknown) => {
        if (!stop.signal.aborted) setError(thrown);
      },
    );
    return () => {
      stop.abort();
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [sha256, size, type]);
  return { file, read, error };
}
