/** Work of the host that takes longer than a moment: started once, watched until it ends. */
import { useEffect, useState } from "react";
import { type JobState, asBackendError, backend } from "@/backend";

/** How often a running job is asked for, in milliseconds. */
const EVERY = 200;

export interface Watched {
  readonly state: JobState | null;
  /** What went wrong: the job's own error, or that it could not be asked. */
  readonly error: unknown;
  readonly isRunning: boolean;
  readonly cancel: () => void;
}

/** Follows the job until it is done, cancelled or failed; null follows none. */
export function useJob(job: number | null): Watched {
  const [state, setState] = useState<JobState | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    setState(null);
    setError(null);
    if (job === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const ask = async () => {
      try {
        const answer = await backend.job({ job });
        if (isOver) return;
        setState(answer);
        if (answer.error) setError(asBackendError(answer.error));
        if (answer.state === "running") timer = setTimeout(() => void ask(), EVERY);
      } catch (thrown) {
        if (!isOver) setError(thrown);
      }
    };
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [job]);
  return {
    state: job === null ? null : state,
    error,
    isRunning: job !== null && error === null && (state === null || state.state === "running"),
    cancel: () => {
      if (job !== null) backend.cancelJob({ job }).catch(setError);
    },
  };
}
