/** The import itself: all of it or nothing. */
import { useEffect, useRef } from "react";
import type { ImportOutcome, MappingDefinition } from "@/backend";
import { Banner, Button, ErrorBanner } from "@/components";
import { go } from "@/state/navigation";
import { useSelection } from "@/state/selection";
import { useText } from "@/text";
import type { Plan } from "./index";
import { writing } from "./outcome";
import { Notes, SaveReport, Totals } from "./Outcome";
import { Running } from "./TrialStep";
import { useImportJob } from "./useImportJob";

export interface ResultStepProps {
  plan: Plan;
  definition: MappingDefinition;
  trial: ImportOutcome | null;
  result: { readonly outcome: ImportOutcome; readonly job: number } | null;
  onDone: (outcome: ImportOutcome, job: number) => void;
  onAgain: () => void;
}

/** Shows the events of this import by their tag; without one, all events. */
function showEvents(tag: string): void {
  useSelection.getState().replace(tag.trim() === "" ? {} : { facets: { tag: [tag.trim()] } });
  void go("abuses");
}

export function ResultStep({ plan, definition, result, onDone, onAgain }: ResultStepProps) {
  const t = useText();
  const { state, error, isRunning, cancel, run } = useImportJob(plan, definition, {
    isTrial: false,
    isDone: result !== null,
  });
  const told = useRef(false);
  useEffect(() => {
    if (!state?.import || told.current) return;
    told.current = true;
    onDone(state.import, state.job);
  }, [state, onDone]);

  if (!result) {
    return (
      <div className="stack-wide">
        {isRunning ? (
          <Running
            label={t(state?.step ?? "job-starting")}
            done={state?.done ?? 0}
            total={state?.total ?? 0}
            onCancel={cancel}
            cancel={t("import-cancel")}
          />
        ) : null}
        {state?.state === "cancelled" ? (
          <Banner
            tone="info"
            title={t("import-cancelled")}
            actions={<Button onPress={run}>{t("import-again")}</Button>}
          >
            {t("import-nothing-written")}
          </Banner>
        ) : null}
        <ErrorBanner error={error} retry={run} />
        {error ? <p>{t("import-nothing-written")}</p> : null}
      </div>
    );
  }
  const { outcome } = result;
  return (
    <div className="stack-wide">
      <Banner
        tone="done"
        title={t("import-done", {
          count: writing(outcome),
          events: outcome.events,
          persons: outcome.persons,
        })}
        actions={
          <>
            <Button kind="primary" onPress={() => showEvents(plan.tag)}>
              {t("import-show")}
            </Button>
            <SaveReport job={result.job} path={plan.path} />
            <Button onPress={onAgain}>{t("import-another")}</Button>
          </>
        }
      >
        {t("import-done-undo")}
      </Banner>
      <Totals outcome={outcome} />
      <Notes outcome={outcome} job={null} path={plan.path} />
    </div>
  );
}
