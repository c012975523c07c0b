/** One event to read: what was done to whom, by whom, where, when, and on what source. */
import { useMemo } from "react";
import { type EventBundle, type EventRecord, type FieldConflict, backend } from "@/backend";
import { Badge, Button, IconButton, Marked, RecordHistory, Tabs } from "@/components";
import { notifySaved } from "@/components/RecordPage";
import { useActions } from "@/state/actions";
import { confirm } from "@/state/confirm";
import { go, replacePlace } from "@/state/navigation";
import { notify } from "@/state/notices";
import { refreshStatus, useRegionNames } from "@/state/queries";
import { useSelection } from "@/state/selection";
import { valueOf } from "@/state/stated";
import { currentText, useText } from "@/text";
import { Attachments } from "../attachments/Attachments";
import { clip } from "../words";
import { ChainView } from "./ChainView";
import { statedWords } from "./facts";
import { ReviewPanel } from "./ReviewPanel";
import { NormsSection } from "./NormsSection";
import { Acts } from "./ViewActs";
import { Conflicts } from "./ViewConflicts";
import { LongText } from "./ViewParts";
import { Columns, Handling } from "./ViewSide";
import { Interventions, Places, Sources } from "./ViewSources";

async function remove(id: string, title: string): Promise<void> {
  const t = currentText();
  const yes = await confirm({
    title: t("event-delete-title"),
    body: t("event-delete-body", { title: clip(title, 120) }),
    confirm: t("event-delete"),
    destructive: true,
  });
  if (!yes) return;
  try {
    await backend.deleteRecord({ id, reason: "" });
    useSelection.getState().setActive(null);
    replacePlace("abuses", null);
    await refreshStatus();
    notifySaved(t("event-deleted"));
  } catch (error) {
    notify({ kind: "error", text: t.error(error) });
  }
}

export function EventView({ record, onEdit }: { record: EventRecord; onEdit: () => void }) {
  const t = useText();
  const { bundle, conflicts } = record;
  const { event } = bundle;
  const title = statedWords(t, event.title) ?? t("event-untitled");
  const actions = useMemo(
    () => [
      { id: "event-edit", label: "event-edit", group: "group-edit", shortcut: "e", run: onEdit },
      {
        id: "event-back",
        label: "event-back",
        group: "group-go",
        shortcut: "Escape",
        run: () => go("abuses"),
      },
    ],
    [onEdit],
  );
  useActions(actions);
  return (
    <div className="page event-page">
      <header className="page-head event-head">
        <IconButton
          icon="chevron-start"
          label={t("event-back")}
          shortcut="Escape"
          onPress={() => void go("abuses")}
        />
        <div className="event-title">
          <h1 title={clip(title, 500)}>
            <Marked text={clip(title, 200)} kind="event" field="title" />
          </h1>
          <Lead bundle={bundle} />
        </div>
        <span className="grow" />
        <Badges bundle={bundle} />
        <Button kind="quiet" icon="delete" onPress={() => void remove(event.id, title)}>
          {t("event-delete")}
        </Button>
        <Button kind="primary" icon="edit" onPress={onEdit}>
          {t("event-edit")}
        </Button>
      </header>
      <div className="page-body">
        <Tabs
          label={t("event-tabs")}
          tabs={[
            {
              id: "record",
              label: t("event-tab-record"),
              content: <Account bundle={bundle} conflicts={conflicts} />,
            },
            {
              id: "history",
              label: t("event-tab-history"),
              content: <RecordHistory id={event.id} />,
            },
          ]}
        />
      </div>
    </div>
  );
}

function Lead({ bundle }: { bundle: EventBundle }) {
  const t = useText();
  const regions = useRegionNames();
  const { event, places } = bundle;
  const first = places[0];
  const date = valueOf(event.date);
  const region = first ? valueOf(first.region) : undefined;
  const where = first
    ? [statedWords(t, first.name), region ? (regions.get(region) ?? region) : null]
    : [];
  const place = where.filter(Boolean).join(", ");
  return (
    <p className="event-lead">
      {date === undefined ? (
        <span className="muted">
          {t(event.date === "unknown" ? "event-date-unknown" : "event-date-empty")}
        </span>
      ) : (
        <span title={date}>{t.edtf(date)}</span>
      )}
      {place === "" ? null : <span>{` · ${clip(place, 160)}`}</span>}
    </p>
  );
}

function Badges({ bundle: { event } }: { bundle: EventBundle }) {
  const t = useText();
  const verification = valueOf(event.verification);
  const confidentiality = valueOf(event.confidentiality);
  return (
    <div className="row event-badges">
      {verification ? (
        <Badge tone={verification === "verified" ? "done" : "neutral"}>
          {t.term("verification", verification)}
        </Badge>
      ) : null}
      {confidentiality && confidentiality !== "C0" ? (
        <Badge tone="warning">{t.term("confidentiality", confidentiality)}</Badge>
      ) : null}
    </div>
  );
}

function Account({
  bundle,
  conflicts,
}: {
  bundle: EventBundle;
  conflicts: readonly FieldConflict[];
}) {
  const t = useText();
  const description = statedWords(t, bundle.event.description);
  return (
    <div className="event-view">
      <div className="event-main">
        {conflicts.length > 0 ? <Conflicts bundle={bundle} conflicts={conflicts} /> : null}
        {description === null ? null : (
          <LongText text={description} kind="event" field="description" />
        )}
        <Acts bundle={bundle} />
        <Places bundle={bundle} />
        <Sources bundle={bundle} />
        <Attachments bundle={bundle} />
        <Interventions bundle={bundle} />
        <ChainView event={bundle.event.id} />
        <NormsSection bundle={bundle} />
      </div>
      <aside className="event-side">
        <ReviewPanel bundle={bundle} />
        <Handling bundle={bundle} />
        <Columns bundle={bundle} />
      </aside>
    </div>
  );
}
