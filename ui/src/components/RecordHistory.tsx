/** Who changed what, when and why: of one record, or of the whole dossier. */
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type HistoryChange, type HistoryEdit, backend } from "@/backend";
import { useDossierKey } from "@/state/queries";
import { type TextTools, useText } from "@/text";
import { fieldName, fieldValue, heldValue, kindName } from "@/text/records";
import { Button } from "./Button";
import { Badge, EmptyState, ErrorBanner, Spinner } from "./feedback";

export { fieldName, fieldValue } from "@/text/records";

const STEP = 50;

/** The value of a change on one side. An element of a set or table is there or not. */
function side(t: TextTools, change: HistoryChange, value: string | null): string | null {
  const { kind, field, element } = change;
  if (value === null) return null;
  if (element === null) return fieldValue(t, kind, field, value);
  const name = fieldValue(t, kind, field, element);
  return value === "true" ? name : `${name}: ${heldValue(t, kind, field, value)}`;
}

function Change({ change }: { change: HistoryChange }) {
  const t = useText();
  const { kind, field } = change;
  if (field === "exists") {
    return (
      <li className="change">
        <span className="change-field">{kindName(t, kind)}</span>
        <span>{t(change.to === "false" ? "history-deleted" : "history-created")}</span>
      </li>
    );
  }
  const from = side(t, change, change.from);
  const to = side(t, change, change.to);
  return (
    <li className="change">
      <span className="change-field">
        {t("history-field", { kind: kindName(t, kind), field: fieldName(t, kind, field) })}
      </span>
      <span className="change-values">
        {from === null ? null : (
          <>
            <del>{from}</del>
            <span className="visually-hidden">{t("history-became")}</span>
            <span aria-hidden="true" className="change-arrow">
              {"→"}
            </span>
          </>
        )}
        {to === null ? <em className="muted">{t("history-removed")}</em> : <ins>{to}</ins>}
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
  const folded = edit.changes.length - SHOWN;
  const unlisted = edit.total - edit.changes.length;
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
      {folded > 0 ? (
        <Button kind="quiet" small onPress={() => setOpen(!isOpen)}>
          {isOpen ? t("history-fold") : t("history-unfold", { count: folded })}
        </Button>
      ) : null}
      {unlisted > 0 && (isOpen || folded <= 0) ? (
        <p className="muted small">{t("history-not-listed", { count: unlisted })}</p>
      ) : null}
    </article>
  );
}

/** The history of the record `id` and what hangs on it; of the dossier where null. */
export function RecordHistory({ id }: { id: string | null }) {
  const t = useText();
  const dossierKey = useDossierKey();
  const answer = useInfiniteQuery({
    queryKey: [...dossierKey, "history", id],
    queryFn: ({ pageParam }) => backend.history({ id, offset: pageParam, limit: STEP }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) =>
      pages.length * STEP < last.total ? pages.length * STEP : undefined,
    placeholderData: keepPreviousData,
  });
  if (answer.isError) {
    return <ErrorBanner error={answer.error} retry={() => void answer.refetch()} />;
  }
  if (!answer.data) return <Spinner label={t("loading")} />;
  const { pages } = answer.data;
  const edits = pages.flatMap((page) => page.edits);
  const total = pages.at(-1)?.total ?? 0;
  if (total === 0) return <EmptyState title={t("history-none")} icon="history" />;
  return (
    <div className="edits">
      <p className="muted small">{t("history-total", { shown: edits.length, total })}</p>
      {edits.map((edit) => (
        <Edit key={`${edit.at}-${edit.author}-${edit.cause}-${edit.total}`} edit={edit} />
      ))}
      {answer.hasNextPage ? (
        <div>
          <Button onPress={() => void answer.fetchNextPage()} isPending={answer.isFetchingNextPage}>
            {t("history-more")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
