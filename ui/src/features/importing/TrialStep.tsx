/** The trial: reads and checks every row and writes nothing. */
import { useEffect } from "react";
import type { ImportOutcome, MappingDefinition } from "@/backend";
import { Banner, Button, ErrorBanner, Progress } from "@/components";
import { useText } from "@/text";
import { unmappedTexts } from "./definition";
import type { Plan } from "./index";
import { writing } from "./outcome";
import { Notes, Sample, Totals } from "./Outcome";
import { useImportJob } from "./useImportJob";

export interface TrialStepProps {
  plan: Plan;
  definition: MappingDefinition;
  /** What a trial of this very plan found before. */
  done: ImportOutcome | null;
  onDone: (outcome: ImportOutcome) => void;
  onColumns: () => void;
}

export function TrialStep({ plan, definition, done, onDone, onColumns }: TrialStepProps) {
  const t = useText();
  // A trial writes nothing, so it runs as soon as the step is entered.
  const { job, state, error, isRunning, cancel, run } = useImportJob(plan, definition, {
    isTrial: true,
    isDone: done !== null,
  });
  const outcome = state?.import ?? (job === null ? done : null);
  useEffect(() => {
    if (state?.import) onDone(state.import);
  }, [state?.import, onDone]);

  return (
    <div className="stack-wide">
      {isRunning ? (
        <Running
          label={t(state?.step ?? "job-starting")}
          done={state?.done ?? 0}
          total={state?.total ?? 0}
          onCancel={cancel}
          cancel={t("trial-cancel")}
        />
      ) : null}
      <ErrorBanner error={error} retry={run} />
      {error ? <p>{t("import-nothing-written")}</p> : null}
      {state?.state === "cancelled" ? (
        <Banner tone="info" actions={<Button onPress={run}>{t("trial-again")}</Button>}>
          {t("trial-cancelled")}
        </Banner>
      ) : null}
      {outcome ? (
        <>
          <Verdict outcome={outcome} />
          <Totals outcome={outcome} />
          <Unmapped outcome={outcome} onColumns={onColumns} />
          <Sample outcome={outcome} />
          <Notes outcome={outcome} job={job} path={plan.path} />
        </>
      ) : null}
    </div>
  );
}

interface RunningProps {
  label: string;
  done: number;
  total: number;
  cancel: string;
  onCancel: () => void;
}

export function Running({ label, done, total, cancel, onCancel }: RunningProps) {
  return (
    <div className="running">
      <Progress label={label} done={done} total={total} />
      <Button onPress={onCancel}>{cancel}</Button>
    </div>
  );
}

function Verdict({ outcome }: { outcome: ImportOutcome }) {
  const t = useText();
  const count = writing(outcome);
  if (count === 0) {
    return (
      <Banner
        tone="warning"
        title={t(outcome.failed > 0 ? "trial-all-failed" : "trial-all-there")}
      />
    );
  }
  return (
    <Banner
      tone={outcome.failed > 0 ? "warning" : "done"}
      title={t("trial-would", { count, events: outcome.events, persons: outcome.persons })}
    >
      {outcome.failed > 0
        ? t("trial-failed", { count: outcome.failed })
        : t("trial-nothing-written")}
    </Banner>
  );
}

/** Texts without a code are the commonest reason why rows fail, and soon mended. */
function Unmapped({ outcome, onColumns }: { outcome: ImportOutcome; onColumns: () => void }) {
  const t = useText();
  const texts = unmappedTexts(outcome.notes);
  if (texts.size === 0) return null;
  return (
    <Banner
      tone="info"
      title={t("trial-unmapped")}
      actions={<Button onPress={onColumns}>{t("trial-unmapped-go")}</Button>}
    >
      <ul>
        {[...texts].slice(0, 8).map(([column, found]) => (
          <li key={column}>
            <strong>{column}</strong>
            {`: ${found
              .slice(0, 6)
              .map(({ text, rows }) => `${text.slice(0, 60)} (${rows})`)
              .join(", ")}`}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
