/** What the catalogue says about a measure: to read beside the form. */
import type { MeasureEntry, MeasureTemplate } from "@/backend";
import { Badge, Button, Icon } from "@/components";
import { go } from "@/state/navigation";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { costOrderText, isLive, monthsText } from "./record";

export interface TemplateFactsProps {
  template: MeasureTemplate;
  entries: readonly MeasureEntry[];
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

export function TemplateFacts({ template, entries }: TemplateFactsProps) {
  const t = useText();
  const { code } = template;
  const note = `${code}-cost-note`;
  return (
    <aside className="facts-pane" aria-label={t("measures-facts")}>
      <header>
        <h2>{t(code)}</h2>
        <div className="row">
          <span className="muted small">{t("measures-catalogue-code", { code })}</span>
          {template.verify ? <Badge tone="warning">{t("measures-verify")}</Badge> : null}
        </div>
      </header>
      <p className="small">{t(`${code}-description`)}</p>
      {template.verify ? <p className="muted small">{t("measures-verify-body")}</p> : null}
      {template.red_lines > 0 ? (
        <section>
          <h3>
            <Icon name="warning" /> {t("measures-red-lines")}
          </h3>
          <ul className="facts-list">
            {numbered(template.red_lines).map((number) => (
              <li key={number}>{t(`${code}-red-line-${number}`)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <Order kind="needs" codes={template.needs} entries={entries} />
      <Order kind="after" codes={template.after} entries={entries} />
      <Order kind="pairs" codes={template.pairs} entries={entries} />
      <section>
        <h3>{t("measures-usual")}</h3>
        <p className="small">{monthsText(t, template.months)}</p>
        <p className="small">{costOrderText(t, template.cost_order)}</p>
        {t.has(note) && t(note).trim() !== "" ? <p className="muted small">{t(note)}</p> : null}
      </section>
      <Cited title={t("measures-precedents")} texts={template.precedents} />
      <Cited title={t("measures-counter-examples")} texts={template.counter_examples} />
    </aside>
  );
}

function Cited({ title, texts }: { title: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="facts-list">
        {texts.map((text) => (
          // Precedents are citations and stay in the language of the source.
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

interface OrderProps {
  kind: "needs" | "after" | "pairs";
  codes: readonly string[];
  entries: readonly MeasureEntry[];
}

/** Measures that come before this one or beside it, and whether the dossier has them. */
function Order({ kind, codes, entries }: OrderProps) {
  const t = useText();
  if (codes.length === 0) return null;
  return (
    <section>
      <h3>{t(`measures-${kind}`)}</h3>
      <ul className="facts-list">
        {codes.map((code) => {
          const there = entries.find(
            ({ measure }) => valueOf(measure.catalogue) === code && isLive(measure),
          );
          return (
            <li key={code} className="facts-order">
              {there ? (
                <Button
                  small
                  kind="quiet"
                  icon="check"
                  onPress={() => void go("measures", there.measure.id)}
                >
                  {t(code)}
                </Button>
              ) : (
                <>
                  <span>{t(code)}</span>
                  <Badge tone={kind === "needs" ? "warning" : "neutral"}>
                    {t("measures-not-there")}
                  </Badge>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
