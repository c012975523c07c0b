/** The decisions parliament has to take on a measure, one by one. */
import { useState } from "react";
import { TextArea as AriaTextArea, TextField } from "react-aria-components";
import type { Measure, MeasureTemplate, RedLine } from "@/backend";
import { Badge, Checkbox, Select } from "@/components";
import { useText } from "@/text";
import { isDecided, linesOfChoice } from "./design";
import { Crossed, isBlocking } from "./RedLineNote";
import { decide } from "./record";
import { Field } from "./Section";

type Design = Pick<Measure, "parameters" | "choices">;

export interface DesignParametersProps {
  template: MeasureTemplate;
  measure: Design;
  lines: readonly RedLine[];
  onChange: (design: Partial<Design>) => void;
}

export function DesignParameters({ template, measure, lines, onChange }: DesignParametersProps) {
  const t = useText();
  const open = template.parameters.filter((key) => !isDecided(measure, key));
  const total = template.parameters.length;
  const decided = total - open.length;
  // Which are listed is fixed when the box is ticked: none vanishes under the hand that fills it.
  const [only, setOnly] = useState<readonly string[] | null>(null);
  const keys = only ?? template.parameters;
  return (
    <div className="parameters">
      <div className="row">
        <span role="status">{t("measures-decided", { decided, total })}</span>
        <span className="parameters-bar" aria-hidden="true">
          <span style={{ inlineSize: `${total === 0 ? 0 : (100 * decided) / total}%` }} />
        </span>
        <span className="grow" />
        <Checkbox isSelected={only !== null} onChange={(isOnly) => setOnly(isOnly ? open : null)}>
          {t("measures-only-open")}
        </Checkbox>
      </div>
      {keys.length === 0 ? <p className="muted">{t("measures-none-open")}</p> : null}
      <ul className="parameters-list">
        {keys.map((key) => (
          <li key={key} className="parameter" data-open={open.includes(key) || undefined}>
            <Field name={`parameter-${key}`}>
              <Parameter
                name={key}
                template={template}
                measure={measure}
                lines={lines}
                isOpen={open.includes(key)}
                onChange={onChange}
              />
            </Field>
          </li>
        ))}
      </ul>
    </div>
  );
}

const NOTHING = "?";

interface ParameterProps extends DesignParametersProps {
  name: string;
  isOpen: boolean;
}

function Parameter({ name, template, measure, lines, isOpen, onChange }: ParameterProps) {
  const t = useText();
  const label = t(`${template.code}-${name}`);
  const options = template.options[name] ?? [];
  const chosen = measure.choices[name];
  const worded = (option: string) => {
    const id = `${template.code}-${name}-${option}`;
    return t.has(id) ? t(id) : option;
  };
  const crossing = (option: string | undefined) => {
    const codes = linesOfChoice(template, name, option);
    return lines.filter(({ code }) => codes.includes(code));
  };
  const hint = (option: string) => {
    const crossed = crossing(option);
    if (crossed.length === 0) return undefined;
    return t(crossed.some(isBlocking) ? "measures-option-blocks" : "measures-option-warns");
  };
  const choose = (option: string) => {
    const { [name]: _, ...others } = measure.choices;
    onChange({ choices: option === NOTHING ? others : { ...others, [name]: option } });
  };
  const offered = options.map(({ code }) => {
    const said = hint(code);
    return { value: code, label: worded(code), ...(said ? { hint: said } : {}) };
  });
  // A choice that the catalogue no longer offers is shown as it is.
  const kept =
    chosen === undefined || offered.some(({ value }) => value === chosen)
      ? []
      : [{ value: chosen, label: worded(chosen) }];
  const crossed = crossing(chosen);
  const hasOptions = options.length > 0;
  return (
    <div className="parameter-fields">
      <div className="parameter-label">
        <span className="field-label">{label}</span>
        {isOpen ? (
          <Badge>{t("measures-open")}</Badge>
        ) : (
          <Badge tone="done">{t("measures-closed")}</Badge>
        )}
      </div>
      {hasOptions ? (
        <Select
          label={label}
          hideLabel
          value={chosen ?? NOTHING}
          onChange={choose}
          options={[{ value: NOTHING, label: t("measures-not-chosen") }, ...offered, ...kept]}
        />
      ) : null}
      <TextField
        className={hasOptions ? "field" : "field parameter-wide"}
        value={measure.parameters[name] ?? ""}
        onChange={(text) => onChange({ parameters: decide(measure.parameters, name, text) })}
        aria-label={hasOptions ? t("measures-parameter-detail-of", { parameter: label }) : label}
      >
        <AriaTextArea
          className="input parameter-text"
          rows={isOpen || hasOptions ? 1 : 2}
          placeholder={t(hasOptions ? "measures-parameter-detail" : "measures-parameter-hint")}
        />
      </TextField>
      {crossed.length > 0 ? (
        <div className="parameter-crossed">
          <Crossed
            lines={crossed}
            by={t("measures-choice-crosses", { choice: worded(chosen ?? "") })}
          />
        </div>
      ) : null}
    </div>
  );
}
