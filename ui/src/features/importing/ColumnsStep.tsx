/** Which column goes where, and what coded texts mean. */
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { type MappingTarget, type RowNote, backend } from "@/backend";
import {
  Banner,
  Button,
  ErrorBanner,
  IconButton,
  type Option,
  RadioGroup,
  Select,
  Spinner,
  TextField,
  TextListField,
  useTermOptions,
} from "@/components";
import { notify } from "@/state/notices";
import { useRead } from "@/state/queries";
import { type TextTools, useText } from "@/text";
import {
  type Entry,
  addEntry,
  addValue,
  emptyDefinition,
  entriesOf,
  guessed,
  lacking,
  missingColumns,
  offeredTargets,
  removeEntry,
  setTarget,
  setUnused,
  setValue,
  textsToCode,
  unmappedTexts,
  unusedState,
  vocabularyOf,
} from "./definition";
import { Samples } from "./FileStep";
import type { Plan } from "./index";
import { stem } from "./outcome";
import { type PlainGroup, type PlainOption, PlainSelect } from "./PlainSelect";
import { targetGroup, targetName } from "./targets";

export interface ColumnsStepProps {
  plan: Plan;
  /** Notes of the last trial: their texts without a code are offered for coding. */
  unmapped: readonly RowNote[];
  onChange: (plan: Plan) => void;
}

export function ColumnsStep({ plan, unmapped, onChange }: ColumnsStepProps) {
  const t = useText();
  const targets = useQuery({
    queryKey: ["mapping-targets"],
    queryFn: () => backend.mappingTargets(),
  });
  const missing = missingColumns(plan.definition, plan.inspection.columns);
  if (targets.isError)
    return <ErrorBanner error={targets.error} retry={() => void targets.refetch()} />;
  if (!targets.data) return <Spinner label={t("loading")} />;
  return (
    <div className="columns-step">
      <Choice plan={plan} onChange={onChange} />
      {missing.length > 0 ? (
        <Banner
          tone="warning"
          title={t("mapping-missing", { count: missing.length })}
          actions={
            <Button
              small
              onPress={() => onChange({ ...plan, definition: withoutColumns(plan, missing) })}
            >
              {t("mapping-missing-drop")}
            </Button>
          }
        >
          {t.list(missing.slice(0, 12))}
        </Banner>
      ) : null}
      <General plan={plan} onChange={onChange} />
      <Lacks plan={plan} />
      <ColumnTable
        plan={plan}
        targets={targets.data.targets}
        unmapped={unmapped}
        onChange={onChange}
      />
      <Keep plan={plan} />
    </div>
  );
}

function withoutColumns({ definition }: Plan, missing: readonly string[]) {
  const isThere = (name: string | null) => (name !== null && missing.includes(name) ? null : name);
  return {
    ...definition,
    columns: definition.columns.filter(({ column }) => !missing.includes(column)),
    event_key: isThere(definition.event_key),
    row_key: isThere(definition.row_key),
  };
}

interface PartProps {
  plan: Plan;
  onChange: (plan: Plan) => void;
}

const OWN = "?own";

/** A mapping saved before, one that comes with the product, or one's own. */
function Choice({ plan, onChange }: PartProps) {
  const t = useText();
  const mappings = useRead(["mappings"], () => backend.mappings());
  const all = mappings.data?.mappings ?? [];
  const chosen = all.find(({ name }) => name === plan.name);
  return (
    <section className="mapping-choice">
      <Select
        label={t("mapping-choice")}
        value={chosen ? chosen.name : OWN}
        options={[
          { value: OWN, label: t("mapping-own") },
          ...all.map(({ name, bundled }) => ({
            value: name,
            label: name,
            hint: [
              t(bundled ? "mapping-bundled" : "mapping-saved"),
              name === plan.inspection.suggested_mapping ? t("mapping-fits") : null,
            ]
              .filter(Boolean)
              .join(" · "),
          })),
        ]}
        onChange={(name) => {
          const picked = all.find((entry) => entry.name === name);
          onChange({
            ...plan,
            name: picked?.name ?? stem(plan.path),
            definition: picked?.definition ?? guessed(emptyDefinition(), plan.inspection.columns),
          });
        }}
      />
      <TextField
        label={t("mapping-name")}
        hint={t("mapping-name-hint")}
        value={plan.name}
        onChange={(name) => onChange({ ...plan, name })}
        error={plan.name.trim() === "" ? t("field-missing") : null}
      />
      <TextField
        label={t("mapping-tag")}
        hint={t("mapping-tag-hint")}
        value={plan.tag}
        onChange={(tag) => onChange({ ...plan, tag })}
      />
    </section>
  );
}

const NONE = "?none";

function General({ plan, onChange }: PartProps) {
  const t = useText();
  const { definition, inspection } = plan;
  const set = (change: Partial<typeof definition>) =>
    onChange({ ...plan, definition: { ...definition, ...change } });
  const columns: Option[] = inspection.columns.map(({ name }) => ({ value: name, label: name }));
  const keys = (none: string) => [{ value: NONE, label: t(none) }, ...columns];
  return (
    <section className="mapping-general">
      <RadioGroup
        label={t("mapping-row")}
        value={definition.row === "event" ? "event" : "victim"}
        options={[
          { value: "victim", label: t("mapping-row-victim") },
          { value: "event", label: t("mapping-row-event") },
        ]}
        onChange={(row) => set({ row })}
      />
      <Select
        label={t("mapping-event-key")}
        hint={t("mapping-event-key-hint")}
        value={definition.event_key ?? NONE}
        options={keys("mapping-event-key-none")}
        onChange={(name) => set({ event_key: name === NONE ? null : name })}
      />
      <Select
        label={t("mapping-row-key")}
        hint={t("mapping-row-key-hint")}
        value={definition.row_key ?? NONE}
        options={keys("mapping-row-key-none")}
        onChange={(name) => set({ row_key: name === NONE ? null : name })}
      />
      <TextListField
        label={t("mapping-unknown")}
        hint={t("mapping-unknown-hint")}
        values={definition.unknown}
        onChange={(unknown) => set({ unknown })}
      />
    </section>
  );
}

function Lacks({ plan }: { plan: Plan }) {
  const t = useText();
  const lacks = lacking(plan.definition);
  if (lacks.length === 0) return null;
  return (
    <Banner tone="info" title={t("mapping-lacks")}>
      <ul>
        {lacks.map((id) => (
          <li key={id}>{t(id)}</li>
        ))}
      </ul>
    </Banner>
  );
}

interface ColumnTableProps extends PartProps {
  targets: readonly MappingTarget[];
  unmapped: readonly RowNote[];
}

/** The targets under what they belong to. */
function grouped(t: TextTools, targets: readonly string[]): PlainGroup[] {
  const groups = new Map<string, PlainOption[]>();
  for (const target of targets) {
    const label = targetGroup(t, target);
    const group = groups.get(label) ?? [];
    group.push({ value: target, label: targetName(t, target) });
    groups.set(label, group);
  }
  return [...groups].map(([label, options]) => ({ label, options }));
}

const KEPT = "?kept";
const IGNORED = "?ignored";

function ColumnTable({ plan, targets, unmapped, onChange }: ColumnTableProps) {
  const t = useText();
  const { definition, inspection } = plan;
  const [isOpenOnly, setOpenOnly] = useState(false);
  const offered = offeredTargets(targets, definition).join(" ");
  const names = useMemo(() => grouped(t, offered.split(" ")), [offered, t]);
  const texts = useMemo(() => unmappedTexts(unmapped), [unmapped]);
  const used = inspection.columns.filter(
    ({ name }) => entriesOf(definition, name).length > 0,
  ).length;
  const shown = isOpenOnly
    ? inspection.columns.filter(({ name }) => entriesOf(definition, name).length === 0)
    : inspection.columns;
  return (
    <section aria-label={t("import-step-columns")}>
      <div className="row mapping-head">
        <h2>{t("mapping-columns", { used, all: inspection.columns.length })}</h2>
        <span className="grow" />
        <Button small kind="quiet" onPress={() => setOpenOnly(!isOpenOnly)}>
          {t(isOpenOnly ? "mapping-show-all" : "mapping-show-open")}
        </Button>
        <Button
          small
          onPress={() => onChange({ ...plan, definition: guessed(definition, inspection.columns) })}
        >
          {t("mapping-guess")}
        </Button>
      </div>
      <ul className="mapping-list">
        {shown.map((column) => (
          <li key={column.name} className="mapping-column">
            <div className="mapping-source">
              <strong>{column.name}</strong>
              <Samples samples={column.samples.slice(0, 4)} />
            </div>
            <div className="mapping-entries">
              <ColumnEntries
                plan={plan}
                name={column.name}
                samples={[
                  ...column.samples,
                  ...(texts.get(column.name) ?? []).map(({ text }) => text),
                ]}
                names={names}
                targets={targets}
                onChange={(next) => onChange({ ...plan, definition: next })}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ColumnEntriesProps {
  plan: Plan;
  name: string;
  samples: readonly string[];
  names: readonly PlainGroup[];
  targets: readonly MappingTarget[];
  onChange: (definition: Plan["definition"]) => void;
}

function ColumnEntries({ plan, name, samples, names, targets, onChange }: ColumnEntriesProps) {
  const t = useText();
  const { definition } = plan;
  const entries = entriesOf(definition, name);
  const [isAdding, setAdding] = useState(false);
  // A key is read, so it is not among what is kept beside the record.
  const isKey = name === definition.event_key || name === definition.row_key;
  const unused: PlainOption[] = [
    { value: KEPT, label: t(isKey ? "mapping-key" : "mapping-kept") },
    { value: IGNORED, label: t("mapping-ignored") },
  ];
  if (entries.length === 0 || isAdding) {
    return (
      <>
        {entries.map((entry) => (
          <OneEntry
            key={entry.index}
            {...{ entry, definition, name, samples, names, targets, onChange }}
          />
        ))}
        <div className="mapping-target">
          <PlainSelect
            label={t("mapping-target-of", { column: name })}
            value={isAdding ? null : unusedState(definition, name) === "ignored" ? IGNORED : KEPT}
            placeholder={t("mapping-choose-target")}
            options={isAdding ? [] : unused}
            groups={names}
            onChange={(value) => {
              setAdding(false);
              if (value === KEPT || value === IGNORED) {
                onChange(setUnused(definition, name, value === KEPT ? "kept" : "ignored"));
              } else onChange(addEntry(definition, name, value));
            }}
          />
          {isAdding ? (
            <IconButton icon="close" label={t("cancel")} onPress={() => setAdding(false)} small />
          ) : null}
        </div>
      </>
    );
  }
  return (
    <>
      {entries.map((entry) => (
        <OneEntry
          key={entry.index}
          {...{ entry, definition, name, samples, names, targets, onChange }}
        />
      ))}
      <div>
        <Button small kind="quiet" icon="plus" onPress={() => setAdding(true)}>
          {t("mapping-also")}
        </Button>
      </div>
    </>
  );
}

interface OneEntryProps extends Omit<ColumnEntriesProps, "plan"> {
  entry: Entry;
  definition: Plan["definition"];
}

function OneEntry({ entry, definition, name, samples, names, targets, onChange }: OneEntryProps) {
  const t = useText();
  const { index, entry: mapping } = entry;
  const vocabulary = vocabularyOf(mapping.target, targets);
  const isOffered = names.some(({ options }) =>
    options.some(({ value }) => value === mapping.target),
  );
  const other = { value: mapping.target, label: targetName(t, mapping.target) };
  return (
    <div className="mapping-entry">
      <div className="mapping-target">
        <PlainSelect
          label={t("mapping-target-of", { column: name })}
          value={mapping.target}
          options={isOffered ? [] : [other]}
          groups={names}
          onChange={(target) => onChange(setTarget(definition, index, target, targets))}
        />
        <IconButton
          icon="close"
          label={t("mapping-remove", { column: name, target: targetName(t, mapping.target) })}
          onPress={() => onChange(removeEntry(definition, index))}
          small
        />
      </div>
      {vocabulary === null ? null : (
        <Codes
          entry={entry}
          definition={definition}
          samples={samples}
          vocabulary={vocabulary}
          onChange={onChange}
        />
      )}
    </div>
  );
}

interface CodesProps {
  entry: Entry;
  definition: Plan["definition"];
  samples: readonly string[];
  vocabulary: string;
  onChange: (definition: Plan["definition"]) => void;
}

const NOTHING = "?nothing";
const LISTED = 60;

/** What the texts of a coded column mean. */
function Codes({ entry, definition, samples, vocabulary, onChange }: CodesProps) {
  const t = useText();
  const terms = useTermOptions(vocabulary);
  const codes = useMemo(() => new Set(terms.map(({ value }) => value)), [terms]);
  const { index, entry: mapping } = entry;
  const open = textsToCode(mapping, samples, definition, codes);
  const [isShown, setShown] = useState(open.length > 0);
  const [typed, setTyped] = useState("");
  const options = (code: string): PlainOption[] => [
    { value: NOTHING, label: t("code-nothing") },
    ...terms,
    ...(code !== "" && !codes.has(code)
      ? [
          {
            value: code,
            label: t.list(code.split(" ").map((one) => t.term(vocabulary, one))),
          },
        ]
      : []),
  ];
  const codeOf = (value: string) => (value === NOTHING ? "" : value);
  const add = () => {
    if (typed.trim() === "") return;
    onChange(addValue(definition, index, typed.trim(), ""));
    setTyped("");
  };
  return (
    <div className="codes">
      <Button small kind="quiet" onPress={() => setShown(!isShown)} aria-expanded={isShown}>
        {t("codes-count", { count: mapping.values.length, open: open.length })}
      </Button>
      {isShown ? (
        <>
          <ul className="codes-list">
            {mapping.values.slice(0, LISTED).map(({ text, code, when }, at) => (
              // The same text may stand there several times, in an order that matters.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>
                <span className="codes-text">
                  {text === "*" ? t("code-any-other") : text}
                  {when ? (
                    <span className="muted codes-when">
                      {t("code-when", {
                        column: when.column,
                        texts: t.list(
                          when.texts.map((one) => (one === "" ? t("code-when-empty") : one)),
                        ),
                      })}
                    </span>
                  ) : null}
                </span>
                <PlainSelect
                  label={t("code-of", { text })}
                  value={code === "" ? NOTHING : code}
                  options={options(code)}
                  onChange={(value) => onChange(setValue(definition, index, at, codeOf(value)))}
                />
                <IconButton
                  icon="close"
                  label={t("code-remove", { text })}
                  onPress={() => onChange(setValue(definition, index, at, null))}
                  small
                />
              </li>
            ))}
            {open.slice(0, LISTED).map((text) => (
              <li key={`open-${text}`} data-open>
                <span className="codes-text">{text}</span>
                <PlainSelect
                  label={t("code-of", { text })}
                  value={null}
                  placeholder={t("code-choose")}
                  options={options("")}
                  onChange={(value) => onChange(addValue(definition, index, text, codeOf(value)))}
                />
              </li>
            ))}
          </ul>
          {mapping.values.length > LISTED ? (
            <p className="muted small">
              {t("codes-more", { count: mapping.values.length - LISTED })}
            </p>
          ) : null}
          <div className="codes-add">
            <input
              className="input"
              aria-label={t("code-add")}
              placeholder={t("code-add")}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === "Enter") add();
              }}
            />
            <Button small onPress={add} isDisabled={typed.trim() === ""}>
              {t("add")}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}

/** Saves the mapping for the next file of this kind. */
function Keep({ plan }: { plan: Plan }) {
  const t = useText();
  const mappings = useRead(["mappings"], () => backend.mappings());
  const [failure, setFailure] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const isBundled =
    mappings.data?.mappings.some(({ name, bundled }) => bundled && name === plan.name) ?? false;
  const save = async () => {
    setSaving(true);
    setFailure(null);
    try {
      await backend.saveMapping({ name: plan.name.trim(), definition: plan.definition });
      await mappings.refetch();
      notify({ kind: "done", text: t("mapping-kept-done", { name: plan.name.trim() }) });
    } catch (error) {
      setFailure(error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <section className="stack">
      <ErrorBanner error={failure} />
      <div className="row">
        <Button
          onPress={() => void save()}
          isPending={isSaving}
          isDisabled={isBundled || plan.name.trim() === "" || plan.definition.columns.length === 0}
        >
          {t("mapping-keep", { name: plan.name.trim() })}
        </Button>
        <span className="muted small">
          {t(isBundled ? "mapping-keep-bundled" : "mapping-keep-hint")}
        </span>
      </div>
    </section>
  );
}
