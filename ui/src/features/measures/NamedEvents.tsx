/** Events a measure answers by name, whatever its other links say. */
import { useState } from "react";
import { type Selection, backend } from "@/backend";
import { Button } from "@/components";
import { confirm } from "@/state/confirm";
import { go } from "@/state/navigation";
import { notify } from "@/state/notices";
import { useRead } from "@/state/queries";
import { useSelection } from "@/state/selection";
import { currentText, useText } from "@/text";

/** More are better told by type, group, region and period. */
const LIMIT = 5000;
const PAGE = 1000;

/** The identifiers of the selected events. */
export async function idsOf(selection: Selection, total: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < total) {
    // Each page tells whether there is another.
    // oxlint-disable-next-line no-await-in-loop
    const { rows } = await backend.eventRows({
      selection,
      sort: "date",
      descending: false,
      offset: ids.length,
      limit: PAGE,
    });
    if (rows.length === 0) break;
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}

export interface NamedEventsProps {
  events: readonly string[];
  onChange: (events: string[]) => void;
}

export function NamedEvents({ events, onChange }: NamedEventsProps) {
  const t = useText();
  const selection = useSelection((state) => state.selection);
  const summary = useRead(["select_events", selection], () => backend.selectEvents(selection));
  const [isBusy, setBusy] = useState(false);
  const total = summary.data?.total ?? 0;

  const link = async () => {
    const yes = await confirm({
      title: t("measures-link", { count: total }),
      body: t("measures-link-body", { count: total, already: events.length }),
      confirm: t("measures-link-yes"),
    });
    if (!yes) return;
    setBusy(true);
    try {
      onChange([...new Set([...events, ...(await idsOf(selection, total))])]);
    } catch (error) {
      notify({ kind: "error", text: currentText().error(error) });
    } finally {
      setBusy(false);
    }
  };
  const show = async () => {
    if (await go("abuses")) useSelection.getState().setIds(events);
  };
  return (
    <div className="field form-wide">
      <span className="field-label">{t("field-measure-events")}</span>
      <div className="row">
        <span>{t("measures-named-events", { count: events.length })}</span>
        {events.length > 0 ? (
          <>
            <Button small kind="quiet" onPress={() => void show()}>
              {t("measures-show-events")}
            </Button>
            <Button small kind="quiet" onPress={() => onChange([])}>
              {t("measures-unlink-events")}
            </Button>
          </>
        ) : null}
        <Button
          small
          icon="link"
          isDisabled={total === 0 || total > LIMIT}
          isPending={isBusy}
          onPress={() => void link()}
        >
          {t("measures-link", { count: total })}
        </Button>
      </div>
      <span className="field-hint">
        {total > LIMIT ? t("measures-link-too-many", { limit: LIMIT }) : t("measures-named-hint")}
      </span>
    </div>
  );
}
