/** Suggestions for the word at the cursor, while the user types. */
import { useRef, useState } from "react";
import { type Completions, backend } from "@/backend";
import { characterAt } from "./suggestions";

const NONE: Completions = { from: 0, to: 0, items: [] };
const PAUSE = 60;

export function useSuggestions() {
  const [found, setFound] = useState(NONE);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  // What the active suggestion would put in: an answer that comes late must not take it away.
  const chosen = useRef<string | null>(null);
  // The number of the latest question: an answer to an earlier one is stale.
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const close = () => {
    asked.current += 1;
    clearTimeout(timer.current);
    setOpen(false);
    chosen.current = null;
    setActive(-1);
  };
  const ask = (text: string, unit: number, pause = PAUSE) => {
    asked.current += 1;
    const question = asked.current;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      backend
        .completeQuery({ text, cursor: characterAt(text, unit) })
        .then((answer) => {
          if (question !== asked.current) return;
          setFound(answer);
          setActive(answer.items.findIndex(({ insert }) => insert === chosen.current));
          setOpen(answer.items.length > 0);
        })
        // Without suggestions the query can still be typed; what is wrong with it is told below.
        .catch(() => {
          if (question === asked.current) close();
        });
    }, pause);
  };
  /** Goes on to the next suggestion, or back; through none, so that the typed word can be kept. */
  const move = (step: 1 | -1) => {
    const places = found.items.length + 1;
    const next = ((active + 1 + step + places) % places) - 1;
    chosen.current = found.items[next]?.insert ?? null;
    setActive(next);
  };
  return { found, isOpen, active, ask, close, move };
}
