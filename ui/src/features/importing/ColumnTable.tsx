/** The columns of one table, and the fields they go to. */
import { useMemo, useState } from "react";
import type { ColumnSample, MappingDefinition, MappingTarget, RowNote } from "@/backend";
import { Button, IconButton } from "@/components";
import { type TextTools, useText } from "@/text";
import { Codes } from "./Codes";
import {
  type Entry,
  addEntry,
  entriesOf,
  guessed,
  keyColumns,
  offeredTargets,
  removeEntry,
  setTarget,
  setUnused,
  unmappedTexts,
  unusedState,
  vocabularyOf,
} from "./definition";
import { Samples } from "./FileStep";
import { type PlainGroup, type PlainOption, PlainSelect } from "./PlainSelect";
import { targetGroup, targetName } from "./targets";

export interface ColumnTableProps {
  /** The table whose columns these are. */
  columns: readonly ColumnSample[];
  definition: MappingDefinition;
  onChange: (definition: MappingDefinition) => void;
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

export function ColumnTable({
  columns,
  definition,
  targets,
  unmapped,
  onChange,
}: ColumnTableProps) {
  const t = useText();
  const [isOpenOnly, setOpenOnly] = useState(false);
  const offered = offeredTargets(targets, definition).join(" ");
  const names = useMemo(() => grouped(t, offered.split(" ")), [offered, t]);
  const texts = useMemo(() => unmappedTexts(unmapped), [unmapped]);
  const used = columns.filter(({ name }) => entriesOf(definition, name).length > 0).length;
  const shown = isOpenOnly
    ? columns.filter(({ name }) => entriesOf(definition, name).length === 0)
    : columns;
  return (
    <section aria-label={t("import-step-columns")}>
      <div className="row mapping-head">
        <h2>{t("mapping-columns", { used, all: columns.length })}</h2>
        <span className="grow" />
        <Button small kind="quiet" onPress={() => setOpenOnly(!isOpenOnly)}>
          {t(isOpenOnly ? "mapping-show-all" : "mapping-show-open")}
        </Button>
        <Button small onPress={() => onChange(guessed(definition, columns))}>
          {t("mapping-guess")}
        </Button>
      </div>
      <ul className="mapping-list">
        {shown.map((column) => (
          <li key={column.name} className="mapping-column">
            <div className="mapping-source">
              <strong>{column.name}</strong>
              <Samples samples={column.samples.slice(0, 4)} />
              <span className="muted small">{t(`looks-${column.looks}`)}</span>
            </div>
            <div className="mapping-entries">
              <ColumnEntries
                definition={definition}
                name={column.name}
                samples={[
                  ...(column.values.length > 0
                    ? column.values.map(({ text }) => text)
                    : column.samples),
                  ...(texts.get(column.name) ?? []).map(({ text }) => text),
                ]}
                names={names}
                targets={targets}
                onChange={onChange}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ColumnEntriesProps {
  definition: MappingDefinition;
  name: string;
  samples: readonly string[];
  names: readonly PlainGroup[];
  targets: readonly MappingTarget[];
  onChange: (definition: MappingDefinition) => void;
}

function ColumnEntries({
  definition,
  name,
  samples,
  names,
  targets,
  onChange,
}: ColumnEntriesProps) {
  const t = useText();
  const entries = entriesOf(definition, name);
  const [isAdding, setAdding] = useState(false);
  // A key is read, so it is not among what is kept beside the record.
  const isKey = keyColumns(definition).includes(name);
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

interface OneEntryProps extends ColumnEntriesProps {
  entry: Entry;
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
