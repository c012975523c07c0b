/** One measure: what it is, what is decided, what it answers, who is for and against it. */
import { useEffect, useMemo, useState } from "react";
import {
  type Measure,
  type MeasureBundle,
  type MeasureEntry,
  type MeasureTemplate,
  backend,
} from "@/backend";
import {
  Badge,
  Banner,
  ComboBox,
  DateField,
  ErrorBanner,
  Fieldset,
  MultiSelect,
  NumberField,
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
import { refreshStatus, useCatalogue, useRead } from "@/state/queries";
import { EMPTY, known, valueOf } from "@/state/stated";
import { useText } from "@/text";
import { DesignParameters } from "./DesignParameters";
import { Indicators } from "./Indicators";
import { NamedEvents } from "./NamedEvents";
import { emptyMeasure, fromTemplate, isLive, measureName, templateOf } from "./record";
import { TemplateFacts } from "./TemplateFacts";
import { TemplatePicker } from "./TemplatePicker";

const NO_TEMPLATES: readonly MeasureTemplate[] = [];
const NO_ENTRIES: readonly MeasureEntry[] = [];

/** Reads the measure `id`, or lets the user begin a new one. */
export function MeasurePage({ id }: { id: string }) {
  const t = useText();
  const isNew = id === "new";
  const all = useRead(["measures"], () => backend.measures());
  const templates = useCatalogue()?.catalogue.measures ?? NO_TEMPLATES;
  const entries = all.data?.measures ?? NO_ENTRIES;
  const [fresh, setFresh] = useState<MeasureBundle | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const used = useMemo(
    () => new Set(entries.flatMap(({ measure }) => valueOf(measure.catalogue) ?? [])),
    [entries],
  );
  const begin = async (template: MeasureTemplate | null) => {
    try {
      const { ids } = await backend.newIds({ count: 1 + (template?.indicators ?? 0) });
      setFresh(
        template
          ? fromTemplate(ids, template, t, entries)
          : { measure: emptyMeasure(ids[0] ?? ""), indicators: [] },
      );
    } catch (error) {
      setFailure(error);
    }
  };
  const entry = entries.find(({ measure }) => measure.id === id);
  // The same object as long as the answer is the same: the draft compares by it.
  const stored = useMemo(
    () => (entry ? { measure: entry.measure, indicators: entry.indicators } : null),
    [entry],
  );
  const error = all.error ?? failure;
  if (error) return <ErrorBanner error={error} />;
  if (!all.data) return <Spinner label={t("loading")} />;
  if (isNew && !fresh) {
    return (
      <TemplatePicker
        templates={templates}
        used={used}
        onPick={(template) => void begin(template)}
      />
    );
  }
  const bundle = isNew ? fresh : stored;
  if (!bundle) {
    return (
      <div className="page-body">
        <Banner tone="warning">{t("error-record-missing")}</Banner>
      </div>
    );
  }
  return (
    <Form
      key={id}
      stored={bundle}
      isNew={isNew}
      answered={entry?.events ?? null}
      entries={entries}
      templates={templates}
    />
  );
}

interface FormProps {
  stored: MeasureBundle;
  isNew: boolean;
  /** Events it answers as stored. */
  answered: number | null;
  entries: readonly MeasureEntry[];
  templates: readonly MeasureTemplate[];
}

function Form({ stored, isNew, answered, entries, templates }: FormProps) {
  const t = useText();
  const draft = useDraft(stored, isNew);
  const { measure, indicators } = draft.value;
  const set = (part: Partial<Measure>) =>
    draft.set({ indicators, measure: { ...measure, ...part } });
  // What the catalogue gave is worth saving even before anything is typed.
  const { set: setDraft } = draft;
  useEffect(() => {
    if (isNew) setDraft(stored);
  }, [isNew, stored, setDraft]);
  const template = templateOf(measure, templates);
  const name = measureName(t, measure);
  const both = measure.supporters.filter((id) => measure.opponents.includes(id));

  const save = async (reason: string) => {
    await backend.saveMeasure({ bundle: draft.value, reason });
    draft.saved();
    await refreshStatus();
    if (isNew) replacePlace("measures", measure.id);
  };
  const problem =
    measure.name === "empty"
      ? t("measures-needs-name")
      : both.length > 0
        ? t("measures-both-sides")
        : indicators.some(({ name: what }) => what === "empty")
          ? t("measures-indicator-needs-name")
          : null;
  const pillar = valueOf(measure.pillar);

  const record = (
    <div className="measure-columns">
      <div className="form">
        <Basics measure={measure} set={set} />
        {template ? (
          <DesignParameters
            template={template}
            parameters={measure.parameters}
            onChange={(parameters) => set({ parameters })}
          />
        ) : null}
        <Answers measure={measure} set={set} />
        <Carrying measure={measure} set={set} both={both} />
        <section aria-labelledby="indicators-heading">
          <h2 id="indicators-heading">{t("measures-indicators")}</h2>
          <Indicators
            measure={measure.id}
            indicators={indicators}
            template={template}
            onChange={(next) => draft.set({ measure, indicators: next })}
          />
        </section>
        <Evidence measure={measure} set={set} />
      </div>
      {template ? <TemplateFacts template={template} entries={entries} /> : null}
    </div>
  );

  return (
    <RecordPage
      kind={t("kind-measure")}
      title={name}
      draft={draft}
      save={save}
      back={{ label: t("measures-back"), run: () => void go("measures") }}
      problem={problem}
      badges={
        <>
          {pillar ? <Badge>{t.term("pillar", pillar)}</Badge> : null}
          {answered === null ? null : (
            <Badge tone={answered > 0 ? "done" : "neutral"}>
              {t("measures-answers", { count: answered })}
            </Badge>
          )}
          {isLive(measure) ? null : <Badge tone="warning">{t("measures-not-live")}</Badge>}
        </>
      }
      {...(isNew
        ? {}
        : {
            remove: {
              title: t("measures-delete", { name }),
              body: t("measures-delete-body", { count: answered ?? 0 }),
              run: async () => {
                await deleteAndTell(measure.id, "", t("measures-deleted", { name }));
                replacePlace("measures", null);
              },
            },
          })}
    >
      {isNew ? (
        record
      ) : (
        <Tabs
          label={t("measures-tabs")}
          tabs={[
            { id: "record", label: t("measures-tab-record"), content: record },
            { id: "history", label: t("part-history"), content: <RecordHistory id={measure.id} /> },
          ]}
        />
      )}
    </RecordPage>
  );
}

interface SectionProps {
  measure: Measure;
  set: (part: Partial<Measure>) => void;
}

function Basics({ measure, set }: SectionProps) {
  const t = useText();
  return (
    <Fieldset legend={t("measures-basics")} columns={2}>
      <StatedTextField
        label={t("field-measure-name")}
        value={measure.name}
        onChange={(name) => set({ name })}
        isRequired
        autoFocus={measure.name === "empty"}
      />
      <TermSelect
        label={t("field-measure-pillar")}
        vocabulary="pillar"
        value={measure.pillar}
        onChange={(pillar) => set({ pillar })}
      />
      <TermSelect
        label={t("field-measure-status")}
        vocabulary="measure-status"
        value={measure.status}
        onChange={(status) => set({ status })}
      />
      <DateField
        label={t("field-measure-adopted")}
        value={measure.adopted}
        onChange={(adopted) => set({ adopted })}
      />
      <StatedTextField
        label={t("field-measure-legal-basis")}
        value={measure.legal_basis}
        onChange={(legal_basis) => set({ legal_basis })}
      />
      <TermMultiSelect
        label={t("field-measure-acts")}
        vocabulary="parliamentary-act"
        values={measure.acts}
        onChange={(acts) => set({ acts })}
      />
      <div className="form-wide">
        <StatedTextField
          label={t("field-measure-description")}
          value={measure.description}
          onChange={(description) => set({ description })}
          multiline
        />
      </div>
    </Fieldset>
  );
}

function Answers({ measure, set }: SectionProps) {
  const t = useText();
  return (
    <Fieldset legend={t("measures-links")} columns={2}>
      <p className="form-wide muted small">{t("measures-links-hint")}</p>
      <TermMultiSelect
        label={t("field-measure-duties")}
        vocabulary="duty"
        values={measure.duties}
        onChange={(duties) => set({ duties })}
        none={t("measures-no-duty")}
      />
      <TermMultiSelect
        label={t("field-measure-violations")}
        vocabulary="violation-type"
        values={measure.violations}
        onChange={(violations) => set({ violations })}
        none={t("measures-every-type")}
      />
      <TermMultiSelect
        label={t("field-measure-victim-groups")}
        vocabulary="victim-group"
        values={measure.victim_groups}
        onChange={(victim_groups) => set({ victim_groups })}
        none={t("measures-every-victim")}
      />
      <TermMultiSelect
        label={t("field-measure-regions")}
        vocabulary="region"
        values={measure.regions}
        onChange={(regions) => set({ regions })}
        none={t("measures-everywhere")}
      />
      <DateField
        label={t("field-measure-period")}
        value={measure.period}
        onChange={(period) => set({ period })}
        hint={t("measures-period-hint")}
      />
      <NamedEvents events={measure.events} onChange={(events) => set({ events })} />
    </Fieldset>
  );
}

function useStakeholderOptions() {
  const t = useText();
  const answer = useRead(["stakeholders"], () => backend.stakeholders());
  return useMemo(
    () =>
      (answer.data?.stakeholders ?? []).map((one) => {
        const category = valueOf(one.category);
        return {
          value: one.id,
          label: valueOf(one.name) ?? t("stakeholders-unnamed"),
          ...(category ? { hint: t.term("stakeholder-category", category) } : {}),
        };
      }),
    [answer.data, t],
  );
}

function useCurrencies() {
  const t = useText();
  return useMemo(() => {
    const names = new Intl.DisplayNames(t.language.locale, { type: "currency" });
    return Intl.supportedValuesOf("currency").map((code) => ({
      value: code,
      label: `${code} – ${names.of(code) ?? code}`,
    }));
  }, [t]);
}

function Carrying({ measure, set, both }: SectionProps & { both: readonly string[] }) {
  const t = useText();
  const stakeholders = useStakeholderOptions();
  const currencies = useCurrencies();
  const error = both.length > 0 ? t("measures-both-sides") : null;
  return (
    <Fieldset legend={t("measures-carrying")} columns={2}>
      <MultiSelect
        label={t("field-measure-supporters")}
        values={measure.supporters}
        onChange={(supporters) => set({ supporters })}
        options={stakeholders}
        none={t("measures-nobody")}
        error={error}
      />
      <MultiSelect
        label={t("field-measure-opponents")}
        values={measure.opponents}
        onChange={(opponents) => set({ opponents })}
        options={stakeholders}
        none={t("measures-nobody")}
        error={error}
      />
      <StatedTextField
        label={t("field-measure-lead")}
        value={measure.lead}
        onChange={(lead) => set({ lead })}
      />
      <NumberField
        label={t("field-measure-cost")}
        value={measure.cost}
        onChange={(cost) => set({ cost })}
        min={0}
        hint={t("measures-cost-hint")}
      />
      <ComboBox
        label={t("field-measure-currency")}
        value={valueOf(measure.currency) ?? null}
        onChange={(currency) => set({ currency: currency === null ? EMPTY : known(currency) })}
        options={currencies}
      />
      <NumberField
        label={t("field-measure-price-year")}
        value={measure.price_year}
        onChange={(price_year) => set({ price_year })}
        min={1900}
        max={2200}
        whole
      />
    </Fieldset>
  );
}

function Evidence({ measure, set }: SectionProps) {
  const t = useText();
  return (
    <Fieldset legend={t("measures-evidence")} columns={2}>
      <StatedTextField
        label={t("field-measure-source")}
        value={measure.source}
        onChange={(source) => set({ source })}
        multiline
      />
      <div className="form-wide">
        <StatedTextField
          label={t("field-measure-remarks")}
          value={measure.remarks}
          onChange={(remarks) => set({ remarks })}
          multiline
        />
      </div>
    </Fieldset>
  );
}
