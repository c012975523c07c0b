/** One form for an event with its people, acts, places and sources. */
import { useEffect, useMemo, useRef, useState } from "react";
import { type EventBundle, asBackendError, backend } from "@/backend";
import { Banner, Button, ErrorBanner, IconButton } from "@/components";
import { fieldName, kindName } from "@/text/records";
import { notifySaved } from "@/components/RecordPage";
import { useActions } from "@/state/actions";
import { confirm } from "@/state/confirm";
import { sameValue } from "@/state/draft";
import { useLeaveGuard } from "@/state/navigation";
import { refreshStatus } from "@/state/queries";
import { type TextTools, currentText, useText } from "@/text";
import {
  type EventDraft,
  type Problem,
  bundleOf,
  draftOf,
  emptyDraft,
  isChanged,
  problemsOf,
  provisionalIds,
  reasonNeeded,
  refusedBy,
  withIds,
} from "./draft";
import { FormProvider, type FormState, focusField, useForm } from "./Form";
import { personName, personOf, placeName } from "./facts";
import { HandlingSection } from "./HandlingSection";
import { Acts, Interventions, Links, Places, Sources } from "./Lists";
import { People } from "./People";
import { WhatHappened } from "./WhatHappened";

/** The host makes so many identifiers at once. */
const AT_ONCE = 100;

/** Lasting identifiers for what was made in the form. */
async function settled(draft: EventDraft): Promise<EventDraft> {
  const wanted = provisionalIds(draft.bundle);
  const lasting = new Map<string, string>();
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const part = wanted.slice(from, from + AT_ONCE);
    // oxlint-disable-next-line no-await-in-loop
    const { ids } = await backend.newIds({ count: part.length });
    part.forEach((id, index) => {
      const made = ids[index];
      if (made !== undefined) lasting.set(id, made);
    });
  }
  return withIds(draft, lasting);
}

async function mayDiscard(): Promise<boolean> {
  const t = currentText();
  return confirm({
    title: t("event-leave"),
    body: t("event-leave-body"),
    confirm: t("event-leave-discard"),
    cancel: t("event-leave-keep"),
    destructive: true,
  });
}

export interface EventFormProps {
  /** Null for a new event. */
  stored: EventBundle | null;
  /** The dossier's revision the form began with. */
  revision: number;
  onSaved: (id: string) => void;
  /** Leaves the form; has asked already where something would be lost. */
  onLeave: () => Promise<boolean>;
  /** Begins anew with what is stored now. */
  onReload: () => void;
}

/** Cards of a stored event that begin open: few enough to be read at once. */
const FEW = 2;

function firstOpen(stored: EventBundle | null): ReadonlySet<string> {
  const acts = stored?.acts ?? [];
  return new Set(acts.length <= FEW ? acts.map(({ id }) => id) : []);
}

export function EventForm({ stored, revision, onSaved, onLeave, onReload }: EventFormProps) {
  const t = useText();
  // The form keeps to what it began with, whatever is read meanwhile.
  const [base] = useState(() => (stored ? draftOf(stored) : emptyDraft()));
  const [draft, setDraft] = useState(base);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [open, setOpenSet] = useState(() => firstOpen(stored));
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const reasonField = useRef<HTMLInputElement>(null);
  const [isReasonMissing, setReasonMissing] = useState(false);
  const needsReason = stored !== null && reasonNeeded(stored.event, draft.bundle.event);
  const isDirty = useMemo(
    () => !sameValue(draft, base) && isChanged(draft, base.bundle),
    [draft, base],
  );
  const guard = isDirty && !isSaving ? mayDiscard : null;
  useLeaveGuard(guard);

  const show = (found: readonly Problem[]) => {
    setProblems(found);
    setOpenSet((now) => new Set([...now, ...found.map(({ record }) => record)]));
    if (found.length > 0) requestAnimationFrame(() => summary.current?.focus());
  };

  const refused = (error: unknown) => {
    const { code, parameters } = asBackendError(error);
    if (code === "reason-needed") {
      setReasonMissing(true);
      reasonField.current?.focus();
      return;
    }
    const field = refusedBy(code, parameters);
    if (field) show([field]);
    else setFailure(error);
  };

  const save = async () => {
    if (isSaving || !isDirty) return;
    setFailure(null);
    const found = problemsOf(draft);
    show(found);
    if (found.length > 0) return;
    if (needsReason && reason.trim() === "") {
      setReasonMissing(true);
      reasonField.current?.focus();
      return;
    }
    setSaving(true);
    try {
      const ready = await settled(draft);
      setOpenSet((now) => new Set(now));
      setDraft(ready);
      const bundle = bundleOf(ready);
      await backend.saveEvent({ bundle, revision, reason: reason.trim() });
      await refreshStatus();
      notifySaved(t("event-saved"));
      onSaved(bundle.event.id);
    } catch (error) {
      setSaving(false);
      refused(error);
    }
  };

  const leave = async () => {
    // A new event is left by going to the list, which asks by itself.
    if (stored && isDirty && !(await mayDiscard())) return;
    await onLeave();
  };

  const latest = useRef({ save, leave });
  useEffect(() => {
    latest.current = { save, leave };
  });
  const actions = useMemo(
    () => [
      {
        id: "event-save",
        label: "event-save",
        group: "group-edit",
        shortcut: "Mod+S",
        whileTyping: true,
        run: () => latest.current.save(),
      },
      {
        id: "event-leave",
        label: "event-cancel",
        group: "group-edit",
        shortcut: "Escape",
        whileTyping: true,
        run: () => latest.current.leave(),
      },
    ],
    [],
  );
  useActions(actions);

  const form = useMemo<FormState>(
    () => ({
      draft,
      change: (step) => {
        setDraft(step);
        // A field that is being mended is not marked until the next attempt.
        setProblems((now) => (now.length === 0 ? now : stillWrong(now, step(draft))));
      },
      problems,
      open,
      setOpen: (record, isOpen) =>
        setOpenSet((now) => {
          const next = new Set(now);
          if (isOpen) next.add(record);
          else next.delete(record);
          return next;
        }),
      isAnother: (typed, registered) => others.has(`${typed} ${registered}`),
      setAnother: (typed, registered) =>
        setOthers((now) => new Set([...now, `${typed} ${registered}`])),
    }),
    [draft, problems, open, others],
  );

  return (
    <FormProvider value={form}>
      <div className="page event-page">
        <header className="page-head event-head">
          <IconButton icon="chevron-start" label={t("event-cancel")} onPress={() => void leave()} />
          <h1>{stored ? t("event-edit-title") : t("event-new-title")}</h1>
        </header>
        <div className="page-body event-form">
          <div ref={summary} tabIndex={-1} className="form-summary">
            <ProblemList problems={problems} />
            <Failure error={failure} reload={onReload} />
          </div>
          <WhatHappened isNew={stored === null} />
          <People />
          <Acts />
          <Places />
          <Sources />
          <Interventions />
          <Links />
          <HandlingSection />
        </div>
        <footer className="record-page-foot" data-dirty={isDirty || undefined}>
          <input
            ref={reasonField}
            className="input record-page-reason"
            aria-label={t("event-reason")}
            aria-invalid={isReasonMissing && reason.trim() === ""}
            placeholder={t(needsReason ? "event-reason-needed" : "event-reason-hint")}
            value={reason}
            disabled={!isDirty}
            onChange={(event) => setReason(event.target.value)}
          />
          <span className="record-page-state small" role="status">
            {isReasonMissing && reason.trim() === ""
              ? t("event-reason-missing")
              : t(isDirty ? "event-unsaved" : "event-unchanged")}
          </span>
          <Button onPress={() => void leave()}>{t("cancel")}</Button>
          <Button
            kind="primary"
            isDisabled={!isDirty}
            isPending={isSaving}
            onPress={() => void save()}
          >
            {t("event-save")}
          </Button>
        </footer>
      </div>
    </FormProvider>
  );
}

/** Problems shown before that a change has not mended. */
function stillWrong(shown: readonly Problem[], draft: EventDraft): readonly Problem[] {
  const now = problemsOf(draft);
  return shown.filter((old) =>
    now.some((other) => other.record === old.record && other.field === old.field),
  );
}

/** Which record a problem is about, so that two of a kind are told apart. */
function recordName(t: TextTools, bundle: EventBundle, kind: string, id: string): string {
  const act = bundle.acts.find((other) => other.id === id);
  if (act) return `${t("kind-act")} (${personName(t, personOf(bundle, act.victim))})`;
  const person = personOf(bundle, id);
  if (person) return personName(t, person);
  const place = bundle.places.findIndex((other) => other.id === id);
  const found = bundle.places[place];
  return found ? placeName(t, found, place) : kindName(t, kind);
}

function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const t = useText();
  const { bundle } = useForm().draft;
  if (problems.length === 0) return null;
  return (
    <Banner tone="danger" title={t("form-problems", { count: problems.length })}>
      <ul className="form-problems">
        {problems.map(({ kind, record, field, message }) => (
          <li key={`${record}-${field}`}>
            <button type="button" className="link" onClick={() => focusField(record, field)}>
              {`${recordName(t, bundle, kind, record)}, ${fieldName(t, kind, field)}`}
            </button>
            {`: ${t(message)}`}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function Failure({ error, reload }: { error: unknown; reload: () => void }) {
  const t = useText();
  if (!error) return null;
  if (asBackendError(error).code !== "record-changed") return <ErrorBanner error={error} />;
  return (
    <Banner
      tone="warning"
      title={t("event-changed")}
      actions={<Button onPress={reload}>{t("event-reload")}</Button>}
    >
      {t("event-changed-body")}
    </Banner>
  );
}
