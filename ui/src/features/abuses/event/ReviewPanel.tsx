/** Draft, reviewed, verified: where the event stands, who took it there, and the next step. */
import { useState } from "react";
import { type EventBundle, type Review, backend } from "@/backend";
import {
  Banner,
  Button,
  Dialog,
  ErrorBanner,
  Icon,
  Select,
  TextArea,
  useTermOptions,
} from "@/components";
import { notifySaved } from "@/components/RecordPage";
import { currentStatus, refreshStatus, useRead } from "@/state/queries";
import { known, valueOf } from "@/state/stated";
import { useText } from "@/text";
import { reasonNeeded } from "./draft";

const STATES = ["draft", "reviewed", "verified"] as const;
type State = (typeof STATES)[number];

const rankOf = (state: string | undefined) =>
  Math.max(0, STATES.indexOf((state ?? "draft") as State));

export function ReviewPanel({ bundle }: { bundle: EventBundle }) {
  const t = useText();
  const { event } = bundle;
  const answer = useRead(["review-of", event.id], () => backend.reviewOf({ id: event.id }));
  const [target, setTarget] = useState<State | null>(null);
  const state = valueOf(event.verification);
  const rank = rankOf(state);
  const proof = valueOf(event.proof);
  const next = STATES[rank + 1];
  const former = STATES[rank - 1];
  const since = answer.data?.changed_since;
  return (
    <section className="event-part review">
      <h2>{t("review")}</h2>
      <ol className="review-steps">
        {STATES.map((step, index) => (
          <ReviewStepLine
            key={step}
            step={step}
            review={answer.data}
            isDone={index <= rank}
            isNow={index === rank}
          />
        ))}
      </ol>
      <ErrorBanner error={answer.error} />
      {since ? (
        <Banner tone="warning" title={t("review-changed")}>
          <p className="small">
            {t("review-changed-by", {
              count: since.changes,
              author: since.author === "" ? t("history-nobody") : since.author,
              at: t.moment(since.at),
            })}
          </p>
          <p className="small">{t("review-changed-then")}</p>
        </Banner>
      ) : null}
      <div className="review-proof">
        <span className="muted small">{t("field-event-proof")}</span>
        {proof === undefined ? (
          <span className="muted">
            {t(event.proof === "unknown" ? "stated-unknown" : "stated-empty")}
          </span>
        ) : (
          <>
            <strong>{`${proof} ${t.term("standard-of-proof", proof)}`}</strong>
            {t.has(`meaning-standard-of-proof-${proof}`) ? (
              <span className="small muted">{t(`meaning-standard-of-proof-${proof}`)}</span>
            ) : null}
          </>
        )}
      </div>
      <div className="row">
        {next ? (
          <Button small kind="primary" onPress={() => setTarget(next)}>
            {t(`review-to-${next}`)}
          </Button>
        ) : null}
        {former ? (
          <Button small kind="quiet" onPress={() => setTarget(former)}>
            {t(`review-back-${former}`)}
          </Button>
        ) : null}
      </div>
      {target ? (
        <StepDialog bundle={bundle} target={target} onClose={() => setTarget(null)} />
      ) : null}
    </section>
  );
}

interface StepLineProps {
  step: State;
  review: Review | undefined;
  isDone: boolean;
  isNow: boolean;
}

function ReviewStepLine({ step, review, isDone, isNow }: StepLineProps) {
  const t = useText();
  const taken = isDone ? review?.steps.find(({ state }) => state === step) : undefined;
  return (
    <li
      className="review-step"
      data-done={isDone || undefined}
      aria-current={isNow ? "step" : undefined}
    >
      <span className="review-mark" aria-hidden="true">
        {isDone ? <Icon name="check" /> : null}
      </span>
      <div>
        <span className="review-name">{t.term("verification", step)}</span>
        {isDone ? null : <span className="visually-hidden">{t("review-not-yet")}</span>}
        {taken ? (
          <span className="acts-more">
            {t("review-taken", {
              author: taken.author === "" ? t("history-nobody") : taken.author,
              at: t.moment(taken.at),
            })}
            {taken.reason === "" ? null : `: ${taken.reason}`}
          </span>
        ) : null}
      </div>
    </li>
  );
}

/** Asks for what a step needs: the standard of proof to verify, a reason to go back. */
function StepDialog({
  bundle,
  target,
  onClose,
}: {
  bundle: EventBundle;
  target: State;
  onClose: () => void;
}) {
  const t = useText();
  const { event } = bundle;
  const options = useTermOptions("standard-of-proof");
  const [proof, setProof] = useState<string | null>(valueOf(event.proof) ?? null);
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const stepped = {
    ...event,
    verification: known<string>(target),
    proof: proof === null ? event.proof : known(proof),
  };
  const needsReason = reasonNeeded(event, stepped);
  const [isReasonMissing, setReasonMissing] = useState(false);

  const save = async () => {
    if (needsReason && reason.trim() === "") {
      setReasonMissing(true);
      return;
    }
    setSaving(true);
    setFailure(null);
    try {
      const revision = currentStatus()?.dossier?.revision ?? 0;
      await backend.saveEvent({
        bundle: { ...bundle, event: stepped },
        revision,
        reason: reason.trim(),
      });
      await refreshStatus();
      notifySaved(t(`review-done-${target}`));
      onClose();
    } catch (error) {
      setFailure(error);
      setSaving(false);
    }
  };

  return (
    <Dialog
      title={t(reviewTitle(event, target))}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="primary" isPending={isSaving} onPress={() => void save()}>
            {t("review-confirm", { state: t.term("verification", target) })}
          </Button>
        </>
      }
    >
      <div className="stack">
        <ErrorBanner error={failure} />
        {target === "verified" ? (
          <Select
            label={t("field-event-proof")}
            value={proof}
            onChange={setProof}
            options={options.map((option) => {
              const id = `meaning-standard-of-proof-${option.value}`;
              return {
                value: option.value,
                label: `${option.value} ${option.label}`,
                ...(t.has(id) ? { hint: t(id) } : {}),
              };
            })}
          />
        ) : null}
        <TextArea
          label={t("event-reason")}
          hint={needsReason ? t("review-reason-hint") : t("review-reason-optional")}
          isRequired={needsReason}
          error={isReasonMissing && reason.trim() === "" ? t("event-reason-missing") : null}
          rows={2}
          value={reason}
          onChange={setReason}
        />
      </div>
    </Dialog>
  );
}

function reviewTitle(event: EventBundle["event"], target: State): string {
  const isBack = rankOf(target) < rankOf(valueOf(event.verification));
  return isBack ? `review-back-${target}` : `review-to-${target}`;
}
