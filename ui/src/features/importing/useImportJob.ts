/** An import, or a trial of one, as a job that begins when its step is entered. */
import { useEffect, useRef, useState } from "react";
import { type MappingDefinition, backend } from "@/backend";
import { type Watched, useJob } from "@/state/jobs";
import type { Plan } from "./index";
import { linkedFiles } from "./tables";

export interface ImportJob extends Watched {
  readonly job: number | null;
  readonly run: () => void;
}

export interface ImportJobOptions {
  readonly isTrial: boolean;
  /** It ran before and has its outcome. */
  readonly isDone: boolean;
}

export function useImportJob(
  { path, layout, name, tables, accepted }: Plan,
  definition: MappingDefinition,
  { isTrial, isDone }: ImportJobOptions,
): ImportJob {
  const [job, setJob] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const watched = useJob(job);

  const run = async () => {
    setFailure(null);
    setJob(null);
    try {
      const started = await backend.startImport({
        path,
        layout,
        mapping: name.trim(),
        definition,
        dry_run: isTrial,
        linked: linkedFiles({ tables }),
        ...(accepted === null ? {} : { licence: accepted }),
      });
      setJob(started.job);
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  const begun = useRef(isDone);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void run();
    // Once for each entering of the step; the key of the component changes with the plan.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return { ...watched, error: failure ?? watched.error, job, run: () => void run() };
}
