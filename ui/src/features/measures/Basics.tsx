/** What a measure is, what it answers, and on what its record rests. */
import type { Measure } from "@/backend";
import { DateField, Fieldset, StatedTextField, TermMultiSelect, TermSelect } from "@/components";
import { useText } from "@/text";
import { NamedEvents } from "./NamedEvents";
import { Field } from "./Section";

interface SectionProps {
  measure: Measure;
  set: (part: Partial<Measure>) => void;
}

export function Basics({ measure, set }: SectionProps) {
  const t = useText();
  return (
    <Fieldset legend={t("measures-basics")} hideLegend columns={2}>
      <StatedTextField
        label={t("field-measure-name")}
        value={measure.name}
        onChange={(name) => set({ name })}
        isRequired
        autoFocus={measure.name === "empty"}
      />
      <TermSelect
        label={t("field-measure-pillar")}
        vocabulary="pillar"
        value={measure.pillar}
        onChange={(pillar) => set({ pillar })}
      />
      <TermSelect
        label={t("field-measure-status")}
        vocabulary="measure-status"
        value={measure.status}
        onChange={(status) => set({ status })}
      />
      <DateField
        label={t("field-measure-adopted")}
        value={measure.adopted}
        onChange={(adopted) => set({ adopted })}
      />
      <div className="form-wide">
        <StatedTextField
          label={t("field-measure-description")}
          value={measure.description}
          onChange={(description) => set({ description })}
          multiline
        />
      </div>
    </Fieldset>
  );
}

export function Answers({ measure, set }: SectionProps) {
  const t = useText();
  return (
    <Fieldset legend={t("measures-links")} hideLegend columns={2}>
      <p className="form-wide muted small">{t("measures-links-hint")}</p>
      <Field name="duties">
        <TermMultiSelect
          label={t("field-measure-duties")}
          vocabulary="duty"
          values={measure.duties}
          onChange={(duties) => set({ duties })}
          none={t("measures-no-duty")}
        />
      </Field>
      <TermMultiSelect
        label={t("field-measure-violations")}
        vocabulary="violation-type"
        values={measure.violations}
        onChange={(violations) => set({ violations })}
        none={t("measures-every-type")}
      />
      <TermMultiSelect
        label={t("field-measure-victim-groups")}
        vocabulary="victim-group"
        values={measure.victim_groups}
        onChange={(victim_groups) => set({ victim_groups })}
        none={t("measures-every-victim")}
      />
      <TermMultiSelect
        label={t("field-measure-regions")}
        vocabulary="region"
        values={measure.regions}
        onChange={(regions) => set({ regions })}
        none={t("measures-everywhere")}
      />
      <DateField
        label={t("field-measure-period")}
        value={measure.period}
        onChange={(period) => set({ period })}
        hint={t("measures-period-hint")}
      />
      <NamedEvents events={measure.events} onChange={(events) => set({ events })} />
    </Fieldset>
  );
}

export function Evidence({ measure, set }: SectionProps) {
  const t = useText();
  return (
    <Fieldset legend={t("measures-evidence")} hideLegend columns={2}>
      <Field name="source">
        <StatedTextField
          label={t("field-measure-source")}
          value={measure.source}
          onChange={(source) => set({ source })}
          multiline
        />
      </Field>
      <StatedTextField
        label={t("field-measure-remarks")}
        value={measure.remarks}
        onChange={(remarks) => set({ remarks })}
        multiline
      />
    </Fieldset>
  );
}
