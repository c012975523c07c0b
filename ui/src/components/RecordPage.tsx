/** The page of one record: its name, what can be done with it, and the bar that saves it. */
import { type ReactNode, useMemo, useState } from "react";
import { backend } from "@/backend";
import { useActions } from "@/state/actions";
import { confirm } from "@/state/confirm";
import type { Draft } from "@/state/draft";
import { notify } from "@/state/notices";
import { refreshStatus } from "@/state/queries";
import { useText } from "@/text";
import { Button, IconButton } from "./Button";
import { ErrorBanner } from "./feedback";
import "./RecordPage.css";

/**
 * Says that something was written. It offers no undo of its own: a notice can outlive the edit it is
 * about, and undo takes back the last one; the top bar names that.
 */
export function notifySaved(text: string): void {
  notify({ kind: "done", text });
}

export interface RecordPageProps<T> {
  /** What kind of record it is, in words. */
  kind: string;
  title: string;
  draft: Draft<T>;
  /** Writes the draft; throws what the host refuses. */
  save: (reason: string) => Promise<void>;
  /** Goes back to the list. */
  back: { readonly label: string; readonly run: () => void };
  /** What keeps it from being saved; a sentence. */
  problem?: string | null;
  /** Deletes it; absent where there is nothing to delete yet. */
  remove?: { readonly title: string; readonly body: string; readonly run: () => Promise<void> };
  /** Beside the title. */
  badges?: ReactNode;
  children: ReactNode;
}

export function RecordPage<T>(props: RecordPageProps<T>) {
  const { kind, title, draft, back, problem = null, remove, badges, children } = props;
  const t = useText();
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const { isDirty } = draft;

  const save = async () => {
    if (!isDirty || isSaving || problem !== null) return;
    setSaving(true);
    setFailure(null);
    try {
      await props.save(reason.trim());
      setReason("");
    } catch (error) {
      setFailure(error);
    } finally {
      setSaving(false);
    }
  };
  const actions = useMemo(
    () => [
      {
        id: "record-save",
        label: "record-save",
        group: "group-edit",
        shortcut: "Mod+S",
        whileTyping: true,
        available: () =>
          isDirty ? (problem === null ? true : "record-not-ready") : "record-nothing-to-save",
        run: () => save(),
      },
    ],
    // The function is made anew with each draft and reason; the action must run the latest.
    // oxlint-disable-next-line react/exhaustive-deps
    [isDirty, problem, reason, draft.value, isSaving],
  );
  useActions(actions);

  const askRemove = async () => {
    if (!remove) return;
    const yes = await confirm({
      title: remove.title,
      body: remove.body,
      confirm: t("record-delete"),
      destructive: true,
    });
    if (!yes) return;
    try {
      await remove.run();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <div className="page record-page">
      <header className="page-head record-page-head">
        <IconButton icon="chevron-start" label={back.label} onPress={back.run} />
        <div className="record-page-title">
          <span className="muted small">{kind}</span>
          <h1>{title}</h1>
        </div>
        {badges ? <div className="row">{badges}</div> : null}
        <span className="grow" />
        {remove ? (
          <Button kind="quiet" icon="delete" onPress={() => void askRemove()}>
            {t("record-delete")}
          </Button>
        ) : null}
      </header>
      <div className="page-body record-page-body">
        <ErrorBanner error={failure} />
        {children}
      </div>
      <footer className="record-page-foot" data-dirty={isDirty || undefined}>
        <input
          className="input record-page-reason"
          aria-label={t("record-reason")}
          placeholder={t("record-reason-hint")}
          value={reason}
          disabled={!isDirty}
          onChange={(event) => setReason(event.target.value)}
        />
        <span className="record-page-state small" role="status">
          {isDirty ? (problem ?? t("record-unsaved")) : t("record-all-saved")}
        </span>
        <Button isDisabled={!isDirty || isSaving} onPress={draft.discard}>
          {t("record-discard")}
        </Button>
        <Button
          kind="primary"
          isDisabled={!isDirty || problem !== null}
          isPending={isSaving}
          onPress={() => void save()}
        >
          {t("record-save")}
        </Button>
      </footer>
    </div>
  );
}

/** Deletes a record, refreshes every view and says so. */
export async function deleteAndTell(id: string, reason: string, told: string): Promise<void> {
  await backend.deleteRecord({ id, reason });
  await refreshStatus();
  notifySaved(told);
}
