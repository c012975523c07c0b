/** Who was heard on what is planned: the list, and the page of each. */
import { useEffect, useState } from "react";
import { type Consultation, backend } from "@/backend";
import {
  Banner,
  Button,
  DateField,
  EmptyState,
  ErrorBanner,
  Fieldset,
  IconButton,
  MultiSelect,
  NumberField,
  Spinner,
  StatedTextField,
  TermMultiSelect,
  TermSelect,
} from "@/components";
import { RecordPage, deleteAndTell } from "@/components/RecordPage";
import { useDraft } from "@/state/draft";
import { go, replacePlace } from "@/state/navigation";
import { refreshStatus, useRead, useRegionNames } from "@/state/queries";
import { EMPTY, valueOf } from "@/state/stated";
import { type TextTools, useText } from "@/text";

/** `consultations` for the list; else a consultation's id, or `new`. */
export function Consultations({ record }: { record: string }) {
  return record === "consultations" ? <List /> : <Page key={record} id={record} />;
}

const useConsultations = () => useRead(["consultations"], () => backend.consultations());

function names(t: TextTools, codes: readonly string[], of: (code: string) => string, none: string) {
  return codes.length === 0 ? <span className="muted">{none}</span> : t.list(codes.map(of));
}

function List() {
  const t = useText();
  const regions = useRegionNames();
  const answer = useConsultations();
  const measures = useRead(["measures"], () => backend.measures()).data?.measures ?? [];
  const measureName = (id: string) => {
    const found = measures.find(({ measure }) => measure.id === id)?.measure.name;
    return (found && valueOf(found)) || t("measures-unnamed");
  };
  const consultations = answer.data?.consultations ?? [];
  const begin = () => void go("coverage", "new");
  return (
    <div className="page">
      <header className="page-head">
        <IconButton
          icon="chevron-start"
          label={t("coverage-back")}
          onPress={() => void go("coverage")}
        />
        <h1>{t("coverage-consultations")}</h1>
        <span className="muted small" role="status">
          {answer.data ? t("coverage-consultations-total", { count: consultations.length }) : ""}
        </span>
        <span className="grow" />
        <Button kind="primary" icon="plus" onPress={begin}>
          {t("coverage-consultations-new")}
        </Button>
      </header>
      <div className="page-body">
        <ErrorBanner error={answer.error} retry={() => void answer.refetch()} />
        {answer.isPending ? <Spinner label={t("loading")} /> : null}
        {answer.data && consultations.length === 0 ? (
          <EmptyState
            icon="stakeholders"
            title={t("coverage-consultations-none")}
            actions={
              <Button kind="primary" icon="plus" onPress={begin}>
                {t("coverage-consultations-new")}
              </Button>
            }
          >
            {t("coverage-consultations-none-body")}
          </EmptyState>
        ) : null}
        {consultations.length > 0 ? (
          <table className="gaps">
            <thead>
              <tr>
                <th scope="col">{t("field-consultation-name")}</th>
                <th scope="col">{t("field-consultation-date")}</th>
                <th scope="col">{t("field-consultation-groups")}</th>
                <th scope="col">{t("field-consultation-regions")}</th>
                <th scope="col">{t("field-consultation-measures")}</th>
                <th scope="col" className="number">
                  {t("field-consultation-participants")}
                </th>
              </tr>
            </thead>
            <tbody>
              {consultations.map((one) => {
                const date = valueOf(one.date);
                const participants = valueOf(one.participants);
                return (
                  <tr key={one.id}>
                    <th scope="row">
                      <button
                        type="button"
                        className="text-button"
                        onClick={() => void go("coverage", one.id)}
                      >
                        {valueOf(one.name) || t("coverage-consultations-unnamed")}
                      </button>
                    </th>
                    <td>{date === undefined ? <Unstated /> : t.edtf(date)}</td>
                    <td>
                      {names(
                        t,
                        one.groups,
                        (code) => t.term("victim-group", code),
                        t("coverage-consultations-no-groups"),
                      )}
                    </td>
                    <td>
                      {names(
                        t,
                        one.regions,
                        (code) => regions.get(code) ?? code,
                        t("coverage-consultations-everywhere"),
                      )}
                    </td>
                    <td>
                      {names(t, one.measures, measureName, t("coverage-consultations-whole-plan"))}
                    </td>
                    <td className="number">
                      {participants === undefined ? <Unstated /> : t.number(participants)}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        ) : null}
      </div>
    </div>
  );
}

function Unstated() {
  const t = useText();
  return <span className="muted">{t("coverage-dash")}</span>;
}

const emptyConsultation = (id: string): Consultation => ({
  id,
  name: EMPTY,
  date: EMPTY,
  groups: [],
  regions: [],
  stakeholders: [],
  measures: [],
  participants: EMPTY,
  method: EMPTY,
  summary: EMPTY,
  source: EMPTY,
  confidentiality: EMPTY,
  remarks: EMPTY,
});

function Page({ id }: { id: string }) {
  const t = useText();
  const isNew = id === "new";
  const answer = useConsultations();
  const [fresh, setFresh] = useState<Consultation | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (!isNew) return;
    backend
      .newIds({ count: 1 })
      .then(({ ids }) => setFresh(emptyConsultation(ids[0] ?? "")))
      .catch(setFailure);
  }, [isNew]);
  const error = answer.error ?? failure;
  if (error) return <ErrorBanner error={error} />;
  if (!answer.data || (isNew && !fresh)) return <Spinner label={t("loading")} />;
  const stored = isNew ? fresh : answer.data.consultations.find((one) => one.id === id);
  if (!stored) {
    return (
      <div className="page-body">
        <Banner
          tone="warning"
          actions={
            <Button onPress={() => void go("coverage", "consultations")}>
              {t("coverage-consultations-back")}
            </Button>
          }
        >
          {t("error-record-missing")}
        </Banner>
      </div>
    );
  }
  return <Form stored={stored} isNew={isNew} />;
}

function Form({ stored, isNew }: { stored: Consultation; isNew: boolean }) {
  const t = useText();
  const draft = useDraft(stored, isNew);
  const { value } = draft;
  const set = (part: Partial<Consultation>) => draft.set({ ...value, ...part });
  const measures = useRead(["measures"], () => backend.measures()).data?.measures ?? [];
  const parties = useRead(["stakeholders"], () => backend.stakeholders()).data?.stakeholders ?? [];
  const name = valueOf(value.name) || t("coverage-consultations-unnamed");

  const save = async (reason: string) => {
    await backend.saveConsultation({ consultation: value, reason });
    draft.saved();
    await refreshStatus();
    if (isNew) replacePlace("coverage", value.id);
  };
  return (
    <RecordPage
      kind={t("kind-consultation")}
      title={isNew && value.name === "empty" ? t("coverage-consultations-new") : name}
      draft={draft}
      save={save}
      back={{
        label: t("coverage-consultations-back"),
        run: () => void go("coverage", "consultations"),
      }}
      problem={(valueOf(value.name) ?? "").trim() === "" ? t("coverage-consultations-needs") : null}
      {...(isNew
        ? {}
        : {
            remove: {
              title: t("coverage-consultations-delete", { name }),
              body: t("coverage-consultations-delete-body"),
              run: async () => {
                await deleteAndTell(value.id, "", t("coverage-consultations-deleted", { name }));
                replacePlace("coverage", "consultations");
              },
            },
          })}
    >
      <div className="consultation">
        <p className="muted">{t("coverage-consultations-explained")}</p>
        <Fieldset legend={t("coverage-consultations-who")} columns={2}>
          <StatedTextField
            label={t("field-consultation-name")}
            value={value.name}
            isRequired
            onChange={(next) => set({ name: next })}
          />
          <DateField
            label={t("field-consultation-date")}
            value={value.date}
            onChange={(date) => set({ date })}
          />
          <TermMultiSelect
            vocabulary="victim-group"
            label={t("field-consultation-groups")}
            hint={t("coverage-consultations-groups-hint")}
            values={value.groups}
            onChange={(groups) => set({ groups })}
          />
          <TermMultiSelect
            vocabulary="region"
            label={t("field-consultation-regions")}
            none={t("coverage-consultations-everywhere")}
            values={value.regions}
            onChange={(regions) => set({ regions })}
          />
          <MultiSelect
            label={t("field-consultation-stakeholders")}
            values={value.stakeholders}
            onChange={(stakeholders) => set({ stakeholders })}
            options={parties.map((party) => ({
              value: party.id,
              label: valueOf(party.name) ?? t("stated-unknown"),
            }))}
          />
          <NumberField
            label={t("field-consultation-participants")}
            value={value.participants}
            whole
            min={1}
            onChange={(participants) => set({ participants })}
          />
        </Fieldset>
        <Fieldset legend={t("coverage-consultations-about")} columns={2}>
          <MultiSelect
            label={t("field-consultation-measures")}
            none={t("coverage-consultations-whole-plan")}
            values={value.measures}
            onChange={(chosen) => set({ measures: chosen })}
            options={measures.map(({ measure }) => ({
              value: measure.id,
              label: valueOf(measure.name) || t("measures-unnamed"),
            }))}
          />
          <StatedTextField
            label={t("field-consultation-method")}
            value={value.method}
            onChange={(method) => set({ method })}
          />
        </Fieldset>
        <StatedTextField
          label={t("field-consultation-summary")}
          value={value.summary}
          multiline
          rows={5}
          onChange={(summary) => set({ summary })}
        />
        <Fieldset legend={t("coverage-consultations-record")} columns={2}>
          <StatedTextField
            label={t("field-consultation-source")}
            value={value.source}
            onChange={(source) => set({ source })}
          />
          <TermSelect
            vocabulary="confidentiality"
            label={t("field-consultation-confidentiality")}
            value={value.confidentiality}
            onChange={(confidentiality) => set({ confidentiality })}
          />
          <StatedTextField
            label={t("field-consultation-remarks")}
            value={value.remarks}
            multiline
            onChange={(remarks) => set({ remarks })}
          />
        </Fieldset>
      </div>
    </RecordPage>
  );
}
