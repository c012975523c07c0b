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

interface Answer {
  readonly job: number;
  readonly state: JobState | null;
  readonly error: unknown;
}

/** Follows the job until it is done, cancelled or failed; null follows none. */
export function useJob(job: number | null): Watched {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (job === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const ask = async () => {
      try {
        const state = await backend.job({ job });
        if (isOver) return;
        setAnswer({ job, state, error: state.error ? asBackendError(state.error) : null });
        if (state.state === "running") timer = setTimeout(() => void ask(), EVERY);
      } catch (error) {
        if (!isOver) setAnswer({ job, state: null, error });
      }
    };
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [job]);
  // The answer to a former job says nothing about this one.
  const own = answer?.job === job ? answer : null;
  const error = own?.error ?? null;
  return {
    state: own?.state ?? null,
    error,
    isRunning: job !== null && error === null && (own?.state?.state ?? "running") === "running",
    cancel: () => {
      if (job === null) return;
      backend
        .cancelJob({ job })
        .catch((thrown: unknown) => setAnswer({ job, state: null, error: thrown }));
    },
  };
}
