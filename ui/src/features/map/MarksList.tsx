/** The marks in view as a list: what the map shows, for eyes, keyboard and screen reader alike. */
import { useState } from "react";
import { type EventRow, type MapMark, type Selection, backend } from "@/backend";
import { Button, ErrorBanner, IconButton, Spinner } from "@/components";
import { go } from "@/state/navigation";
import { useRead } from "@/state/queries";
import { useSelection } from "@/state/selection";
import { useText } from "@/text";
import { MarkSign } from "./Legend";
import { exactnessOf, formOf, markKey } from "./marks";

const STEP = 40;

/** The events of one mark: it is a rectangle of its own. */
export function selectionOf(selection: Selection, mark: MapMark): Selection {
  return mark.id === null
    ? { ...selection, bounds: mark.bounds }
    : { ...selection, bounds: null, ids: [mark.id] };
}

function useEventsOf(selection: Selection, mark: MapMark, limit: number) {
  const wanted = selectionOf(selection, mark);
  return useRead(["event_rows", wanted, "date", limit], () =>
    backend.eventRows({ selection: wanted, sort: "date", descending: false, offset: 0, limit }),
  );
}

export interface MarksListProps {
  marks: readonly MapMark[];
  selection: Selection;
  active: string | null;
  onActive: (key: string | null) => void;
  onOpen: (mark: MapMark) => void;
}

export function MarksList({ marks, selection, active, onActive, onOpen }: MarksListProps) {
  const t = useText();
  const [shown, setShown] = useState(STEP);
  const sorted = [...marks].sort((a, b) => b.count - a.count);
  return (
    <>
      <ul className="marks" aria-label={t("map-marks")}>
        {sorted.slice(0, shown).map((mark) => {
          const key = markKey(mark);
          return (
            <li key={key}>
              <MarkItem
                mark={mark}
                selection={selection}
                isActive={key === active}
                onLook={(isLooked) => onActive(isLooked ? key : null)}
                onOpen={() => onOpen(mark)}
              />
            </li>
          );
        })}
      </ul>
      {sorted.length > shown ? (
        <div className="marks-more">
          <Button small onPress={() => setShown(shown + STEP)}>
            {t("map-marks-more", { count: sorted.length - shown })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

interface MarkItemProps {
  mark: MapMark;
  selection: Selection;
  isActive: boolean;
  onLook: (isLooked: boolean) => void;
  onOpen: () => void;
}

function MarkItem({ mark, selection, isActive, onLook, onOpen }: MarkItemProps) {
  const t = useText();
  const first = useEventsOf(selection, mark, 1).data?.rows[0];
  const form = formOf(mark);
  const place = first?.place ?? t("map-no-place-name");
  const counted = t(`map-mark-${form}`, { count: mark.count, place });
  const exactness = t(`map-precision-${exactnessOf(mark.precision)}`);
  // A cluster has no place of its own; its first event only gives an example.
  const [title, note] = {
    event: [first?.title || t("map-untitled"), `${counted} · ${exactness}`],
    stack: [place, `${counted} · ${exactness}`],
    cluster: [counted, t("map-such-as", { place })],
  }[form];
  return (
    <button
      type="button"
      className="mark"
      data-active={isActive || undefined}
      onClick={onOpen}
      onFocus={() => onLook(true)}
      onBlur={() => onLook(false)}
      onPointerEnter={() => onLook(true)}
      onPointerLeave={() => onLook(false)}
    >
      <MarkSign mark={mark} small />
      <span className="mark-text">
        {/* Until its first event has come, a mark is named by what it counts. */}
        <span className="mark-title">
          {first ? title : t("map-mark-waiting", { count: mark.count })}
        </span>
        <span className="muted small">{first ? note : "\u00a0"}</span>
      </span>
    </button>
  );
}

export interface PlaceEventsProps {
  mark: MapMark;
  selection: Selection;
  onBack: () => void;
  onFilter: () => void;
}

const PLACE_LIMIT = 200;

/** The events at one and the same position. */
export function PlaceEvents({ mark, selection, onBack, onFilter }: PlaceEventsProps) {
  const t = useText();
  const answer = useEventsOf(selection, mark, PLACE_LIMIT);
  const rows = answer.data?.rows ?? [];
  const total = answer.data?.total ?? mark.count;
  return (
    <section className="place-events" aria-label={t("map-here", { count: total })}>
      <header className="map-side-head">
        <IconButton
          icon="chevron-start"
          label={t("map-back-to-marks")}
          onPress={onBack}
          autoFocus
          small
        />
        <h2>{t("map-here", { count: total })}</h2>
      </header>
      {answer.isError ? <ErrorBanner error={answer.error} /> : null}
      {answer.data ? null : <Spinner label={t("loading")} />}
      <ul className="marks">
        {rows.map((row) => (
          <li key={row.id}>
            <EventItem row={row} />
          </li>
        ))}
      </ul>
      {total > rows.length && answer.data ? (
        <p className="muted small marks-more">
          {t("map-here-first", { shown: rows.length, total })}
        </p>
      ) : null}
      <div className="marks-more">
        <Button small icon="filter" onPress={onFilter}>
          {t("map-filter-place")}
        </Button>
      </div>
    </section>
  );
}

function EventItem({ row }: { row: EventRow }) {
  const t = useText();
  const open = () => {
    useSelection.getState().setActive(row.id);
    void go("abuses", row.id);
  };
  return (
    <button type="button" className="mark mark-plain" onClick={open}>
      <span className="mark-title">{row.title || t("map-untitled")}</span>
      <span className="muted small">
        {row.date === null ? t("map-undated") : t.edtf(row.date)}
        {row.violations.length > 0
          ? ` · ${t.list(row.violations.map((code) => t.term("violation-type", code)))}`
          : ""}
      </span>
    </button>
  );
}
