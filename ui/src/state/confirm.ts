/** One question at a time, asked in a dialog: `if (await confirm({...})) …`. */
import { create } from "zustand";

export interface Question {
  readonly title: string;
  readonly body: string;
  readonly confirm: string;
  readonly cancel?: string;
  /** The answer destroys something. */
  readonly destructive?: boolean;
}

interface Asked extends Question {
  readonly answer: (yes: boolean) => void;
}

export const useQuestion = create<{ asked: Asked | null }>(() => ({ asked: null }));

export function confirm(question: Question): Promise<boolean> {
  useQuestion.getState().asked?.answer(false);
  return new Promise((resolve) => {
    const answer = (yes: boolean) => {
      useQuestion.setState({ asked: null });
      resolve(yes);
    };
    useQuestion.setState({ asked: { ...question, answer } });
  });
}
