/** What a row is, and which columns identify it. */
import type { Option } from "@/components";
import { Banner, RadioGroup, Select, TextListField } from "@/components";
import { useText } from "@/text";
import { lacking } from "./definition";
import type { Plan, PlanProps } from "./index";

const NONE = "?none";

export function General({ plan, onChange }: PlanProps) {
  const t = useText();
  const { definition, inspection } = plan;
  const set = (change: Partial<typeof definition>) =>
    onChange({ ...plan, definition: { ...definition, ...change } });
  const columns: Option[] = inspection.columns.map(({ name }) => ({ value: name, label: name }));
  const keys = (none: string) => [{ value: NONE, label: t(none) }, ...columns];
  const rows: string[] = ["event", "victim", "act"];
  if (!rows.includes(definition.row)) rows.push(definition.row);
  return (
    <section className="mapping-general">
      <RadioGroup
        label={t("mapping-row")}
        value={definition.row}
        options={rows.map((row) => ({ value: row, label: t(`mapping-row-${row}`) }))}
        onChange={(row) => set({ row })}
      />
      <Select
        label={t("mapping-event-key")}
        hint={t("mapping-event-key-hint")}
        value={definition.event_key ?? NONE}
        options={keys("mapping-event-key-none")}
        onChange={(name) => set({ event_key: name === NONE ? null : name })}
      />
      <Select
        label={t("mapping-row-key")}
        hint={t("mapping-row-key-hint")}
        value={definition.row_key ?? NONE}
        options={keys("mapping-row-key-none")}
        onChange={(name) => set({ row_key: name === NONE ? null : name })}
      />
      {definition.row === "event" ? null : (
        <Select
          label={t("mapping-person-key")}
          hint={t("mapping-person-key-hint")}
          value={definition.person_key ?? NONE}
          options={keys("mapping-person-key-none")}
          onChange={(name) => {
            const { person_key: _, ...rest } = definition;
            onChange({
              ...plan,
              definition: name === NONE ? rest : { ...rest, person_key: name },
            });
          }}
        />
      )}
      <TextListField
        label={t("mapping-unknown")}
        hint={t("mapping-unknown-hint")}
        values={definition.unknown}
        onChange={(unknown) => set({ unknown })}
      />
    </section>
  );
}

export function Lacks({ plan }: { plan: Plan }) {
  const t = useText();
  const lacks = lacking(plan.definition);
  if (lacks.length === 0) return null;
  return (
    <Banner tone="info" title={t("mapping-lacks")}>
      <ul>
        {lacks.map((id) => (
          <li key={id}>{t(id)}</li>
        ))}
      </ul>
    </Banner>
  );
}
