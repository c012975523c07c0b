/** The import itself: all of it or nothing. */
import { useEffect, useRef, useState } from "react";
import { type ImportOutcome, type MappingDefinition, backend } from "@/backend";
import { Banner, Button, ErrorBanner } from "@/components";
import { go } from "@/state/navigation";
import { useJob } from "@/state/jobs";
import { useSelection } from "@/state/selection";
import { useText } from "@/text";
import type { Plan } from "./index";
import { writing } from "./outcome";
import { Notes, SaveReport, Totals } from "./Outcome";
import { Running } from "./TrialStep";

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
  const [job, setJob] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { state, error, isRunning, cancel } = useJob(job);

  const run = async () => {
    setFailure(null);
    setJob(null);
    try {
      const { path, layout, name } = plan;
      const started = await backend.startImport({
        path,
        layout,
        mapping: name.trim(),
        definition,
        dry_run: false,
      });
      setJob(started.job);
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  const begun = useRef(result !== null);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void run();
    // The step is entered by the button that says so.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
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
            actions={<Button onPress={() => void run()}>{t("import-again")}</Button>}
          >
            {t("import-nothing-written")}
          </Banner>
        ) : null}
        <ErrorBanner error={failure ?? error} retry={() => void run()} />
        {failure || error ? <p>{t("import-nothing-written")}</p> : null}
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
