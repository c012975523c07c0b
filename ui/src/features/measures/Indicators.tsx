/** How the success of a measure is told: a table whose rows open to be edited. */
import { type ReactNode, useState } from "react";
import { type Indicator, type MeasureTemplate, backend } from "@/backend";
import {
  Button,
  DateField,
  Icon,
  IconButton,
  NumberField,
  ScrollRegion,
  StatedTextField,
  TermSelect,
  TextListField,
} from "@/components";
import { notify } from "@/state/notices";
import { known, valueOf } from "@/state/stated";
import { type TextTools, currentText, useText } from "@/text";
import { newIndicator, suggestedIndicators } from "@/state/measure";
import { ranked } from "./record";

export interface IndicatorsProps {
  measure: string;
  indicators: readonly Indicator[];
  template: MeasureTemplate | undefined;
  onChange: (indicators: Indicator[]) => void;
}

export function Indicators({ measure, indicators, template, onChange }: IndicatorsProps) {
  const t = useText();
  const [openId, setOpen] = useState<string | null>(null);
  const add = async (code: string | null) => {
    try {
      const { ids } = await backend.newIds({ count: 1 });
      const made = newIndicator(ids[0] ?? "", measure, indicators.length + 1);
      onChange([
        ...indicators,
        code === null ? made : { ...made, catalogue: known(code), name: known(t(code)) },
      ]);
      if (code === null) setOpen(made.id);
    } catch (error) {
      notify({ kind: "error", text: currentText().error(error) });
    }
  };
  const taken = new Set(indicators.map(({ catalogue }) => valueOf(catalogue)));
  const suggested = template
    ? suggestedIndicators(template).filter((code) => !taken.has(code))
    : [];
  return (
    <div className="indicators">
      {indicators.length === 0 ? (
        <p className="muted">{t("measures-indicators-none")}</p>
      ) : (
        <ScrollRegion label={t("measures-indicators")} className="indicators-scroll">
          <table className="indicators-table">
            <thead>
              <tr>
                <th scope="col">{t("field-indicator-name")}</th>
                <th scope="col">{t("field-indicator-unit")}</th>
                <th scope="col">{t("field-indicator-baseline")}</th>
                <th scope="col">{t("field-indicator-target")}</th>
                <th scope="col">{t("field-indicator-frequency")}</th>
                <th scope="col">{t("field-indicator-source")}</th>
                <th scope="col">
                  <span className="visually-hidden">{t("measures-indicator-actions")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {indicators.map((indicator, index) => (
                <Row
                  key={indicator.id}
                  indicator={indicator}
                  isOpen={openId === indicator.id}
                  onToggle={() => setOpen(openId === indicator.id ? null : indicator.id)}
                  onChange={(next) =>
                    onChange(indicators.map((one) => (one.id === next.id ? next : one)))
                  }
                  onRemove={() =>
                    onChange(ranked(indicators.filter(({ id }) => id !== indicator.id)))
                  }
                  onUp={index === 0 ? null : () => onChange(ranked(swapped(indicators, index - 1)))}
                />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <div className="row">
        <Button small icon="plus" onPress={() => void add(null)}>
          {t("measures-indicator-add")}
        </Button>
      </div>
      {suggested.length > 0 ? (
        <section className="indicators-suggested">
          <h3>{t("measures-suggested-indicators")}</h3>
          <ul className="facts-list facts-indicators">
            {suggested.map((code) => (
              <li key={code}>
                <span>{t(code)}</span>
                <Button
                  small
                  kind="quiet"
                  icon="plus"
                  aria-label={t("measures-take-indicator-of", { text: t(code) })}
                  onPress={() => void add(code)}
                >
                  {t("measures-take-indicator")}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

/** The list with two neighbours changed for each other. */
function swapped(indicators: readonly Indicator[], index: number): Indicator[] {
  const list = [...indicators];
  list.splice(index, 2, ...list.slice(index, index + 2).toReversed());
  return list;
}

/** A value with the day it is of, in words. */
export function dated(
  t: TextTools,
  value: Indicator["target"],
  date: Indicator["target_date"],
): string {
  const number = valueOf(value);
  const day = valueOf(date);
  const text =
    number === undefined ? (value === "unknown" ? t("stated-unknown") : "") : t.number(number);
  if (day === undefined) return text;
  return text === ""
    ? t.edtf(day)
    : t("measures-indicator-dated", { value: text, date: t.edtf(day) });
}

interface RowProps {
  indicator: Indicator;
  isOpen: boolean;
  onToggle: () => void;
  onChange: (indicator: Indicator) => void;
  onRemove: () => void;
  onUp: (() => void) | null;
}

function Row({ indicator, isOpen, onToggle, onChange, onRemove, onUp }: RowProps) {
  const t = useText();
  const name = valueOf(indicator.name) ?? t("measures-indicator-unnamed");
  const frequency = valueOf(indicator.frequency);
  const cell = (text: string): ReactNode =>
    text === "" ? <span className="muted">{t("stakeholders-dash")}</span> : text;
  return (
    <>
      <tr className="indicator" data-open={isOpen || undefined}>
        <th scope="row">
          <button
            type="button"
            className="indicator-name"
            aria-expanded={isOpen}
            aria-controls={`indicator-${indicator.id}`}
            onClick={onToggle}
          >
            <Icon name={isOpen ? "chevron-down" : "chevron-end"} />
            <span>{name}</span>
          </button>
        </th>
        <td>{cell(valueOf(indicator.unit) ?? "")}</td>
        <td>{cell(dated(t, indicator.baseline, indicator.baseline_date))}</td>
        <td>{cell(dated(t, indicator.target, indicator.target_date))}</td>
        <td>{cell(frequency ? t.term("frequency", frequency) : "")}</td>
        <td>{cell(valueOf(indicator.source) ?? "")}</td>
        <td className="indicator-actions">
          {onUp ? (
            <IconButton
              small
              icon="arrow-up"
              label={t("measures-indicator-up", { name })}
              onPress={onUp}
            />
          ) : null}
          <IconButton
            small
            icon="delete"
            label={t("measures-indicator-remove", { name })}
            onPress={onRemove}
          />
        </td>
      </tr>
      {isOpen ? (
        <tr className="indicator-form" id={`indicator-${indicator.id}`}>
          <td colSpan={7}>
            <IndicatorForm indicator={indicator} onChange={onChange} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function IndicatorForm({
  indicator,
  onChange,
}: {
  indicator: Indicator;
  onChange: (indicator: Indicator) => void;
}) {
  const t = useText();
  const set = (part: Partial<Indicator>) => onChange({ ...indicator, ...part });
  return (
    <div className="indicator-fields" role="group" aria-label={t("kind-indicator")}>
      <div className="indicator-wide">
        <StatedTextField
          label={t("field-indicator-name")}
          value={indicator.name}
          onChange={(name) => set({ name })}
          isRequired
          autoFocus={indicator.name === "empty"}
        />
      </div>
      <StatedTextField
        label={t("field-indicator-unit")}
        value={indicator.unit}
        onChange={(unit) => set({ unit })}
        placeholder={t("measures-indicator-unit-hint")}
      />
      <TermSelect
        label={t("field-indicator-frequency")}
        vocabulary="frequency"
        value={indicator.frequency}
        onChange={(frequency) => set({ frequency })}
      />
      <NumberField
        label={t("field-indicator-baseline")}
        value={indicator.baseline}
        onChange={(baseline) => set({ baseline })}
      />
      <DateField
        label={t("field-indicator-baseline-date")}
        value={indicator.baseline_date}
        onChange={(baseline_date) => set({ baseline_date })}
      />
      <NumberField
        label={t("field-indicator-target")}
        value={indicator.target}
        onChange={(target) => set({ target })}
      />
      <DateField
        label={t("field-indicator-target-date")}
        value={indicator.target_date}
        onChange={(target_date) => set({ target_date })}
      />
      <StatedTextField
        label={t("field-indicator-source")}
        value={indicator.source}
        onChange={(source) => set({ source })}
      />
      <TextListField
        label={t("field-indicator-disaggregation")}
        values={indicator.disaggregation}
        onChange={(disaggregation) => set({ disaggregation })}
        hint={t("measures-indicator-disaggregation-hint")}
      />
      <div className="indicator-wide">
        <StatedTextField
          label={t("field-indicator-remarks")}
          value={indicator.remarks}
          onChange={(remarks) => set({ remarks })}
          multiline
          rows={2}
        />
      </div>
    </div>
  );
}
