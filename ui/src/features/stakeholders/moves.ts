/** Moves on the grid: shown at once, saved when the hand rests, each one edit that can be undone. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Stakeholder, type Stakeholders, backend } from "@/backend";
import { notify } from "@/state/notices";
import { refreshStatus } from "@/state/queries";
import { known, valueOf } from "@/state/stated";
import { currentText } from "@/text";
import type { Move } from "./PowerInterestGrid";
import { nameOf, relationsOf } from "./relations";

const REST = 700; // ms

const moved = (stakeholder: Stakeholder, { power, interest }: Move): Stakeholder => ({
  ...stakeholder,
  power: known(power),
  interest: known(interest),
});

async function write(answer: Stakeholders, id: string, to: Move): Promise<void> {
  const t = currentText();
  const stakeholder = answer.stakeholders.find((one) => one.id === id);
  if (!stakeholder) return;
  if (valueOf(stakeholder.power) === to.power && valueOf(stakeholder.interest) === to.interest)
    return;
  await backend.saveStakeholder({
    stakeholder: moved(stakeholder, to),
    relations: relationsOf(answer.relations, id),
    reason: t("stakeholders-move-reason"),
  });
  await refreshStatus();
  notify({
    kind: "done",
    text: t("stakeholders-moved", {
      name: nameOf(t, stakeholder),
      power: to.power,
      interest: to.interest,
    }),
  });
}

export function useMoves(answer: Stakeholders | undefined) {
  const [moves, setMoves] = useState<ReadonlyMap<string, Move>>(new Map());
  const pending = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const latest = useRef({ answer, moves });
  useEffect(() => {
    latest.current = { answer, moves };
  });

  const settle = useCallback(async (id: string) => {
    pending.current.delete(id);
    const to = latest.current.moves.get(id);
    if (!to || !latest.current.answer) return;
    try {
      await write(latest.current.answer, id, to);
    } catch (error) {
      notify({ kind: "error", text: currentText().error(error) });
      setMoves((former) => new Map([...former].filter(([other]) => other !== id)));
    }
  }, []);

  // A new answer of the host counts, except where the hand has moved on meanwhile.
  useEffect(() => {
    setMoves((former) =>
      former.size === 0 ? former : new Map([...former].filter(([id]) => pending.current.has(id))),
    );
  }, [answer]);

  const move = useCallback(
    (id: string, to: Move) => {
      setMoves((former) => new Map(former).set(id, to));
      clearTimeout(pending.current.get(id));
      pending.current.set(
        id,
        setTimeout(() => void settle(id), REST),
      );
    },
    [settle],
  );

  useEffect(() => {
    const timers = pending.current;
    return () => {
      for (const [id, timer] of timers) {
        clearTimeout(timer);
        void settle(id);
      }
    };
  }, [settle]);

  const shown = useMemo(
    () =>
      (answer?.stakeholders ?? []).map((stakeholder) => {
        const to = moves.get(stakeholder.id);
        return to ? moved(stakeholder, to) : stakeholder;
      }),
    [answer, moves],
  );
  return { shown, move };
}
