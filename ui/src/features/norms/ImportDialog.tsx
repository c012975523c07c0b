/** Treaty statuses from a table: chosen, tried, and then written in one edit. */
import { useState } from "react";
import { type TreatyStatusesImported, backend, dialogs } from "@/backend";
import { Banner, Button, Dialog, ErrorBanner, ScrollRegion } from "@/components";
import { notifySaved } from "@/components/RecordPage";
import { useAttempt } from "@/state/attempt";
import { refreshStatus } from "@/state/queries";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { inForce, instrumentName, statusWords } from "./status";

export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const [path, setPath] = useState<string | null>(null);
  const [trial, setTrial] = useState<TreatyStatusesImported | null>(null);
  const { attempt, failure, isBusy } = useAttempt();

  const choose = () =>
    attempt(async () => {
      const chosen = await dialogs.openFile(t("statuses-choose"), ["csv", "xlsx", "tsv", "txt"]);
      if (chosen === null) return;
      setTrial(null);
      setPath(chosen);
      setTrial(await backend.importTreatyStatuses({ path: chosen, dry_run: true }));
    });
  const write = () =>
    attempt(async () => {
      if (path === null) return;
      const done = await backend.importTreatyStatuses({ path, dry_run: false });
      await refreshStatus();
      const count = done.statuses.filter(({ outcome }) => outcome !== "skipped").length;
      notifySaved(t("statuses-imported", { count }));
      onClose();
    });
  const count = trial?.statuses.filter(({ outcome }) => outcome !== "skipped").length ?? 0;

  return (
    <Dialog
      title={t("statuses-import-title")}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          {trial ? (
            <Button
              kind="primary"
              isDisabled={count === 0}
              isPending={isBusy}
              onPress={() => void write()}
            >
              {t("statuses-import-now", { count })}
            </Button>
          ) : null}
        </>
      }
    >
      <p>{t("statuses-import-body")}</p>
      <div className="row">
        <Button
          icon="file"
          kind={trial ? "plain" : "primary"}
          isPending={isBusy}
          onPress={() => void choose()}
        >
          {t("statuses-choose")}
        </Button>
        {path === null ? null : <span className="muted small statuses-path">{path}</span>}
      </div>
      <ErrorBanner error={failure} />
      {trial ? <Trial trial={trial} /> : null}
    </Dialog>
  );
}

function Trial({ trial }: { trial: TreatyStatusesImported }) {
  const t = useText();
  const { created, updated, skipped, foreign, failed } = trial;
  return (
    <div className="statuses-trial">
      <Banner tone={failed > 0 ? "warning" : "info"} title={t("statuses-trial")}>
        {t("statuses-rows", { count: trial.rows })}{" "}
        {t("statuses-counts", { created, updated, skipped, foreign, failed })}
      </Banner>
      {trial.notes.length > 0 ? <Notes trial={trial} /> : null}
      {trial.statuses.length > 0 ? (
        <ScrollRegion label={t("norms-column-status")}>
          <table className="norms-table">
            <thead>
              <tr>
                <th scope="col">{t("norms-column-instrument")}</th>
                <th scope="col">{t("norms-column-status")}</th>
                <th scope="col">{t("norms-column-in-force")}</th>
                <th scope="col">{t("statuses-column-outcome")}</th>
              </tr>
            </thead>
            <tbody>
              {trial.statuses.map(({ status, outcome, replaced }) => {
                const day = inForce(status);
                return (
                  <tr key={status.id}>
                    <th scope="row">{instrumentName(t, valueOf(status.instrument) ?? "")}</th>
                    <td>{statusWords(t, status)}</td>
                    <td>{day === undefined ? "" : t.edtf(day)}</td>
                    <td>
                      {t(`statuses-outcome-${outcome}`)}
                      {replaced.length > 0 ? (
                        <span className="muted small">
                          {" "}
                          {t("statuses-replaces", {
                            fields: t.list(
                              replaced.map((field) =>
                                t(`field-treaty-status-${field.replaceAll("_", "-")}`),
                              ),
                            ),
                          })}
                        </span>
                      ) : null}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollRegion>
      ) : null}
    </div>
  );
}

function Notes({ trial }: { trial: TreatyStatusesImported }) {
  const t = useText();
  return (
    <section>
      <h3>{t("statuses-notes")}</h3>
      <ScrollRegion label={t("statuses-notes")}>
        <table className="norms-table">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t("statuses-column-row")}
              </th>
              <th scope="col">{t("statuses-column-outcome")}</th>
              <th scope="col">{t("statuses-column-what")}</th>
            </tr>
          </thead>
          <tbody>
            {trial.notes.map((note) => (
              <tr key={`${note.row}-${note.message}-${note.column ?? ""}`}>
                <td className="number">{t.number(note.row)}</td>
                <td>{t(`statuses-outcome-${note.outcome}`)}</td>
                <td>
                  {note.value ? <q>{note.value}</q> : null} {t(note.message)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
