/** What the catalogue says about a measure: to read beside the form. */
import type { MeasureTemplate } from "@/backend";
import { Badge } from "@/components";
import { useText } from "@/text";
import { costOrderText } from "@/text/records";
import { monthsText } from "./record";

export function TemplateFacts({ template }: { template: MeasureTemplate }) {
  const t = useText();
  const { code } = template;
  const note = `${code}-cost-note`;
  return (
    <section className="template-facts" aria-labelledby="facts-heading">
      <h2 id="facts-heading">{t("measures-facts")}</h2>
      <div className="row">
        <strong>{t(code)}</strong>
        <span className="muted small">{t("measures-catalogue-code", { code })}</span>
        {template.verify ? <Badge tone="warning">{t("measures-verify")}</Badge> : null}
      </div>
      <p className="small">{t(`${code}-description`)}</p>
      <h3>{t("measures-usual")}</h3>
      <p className="small">{monthsText(t, template.months)}</p>
      <p className="small">{costOrderText(t, template.cost_order)}</p>
      {t.has(note) && t(note).trim() !== "" ? <p className="muted small">{t(note)}</p> : null}
      {template.verify ? <p className="muted small">{t("measures-verify-body")}</p> : null}
    </section>
  );
}
