/** What other countries did, beside the measure: legal basis, dates, months, cost and counts. */
import { type ReactNode, useState } from "react";
import type { Measure, MeasureBundle, MeasureTemplate, Precedent } from "@/backend";
import { Badge, EmptyState, MultiSelect, ScrollRegion } from "@/components";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { dated } from "./Indicators";
import {
  type Column,
  columnsOf,
  costText,
  figureKeys,
  figureText,
  monthsOf,
  monthsText,
  ownCost,
  ownMonths,
} from "./precedents";
import { measureName } from "./record";

export interface PrecedentsProps {
  bundle: MeasureBundle;
  template: MeasureTemplate;
  precedents: readonly Precedent[];
}

export function Precedents({ bundle, template, precedents }: PrecedentsProps) {
  const t = useText();
  const all = columnsOf(precedents, template.code);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const columns =
    chosen.length === 0 ? all : all.filter(({ precedent }) => chosen.includes(precedent.code));
  const cited = [
    { title: t("measures-cited"), texts: template.precedents },
    { title: t("measures-counter-examples"), texts: template.counter_examples },
  ].filter(({ texts }) => texts.length > 0);
  const countries = [...new Set(all.map(({ precedent }) => precedent.code))];
  return (
    <div className="precedents">
      {all.length === 0 ? (
        <EmptyState title={t("measures-precedents-none")} icon="measures">
          {t("measures-precedents-none-body")}
        </EmptyState>
      ) : (
        <>
          <div className="precedents-head">
            <MultiSelect
              label={t("measures-precedents-shown")}
              values={chosen}
              onChange={setChosen}
              options={countries.map((code) => ({ value: code, label: t(code) }))}
              none={t("measures-precedents-all", { count: countries.length })}
            />
            <p className="muted small">{t("measures-precedents-hint")}</p>
          </div>
          <Comparison bundle={bundle} columns={columns} />
        </>
      )}
      {cited.map(({ title, texts }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul className="facts-list">
            {texts.map((text) => (
              // Citations stay in the language of the source.
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface Line {
  readonly name: string;
  readonly own: ReactNode;
  readonly of: (column: Column) => ReactNode;
  /** Numbers stand under each other. */
  readonly number?: boolean;
}

/** Where a figure comes from stands under it. */
function Sourced({ text, source }: { text: string; source: string | null }) {
  return (
    <>
      {text}
      {source ? <span className="precedent-source">{source}</span> : null}
    </>
  );
}

function useLines({ measure, indicators }: MeasureBundle, columns: readonly Column[]): Line[] {
  const t = useText();
  const date = (value: Measure["adopted"]) => {
    const text = valueOf(value);
    return text === undefined ? "" : t.edtf(text);
  };
  const targets = indicators
    .map((one) => ({ name: valueOf(one.name), text: dated(t, one.target, one.target_date) }))
    .filter(({ text }) => text !== "");
  return [
    {
      name: t("measures-precedent-name"),
      own: measureName(t, measure),
      of: ({ measure: other }) => other.name,
    },
    {
      name: t("field-measure-legal-basis"),
      own: valueOf(measure.legal_basis) ?? "",
      of: ({ measure: other }) => other.legal_basis ?? "",
    },
    {
      name: t("field-measure-adopted"),
      own: date(measure.adopted),
      of: ({ measure: other }) => (other.adopted ? t.edtf(other.adopted) : ""),
    },
    {
      name: t("measures-precedent-period"),
      own: date(measure.period),
      of: ({ precedent }) => t.edtf(precedent.period),
    },
    {
      name: t("measures-precedent-operated"),
      own: valueOf(measure.adopted)?.includes("/") ? date(measure.adopted) : "",
      of: ({ measure: other }) => (other.operated ? t.edtf(other.operated) : ""),
    },
    {
      name: t("measures-precedent-months"),
      own: ownMonths(t, measure),
      of: ({ measure: other }) => monthsText(t, monthsOf(other.operated)),
      number: true,
    },
    {
      name: t("measures-cost"),
      own: ownCost(t, measure),
      of: ({ measure: { cost } }) =>
        cost ? <Sourced text={costText(t, cost)} source={cost.source} /> : "",
    },
    ...figureKeys(columns).map((key): Line => ({
      name: t(`figure-${key}`),
      own: "",
      of: ({ measure: { figures } }) => {
        const figure = figures.find((one) => one.key === key);
        return figure ? <Sourced text={figureText(t, figure)} source={figure.source} /> : "";
      },
      number: true,
    })),
    {
      name: t("measures-precedent-targets"),
      own:
        targets.length === 0 ? (
          ""
        ) : (
          <ul className="precedent-targets">
            {targets.map(({ name, text }) => (
              <li key={name}>
                {t("measures-precedent-target", { name: name ?? "", target: text })}
              </li>
            ))}
          </ul>
        ),
      of: () => "",
    },
    {
      name: t("measures-precedent-results"),
      own: "",
      of: ({ precedent: { code } }) => (t.has(`${code}-results`) ? t(`${code}-results`) : ""),
    },
    {
      name: t("measures-precedent-flaws"),
      own: "",
      of: ({ precedent: { code } }) => (t.has(`${code}-flaws`) ? t(`${code}-flaws`) : ""),
    },
  ];
}

function Comparison({ bundle, columns }: { bundle: MeasureBundle; columns: readonly Column[] }) {
  const t = useText();
  const lines = useLines(bundle, columns);
  const cell = (content: ReactNode) =>
    content === "" ? <span className="muted">{t("stakeholders-dash")}</span> : content;
  const key = ({ precedent, measure }: Column) => `${precedent.code} ${measure.name}`;
  return (
    <ScrollRegion label={t("measures-precedents")} className="precedents-scroll">
      <table className="precedents-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t("measures-precedent-figure")}</span>
            </th>
            <th scope="col" className="precedent-own">
              {t("measures-precedent-own")}
            </th>
            {columns.map((column) => (
              <th key={key(column)} scope="col">
                {t(column.precedent.code)}
                {column.precedent.verify ? (
                  <Badge tone="warning">{t("measures-verify")}</Badge>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.name} data-number={line.number || undefined}>
              <th scope="row">{line.name}</th>
              <td className="precedent-own">{cell(line.own)}</td>
              {columns.map((column) => (
                <td key={key(column)}>{cell(line.of(column))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
