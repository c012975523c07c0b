/** The norms that an event's violation types bring into play, each with how that comes about. */
import { useState } from "react";
import {
  type EventBundle,
  type NormInPlay,
  type NormJudgement,
  type NormStep,
  backend,
} from "@/backend";
import { Badge, Button, ErrorBanner, Spinner } from "@/components";
import { useRead } from "@/state/queries";
import { valueOf } from "@/state/stated";
import { type TextTools, useText } from "@/text";
import { JudgeDialog } from "./JudgeDialog";

/** The sentence of one step of a derivation. */
export function stepText(t: TextTools, { code, parameters }: NormStep): string {
  const given = parameters.map(({ name, value }): [string, string] => {
    switch (name) {
      case "violation-type":
      case "instrument":
      case "armed-conflict":
      case "attack":
        return [name, t.term(name, value)];
      case "from":
      case "until":
        return [name, t.edtf(value)];
      default:
        return [name, value];
    }
  });
  return t(`norm-step-${code}`, Object.fromEntries(given));
}

/** What a norm is called: its instrument and article. */
export function normName(t: TextTools, { instrument, article }: NormInPlay): string {
  if (instrument === null) return t("norm-type-alone");
  const name = t.term("instrument", instrument);
  return article === "" ? name : t("norm-article", { instrument: name, article });
}

/** One line for a place that several types of the event cite: its words differ only by the type. */
export function byViolation(norms: readonly NormInPlay[]) {
  const types = [...new Set(norms.map(({ violation }) => violation))];
  return types.map((violation) => ({
    violation,
    norms: norms.filter((norm) => norm.violation === violation),
  }));
}

export function NormsSection({ bundle }: { bundle: EventBundle }) {
  const t = useText();
  const { id } = bundle.event;
  const answer = useRead(["norms-of", id], () => backend.normsOf({ id }));
  const [showsOut, setShowsOut] = useState(false);
  const [judged, setJudged] = useState<NormInPlay | null>(null);
  const norms = answer.data?.norms ?? [];
  const inPlay = norms.filter((norm) => norm.in_play);
  const out = norms.length - inPlay.length;
  const shown = showsOut ? norms : inPlay;
  return (
    <section className="event-part norms-section">
      <h2>
        {t("norms-of-event")}{" "}
        {answer.data ? (
          <span className="muted">
            {t("norms-of-event-summary", {
              count: inPlay.length,
              uncertain: inPlay.filter(({ certain }) => !certain).length,
            })}
          </span>
        ) : null}
      </h2>
      <ErrorBanner error={answer.error} />
      {answer.isPending ? <Spinner label={t("loading")} /> : null}
      {answer.data ? (
        <p className="muted small">
          {t(norms.length === 0 ? "norms-of-event-none" : "norms-of-event-hint")}
        </p>
      ) : null}
      {byViolation(shown).map(({ violation, norms: own }) => (
        <div key={violation} className="norms-of-type">
          <h3>{t.term("violation-type", violation)}</h3>
          <ul className="plain">
            {own.map((norm) => (
              <NormLine
                key={`${norm.instrument ?? ""} ${norm.article}`}
                norm={norm}
                onJudge={() => setJudged(norm)}
              />
            ))}
          </ul>
        </div>
      ))}
      {out > 0 ? (
        <div>
          <Button kind="quiet" small onPress={() => setShowsOut(!showsOut)}>
            {showsOut ? t("norms-hide-out") : t("norms-show-out", { count: out })}
          </Button>
        </div>
      ) : null}
      {judged ? (
        <JudgeDialog
          event={id}
          norm={judged}
          name={normName(t, judged)}
          present={answer.data?.judgements.find((one) => isOf(one, judged)) ?? null}
          onClose={() => setJudged(null)}
        />
      ) : null}
    </section>
  );
}

const isOf = (judgement: NormJudgement, norm: NormInPlay) =>
  valueOf(judgement.instrument) === norm.instrument &&
  (valueOf(judgement.article) ?? "") === norm.article;

function NormLine({ norm, onJudge }: { norm: NormInPlay; onJudge: () => void }) {
  const t = useText();
  const name = normName(t, norm);
  const judge = t(norm.judged ? "norm-judge-change" : "norm-judge");
  return (
    <li className="norm-line">
      <details>
        <summary>
          <span className="norm-name">{name}</span>
          <StateBadge norm={norm} />
          {norm.judged ? <Badge tone="info">{t("norm-judged")}</Badge> : null}
        </summary>
        <div className="norm-why">
          <ol className="norm-steps" aria-label={t("norms-why")}>
            {norm.steps.map((step) => (
              <li key={step.code}>{stepText(t, step)}</li>
            ))}
          </ol>
          {norm.duties.length > 0 ? (
            <p className="small">
              <strong>{t("norms-duties")}</strong>{" "}
              {t.list(norm.duties.map((duty) => t.term("duty", duty)))}
            </p>
          ) : null}
          {norm.instrument === null ? null : (
            <Button small onPress={onJudge} aria-label={`${judge} ${name}`}>
              {judge}
            </Button>
          )}
        </div>
      </details>
    </li>
  );
}

function StateBadge({ norm }: { norm: NormInPlay }) {
  const t = useText();
  if (!norm.in_play) return <Badge>{t("norm-not-in-play")}</Badge>;
  return norm.certain ? (
    <Badge tone="done">{t("norm-in-play")}</Badge>
  ) : (
    <Badge tone="warning">{t("norm-perhaps-in-play")}</Badge>
  );
}
