/** Through whose hands a file went. Steps are added, never changed. */
import { useEffect, useState } from "react";
import { type Attachment, type Custody, backend } from "@/backend";
import {
  Banner,
  Button,
  DateField,
  ErrorBanner,
  Progress,
  Spinner,
  StatedTextField,
  TermSelect,
} from "@/components";
import { useJob } from "@/state/jobs";
import { refreshStatus, useRead } from "@/state/queries";
import { EMPTY, valueOf } from "@/state/stated";
import { useText } from "@/text";
import { fieldName } from "@/text/records";
import { clip } from "../words";

export function CustodyChain({ attachment }: { attachment: Attachment }) {
  const t = useText();
  const { id } = attachment;
  const chain = useRead(["custody", id], () => backend.custody({ id }));
  const [isAdding, setAdding] = useState(false);
  if (chain.error) return <ErrorBanner error={chain.error} />;
  if (!chain.data) return <Spinner label={t("loading")} />;
  const { steps, consistent } = chain.data;
  return (
    <div className="custody">
      {consistent ? null : <Banner tone="warning">{t("custody-inconsistent")}</Banner>}
      <ol className="custody-steps">
        {steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
      <Check id={id} />
      {isAdding ? (
        <NewStep attachment={id} onDone={() => setAdding(false)} />
      ) : (
        <Button small icon="plus" onPress={() => setAdding(true)}>
          {t("custody-add")}
        </Button>
      )}
    </div>
  );
}

function Step({ step }: { step: Custody }) {
  const t = useText();
  const date = valueOf(step.date);
  const action = valueOf(step.action);
  const more = [
    valueOf(step.from) === undefined ? null : t("custody-from", { who: valueOf(step.from) ?? "" }),
    valueOf(step.to) === undefined ? null : t("custody-to", { who: valueOf(step.to) ?? "" }),
    valueOf(step.place),
    valueOf(step.remarks),
  ].filter(Boolean);
  const digest = valueOf(step.sha256);
  return (
    <li>
      <span className="custody-date">
        {date === undefined ? t("event-date-unknown") : t.edtf(date)}
      </span>
      <div>
        <strong>{action === undefined ? "" : t.term("custody-action", action)}</strong>
        <span className="acts-more">{clip(more.join(" · "), 600)}</span>
        {digest === undefined ? null : <span className="acts-more mono export-hash">{digest}</span>}
      </div>
    </li>
  );
}

/** Reads the whole file and compares it with what came in. */
function Check({ id }: { id: string }) {
  const t = useText();
  const [job, setJob] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { state, error, isRunning, cancel } = useJob(job);
  const checked = state?.attachment_checked ?? null;
  const isIntact = checked?.intact === true;
  // The host has added a step to the chain.
  useEffect(() => {
    if (isIntact) void refreshStatus();
  }, [isIntact]);
  const run = async () => {
    setFailure(null);
    try {
      setJob((await backend.startAttachmentCheck({ id })).job);
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  if (isRunning) {
    return (
      <div className="row">
        <Progress
          label={t(state?.step ?? "job-starting")}
          done={state?.done ?? 0}
          total={state?.total ?? 0}
        />
        <Button small onPress={cancel}>
          {t("cancel")}
        </Button>
      </div>
    );
  }
  return (
    <>
      {checked ? (
        <Banner tone={checked.intact ? "done" : "danger"}>
          {t(checked.intact ? "custody-intact" : "custody-damaged")}
        </Banner>
      ) : null}
      <ErrorBanner error={failure ?? error} />
      <Button small icon="check" onPress={() => void run()}>
        {t("custody-check")}
      </Button>
    </>
  );
}

function NewStep({ attachment, onDone }: { attachment: string; onDone: () => void }) {
  const t = useText();
  const [step, setStep] = useState<Custody>({
    id: "00000000-0000-0000-0000-000000000000",
    attachment,
    date: EMPTY,
    action: EMPTY,
    from: EMPTY,
    to: EMPTY,
    place: EMPTY,
    sha256: EMPTY,
    remarks: EMPTY,
  });
  const [failure, setFailure] = useState<unknown>(null);
  const set = (part: Partial<Custody>) => setStep({ ...step, ...part });
  const save = async () => {
    setFailure(null);
    try {
      await backend.addCustody({ step, reason: "" });
      await refreshStatus();
      onDone();
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  const label = (field: string) => fieldName(t, "custody", field);
  return (
    <form
      className="form-grid custody-new"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void save();
      }}
    >
      <TermSelect
        label={label("action")}
        vocabulary="custody-action"
        value={step.action}
        onChange={(action) => set({ action })}
      />
      <DateField label={label("date")} value={step.date} onChange={(date) => set({ date })} />
      <StatedTextField label={label("from")} value={step.from} onChange={(from) => set({ from })} />
      <StatedTextField label={label("to")} value={step.to} onChange={(to) => set({ to })} />
      <StatedTextField
        label={label("place")}
        value={step.place}
        onChange={(place) => set({ place })}
      />
      <StatedTextField
        label={label("remarks")}
        value={step.remarks}
        onChange={(remarks) => set({ remarks })}
      />
      <div className="form-wide">
        <p className="muted small">{t("custody-final")}</p>
        <ErrorBanner error={failure} />
        <div className="row">
          <Button onPress={onDone}>{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={valueOf(step.action) === undefined}>
            {t("custody-add")}
          </Button>
        </div>
      </div>
    </form>
  );
}
