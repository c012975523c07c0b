/** Who leads a measure and carries it out, and who is for and against it. */
import { useMemo } from "react";
import { type Measure, backend } from "@/backend";
import { Fieldset, MultiSelect, StatedTextField, TextListField } from "@/components";
import { useRead } from "@/state/queries";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { Field } from "./Section";

function useStakeholderOptions() {
  const t = useText();
  const answer = useRead(["stakeholders"], () => backend.stakeholders());
  return useMemo(
    () =>
      (answer.data?.stakeholders ?? []).map((one) => {
        const category = valueOf(one.category);
        return {
          value: one.id,
          label: valueOf(one.name) ?? t("stakeholders-unnamed"),
          ...(category ? { hint: t.term("stakeholder-category", category) } : {}),
        };
      }),
    [answer.data, t],
  );
}

export interface PartiesProps {
  measure: Measure;
  set: (part: Partial<Measure>) => void;
}

/** Stakeholders who stand on both sides, which nobody can. */
export function onBothSides({ supporters, opponents }: Measure): readonly string[] {
  return supporters.filter((id) => opponents.includes(id));
}

export function Parties({ measure, set }: PartiesProps) {
  const t = useText();
  const stakeholders = useStakeholderOptions();
  const error = onBothSides(measure).length > 0 ? t("measures-both-sides") : null;
  const hint = stakeholders.length === 0 ? t("measures-no-stakeholder") : undefined;
  return (
    <Fieldset legend={t("measures-who")} hideLegend columns={2}>
      <StatedTextField
        label={t("field-measure-lead")}
        value={measure.lead}
        onChange={(lead) => set({ lead })}
      />
      <TextListField
        label={t("field-measure-partners")}
        values={measure.partners}
        onChange={(partners) => set({ partners })}
      />
      <Field name="supporters">
        <MultiSelect
          label={t("field-measure-supporters")}
          values={measure.supporters}
          onChange={(supporters) => set({ supporters })}
          options={stakeholders}
          none={t("measures-nobody")}
          error={error}
          hint={hint}
        />
      </Field>
      <MultiSelect
        label={t("field-measure-opponents")}
        values={measure.opponents}
        onChange={(opponents) => set({ opponents })}
        options={stakeholders}
        none={t("measures-nobody")}
        error={error}
      />
    </Fieldset>
  );
}
