/** One situation: what it takes in, and the threshold questions, asked once. */
import { useEffect, useState } from "react";
import { type Situation, type SituationEntry, backend } from "@/backend";
import {
  Badge,
  Banner,
  DateField,
  ErrorBanner,
  Fieldset,
  RecordHistory,
  Spinner,
  StatedTextField,
  Tabs,
  TermMultiSelect,
  TermSelect,
} from "@/components";
import { RecordPage, deleteAndTell } from "@/components/RecordPage";
import { useDraft } from "@/state/draft";
import { go, replacePlace } from "@/state/navigation";
import { refreshStatus, useRead } from "@/state/queries";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { QUESTIONS, type Question, answerOf, emptySituation } from "./status";

export function SituationPage({ id }: { id: string }) {
  const t = useText();
  const isNew = id === "new";
  const answer = useRead(["situations"], () => backend.situations());
  const [fresh, setFresh] = useState<Situation | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (!isNew) return;
    backend.newIds({ count: 1 }).then(
      ({ ids }) => setFresh(emptySituation(ids[0] ?? "")),
      (error: unknown) => setFailure(error),
    );
  }, [isNew]);
  const error = answer.error ?? failure;
  if (error) return <ErrorBanner error={error} />;
  const entry = answer.data?.situations.find(({ situation }) => situation.id === id);
  const stored = isNew ? fresh : entry?.situation;
  if (!answer.data || (isNew && !fresh)) return <Spinner label={t("loading")} />;
  if (!stored) {
    return (
      <div className="page-body">
        <Banner tone="warning">{t("error-record-missing")}</Banner>
      </div>
    );
  }
  return <Form key={id} stored={stored} isNew={isNew} entry={entry} />;
}

interface FormProps {
  stored: Situation;
  isNew: boolean;
  entry: SituationEntry | undefined;
}

const toList = () => void go("norms", "situations");

function Form({ stored, isNew, entry }: FormProps) {
  const t = useText();
  const draft = useDraft(stored, isNew);
  const situation = draft.value;
  const set = (part: Partial<Situation>) => draft.set({ ...situation, ...part });
  const name = valueOf(situation.name) ?? t("situation-unnamed");
  const unfounded = QUESTIONS.some(
    (question) =>
      valueOf(answerOf(situation, question)) !== undefined &&
      valueOf(reasonOf(situation, question)) === undefined,
  );
  const problem =
    valueOf(situation.name) === undefined
      ? t("situation-needs-name")
      : unfounded
        ? t("situation-needs-reason")
        : null;
  const save = async (reason: string) => {
    await backend.saveSituation({ situation, reason });
    draft.saved();
    await refreshStatus();
    if (isNew) replacePlace("norms", `situation/${situation.id}`);
  };
  const record = (
    <div className="form">
      <Scope situation={situation} set={set} />
      {QUESTIONS.map((question) => (
        <Threshold
          key={question}
          question={question}
          situation={situation}
          set={set}
          decided={entry?.questions.find((one) => one.question === question)?.events}
        />
      ))}
      <Evidence situation={situation} set={set} />
      <p className="muted small">{t("norms-not-advice")}</p>
    </div>
  );
  return (
    <RecordPage
      kind={t("kind-situation")}
      title={name}
      draft={draft}
      save={save}
      back={{ label: t("situation-back"), run: toList }}
      problem={problem}
      badges={entry ? <Badge>{t("situation-events", { count: entry.events })}</Badge> : undefined}
      {...(isNew
        ? {}
        : {
            remove: {
              title: t("situation-delete", { name }),
              body: t("situation-delete-body"),
              run: async () => {
                await deleteAndTell(situation.id, "", t("situation-deleted", { name }));
                replacePlace("norms", "situations");
              },
            },
          })}
    >
      {isNew ? (
        record
      ) : (
        <Tabs
          label={t("event-tabs")}
          tabs={[
            { id: "record", label: t("measures-tab-record"), content: record },
            {
              id: "history",
              label: t("part-history"),
              content: <RecordHistory id={situation.id} />,
            },
          ]}
        />
      )}
    </RecordPage>
  );
}

const reasonOf = (situation: Situation, question: Question) =>
  question === "attack" ? situation.attack_reason : situation.armed_conflict_reason;

interface SectionProps {
  situation: Situation;
  set: (part: Partial<Situation>) => void;
}

function Scope({ situation, set }: SectionProps) {
  const t = useText();
  return (
    <Fieldset legend={t("situation-scope")} columns={2}>
      <StatedTextField
        label={t("field-situation-name")}
        value={situation.name}
        onChange={(name) => set({ name })}
        isRequired
        autoFocus={situation.name === "empty"}
      />
      <DateField
        label={t("field-situation-period")}
        value={situation.period}
        onChange={(period) => set({ period })}
        hint={t("situation-period-hint")}
      />
      <TermMultiSelect
        label={t("field-situation-regions")}
        vocabulary="region"
        values={situation.regions}
        onChange={(regions) => set({ regions })}
        none={t("situation-everywhere")}
      />
      <TermMultiSelect
        label={t("field-situation-perpetrator-types")}
        vocabulary="perpetrator-type"
        values={situation.perpetrator_types}
        onChange={(perpetrator_types) => set({ perpetrator_types })}
        none={t("situation-anybody")}
      />
      <div className="form-wide">
        <StatedTextField
          label={t("field-situation-description")}
          value={situation.description}
          onChange={(description) => set({ description })}
          multiline
        />
      </div>
    </Fieldset>
  );
}

function Threshold({
  question,
  situation,
  set,
  decided,
}: SectionProps & { question: Question; decided: number | undefined }) {
  const t = useText();
  const answered = valueOf(answerOf(situation, question)) !== undefined;
  const lacksReason = answered && valueOf(reasonOf(situation, question)) === undefined;
  const isAttack = question === "attack";
  return (
    <Fieldset legend={t(`situation-question-${question}`)}>
      <p className="small threshold-explained">{t(`situation-explain-${question}`)}</p>
      {decided === undefined ? null : (
        <p className="muted small">{t("situation-decides", { count: decided })}</p>
      )}
      <TermSelect
        label={t(isAttack ? "field-situation-attack" : "field-situation-armed-conflict")}
        vocabulary={question}
        value={answerOf(situation, question)}
        onChange={(answer) => set(isAttack ? { attack: answer } : { armed_conflict: answer })}
      />
      <StatedTextField
        label={t(
          isAttack ? "field-situation-attack-reason" : "field-situation-armed-conflict-reason",
        )}
        value={reasonOf(situation, question)}
        onChange={(reason) =>
          set(isAttack ? { attack_reason: reason } : { armed_conflict_reason: reason })
        }
        multiline
        isRequired={answered}
        error={lacksReason ? t("situation-needs-reason") : null}
      />
    </Fieldset>
  );
}

function Evidence({ situation, set }: SectionProps) {
  const t = useText();
  return (
    <Fieldset legend={t("situation-evidence")} columns={2}>
      <div className="form-wide">
        <StatedTextField
          label={t("field-situation-source")}
          value={situation.source}
          onChange={(source) => set({ source })}
          multiline
        />
      </div>
      <DateField
        label={t("field-situation-assessed")}
        value={situation.assessed}
        onChange={(assessed) => set({ assessed })}
      />
      <StatedTextField
        label={t("field-situation-assessor")}
        value={situation.assessor}
        onChange={(assessor) => set({ assessor })}
      />
      <TermSelect
        label={t("field-situation-confidentiality")}
        vocabulary="confidentiality"
        value={situation.confidentiality}
        onChange={(confidentiality) => set({ confidentiality })}
      />
      <div className="form-wide">
        <StatedTextField
          label={t("field-situation-remarks")}
          value={situation.remarks}
          onChange={(remarks) => set({ remarks })}
          multiline
        />
      </div>
    </Fieldset>
  );
}
