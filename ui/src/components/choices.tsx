/** Choices from a list: Select, ComboBox and the pickers for terms of a vocabulary. */
import { useMemo } from "react";
import {
  Autocomplete,
  Button as AriaButton,
  ComboBox as AriaComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField as AriaSearchField,
  Select as AriaSelect,
  SelectValue,
  Tag,
  TagGroup,
  TagList,
  useFilter,
} from "react-aria-components";
import type { Stated } from "@/backend";
import { useCatalogue } from "@/state/queries";
import { EMPTY, UNKNOWN, known, valueOf } from "@/state/stated";
import { type TextTools, useText } from "@/text";
import { FieldLabel, FieldNotes, type FieldProps } from "./fields";
import { Icon } from "./icons";

export interface Option {
  readonly value: string;
  readonly label: string;
  /** A second line. */
  readonly hint?: string;
  /** Steps in from the edge, for narrower terms. */
  readonly depth?: number;
}

/** Lists longer than this get a search box. */
const SEARCHABLE = 10;

function Options({ options }: { options: readonly Option[] }) {
  return (
    <ListBox items={options.map((option) => ({ ...option, id: option.value }))} className="listbox">
      {(option) => (
        <ListBoxItem
          id={option.value}
          textValue={option.label}
          className={`listbox-item depth-${Math.min(option.depth ?? 0, 3)}`}
        >
          {({ isSelected }) => (
            <>
              <span className="listbox-text">
                <span>{option.label}</span>
                {option.hint ? <span className="listbox-hint">{option.hint}</span> : null}
              </span>
              {isSelected ? <Icon name="check" /> : null}
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}

function OptionsPopover({ options }: { options: readonly Option[] }) {
  const t = useText();
  const { contains } = useFilter({ sensitivity: "base", ignorePunctuation: true });
  const list = <Options options={options} />;
  return (
    <Popover className="popover popover-list" offset={4}>
      {options.length > SEARCHABLE ? (
        <Autocomplete filter={contains}>
          <AriaSearchField
            className="search popover-search"
            aria-label={t("choice-search")}
            autoFocus
          >
            <Icon name="search" />
            <Input className="search-input" placeholder={t("choice-search")} />
          </AriaSearchField>
          {list}
        </Autocomplete>
      ) : (
        list
      )}
    </Popover>
  );
}

export interface SelectProps extends FieldProps {
  value: string | null;
  onChange: (value: string) => void;
  options: readonly Option[];
  placeholder?: string;
  /** The label is read out and not drawn. */
  hideLabel?: boolean;
}

export function Select(props: SelectProps) {
  const t = useText();
  return (
    <AriaSelect
      className="field"
      selectedKey={props.value}
      onSelectionChange={(key) => {
        if (key !== null) props.onChange(String(key));
      }}
      placeholder={props.placeholder ?? t("choice-none")}
      isDisabled={(props.isDisabled ?? false) || (props.isReadOnly ?? false)}
      isRequired={props.isRequired ?? false}
      isInvalid={Boolean(props.error)}
      validationBehavior="aria"
      {...(props.hideLabel ? { "aria-label": props.label } : {})}
    >
      {props.hideLabel ? null : (
        <FieldLabel label={props.label} isRequired={props.isRequired ?? false} />
      )}
      <AriaButton className="input select-button">
        <SelectValue className="select-value">
          {({ selectedText, isPlaceholder, defaultChildren }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <Icon name="chevron-down" />
      </AriaButton>
      <FieldNotes hint={props.hint} error={props.error} />
      <OptionsPopover options={props.options} />
    </AriaSelect>
  );
}

export interface ComboBoxProps extends FieldProps {
  value: string | null;
  onChange: (value: string | null) => void;
  options: readonly Option[];
  placeholder?: string;
}

/** A long list to type into. */
export function ComboBox(props: ComboBoxProps) {
  const { contains } = useFilter({ sensitivity: "base", ignorePunctuation: true });
  return (
    <AriaComboBox
      className="field"
      selectedKey={props.value}
      onSelectionChange={(key) => props.onChange(key === null ? null : String(key))}
      defaultItems={props.options.map((option) => ({ ...option, id: option.value }))}
      defaultFilter={contains}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={props.isReadOnly ?? false}
      isRequired={props.isRequired ?? false}
      isInvalid={Boolean(props.error)}
      validationBehavior="aria"
      menuTrigger="input"
    >
      <FieldLabel label={props.label} isRequired={props.isRequired ?? false} />
      <div className="combo">
        <Input className="input" placeholder={props.placeholder ?? ""} />
        <AriaButton className="combo-button">
          <Icon name="chevron-down" />
        </AriaButton>
      </div>
      <FieldNotes hint={props.hint} error={props.error} />
      <Popover className="popover popover-list" offset={4}>
        <ListBox className="listbox">
          {(option: Option & { id: string }) => (
            <ListBoxItem id={option.id} textValue={option.label} className="listbox-item">
              <span className="listbox-text">
                <span>{option.label}</span>
                {option.hint ? <span className="listbox-hint">{option.hint}</span> : null}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

/** The terms of a vocabulary as options, narrower terms set in. `iso-3166-2` gives the country's regions. */
export function useTermOptions(vocabulary: string): readonly Option[] {
  const t = useText();
  const response = useCatalogue();
  return useMemo(() => {
    if (!response) return [];
    if (vocabulary === "region") {
      return response.regions.map(({ code, name }) => ({ value: code, label: name }));
    }
    const terms = response.catalogue.vocabularies.find(({ name }) => name === vocabulary)?.terms;
    const parents = new Map(terms?.map(({ code, parent }) => [code, parent]));
    // A retired term is no longer offered; fields that have it go on showing it.
    const retired = new Set(
      response.own?.terms
        .filter((own) => valueOf(own.retired) === true && valueOf(own.vocabulary) === vocabulary)
        .map((own) => valueOf(own.code)),
    );
    // Two people who worked apart may have made each other's term the broader one.
    const depth = (code: string, steps = 0): number => {
      const parent = parents.get(code);
      return parent && steps < DEEPEST ? 1 + depth(parent, steps + 1) : 0;
    };
    const offered = (terms ?? []).filter(({ code }) => !retired.has(code));
    return offered.map(({ code }) => ({
      value: code,
      label: t.term(vocabulary, code),
      depth: depth(code),
    }));
  }, [response, vocabulary, t]);
}

/** Steps from a broad term to the narrowest, at most. */
const DEEPEST = 8;

const NOTHING = "?empty";
const NOT_KNOWN = "?unknown";

function statedOptions(t: TextTools): readonly Option[] {
  return [
    { value: NOTHING, label: t("stated-empty") },
    { value: NOT_KNOWN, label: t("stated-unknown") },
  ];
}

export interface StatedSelectProps extends FieldProps {
  value: Stated<string>;
  onChange: (value: Stated<string>) => void;
  options: readonly Option[];
  /** The word for a value that is not among the options. */
  labelOf?: (value: string) => string;
}

/** A choice that may be unknown or not made yet. */
export function StatedSelect({ value, onChange, options, labelOf, ...props }: StatedSelectProps) {
  const t = useText();
  const present = typeof value === "object" ? value.known : value === UNKNOWN ? NOT_KNOWN : NOTHING;
  const all = [...statedOptions(t), ...options];
  // A code this version does not know, or that is retired, stays visible and is not lost by opening
  // the list.
  const offered = all.some((option) => option.value === present)
    ? all
    : [...all, { value: present, label: labelOf?.(present) ?? present }];
  return (
    <Select
      {...props}
      value={present}
      options={offered}
      onChange={(code) =>
        onChange(code === NOTHING ? EMPTY : code === NOT_KNOWN ? UNKNOWN : known(code))
      }
    />
  );
}

export interface TermSelectProps extends Omit<StatedSelectProps, "options"> {
  /** Such as `violation-type`; `region` for the regions of the country. */
  vocabulary: string;
}

/** One term of a vocabulary. */
export function TermSelect({ vocabulary, ...props }: TermSelectProps) {
  const t = useText();
  const options = useTermOptions(vocabulary);
  return <StatedSelect {...props} options={options} labelOf={(code) => t.term(vocabulary, code)} />;
}

export interface MultiSelectProps extends FieldProps {
  values: readonly string[];
  onChange: (values: string[]) => void;
  options: readonly Option[];
  /** What it means when nothing is chosen, such as "every type". */
  none?: string;
}

/** Several of a list, the chosen ones as tags. */
export function MultiSelect(props: MultiSelectProps) {
  const { label, hint, error, values, onChange, options, none, isReadOnly = false } = props;
  const t = useText();
  const labelOf = (value: string) =>
    options.find((option) => option.value === value)?.label ?? value;
  return (
    <div className="field">
      <AriaSelect
        className="field"
        selectionMode="multiple"
        value={[...values]}
        onChange={(keys) => onChange([...(keys as readonly (string | number)[])].map(String))}
        isDisabled={(props.isDisabled ?? false) || isReadOnly}
        isInvalid={Boolean(error)}
      >
        <Label className="field-label">{label}</Label>
        <AriaButton className="input select-button">
          <SelectValue className="select-value">
            {() =>
              values.length === 0
                ? (none ?? t("choice-none"))
                : t("choice-count", { count: values.length })
            }
          </SelectValue>
          <Icon name="chevron-down" />
        </AriaButton>
        {error ? <FieldError className="field-error">{error}</FieldError> : null}
        <OptionsPopover options={options} />
      </AriaSelect>
      {values.length > 0 ? (
        <TagGroup
          aria-label={t("choice-chosen", { field: label })}
          {...(isReadOnly
            ? {}
            : {
                onRemove: (keys: Set<string | number>) =>
                  onChange(values.filter((value) => !keys.has(value))),
              })}
        >
          <TagList className="tags">
            {values.map((value) => (
              <Tag key={value} id={value} textValue={labelOf(value)} className="tag">
                <span>{labelOf(value)}</span>
                {isReadOnly ? null : (
                  <AriaButton slot="remove" className="tag-remove">
                    <Icon name="close" size={0.75} />
                  </AriaButton>
                )}
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      ) : null}
      {hint ? <span className="field-hint">{hint}</span> : null}
    </div>
  );
}

export interface TermMultiSelectProps extends Omit<MultiSelectProps, "options"> {
  vocabulary: string;
}

/** Several terms of a vocabulary. */
export function TermMultiSelect({ vocabulary, ...props }: TermMultiSelectProps) {
  return <MultiSelect {...props} options={useTermOptions(vocabulary)} />;
}
