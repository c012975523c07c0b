/** Finds a person of the register by name, or makes a new one; warns of who may be the same. */
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { type Person, type PersonHit, type SimilarPerson, backend } from "@/backend";
import { useDossierKey } from "@/state/queries";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { newPerson } from "./draft";
import { hitFacts, likenessWords, personFacts, personName } from "./facts";
import { useForm } from "./Form";
import { type Found, SearchCombo } from "./SearchCombo";

const LIMIT = 20;
const ALIKE = 6;

/** Persons of the register whose names begin with these words. */
function usePersons(text: string) {
  const dossierKey = useDossierKey();
  const sought = useDeferredValue(text.trim());
  return useQuery({
    queryKey: [...dossierKey, "find-persons", sought],
    queryFn: async () => (await backend.findPersons({ text: sought, limit: LIMIT })).persons,
    enabled: sought.length >= 2,
  });
}

/** Persons of the register who may be the one with this name. */
export function useSimilarPersons(
  name: string,
  born: string | null,
  without: readonly string[],
): readonly SimilarPerson[] {
  const dossierKey = useDossierKey();
  const { draft } = useForm();
  const sought = useDeferredValue(name.trim());
  const region = valueOf(draft.bundle.places[0]?.region ?? "empty") ?? null;
  const answer = useQuery({
    queryKey: [...dossierKey, "similar-persons", sought, born, region, without],
    queryFn: async () =>
      (
        await backend.similarPersons({
          name: sought,
          born,
          region,
          without: [...without],
          limit: ALIKE,
        })
      ).persons,
    enabled: sought.length >= 3,
  });
  return sought.length >= 3 ? (answer.data ?? []) : [];
}

interface Item extends Found {
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
  const similar = useSimilarPersons(text, null, []);
  const sought = text.trim().toLowerCase();

  const item = (person: Person, facts: string): Item => ({
    id: person.id,
    label: personName(t, person),
    hint: facts,
    person,
  });
  const isHere = (id: string) => here.some((person) => person.id === id);
  const inEvent = here
    .filter((person) => personName(t, person).toLowerCase().includes(sought))
    .map((person) => item(person, [t("person-here"), ...personFacts(t, person)].join(" · ")));
  const hits = (answer.data ?? []).filter(({ person }) => !isHere(person.id));
  const found = hits.map((hit: PersonHit) => item(hit.person, hitFacts(t, hit)));
  // Those whose names do not begin with what is typed, but who may be meant.
  const alike = similar
    .filter(
      ({ hit }) => !isHere(hit.person.id) && hits.every((one) => one.person.id !== hit.person.id),
    )
    .map((one) =>
      item(one.hit.person, `${likenessWords(t, one.reasons)} · ${hitFacts(t, one.hit)}`),
    );
  const fresh: Item[] =
    sought === ""
      ? []
      : [
          {
            id: "new",
            label: t("person-add", { name: text.trim() }),
            hint: t(found.length + alike.length > 0 ? "person-add-beside" : "person-add-hint"),
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
  const items = [...inEvent, ...found, ...alike, ...fresh, ...unnamed];

  return (
    <SearchCombo
      label={label}
      hint={hint ?? null}
      placeholder={t("person-search")}
      text={text}
      onText={setText}
      items={items}
      empty={t("loading")}
      opensOnFocus
      autoFocus={autoFocus}
      onPick={(id) => {
        const picked = items.find((one) => one.id === id);
        if (!picked) return;
        setText("");
        onPick(picked.person);
      }}
    />
  );
}
