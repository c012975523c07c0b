/** The parliamentary acts a measure needs, those that are there, and how they are cited. */
import type { Measure } from "@/backend";
import { Badge, Checkbox, StatedTextField, TermMultiSelect, useTermOptions } from "@/components";
import { useText } from "@/text";
import { Field } from "./Section";

export interface ActsProps {
  measure: Measure;
  set: (part: Partial<Measure>) => void;
}

export function Acts({ measure, set }: ActsProps) {
  const t = useText();
  const order = useTermOptions("parliamentary-act").map(({ value }) => value);
  const named = new Set([...measure.acts, ...Object.keys(measure.acts_adopted)]);
  const listed = [...order.filter((code) => named.has(code)), ...named].filter(
    (code, index, all) => all.indexOf(code) === index,
  );
  const adopt = (code: string, citation: string | null) => {
    const { [code]: _, ...others } = measure.acts_adopted;
    set({ acts_adopted: citation === null ? others : { ...others, [code]: citation } });
  };
  return (
    <div className="acts">
      <Field name="acts">
        <TermMultiSelect
          label={t("field-measure-acts")}
          vocabulary="parliamentary-act"
          values={measure.acts}
          onChange={(acts) => set({ acts })}
          none={t("measures-acts-none")}
        />
      </Field>
      {listed.length > 0 ? (
        <ul className="acts-list">
          {listed.map((code) => {
            const citation = measure.acts_adopted[code];
            const name = t.term("parliamentary-act", code);
            return (
              <li key={code} className="act">
                <Field name={`act-${code}`}>
                  <div className="act-fields">
                    <Checkbox
                      isSelected={citation !== undefined}
                      onChange={(isAdopted) => adopt(code, isAdopted ? "" : null)}
                    >
                      {t("measures-act-adopted", { act: name })}
                    </Checkbox>
                    {citation === undefined ? (
                      <Badge>{t("measures-act-missing")}</Badge>
                    ) : (
                      <input
                        className="input"
                        aria-label={t("measures-act-citation", { act: name })}
                        placeholder={t("measures-act-citation-hint")}
                        value={citation}
                        onChange={(event) => adopt(code, event.target.value)}
                      />
                    )}
                    {measure.acts.includes(code) ? null : (
                      <span className="muted small">{t("measures-act-not-needed")}</span>
                    )}
                  </div>
                </Field>
              </li>
            );
          })}
        </ul>
      ) : null}
      <Field name="legal-basis">
        <StatedTextField
          label={t("field-measure-legal-basis")}
          value={measure.legal_basis}
          onChange={(legal_basis) => set({ legal_basis })}
        />
      </Field>
    </div>
  );
}
