/**
 * A choice drawn by the system. A mapping has hundreds of them in sight at once, too many for lists that
 * are built before they are opened.
 */
export interface PlainOption {
  readonly value: string;
  readonly label: string;
}

export interface PlainGroup {
  readonly label: string;
  readonly options: readonly PlainOption[];
}

export interface PlainSelectProps {
  /** Read out, not drawn. */
  label: string;
  value: string | null;
  onChange: (value: string) => void;
  /** Before the groups. */
  options?: readonly PlainOption[];
  groups?: readonly PlainGroup[];
  /** Stands for no choice. */
  placeholder?: string;
}

const NONE = "?none";

export function PlainSelect(props: PlainSelectProps) {
  const { label, value, onChange, options = [], groups = [], placeholder } = props;
  return (
    <select
      className="input plain-select"
      aria-label={label}
      value={value ?? NONE}
      onChange={(event) => onChange(event.target.value)}
    >
      {value === null ? (
        <option value={NONE} disabled>
          {placeholder}
        </option>
      ) : null}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
      {groups.map((group) => (
        <optgroup key={group.label} label={group.label}>
          {group.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
