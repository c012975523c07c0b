/** How long a measure takes, what it costs and who pays. */
import { useMemo } from "react";
import type { Measure } from "@/backend";
import { ComboBox, Fieldset, NumberField, StatedTextField, TriState } from "@/components";
import { EMPTY, known, valueOf } from "@/state/stated";
import { type TextTools, useText } from "@/text";
import { Field } from "./Section";

function useCurrencies() {
  const t = useText();
  return useMemo(() => {
    const names = new Intl.DisplayNames(t.language.locale, { type: "currency" });
    return Intl.supportedValuesOf("currency").map((code) => ({
      value: code,
      label: `${code} – ${names.of(code) ?? code}`,
    }));
  }, [t]);
}

export interface Faults {
  readonly months?: string;
  readonly cost?: string;
  readonly currency?: string;
}

/** What keeps time and cost from being saved, field by field; the host refuses the same. */
export function faultsOf(t: TextTools, measure: Measure): Faults {
  const falls = (low: number | undefined, high: number | undefined) =>
    low !== undefined && high !== undefined && high < low;
  const costs = [measure.cost, measure.cost_low, measure.cost_high].map(valueOf);
  return {
    ...(falls(valueOf(measure.months_low), valueOf(measure.months_high))
      ? { months: t("measures-range-falls") }
      : {}),
    ...(falls(valueOf(measure.cost_low), valueOf(measure.cost_high))
      ? { cost: t("measures-range-falls") }
      : {}),
    ...(measure.currency === EMPTY && costs.some((cost) => cost !== undefined && cost > 0)
      ? { currency: t("measures-needs-currency") }
      : {}),
  };
}

/** A planned figure outside the range stated is no error, but worth a look. */
function isOutside(measure: Measure): boolean {
  const [cost, low, high] = [measure.cost, measure.cost_low, measure.cost_high].map(valueOf);
  if (cost === undefined) return false;
  return (low !== undefined && cost < low) || (high !== undefined && cost > high);
}

export interface ResourcesProps {
  measure: Measure;
  set: (part: Partial<Measure>) => void;
  /** What the catalogue says, in words. */
  usual: { readonly months: string; readonly cost: string } | null;
}

export function Resources({ measure, set, usual }: ResourcesProps) {
  const t = useText();
  const currencies = useCurrencies();
  const faults = faultsOf(t, measure);
  return (
    <div className="form">
      <Fieldset legend={t("measures-duration")} columns={3}>
        <Field name="months">
          <NumberField
            label={t("field-measure-months-low")}
            value={measure.months_low}
            onChange={(months_low) => set({ months_low })}
            min={0}
            max={12_000}
            whole
            hint={usual ? t("measures-usually", { usual: usual.months }) : undefined}
          />
        </Field>
        <NumberField
          label={t("field-measure-months-high")}
          value={measure.months_high}
          onChange={(months_high) => set({ months_high })}
          min={0}
          max={12_000}
          whole
          error={faults.months}
        />
        <TriState
          label={t("field-measure-permanent")}
          value={measure.permanent}
          onChange={(permanent) => set({ permanent })}
        />
      </Fieldset>
      <Fieldset legend={t("measures-cost")} columns={3}>
        <Field name="cost">
          <NumberField
            label={t("field-measure-cost")}
            value={measure.cost}
            onChange={(cost) => set({ cost })}
            min={0}
            hint={isOutside(measure) ? t("measures-cost-outside") : t("measures-cost-hint")}
          />
        </Field>
        <NumberField
          label={t("field-measure-cost-low")}
          value={measure.cost_low}
          onChange={(cost_low) => set({ cost_low })}
          min={0}
          hint={usual ? t("measures-usually", { usual: usual.cost }) : undefined}
        />
        <NumberField
          label={t("field-measure-cost-high")}
          value={measure.cost_high}
          onChange={(cost_high) => set({ cost_high })}
          min={0}
          error={faults.cost}
        />
        <ComboBox
          label={t("field-measure-currency")}
          value={valueOf(measure.currency) ?? null}
          onChange={(currency) => set({ currency: currency === null ? EMPTY : known(currency) })}
          options={currencies}
          error={faults.currency}
        />
        <NumberField
          label={t("field-measure-price-year")}
          value={measure.price_year}
          onChange={(price_year) => set({ price_year })}
          min={1800}
          max={2200}
          whole
        />
        <Field name="budget">
          <StatedTextField
            label={t("field-measure-budget")}
            value={measure.budget}
            onChange={(budget) => set({ budget })}
            placeholder={t("measures-budget-hint")}
          />
        </Field>
      </Fieldset>
    </div>
  );
}
