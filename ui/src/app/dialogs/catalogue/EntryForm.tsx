/** One entry of the catalogue: its words and its definition, beside what the catalogue says. */
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { type CatalogueEntry, asBackendError, backend } from "@/backend";
import {
  Banner,
  Button,
  Checkbox,
  ErrorBanner,
  IconButton,
  TextArea,
  TextField,
} from "@/components";
import { notifySaved } from "@/components/RecordPage";
import { confirm } from "@/state/confirm";
import { refreshStatus } from "@/state/queries";
import { EMPTY, known, statedText, valueOf } from "@/state/stated";
import { type TextTools, useText } from "@/text";
import { DefinitionFields } from "./definitions";
import {
  type Definition,
  type Line,
  type ListName,
  WORDS,
  needsReason,
  newDefinition,
  newEntry,
} from "./lists";

/** The message of a refusal and the field it is about. */
export function useRefusal() {
  const t = useText();
  const [failure, setFailure] = useState<unknown>(null);
  const given = failure ? asBackendError(failure) : null;
  const of = (name: string) => given?.parameters.find((one) => one.name === name)?.value ?? "";
  const isOwn = given?.code === "entry-refused";
  return {
    field: isOwn ? of("field") : null,
    told: isOwn ? faultText(t, of("fault"), of("detail")) : null,
    fault: isOwn ? of("fault") : null,
    other: isOwn ? null : failure,
    setFailure,
    /** What the host would refuse, told before it is asked. */
    refuse: (field: string, fault: string) =>
      setFailure({
        code: "entry-refused",
        message: "error-entry-refused",
        parameters: [
          { name: "field", value: field },
          { name: "fault", value: fault },
        ],
      }),
  };
}

export function faultText(t: TextTools, fault: string, detail: string): string {
  const said = t(fault);
  return detail === "" ? said : t("entry-fault-detail", { fault: said, detail });
}

export async function withId(entry: CatalogueEntry): Promise<CatalogueEntry> {
  if (entry.id !== "") return entry;
  const { ids } = await backend.newIds({ count: 1 });
  return { ...entry, id: ids[0] ?? "" };
}

/** A code out of a name: letters without accents, digits and dashes. */
export function codeFrom(name: string): string {
  const letters = name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  const plain = letters.replace(/[^A-Z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return plain === "" ? "" : `X-${plain}`.slice(0, 24).replace(/-+$/, "");
}

interface Draft {
  readonly code: string;
  /** By role of the words, not by message, as the code of a new entry may still change. */
  readonly words: { readonly [role: string]: string | undefined };
  readonly definition: Definition;
  readonly parameters: string;
  readonly indicators: string;
  readonly reason: string;
}

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

function draftOf(list: ListName, line: Line | null): Draft {
  const code = line?.code ?? "";
  const texts = line?.entry?.texts ?? {};
  const definition = line?.definition ?? line?.bundled ?? newDefinition(list);
  const measure = "parameters" in definition ? definition : null;
  const many = (ids: readonly string[]) =>
    ids
      .map((id) => texts[id] ?? "")
      .filter((text) => text !== "")
      .join("\n");
  return {
    code,
    words: Object.fromEntries(WORDS[list].map(({ role, id }) => [role, texts[id(code)]])),
    definition,
    parameters: many((measure?.parameters ?? []).map((key) => `${code}-${key}`)),
    indicators: many(
      Array.from({ length: measure?.indicators ?? 0 }, (_, at) => `${code}-indicator-${at + 1}`),
    ),
    reason: valueOf(line?.entry?.reason ?? EMPTY) ?? "",
  };
}

/** The record that a draft makes. */
export function entryOf(list: ListName, line: Line | null, draft: Draft): CatalogueEntry {
  const code = draft.code.trim();
  let definition: Definition = { ...draft.definition, code };
  const texts: { [id: string]: string } = {};
  if ("parameters" in definition && !line?.bundled) {
    const parameters = lines(draft.parameters);
    const indicators = lines(draft.indicators);
    definition = {
      ...definition,
      parameters: parameters.map((_, at) => `p-${at + 1}`),
      indicators: indicators.length,
    };
    parameters.forEach((text, at) => (texts[`${code}-p-${at + 1}`] = text));
    indicators.forEach((text, at) => (texts[`${code}-indicator-${at + 1}`] = text));
  } else if (line?.entry) {
    const worded = new Set(WORDS[list].map(({ id }) => id(code)));
    for (const [id, text] of Object.entries(line.entry.texts)) {
      if (!worded.has(id) && text !== undefined) texts[id] = text;
    }
  }
  for (const { role, id } of WORDS[list]) {
    const text = draft.words[role]?.trim() ?? "";
    if (text !== "") texts[id(code)] = text;
  }
  const same = line?.bundled && JSON.stringify(definition) === JSON.stringify(line.bundled);
  return {
    ...(line?.entry ?? newEntry(list, code)),
    code: statedText(code),
    definition: same ? EMPTY : known(JSON.stringify(definition)),
    texts,
    reason: statedText(draft.reason),
  };
}

const FIELD_OF: { readonly [fault: string]: string | undefined } = {
  "entry-fault-duties": "duties",
  "entry-fault-norms": "norms",
  "entry-fault-months": "months",
  "entry-fault-circle": "needs",
};

interface EntryFormProps {
  list: ListName;
  /** Null for a new entry. */
  line: Line | null;
  onDone: () => void;
}

export function EntryForm({ list, line, onDone }: EntryFormProps) {
  const t = useText();
  const first = useMemo(() => draftOf(list, line), [list, line]);
  const [draft, setDraft] = useState(first);
  const [isCodeTyped, setCodeTyped] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const refusal = useRefusal();
  const isNew = line === null;
  const change = (some: Partial<Draft>) => setDraft((now) => ({ ...now, ...some }));
  const changeDefinition = useCallback(
    (definition: Definition) => setDraft((now) => ({ ...now, definition })),
    [],
  );

  const { field: refused, fault, told } = refusal;
  const errorOf = useCallback(
    (field: string) => {
      const isAbout = refused === field || (fault !== null && FIELD_OF[fault] === field);
      return isAbout ? told : null;
    },
    [refused, fault, told],
  );
  const isPlaced = refusal.fault !== null && FIELD_OF[refusal.fault] !== undefined;

  const run = async (work: () => Promise<unknown>, said: string) => {
    setSaving(true);
    refusal.setFailure(null);
    try {
      await work();
      await refreshStatus();
      notifySaved(said);
      onDone();
    } catch (error) {
      refusal.setFailure(error);
    } finally {
      setSaving(false);
    }
  };
  const save = async () => {
    const name = draft.words[WORDS[list][0]?.role ?? ""] ?? "";
    if (isNew && name.trim() === "") {
      refusal.refuse("texts", "entry-fault-name");
      return;
    }
    await run(async () => {
      const entry = await withId(entryOf(list, line, draft));
      await backend.saveCatalogueEntry({ entry });
    }, t("entries-saved"));
  };
  const leave = async () => {
    const isDirty = JSON.stringify(draft) !== JSON.stringify(first);
    const mayLeave =
      !isDirty ||
      (await confirm({
        title: t("event-leave"),
        body: t("event-leave-body"),
        confirm: t("event-leave-discard"),
        cancel: t("event-leave-keep"),
        destructive: true,
      }));
    if (mayLeave) onDone();
  };
  const remove = () =>
    run(
      () => backend.deleteRecord({ id: line?.entry?.id ?? "", reason: draft.reason }),
      t(line?.bundled ? "entries-restored" : "entries-deleted"),
    );

  return (
    <form
      className="stack own-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="entry-form-head">
        <IconButton icon="chevron-start" label={t("entries-back")} onPress={() => void leave()} />
        <h3>
          {isNew ? t(`entries-new-${list}`) : line.name}
          {isNew ? null : <code className="muted small"> {line.code}</code>}
        </h3>
      </div>
      <ErrorBanner error={refusal.other} />
      {line?.fault ? (
        <Banner tone="warning" title={t("entries-faulty")}>
          {faultText(t, line.fault.fault, line.fault.detail)}
        </Banner>
      ) : null}
      {refusal.field === "definition" && !isPlaced ? (
        <Banner tone="danger">{refusal.told}</Banner>
      ) : null}
      <Words
        list={list}
        line={line}
        draft={draft}
        error={errorOf("texts")}
        onChange={(role, text) => {
          const isName = role === WORDS[list][0]?.role;
          change({
            words: { ...draft.words, [role]: text },
            ...(isNew && isName && !isCodeTyped ? { code: codeFrom(text) } : {}),
          });
        }}
      />
      {isNew ? (
        <TextField
          label={t("entries-code")}
          hint={t("entries-code-hint")}
          isRequired
          mono
          value={draft.code}
          error={errorOf("code")}
          onChange={(code) => {
            setCodeTyped(true);
            change({ code });
          }}
        />
      ) : null}
      <DefinitionFields
        list={list}
        value={draft.definition}
        bundled={line?.bundled}
        onChange={changeDefinition}
        errorOf={errorOf}
      />
      {list === "measure" && !line?.bundled ? (
        <div className="form-grid">
          <TextArea
            label={t("entries-parameters")}
            hint={t("entries-parameters-hint")}
            value={draft.parameters}
            onChange={(parameters) => change({ parameters })}
          />
          <TextArea
            label={t("entries-indicators")}
            hint={t("entries-parameters-hint")}
            value={draft.indicators}
            onChange={(indicators) => change({ indicators })}
          />
        </div>
      ) : null}
      <Checkbox
        isSelected={!draft.definition.verify}
        onChange={(checked) => change({ definition: { ...draft.definition, verify: !checked } })}
      >
        {t("entries-verified")}
      </Checkbox>
      {line?.bundled ? (
        <TextField
          label={t("entries-reason")}
          hint={t("entries-reason-hint")}
          value={draft.reason}
          error={errorOf("reason")}
          onChange={(reason) => change({ reason })}
        />
      ) : null}
      <div className="row own-foot">
        {line?.entry ? (
          <Button kind="danger" onPress={() => void remove()}>
            {t(line.bundled ? "entries-restore" : "entries-delete")}
          </Button>
        ) : null}
        <Button onPress={() => void leave()}>{t("own-back")}</Button>
        <Button kind="primary" type="submit" isPending={isSaving}>
          {t("event-save")}
        </Button>
      </div>
    </form>
  );
}

interface WordsProps {
  list: ListName;
  line: Line | null;
  draft: Draft;
  error: string | null;
  onChange: (role: string, text: string) => void;
}

/** The words: the user's, with the catalogue's as what stands while nothing is typed. */
function Words({ list, line, draft, error, onChange }: WordsProps): ReactNode {
  const t = useText();
  return WORDS[list].map(({ role, id }, index) => {
    const own = draft.words[role];
    const said = line ? t.ofCatalogue(id(line.code)) : undefined;
    const isLong = !["name", "short"].includes(role);
    const isChanged = own !== undefined && said !== undefined && own.trim() !== said;
    const props = {
      label: t(`entries-${role}`),
      isRequired: index === 0 && said === undefined,
      value: own ?? said ?? "",
      hint: isChanged ? t("entries-now", { text: said }) : undefined,
      error: index === 0 ? error : null,
      autoFocus: index === 0,
      onChange: (text: string) => onChange(role, text),
    };
    return isLong ? (
      <TextArea key={role} rows={2} {...props} />
    ) : (
      <TextField key={role} {...props} />
    );
  });
}

interface HideFormProps {
  line: Line;
  onDone: () => void;
}

/** Asks why law or a red line is hidden, and says what follows. */
export function HideForm({ line, onDone }: HideFormProps) {
  const t = useText();
  const [reason, setReason] = useState(valueOf(line.entry?.reason ?? EMPTY) ?? "");
  const refusal = useRefusal();
  const hide = async () => {
    if (needsReason(line.list) && reason.trim() === "") {
      refusal.refuse("reason", "entries-reason-needed");
      return;
    }
    try {
      await setHidden(line, true, reason);
      notifySaved(t("entries-hidden-saved", { name: line.name }));
      onDone();
    } catch (error) {
      refusal.setFailure(error);
    }
  };
  return (
    <form
      className="stack own-form"
      onSubmit={(event) => {
        event.preventDefault();
        void hide();
      }}
    >
      <h3>{t("entries-hide-title", { name: line.name })}</h3>
      <ErrorBanner error={refusal.other} />
      <p>{t(`entries-hide-body-${line.list}`)}</p>
      <TextField
        label={t("entries-reason")}
        hint={t("entries-reason-hint")}
        isRequired={needsReason(line.list)}
        autoFocus
        value={reason}
        error={refusal.told}
        onChange={setReason}
      />
      <div className="row own-foot">
        <Button onPress={onDone}>{t("own-back")}</Button>
        <Button kind="primary" type="submit">
          {t("entries-hide-do")}
        </Button>
      </div>
    </form>
  );
}

/** Hides an entry or shows it again; an entry that says nothing any more goes. */
export async function setHidden(line: Line, hidden: boolean, reason: string): Promise<void> {
  const entry = line.entry ?? newEntry(line.list, line.code);
  const saysMore = valueOf(entry.definition) !== undefined || Object.keys(entry.texts).length > 0;
  if (!hidden && !saysMore) {
    await backend.deleteRecord({ id: entry.id, reason });
  } else {
    const changed = {
      ...entry,
      hidden: hidden ? known(true) : EMPTY,
      reason: reason.trim() === "" ? entry.reason : known(reason),
    };
    await backend.saveCatalogueEntry({ entry: await withId(changed) });
  }
  await refreshStatus();
}
