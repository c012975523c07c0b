/** Beside the account: how the record is handled, own fields, and columns of the imported file. */
import { Disclosure, DisclosurePanel, Heading, Button as AriaButton } from "react-aria-components";
import type { Event, EventBundle } from "@/backend";
import { Facts, Icon, Marked } from "@/components";
import { valueOf } from "@/state/stated";
import { type TextTools, useText } from "@/text";
import { fieldName } from "@/text/records";
import { clip } from "../words";
import { statedWords } from "./facts";
import { LeavingLine, useLeaving } from "./leaving";
import { LongText, OwnFacts } from "./ViewParts";

/** The estimate of deaths, where there is one. */
function deathsOf(t: TextTools, event: Event) {
  const [low, best, high] = [event.deaths_low, event.deaths_best, event.deaths_high].map(
    (stated) => {
      const count = valueOf(stated);
      return count === undefined
        ? stated === "unknown"
          ? t("stated-unknown")
          : null
        : t.number(count);
    },
  );
  if (!low && !best && !high) return [];
  const range = low || high ? t("deaths-range", { low: low ?? "–", high: high ?? "–" }) : null;
  return [{ name: t("deaths"), value: [best, range].filter(Boolean).join(" ") }];
}

const HANDLING = [
  ["status", "violation-status"],
  ["confidentiality", "confidentiality"],
  ["consent", "consent"],
] as const;

export function Handling({ bundle }: { bundle: EventBundle }) {
  const t = useText();
  const { event } = bundle;
  const leaving = useLeaving(bundle);
  const facts = HANDLING.map(([field, vocabulary]) => ({
    name: fieldName(t, "event", field),
    value: statedWords(t, event[field], (code) => t.term(vocabulary, code)) ?? (
      <span className="muted">{t("stated-empty")}</span>
    ),
  }));
  const remarks = statedWords(t, event.remarks);
  return (
    <section className="event-part">
      <h2>{t("section-handling")}</h2>
      <LeavingLine leaving={leaving} bundle={bundle} />
      <Facts facts={[...facts, ...deathsOf(t, event)]} />
      <OwnFacts values={event.own} />
      {event.tags.length > 0 ? (
        <ul className="tags event-tags" aria-label={fieldName(t, "event", "tags")}>
          {event.tags.map((tag) => (
            <li key={tag} className="tag">
              <Marked text={clip(tag, 80)} kind="event" field="tags" />
            </li>
          ))}
        </ul>
      ) : null}
      {remarks === null ? null : (
        <>
          <h3 className="event-notes">{fieldName(t, "event", "remarks")}</h3>
          <LongText text={remarks} />
        </>
      )}
    </section>
  );
}

/** Columns of the imported file that have no field of their own. */
export function Columns({ bundle }: { bundle: EventBundle }) {
  const t = useText();
  const rows = [
    ...Object.entries(bundle.event.details),
    ...bundle.acts.flatMap((act) => Object.entries(act.details)),
  ];
  if (rows.length === 0) return null;
  return (
    <Disclosure className="event-columns">
      <Heading level={2}>
        <AriaButton slot="trigger" className="form-card-trigger">
          <Icon name="chevron-end" />
          <span>{t("view-columns", { count: rows.length })}</span>
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <dl className="columns">
          {rows.slice(0, 200).map(([name, value], index) => (
            // The same column comes once for each act.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={`${name}-${index}`}>
              <dt>{clip(name, 80)}</dt>
              <dd>{clip(value, 300)}</dd>
            </div>
          ))}
        </dl>
      </DisclosurePanel>
    </Disclosure>
  );
}
