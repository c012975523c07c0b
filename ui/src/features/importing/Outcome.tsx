/** An import in numbers, its first rows as understood, and the rows that deserve a look. */
import { useMemo, useState } from "react";
import { type ImportOutcome, type RowNote, backend, dialogs } from "@/backend";
import {
  Badge,
  Banner,
  Button,
  type Column,
  ErrorBanner,
  rowsOf,
  ScrollRegion,
  type Tone,
  VirtualTable,
} from "@/components";
import { notify } from "@/state/notices";
import { type TextTools, useText } from "@/text";
import { stem, totalsOf } from "./outcome";
import { targetName } from "./targets";

/** Created, updated, skipped and failed: together every row. */
export function Totals({ outcome }: { outcome: ImportOutcome }) {
  const t = useText();
  const { parts, rows, addsUp } = totalsOf(outcome);
  return (
    <section aria-label={t("outcome-totals")} className="totals">
      <dl>
        {parts.map(({ name, count }) => (
          <div key={name} className={`total total-${name}`} data-zero={count === 0 || undefined}>
            <dt>{t(`outcome-${name}`)}</dt>
            <dd>{t.number(count)}</dd>
          </div>
        ))}
        <div className="total total-rows">
          <dt>{t("outcome-rows")}</dt>
          <dd>{t.number(rows)}</dd>
        </div>
      </dl>
      {addsUp ? null : <Banner tone="danger">{t("outcome-does-not-add-up")}</Banner>}
    </section>
  );
}

/** The first rows as they were understood. */
export function Sample({ outcome }: { outcome: ImportOutcome }) {
  const t = useText();
  if (outcome.sample.length === 0) return null;
  const targets = [
    ...new Set(outcome.sample.flatMap(({ values }) => values.map(({ target }) => target))),
  ];
  return (
    <section>
      <h2>{t("outcome-sample")}</h2>
      <ScrollRegion label={t("outcome-sample")} className="plain-scroll sample-scroll">
        <table className="plain-table plain-table-wide">
          <thead>
            <tr>
              <th scope="col">{t("outcome-row")}</th>
              {targets.map((target) => (
                <th key={target} scope="col">
                  {targetName(t, target)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {outcome.sample.map(({ row, table, values }) => (
              <tr key={`${table ?? ""}-${row}`}>
                <th scope="row">{table === undefined ? row : `${table} ${row}`}</th>
                {targets.map((target) => {
                  const words = values
                    .filter((value) => value.target === target)
                    .map(({ value }) => value);
                  return (
                    <td key={target} title={words.join("; ").slice(0, 400)}>
                      {words.join("; ").slice(0, 80)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

const tones: Record<string, Tone> = {
  created: "done",
  updated: "info",
  skipped: "neutral",
  failed: "danger",
};

function noteColumns(t: TextTools, isLinked: boolean): Column<RowNote>[] {
  return [
    {
      id: "row",
      label: t("outcome-row"),
      width: 4.5,
      ...(isLinked ? { grow: 1 } : {}),
      align: "end",
      cell: ({ row, table }) => (table === undefined ? row : `${table} ${row}`),
    },
    {
      id: "outcome",
      label: t("outcome-what"),
      width: 7,
      cell: (note) => (
        <Badge tone={tones[note.outcome] ?? "neutral"}>{t(`note-${note.outcome}`)}</Badge>
      ),
    },
    { id: "column", label: t("import-column"), width: 9, grow: 1, cell: ({ column }) => column },
    {
      id: "value",
      label: t("outcome-value"),
      width: 9,
      grow: 1,
      cell: ({ value }) => <span title={value?.slice(0, 300)}>{value?.slice(0, 120)}</span>,
    },
    {
      id: "message",
      label: t("outcome-why"),
      width: 16,
      grow: 3,
      cell: ({ message }) => <span title={t(message)}>{t(message)}</span>,
    },
  ];
}

export interface NotesProps {
  outcome: ImportOutcome;
  job: number | null;
  path: string;
}

/** Rows that were refused, or taken with a remark. */
export function Notes({ outcome, job, path }: NotesProps) {
  const t = useText();
  const { notes, notes_total } = outcome;
  const isLinked = notes.some(({ table }) => table !== undefined);
  const columns = useMemo(() => noteColumns(t, isLinked), [t, isLinked]);
  if (notes_total === 0) return <p className="muted">{t("outcome-no-notes")}</p>;
  return (
    <section aria-label={t("outcome-notes", { count: notes_total })} className="stack">
      <div className="row">
        <h2>{t("outcome-notes", { count: notes_total })}</h2>
        <span className="grow" />
        <SaveReport job={job} path={path} />
      </div>
      {notes.length < notes_total ? (
        <p className="muted small">
          {t("outcome-notes-listed", { shown: notes.length, total: notes_total })}
        </p>
      ) : null}
      <div
        className="notes-table"
        style={{ blockSize: `${Math.min(12, notes.length + 1.2) * 2}rem` }}
      >
        <VirtualTable
          label={t("outcome-notes", { count: notes_total })}
          columns={columns}
          total={notes.length}
          source={["row-notes", job, notes.length]}
          getRows={rowsOf(notes)}
          rowKey={(note) => `${note.table ?? ""}-${note.row}-${note.column ?? ""}-${note.message}`}
        />
      </div>
    </section>
  );
}

/** The report on every row, as a file. */
export function SaveReport({ job, path }: { job: number | null; path: string }) {
  const t = useText();
  const [failure, setFailure] = useState<unknown>(null);
  if (job === null) return null;
  const save = async () => {
    setFailure(null);
    const suggested = `${stem(path)}-${t("report-file")}.csv`;
    const target = await dialogs.saveFile(t("report-save"), suggested, ["csv"]);
    if (target === null) return;
    try {
      await backend.saveReport({ job, path: target });
      notify({ kind: "done", text: t("report-saved", { path: target }) });
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <Button icon="file" onPress={() => void save()}>
        {t("report-save")}
      </Button>
      <ErrorBanner error={failure} />
    </>
  );
}
