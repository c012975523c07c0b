/** One form for an event with its people, acts, places and sources. */
import { useEffect, useMemo, useRef, useState } from "react";
import { type EventBundle, type Person, asBackendError, backend } from "@/backend";
import {
  Banner,
  Button,
  DateField,
  ErrorBanner,
  IconButton,
  StatedTextField,
  TermSelect,
  TextListField,
} from "@/components";
import { fieldName } from "@/text/records";
import { notifySaved } from "@/components/RecordPage";
import { useActions } from "@/state/actions";
import { confirm } from "@/state/confirm";
import { sameValue } from "@/state/draft";
import { useLeaveGuard } from "@/state/navigation";
import { refreshStatus } from "@/state/queries";
import { type TextTools, currentText, useText } from "@/text";
import { ActCard } from "./ActCard";
import {
  type EventDraft,
  type Problem,
  addAct,
  addPerpetrator,
  addPlace,
  addSource,
  addVictim,
  bundleOf,
  draftOf,
  emptyDraft,
  isChanged,
  isProvisional,
  personsWithPart,
  problemsOf,
  provisionalIds,
  refusedField,
  setEvent,
  withIds,
} from "./draft";
import {
  FormProvider,
  type FormState,
  Place,
  Section,
  focusField,
  useField,
  useForm,
} from "./Form";
import { personName, personOf, placeName } from "./facts";
import { PersonCard } from "./PersonCard";
import { PersonPicker } from "./PersonPicker";
import { PlaceCard } from "./PlaceCard";
import { SourceCard } from "./SourceCard";

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
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
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
    const field = code === "record-invalid" ? refusedField(parameters) : null;
    if (field) show([field]);
    else setFailure(error);
  };

  const save = async () => {
    if (isSaving || !isDirty) return;
    setFailure(null);
    const found = problemsOf(draft);
    show(found);
    if (found.length > 0) return;
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
    }),
    [draft, problems, open],
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
          <Handling />
        </div>
        <footer className="record-page-foot" data-dirty={isDirty || undefined}>
          <input
            className="input record-page-reason"
            aria-label={t("event-reason")}
            placeholder={t("event-reason-hint")}
            value={reason}
            disabled={!isDirty}
            onChange={(event) => setReason(event.target.value)}
          />
          <span className="record-page-state small" role="status">
            {t(isDirty ? "event-unsaved" : "event-unchanged")}
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
  return found ? placeName(t, found, place) : t(`kind-${kind}`);
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

function WhatHappened({ isNew }: { isNew: boolean }) {
  const t = useText();
  const { draft, change } = useForm();
  const { event } = draft.bundle;
  const field = useField("event", event.id);
  return (
    <Section title={t("section-event")}>
      <div className="form-grid">
        <Place record={event.id} field="title" wide>
          <StatedTextField
            {...field("title")}
            isRequired
            autoFocus={isNew}
            value={event.title}
            onChange={(title) => change((now) => setEvent(now, { title }))}
          />
        </Place>
        <Place record={event.id} field="date">
          <DateField
            {...field("date")}
            value={event.date}
            onChange={(date) => change((now) => setEvent(now, { date }))}
          />
        </Place>
        <TermSelect
          {...field("status")}
          vocabulary="violation-status"
          value={event.status}
          onChange={(status) => change((now) => setEvent(now, { status }))}
        />
        <TermSelect
          {...field("proof")}
          vocabulary="standard-of-proof"
          value={event.proof}
          onChange={(proof) => change((now) => setEvent(now, { proof }))}
        />
        <div className="form-wide">
          <StatedTextField
            {...field("description")}
            multiline
            rows={5}
            value={event.description}
            onChange={(description) => change((now) => setEvent(now, { description }))}
          />
        </div>
      </div>
    </Section>
  );
}

/** Leads to a field that is drawn only now. */
function focusSoon([record, field]: readonly [string, string]): void {
  requestAnimationFrame(() => requestAnimationFrame(() => focusField(record, field)));
}

type Adding = "victim" | "perpetrator" | null;

function People() {
  const t = useText();
  const { draft, change, setOpen } = useForm();
  const [adding, setAdding] = useState<Adding>(null);
  const { persons, acts } = draft.bundle;
  const present = personsWithPart(draft.bundle);
  const add = (person: Person) => {
    const isKnown = persons.some(({ id }) => id === person.id);
    if (adding === "victim") {
      const next = addVictim(draft, person);
      change(() => next);
      const act = next.bundle.acts.at(-1);
      if (act) {
        setOpen(act.id, true);
        // What was done must be said next; of somebody new, first whether they are known already.
        focusSoon(
          isKnown || !isProvisional(person.id) ? [act.id, "violation"] : [person.id, "name"],
        );
      }
    } else {
      change((now) =>
        addPerpetrator(
          now,
          now.bundle.acts.map(({ id }) => id),
          person,
        ),
      );
    }
    if (!isKnown && isProvisional(person.id)) setOpen(person.id, true);
    setAdding(null);
  };
  return (
    <Section
      title={t("section-people")}
      count={present.size}
      hint={persons.length === 0 ? t("section-people-hint") : undefined}
    >
      {persons.map((person) => (
        <PersonCard key={person.id} person={person} />
      ))}
      {adding === null ? (
        <div className="row">
          <Button icon="plus" onPress={() => setAdding("victim")}>
            {t("person-add-victim")}
          </Button>
          <Button
            icon="plus"
            isDisabled={acts.length === 0}
            onPress={() => setAdding("perpetrator")}
          >
            {t("person-add-perpetrator")}
          </Button>
          {acts.length === 0 ? (
            <span className="muted small">{t("person-add-perpetrator-first")}</span>
          ) : null}
        </div>
      ) : (
        <div className="who-search">
          <PersonPicker
            label={t(adding === "victim" ? "person-add-victim" : "person-add-perpetrator")}
            hint={t(
              adding === "victim" ? "person-add-victim-hint" : "person-add-perpetrator-hint",
              { count: acts.length },
            )}
            autoFocus
            onPick={add}
          />
          <Button kind="quiet" small onPress={() => setAdding(null)}>
            {t("cancel")}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Acts() {
  const t = useText();
  const { draft, change, setOpen } = useForm();
  const { acts } = draft.bundle;
  return (
    <Section
      title={t("section-acts")}
      count={acts.length}
      hint={acts.length === 0 ? t("section-acts-hint") : undefined}
    >
      {acts.map((act) => (
        <ActCard key={act.id} act={act} />
      ))}
      <div>
        <Button
          icon="plus"
          onPress={() => {
            const next = addAct(draft, acts.at(-1)?.victim ?? null);
            change(() => next);
            setOpen(next.bundle.acts.at(-1)?.id ?? "", true);
          }}
        >
          {t("act-add")}
        </Button>
      </div>
    </Section>
  );
}

function Places() {
  const t = useText();
  const { draft, change, setOpen } = useForm();
  const { places } = draft.bundle;
  return (
    <Section
      title={t("section-places")}
      count={places.length}
      hint={places.length > 1 ? t("section-places-hint") : undefined}
    >
      {places.map((place, index) => (
        <PlaceCard key={place.id} place={place} index={index} />
      ))}
      <div>
        <Button
          icon="plus"
          onPress={() => {
            const next = addPlace(draft);
            change(() => next);
            setOpen(next.bundle.places.at(-1)?.id ?? "", true);
          }}
        >
          {t("place-add")}
        </Button>
      </div>
    </Section>
  );
}

function Sources() {
  const t = useText();
  const { draft, change, setOpen } = useForm();
  const { sources } = draft.bundle;
  return (
    <Section title={t("section-sources")} count={sources.length}>
      {sources.map((source, index) => (
        <SourceCard key={source.id} source={source} index={index} />
      ))}
      <div>
        <Button
          icon="plus"
          onPress={() => {
            const next = addSource(draft);
            change(() => next);
            setOpen(next.bundle.sources.at(-1)?.id ?? "", true);
          }}
        >
          {t("source-add")}
        </Button>
      </div>
    </Section>
  );
}

function Handling() {
  const t = useText();
  const { draft, change } = useForm();
  const { event } = draft.bundle;
  const field = useField("event", event.id);
  return (
    <Section title={t("section-handling")}>
      <div className="form-grid">
        <TermSelect
          {...field("verification")}
          vocabulary="verification"
          value={event.verification}
          onChange={(verification) => change((now) => setEvent(now, { verification }))}
        />
        <TermSelect
          {...field("confidentiality")}
          vocabulary="confidentiality"
          value={event.confidentiality}
          onChange={(confidentiality) => change((now) => setEvent(now, { confidentiality }))}
        />
        <TermSelect
          {...field("consent")}
          vocabulary="consent"
          value={event.consent}
          onChange={(consent) => change((now) => setEvent(now, { consent }))}
        />
        <TextListField
          {...field("tags")}
          values={event.tags}
          onChange={(tags) => change((now) => setEvent(now, { tags }))}
        />
        <div className="form-wide">
          <StatedTextField
            {...field("remarks")}
            multiline
            rows={2}
            value={event.remarks}
            onChange={(remarks) => change((now) => setEvent(now, { remarks }))}
          />
        </div>
      </div>
    </Section>
  );
}
