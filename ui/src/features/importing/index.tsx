/** The import of a file, step by step: nothing is written before the last. */
import { useCallback, useMemo, useState } from "react";
import type { FileInspection, ImportOutcome, Layout } from "@/backend";
import { asBackendError, backend } from "@/backend";
import { Button, ErrorBanner, IconButton } from "@/components";
import { confirm } from "@/state/confirm";
import { go, useLeaveGuard } from "@/state/navigation";
import { refreshStatus } from "@/state/queries";
import { currentText, useText } from "@/text";
import { ColumnsStep } from "./ColumnsStep";
import { FileStep } from "./FileStep";
import { STEPS, type Step, fileName, isOpen, stem, trialKey, withTag } from "./outcome";
import { ResultStep } from "./ResultStep";
import { type Tables, firstGuess, linkedFiles, tableProblems } from "./tables";
import { needsAcceptance } from "./Terms";
import { TrialStep } from "./TrialStep";
import "./importing.css";

/** What the user has settled so far. */
export interface Plan extends Tables {
  /** The name by which rows are known again. */
  readonly name: string;
  /** Tag of the imported events; empty for none. */
  readonly tag: string;
  /** The terms of the data that the user accepted, by name. */
  readonly accepted: string | null;
}

/** What every part of a step takes and gives. */
export interface PlanProps {
  plan: Plan;
  onChange: (plan: Plan) => void;
}

interface Trial {
  readonly key: string;
  readonly outcome: ImportOutcome;
}

async function mayStop(): Promise<boolean> {
  const t = currentText();
  return confirm({
    title: t("import-leave"),
    body: t("import-leave-body"),
    confirm: t("import-leave-yes"),
    cancel: t("import-leave-no"),
    destructive: true,
  });
}

/** The plan for a file just inspected: the mapping that fits it best, else one guessed from headings. */
async function firstPlan(path: string, inspection: FileInspection): Promise<Plan> {
  const { mappings } = await backend.mappings();
  const fitting = mappings.find(({ name }) => name === inspection.suggested_mapping);
  return {
    path,
    inspection,
    layout: inspection.layout,
    firstTable: inspection.layout.sheet ?? fileName(path),
    tables: [],
    name: fitting?.name ?? stem(path),
    definition: fitting?.definition ?? firstGuess({ inspection }),
    tag: stem(path),
    accepted: null,
  };
}

export default function Importing() {
  const t = useText();
  const [step, setStep] = useState<Step>("file");
  const [plan, setPlan] = useState<Plan | null>(null);
  const [isReading, setReading] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [trial, setTrial] = useState<Trial | null>(null);
  const [result, setResult] = useState<{
    readonly outcome: ImportOutcome;
    readonly job: number;
  } | null>(null);

  const running = useMemo(() => (plan ? withTag(plan.definition, plan.tag) : null), [plan]);
  const key =
    plan && running ? trialKey(plan.path, plan.layout, plan.name, running, linkedFiles(plan)) : "";
  const tried = trial?.key === key ? trial.outcome : null;
  const progress = {
    hasFile: plan !== null,
    hasMapping:
      plan !== null &&
      plan.definition.columns.length > 0 &&
      plan.name.trim() !== "" &&
      tableProblems(plan).length === 0,
    hasTerms:
      plan === null ||
      !needsAcceptance(plan.inspection.licence) ||
      plan.accepted === plan.inspection.licence,
    trial: tried,
    isDone: result !== null,
  };
  useLeaveGuard(plan !== null && result === null ? mayStop : null);

  const read = async (path: string, layout: Layout | null) => {
    setReading(true);
    setFailure(null);
    try {
      const inspection = await backend.inspectFile({ path, layout });
      if (layout === null || plan === null) setPlan(await firstPlan(path, inspection));
      else {
        const firstTable = inspection.layout.sheet ?? fileName(path);
        setPlan({ ...plan, inspection, layout: inspection.layout, firstTable });
      }
    } catch (error) {
      setFailure(error);
    } finally {
      setReading(false);
    }
  };

  const onTried = useCallback((outcome: ImportOutcome) => setTrial({ key, outcome }), [key]);
  const at = STEPS.indexOf(step);
  const next = STEPS[at + 1];
  const former = STEPS[at - 1];

  const finish = async (outcome: ImportOutcome, job: number) => {
    setResult({ outcome, job });
    try {
      await refreshStatus();
    } catch (error) {
      setFailure(asBackendError(error));
    }
  };

  const again = () => {
    setPlan(null);
    setTrial(null);
    setResult(null);
    setFailure(null);
    setStep("file");
  };

  return (
    <div className="page importing">
      <header className="page-head">
        <IconButton
          icon="chevron-start"
          label={t("event-back")}
          onPress={() => void go("abuses")}
        />
        <h1>{t("import-title")}</h1>
        <Steps step={step} open={(other) => isOpen(other, progress)} onStep={setStep} />
      </header>
      <div className="page-body">
        <div className="importing-body">
          <ErrorBanner error={failure} />
          {step === "file" ? (
            <FileStep
              plan={plan}
              isReading={isReading}
              onRead={(path, layout) => void read(path, layout)}
              onChange={setPlan}
            />
          ) : null}
          {step === "columns" && plan ? (
            <ColumnsStep
              plan={plan}
              unmapped={tried?.notes ?? trial?.outcome.notes ?? []}
              onChange={setPlan}
            />
          ) : null}
          {step === "trial" && plan && running ? (
            <TrialStep
              key={key}
              plan={plan}
              definition={running}
              done={tried}
              onDone={onTried}
              onColumns={() => setStep("columns")}
            />
          ) : null}
          {step === "result" && plan && running ? (
            <ResultStep
              plan={plan}
              definition={running}
              trial={tried}
              result={result}
              onDone={(outcome, job) => void finish(outcome, job)}
              onAgain={again}
            />
          ) : null}
        </div>
      </div>
      {result ? null : (
        <footer className="importing-foot">
          <p className="muted small grow">{t("import-nothing-yet")}</p>
          {former ? <Button onPress={() => setStep(former)}>{t("back")}</Button> : null}
          {next && next !== "result" ? (
            <Button
              kind="primary"
              isDisabled={!isOpen(next, progress) || isReading}
              onPress={() => setStep(next)}
            >
              {t(`import-to-${next}`)}
            </Button>
          ) : null}
          {next === "result" ? (
            <Button
              kind="primary"
              icon="import"
              isDisabled={!isOpen(next, progress)}
              onPress={() => setStep(next)}
            >
              {t("import-to-result", { count: (tried?.created ?? 0) + (tried?.updated ?? 0) })}
            </Button>
          ) : null}
        </footer>
      )}
    </div>
  );
}

interface StepsProps {
  step: Step;
  open: (step: Step) => boolean;
  onStep: (step: Step) => void;
}

function Steps({ step, open, onStep }: StepsProps) {
  const t = useText();
  const at = STEPS.indexOf(step);
  return (
    <nav aria-label={t("import-steps")} className="steps">
      <ol>
        {STEPS.map((name, index) => (
          <li key={name} data-done={index < at || undefined}>
            <button
              type="button"
              className="step"
              aria-current={name === step ? "step" : undefined}
              // The last step writes; it is entered by its own button only.
              disabled={!open(name) || (name === "result" && step !== "result")}
              onClick={() => onStep(name)}
            >
              <span className="step-number" aria-hidden="true">
                {index + 1}
              </span>
              {t(`import-step-${name}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
