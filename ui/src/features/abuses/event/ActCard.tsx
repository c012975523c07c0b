/** One act: what was done to whom, and by whom. */
import { useState } from "react";
import type { Act, Involvement, Person } from "@/backend";
import {
  Button,
  DateField,
  IconButton,
  MultiSelect,
  NumberField,
  Select,
  StatedTextField,
  TermSelect,
  TriState,
} from "@/components";
import { useText } from "@/text";
import {
  addPerpetrator,
  isProvisional,
  removeAct,
  removeInvolvement,
  setPerpetrator,
  setRecord,
  setVictim,
} from "./draft";
import { ageThen, perpetratorsOf, personName, personOf, placeName, violationName } from "./facts";
import { Card, CardHandling, Place, useField, useForm } from "./Form";
import { OwnFields } from "./OwnFields";
import { PersonPicker } from "./PersonPicker";

export function ActCard({ act }: { act: Act }) {
  const t = useText();
  const { draft, change } = useForm();
  const victim = personOf(draft.bundle, act.victim);
  const title = t("act-title", {
    violation: violationName(t, act),
    victim: personName(t, victim),
  });
  const by = perpetratorsOf(t, draft.bundle, act);
  return (
    <Card
      record={act.id}
      title={title}
      summary={by.length === 0 ? t("act-by-nobody") : t("act-by", { perpetrators: t.list(by) })}
      badge={isProvisional(act.id) ? t("form-new") : null}
      tools={
        <IconButton
          icon="delete"
          label={t("act-remove", { act: title })}
          onPress={() => change((now) => removeAct(now, act.id))}
          small
        />
      }
    >
      <ActFields act={act} victim={victim} />
      <Perpetrators act={act} />
    </Card>
  );
}

const NOBODY = "nobody";
const ANOTHER = "another";

interface WhoProps {
  label: string;
  nobody: string;
  chosen: string | null;
  error?: string | null;
  onChange: (person: Person | null) => void;
}

/** One of the event's people, another of the register, or nobody named. */
function Who({ label, nobody, chosen, error, onChange }: WhoProps) {
  const t = useText();
  const { draft } = useForm();
  const [isSearching, setSearching] = useState(false);
  const { persons } = draft.bundle;
  if (isSearching) {
    return (
      <div className="who-search">
        <PersonPicker
          label={label}
          autoFocus
          onPick={(person) => {
            setSearching(false);
            onChange(person);
          }}
        />
        <Button kind="quiet" small onPress={() => setSearching(false)}>
          {t("cancel")}
        </Button>
      </div>
    );
  }
  return (
    <Select
      label={label}
      error={error}
      value={chosen ?? NOBODY}
      options={[
        { value: NOBODY, label: nobody },
        ...persons.map((person) => ({ value: person.id, label: personName(t, person) })),
        { value: ANOTHER, label: t("person-another") },
      ]}
      onChange={(value) => {
        if (value === ANOTHER) setSearching(true);
        else onChange(persons.find(({ id }) => id === value) ?? null);
      }}
    />
  );
}

function ActFields({ act, victim }: { act: Act; victim: Person | undefined }) {
  const t = useText();
  const { draft, change } = useForm();
  const field = useField("act", act.id);
  const set = (part: Partial<Act>) => change((now) => setRecord(now, "acts", act.id, part));
  const { places, event } = draft.bundle;
  const about = victim ? ageThen(victim, act.date === "empty" ? event.date : act.date) : null;
  return (
    <div className="form-grid">
      <Place record={act.id} field="violation" wide>
        <TermSelect
          {...field("violation")}
          isRequired
          vocabulary="violation-type"
          value={act.violation}
          onChange={(violation) => set({ violation })}
        />
      </Place>
      <Place record={act.id} field="victim">
        <Who
          {...field("victim")}
          nobody={t("victim-none")}
          chosen={act.victim}
          onChange={(person) => change((now) => setVictim(now, act.id, person))}
        />
      </Place>
      <TermSelect
        {...field("victim_status")}
        vocabulary="victim-status"
        value={act.victim_status}
        onChange={(victim_status) => set({ victim_status })}
      />
      <Place record={act.id} field="age">
        <NumberField
          {...field("age")}
          whole
          min={0}
          max={130}
          value={act.age}
          onChange={(age) => set({ age })}
          hint={about === null ? undefined : t("act-age-about", { age: about })}
        />
      </Place>
      <TriState {...field("minor")} value={act.minor} onChange={(minor) => set({ minor })} />
      <DateField
        {...field("date")}
        hint={t("act-date-hint")}
        value={act.date}
        onChange={(date) => set({ date })}
      />
      <StatedTextField
        {...field("method")}
        value={act.method}
        onChange={(method) => set({ method })}
      />
      <TermSelect
        {...field("status_at_end")}
        vocabulary="status-at-end"
        value={act.status_at_end}
        onChange={(status_at_end) => set({ status_at_end })}
      />
      {places.length > 0 ? (
        <MultiSelect
          {...field("places")}
          none={t("act-places-none")}
          values={act.places}
          onChange={(ids) =>
            set({ places: places.map(({ id }) => id).filter((id) => ids.includes(id)) })
          }
          options={places.map((place, index) => ({
            value: place.id,
            label: placeName(t, place, index),
          }))}
        />
      ) : null}
      <div className="form-wide">
        <StatedTextField
          {...field("remarks")}
          multiline
          rows={2}
          value={act.remarks}
          onChange={(remarks) => set({ remarks })}
        />
      </div>
      <OwnFields of="act" record={act.id} values={act.own} onChange={(own) => set({ own })} />
      <div className="form-wide">
        <CardHandling
          kind="act"
          record={act.id}
          confidentiality={act.confidentiality}
          consent={act.consent}
          onChange={set}
        />
      </div>
    </div>
  );
}

function Perpetrators({ act }: { act: Act }) {
  const t = useText();
  const { draft, change } = useForm();
  const own = draft.bundle.involvements.filter((involvement) => involvement.act === act.id);
  return (
    <div className="perpetrators" role="group" aria-label={t("perpetrators")}>
      <h4>{t("perpetrators")}</h4>
      {own.map((involvement, index) => (
        <InvolvementFields key={involvement.id} involvement={involvement} number={index + 1} />
      ))}
      <div>
        <Button
          small
          icon="plus"
          onPress={() => change((now) => addPerpetrator(now, [act.id], null))}
        >
          {t("perpetrator-add")}
        </Button>
      </div>
    </div>
  );
}

function InvolvementFields({ involvement, number }: { involvement: Involvement; number: number }) {
  const t = useText();
  const { change } = useForm();
  const field = useField("involvement", involvement.id);
  const set = (part: Partial<Involvement>) =>
    change((now) => setRecord(now, "involvements", involvement.id, part));
  return (
    <div className="involvement" role="group" aria-label={t("perpetrator-number", { number })}>
      <div className="form-grid">
        <TermSelect
          {...field("perpetrator_type")}
          vocabulary="perpetrator-type"
          value={involvement.perpetrator_type}
          onChange={(perpetrator_type) => set({ perpetrator_type })}
        />
        <Place record={involvement.id} field="perpetrator">
          <Who
            {...field("perpetrator")}
            nobody={t("perpetrator-none")}
            chosen={involvement.perpetrator}
            onChange={(person) => change((now) => setPerpetrator(now, involvement.id, person))}
          />
        </Place>
        <TermSelect
          {...field("degree")}
          vocabulary="degree-of-involvement"
          value={involvement.degree}
          onChange={(degree) => set({ degree })}
        />
        <StatedTextField
          {...field("affiliation")}
          value={involvement.affiliation}
          onChange={(affiliation) => set({ affiliation })}
        />
        <TermSelect
          {...field("status")}
          vocabulary="perpetrator-status"
          value={involvement.status}
          onChange={(status) => set({ status })}
        />
        <StatedTextField
          {...field("remarks")}
          value={involvement.remarks}
          onChange={(remarks) => set({ remarks })}
        />
        <div className="form-wide">
          <CardHandling
            kind="involvement"
            record={involvement.id}
            confidentiality={involvement.confidentiality}
            consent={involvement.consent}
            onChange={set}
          />
        </div>
      </div>
      <IconButton
        icon="delete"
        label={t("perpetrator-remove", { number })}
        onPress={() => change((now) => removeInvolvement(now, involvement.id))}
        small
      />
    </div>
  );
}
