/** Something that is tried: whether it is under way, and what went wrong. */
import { useState } from "react";

export interface Attempt {
  /** Tries something; what it throws becomes `failure`. True where nothing went wrong. */
  readonly attempt: (step: () => Promise<void>) => Promise<boolean>;
  readonly failure: unknown;
  readonly isBusy: boolean;
}

export function useAttempt(): Attempt {
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const attempt = async (step: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await step();
      return true;
    } catch (error) {
      setFailure(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { attempt, failure, isBusy };
}
