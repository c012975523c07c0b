/** Writes the selected events to a file, with a warning that the file is not protected. */
import { useState } from "react";
import { type ExportOutcome, backend, dialogs } from "@/backend";
import {
  Banner,
  Button,
  Checkbox,
  Dialog,
  ErrorBanner,
  Facts,
  Progress,
  RadioGroup,
} from "@/components";
import { useJob } from "@/state/jobs";
import { useSelection } from "@/state/selection";
import { useText } from "@/text";
import { useExportDialog } from "./actions";
import { useSummary } from "./useEvents";

const FORMATS = ["csv", "geojson", "json"] as const;
type Format = (typeof FORMATS)[number];

export function ExportDialog() {
  const isOpen = useExportDialog((state) => state.isOpen);
  return isOpen ? <OpenDialog /> : null;
}

const close = () => useExportDialog.setState({ isOpen: false, selection: null });

function OpenDialog() {
  const t = useText();
  const shared = useSelection((state) => state.selection);
  const selection = useExportDialog((state) => state.selection) ?? shared;
  const total = useSummary(selection).data?.total;
  const [format, setFormat] = useState<Format>("csv");
  const [isUnderstood, setUnderstood] = useState(false);
  const [job, setJob] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { state, error, isRunning, cancel } = useJob(job);
  const outcome = state?.export ?? null;

  const run = async () => {
    setFailure(null);
    setJob(null);
    const suggested = `${t("export-file")}.${format}`;
    const path = await dialogs.saveFile(t("export-choose"), suggested, [format]);
    if (path === null) return;
    try {
      setJob((await backend.startExport({ selection, format, path })).job);
    } catch (thrown) {
      setFailure(thrown);
    }
  };

  if (outcome) {
    return (
      <Dialog
        title={t("export-title")}
        isOpen
        onClose={close}
        actions={
          <>
            <Button onPress={() => setJob(null)}>{t("export-again")}</Button>
            <Button kind="primary" onPress={close}>
              {t("done")}
            </Button>
          </>
        }
      >
        <Outcome outcome={outcome} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t("export-title")}
      isOpen
      isFirm={isRunning}
      onClose={close}
      actions={
        isRunning ? (
          <Button onPress={cancel}>{t("export-cancel")}</Button>
        ) : (
          <>
            <Button onPress={close}>{t("cancel")}</Button>
            <Button
              kind="primary"
              icon="export"
              isDisabled={!isUnderstood || total === undefined || total === 0}
              onPress={() => void run()}
            >
              {t("export-choose")}
            </Button>
          </>
        )
      }
    >
      <p>{total === undefined ? t("loading") : t("export-what", { count: total })}</p>
      <RadioGroup
        label={t("export-format")}
        value={format}
        onChange={setFormat}
        isDisabled={isRunning}
        options={FORMATS.map((value) => ({ value, label: t(`export-${value}`) }))}
        hint={t(`export-${format}-hint`)}
      />
      <Banner tone="warning" title={t("export-unprotected-title")}>
        {t("export-unprotected")}
      </Banner>
      <Checkbox isSelected={isUnderstood} onChange={setUnderstood} isDisabled={isRunning}>
        {t("export-understood")}
      </Checkbox>
      {isRunning ? (
        <Progress
          label={t(state?.step ?? "job-starting")}
          done={state?.done ?? 0}
          total={state?.total ?? 0}
        />
      ) : null}
      {state?.state === "cancelled" ? <Banner tone="info">{t("export-cancelled")}</Banner> : null}
      <ErrorBanner error={failure ?? error} />
      {error ? <p>{t("export-failed")}</p> : null}
    </Dialog>
  );
}

function Outcome({ outcome }: { outcome: ExportOutcome }) {
  const t = useText();
  return (
    <>
      <Banner tone="done" title={t("export-done")} />
      <Facts
        facts={[
          { name: t("export-selected"), value: t.number(outcome.selected) },
          {
            name: t("export-withheld"),
            value: t("export-withheld-why", { count: outcome.withheld }),
          },
          { name: t("export-rows"), value: t.number(outcome.rows) },
          { name: t("export-path"), value: outcome.path },
          {
            name: t("export-sha256"),
            value: <code className="mono export-hash">{outcome.sha256}</code>,
          },
        ]}
      />
      <p className="muted small">{t("export-sha256-why")}</p>
    </>
  );
}
