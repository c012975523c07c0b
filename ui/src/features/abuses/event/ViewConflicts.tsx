/** Fields that two people set to different values. */
import type { EventBundle, FieldConflict } from "@/backend";
import { Banner } from "@/components";
import { useText } from "@/text";
import { fieldName, fieldValue, kindName } from "@/text/records";
import { clip } from "../words";

function kindOf(bundle: EventBundle, id: string): string {
  const kinds = {
    event: [bundle.event],
    act: bundle.acts,
    involvement: bundle.involvements,
    person: bundle.persons,
    place: bundle.places,
    source: bundle.sources,
    intervention: bundle.interventions,
    attachment: bundle.attachments,
    chain_of_events: bundle.chain,
  };
  const found = Object.entries(kinds).find(([, records]) =>
    records.some((record) => record.id === id),
  );
  return found?.[0] ?? "event";
}

export function Conflicts({
  bundle,
  conflicts,
}: {
  bundle: EventBundle;
  conflicts: readonly FieldConflict[];
}) {
  const t = useText();
  return (
    <Banner tone="warning" title={t("event-conflicts", { count: conflicts.length })}>
      <p>{t("event-conflicts-body")}</p>
      <ul className="conflicts">
        {conflicts.map(({ record, field, values }) => {
          const kind = kindOf(bundle, record);
          const [shown = "", ...others] = values.map((value) =>
            clip(fieldValue(t, kind, field, value), 200),
          );
          return (
            <li key={`${record}-${field}`}>
              <strong>{`${kindName(t, kind)}, ${fieldName(t, kind, field)}`}</strong>
              <span>{t("event-conflict-values", { shown, others: t.list(others) })}</span>
            </li>
          );
        })}
      </ul>
    </Banner>
  );
}
