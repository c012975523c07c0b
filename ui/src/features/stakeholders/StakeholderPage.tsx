/** One stakeholder: who it is, how it is judged, what it needs, and its relations. */
import { useEffect, useState } from "react";
import { type Relation, type Stakeholder, backend } from "@/backend";
import {
  Badge,
  Banner,
  ComboBox,
  DateField,
  ErrorBanner,
  Fieldset,
  RecordHistory,
  Spinner,
  StatedTextField,
  Tabs,
  TermSelect,
} from "@/components";
import { RecordPage, deleteAndTell } from "@/components/RecordPage";
import { useDraft } from "@/state/draft";
import { go, replacePlace } from "@/state/navigation";
import { refreshStatus, useRead } from "@/state/queries";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { isVictimsUnderMonitor } from "./inclusion";
import { POSITIONS, type Position, positionText } from "./position";
import { emptyStakeholder } from "./record";
import { nameOf, relationsOf, unfinished } from "./relations";
import { RelationsEditor } from "./RelationsEditor";
import { ScaleField } from "./ScaleField";

interface Whole {
  readonly stakeholder: Stakeholder;
  readonly relations: readonly Relation[];
}

/** Reads the stakeholder `id`, or prepares a new one. */
export function StakeholderPage({ id }: { id: string }) {
  const t = useText();
  const isNew = id === "new";
  const all = useRead(["stakeholders"], () => backend.stakeholders());
  const [fresh, setFresh] = useState<Whole | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (!isNew) return;
    backend
      .newIds({ count: 1 })
      .then(({ ids }) => setFresh({ stakeholder: emptyStakeholder(ids[0] ?? ""), relations: [] }))
      .catch(setFailure);
  }, [isNew]);
  const stored = useStored(all.data, id);
  const error = all.error ?? failure;
  if (error) return <ErrorBanner error={error} />;
  if (!all.data || (isNew && !fresh)) return <Spinner label={t("loading")} />;
  const whole = isNew ? fresh : stored;
  if (!whole) {
    return (
      <div className="page-body">
        <Banner tone="warning">{t("error-record-missing")}</Banner>
      </div>
    );
  }
  return <Form key={id} whole={whole} isNew={isNew} stakeholders={all.data.stakeholders} />;
}

/** The stored stakeholder; the same object as long as the answer is the same. */
function useStored(
  answer: { stakeholders: Stakeholder[]; relations: Relation[] } | undefined,
  id: string,
): Whole | null {
  const [kept, setKept] = useState<{ answer: unknown; id: string; whole: Whole | null }>({
    answer: undefined,
    id,
    whole: null,
  });
  if (kept.answer === answer && kept.id === id) return kept.whole;
  const stakeholder = answer?.stakeholders.find((one) => one.id === id);
  const whole = stakeholder
    ? { stakeholder, relations: relationsOf(answer?.relations ?? [], id) }
    : null;
  setKept({ answer, id, whole });
  return whole;
}

interface FormProps {
  whole: Whole;
  isNew: boolean;
  stakeholders: readonly Stakeholder[];
}

function Form({ whole, isNew, stakeholders }: FormProps) {
  const t = useText();
  const draft = useDraft(whole, isNew);
  const { stakeholder, relations } = draft.value;
  const set = (part: Partial<Stakeholder>) =>
    draft.set({ ...draft.value, stakeholder: { ...stakeholder, ...part } });
  const name = nameOf(t, stakeholder);

  const save = async (reason: string) => {
    await backend.saveStakeholder({ stakeholder, relations: [...relations], reason });
    draft.saved();
    await refreshStatus();
    if (isNew) replacePlace("stakeholders", stakeholder.id);
  };
  const problem =
    stakeholder.name === "empty"
      ? t("stakeholders-needs-name")
      : unfinished(relations).length > 0
        ? t("stakeholders-needs-relation")
        : null;
  const category = valueOf(stakeholder.category);

  return (
    <RecordPage
      kind={t("kind-stakeholder")}
      title={isNew && stakeholder.name === "empty" ? t("stakeholders-new") : name}
      draft={draft}
      save={save}
      back={{ label: t("stakeholders-back"), run: () => void go("stakeholders") }}
      problem={problem}
      badges={
        <>
          {category ? <Badge>{t.term("stakeholder-category", category)}</Badge> : null}
          {isVictimsUnderMonitor(stakeholder) ? (
            <Badge tone="warning">{t("stakeholders-monitor-flag")}</Badge>
          ) : null}
        </>
      }
      {...(isNew
        ? {}
        : {
            remove: {
              title: t("stakeholders-delete", { name }),
              body: t("stakeholders-delete-body", { count: relations.length }),
              run: async () => {
                await deleteAndTell(stakeholder.id, "", t("stakeholders-deleted", { name }));
                replacePlace("stakeholders", null);
              },
            },
          })}
    >
      <Tabs
        label={t("stakeholders-tabs")}
        tabs={[
          {
            id: "record",
            label: t("stakeholders-tab-record"),
            content: (
              <div className="form">
                <Identity stakeholder={stakeholder} set={set} />
                <div className="stakeholders-judgement">
                  <Judgement stakeholder={stakeholder} set={set} />
                </div>
                <Stance stakeholder={stakeholder} set={set} />
                <RelationsEditor
                  self={stakeholder.id}
                  selfName={name}
                  relations={relations}
                  stakeholders={stakeholders}
                  onChange={(next) => draft.set({ stakeholder, relations: next })}
                />
              </div>
            ),
          },
          ...(isNew
            ? []
            : [
                {
                  id: "history",
                  label: t("part-history"),
                  content: <RecordHistory id={stakeholder.id} />,
                },
              ]),
        ]}
      />
    </RecordPage>
  );
}

interface SectionProps {
  stakeholder: Stakeholder;
  set: (part: Partial<Stakeholder>) => void;
}

function Identity({ stakeholder, set }: SectionProps) {
  const t = useText();
  return (
    <Fieldset legend={t("stakeholders-identity")} columns={3}>
      <StatedTextField
        label={t("field-stakeholder-name")}
        value={stakeholder.name}
        onChange={(name) => set({ name })}
        isRequired
        autoFocus={stakeholder.name === "empty"}
      />
      <TermSelect
        label={t("field-stakeholder-category")}
        vocabulary="stakeholder-category"
        value={stakeholder.category}
        onChange={(category) => set({ category })}
      />
      <TermSelect
        label={t("field-stakeholder-form")}
        vocabulary="stakeholder-form"
        value={stakeholder.form}
        onChange={(form) => set({ form })}
      />
      <TermSelect
        label={t("field-stakeholder-level")}
        vocabulary="lederach-level"
        value={stakeholder.level}
        onChange={(level) => set({ level })}
      />
      <StatedTextField
        label={t("field-stakeholder-territory")}
        value={stakeholder.territory}
        onChange={(territory) => set({ territory })}
      />
      <TermSelect
        label={t("field-stakeholder-confidentiality")}
        vocabulary="confidentiality"
        value={stakeholder.confidentiality}
        onChange={(confidentiality) => set({ confidentiality })}
      />
      <div className="form-wide">
        <StatedTextField
          label={t("field-stakeholder-description")}
          value={stakeholder.description}
          onChange={(description) => set({ description })}
          multiline
        />
      </div>
      <SamePerson stakeholder={stakeholder} set={set} />
    </Fieldset>
  );
}

/** The same party in the register of abuses, found by its name. */
function SamePerson({ stakeholder, set }: SectionProps) {
  const t = useText();
  const words = valueOf(stakeholder.name)?.trim() ?? "";
  const answer = useRead(
    ["find_persons", words],
    () => backend.findPersons({ text: words, limit: 20 }),
    words.length >= 2,
  );
  const hits = answer.data?.persons ?? [];
  const options = hits.map(({ person, events, last_event: last }) => ({
    value: person.id,
    label: valueOf(person.name) ?? t("stakeholders-unnamed"),
    hint: t("stakeholders-person-events", { count: events, last: last ?? "" }),
  }));
  const chosen = stakeholder.person;
  const known = chosen !== null && !options.some(({ value }) => value === chosen);
  if (options.length === 0 && chosen === null) return null;
  return (
    <ComboBox
      label={t("field-stakeholder-person")}
      hint={t("stakeholders-person-hint")}
      value={chosen}
      onChange={(person) => set({ person })}
      options={
        known ? [{ value: chosen, label: t("stakeholders-person-linked") }, ...options] : options
      }
    />
  );
}

const FIVE = [1, 2, 3, 4, 5] as const;
const STANCES = POSITIONS.filter(
  (one): one is Exclude<Position, null> => one !== null,
).toReversed();

function Judgement({ stakeholder, set }: SectionProps) {
  const t = useText();
  return (
    <Fieldset legend={t("stakeholders-judgement")} columns={2}>
      <p className="form-wide muted small">{t("stakeholders-judgement-hint")}</p>
      <ScaleField
        label={t("field-stakeholder-power")}
        value={stakeholder.power}
        onChange={(power) => set({ power })}
        steps={FIVE}
        meaning={(step) => t(`stakeholders-power-${step}`)}
      />
      <ScaleField
        label={t("field-stakeholder-interest")}
        value={stakeholder.interest}
        onChange={(interest) => set({ interest })}
        steps={FIVE}
        meaning={(step) => t(`stakeholders-interest-${step}`)}
      />
      <ScaleField
        label={t("field-stakeholder-position")}
        value={stakeholder.position}
        onChange={(position) => set({ position })}
        steps={STANCES}
        meaning={(step) => positionText(t, step as Position)}
      />
      <TermSelect
        label={t("field-stakeholder-spoiler")}
        vocabulary="spoiler-type"
        value={stakeholder.spoiler}
        onChange={(spoiler) => set({ spoiler })}
        hint={t("stakeholders-spoiler-hint")}
      />
      <StatedTextField
        label={t("field-stakeholder-source")}
        value={stakeholder.source}
        onChange={(source) => set({ source })}
      />
      <DateField
        label={t("field-stakeholder-assessed")}
        value={stakeholder.assessed}
        onChange={(assessed) => set({ assessed })}
      />
      <StatedTextField
        label={t("field-stakeholder-assessor")}
        value={stakeholder.assessor}
        onChange={(assessor) => set({ assessor })}
      />
      <TermSelect
        label={t("field-stakeholder-confidence")}
        vocabulary="confidence"
        value={stakeholder.confidence}
        onChange={(confidence) => set({ confidence })}
      />
    </Fieldset>
  );
}

function Stance({ stakeholder, set }: SectionProps) {
  const t = useText();
  return (
    <Fieldset legend={t("stakeholders-stance")} columns={2}>
      <StatedTextField
        label={t("field-stakeholder-needs")}
        value={stakeholder.needs}
        onChange={(needs) => set({ needs })}
        multiline
      />
      <StatedTextField
        label={t("field-stakeholder-red-lines")}
        value={stakeholder.red_lines}
        onChange={(red_lines) => set({ red_lines })}
        multiline
      />
      <div className="form-wide">
        <StatedTextField
          label={t("field-stakeholder-remarks")}
          value={stakeholder.remarks}
          onChange={(remarks) => set({ remarks })}
          multiline
        />
      </div>
    </Fieldset>
  );
}
