/** Fields for text, numbers and choices. Each has a visible label; hints and errors stand under it. */
import { type ReactNode, useId, useState } from "react";
import {
  Checkbox as AriaCheckbox,
  FieldError,
  Input,
  Label,
  Button as AriaButton,
  Radio as AriaRadio,
  RadioGroup as AriaRadioGroup,
  SearchField as AriaSearchField,
  Text as AriaText,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  ToggleButton,
} from "react-aria-components";
import type { Stated } from "@/backend";
import { EMPTY, UNKNOWN, known, statedText, valueOf } from "@/state/stated";
import { useText } from "@/text";
import { Icon } from "./icons";

export interface FieldProps {
  label: string;
  /** Explains what to put in. */
  hint?: string | undefined;
  /** What is wrong with the present value. */
  error?: string | null | undefined;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
}

/** Hint and error under a field. */
export function FieldNotes({
  hint,
  error,
}: {
  hint?: string | undefined;
  error?: string | null | undefined;
}) {
  return (
    <>
      {hint ? (
        <AriaText slot="description" className="field-hint">
          {hint}
        </AriaText>
      ) : null}
      {error ? (
        <FieldError className="field-error">
          <Icon name="error" />
          <span>{error}</span>
        </FieldError>
      ) : null}
    </>
  );
}

export function FieldLabel({
  label,
  isRequired = false,
  end,
}: {
  label: string;
  isRequired?: boolean;
  end?: ReactNode;
}) {
  const t = useText();
  return (
    <div className="field-label-row">
      <span>
        <Label className="field-label">{label}</Label>
        {isRequired ? (
          <span className="field-required" aria-hidden="true">
            {t("field-required")}
          </span>
        ) : null}
      </span>
      {end}
    </div>
  );
}

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  type?: "text" | "password" | "email";
  placeholder?: string;
  autoComplete?: string;
  onBlur?: () => void;
  /** Right under the input, such as a strength meter. */
  below?: ReactNode;
  /** After the input, such as a button that fills it. */
  beside?: ReactNode;
  mono?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { label, hint, error, value, onChange, type = "text", placeholder, below } = props;
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      type={type}
      isInvalid={Boolean(error)}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={props.isReadOnly ?? false}
      isRequired={props.isRequired ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      autoComplete={props.autoComplete ?? "off"}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
    >
      <FieldLabel label={label} isRequired={props.isRequired ?? false} />
      <div className="input-row">
        <Input
          className={props.mono ? "input mono" : "input"}
          placeholder={placeholder ?? ""}
          spellCheck={type === "text" && !props.mono}
        />
        {props.beside}
      </div>
      {below}
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  );
}

/** A secret, with a button to show it. */
export function PassphraseField(props: Omit<TextFieldProps, "type">) {
  const t = useText();
  const [shown, setShown] = useState(false);
  return (
    <AriaTextField
      className="field"
      value={props.value}
      onChange={props.onChange}
      type={shown ? "text" : "password"}
      isInvalid={Boolean(props.error)}
      isDisabled={props.isDisabled ?? false}
      isRequired={props.isRequired ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      autoComplete="off"
    >
      <FieldLabel
        label={props.label}
        isRequired={props.isRequired ?? false}
        end={
          <ToggleButton className="field-toggle" isSelected={shown} onChange={setShown}>
            {t(shown ? "secret-hide" : "secret-show")}
          </ToggleButton>
        }
      />
      <Input className="input" spellCheck={false} />
      {props.below}
      <FieldNotes hint={props.hint} error={props.error} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
}

export function TextArea(props: TextAreaProps) {
  return (
    <AriaTextField
      className="field"
      value={props.value}
      onChange={props.onChange}
      isInvalid={Boolean(props.error)}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={props.isReadOnly ?? false}
      isRequired={props.isRequired ?? false}
      validationBehavior="aria"
    >
      <FieldLabel label={props.label} isRequired={props.isRequired ?? false} />
      <AriaTextArea className="input input-area" rows={props.rows ?? 3} />
      <FieldNotes hint={props.hint} error={props.error} />
    </AriaTextField>
  );
}

interface UnknownToggleProps {
  isUnknown: boolean;
  onChange: (unknown: boolean) => void;
  isDisabled: boolean;
  label: string;
}

/** Says "unknown", which is not the same as nothing said yet. */
function UnknownToggle({ isUnknown, onChange, isDisabled, label }: UnknownToggleProps) {
  const t = useText();
  return (
    <ToggleButton
      className="field-toggle"
      isSelected={isUnknown}
      onChange={onChange}
      isDisabled={isDisabled}
      aria-label={t("stated-unknown-of", { field: label })}
    >
      {t("stated-unknown")}
    </ToggleButton>
  );
}

export interface StatedTextFieldProps extends FieldProps {
  value: Stated<string>;
  onChange: (value: Stated<string>) => void;
  /** Several lines. */
  multiline?: boolean;
  rows?: number;
  below?: ReactNode;
  /** After the input, such as a button that fills it. */
  beside?: ReactNode;
  placeholder?: string;
  onBlur?: () => void;
  inputMode?: "text" | "numeric" | "decimal";
}

/** Text that may be unknown. Nothing typed is empty; typing makes an unknown value known. */
export function StatedTextField(props: StatedTextFieldProps) {
  const t = useText();
  const { value, onChange, label } = props;
  const fixed = (props.isDisabled ?? false) || (props.isReadOnly ?? false);
  const placeholder = value === UNKNOWN ? t("stated-unknown") : (props.placeholder ?? "");
  return (
    <AriaTextField
      className="field"
      value={valueOf(value) ?? ""}
      onChange={(text) => onChange(text === "" ? EMPTY : known(text))}
      isInvalid={Boolean(props.error)}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={props.isReadOnly ?? false}
      isRequired={props.isRequired ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      autoComplete="off"
      onBlur={() => {
        const text = valueOf(value);
        if (text !== undefined && text.trim() === "") onChange(statedText(text));
        props.onBlur?.();
      }}
    >
      <FieldLabel
        label={label}
        isRequired={props.isRequired ?? false}
        end={
          <UnknownToggle
            label={label}
            isUnknown={value === UNKNOWN}
            onChange={(unknown) => onChange(unknown ? UNKNOWN : EMPTY)}
            isDisabled={fixed}
          />
        }
      />
      {props.multiline ? (
        <AriaTextArea
          className="input input-area"
          rows={props.rows ?? 3}
          placeholder={placeholder}
        />
      ) : (
        <div className="input-row">
          <Input
            className="input"
            placeholder={placeholder}
            inputMode={props.inputMode ?? "text"}
          />
          {props.beside}
        </div>
      )}
      {props.below}
      <FieldNotes hint={props.hint} error={props.error} />
    </AriaTextField>
  );
}

export interface NumberFieldProps extends FieldProps {
  value: Stated<number>;
  onChange: (value: Stated<number>) => void;
  min?: number;
  max?: number;
  /** Whole numbers only. */
  whole?: boolean;
}

/** A number with `.` or `,` as decimal sign; null where it is none. */
export function readNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(",", ".");
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** A number that may be unknown; what is typed stays on screen until it is one. */
export function NumberField(props: NumberFieldProps) {
  const t = useText();
  const { value, onChange, min, max, whole = false } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const shown: Stated<string> =
    typed !== null
      ? statedText(typed)
      : typeof value === "object"
        ? known(String(value.known))
        : value;

  const problem = (text: string): string | null => {
    const number = readNumber(text);
    if (number === null) return t("number-invalid");
    if (whole && !Number.isInteger(number)) return t("number-whole");
    if (min !== undefined && number < min) return t("number-range", { min, max: max ?? "∞" });
    if (max !== undefined && number > max) return t("number-range", { min: min ?? "−∞", max });
    return null;
  };

  return (
    <StatedTextField
      {...props}
      value={shown}
      inputMode={whole ? "numeric" : "decimal"}
      error={props.error ?? (typed !== null && typed.trim() !== "" ? problem(typed) : null)}
      onChange={(next) => {
        const text = valueOf(next);
        setTyped(text ?? null);
        if (text === undefined) onChange(next as Stated<number>);
        else if (problem(text) === null) onChange(known(readNumber(text) ?? 0));
      }}
      onBlur={() => {
        if (typed !== null && problem(typed) === null) setTyped(null);
      }}
    />
  );
}

export interface CheckboxProps {
  children: ReactNode;
  isSelected: boolean;
  onChange: (selected: boolean) => void;
  isIndeterminate?: boolean;
  isDisabled?: boolean;
}

export function Checkbox({ children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className="checkbox">
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className="checkbox-box" aria-hidden="true">
            {isIndeterminate ? <Icon name="minus" /> : isSelected ? <Icon name="check" /> : null}
          </span>
          <span>{children}</span>
        </>
      )}
    </AriaCheckbox>
  );
}

export interface RadioGroupProps<Value extends string> extends FieldProps {
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { readonly value: Value; readonly label: string }[];
  /** The label is read out and not drawn. */
  hideLabel?: boolean;
}

/** A choice of a few, all in sight. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  return (
    <AriaRadioGroup
      className="field"
      value={props.value}
      onChange={(value) => props.onChange(value as Value)}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={props.isReadOnly ?? false}
      isInvalid={Boolean(props.error)}
      orientation="horizontal"
      {...(props.hideLabel ? { "aria-label": props.label } : {})}
    >
      {props.hideLabel ? null : <Label className="field-label">{props.label}</Label>}
      <div className="segments">
        {props.options.map(({ value, label }) => (
          <AriaRadio key={value} value={value} className="segment">
            {label}
          </AriaRadio>
        ))}
      </div>
      <FieldNotes hint={props.hint} error={props.error} />
    </AriaRadioGroup>
  );
}

export interface TriStateProps extends FieldProps {
  value: Stated<boolean>;
  onChange: (value: Stated<boolean>) => void;
}

/** Yes, no, unknown, or nothing said yet. */
export function TriState({ value, onChange, ...props }: TriStateProps) {
  const t = useText();
  const code = typeof value === "object" ? (value.known ? "yes" : "no") : value;
  return (
    <RadioGroup
      {...props}
      value={code}
      onChange={(next) =>
        onChange(
          next === "yes" ? known(true) : next === "no" ? known(false) : (next as Stated<boolean>),
        )
      }
      options={[
        { value: "yes", label: t("yes") },
        { value: "no", label: t("no") },
        { value: "unknown", label: t("stated-unknown") },
        { value: "empty", label: t("stated-empty") },
      ]}
    />
  );
}

export interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: (value: string) => void;
  placeholder?: string;
  /** Shown when the field is empty, such as the shortcut that leads here. */
  end?: ReactNode;
  inputRef?: React.Ref<HTMLInputElement>;
}

/** A search box; its label is read out and not drawn. */
export function SearchField(props: SearchFieldProps) {
  return (
    <AriaSearchField
      className="search"
      aria-label={props.label}
      value={props.value}
      onChange={props.onChange}
      {...(props.onSubmit ? { onSubmit: props.onSubmit } : {})}
    >
      <Icon name="search" />
      <Input
        className="search-input"
        placeholder={props.placeholder ?? props.label}
        spellCheck={false}
        {...(props.inputRef ? { ref: props.inputRef } : {})}
      />
      {props.value === "" ? (
        props.end
      ) : (
        <AriaButton className="icon-button icon-button-small">
          <Icon name="close" />
        </AriaButton>
      )}
    </AriaSearchField>
  );
}

export interface TextListFieldProps extends FieldProps {
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** Several short texts, each added with Enter. */
export function TextListField({
  label,
  hint,
  values,
  onChange,
  isReadOnly = false,
}: TextListFieldProps) {
  const t = useText();
  const id = useId();
  const [typed, setTyped] = useState("");
  const add = () => {
    const text = typed.trim();
    if (text !== "" && !values.includes(text)) onChange([...values, text]);
    setTyped("");
  };
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <span className="field-label" id={id}>
        {label}
      </span>
      {values.length > 0 ? (
        <ul className="tags">
          {values.map((value) => (
            <li key={value} className="tag">
              <span>{value}</span>
              {isReadOnly ? null : (
                <AriaButton
                  className="tag-remove"
                  aria-label={t("tag-remove", { tag: value })}
                  onPress={() => onChange(values.filter((other) => other !== value))}
                >
                  <Icon name="close" size={0.75} />
                </AriaButton>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {isReadOnly ? null : (
        <input
          className="input"
          aria-labelledby={id}
          value={typed}
          placeholder={t("tag-add")}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key === "Enter") {
              event.preventDefault();
              add();
            }
          }}
        />
      )}
      {hint ? <span className="field-hint">{hint}</span> : null}
    </div>
  );
}

/** Fields that belong together, under one heading. */
export function Fieldset({
  legend,
  children,
  columns = 1,
  hideLegend = false,
}: {
  legend: string;
  children: ReactNode;
  columns?: 1 | 2 | 3;
  /** The heading is read out and not drawn, where another says the same. */
  hideLegend?: boolean;
}) {
  return (
    <fieldset className="fieldset">
      <legend className={hideLegend ? "visually-hidden" : "fieldset-legend"}>{legend}</legend>
      <div className={`fieldset-grid fieldset-grid-${columns}`}>{children}</div>
    </fieldset>
  );
}
