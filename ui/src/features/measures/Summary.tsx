/** What is still open in a measure, each with a link that leads to the field. */
import { Badge, Button, Icon, type Tone } from "@/components";
import { type TextTools, useText } from "@/text";
import type { Lack, OpenPoints } from "./open";
import { type SectionId, jump } from "./Section";

interface Item {
  readonly key: string;
  readonly tone: Tone;
  readonly text: string;
  readonly section: SectionId;
  readonly field: string | null;
}

/** Where what is lacking is put in. */
const PLACES: Readonly<Record<Lack, readonly [SectionId, string]>> = {
  duty: ["answers", "duties"],
  months: ["resources", "months"],
  act: ["acts", "acts"],
  cost: ["resources", "cost"],
  budget: ["resources", "budget"],
  indicator: ["indicators", "indicators"],
  target: ["indicators", "indicators"],
  supporter: ["parties", "supporters"],
  source: ["evidence", "source"],
};

/** What is open, what blocks first. */
export function openItems(t: TextTools, open: OpenPoints): Item[] {
  const items: Item[] = [];
  const [crossed] = open.red_lines_crossed;
  if (crossed !== undefined) {
    items.push({
      key: "crossed",
      tone: "danger",
      text: t("measures-summary-crossed", { count: open.red_lines_crossed.length }),
      section: "red-lines",
      field: `line-${crossed}`,
    });
  }
  const [parameter] = open.parameters_open;
  if (parameter !== undefined) {
    items.push({
      key: "design",
      tone: "neutral",
      text: t("measures-summary-design", {
        count: open.parameters_open.length,
        total: open.parameters_total,
      }),
      section: "design",
      field: `parameter-${parameter}`,
    });
  }
  const [line] = open.red_lines_unchecked;
  if (line !== undefined) {
    items.push({
      key: "lines",
      tone: "neutral",
      text: t("measures-summary-lines", {
        count: open.red_lines_unchecked.length,
        total: open.red_lines_total,
      }),
      section: "red-lines",
      field: `line-${line}`,
    });
  }
  const [act] = open.acts_missing;
  if (act !== undefined) {
    items.push({
      key: "acts",
      tone: "neutral",
      text: t("measures-summary-acts", {
        acts: t.list(open.acts_missing.map((code) => t.term("parliamentary-act", code))),
      }),
      section: "acts",
      field: `act-${act}`,
    });
  }
  if (open.prerequisites_missing.length > 0) {
    items.push({
      key: "needs",
      tone: "warning",
      text: t("measures-summary-needs", {
        names: t.list(open.prerequisites_missing.map((code) => t(code))),
      }),
      section: "needs",
      field: null,
    });
  }
  for (const lack of open.lacks) {
    const [section, field] = PLACES[lack];
    items.push({
      key: lack,
      tone: lack === "duty" ? "warning" : "neutral",
      text: t(`measures-summary-${lack}`),
      section,
      field,
    });
  }
  return items;
}

export function Summary({ open }: { open: OpenPoints }) {
  const t = useText();
  const items = openItems(t, open);
  return (
    <section className="summary" aria-labelledby="summary-heading">
      <h2 id="summary-heading">{t("measures-summary")}</h2>
      {items.length === 0 ? <Badge tone="done">{t("measures-summary-none")}</Badge> : null}
      <ul className="summary-list">
        {items.map(({ key, tone, text, section, field }) => (
          <li key={key} data-tone={tone}>
            <Icon
              name={tone === "danger" ? "error" : tone === "warning" ? "warning" : "chevron-end"}
              size={0.875}
            />
            <Button small kind="quiet" onPress={() => jump(section, field)}>
              {text}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
