/** Keeps chosen files with the event. */
import { useState } from "react";
import { type Attached, type EventBundle, type Stated, asBackendError, backend } from "@/backend";
import {
  Banner,
  Button,
  Dialog,
  ErrorBanner,
  Progress,
  Select,
  StatedTextField,
} from "@/components";
import { useJob } from "@/state/jobs";
import { refreshStatus } from "@/state/queries";
import { EMPTY, valueOf } from "@/state/stated";
import { useText } from "@/text";
import { clip } from "../words";

export interface AddFilesProps {
  readonly bundle: EventBundle;
  readonly paths: readonly string[];
  readonly onClose: () => void;
}

const fileName = (path: string) => path.split(/[/\\]/).at(-1) ?? path;
/** Names listed; of the rest the number is told. */
const LISTED = 12;

export function AddFiles({ bundle, paths, onClose }: AddFilesProps) {
  const t = useText();
  const [from, setFrom] = useState<Stated<string>>(EMPTY);
  const [source, setSource] = useState("");
  const [job, setJob] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { state, error, isRunning, cancel } = useJob(job);
  const attached = state?.attached ?? null;
  const run = async () => {
    setFailure(null);
    try {
      const started = await backend.startAttach({
        event: bundle.event.id,
        source: source === "" ? null : source,
        paths: [...paths],
        received_from: from,
        reason: "",
      });
      setJob(started.job);
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  const close = () => {
    if (attached && attached.added.length > 0) void refreshStatus();
    onClose();
  };
  return (
    <Dialog
      title={t("attach-title", { count: paths.length })}
      isOpen
      isFirm={isRunning}
      onClose={close}
      actions={
        attached ? (
          <Button kind="primary" onPress={close} autoFocus>
            {t("done")}
          </Button>
        ) : isRunning ? (
          <Button onPress={cancel}>{t("cancel")}</Button>
        ) : (
          <>
            <Button onPress={close}>{t("cancel")}</Button>
            <Button kind="primary" icon="clip" onPress={() => void run()}>
              {t("attach-keep")}
            </Button>
          </>
        )
      }
    >
      {attached ? (
        <Outcome attached={attached} />
      ) : (
        <>
          <ul className="attach-names">
            {paths.slice(0, LISTED).map((path) => (
              <li key={path}>{clip(fileName(path), 120)}</li>
            ))}
          </ul>
          {paths.length > LISTED ? (
            <p className="muted">{t("attach-more", { count: paths.length - LISTED })}</p>
          ) : null}
          <StatedTextField
            label={t("attach-from")}
            hint={t("attach-from-hint")}
            value={from}
            onChange={setFrom}
            isDisabled={isRunning}
          />
          {bundle.sources.length > 0 ? (
            <Select
              label={t("attach-source")}
              value={source}
              onChange={setSource}
              options={[
                { value: "", label: t("attach-source-none") },
                ...bundle.sources.map((own, index) => ({
                  value: own.id,
                  label: clip(
                    valueOf(own.title) ?? t("source-untitled", { number: index + 1 }),
                    120,
                  ),
                })),
              ]}
            />
          ) : null}
          <p className="muted small">{t("attach-sealed")}</p>
        </>
      )}
      {isRunning ? (
        <Progress
          label={t(state?.step ?? "job-starting")}
          done={state?.done ?? 0}
          total={state?.total ?? 0}
        />
      ) : null}
      {state?.state === "cancelled" ? <Banner tone="info">{t("attach-cancelled")}</Banner> : null}
      <ErrorBanner error={failure ?? error} />
    </Dialog>
  );
}

function Outcome({ attached }: { attached: Attached }) {
  const t = useText();
  return (
    <>
      {attached.added.length > 0 ? (
        <Banner tone="done">{t("attach-done", { count: attached.added.length })}</Banner>
      ) : null}
      {attached.known.length > 0 ? (
        <Banner tone="info">
          {t("attach-known", { names: t.list(attached.known.map((name) => clip(name, 80))) })}
        </Banner>
      ) : null}
      {attached.refused.map(({ name, error }) => (
        <Banner key={name} tone="warning" title={clip(name, 120)}>
          {t.error(asBackendError(error))}
        </Banner>
      ))}
    </>
  );
}
