/** The user's own terms and fields beside the catalogue's. */
import { type ReactNode, useState } from "react";
import { type OwnField, type OwnTerm, type Term, asBackendError, backend } from "@/backend";
import {
  Badge,
  Banner,
  Button,
  Checkbox,
  ComboBox,
  Dialog,
  EmptyState,
  ErrorBanner,
  IconButton,
  Select,
  Spinner,
  Tabs,
  TextField,
  useTermOptions,
} from "@/components";
import { notifySaved } from "@/components/RecordPage";
import { refreshStatus, useCatalogue } from "@/state/queries";
import { EMPTY, known, statedText, valueOf } from "@/state/stated";
import { languageNames, useText } from "@/text";
import { labelIn } from "@/text/own";
import "./own.css";

type Labels = Record<string, string>;

/** What is being edited; null for the lists. */
type Editing =
  | { readonly kind: "term"; readonly term: OwnTerm; readonly isNew: boolean }
  | { readonly kind: "field"; readonly field: OwnField; readonly isNew: boolean }
  | null;

const newTerm = (vocabulary: string, code: string): OwnTerm => ({
  id: "",
  vocabulary: known(vocabulary),
  code: code === "" ? EMPTY : known(code),
  labels: {},
  broader: EMPTY,
  definition: EMPTY,
  retired: EMPTY,
});

const newField = (rank: number): OwnField => ({
  id: "",
  of: known("event"),
  labels: {},
  value_type: known("text"),
  vocabulary: EMPTY,
  hint: EMPTY,
  retired: EMPTY,
  rank: known(rank),
});

async function withId<T extends { id: string }>(record: T): Promise<T> {
  if (record.id !== "") return record;
  const { ids } = await backend.newIds({ count: 1 });
  return { ...record, id: ids[0] ?? "" };
}

export function OwnWordsDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const [editing, setEditing] = useState<Editing>(null);
  const [tab, setTab] = useState("terms");
  const [vocabulary, setVocabulary] = useState("violation-type");
  const catalogue = useCatalogue();
  const own = catalogue?.own;
  return (
    <Dialog title={t("own-title")} isOpen onClose={onClose} size="large">
      {!own ? (
        <Spinner label={t("loading")} />
      ) : editing?.kind === "term" ? (
        <TermForm
          key={editing.term.id}
          given={editing.term}
          isNew={editing.isNew}
          isFixed={own.fixed.includes(vocabulary)}
          onDone={() => setEditing(null)}
        />
      ) : editing?.kind === "field" ? (
        <FieldForm
          key={editing.field.id}
          given={editing.field}
          isNew={editing.isNew}
          onDone={() => setEditing(null)}
        />
      ) : (
        <Tabs
          label={t("own-title")}
          selected={tab}
          onSelect={setTab}
          tabs={[
            {
              id: "terms",
              label: t("own-terms"),
              count: own.terms.length,
              content: (
                <Terms vocabulary={vocabulary} onVocabulary={setVocabulary} onEdit={setEditing} />
              ),
            },
            {
              id: "fields",
              label: t("own-fields"),
              count: own.fields.length,
              content: <Fields fields={own.fields} onEdit={setEditing} />,
            },
          ]}
        />
      )}
    </Dialog>
  );
}

/** What a vocabulary is called; its name in the files where it has no words of its own. */
function useVocabularyOptions() {
  const t = useText();
  const catalogue = useCatalogue();
  return (catalogue?.catalogue.vocabularies ?? [])
    .map(({ name }) => {
      const id = `vocabulary-${name}`;
      return { value: name, label: t.has(id) ? t(id) : name.replaceAll("-", " ") };
    })
    .toSorted((a, b) => t.compare(a.label, b.label));
}

interface TermsProps {
  vocabulary: string;
  onVocabulary: (name: string) => void;
  onEdit: (editing: Editing) => void;
}

function Terms({ vocabulary, onVocabulary, onEdit }: TermsProps) {
  const t = useText();
  const catalogue = useCatalogue();
  const vocabularies = useVocabularyOptions();
  const terms = catalogue?.catalogue.vocabularies.find(({ name }) => name === vocabulary)?.terms;
  const own = catalogue?.own?.terms.filter((term) => valueOf(term.vocabulary) === vocabulary) ?? [];
  const isFixed = catalogue?.own?.fixed.includes(vocabulary) ?? true;
  return (
    <div className="stack">
      <div className="own-head">
        <ComboBox
          label={t("own-vocabulary")}
          value={vocabulary}
          options={vocabularies}
          onChange={(name) => {
            if (name !== null) onVocabulary(name);
          }}
        />
        <Button
          icon="plus"
          isDisabled={isFixed}
          onPress={() => onEdit({ kind: "term", term: newTerm(vocabulary, ""), isNew: true })}
        >
          {t("own-term-add")}
        </Button>
      </div>
      {isFixed ? <Banner tone="neutral">{t("own-fixed")}</Banner> : null}
      <ul className="own-list" aria-label={t("own-terms-table")}>
        {terms?.map((term) => {
          const record = own.find((one) => valueOf(one.code) === term.code);
          return (
            <TermLine
              key={term.code}
              term={term}
              terms={terms}
              vocabulary={vocabulary}
              record={record}
              onEdit={() =>
                onEdit({
                  kind: "term",
                  term: record ?? newTerm(vocabulary, term.code),
                  isNew: false,
                })
              }
            />
          );
        })}
      </ul>
    </div>
  );
}

interface TermLineProps {
  term: Term;
  terms: readonly Term[];
  vocabulary: string;
  record: OwnTerm | undefined;
  onEdit: () => void;
}

/** Own terms have neither a mapping nor a source elsewhere; Fluent knows those of the catalogue. */
function useIsOfCatalogue(vocabulary: string, code: string): boolean {
  const t = useText();
  return t.has(`${vocabulary}-${code.replace(/[^A-Za-z0-9_-]/g, "-")}`);
}

function TermLine({ term, terms, vocabulary, record, onEdit }: TermLineProps) {
  const t = useText();
  const name = t.term(vocabulary, term.code);
  const isOfCatalogue = useIsOfCatalogue(vocabulary, term.code);
  const isNarrow = terms.some(({ code }) => code === term.parent);
  const isRetired = record !== undefined && valueOf(record.retired) === true;
  return (
    <li
      className={isNarrow ? "own-line own-narrow" : "own-line"}
      data-retired={isRetired || undefined}
    >
      <span className="own-name">{name}</span>
      <code className="muted small">{term.code}</code>
      <span className="row own-badges">
        {isOfCatalogue ? null : <Badge tone="done">{t("own-own")}</Badge>}
        {isOfCatalogue && record && Object.keys(record.labels).length > 0 ? (
          <Badge>{t("own-renamed")}</Badge>
        ) : null}
        {isRetired ? <Badge tone="warning">{t("own-retired")}</Badge> : null}
      </span>
      <IconButton icon="edit" label={t("own-term-edit", { term: name })} onPress={onEdit} small />
    </li>
  );
}

interface FieldsProps {
  fields: readonly OwnField[];
  onEdit: (editing: Editing) => void;
}

function Fields({ fields, onEdit }: FieldsProps) {
  const t = useText();
  const add = (
    <Button
      icon="plus"
      onPress={() => onEdit({ kind: "field", field: newField(fields.length + 1), isNew: true })}
    >
      {t("own-field-add")}
    </Button>
  );
  if (fields.length === 0) {
    return (
      <EmptyState icon="edit" title={t("own-fields-none")} actions={add}>
        <p>{t("own-fields-none-body")}</p>
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <div>{add}</div>
      <ul className="own-list" aria-label={t("own-fields")}>
        {fields.map((field) => {
          const name = labelIn(field.labels, t.language.code) ?? t("own-unnamed");
          const isRetired = valueOf(field.retired) === true;
          return (
            <li key={field.id} className="own-line" data-retired={isRetired || undefined}>
              <span className="own-name">{name}</span>
              <span className="muted small">
                {[
                  t(`own-on-${valueOf(field.of) ?? "event"}`),
                  t.term("value-type", valueOf(field.value_type) ?? ""),
                ].join(" · ")}
              </span>
              <span className="row own-badges">
                {isRetired ? <Badge tone="warning">{t("own-retired")}</Badge> : null}
              </span>
              <IconButton
                icon="edit"
                label={t("own-field-edit", { field: name })}
                onPress={() => onEdit({ kind: "field", field, isNew: false })}
                small
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Names by language. */
function LabelFields({
  labels,
  onChange,
  error,
  placeholder,
}: {
  labels: Labels;
  onChange: (labels: Labels) => void;
  error: string | null;
  placeholder?: string;
}) {
  const t = useText();
  return languageNames.map(({ code, name }, index) => (
    <TextField
      key={code}
      label={t("own-label-in", { language: name })}
      value={labels[code] ?? ""}
      placeholder={placeholder ?? ""}
      autoFocus={index === 0}
      error={index === 0 ? error : null}
      onChange={(text) => {
        const { [code]: _, ...others } = labels;
        onChange(text.trim() === "" ? others : { ...others, [code]: text });
      }}
    />
  ));
}

/** The message of a refusal and the field it is about. */
function useRefusal() {
  const t = useText();
  const [failure, setFailure] = useState<unknown>(null);
  const given = failure ? asBackendError(failure) : null;
  const of = (name: string) => given?.parameters.find((one) => one.name === name)?.value;
  const isOwn = given?.code === "own-refused";
  const errorOf = (...fields: readonly string[]) =>
    isOwn && fields.includes(of("field") ?? "") ? t(of("fault") ?? "own-fault-value") : null;
  return { errorOf, other: isOwn ? null : failure, setFailure };
}

interface FormFrameProps {
  title: string;
  children: ReactNode;
  onBack: () => void;
  onSave: () => Promise<void>;
}

function FormFrame({ title, children, onBack, onSave }: FormFrameProps) {
  const t = useText();
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    try {
      await onSave();
    } finally {
      setSaving(false);
    }
  };
  return (
    <form
      className="stack own-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{title}</h3>
      {children}
      <div className="row own-foot">
        <Button onPress={onBack}>{t("own-back")}</Button>
        <Button kind="primary" isPending={isSaving} onPress={() => void save()}>
          {t("event-save")}
        </Button>
      </div>
    </form>
  );
}

interface TermFormProps {
  given: OwnTerm;
  isNew: boolean;
  isFixed: boolean;
  onDone: () => void;
}

/** A code out of a name: letters without accents, digits and dashes. */
function codeFrom(label: string): string {
  const letters = label.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  const plain = letters.replace(/[^A-Z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return plain === "" ? "" : `X-${plain}`.slice(0, 24).replace(/-+$/, "");
}

function TermForm({ given, isNew, isFixed, onDone }: TermFormProps) {
  const t = useText();
  const [term, setTerm] = useState(given);
  const [isCodeTyped, setCodeTyped] = useState(false);
  const { errorOf, other, setFailure } = useRefusal();
  const vocabulary = valueOf(given.vocabulary) ?? "";
  const code = valueOf(given.code) ?? "";
  const isOfCatalogue = useIsOfCatalogue(vocabulary, code) && code !== "";
  const broader = useTermOptions(vocabulary);
  const isRetired = valueOf(term.retired) === true;
  const typedCode = valueOf(term.code) ?? "";
  const save = async () => {
    setFailure(null);
    try {
      await backend.saveOwnTerm({ term: await withId(term) });
      await refreshStatus();
      notifySaved(t("own-saved"));
      onDone();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <FormFrame
      title={isNew ? t("own-term-new") : t("own-term-edit", { term: t.term(vocabulary, code) })}
      onBack={onDone}
      onSave={save}
    >
      <ErrorBanner error={other} />
      <div className="form-grid">
        <LabelFields
          labels={term.labels as Labels}
          error={errorOf("labels")}
          onChange={(labels) =>
            setTerm((now) => ({
              ...now,
              labels,
              ...(isNew && !isCodeTyped
                ? { code: statedText(codeFrom(labels["en"] ?? Object.values(labels)[0] ?? "")) }
                : {}),
            }))
          }
        />
        {isNew ? (
          <TextField
            label={t("own-code")}
            hint={t("own-code-hint")}
            isRequired
            mono
            value={typedCode}
            error={errorOf("code", "vocabulary")}
            onChange={(text) => {
              setCodeTyped(true);
              setTerm((now) => ({ ...now, code: statedText(text.trim()) }));
            }}
          />
        ) : null}
        {isOfCatalogue ? null : (
          <Select
            label={t("own-broader")}
            error={errorOf("broader")}
            value={valueOf(term.broader) ?? "none"}
            options={[
              { value: "none", label: t("own-broader-none") },
              ...broader.filter(({ value }) => value !== code),
            ]}
            onChange={(value) =>
              setTerm((now) => ({ ...now, broader: value === "none" ? EMPTY : known(value) }))
            }
          />
        )}
        <TextField
          label={t("own-definition")}
          value={valueOf(term.definition) ?? ""}
          onChange={(text) => setTerm((now) => ({ ...now, definition: statedText(text) }))}
        />
      </div>
      {isNew || isFixed ? null : (
        <div>
          <Checkbox
            isSelected={isRetired}
            onChange={(retired) => setTerm((now) => ({ ...now, retired: known(retired) }))}
          >
            {t("own-retire")}
          </Checkbox>
          <p className="field-hint">{t("own-retire-hint")}</p>
        </div>
      )}
    </FormFrame>
  );
}

interface FieldFormProps {
  given: OwnField;
  isNew: boolean;
  onDone: () => void;
}

function FieldForm({ given, isNew, onDone }: FieldFormProps) {
  const t = useText();
  const [field, setField] = useState(given);
  const { errorOf, other, setFailure } = useRefusal();
  const types = useTermOptions("value-type");
  const vocabularies = useVocabularyOptions();
  const type = valueOf(field.value_type) ?? "text";
  const name = labelIn(given.labels, t.language.code) ?? t("own-unnamed");
  const save = async () => {
    setFailure(null);
    try {
      await backend.saveOwnField({ field: await withId(field) });
      await refreshStatus();
      notifySaved(t("own-saved"));
      onDone();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <FormFrame
      title={isNew ? t("own-field-new") : t("own-field-edit", { field: name })}
      onBack={onDone}
      onSave={save}
    >
      <ErrorBanner error={other} />
      <div className="form-grid">
        <LabelFields
          labels={field.labels as Labels}
          error={errorOf("labels")}
          onChange={(labels) => setField((now) => ({ ...now, labels }))}
        />
        <Select
          label={t("field-own-field-of")}
          isDisabled={!isNew}
          error={errorOf("of")}
          value={valueOf(field.of) ?? "event"}
          options={["event", "act", "person"].map((value) => ({
            value,
            label: t(`own-on-${value}`),
          }))}
          onChange={(of) => setField((now) => ({ ...now, of: known(of) }))}
        />
        <Select
          label={t("field-own-field-value-type")}
          isDisabled={!isNew}
          error={errorOf("value_type")}
          value={type}
          options={types}
          onChange={(value) =>
            setField((now) => ({
              ...now,
              value_type: known(value),
              vocabulary: value === "term" ? now.vocabulary : EMPTY,
            }))
          }
        />
        {type === "term" ? (
          <Select
            label={t("own-vocabulary")}
            isDisabled={!isNew}
            isRequired
            error={errorOf("vocabulary")}
            value={valueOf(field.vocabulary) ?? null}
            options={vocabularies}
            onChange={(value) => setField((now) => ({ ...now, vocabulary: known(value) }))}
          />
        ) : null}
        <TextField
          label={t("own-hint")}
          value={valueOf(field.hint) ?? ""}
          onChange={(text) => setField((now) => ({ ...now, hint: statedText(text) }))}
        />
      </div>
      {isNew ? (
        <p className="field-hint">{t("own-type-fixed")}</p>
      ) : (
        <div>
          <Checkbox
            isSelected={valueOf(field.retired) === true}
            onChange={(retired) => setField((now) => ({ ...now, retired: known(retired) }))}
          >
            {t("own-retire")}
          </Checkbox>
          <p className="field-hint">{t("own-retire-hint")}</p>
        </div>
      )}
    </FormFrame>
  );
}
