/** Where the country stands with one instrument, as a form. */
import { useState } from "react";
import { type TreatyStatus, backend } from "@/backend";
import {
  Button,
  DateField,
  Dialog,
  ErrorBanner,
  StatedTextField,
  TermSelect,
  TriState,
} from "@/components";
import { deleteAndTell, notifySaved } from "@/components/RecordPage";
import { useAttempt } from "@/state/attempt";
import { confirm } from "@/state/confirm";
import { refreshStatus } from "@/state/queries";
import { useText } from "@/text";

export interface StatusDialogProps {
  stored: TreatyStatus;
  isNew: boolean;
  /** The instrument's name. */
  name: string;
  onClose: () => void;
}

export function StatusDialog({ stored, isNew, name, onClose }: StatusDialogProps) {
  const t = useText();
  const [status, setStatus] = useState(stored);
  const { attempt, failure, isBusy } = useAttempt();
  const set = (part: Partial<TreatyStatus>) => setStatus({ ...status, ...part });

  const closeAfter = async (step: () => Promise<void>) => {
    if (await attempt(step)) onClose();
  };
  const save = () =>
    closeAfter(async () => {
      await backend.saveTreatyStatus({ status, reason: "" });
      await refreshStatus();
      notifySaved(t("norms-status-saved", { instrument: name }));
    });
  const remove = async () => {
    const yes = await confirm({
      title: t("norms-status-delete"),
      body: t("norms-status-delete-body"),
      confirm: t("record-delete"),
      destructive: true,
    });
    if (!yes) return;
    await closeAfter(() =>
      deleteAndTell(status.id, "", t("norms-status-deleted", { instrument: name })),
    );
  };

  return (
    <Dialog
      title={t("norms-status-title", { instrument: name })}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          {isNew ? null : (
            <Button kind="quiet" icon="delete" onPress={() => void remove()}>
              {t("norms-status-delete")}
            </Button>
          )}
          <span className="grow" />
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="primary" isPending={isBusy} onPress={() => void save()}>
            {t("norms-status-save")}
          </Button>
        </>
      }
    >
      <ErrorBanner error={failure} />
      <div className="fieldset-grid fieldset-grid-2">
        <DateField
          label={t("field-treaty-status-signed")}
          value={status.signed}
          onChange={(signed) => set({ signed })}
        />
        <TermSelect
          label={t("field-treaty-status-consent-to-be-bound")}
          vocabulary="consent-to-be-bound"
          value={status.consent_to_be_bound}
          onChange={(consent_to_be_bound) => set({ consent_to_be_bound })}
        />
        <DateField
          label={t("field-treaty-status-bound")}
          value={status.bound}
          onChange={(bound) => set({ bound })}
          hint={t("norms-status-hint-bound")}
        />
        <DateField
          label={t("field-treaty-status-in-force")}
          value={status.in_force}
          onChange={(in_force) => set({ in_force })}
          hint={t("norms-status-hint-in-force")}
        />
        <TriState
          label={t("field-treaty-status-complaints")}
          value={status.complaints}
          onChange={(complaints) => set({ complaints })}
        />
        <DateField
          label={t("field-treaty-status-complaints-from")}
          value={status.complaints_from}
          onChange={(complaints_from) => set({ complaints_from })}
        />
        <DateField
          label={t("field-treaty-status-denounced")}
          value={status.denounced}
          onChange={(denounced) => set({ denounced })}
        />
        <StatedTextField
          label={t("field-treaty-status-implementing-law")}
          value={status.implementing_law}
          onChange={(implementing_law) => set({ implementing_law })}
        />
        {(["reservations", "declarations", "source", "remarks"] as const).map((field) => (
          <StatedTextField
            key={field}
            label={t(`field-treaty-status-${field}`)}
            value={status[field]}
            onChange={(value) => set({ [field]: value })}
            multiline
          />
        ))}
      </div>
    </Dialog>
  );
}
