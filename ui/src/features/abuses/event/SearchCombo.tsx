/** A box to type into with a list of what the host found; nothing typed stays in it. */
import {
  ComboBox as AriaComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components";

export interface Found {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
}

export interface SearchComboProps {
  label: string;
  hint?: string | null;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  items: readonly Found[];
  /** Said where nothing is listed; null keeps the list shut. */
  empty: string | null;
  onPick: (id: string) => void;
  autoFocus?: boolean;
  /** The list opens as soon as the box has the focus. */
  opensOnFocus?: boolean;
}

/** Height of the list in pixels: enough to compare, with the form still in sight. */
const HEIGHT = 300;

export function SearchCombo(props: SearchComboProps) {
  const { label, hint, placeholder, text, onText, items, empty, onPick, autoFocus = false } = props;
  return (
    <AriaComboBox
      className="field"
      items={items}
      inputValue={text}
      onInputChange={onText}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key !== null) onPick(String(key));
      }}
      menuTrigger={props.opensOnFocus ? "focus" : "input"}
      allowsCustomValue
      allowsEmptyCollection={empty !== null}
      autoFocus={autoFocus}
    >
      <Label className="field-label">{label}</Label>
      <div className="combo">
        <Input className="input" placeholder={placeholder} autoComplete="off" />
      </div>
      {hint ? <span className="field-hint">{hint}</span> : null}
      <Popover className="popover popover-list" offset={4} maxHeight={HEIGHT}>
        <ListBox
          className="listbox"
          renderEmptyState={() => <p className="muted small listbox-empty">{empty}</p>}
        >
          {(entry: Found) => (
            <ListBoxItem id={entry.id} textValue={entry.label} className="listbox-item">
              <span className="listbox-text">
                <span>{entry.label}</span>
                {entry.hint === "" ? null : <span className="listbox-hint">{entry.hint}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
