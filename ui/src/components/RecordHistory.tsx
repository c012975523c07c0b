/** Who changed what, when and why: of one record, or of the whole dossier. */
import { useState } from "react";
import { type HistoryChange, type HistoryEdit, backend } from "@/backend";
import { useRead } from "@/state/queries";
import { type TextTools, useText } from "@/text";
import { Button } from "./Button";
import { Badge, EmptyState, ErrorBanner, Spinner } from "./feedback";

const STEP = 50;

/** The name of a record's field, in words. */
export function fieldName(t: TextTools, kind: string, field: string): string {
  const id = `field-${kind}-${field.replaceAll("_", "-")}`;
  return t.has(id) ? t(id) : field;
}

/** The vocabulary a coded field takes its terms from, where there is one. */
const vocabularies: Record<string, string> = {
  "event.status": "violation-status",
  "event.proof": "standard-of-proof",
  "event.verification": "verification",
  "event.confidentiality": "confidentiality",
  "event.consent": "consent",
  "act.violation": "violation-type",
  "act.victim_status": "victim-status",
  "act.status_at_end": "status-at-end",
  "involvement.perpetrator_type": "perpetrator-type",
  "involvement.degree": "degree-of-involvement",
  "involvement.status": "perpetrator-status",
  "person.counting_unit": "counting-unit",
  "person.sex": "sex",
  "person.groups": "victim-group",
  "person.confidentiality": "confidentiality",
  "person.consent": "consent",
  "source.source_type": "source-type",
  "source.connection": "source-connection",
  "source.reliability": "reliability",
  "source.confidentiality": "confidentiality",
  "place.precision": "place-precision",
  "stakeholder.form": "stakeholder-form",
  "stakeholder.category": "stakeholder-category",
  "stakeholder.level": "lederach-level",
  "stakeholder.spoiler": "spoiler-type",
  "stakeholder.confidence": "confidence",
  "stakeholder.confidentiality": "confidentiality",
  "relation.relation_type": "relation-type",
  "measure.pillar": "pillar",
  "measure.status": "measure-status",
  "measure.acts": "parliamentary-act",
  "measure.duties": "duty",
  "measure.violations": "violation-type",
  "measure.victim_groups": "victim-group",
};

const dates = new Set([
  "event.date",
  "act.date",
  "person.born",
  "source.date",
  "stakeholder.assessed",
  "relation.period",
  "measure.adopted",
  "measure.period",
]);

function valueText(t: TextTools, change: HistoryChange, value: string | null): string {
  if (value === null) return t("history-nothing");
  if (value === "") return t("history-blank");
  const field = `${change.kind}.${change.field}`;
  const vocabulary = vocabularies[field];
  if (vocabulary) return t.term(vocabulary, value);
  if (dates.has(field)) return t.edtf(value);
  return value;
}

function Change({ change }: { change: HistoryChange }) {
  const t = useText();
  const element = change.element;
  const from = valueText(t, change, change.from);
  const to = valueText(t, change, change.to);
  return (
    <li className="change">
      <span className="change-field">
        <span className="muted">{t(`kind-${change.kind}`)}</span>{" "}
        {fieldName(t, change.kind, change.field)}
        {element !== null && element !== change.to && element !== change.from
          ? ` (${element})`
          : ""}
      </span>
      <span className="change-values">
        {change.from === null ? null : (
          <>
            <del>{from}</del>
            <span className="visually-hidden">{t("history-became")}</span>
            <span aria-hidden="true" className="change-arrow">
              {"→"}
            </span>
          </>
        )}
        {change.to === null ? <em>{t("history-removed")}</em> : <ins>{to}</ins>}
      </span>
    </li>
  );
}

const SHOWN = 6;

/** One edit with its changes; long ones are folded. */
export function Edit({ edit }: { edit: HistoryEdit }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? edit.changes : edit.changes.slice(0, SHOWN);
  const hidden = edit.total - shown.length;
  return (
    <article className="edit">
      <header className="edit-head">
        <strong>{edit.author === "" ? t("history-nobody") : edit.author}</strong>
        <time dateTime={edit.at} className="muted">
          {t.moment(edit.at)}
        </time>
        <Badge>{t(`history-cause-${edit.cause}`)}</Badge>
        <span className="muted small">{t("history-changes", { count: edit.total })}</span>
      </header>
      {edit.reason === "" ? null : <p className="edit-reason">{edit.reason}</p>}
      <ul className="changes">
        {shown.map((change) => (
          <Change
            key={`${change.record}-${change.field}-${change.element ?? ""}-${change.to ?? ""}`}
            change={change}
          />
        ))}
      </ul>
      {edit.changes.length > SHOWN ? (
        <Button kind="quiet" small onPress={() => setOpen(!isOpen)}>
          {isOpen ? t("history-fold") : t("history-unfold", { count: hidden })}
        </Button>
      ) : hidden > 0 ? (
        <p className="muted small">{t("history-not-listed", { count: hidden })}</p>
      ) : null}
    </article>
  );
}

/** The history of the record `id` and what hangs on it; of the dossier where null. */
export function RecordHistory({ id }: { id: string | null }) {
  const t = useText();
  const [limit, setLimit] = useState(STEP);
  const answer = useRead(["history", id, limit], () => backend.history({ id, offset: 0, limit }));
  if (answer.isError)
    return <ErrorBanner error={answer.error} retry={() => void answer.refetch()} />;
  if (!answer.data) return <Spinner label={t("loading")} />;
  const { edits, total } = answer.data;
  if (total === 0) return <EmptyState title={t("history-none")} icon="history" />;
  return (
    <div className="edits">
      <p className="muted small">{t("history-total", { shown: edits.length, total })}</p>
      {edits.map((edit) => (
        <Edit key={`${edit.at}-${edit.author}-${edit.cause}-${edit.total}`} edit={edit} />
      ))}
      {edits.length < total ? (
        <div>
          <Button onPress={() => setLimit(limit + STEP)} isPending={answer.isFetching}>
            {t("history-more")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
