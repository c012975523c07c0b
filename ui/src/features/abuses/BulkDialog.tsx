/** One change to many records: said, seen before it is written, written as one step that undo takes back. */
import { useState } from "react";
import {
  type BulkAction,
  type BulkEdit,
  type BulkField,
  type BulkPreview,
  type BulkRecord,
  type BulkTarget,
  type Selection,
  backend,
} from "@/backend";
import {
  Banner,
  Button,
  type Column,
  ComboBox,
  Dialog,
  ErrorBanner,
  Facts,
  Progress,
  Select,
  TextField,
  VirtualTable,
  useTermOptions,
} from "@/components";
import { runAction } from "@/state/actions";
import { useJob } from "@/state/jobs";
import { notify } from "@/state/notices";
import { refreshStatus, useRead } from "@/state/queries";
import { type TextTools, currentText, useText } from "@/text";
import { clip } from "./words";

export interface BulkDialogProps {
  selection: Selection;
  /** How many events are chosen. */
  count: number;
  isDeleting: boolean;
  onClose: (isWritten: boolean) => void;
}

const TARGETS: readonly BulkTarget[] = ["event", "act", "victim", "involvement", "place", "source"];

const kindOf = (target: BulkTarget) => (target === "victim" ? "person" : target);

/** A field's name, as its form has it. */
function fieldName(t: TextTools, { field, target, labels }: BulkField): string {
  if (!field.startsWith("own:")) return t(`field-${kindOf(target)}-${field.replaceAll("_", "-")}`);
  return labels[t.language.code] ?? labels["en"] ?? Object.values(labels)[0] ?? field;
}

/** Words for a value: a term where the field has a vocabulary. */
function valueWords(t: TextTools, field: BulkField | undefined, value: string): string {
  if (value === "?") return t("stated-unknown");
  if (field?.shape === "flag") return t(value === "true" ? "yes" : "no");
  return field?.vocabulary ? t.term(field.vocabulary, value) : value;
}

export function BulkDialog(props: BulkDialogProps) {
  const { selection, count, isDeleting, onClose } = props;
  const t = useText();
  const [edit, setEdit] = useState<BulkEdit>({
    target: "event",
    field: isDeleting ? "" : "tags",
    action: isDeleting ? "delete" : "add",
    value: null,
    find: null,
  });
  const [reason, setReason] = useState("");
  const [planJob, setPlanJob] = useState<number | null>(null);
  const [writeJob, setWriteJob] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const planned = useJob(planJob);
  const written = useJob(writeJob);
  const fields = useRead(["bulk-fields"], () => backend.bulkFields()).data?.fields ?? [];
  const field = fields.find((one) => one.target === edit.target && one.field === edit.field);
  const isPlanned = planJob !== null && planned.state?.state === "done";
  const preview = usePreview(isPlanned ? planJob : null);

  // A change to the form makes the preview one of something else.
  const set = (next: Partial<BulkEdit>) => {
    setEdit({ ...edit, ...next });
    setPlanJob(null);
    setFailure(null);
  };
  const plan = async () => {
    setFailure(null);
    try {
      setPlanJob((await backend.planBulkEdit({ selection, edit })).job);
    } catch (error) {
      setFailure(error);
    }
  };
  const write = async () => {
    if (planJob === null) return;
    setFailure(null);
    try {
      setWriteJob((await backend.startBulkEdit({ plan: planJob, reason: reason.trim() })).job);
    } catch (error) {
      setFailure(error);
    }
  };
  const isDone = written.state?.state === "done";
  useDone(isDone, preview?.change ?? 0, isDeleting, onClose);

  const needsFind = edit.action === "replace";
  const needsValue = ["set", "fill", "add", "remove", "replace"].includes(edit.action);
  const mayBeBlank = edit.action === "replace" && field?.shape === "text";
  const isComplete =
    isDeleting ||
    (field !== undefined &&
      (!needsFind || (edit.find ?? "") !== "") &&
      (!needsValue || mayBeBlank || (edit.value ?? "").trim() !== ""));
  const isBusy = planned.isRunning || written.isRunning;
  const title = t(isDeleting ? "bulk-delete-title" : "bulk-title", { count });

  return (
    <Dialog
      title={title}
      isOpen
      size="large"
      isFirm={isBusy}
      onClose={() => onClose(false)}
      actions={
        isBusy ? (
          <Button onPress={written.isRunning ? written.cancel : planned.cancel}>
            {t("bulk-cancel")}
          </Button>
        ) : (
          <>
            <Button onPress={() => onClose(false)}>{t("cancel")}</Button>
            {preview ? (
              <Button
                kind={isDeleting ? "danger" : "primary"}
                isDisabled={preview.change === 0 || reason.trim() === ""}
                onPress={() => void write()}
              >
                {t(isDeleting ? "bulk-delete-apply" : "bulk-apply", { count: preview.change })}
              </Button>
            ) : (
              <Button kind="primary" isDisabled={!isComplete} onPress={() => void plan()}>
                {t("bulk-preview")}
              </Button>
            )}
          </>
        )
      }
    >
      {isDeleting ? (
        <p>{t("bulk-delete-what", { count })}</p>
      ) : (
        <EditForm edit={edit} set={set} fields={fields} field={field} isBusy={isBusy} />
      )}
      {isBusy ? <Running state={(written.isRunning ? written : planned).state} /> : null}
      {planned.state?.state === "cancelled" || written.state?.state === "cancelled" ? (
        <Banner tone="info">{t("bulk-cancelled")}</Banner>
      ) : null}
      <ErrorBanner error={failure ?? planned.error ?? written.error} />
      {preview && planJob !== null && !isBusy ? (
        <>
          <Shown preview={preview} plan={planJob} field={field} />
          {preview.change > 0 ? (
            <TextField
              label={t("bulk-reason")}
              hint={t("bulk-reason-hint")}
              value={reason}
              onChange={setReason}
              isRequired
            />
          ) : null}
        </>
      ) : null}
    </Dialog>
  );
}

/** The preview of a job that is done. */
function usePreview(plan: number | null): BulkPreview | undefined {
  const { data } = useRead(
    ["bulk-preview", plan],
    () => backend.bulkPreview({ plan: plan ?? 0 }),
    plan !== null,
  );
  return plan === null ? undefined : data;
}

/** Once written: says so, offers to take it back, and closes. */
function useDone(
  isDone: boolean,
  count: number,
  isDeleting: boolean,
  onClose: (isWritten: boolean) => void,
): void {
  const [isTold, setTold] = useState(false);
  if (!isDone || isTold) return;
  setTold(true);
  queueMicrotask(() => {
    const t = currentText();
    void refreshStatus();
    notify({
      kind: "done",
      text: t(isDeleting ? "bulk-deleted" : "bulk-done", { count }),
      action: { label: t("action-undo"), run: () => void runAction("undo") },
    });
    onClose(true);
  });
}

function Running({ state }: { state: { step: string; done: number; total: number } | null }) {
  const t = useText();
  return (
    <Progress
      label={t(state?.step ?? "job-starting")}
      done={state?.done ?? 0}
      total={state?.total ?? 0}
    />
  );
}

interface EditFormProps {
  edit: BulkEdit;
  set: (next: Partial<BulkEdit>) => void;
  fields: readonly BulkField[];
  field: BulkField | undefined;
  isBusy: boolean;
}

function EditForm({ edit, set, fields, field, isBusy }: EditFormProps) {
  const t = useText();
  const own = fields.filter(({ target }) => target === edit.target);
  const first = (target: BulkTarget) => fields.find((one) => one.target === target);
  const choose = (next: BulkField | undefined) => {
    if (!next) return;
    const action = next.actions[0] as BulkAction;
    set({ target: next.target, field: next.field, action, value: null, find: null });
  };
  return (
    <div className="bulk-form">
      <Select
        label={t("bulk-target")}
        value={edit.target}
        isDisabled={isBusy}
        onChange={(target) => choose(first(target as BulkTarget))}
        options={TARGETS.map((value) => ({ value, label: t(`bulk-target-${value}`) }))}
      />
      <Select
        label={t("bulk-field")}
        value={edit.field}
        isDisabled={isBusy}
        onChange={(name) => choose(own.find((one) => one.field === name))}
        options={own.map((one) => ({ value: one.field, label: fieldName(t, one) }))}
      />
      <Select
        label={t("bulk-action")}
        value={edit.action}
        isDisabled={isBusy}
        onChange={(action) => set({ action: action as BulkAction })}
        options={(field?.actions ?? []).map((value) => ({
          value,
          label: t(
            value === "replace" && field?.shape === "text"
              ? "bulk-action-replace-text"
              : `bulk-action-${value}`,
          ),
        }))}
      />
      {field && edit.action === "replace" ? (
        <Value
          label={t(field.shape === "text" ? "bulk-find-text" : "bulk-find")}
          field={field}
          value={edit.find}
          onChange={(find) => set({ find })}
          isDisabled={isBusy}
        />
      ) : null}
      {field && ["set", "fill", "add", "remove", "replace"].includes(edit.action) ? (
        <Value
          label={t(edit.action === "replace" ? "bulk-by" : "bulk-value")}
          field={field}
          value={edit.value}
          onChange={(value) => set({ value })}
          isDisabled={isBusy}
        />
      ) : null}
    </div>
  );
}

interface ValueProps {
  label: string;
  field: BulkField;
  value: string | null;
  onChange: (value: string | null) => void;
  isDisabled: boolean;
}

function Value({ label, field, value, onChange, isDisabled }: ValueProps) {
  const t = useText();
  const terms = useTermOptions(field.vocabulary ?? "");
  if (field.vocabulary !== null || field.shape === "flag") {
    const flags = ["true", "false"].map((one) => ({
      value: one,
      label: t(one === "true" ? "yes" : "no"),
    }));
    const options = field.vocabulary === null ? flags : terms;
    return options.length > 60 ? (
      <ComboBox
        label={label}
        value={value}
        onChange={onChange}
        options={options}
        isDisabled={isDisabled}
      />
    ) : (
      <Select
        label={label}
        value={value}
        onChange={onChange}
        options={options}
        isDisabled={isDisabled}
      />
    );
  }
  const hint = { number: "bulk-hint-number", date: "bulk-hint-date", text: "bulk-hint-text" }[
    field.shape
  ];
  return (
    <TextField
      label={label}
      value={value ?? ""}
      onChange={onChange}
      isDisabled={isDisabled}
      hint={hint ? t(hint) : undefined}
    />
  );
}

type Outcome = "change" | "already" | "without" | "refused";

interface ShownProps {
  preview: BulkPreview;
  plan: number;
  field: BulkField | undefined;
}

/** What would come of it: the counts, what to mind, and every record before and after. */
function Shown({ preview, plan, field }: ShownProps) {
  const t = useText();
  const outcomes: readonly Outcome[] = ["change", "already", "without", "refused"];
  const present = outcomes.filter((one) => preview[one] > 0);
  const [listed, setListed] = useState<Outcome | null>(null);
  const outcome = listed !== null && preview[listed] > 0 ? listed : (present[0] ?? "change");
  const isDeletion = preview.edit.action === "delete";
  return (
    <section aria-label={t("bulk-shown")} className="bulk-shown">
      <Facts
        facts={present.map((one) => ({
          name: t(isDeletion ? "bulk-deletes" : `bulk-${one}`),
          value: t("bulk-records", { count: preview[one] }),
        }))}
      />
      {preview.records === 0 ? <Banner tone="info">{t("bulk-nothing")}</Banner> : null}
      {preview.records > 0 && preview.change === 0 ? (
        <Banner tone="info">{t("bulk-no-change")}</Banner>
      ) : null}
      {isDeletion ? (
        <p>
          {t("bulk-deletes-parts", {
            parts: t.list(
              preview.deleted
                .filter(({ kind }) => kind !== "event")
                .map(({ kind, count }) =>
                  t("bulk-part", { kind: t(`kind-${kind.replaceAll("_", "-")}`), count }),
                ),
            ),
          })}
        </p>
      ) : null}
      {preview.reasons.map(({ message, count }) => (
        <Banner key={message} tone="warning">
          {t(message, { count })}
        </Banner>
      ))}
      {preview.others > 0 ? (
        <Banner tone="warning">{t("bulk-others", { count: preview.others })}</Banner>
      ) : null}
      {present.length > 1 ? (
        <Select
          label={t("bulk-list")}
          value={outcome}
          onChange={(value) => setListed(value as Outcome)}
          options={present.map((value) => ({
            value,
            label: t("bulk-list-of", { outcome: t(`bulk-${value}`), count: preview[value] }),
          }))}
        />
      ) : null}
      {preview[outcome] > 0 ? (
        <Records plan={plan} outcome={outcome} total={preview[outcome]} field={field} />
      ) : null}
    </section>
  );
}

interface RecordsProps {
  plan: number;
  outcome: Outcome;
  total: number;
  field: BulkField | undefined;
}

/** The record, its values now and after. */
function recordColumns(t: TextTools, field: BulkField | undefined): Column<BulkRecord>[] {
  const words = (values: readonly string[]) =>
    values.length === 0
      ? t("stated-empty")
      : clip(values.map((value) => valueWords(t, field, value)).join("; "), 300);
  const record: Column<BulkRecord> = {
    id: "record",
    label: t("bulk-record"),
    width: 14,
    grow: 2,
    cell: ({ name, title }) => (name ? t("bulk-record-of", { name, event: title }) : title),
  };
  // A deletion has no field.
  if (!field) return [record];
  return [
    record,
    {
      id: "before",
      label: t("bulk-before"),
      width: 10,
      grow: 1,
      cell: ({ before }) => words(before),
    },
    {
      id: "after",
      label: t("bulk-after"),
      width: 10,
      grow: 1,
      cell: ({ after, reason }) => (reason === null ? words(after) : t("bulk-stays")),
    },
  ];
}

function Records({ plan, outcome, total, field }: RecordsProps) {
  const t = useText();
  return (
    <div className="bulk-records">
      <VirtualTable
        label={t("bulk-list")}
        total={total}
        source={["dossier", "bulk-records", plan, outcome]}
        rowKey={({ id }) => id}
        getRows={async (offset, limit) =>
          (await backend.bulkRecords({ plan, outcome, offset, limit })).records
        }
        columns={recordColumns(t, field)}
      />
    </div>
  );
}
