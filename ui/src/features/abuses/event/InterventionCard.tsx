/** What somebody did about the event, or for one of its victims. */
import type { Intervention } from "@/backend";
import { DateField, IconButton, Select, StatedTextField, TermSelect } from "@/components";
import { useText } from "@/text";
import { isProvisional, removeIntervention, setRecord } from "./draft";
import { interventionName, knownWords, personName } from "./facts";
import { Card, CardHandling, Place, useField, useForm } from "./Form";

const NOBODY = "nobody";

export function InterventionCard({
  intervention,
  index,
}: {
  intervention: Intervention;
  index: number;
}) {
  const t = useText();
  const { draft, change } = useForm();
  const field = useField("intervention", intervention.id);
  const set = (part: Partial<Intervention>) =>
    change((now) => setRecord(now, "interventions", intervention.id, part));
  const name = interventionName(t, intervention, index);
  const { persons, acts } = draft.bundle;
  const victims = persons.filter(({ id }) => acts.some(({ victim }) => victim === id));
  return (
    <Card
      record={intervention.id}
      title={name}
      summary={[
        knownWords(intervention.date, (date) => t.edtf(date)),
        knownWords(intervention.status, (code) => t.term("intervention-status", code)),
      ]
        .filter(Boolean)
        .join(" · ")}
      badge={isProvisional(intervention.id) ? t("form-new") : null}
      tools={
        <IconButton
          icon="delete"
          label={t("intervention-remove", { name })}
          onPress={() => change((now) => removeIntervention(now, intervention.id))}
          small
        />
      }
    >
      <div className="form-grid">
        <TermSelect
          {...field("intervention_type")}
          vocabulary="intervention-type"
          value={intervention.intervention_type}
          onChange={(intervention_type) => set({ intervention_type })}
        />
        <Place record={intervention.id} field="intervening_party">
          <StatedTextField
            {...field("intervening_party")}
            hint={t("intervention-party-hint")}
            value={intervention.intervening_party}
            onChange={(intervening_party) => set({ intervening_party })}
          />
        </Place>
        <DateField
          {...field("date")}
          value={intervention.date}
          onChange={(date) => set({ date })}
        />
        <Select
          {...field("victim")}
          value={intervention.victim ?? NOBODY}
          options={[
            { value: NOBODY, label: t("intervention-for-all") },
            ...victims.map((person) => ({ value: person.id, label: personName(t, person) })),
          ]}
          onChange={(value) => set({ victim: value === NOBODY ? null : value })}
        />
        <StatedTextField
          {...field("parties_requested")}
          value={intervention.parties_requested}
          onChange={(parties_requested) => set({ parties_requested })}
        />
        <TermSelect
          {...field("status")}
          vocabulary="intervention-status"
          value={intervention.status}
          onChange={(status) => set({ status })}
        />
        <TermSelect
          {...field("priority")}
          vocabulary="priority"
          value={intervention.priority}
          onChange={(priority) => set({ priority })}
        />
        {(["response", "impact", "remarks"] as const).map((name_) => (
          <div key={name_} className="form-wide">
            <StatedTextField
              {...field(name_)}
              multiline
              rows={2}
              value={intervention[name_]}
              onChange={(text) => set({ [name_]: text })}
            />
          </div>
        ))}
        <div className="form-wide">
          <CardHandling
            kind="intervention"
            record={intervention.id}
            confidentiality={intervention.confidentiality}
            consent={intervention.consent}
            onChange={set}
          />
        </div>
      </div>
    </Card>
  );
}
