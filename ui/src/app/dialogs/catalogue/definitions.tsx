/** The fields of each list's definition. */
import { memo, useMemo } from "react";
import type { Article, Instrument, MeasureTemplate, NormReference, RedLine } from "@/backend";
import {
  Button,
  Checkbox,
  ComboBox,
  IconButton,
  MultiSelect,
  type Option,
  Select,
  TermMultiSelect,
  TextField,
  useTermOptions,
} from "@/components";
import { useCatalogue } from "@/state/queries";
import { useText } from "@/text";
import { type Definition, type ListName, cited } from "./lists";

/** What a set of fields is given. */
export interface Fields<D> {
  readonly value: D;
  /** As the catalogue has it; undefined for own entries. */
  readonly bundled: D | undefined;
  readonly onChange: (value: D) => void;
  readonly errorOf: (field: string) => string | null;
}

/** Says what the catalogue says where that differs. */
function useNow() {
  const t = useText();
  return <T,>(own: T, bundled: T | undefined, say: (value: T) => string): string | undefined => {
    if (bundled === undefined || JSON.stringify(own) === JSON.stringify(bundled)) return undefined;
    const text = say(bundled);
    return text === "" ? t("entries-now-empty") : t("entries-now", { text });
  };
}

const plain = (text: string | null) => text ?? "";

function useInstrumentOptions(): readonly Option[] {
  const t = useText();
  const instruments = useCatalogue()?.catalogue.instruments;
  return useMemo(
    () =>
      (instruments ?? []).map(({ code }) => ({
        value: code,
        label: cited(t, code),
        hint: t(`instrument-${code}`),
      })),
    [instruments, t],
  );
}

function useMeasureOptions(): readonly Option[] {
  const t = useText();
  const measures = useCatalogue()?.catalogue.measures;
  return useMemo(
    () => (measures ?? []).map(({ code }) => ({ value: code, label: t(code), hint: code })),
    [measures, t],
  );
}

function InstrumentFields({ value, bundled, onChange, errorOf }: Fields<Instrument>) {
  const t = useText();
  const now = useNow();
  const text = (key: "adopted" | "in_force" | "body" | "complaints" | "source", label: string) => (
    <TextField
      label={label}
      value={plain(value[key])}
      hint={now(plain(value[key]), bundled && plain(bundled[key]), (said) => said)}
      error={key === "adopted" || key === "in_force" ? errorOf(key) : null}
      onChange={(typed) => onChange({ ...value, [key]: typed.trim() === "" ? null : typed })}
    />
  );
  return (
    <div className="form-grid">
      <Select
        label={t("entries-type")}
        value={value.instrument_type}
        options={useTermOptions("instrument-type")}
        hint={now(value.instrument_type, bundled?.instrument_type, (code) =>
          t.term("instrument-type", code),
        )}
        onChange={(code) => onChange({ ...value, instrument_type: code })}
      />
      {text("source", t("entries-source"))}
      {text("adopted", t("entries-adopted"))}
      {text("in_force", t("entries-in-force"))}
      {text("body", t("entries-body"))}
      {text("complaints", t("entries-complaints"))}
    </div>
  );
}

function ArticleFields({ value, bundled, onChange, errorOf }: Fields<Article>) {
  const t = useText();
  const now = useNow();
  const duties = (codes: readonly string[]) => t.list(codes.map((code) => t.term("duty", code)));
  return (
    <div className="form-grid">
      <ComboBox
        label={t("entries-instrument-one")}
        isRequired
        value={value.instrument === "" ? null : value.instrument}
        options={useInstrumentOptions()}
        error={errorOf("instrument")}
        hint={now(value.instrument, bundled?.instrument, (code) => cited(t, code))}
        onChange={(code) => onChange({ ...value, instrument: code ?? "" })}
      />
      <TextField
        label={t("entries-articles")}
        value={value.article}
        hint={now(value.article, bundled?.article, (said) => said)}
        onChange={(article) => onChange({ ...value, article })}
      />
      <TermMultiSelect
        vocabulary="duty"
        label={t("entries-duties")}
        values={value.duties}
        error={errorOf("duties")}
        hint={now(value.duties, bundled?.duties, duties)}
        onChange={(codes) => onChange({ ...value, duties: codes })}
      />
      <Checkbox isSelected={value.custom} onChange={(custom) => onChange({ ...value, custom })}>
        {t("entries-custom")}
      </Checkbox>
    </div>
  );
}

const orders = (cost: string): readonly [string, string] => {
  const [low = "", high = low] = cost.split("-");
  return [low, high];
};

const ORDERS = ["XS", "S", "M", "L", "XL"];

/** The digits of what was typed as a number of months; null where there are none. */
function wholeOf(typed: string): number | null {
  const digits = typed.replace(/\D/g, "").slice(0, 4);
  return digits === "" ? null : Number(digits);
}

/** From the lesser to the greater; one where both are the same. */
function costOf(one: string, other: string): string {
  const [low = one, high = other] = [one, other].sort(
    (a, b) => ORDERS.indexOf(a) - ORDERS.indexOf(b),
  );
  return low === high ? low : `${low}-${high}`;
}

function MeasureFields({ value, bundled, onChange, errorOf }: Fields<MeasureTemplate>) {
  const t = useText();
  const now = useNow();
  const measures = useMeasureOptions().filter((option) => option.value !== value.code);
  const costs = useTermOptions("cost-order");
  const terms = (vocabulary: string) => (codes: readonly string[]) =>
    t.list(codes.map((code) => t.term(vocabulary, code)));
  const names = (codes: readonly string[]) => t.list(codes.map((code) => t(code)));
  const [low, high] = orders(value.cost_order);
  const [from, to] = value.months;
  return (
    <div className="form-grid">
      <TermSelectPlain
        vocabulary="pillar"
        label={t("entries-pillar")}
        value={value.pillar}
        hint={now(value.pillar, bundled?.pillar, (code) => t.term("pillar", code))}
        onChange={(pillar) => onChange({ ...value, pillar })}
      />
      <TermMultiSelect
        vocabulary="parliamentary-act"
        label={t("entries-acts")}
        values={value.acts}
        hint={now(value.acts, bundled?.acts, terms("parliamentary-act"))}
        onChange={(acts) => onChange({ ...value, acts })}
      />
      <TermMultiSelect
        vocabulary="duty"
        label={t("entries-duties")}
        values={value.duties}
        error={errorOf("duties")}
        hint={now(value.duties, bundled?.duties, terms("duty"))}
        onChange={(duties) => onChange({ ...value, duties })}
      />
      <MultiSelect
        label={t("entries-needs")}
        values={value.needs}
        options={measures}
        error={errorOf("needs")}
        hint={now(value.needs, bundled?.needs, names)}
        onChange={(needs) => onChange({ ...value, needs })}
      />
      <MultiSelect
        label={t("entries-after")}
        values={value.after}
        options={measures}
        hint={now(value.after, bundled?.after, names)}
        onChange={(after) => onChange({ ...value, after })}
      />
      <TextField
        label={t("entries-months-from")}
        value={String(from)}
        hint={now(from, bundled?.months[0], String)}
        onChange={(typed) => onChange({ ...value, months: [wholeOf(typed) ?? 0, to] })}
      />
      <TextField
        label={t("entries-months-to")}
        value={to === null ? "" : String(to)}
        error={errorOf("months")}
        hint={
          now(to, bundled?.months[1], (said) => (said === null ? "" : String(said))) ??
          t("entries-months-to-hint")
        }
        onChange={(typed) => onChange({ ...value, months: [from, wholeOf(typed)] })}
      />
      <Select
        label={t("entries-cost-from")}
        value={low}
        options={costs}
        hint={now(value.cost_order, bundled?.cost_order, (said) => said)}
        onChange={(order) => onChange({ ...value, cost_order: costOf(order, high) })}
      />
      <Select
        label={t("entries-cost-to")}
        value={high}
        options={costs}
        onChange={(order) => onChange({ ...value, cost_order: costOf(low, order) })}
      />
    </div>
  );
}

interface TermSelectPlainProps {
  vocabulary: string;
  label: string;
  value: string;
  hint?: string | undefined;
  onChange: (code: string) => void;
}

function TermSelectPlain({ vocabulary, ...props }: TermSelectPlainProps) {
  return <Select {...props} options={useTermOptions(vocabulary)} />;
}

function RedLineFields({ value, bundled, onChange, errorOf }: Fields<RedLine>) {
  const t = useText();
  const now = useNow();
  const amnesties = useTermOptions("amnesty").filter(({ value: code }) =>
    ["never", "threshold"].includes(code),
  );
  const say = (code: string | null) =>
    code === null ? t("entries-amnesty-none") : t.term("amnesty", code);
  return (
    <>
      <div className="form-grid">
        <TermSelectPlain
          vocabulary="red-line-severity"
          label={t("entries-severity")}
          value={value.severity}
          hint={now(value.severity, bundled?.severity, (code) => t.term("red-line-severity", code))}
          onChange={(severity) => onChange({ ...value, severity })}
        />
        <Select
          label={t("entries-amnesty")}
          value={value.amnesty ?? "none"}
          options={[{ value: "none", label: t("entries-amnesty-none") }, ...amnesties]}
          hint={now(value.amnesty, bundled?.amnesty, say)}
          onChange={(code) => onChange({ ...value, amnesty: code === "none" ? null : code })}
        />
        <MultiSelect
          label={t("entries-measures")}
          values={value.measures}
          options={useMeasureOptions()}
          hint={
            now(value.measures, bundled?.measures, (codes) =>
              t.list(codes.map((code) => t(code))),
            ) ?? t("entries-measures-hint")
          }
          onChange={(measures) => onChange({ ...value, measures })}
        />
      </div>
      <NormFields
        norms={value.norms}
        hint={now(value.norms, bundled?.norms, (norms) =>
          t.list(norms.map((norm) => `${cited(t, norm.instrument)} ${norm.article}`.trim())),
        )}
        error={errorOf("norms")}
        onChange={(norms) => onChange({ ...value, norms })}
      />
    </>
  );
}

interface NormFieldsProps {
  norms: readonly NormReference[];
  hint: string | undefined;
  error: string | null;
  onChange: (norms: NormReference[]) => void;
}

function NormFields({ norms, hint, error, onChange }: NormFieldsProps) {
  const t = useText();
  const instruments = useInstrumentOptions();
  const set = (at: number, change: Partial<NormReference>) =>
    onChange(norms.map((norm, index) => (index === at ? { ...norm, ...change } : norm)));
  return (
    <fieldset className="entry-norms">
      <legend className="field-label">{t("entries-norms")}</legend>
      {norms.map((norm, at) => (
        // A norm has no identity of its own; its place is all there is.
        // oxlint-disable-next-line react/no-array-index-key
        <div className="entry-norm" key={at}>
          <ComboBox
            label={t("entries-instrument-one")}
            value={norm.instrument === "" ? null : norm.instrument}
            options={instruments}
            onChange={(code) => set(at, { instrument: code ?? "" })}
          />
          <TextField
            label={t("entries-norm-article")}
            value={norm.article}
            onChange={(article) => set(at, { article })}
          />
          <IconButton
            icon="close"
            small
            label={t("entries-norm-remove", {
              norm: `${cited(t, norm.instrument)} ${norm.article}`.trim(),
            })}
            onPress={() => onChange(norms.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <div>
        <Button
          icon="plus"
          onPress={() =>
            onChange([...norms, { instrument: "", article: "", duties: [], when: null }])
          }
        >
          {t("entries-norm-add")}
        </Button>
      </div>
      {hint ? <p className="field-hint">{hint}</p> : null}
      {error ? (
        <p className="field-error" role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

/**
 * The fields of a list's definition; a precedent's is not changed here. Drawn again only when it changes,
 * as its lists are long and the words beside it are typed letter by letter.
 */
export const DefinitionFields = memo(function DefinitionFields({
  list,
  ...fields
}: { list: ListName } & Fields<Definition>) {
  switch (list) {
    case "instrument":
      return <InstrumentFields {...(fields as unknown as Fields<Instrument>)} />;
    case "article":
      return <ArticleFields {...(fields as unknown as Fields<Article>)} />;
    case "measure":
      return <MeasureFields {...(fields as unknown as Fields<MeasureTemplate>)} />;
    case "red-line":
      return <RedLineFields {...(fields as unknown as Fields<RedLine>)} />;
    default:
      return null;
  }
});
