/** One event to read: what was done to whom, by whom, where, when, and on what source. */
import { type ReactNode, useMemo, useState } from "react";
import { Disclosure, DisclosurePanel, Heading, Button as AriaButton } from "react-aria-components";
import { type EventBundle, type EventRecord, type FieldConflict, backend } from "@/backend";
import {
  Badge,
  Banner,
  Button,
  Facts,
  Icon,
  IconButton,
  Marked,
  type MarkedProps,
  RecordHistory,
  Tabs,
} from "@/components";
import { notifySaved } from "@/components/RecordPage";
import { useActions } from "@/state/actions";
import { confirm } from "@/state/confirm";
import { go, replacePlace } from "@/state/navigation";
import { notify } from "@/state/notices";
import { refreshStatus } from "@/state/queries";
import { useSelection } from "@/state/selection";
import { valueOf } from "@/state/stated";
import { currentText, useText } from "@/text";
import { fieldName, fieldValue, kindName } from "@/text/records";
import { useRegionNames } from "@/state/queries";
import { Attachments } from "../attachments/Attachments";
import { clip } from "../words";
import {
  knownWords,
  perpetratorsOf,
  personFacts,
  personName,
  personOf,
  placeName,
  placePosition,
  statedWords,
  violationName,
} from "./facts";

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
      </div>
      <aside className="event-side">
        <Handling bundle={bundle} />
        <Columns bundle={bundle} />
      </aside>
    </div>
  );
}

const LONG = 900;

/** An account; of a very long one the beginning, until asked for more. */
export function LongText({ text, kind = "", field = "" }: MarkedProps) {
  const t = useText();
  const [isWhole, setWhole] = useState(false);
  const isLong = text.length > LONG;
  return (
    <div className="long-text">
      <p>
        <Marked text={isLong && !isWhole ? clip(text, LONG) : text} kind={kind} field={field} />
      </p>
      {isLong ? (
        <Button kind="quiet" small onPress={() => setWhole(!isWhole)}>
          {t(isWhole ? "text-less" : "text-more")}
        </Button>
      ) : null}
    </div>
  );
}

function kindOf(bundle: EventBundle, id: string): string {
  const kinds = {
    event: [bundle.event],
    act: bundle.acts,
    involvement: bundle.involvements,
    person: bundle.persons,
    place: bundle.places,
    source: bundle.sources,
  };
  const found = Object.entries(kinds).find(([, records]) =>
    records.some((record) => record.id === id),
  );
  return found?.[0] ?? "event";
}

function Conflicts({
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

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <section className="event-part">
      <h2>
        {title} <span className="muted">{count}</span>
      </h2>
      {children}
    </section>
  );
}

const SHOWN = 40;

function Acts({ bundle }: { bundle: EventBundle }) {
  const t = useText();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? bundle.acts : bundle.acts.slice(0, SHOWN);
  return (
    <Part title={t("view-acts")} count={bundle.acts.length}>
      {bundle.acts.length === 0 ? <p className="muted">{t("view-acts-none")}</p> : null}
      {shown.length > 0 ? (
        <table className="acts">
          <thead>
            <tr>
              <th scope="col">{t("view-victim")}</th>
              <th scope="col">{t("view-act")}</th>
              <th scope="col">{t("view-by")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((act) => (
              <ActRow key={act.id} bundle={bundle} act={act} />
            ))}
          </tbody>
        </table>
      ) : null}
      {bundle.acts.length > SHOWN ? (
        <Button kind="quiet" small onPress={() => setWhole(!isWhole)}>
          {isWhole ? t("text-less") : t("view-acts-all", { count: bundle.acts.length })}
        </Button>
      ) : null}
    </Part>
  );
}

function ActRow({ bundle, act }: { bundle: EventBundle; act: EventBundle["acts"][number] }) {
  const t = useText();
  const victim = personOf(bundle, act.victim);
  const age = statedWords(t, act.age, (value) => t("act-age", { age: value }));
  const about = [
    act.age === "unknown" ? t("act-age-unknown") : age,
    valueOf(act.minor) === true ? t("act-minor") : null,
    ...(victim ? personFacts(t, victim) : []),
    knownWords(act.victim_status, (code) => t.term("victim-status", code)),
  ].filter(Boolean);
  const how = [
    statedWords(t, act.date, (text) => t.edtf(text)),
    act.method === "unknown" ? t("act-method-unknown") : statedWords(t, act.method),
    ...bundle.places.flatMap((place, index) =>
      act.places.includes(place.id) ? [placeName(t, place, index)] : [],
    ),
    knownWords(act.status_at_end, (code) => t("act-end", { state: t.term("status-at-end", code) })),
    valueOf(act.remarks),
  ].filter(Boolean);
  const by = perpetratorsOf(t, bundle, act);
  const involvements = bundle.involvements.filter((involvement) => involvement.act === act.id);
  return (
    <tr>
      <td>
        <strong>
          <Marked text={clip(personName(t, victim), 200)} kind="person" field="name" />
        </strong>
        <span className="acts-more">
          <Marked text={clip(about.join(" · "), 400)} />
        </span>
      </td>
      <td>
        <span>{violationName(t, act)}</span>
        <span className="acts-more">
          <Marked text={clip(how.join(" · "), 600)} />
        </span>
      </td>
      <td>
        {by.length === 0 ? <span className="muted">{t("act-by-nobody")}</span> : null}
        <ul>
          {by.map((words, index) => {
            const involvement = involvements[index];
            const more = involvement
              ? [
                  knownWords(involvement.degree, (code) => t.term("degree-of-involvement", code)),
                  knownWords(involvement.status, (code) => t.term("perpetrator-status", code)),
                  valueOf(involvement.remarks),
                ]
                  .filter(Boolean)
                  .join(" · ")
              : "";
            return (
              <li key={involvement?.id ?? words}>
                <span>
                  <Marked text={clip(words, 300)} />
                </span>
                {more === "" ? null : (
                  <span className="acts-more">
                    <Marked text={more} />
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      </td>
    </tr>
  );
}

function Places({ bundle }: { bundle: EventBundle }) {
  const t = useText();
  const regions = useRegionNames();
  if (bundle.places.length === 0) return null;
  return (
    <Part title={t("section-places")} count={bundle.places.length}>
      <ol className="places">
        {bundle.places.map((place, index) => {
          const more = [
            valueOf(place.setting),
            knownWords(place.region, (code) => regions.get(code) ?? code),
            knownWords(place.precision, (code) => t.term("place-precision", code)),
          ].filter(Boolean);
          const position = placePosition(place);
          return (
            <li key={place.id}>
              <span className="places-number" aria-hidden="true">
                {index + 1}
              </span>
              <div>
                <span>
                  <Marked text={clip(placeName(t, place, index), 300)} kind="place" field="name" />
                </span>
                <span className="acts-more">{more.join(" · ")}</span>
              </div>
              <span className="places-position mono">
                {position ?? (place.latitude === "unknown" ? t("place-position-unknown") : "")}
              </span>
            </li>
          );
        })}
      </ol>
    </Part>
  );
}

function Sources({ bundle }: { bundle: EventBundle }) {
  const t = useText();
  return (
    <Part title={t("section-sources")} count={bundle.sources.length}>
      {bundle.sources.length === 0 ? <p className="muted">{t("view-sources-none")}</p> : null}
      <ul className="sources">
        {bundle.sources.map((source, index) => {
          const more = [
            knownWords(source.source_type, (code) => t.term("source-type", code)),
            knownWords(source.date, (text) => t.edtf(text)),
            valueOf(source.reference),
            knownWords(source.connection, (code) => t.term("source-connection", code)),
            knownWords(source.reliability, (code) =>
              t("source-reliability", { word: t.term("reliability", code) }),
            ),
            valueOf(source.remarks),
          ].filter(Boolean);
          const closed = valueOf(source.confidentiality);
          return (
            <li key={source.id}>
              <Icon name="source" />
              <div>
                <span>
                  <Marked
                    text={clip(
                      statedWords(t, source.title) ?? t("source-untitled", { number: index + 1 }),
                      400,
                    )}
                    kind="source"
                    field="title"
                  />
                </span>
                <span className="acts-more">
                  <Marked text={clip(more.join(" · "), 600)} />
                </span>
              </div>
              {closed && closed !== "C0" ? (
                <Badge tone="warning">{t.term("confidentiality", closed)}</Badge>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

const HANDLING = [
  ["status", "violation-status"],
  ["proof", "standard-of-proof"],
  ["verification", "verification"],
  ["confidentiality", "confidentiality"],
  ["consent", "consent"],
] as const;

function Handling({ bundle: { event } }: { bundle: EventBundle }) {
  const t = useText();
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
      <Facts facts={facts} />
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
function Columns({ bundle }: { bundle: EventBundle }) {
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
