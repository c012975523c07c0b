/** Which mapping is used, what it is called, and its saving for the next file. */
import { useState } from "react";
import { backend } from "@/backend";
import { Button, ErrorBanner, Select, TextField } from "@/components";
import { notify } from "@/state/notices";
import { useRead } from "@/state/queries";
import { useText } from "@/text";
import type { Plan, PlanProps } from "./index";
import { stem } from "./outcome";
import { firstGuess } from "./tables";

const OWN = "?own";

/** A mapping saved before, one that comes with the product, or one's own. */
export function Choice({ plan, onChange }: PlanProps) {
  const t = useText();
  const mappings = useRead(["mappings"], () => backend.mappings());
  const all = mappings.data?.mappings ?? [];
  const chosen = all.find(({ name }) => name === plan.name);
  return (
    <section className="mapping-choice">
      <Select
        label={t("mapping-choice")}
        value={chosen ? chosen.name : OWN}
        options={[
          { value: OWN, label: t("mapping-own") },
          ...all.map(({ name, bundled }) => ({
            value: name,
            label: name,
            hint: [
              t(bundled ? "mapping-bundled" : "mapping-saved"),
              name === plan.inspection.suggested_mapping ? t("mapping-fits") : null,
            ]
              .filter(Boolean)
              .join(" · "),
          })),
        ]}
        onChange={(name) => {
          const picked = all.find((entry) => entry.name === name);
          onChange({
            ...plan,
            name: picked?.name ?? stem(plan.path),
            definition: picked?.definition ?? firstGuess(plan),
          });
        }}
      />
      <TextField
        label={t("mapping-name")}
        hint={t("mapping-name-hint")}
        value={plan.name}
        onChange={(name) => onChange({ ...plan, name })}
        error={plan.name.trim() === "" ? t("field-missing") : null}
      />
      <TextField
        label={t("mapping-tag")}
        hint={t("mapping-tag-hint")}
        value={plan.tag}
        onChange={(tag) => onChange({ ...plan, tag })}
      />
    </section>
  );
}

/** Saves the mapping for the next file of this kind. */
export function Keep({ plan }: { plan: Plan }) {
  const t = useText();
  const mappings = useRead(["mappings"], () => backend.mappings());
  const [failure, setFailure] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const isBundled =
    mappings.data?.mappings.some(({ name, bundled }) => bundled && name === plan.name) ?? false;
  const save = async () => {
    setSaving(true);
    setFailure(null);
    try {
      await backend.saveMapping({ name: plan.name.trim(), definition: plan.definition });
      await mappings.refetch();
      notify({ kind: "done", text: t("mapping-kept-done", { name: plan.name.trim() }) });
    } catch (error) {
      setFailure(error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <section className="stack">
      <ErrorBanner error={failure} />
      <div className="row">
        <Button
          onPress={() => void save()}
          isPending={isSaving}
          isDisabled={isBundled || plan.name.trim() === "" || plan.definition.columns.length === 0}
        >
          {t("mapping-keep", { name: plan.name.trim() })}
        </Button>
        <span className="muted small">
          {t(isBundled ? "mapping-keep-bundled" : "mapping-keep-hint")}
        </span>
      </div>
    </section>
  );
}
