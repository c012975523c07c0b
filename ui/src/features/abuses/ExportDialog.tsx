/** Writes the selected events to a file, with a warning that the file is not protected. */
import { useState } from "react";
import { type ErrorReport, type ExportOutcome, backend, dialogs } from "@/backend";
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

const FORMATS = ["csv", "xlsx", "geojson", "json"] as const;
type Format = (typeof FORMATS)[number];

const AUDIENCES = ["partner", "public"] as const;
type Audience = (typeof AUDIENCES)[number];

/** The host's word that the file would name individuals below the standard of proof for it. */
const NAMES = "export-names-perpetrators";

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
  const [audience, setAudience] = useState<Audience>("partner");
  const [isUnderstood, setUnderstood] = useState(false);
  const [isNamingAccepted, setNamingAccepted] = useState(false);
  const [job, setJob] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { state, error, isRunning, cancel } = useJob(job);
  const outcome = state?.export ?? null;
  const naming = state?.error?.code === NAMES ? state.error : null;

  const run = async () => {
    setFailure(null);
    setJob(null);
    const suggested = `${t("export-file")}.${format}`;
    const path = await dialogs.saveFile(t("export-choose"), suggested, [format]);
    if (path === null) return;
    try {
      const request = { selection, format, path, audience, naming_accepted: isNamingAccepted };
      setJob((await backend.startExport(request)).job);
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
      <RadioGroup
        label={t("export-audience")}
        value={audience}
        onChange={setAudience}
        isDisabled={isRunning}
        options={AUDIENCES.map((value) => ({ value, label: t(`export-audience-${value}`) }))}
        hint={t(`export-audience-${audience}-hint`)}
      />
      <Banner tone="warning" title={t("export-unprotected-title")}>
        {t("export-unprotected")}
      </Banner>
      <Checkbox isSelected={isUnderstood} onChange={setUnderstood} isDisabled={isRunning}>
        {t("export-understood")}
      </Checkbox>
      {naming || isNamingAccepted ? (
        <Banner tone="danger" title={t("export-naming-title")}>
          <p>{t("export-naming", { count: countOf(naming) })}</p>
          <Checkbox
            isSelected={isNamingAccepted}
            onChange={setNamingAccepted}
            isDisabled={isRunning}
          >
            {t("export-naming-accept")}
          </Checkbox>
        </Banner>
      ) : null}
      {isRunning ? (
        <Progress
          label={t(state?.step ?? "job-starting")}
          done={state?.done ?? 0}
          total={state?.total ?? 0}
        />
      ) : null}
      {state?.state === "cancelled" ? <Banner tone="info">{t("export-cancelled")}</Banner> : null}
      <ErrorBanner error={failure ?? (naming ? null : error)} />
      {error ? <p>{t("export-failed")}</p> : null}
    </Dialog>
  );
}

/** How often the host counted what an error tells of; 0 where it does not say. */
const countOf = (error: ErrorReport | null) =>
  Number(error?.parameters.find(({ name }) => name === "count")?.value ?? 0);

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
      {outcome.parts.length > 0 ? (
        <section aria-label={t("export-parts")}>
          <h3>{t("export-parts")}</h3>
          <ul>
            {outcome.parts.map(({ kind, reason, count }) => (
              <li key={`${kind}-${reason}`}>
                {t("export-part", {
                  count,
                  kind: t(`kind-${kind}`),
                  reason: t(`export-reason-${reason}`),
                })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {outcome.named_below_standard > 0 ? (
        <p>{t("export-named", { count: outcome.named_below_standard })}</p>
      ) : null}
      {outcome.attributions.map((licence) =>
        t.has(`licence-${licence}-citation`) ? (
          <p key={licence}>{t(`licence-${licence}-citation`)}</p>
        ) : null,
      )}
      <p className="muted small">{t("export-sha256-why")}</p>
    </>
  );
}
