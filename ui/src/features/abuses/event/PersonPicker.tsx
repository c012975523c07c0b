/** Finds a person of the register by name, or makes a new one. */
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import {
  ComboBox as AriaComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components";
import { type Person, type PersonHit, backend } from "@/backend";
import { useDossierKey } from "@/state/queries";
import { useText } from "@/text";
import { newPerson } from "./draft";
import { hitFacts, personFacts, personName } from "./facts";
import { useForm } from "./Form";

const LIMIT = 20;
/** Height of the list in pixels: enough to compare, with the form still in sight. */
const HEIGHT = 300;

/** Persons of the register whose names begin with these words. */
export function usePersons(text: string) {
  const dossierKey = useDossierKey();
  const sought = useDeferredValue(text.trim());
  return useQuery({
    queryKey: [...dossierKey, "find-persons", sought],
    queryFn: async () => (await backend.findPersons({ text: sought, limit: LIMIT })).persons,
    enabled: sought.length >= 2,
  });
}

interface Item {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly person: Person;
}

export interface PersonPickerProps {
  label: string;
  hint?: string;
  onPick: (person: Person) => void;
  autoFocus?: boolean;
}

export function PersonPicker({ label, hint, onPick, autoFocus = false }: PersonPickerProps) {
  const t = useText();
  const { draft } = useForm();
  const [text, setText] = useState("");
  const answer = usePersons(text);
  const here = draft.bundle.persons;
  const sought = text.trim().toLowerCase();

  const item = (person: Person, facts: string): Item => ({
    id: person.id,
    label: personName(t, person),
    hint: facts,
    person,
  });
  const inEvent = here
    .filter((person) => personName(t, person).toLowerCase().includes(sought))
    .map((person) => item(person, [t("person-here"), ...personFacts(t, person)].join(" · ")));
  const found = (answer.data ?? [])
    .filter(({ person }) => here.every(({ id }) => id !== person.id))
    .map((hit: PersonHit) => item(hit.person, hitFacts(t, hit)));
  const fresh: Item[] =
    sought === ""
      ? []
      : [
          {
            id: "new",
            label: t("person-add", { name: text.trim() }),
            hint: t(found.length > 0 ? "person-add-beside" : "person-add-hint"),
            person: newPerson(text),
          },
        ];
  const unnamed: Item[] =
    sought === ""
      ? [
          {
            id: "unnamed",
            label: t("person-add-unnamed"),
            hint: t("person-add-unnamed-hint"),
            person: { ...newPerson(""), name: "unknown" },
          },
        ]
      : [];
  const items = [...inEvent, ...found, ...fresh, ...unnamed];

  return (
    <AriaComboBox
      className="field"
      items={items}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => {
        const picked = items.find(({ id }) => id === key);
        if (!picked) return;
        setText("");
        onPick(picked.person);
      }}
      menuTrigger="focus"
      allowsCustomValue
      allowsEmptyCollection
      autoFocus={autoFocus}
    >
      <Label className="field-label">{label}</Label>
      <div className="combo">
        <Input className="input" placeholder={t("person-search")} autoComplete="off" />
      </div>
      {hint ? <span className="field-hint">{hint}</span> : null}
      <Popover className="popover popover-list" offset={4} maxHeight={HEIGHT}>
        <ListBox
          className="listbox"
          renderEmptyState={() => <p className="muted small">{t("loading")}</p>}
        >
          {(entry: Item) => (
            <ListBoxItem id={entry.id} textValue={entry.label} className="listbox-item">
              <span className="listbox-text">
                <span>{entry.label}</span>
                <span className="listbox-hint">{entry.hint}</span>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
