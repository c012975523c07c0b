/** The timeline: the shared selection over time, imprecise dates told apart, nothing left out. */
import { useState } from "react";
import { type DateSpan, type Timeline, type TimelineRequest, backend } from "@/backend";
import {
  Button,
  EmptyState,
  ErrorBanner,
  FigureDialog,
  IconButton,
  RadioGroup,
  Select,
  SelectionLine,
  Spinner,
  Tabs,
  usePalette,
  withheldWords,
} from "@/components";
import { go } from "@/state/navigation";
import { useRead, useRegionNames } from "@/state/queries";
import { EVERYTHING, useSelection } from "@/state/selection";
import { useText } from "@/text";
import { dimensionName, dimensionValue } from "@/text/dimensions";
import { NO_END, NO_START, selectionWords } from "@/text/selection";
import { Chart } from "./Chart";
import { type Layer, type Mode, Patterns, layersOf } from "./Drawing";
import { Numbers } from "./Numbers";
import { PlayerBar } from "./PlayerBar";
import { Spans } from "./Spans";
import { UNITS, type Unit, panned, zoomed } from "./axis";
import { figureOf, uncertainty } from "./figure";
import { SPLITS, type Split, useView } from "./view";
import "./timeline.css";

const AUTO = "auto";
const WHOLE = "none";

export default function TimelinePart() {
  const t = useText();
  const regions = useRegionNames();
  const selection = useSelection((state) => state.selection);
  const setDates = useSelection((state) => state.setDates);
  const { window, unit, split, mode } = useView();
  const [isExporting, setExporting] = useState(false);
  const [tab, setTab] = useState("numbers");
  // The axis shows what may be chosen: all but the choice of dates itself.
  const request: TimelineRequest = {
    selection: { ...selection, dates: null },
    window,
    unit,
    split,
    leave_out_withheld: false,
  };
  const answer = useRead(["timeline", request], () => backend.timeline(request));
  const timeline = answer.data;
  const label = (code: string) => dimensionValue(t, split ?? "violation", code, regions);
  const whole = timeline ? wholeOf(timeline) : null;
  const shown: DateSpan | null =
    timeline?.buckets[0] && timeline.buckets.at(-1)
      ? { from: timeline.buckets[0].from, to: timeline.buckets.at(-1)?.to ?? "" }
      : null;
  const zoom = (factor: number, about: number) => {
    if (!shown || !whole) return;
    useView.setState({ window: zoomed(window ?? shown, whole, factor, about) });
  };
  const pan = (share: number) => {
    if (window && whole) useView.setState({ window: panned(window, whole, share) });
  };
  const title = split
    ? t("timeline-title-by", { dimension: dimensionName(t, split) })
    : t("timeline-title");

  return (
    <div className="page timeline-page">
      <header className="page-head">
        <h1>{t("part-timeline")}</h1>
        <div className="grow">
          <SelectionLine />
        </div>
        <Button
          small
          icon="export"
          isDisabled={!timeline || timeline.buckets.length === 0}
          onPress={() => setExporting(true)}
        >
          {t("figure-export")}
        </Button>
      </header>
      <div className="page-body timeline-body">
        <ErrorBanner error={answer.error} retry={() => void answer.refetch()} />
        {!timeline ? (
          answer.isPending ? (
            <Spinner label={t("loading")} />
          ) : null
        ) : timeline.buckets.length === 0 ? (
          <Nothing timeline={timeline} />
        ) : (
          <>
            <Controls
              unit={timeline.unit as Unit}
              canZoom={window !== null}
              onZoom={zoom}
              onPan={pan}
              dates={selection.dates}
            />
            <Chart
              timeline={timeline}
              mode={mode}
              label={label}
              dates={selection.dates}
              onDates={setDates}
              onZoom={zoom}
              onPan={pan}
            />
            {split && mode === "stacked" ? (
              <SeriesList layers={layersOf(t, timeline, label)} />
            ) : null}
            <div className="timeline-choice">
              <Days dates={selection.dates} onDates={setDates} />
              {whole ? <PlayerBar whole={playedOf(timeline) ?? whole} /> : null}
            </div>
            <Outside timeline={timeline} whole={whole} />
            <Tabs
              label={t("timeline-tables")}
              selected={tab}
              onSelect={setTab}
              tabs={[
                {
                  id: "numbers",
                  label: t("timeline-numbers"),
                  content: <Numbers timeline={timeline} label={label} />,
                },
                {
                  id: "spans",
                  label: t("timeline-spans"),
                  count: timeline.imprecise,
                  content: <Spans timeline={timeline} request={request} />,
                },
              ]}
            />
          </>
        )}
      </div>
      {isExporting && timeline ? (
        <FigureDialog
          title={title}
          withheld={timeline.withheld}
          make={async (leaveOut) => {
            const counted = await backend.timeline({
              ...request,
              // The picture shows what is selected, in the window shown.
              selection,
              window: shown,
              unit: timeline.unit,
              leave_out_withheld: leaveOut,
            });
            const words = selectionWords(t, selection, regions);
            return figureOf(t, counted, mode, label, words);
          }}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </div>
  );
}

/** From the first bar with an event in it to the last: rough dates alone are not worth waiting for. */
function playedOf({ buckets }: Timeline): DateSpan | null {
  const filled = buckets.filter(({ precise }) => precise > 0);
  const [first, last] = [filled[0], filled.at(-1)];
  return first && last ? { from: first.from, to: last.to } : null;
}

function wholeOf({ first, last }: Timeline): DateSpan | null {
  return first === null || last === null ? null : { from: first, to: last };
}

function Controls({
  unit,
  canZoom,
  onZoom,
  onPan,
  dates,
}: {
  unit: Unit;
  canZoom: boolean;
  onZoom: (factor: number, about: number) => void;
  onPan: (share: number) => void;
  dates: DateSpan | null;
}) {
  const t = useText();
  const { unit: asked, split, mode } = useView();
  return (
    <div className="timeline-controls">
      <Select
        label={t("timeline-unit")}
        value={asked ?? AUTO}
        onChange={(value) => useView.setState({ unit: value === AUTO ? null : (value as Unit) })}
        options={[
          { value: AUTO, label: t("timeline-auto", { unit: t(`timeline-unit-${unit}`) }) },
          ...UNITS.map((value) => ({ value, label: t(`timeline-unit-${value}`) })),
        ]}
      />
      <Select
        label={t("timeline-split")}
        value={split ?? WHOLE}
        onChange={(value) => useView.setState({ split: value === WHOLE ? null : (value as Split) })}
        options={[
          { value: WHOLE, label: t("timeline-split-none") },
          ...SPLITS.map((value) => ({ value, label: dimensionName(t, value) })),
        ]}
      />
      {split ? (
        <RadioGroup<Mode>
          label={t("timeline-mode")}
          value={mode}
          onChange={(value) => useView.setState({ mode: value })}
          options={[
            { value: "stacked", label: t("timeline-stacked") },
            { value: "split", label: t("timeline-separate") },
          ]}
        />
      ) : null}
      <span className="grow" />
      <div className="row timeline-zoom">
        <IconButton
          icon="chevron-start"
          label={t("timeline-pan-back")}
          isDisabled={!canZoom}
          onPress={() => onPan(-0.5)}
        />
        <IconButton
          icon="minus"
          label={t("timeline-zoom-out")}
          isDisabled={!canZoom}
          onPress={() => onZoom(2, 0.5)}
        />
        <IconButton icon="plus" label={t("timeline-zoom-in")} onPress={() => onZoom(0.5, 0.5)} />
        <IconButton
          icon="chevron-end"
          label={t("timeline-pan-on")}
          isDisabled={!canZoom}
          onPress={() => onPan(0.5)}
        />
        {dates && dates.from !== NO_START && dates.to !== NO_END ? (
          <Button small onPress={() => useView.setState({ window: dates })}>
            {t("timeline-zoom-chosen")}
          </Button>
        ) : null}
        {canZoom ? (
          <Button small onPress={() => useView.setState({ window: null })}>
            {t("timeline-zoom-all")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function SeriesList({ layers }: { layers: readonly Layer[] }) {
  const t = useText();
  const palette = usePalette();
  return (
    <ul className="series-list" aria-label={t("timeline-legend")}>
      {layers.map((layer) => (
        <li key={layer.code}>
          <svg className="series-swatch" aria-hidden="true">
            <Patterns id={`swatch-${layer.place}`} palette={palette} layers={[layer]} />
            <rect width="100%" height="100%" fill={`url(#swatch-${layer.place}-${layer.place})`} />
          </svg>
          {layer.label}
        </li>
      ))}
    </ul>
  );
}

/** The chosen dates, typed to the day. */
function Days({
  dates,
  onDates,
}: {
  dates: DateSpan | null;
  onDates: (dates: DateSpan | null) => void;
}) {
  const t = useText();
  return (
    <div className="timeline-days">
      <Day side="from" {...{ dates, onDates }} />
      <Day side="to" {...{ dates, onDates }} />
      <IconButton
        icon="close"
        label={t("timeline-clear")}
        isDisabled={dates === null}
        onPress={() => onDates(null)}
        small
      />
    </div>
  );
}

function Day({
  side,
  dates,
  onDates,
}: {
  side: "from" | "to";
  dates: DateSpan | null;
  onDates: (dates: DateSpan | null) => void;
}) {
  const t = useText();
  const own = dates?.[side] ?? "";
  const shown = own === NO_START || own === NO_END ? "" : own;
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const settle = async () => {
    if (typed === null || typed.trim() === shown) {
      setTyped(null);
      setFault(null);
      return;
    }
    try {
      const reading = typed.trim() === "" ? null : await backend.readDate({ text: typed.trim() });
      const day = side === "from" ? (reading?.earliest ?? NO_START) : (reading?.latest ?? NO_END);
      const span = { from: dates?.from ?? NO_START, to: dates?.to ?? NO_END, [side]: day };
      setTyped(null);
      setFault(null);
      if (span.from === NO_START && span.to === NO_END) onDates(null);
      else onDates(span.from <= span.to ? span : { from: span.to, to: span.from });
    } catch (error) {
      setFault(t.error(error));
    }
  };
  return (
    <label className="timeline-day">
      <span>{t(`timeline-${side}`)}</span>
      <input
        className="input"
        value={typed ?? shown}
        placeholder={t("timeline-day-hint")}
        size={10}
        aria-invalid={fault !== null}
        title={fault ?? t("timeline-day-help")}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => void settle()}
        onKeyDown={(event) => {
          if (event.key === "Enter") void settle();
          if (event.key === "Escape" && typed !== null) {
            event.preventDefault();
            event.stopPropagation();
            setTyped(null);
            setFault(null);
          }
        }}
      />
      {fault === null ? null : (
        <span className="field-error" role="alert">
          {fault}
        </span>
      )}
    </label>
  );
}

/** What the bars do not show, with ways to it. */
function Outside({ timeline, whole }: { timeline: Timeline; whole: DateSpan | null }) {
  const t = useText();
  const { before, after, undated } = timeline;
  return (
    <div className="timeline-outside">
      <p className="small muted">
        {t("timeline-counted", { count: timeline.total })} {uncertainty(t, timeline)}{" "}
        {withheldWords(t, timeline)}
      </p>
      {before + after > 0 && whole ? (
        <Button small kind="quiet" onPress={() => useView.setState({ window: null })}>
          {t("timeline-show-outside", { count: before + after })}
        </Button>
      ) : null}
      {undated > 0 ? <Undated count={undated} /> : null}
    </div>
  );
}

function Undated({ count }: { count: number }) {
  const t = useText();
  const selection = useSelection((state) => state.selection);
  const open = async () => {
    if (!(await go("abuses"))) return;
    useSelection.getState().replace({
      ...selection,
      dates: null,
      cell: { parts: [...(selection.cell?.parts ?? []).slice(0, 2), UNDATED] },
    });
  };
  return (
    <Button small kind="quiet" icon="abuses" onPress={() => void open()}>
      {t("timeline-show-undated", { count })}
    </Button>
  );
}

const UNDATED = { dimension: "year", codes: ["?unknown", "?empty"] };

function Nothing({ timeline }: { timeline: Timeline }) {
  const t = useText();
  const replace = useSelection((state) => state.replace);
  const isEmpty = timeline.total === 0;
  return (
    <EmptyState
      icon="timeline"
      title={t(isEmpty ? "timeline-none" : "timeline-no-dates")}
      actions={
        isEmpty ? (
          <Button onPress={() => replace(EVERYTHING)}>{t("chips-clear")}</Button>
        ) : (
          <Undated count={timeline.undated} />
        )
      }
    >
      <p>{t(isEmpty ? "timeline-none-body" : "timeline-no-dates-body")}</p>
    </EmptyState>
  );
}
