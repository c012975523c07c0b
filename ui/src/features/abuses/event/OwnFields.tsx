/** Values of the user's own fields, each edited as its type asks. */
import type { OwnField, Stated } from "@/backend";
import { DateField, NumberField, StatedTextField, TermSelect, TriState } from "@/components";
import { useOwnFields } from "@/state/queries";
import { EMPTY, UNKNOWN, known, valueOf } from "@/state/stated";
import { useText } from "@/text";
import { ownLabel } from "@/text/own";
import { Place, useForm } from "./Form";

type Values = Readonly<Record<string, string>>;

/** As the model keeps an unknown value of an own field. */
const NOT_KNOWN = "?";

/** What a field holds; nothing said is empty. */
export function ownValue(values: Values, field: string): Stated<string> {
  const text = values[field];
  if (text === undefined || text === "") return EMPTY;
  return text === NOT_KNOWN ? UNKNOWN : known(text);
}

export function withOwnValue(
  values: Values,
  field: string,
  stated: Stated<string>,
): Record<string, string> {
  const { [field]: _, ...others } = values;
  const text = stated === UNKNOWN ? NOT_KNOWN : valueOf(stated);
  return text === undefined || text === "" ? others : { ...others, [field]: text };
}

export interface OwnFieldsProps {
  /** The kind of record. */
  of: "event" | "act" | "person";
  record: string;
  values: Values;
  onChange: (values: Record<string, string>) => void;
}

export function OwnFields({ of, record, values, onChange }: OwnFieldsProps) {
  const fields = useOwnFields(of);
  // A retired field stays in sight where the record has a value.
  const shown = fields.filter(
    (field) => valueOf(field.retired) !== true || ownValue(values, field.id) !== EMPTY,
  );
  return shown.map((field) => (
    <div
      key={field.id}
      className={valueOf(field.value_type) === "long_text" ? "form-wide" : undefined}
    >
      <Place record={record} field="own">
        <OneField
          field={field}
          record={record}
          value={ownValue(values, field.id)}
          onChange={(stated) => onChange(withOwnValue(values, field.id, stated))}
        />
      </Place>
    </div>
  ));
}

interface OneFieldProps {
  field: OwnField;
  record: string;
  value: Stated<string>;
  onChange: (value: Stated<string>) => void;
}

function OneField({ field, record, value, onChange }: OneFieldProps) {
  const t = useText();
  const { problems } = useForm();
  const problem = problems.find((other) => other.record === record && other.field === "own");
  const shared = {
    label: ownLabel(t, field.labels) ?? t("own-unnamed"),
    hint: valueOf(field.hint),
    error: problem ? t(problem.message) : null,
  };
  switch (valueOf(field.value_type)) {
    case "number": {
      const number = valueOf(value);
      return (
        <NumberField
          {...shared}
          value={number === undefined ? (value as Stated<number>) : known(Number(number))}
          onChange={(next) => {
            const written = valueOf(next);
            onChange(written === undefined ? (next as Stated<string>) : known(String(written)));
          }}
        />
      );
    }
    case "date":
      return <DateField {...shared} value={value} onChange={onChange} />;
    case "flag": {
      const flag = valueOf(value);
      return (
        <TriState
          {...shared}
          value={flag === undefined ? (value as Stated<boolean>) : known(flag === "true")}
          onChange={(next) => {
            const chosen = valueOf(next);
            onChange(chosen === undefined ? (next as Stated<string>) : known(String(chosen)));
          }}
        />
      );
    }
    case "term":
      return (
        <TermSelect
          {...shared}
          vocabulary={valueOf(field.vocabulary) ?? ""}
          value={value}
          onChange={onChange}
        />
      );
    case "long_text":
      return <StatedTextField {...shared} multiline rows={3} value={value} onChange={onChange} />;
    default:
      return <StatedTextField {...shared} value={value} onChange={onChange} />;
  }
}
