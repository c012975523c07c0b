/** The decisions parliament has to take on a measure, one by one. */
import { useState } from "react";
import { TextArea as AriaTextArea, Label, TextField } from "react-aria-components";
import type { Measure, MeasureTemplate } from "@/backend";
import { Badge, Checkbox } from "@/components";
import { useText } from "@/text";
import { countParameters, decide } from "./record";

export interface DesignParametersProps {
  template: MeasureTemplate;
  parameters: Measure["parameters"];
  onChange: (parameters: Measure["parameters"]) => void;
}

export function DesignParameters({ template, parameters, onChange }: DesignParametersProps) {
  const t = useText();
  const { decided, total, open } = countParameters({ parameters }, template);
  // Which are listed is fixed when the box is ticked: none vanishes under the hand that fills it.
  const [only, setOnly] = useState<readonly string[] | null>(null);
  const keys = only ?? template.parameters;
  return (
    <section className="parameters" aria-labelledby="parameters-heading">
      <header className="row">
        <h2 id="parameters-heading">{t("field-measure-parameters")}</h2>
        <span role="status">{t("measures-decided", { decided, total })}</span>
        <span className="parameters-bar" aria-hidden="true">
          <span style={{ inlineSize: `${total === 0 ? 0 : (100 * decided) / total}%` }} />
        </span>
        <span className="grow" />
        <Checkbox isSelected={only !== null} onChange={(isOnly) => setOnly(isOnly ? open : null)}>
          {t("measures-only-open")}
        </Checkbox>
      </header>
      {keys.length === 0 ? <p className="muted">{t("measures-none-open")}</p> : null}
      <ul className="parameters-list">
        {keys.map((key) => (
          <li key={key} className="parameter" data-open={open.includes(key) || undefined}>
            <TextField
              className="field"
              value={parameters[key] ?? ""}
              onChange={(text) => onChange(decide(parameters, key, text))}
            >
              <div className="parameter-label">
                <Label className="field-label">{t(`${template.code}-${key}`)}</Label>
                {open.includes(key) ? (
                  <Badge>{t("measures-open")}</Badge>
                ) : (
                  <Badge tone="done">{t("measures-closed")}</Badge>
                )}
              </div>
              <AriaTextArea
                className="input parameter-text"
                rows={open.includes(key) ? 1 : 2}
                placeholder={t("measures-parameter-hint")}
              />
            </TextField>
          </li>
        ))}
      </ul>
    </section>
  );
}
