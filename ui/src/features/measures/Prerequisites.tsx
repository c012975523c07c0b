/** What must be there before a measure can begin: as the user says, and as the catalogue does. */
import { useState } from "react";
import type { Measure, MeasureEntry, MeasureTemplate } from "@/backend";
import { Badge, Banner, Button, MultiSelect } from "@/components";
import { go } from "@/state/navigation";
import { notify } from "@/state/notices";
import { valueOf } from "@/state/stated";
import { currentText, useText } from "@/text";
import { addFromCatalogue } from "@/state/measure";
import { waitingFor } from "./needs";
import { following, isLive } from "@/state/measure";
import { measureName } from "./record";
import { Field } from "./Section";

export interface PrerequisitesProps {
  measure: Measure;
  entries: readonly MeasureEntry[];
  template: MeasureTemplate | undefined;
  templates: readonly MeasureTemplate[];
  set: (part: Partial<Measure>) => void;
}

export function Prerequisites(props: PrerequisitesProps) {
  const { measure, entries, template, templates, set } = props;
  const t = useText();
  const waiting = waitingFor(measure.id, entries);
  const options = entries
    .filter(({ measure: other }) => !waiting.has(other.id))
    .map(({ measure: other }) => {
      const status = valueOf(other.status);
      return {
        value: other.id,
        label: measureName(t, other),
        ...(status ? { hint: t.term("measure-status", status) } : {}),
      };
    });
  const gone = measure.needs.filter((id) => !entries.some((entry) => entry.measure.id === id));
  const chosen = entries.filter((entry) => measure.needs.includes(entry.measure.id));
  const dead = chosen.filter((entry) => !isLive(entry.measure));
  return (
    <div className="needs">
      <Field name="needs">
        <MultiSelect
          label={t("field-measure-needs")}
          values={measure.needs.filter((id) => !gone.includes(id))}
          onChange={(needs) => set({ needs })}
          options={options}
          none={t("measures-needs-none")}
          hint={t("measures-needs-hint")}
        />
      </Field>
      {gone.length > 0 ? (
        <Banner
          tone="warning"
          actions={
            <Button
              small
              onPress={() => set({ needs: measure.needs.filter((id) => !gone.includes(id)) })}
            >
              {t("measures-needs-forget")}
            </Button>
          }
        >
          {t("measures-needs-gone", { count: gone.length })}
        </Banner>
      ) : null}
      {dead.map(({ measure: other }) => (
        <Banner key={other.id} tone="warning">
          {t("measures-needs-dead", { name: measureName(t, other) })}
        </Banner>
      ))}
      {(["needs", "after", "pairs"] as const).map((kind) => (
        <Advised
          key={kind}
          kind={kind}
          codes={template?.[kind] ?? []}
          measure={measure}
          entries={entries}
          templates={templates}
          onLink={(id) => set({ needs: [...measure.needs, id] })}
        />
      ))}
    </div>
  );
}

interface AdvisedProps {
  kind: "needs" | "after" | "pairs";
  codes: readonly string[];
  measure: Measure;
  entries: readonly MeasureEntry[];
  templates: readonly MeasureTemplate[];
  onLink: (id: string) => void;
}

/** What the catalogue says comes first, and a way to have it. */
function Advised({ kind, codes, measure, entries, templates, onLink }: AdvisedProps) {
  const t = useText();
  const [busy, setBusy] = useState<string | null>(null);
  if (codes.length === 0) return null;
  const add = async (code: string) => {
    const template = templates.find((one) => one.code === code);
    if (!template) return;
    setBusy(code);
    try {
      const id = await addFromCatalogue(template, currentText(), entries);
      if (kind === "needs") onLink(id);
      notify({ kind: "done", text: t("measures-added", { name: t(code) }) });
    } catch (error) {
      notify({ kind: "error", text: currentText().error(error) });
    } finally {
      setBusy(null);
    }
  };
  return (
    <section className="advised">
      <h3>{t(`measures-${kind}`)}</h3>
      <ul className="facts-list">
        {codes.map((code) => {
          const there = following([code], entries).filter((id) => id !== measure.id);
          const [first] = there;
          const isLinked = there.some((id) => measure.needs.includes(id));
          return (
            <li key={code} className="facts-order">
              {first === undefined ? (
                <>
                  <span>{t(code)}</span>
                  <span className="row">
                    <Badge tone={kind === "needs" ? "warning" : "neutral"}>
                      {t("measures-not-there")}
                    </Badge>
                    <Button
                      small
                      icon="plus"
                      isPending={busy === code}
                      isDisabled={busy !== null}
                      aria-label={t("measures-add-of", { name: t(code) })}
                      onPress={() => void add(code)}
                    >
                      {t("measures-add")}
                    </Button>
                  </span>
                </>
              ) : (
                <>
                  <Button
                    small
                    kind="quiet"
                    icon="check"
                    onPress={() => void go("measures", first)}
                  >
                    {t(code)}
                  </Button>
                  {kind !== "needs" ? null : isLinked ? (
                    <Badge tone="done">{t("measures-linked")}</Badge>
                  ) : (
                    <Button
                      small
                      icon="link"
                      aria-label={t("measures-link-need-of", { name: t(code) })}
                      onPress={() => onLink(first)}
                    >
                      {t("measures-link-need")}
                    </Button>
                  )}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
