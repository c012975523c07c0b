/** The people of the event, and how one is added. */
import { useState } from "react";
import type { Person } from "@/backend";
import { Button } from "@/components";
import { useText } from "@/text";
import { addPerpetrator, addVictim, isProvisional, personsWithPart } from "./draft";
import { Section, focusField, useForm } from "./Form";
import { PersonCard } from "./PersonCard";
import { PersonPicker } from "./PersonPicker";

/** Leads to a field that is drawn only now. */
function focusSoon([record, field]: readonly [string, string]): void {
  requestAnimationFrame(() => requestAnimationFrame(() => focusField(record, field)));
}

type Adding = "victim" | "perpetrator" | null;

export function People() {
  const t = useText();
  const { draft, change, setOpen } = useForm();
  const [adding, setAdding] = useState<Adding>(null);
  const { persons, acts } = draft.bundle;
  const present = personsWithPart(draft.bundle);
  const add = (person: Person) => {
    const isKnown = persons.some(({ id }) => id === person.id);
    if (adding === "victim") {
      const next = addVictim(draft, person);
      change(() => next);
      const act = next.bundle.acts.at(-1);
      if (act) {
        setOpen(act.id, true);
        // What was done must be said next; of somebody new, first whether they are known already.
        focusSoon(
          isKnown || !isProvisional(person.id) ? [act.id, "violation"] : [person.id, "name"],
        );
      }
    } else {
      change((now) =>
        addPerpetrator(
          now,
          now.bundle.acts.map(({ id }) => id),
          person,
        ),
      );
    }
    if (!isKnown && isProvisional(person.id)) setOpen(person.id, true);
    setAdding(null);
  };
  return (
    <Section
      title={t("section-people")}
      count={present.size}
      hint={persons.length === 0 ? t("section-people-hint") : undefined}
    >
      {persons.map((person) => (
        <PersonCard key={person.id} person={person} />
      ))}
      {adding === null ? (
        <div className="row">
          <Button icon="plus" onPress={() => setAdding("victim")}>
            {t("person-add-victim")}
          </Button>
          <Button
            icon="plus"
            isDisabled={acts.length === 0}
            onPress={() => setAdding("perpetrator")}
          >
            {t("person-add-perpetrator")}
          </Button>
          {acts.length === 0 ? (
            <span className="muted small">{t("person-add-perpetrator-first")}</span>
          ) : null}
        </div>
      ) : (
        <div className="who-search">
          <PersonPicker
            label={t(adding === "victim" ? "person-add-victim" : "person-add-perpetrator")}
            hint={t(
              adding === "victim" ? "person-add-victim-hint" : "person-add-perpetrator-hint",
              { count: acts.length },
            )}
            autoFocus
            onPick={add}
          />
          <Button kind="quiet" small onPress={() => setAdding(null)}>
            {t("cancel")}
          </Button>
        </div>
      )}
    </Section>
  );
}
