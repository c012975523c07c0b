/** One measure: what it is, what is decided, what it answers, what it needs and what is still open. */
import { useEffect, useMemo, useState } from "react";
import {
  type Catalogue,
  type Measure,
  type MeasureBundle,
  type MeasureEntry,
  type MeasureTemplate,
  backend,
} from "@/backend";
import { Badge, Banner, Button, ErrorBanner, RecordHistory, Spinner, Tabs } from "@/components";
import { RecordPage, deleteAndTell } from "@/components/RecordPage";
import { useDraft } from "@/state/draft";
import { go, replacePlace } from "@/state/navigation";
import { refreshStatus, useCatalogue, useDatesRead, useRead } from "@/state/queries";
import { valueOf } from "@/state/stated";
import { type TextTools, useText } from "@/text";
import { Acts } from "./Acts";
import { Answers, Basics, Evidence } from "./Basics";
import { DesignParameters } from "./DesignParameters";
import { redLinesOf } from "./design";
import { Indicators } from "./Indicators";
import { type OpenPoints, openPoints } from "./open";
import { Parties, onBothSides } from "./Parties";
import { Precedents } from "./Precedents";
import { columnsOf, ownCost, ownMonths } from "./precedents";
import { Prerequisites } from "./Prerequisites";
import { emptyMeasure, fromTemplate, isLive } from "@/state/measure";
import { costOrderText } from "@/text/records";
import { measureName, monthsText, templateOf } from "./record";
import { RedLines } from "./RedLines";
import { Resources, faultsOf } from "./Resources";
import { Section, unfoldAll, useAllOpen } from "./Section";
import { Summary } from "./Summary";
import { TemplateFacts } from "./TemplateFacts";
import { TemplatePicker } from "./TemplatePicker";

const NO_ENTRIES: readonly MeasureEntry[] = [];

/** Reads the measure `id`, or lets the user begin a new one. */
export function MeasurePage({ id }: { id: string }) {
  const t = useText();
  // `new:CODE` starts from a measure of the catalogue at once.
  const isNew = id === "new" || id.startsWith("new:");
  const all = useRead(["measures"], () => backend.measures());
  const catalogue = useCatalogue()?.catalogue;
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
  const wanted = catalogue?.measures.find(({ code }) => id === `new:${code}`);
  const ready = all.data !== undefined && wanted !== undefined && fresh === null;
  useEffect(() => {
    if (ready) void begin(wanted);
    // Begun once; what the dossier holds meanwhile changes nothing of it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [ready]);
  const error = all.error ?? failure;
  if (error) return <ErrorBanner error={error} />;
  if (!all.data || !catalogue || ready) return <Spinner label={t("loading")} />;
  if (isNew && !fresh) {
    return (
      <TemplatePicker
        templates={catalogue.measures}
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
      catalogue={catalogue}
    />
  );
}

interface FormProps {
  stored: MeasureBundle;
  isNew: boolean;
  /** Events it answers as stored. */
  answered: number | null;
  entries: readonly MeasureEntry[];
  catalogue: Catalogue;
}

/** What keeps a measure from being saved, in a sentence; the host refuses the same. */
function problemOf(t: TextTools, { measure, indicators }: MeasureBundle): string | null {
  if (measure.name === "empty") return t("measures-needs-name");
  if (onBothSides(measure).length > 0) return t("measures-both-sides");
  if (indicators.some(({ name }) => name === "empty")) return t("measures-indicator-needs-name");
  const { months, cost, currency } = faultsOf(t, measure);
  return months ?? cost ?? currency ?? null;
}

/** Every date that a measure and its indicators state. */
function datesOf({ measure, indicators }: MeasureBundle): string[] {
  const own = [measure.adopted, measure.period];
  const others = indicators.flatMap((one) => [one.baseline_date, one.target_date]);
  return [...own, ...others].flatMap((date) => valueOf(date) ?? []);
}

function Form({ stored, isNew, answered, entries, catalogue }: FormProps) {
  const t = useText();
  const draft = useDraft(stored, isNew);
  const bundle = draft.value;
  const { measure } = bundle;
  // What the catalogue gave is worth saving even before anything is typed.
  const { set: setDraft } = draft;
  useEffect(() => {
    if (isNew) setDraft(stored);
  }, [isNew, stored, setDraft]);
  const name = measureName(t, measure);
  const areRead = useDatesRead(datesOf(bundle));

  const save = async (reason: string) => {
    await backend.saveMeasure({ bundle, reason });
    draft.saved();
    await refreshStatus();
    if (isNew) replacePlace("measures", measure.id);
  };
  const pillar = valueOf(measure.pillar);
  const record = (
    <Sections
      bundle={bundle}
      onChange={setDraft}
      entries={entries}
      catalogue={catalogue}
      answered={answered}
    />
  );

  return (
    <RecordPage
      kind={t("kind-measure")}
      title={name}
      draft={draft}
      save={save}
      back={{ label: t("measures-back"), run: () => void go("measures") }}
      problem={problemOf(t, bundle) ?? (areRead ? null : t("measures-date-unread"))}
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

interface SectionsProps {
  bundle: MeasureBundle;
  onChange: (bundle: MeasureBundle) => void;
  entries: readonly MeasureEntry[];
  catalogue: Catalogue;
  answered: number | null;
}

/** The record, section by section, with what is open beside it. */
function Sections({ bundle, onChange, entries, catalogue, answered }: SectionsProps) {
  const t = useText();
  const { measure, indicators } = bundle;
  const set = (part: Partial<Measure>) =>
    onChange({ indicators, measure: { ...measure, ...part } });
  const template = templateOf(measure, catalogue.measures);
  const checks = useMemo(() => redLinesOf(measure, catalogue), [measure, catalogue]);
  const others = useMemo(() => entries.map((entry) => entry.measure), [entries]);
  const open = useMemo(() => openPoints(bundle, others, catalogue), [bundle, others, catalogue]);
  const allOpen = useAllOpen();
  return (
    <div className="measure-columns">
      <div className="measure-sections">
        <div className="measure-fold">
          <Button small kind="quiet" onPress={() => unfoldAll(!allOpen)}>
            {t(allOpen ? "measures-fold-all" : "measures-unfold-all")}
          </Button>
        </div>
        <Section id="basics" title={t("measures-basics")} state={statusText(t, measure)}>
          <Basics measure={measure} set={set} />
        </Section>
        {template ? (
          <Section id="design" title={t("field-measure-parameters")} state={designText(t, open)}>
            <DesignParameters
              template={template}
              measure={measure}
              lines={catalogue.red_lines}
              onChange={set}
            />
          </Section>
        ) : null}
        <Section id="red-lines" title={t("measures-red-lines")} state={<LinesState open={open} />}>
          <RedLines measure={measure} catalogue={catalogue} checks={checks} set={set} />
        </Section>
        <Section
          id="answers"
          title={t("measures-links")}
          state={answered === null ? null : t("measures-answers", { count: answered })}
        >
          <Answers measure={measure} set={set} />
        </Section>
        <Section id="acts" title={t("measures-acts")} state={actsText(t, measure)}>
          <Acts measure={measure} set={set} />
        </Section>
        <Section
          id="needs"
          title={t("field-measure-needs")}
          state={t("measures-needs-state", {
            count: measure.needs.length,
            missing: open.prerequisites_missing.length,
          })}
        >
          <Prerequisites
            measure={measure}
            entries={entries}
            template={template}
            templates={catalogue.measures}
            set={set}
          />
        </Section>
        <Section id="resources" title={t("measures-resources")} state={resourcesText(t, measure)}>
          <Resources
            measure={measure}
            set={set}
            usual={
              template
                ? {
                    months: monthsText(t, template.months),
                    cost: costOrderText(t, template.cost_order),
                  }
                : null
            }
          />
        </Section>
        <Section
          id="parties"
          title={t("measures-who")}
          state={t("measures-sides", {
            supporters: measure.supporters.length,
            opponents: measure.opponents.length,
          })}
        >
          <Parties measure={measure} set={set} />
        </Section>
        <Section
          id="indicators"
          title={t("measures-indicators")}
          state={t("measures-indicators-state", {
            count: indicators.length,
            targets: indicators.filter(({ target }) => valueOf(target) !== undefined).length,
          })}
        >
          <Indicators
            measure={measure.id}
            indicators={indicators}
            template={template}
            onChange={(next) => onChange({ measure, indicators: next })}
          />
        </Section>
        {template ? (
          <Section
            id="precedents"
            title={t("measures-precedents")}
            state={t("measures-precedents-state", {
              count: columnsOf(catalogue.precedents, template.code).length,
            })}
          >
            <Precedents bundle={bundle} template={template} precedents={catalogue.precedents} />
          </Section>
        ) : null}
        <Section id="evidence" title={t("measures-evidence")} state={null}>
          <Evidence measure={measure} set={set} />
        </Section>
      </div>
      <aside className="measure-side" aria-label={t("measures-side")}>
        <Summary open={open} />
        {template ? <TemplateFacts template={template} /> : null}
      </aside>
    </div>
  );
}

function statusText(t: TextTools, measure: Measure): string | null {
  const status = valueOf(measure.status);
  return status === undefined ? null : t.term("measure-status", status);
}

function designText(t: TextTools, open: OpenPoints): string {
  const total = open.parameters_total;
  return t("measures-decided", { decided: total - open.parameters_open.length, total });
}

function LinesState({ open }: { open: OpenPoints }) {
  const t = useText();
  if (open.red_lines_crossed.length > 0) {
    return (
      <Badge tone="danger">
        {t("measures-summary-crossed", { count: open.red_lines_crossed.length })}
      </Badge>
    );
  }
  const count = open.red_lines_unchecked.length;
  return count === 0
    ? t("measures-lines-all-checked")
    : t("measures-lines-unchecked", { count, total: open.red_lines_total });
}

function actsText(t: TextTools, measure: Measure): string | null {
  const needed = measure.acts.length;
  if (needed === 0) return null;
  const adopted = measure.acts.filter((code) => measure.acts_adopted[code] !== undefined).length;
  return t("measures-acts-state", { adopted, needed });
}

function resourcesText(t: TextTools, measure: Measure): string {
  const months = ownMonths(t, measure);
  const cost = ownCost(t, measure);
  return [
    months === "" ? null : t("measures-months-state", { months }),
    cost === "" ? t("measures-no-cost") : cost,
  ]
    .filter((one) => one !== null)
    .join(" · ");
}
