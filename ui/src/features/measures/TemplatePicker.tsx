/** Choosing the measure of the catalogue from which a new measure starts. */
import { useMemo, useState } from "react";
import type { MeasureTemplate } from "@/backend";
import {
  Badge,
  Button,
  EmptyState,
  IconButton,
  SearchField,
  Select,
  useTermOptions,
} from "@/components";
import { go } from "@/state/navigation";
import { type TextTools, useText } from "@/text";
import { costOrderText } from "@/text/records";
import { monthsText } from "./record";

const ALL = "*";

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function passes(t: TextTools, template: MeasureTemplate, words: string[]): boolean {
  const duties = template.duties.map((code) => t.term("duty", code)).join(" ");
  const text = folded(
    `${template.code} ${t(template.code)} ${t(`${template.code}-description`)} ${duties}`,
  );
  return words.every((word) => text.includes(word));
}

export interface TemplatePickerProps {
  templates: readonly MeasureTemplate[];
  /** Codes of the catalogue that the dossier's measures follow already. */
  used: ReadonlySet<string>;
  onPick: (template: MeasureTemplate | null) => void;
}

export function TemplatePicker({ templates, used, onPick }: TemplatePickerProps) {
  const t = useText();
  const [text, setText] = useState("");
  const [pillar, setPillar] = useState(ALL);
  const pillars = useTermOptions("pillar");
  const shown = useMemo(() => {
    const words = folded(text).split(/\s+/).filter(Boolean);
    return templates.filter(
      (template) => (pillar === ALL || template.pillar === pillar) && passes(t, template, words),
    );
  }, [templates, text, pillar, t]);
  return (
    <div className="page">
      <header className="page-head">
        <IconButton
          icon="chevron-start"
          label={t("measures-back")}
          onPress={() => void go("measures")}
        />
        <h1>{t("measures-new")}</h1>
        <div className="picker-filters">
          <SearchField label={t("measures-pick-search")} value={text} onChange={setText} />
          <Select
            label={t("field-measure-pillar")}
            hideLabel
            value={pillar}
            onChange={setPillar}
            options={[{ value: ALL, label: t("measures-every-pillar") }, ...pillars]}
          />
        </div>
        <span className="muted small" role="status">
          {t("measures-pick-shown", { shown: shown.length, total: templates.length })}
        </span>
        <span className="grow" />
        <Button icon="plus" onPress={() => onPick(null)}>
          {t("measures-pick-own")}
        </Button>
      </header>
      <div className="page-body">
        {shown.length === 0 ? (
          <EmptyState title={t("measures-pick-none")} icon="search">
            {t("measures-pick-none-body")}
          </EmptyState>
        ) : null}
        <ul className="picker">
          {shown.map((template) => (
            <li key={template.code}>
              <TemplateCard
                template={template}
                isUsed={used.has(template.code)}
                onPick={() => onPick(template)}
              />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

interface TemplateCardProps {
  template: MeasureTemplate;
  isUsed: boolean;
  onPick: () => void;
}

function TemplateCard({ template, isUsed, onPick }: TemplateCardProps) {
  const t = useText();
  return (
    <button type="button" className="picker-card" onClick={onPick}>
      <span className="picker-head">
        <strong>{t(template.code)}</strong>
        <span className="muted small">{t.term("pillar", template.pillar)}</span>
        {isUsed ? <Badge tone="info">{t("measures-pick-used")}</Badge> : null}
        {template.verify ? <Badge>{t("measures-verify")}</Badge> : null}
      </span>
      <span>{t(`${template.code}-description`)}</span>
      <span className="muted small">
        {[
          monthsText(t, template.months),
          costOrderText(t, template.cost_order),
          t("measures-pick-parameters", { count: template.parameters.length }),
        ].join(" · ")}
      </span>
    </button>
  );
}
