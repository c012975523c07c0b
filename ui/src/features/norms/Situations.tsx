/** The situations, what they take in, and what is still unanswered. */
import { type NormSelection, type ThresholdCount, backend } from "@/backend";
import { Badge, Banner, Button, EmptyState, ErrorBanner, Spinner } from "@/components";
import { go } from "@/state/navigation";
import { useRead } from "@/state/queries";
import { useSelection } from "@/state/selection";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { QUESTIONS, type Question, answerOf } from "./status";

const open = (id: string) => void go("norms", `situation/${id}`);

async function showEvents(norm: NormSelection): Promise<void> {
  if (await go("abuses")) useSelection.getState().replace({ norm });
}

export function Situations() {
  const t = useText();
  const answer = useRead(["situations"], () => backend.situations());
  if (answer.error) return <ErrorBanner error={answer.error} />;
  if (!answer.data) return <Spinner label={t("loading")} />;
  const { situations, outside } = answer.data;
  const create = (
    <Button kind="primary" icon="plus" onPress={() => open("new")}>
      {t("situations-new")}
    </Button>
  );
  if (situations.length === 0) {
    return (
      <>
        <Outside questions={outside} />
        <EmptyState title={t("situations-none")} icon="timeline" actions={create}>
          {t("situations-none-body")}
        </EmptyState>
      </>
    );
  }
  return (
    <div className="situations">
      <div className="row situations-head">
        <p className="muted small grow">{t("situations-hint")}</p>
        {create}
      </div>
      <Outside questions={outside} />
      <ul className="plain situations-list">
        {situations.map(({ situation, events, uncertain, questions }) => {
          const period = valueOf(situation.period);
          return (
            <li key={situation.id} className="situation-card">
              <div className="row">
                <button type="button" className="norms-name" onClick={() => open(situation.id)}>
                  {valueOf(situation.name) ?? t("situation-unnamed")}
                </button>
                {period === undefined ? null : <span className="muted">{t.edtf(period)}</span>}
                <span className="grow" />
                <Button
                  small
                  icon="filter"
                  isDisabled={events === 0}
                  onPress={() =>
                    void showEvents({
                      instrument: null,
                      situation: situation.id,
                      question: null,
                    })
                  }
                >
                  {t("norms-show-events")}
                </Button>
              </div>
              <p className="small">
                {t("situation-events", { count: events })}
                {uncertain > 0 ? `, ${t("situation-uncertain", { count: uncertain })}` : ""}
              </p>
              <ul className="plain situation-questions">
                {QUESTIONS.map((question) => (
                  <li key={question}>
                    <span>{t(`situation-question-${question}`)}</span>
                    <Answer
                      question={question}
                      answer={valueOf(answerOf(situation, question))}
                      count={questions.find((one) => one.question === question)}
                    />
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Answer({
  question,
  answer,
  count,
}: {
  question: Question;
  answer: string | undefined;
  count: ThresholdCount | undefined;
}) {
  const t = useText();
  return (
    <span className="row small">
      {answer === undefined ? (
        <Badge tone={count ? "warning" : "neutral"}>{t("situation-unanswered")}</Badge>
      ) : (
        <Badge tone="done">{t.term(question, answer)}</Badge>
      )}
      <span className="muted">
        {count ? t("situation-decides", { count: count.events }) : t("situation-decides-nothing")}
      </span>
    </span>
  );
}

function Outside({ questions }: { questions: readonly ThresholdCount[] }) {
  const t = useText();
  if (questions.length === 0) return null;
  return (
    <Banner tone="warning" title={t("situations-outside")}>
      <ul className="plain">
        {questions.map(({ question, events }) => (
          <li key={question} className="row">
            <span>
              {t(`situation-question-${question}`)}{" "}
              {t("situations-outside-count", { count: events })}
            </span>
            <Button
              small
              onPress={() => void showEvents({ instrument: null, situation: null, question })}
            >
              {t("norms-show-events")}
            </Button>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
