/** Writes copies of kept files to a folder, without metadata. */
import { useState } from "react";
import { type AttachmentsExported, asBackendError, backend, dialogs } from "@/backend";
import { Banner, Button, Checkbox, Dialog, ErrorBanner, Progress } from "@/components";
import { useJob } from "@/state/jobs";
import { refreshStatus } from "@/state/queries";
import { useText } from "@/text";
import { clip } from "../words";

export function SaveCopies({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const t = useText();
  const [isWhole, setWhole] = useState(false);
  const [isUnderstood, setUnderstood] = useState(false);
  const [job, setJob] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { state, error, isRunning, cancel } = useJob(job);
  const exported = state?.attachments_exported ?? null;
  const run = async () => {
    setFailure(null);
    const folder = await dialogs.openFolder(t("copies-folder"));
    if (folder === null) return;
    try {
      const started = await backend.startAttachmentExport({
        ids: [...ids],
        folder,
        with_metadata: isWhole,
      });
      setJob(started.job);
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  const close = () => {
    if (exported) void refreshStatus();
    onClose();
  };
  return (
    <Dialog
      title={t("copies-title", { count: ids.length })}
      isOpen
      isFirm={isRunning}
      onClose={close}
      actions={
        exported ? (
          <Button kind="primary" onPress={close} autoFocus>
            {t("done")}
          </Button>
        ) : isRunning ? (
          <Button onPress={cancel}>{t("cancel")}</Button>
        ) : (
          <>
            <Button onPress={close}>{t("cancel")}</Button>
            <Button
              kind="primary"
              icon="export"
              isDisabled={!isUnderstood}
              onPress={() => void run()}
            >
              {t("copies-folder")}
            </Button>
          </>
        )
      }
    >
      {exported ? (
        <Outcome exported={exported} />
      ) : (
        <>
          <p>{t("copies-what")}</p>
          <Checkbox isSelected={isWhole} onChange={setWhole} isDisabled={isRunning}>
            {t("copies-whole")}
          </Checkbox>
          <Banner tone="warning" title={t("export-unprotected-title")}>
            {t("export-unprotected")}
          </Banner>
          <Checkbox isSelected={isUnderstood} onChange={setUnderstood} isDisabled={isRunning}>
            {t("export-understood")}
          </Checkbox>
        </>
      )}
      {isRunning ? (
        <Progress
          label={t(state?.step ?? "job-starting")}
          done={state?.done ?? 0}
          total={state?.total ?? 0}
        />
      ) : null}
      <ErrorBanner error={failure ?? error} />
    </Dialog>
  );
}

function Outcome({ exported }: { exported: AttachmentsExported }) {
  const t = useText();
  return (
    <>
      {exported.written.length > 0 ? (
        <>
          <Banner tone="done">{t("copies-done", { count: exported.written.length })}</Banner>
          <ul className="attach-names">
            {exported.written.map(({ path, clean }) => (
              <li key={path}>
                {path}
                {clean ? null : <span className="muted">{` · ${t("copies-with-metadata")}`}</span>}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {exported.withheld.map(({ name, error }) => (
        <Banner key={name} tone="warning" title={t("copies-withheld", { name: clip(name, 120) })}>
          {t.error(asBackendError(error))}
        </Banner>
      ))}
    </>
  );
}
