/** One person of the event, and what part they have in it. */
import type { Person } from "@/backend";
import {
  Banner,
  Button,
  DateField,
  IconButton,
  NumberField,
  StatedTextField,
  TermMultiSelect,
  TermSelect,
  TextListField,
} from "@/components";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { isProvisional, removePerson, replacePerson, setRecord } from "./draft";
import { hitFacts, likenessWords, personFacts, personName } from "./facts";
import { Card, CardHandling, Place, useField, useForm } from "./Form";
import { OwnFields } from "./OwnFields";
import { useSimilarPersons } from "./PersonPicker";

export function PersonCard({ person }: { person: Person }) {
  const t = useText();
  const { draft, change } = useForm();
  const { acts, involvements } = draft.bundle;
  const against = acts.filter((act) => act.victim === person.id).length;
  const by = involvements.filter(({ perpetrator }) => perpetrator === person.id).length;
  const roles = [
    against > 0 ? t("person-role-victim", { count: against }) : null,
    by > 0 ? t("person-role-perpetrator", { count: by }) : null,
  ].filter(Boolean);
  const name = personName(t, person);
  return (
    <Card
      record={person.id}
      title={name}
      summary={[...roles, ...personFacts(t, person)].join(" · ")}
      badge={isProvisional(person.id) ? t("form-new") : null}
      tools={
        <IconButton
          icon="delete"
          label={t("person-remove", { name })}
          onPress={() => change((now) => removePerson(now, person.id))}
          small
        />
      }
    >
      <Duplicates person={person} />
      <PersonFields person={person} />
    </Card>
  );
}

/** Warns that a person typed anew may be registered already, until the user has said who it is. */
function Duplicates({ person }: { person: Person }) {
  const t = useText();
  const { draft, change, setOpen, isAnother, setAnother } = useForm();
  const name = isProvisional(person.id) ? (valueOf(person.name) ?? "") : "";
  const here = draft.bundle.persons.map(({ id }) => id).filter((id) => !isProvisional(id));
  const similar = useSimilarPersons(name, valueOf(person.born) ?? null, here);
  const likely = similar.filter(({ hit }) => !isAnother(person.id, hit.person.id));
  if (name === "" || likely.length === 0) return null;
  return (
    <Banner tone="warning" title={t("person-duplicate", { count: likely.length })}>
      <ul className="duplicates">
        {likely.map(({ hit, reasons }) => (
          <li key={hit.person.id}>
            <span className="grow">
              <strong>{personName(t, hit.person)}</strong>
              <span className="small">{` ${hitFacts(t, hit)}`}</span>
              <span className="small muted duplicates-why">{likenessWords(t, reasons)}</span>
            </span>
            <Button
              small
              onPress={() => {
                change((now) => replacePerson(now, person.id, hit.person));
                setOpen(hit.person.id, true);
              }}
            >
              {t("person-duplicate-use")}
            </Button>
            <Button small kind="quiet" onPress={() => setAnother(person.id, hit.person.id)}>
              {t("person-duplicate-another")}
            </Button>
          </li>
        ))}
      </ul>
      <p className="small">{t("person-duplicate-else")}</p>
    </Banner>
  );
}

/** Whether a record stands for more than one person, so that they can be counted. */
const isGroup = ({ counting_unit: unit, number }: Person) =>
  number !== "empty" || (valueOf(unit) !== undefined && valueOf(unit) !== "individual");

function PersonFields({ person }: { person: Person }) {
  const t = useText();
  const { change } = useForm();
  const field = useField("person", person.id);
  const set = (part: Partial<Person>) =>
    change((now) => setRecord(now, "persons", person.id, part));
  return (
    <>
      {isProvisional(person.id) ? null : <p className="muted small">{t("person-shared")}</p>}
      <div className="form-grid">
        <Place record={person.id} field="name" wide>
          <StatedTextField
            {...field("name")}
            isRequired
            value={person.name}
            onChange={(name) => set({ name })}
          />
        </Place>
        <TermSelect
          {...field("counting_unit")}
          vocabulary="counting-unit"
          value={person.counting_unit}
          onChange={(counting_unit) => set({ counting_unit })}
        />
        {isGroup(person) ? (
          <NumberField
            {...field("number")}
            whole
            min={1}
            value={person.number}
            onChange={(number) => set({ number })}
          />
        ) : null}
        <TermSelect
          {...field("sex")}
          vocabulary="sex"
          value={person.sex}
          onChange={(sex) => set({ sex })}
        />
        <DateField {...field("born")} value={person.born} onChange={(born) => set({ born })} />
        <StatedTextField
          {...field("nationality")}
          value={person.nationality}
          onChange={(nationality) => set({ nationality })}
        />
        <StatedTextField
          {...field("occupation")}
          value={person.occupation}
          onChange={(occupation) => set({ occupation })}
        />
        <StatedTextField
          {...field("occupation_detail")}
          value={person.occupation_detail}
          onChange={(occupation_detail) => set({ occupation_detail })}
        />
        <StatedTextField
          {...field("affiliation")}
          value={person.affiliation}
          onChange={(affiliation) => set({ affiliation })}
        />
        <StatedTextField
          {...field("affiliation_detail")}
          value={person.affiliation_detail}
          onChange={(affiliation_detail) => set({ affiliation_detail })}
        />
        <TextListField
          {...field("other_names")}
          values={person.other_names}
          onChange={(other_names) => set({ other_names })}
        />
        <TermMultiSelect
          {...field("groups")}
          vocabulary="victim-group"
          values={person.groups}
          onChange={(groups) => set({ groups })}
        />
        <div className="form-wide">
          <StatedTextField
            {...field("remarks")}
            multiline
            rows={2}
            value={person.remarks}
            onChange={(remarks) => set({ remarks })}
          />
        </div>
        <OwnFields
          of="person"
          record={person.id}
          values={person.own}
          onChange={(own) => set({ own })}
        />
        <div className="form-wide">
          <CardHandling
            kind="person"
            record={person.id}
            confidentiality={person.confidentiality}
            consent={person.consent}
            onChange={set}
          />
        </div>
      </div>
    </>
  );
}
