/** The histogram on the screen: hover and focus tell counts, a brush selects dates, the wheel zooms. */
import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from "react";
import type { DateSpan, Timeline } from "@/backend";
import { usePalette } from "@/components";
import { type TextTools, useText } from "@/text";
import { bucketWords, dayNumber, positionOf, spanOf } from "./axis";
import { type Frame, Histogram, type Layout, type Mode, layoutOf } from "./Drawing";

export interface ChartProps {
  timeline: Timeline;
  mode: Mode;
  label: (code: string) => string;
  dates: DateSpan | null;
  onDates: (dates: DateSpan | null) => void;
  /** Zooms by a factor about a place of the window, 0 to 1. */
  onZoom: (factor: number, about: number) => void;
  /** Moves the window by a share of its length. */
  onPan: (share: number) => void;
}

function useFrame(tall: number) {
  const element = useRef<HTMLDivElement>(null);
  const [frame, setFrame] = useState<Frame>({
    width: 900,
    height: tall * 16,
    rem: 16,
    isMirrored: false,
  });
  useEffect(() => {
    const own = element.current;
    if (!own) return undefined;
    const watcher = new ResizeObserver(([entry]) => {
      if (!entry || entry.contentRect.width === 0) return;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setFrame({
        width: entry.contentRect.width,
        height: tall * rem,
        rem,
        isMirrored: document.documentElement.dir === "rtl",
      });
    });
    watcher.observe(own);
    return () => watcher.disconnect();
  }, [tall]);
  return { element, frame };
}

/** What stands in a bucket, in one sentence. */
export function bucketTold(
  t: TextTools,
  timeline: Timeline,
  at: number,
  label: (code: string) => string,
): string {
  const bucket = timeline.buckets[at];
  if (!bucket) return "";
  const head = t("timeline-told", {
    bucket: bucketWords(t, bucket, timeline.unit),
    count: bucket.precise,
    possible: bucket.possible,
  });
  const parts = timeline.series
    .map(({ code, precise }) => ({ name: label(code), count: precise[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => t("timeline-series", { name, count }));
  return parts.length === 0 ? head : `${head} ${parts.join("; ")}.`;
}

export function Chart(props: ChartProps) {
  const { timeline, mode, label, dates, onDates, onZoom, onPan } = props;
  const t = useText();
  const palette = usePalette();
  const id = useId().replace(/[^\w]/g, "");
  const isTall = mode === "split" && timeline.series.length > 0;
  const { element, frame } = useFrame(isTall ? 26 : 19);
  const svg = useRef<SVGSVGElement>(null);
  const [brush, setBrush] = useState<{ from: number; to: number } | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const { buckets } = timeline;
  const layout = layoutOf(frame, buckets.length);
  const pan = useRef<{ x: number } | null>(null);

  // React listens to the wheel passively; the page would scroll along.
  const turn = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      onPan((event.deltaX / 600) * (frame.isMirrored ? -1 : 1));
      return;
    }
    const box = svg.current?.getBoundingClientRect();
    const across = layout.bucketAt(event.clientX - (box?.left ?? 0)) + 0.5;
    onZoom(event.deltaY < 0 ? 0.75 : 4 / 3, across / buckets.length);
  });
  useEffect(() => {
    const own = svg.current;
    if (!own) return undefined;
    const listen = (event: WheelEvent) => turn(event);
    own.addEventListener("wheel", listen, { passive: false });
    return () => own.removeEventListener("wheel", listen);
  }, []);

  const bucketOf = (event: PointerEvent) =>
    layout.bucketAt(event.clientX - (svg.current?.getBoundingClientRect().left ?? 0));
  const settle = () => {
    if (!brush) return;
    const span = spanOf(buckets, brush.from, brush.to);
    setBrush(null);
    const isSame = span && dates?.from === span.from && dates.to === span.to;
    onDates(isSame ? null : span);
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const forward = frame.isMirrored ? "ArrowLeft" : "ArrowRight";
    const back = frame.isMirrored ? "ArrowRight" : "ArrowLeft";
    const present = at ?? 0;
    const to = (next: number) => setAt(Math.min(buckets.length - 1, Math.max(0, next)));
    const actions: Record<string, () => void> = {
      [forward]: () => to(at === null ? 0 : present + 1),
      [back]: () => to(present - 1),
      Home: () => to(0),
      End: () => to(buckets.length - 1),
      PageUp: () => onPan(-0.5),
      PageDown: () => onPan(0.5),
      "+": () => onZoom(0.5, (present + 0.5) / buckets.length),
      "-": () => onZoom(2, (present + 0.5) / buckets.length),
      Enter: () => onDates(spanOf(buckets, present, present)),
      " ": () => onDates(spanOf(buckets, present, present)),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };

  return (
    <div className="timeline-chart" ref={element}>
      <p className="timeline-told" role="status">
        {at === null ? t("timeline-hint") : bucketTold(t, timeline, at, label)}
      </p>
      <svg
        ref={svg}
        className="timeline-svg"
        width={frame.width}
        height={frame.height}
        onPointerDown={(event) => {
          if (event.button === 1 || event.shiftKey) {
            event.preventDefault();
            pan.current = { x: event.clientX };
          } else if (event.button === 0) {
            const bucket = bucketOf(event);
            setBrush({ from: bucket, to: bucket });
          } else return;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (pan.current) {
            const moved = (pan.current.x - event.clientX) / (layout.end - layout.start);
            if (Math.abs(moved) < 0.02) return;
            pan.current = { x: event.clientX };
            onPan(frame.isMirrored ? -moved : moved);
            return;
          }
          const bucket = bucketOf(event);
          setAt(bucket);
          if (brush) setBrush({ ...brush, to: bucket });
        }}
        onPointerLeave={() => setAt(null)}
        onPointerCancel={() => {
          setBrush(null);
          pan.current = null;
        }}
        onPointerUp={() => {
          pan.current = null;
          settle();
        }}
      >
        <Histogram {...{ t, timeline, frame, palette, id, mode, label }} />
        <Chosen
          {...{ layout, frame, timeline, dates, brush }}
          fill={palette.background}
          edge={palette.accent}
        />
        {at === null ? null : (
          <rect
            x={Math.min(layout.x(at), layout.x(at + 1))}
            y={layout.top}
            width={layout.step}
            height={layout.bandFloor - layout.top}
            fill={palette.accent}
            opacity={0.14}
            pointerEvents="none"
          />
        )}
        {/* The bars together are one stop for the keyboard: the arrow keys go from bucket to bucket. */}
        <rect
          className="timeline-stop"
          x={layout.start}
          y={layout.top - 4}
          width={layout.end - layout.start}
          height={layout.bandFloor - layout.top + 5}
          rx={4}
          fill="transparent"
          role="slider"
          tabIndex={0}
          aria-label={t("timeline-cursor")}
          aria-valuemin={0}
          aria-valuemax={Math.max(0, buckets.length - 1)}
          aria-valuenow={at ?? 0}
          aria-valuetext={bucketTold(t, timeline, at ?? 0, label)}
          onKeyDown={byKey}
          onFocus={() => setAt((present) => present ?? 0)}
          onBlur={() => setAt(null)}
        />
        <Handle
          side="from"
          {...{ t, layout, frame, timeline, dates, onDates }}
          colour={palette.accent}
        />
        <Handle
          side="to"
          {...{ t, layout, frame, timeline, dates, onDates }}
          colour={palette.accent}
        />
      </svg>
    </div>
  );
}

/** The chosen dates in buckets and parts of them. */
function edges(timeline: Timeline, dates: DateSpan): readonly [number, number] {
  return [
    positionOf(timeline.buckets, dayNumber(dates.from)),
    positionOf(timeline.buckets, dayNumber(dates.to) + 1),
  ];
}

/** What is not chosen is veiled. */
function Chosen({
  layout,
  timeline,
  dates,
  brush,
  fill,
  edge,
}: {
  layout: Layout;
  timeline: Timeline;
  dates: DateSpan | null;
  brush: { from: number; to: number } | null;
  fill: string;
  edge: string;
}) {
  const span = brush
    ? ([Math.min(brush.from, brush.to), Math.max(brush.from, brush.to) + 1] as const)
    : dates
      ? edges(timeline, dates)
      : null;
  if (!span) return null;
  const [a, b] = [layout.x(span[0]), layout.x(span[1])].sort((one, other) => one - other);
  const [left, right] = [a ?? 0, b ?? 0];
  // The labels of the axis, between bars and band, stay legible.
  const veils = [
    [layout.top, layout.floor],
    [layout.bandTop, layout.bandFloor],
  ].flatMap(([top = 0, bottom = 0]) => [
    { x: layout.start, width: left - layout.start, y: top, height: bottom - top },
    { x: right, width: layout.end - right, y: top, height: bottom - top },
  ]);
  return (
    <g pointerEvents="none">
      {veils.map((veil) => (
        <rect
          key={`${veil.x} ${veil.y}`}
          {...veil}
          width={Math.max(0, veil.width)}
          fill={fill}
          opacity={0.68}
        />
      ))}
      {[left, right].map((x, at) => (
        <line
          key={at === 0 ? "from" : "to"}
          x1={x}
          x2={x}
          y1={layout.top}
          y2={layout.bandFloor}
          stroke={edge}
          strokeWidth={1.5}
        />
      ))}
    </g>
  );
}

/** One end of the chosen dates: a slider that moves by buckets. */
function Handle({
  t,
  side,
  layout,
  frame,
  timeline,
  dates,
  onDates,
  colour,
}: {
  t: TextTools;
  side: "from" | "to";
  layout: Layout;
  frame: Frame;
  timeline: Timeline;
  dates: DateSpan | null;
  onDates: (dates: DateSpan) => void;
  colour: string;
}) {
  const { buckets } = timeline;
  const last = buckets.length - 1;
  const [start, end] = dates ? edges(timeline, dates) : [0, buckets.length];
  const position = side === "from" ? start : end;
  // The bucket that the chosen dates begin or end in.
  const bucket =
    side === "from"
      ? Math.min(last, Math.floor(start))
      : Math.max(0, Math.min(last, Math.ceil(end) - 1));
  const shown = dates?.[side] ?? buckets[bucket]?.[side] ?? "";
  const put = (next: number) => {
    const to = buckets[Math.min(last, Math.max(0, next))]?.[side];
    const other =
      side === "from" ? (dates?.to ?? buckets[last]?.to) : (dates?.from ?? buckets[0]?.from);
    if (to === undefined || other === undefined) return;
    const span = side === "from" ? { from: to, to: other } : { from: other, to };
    if (span.from <= span.to) onDates(span);
  };
  const byKey = (event: KeyboardEvent) => {
    const forward = frame.isMirrored ? -1 : 1;
    const steps: Record<string, number> = {
      ArrowRight: forward,
      ArrowUp: 1,
      ArrowLeft: -forward,
      ArrowDown: -1,
      PageUp: 10,
      PageDown: -10,
      Home: -buckets.length,
      End: buckets.length,
    };
    const count = steps[event.key];
    if (count === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    put(bucket + count);
  };
  const x = layout.x(position);
  const [wide, tall] = [0.5 * frame.rem, 1.75 * frame.rem];
  const middle = (layout.top + layout.floor) / 2;
  return (
    <rect
      className="timeline-handle"
      x={x - wide / 2}
      y={middle - tall / 2}
      width={wide}
      height={tall}
      rx={3}
      fill={colour}
      opacity={dates ? 1 : 0.45}
      role="slider"
      tabIndex={0}
      aria-label={t(`timeline-handle-${side}`)}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, last)}
      aria-valuenow={bucket}
      aria-valuetext={shown === "" ? "" : t.day(shown)}
      onKeyDown={byKey}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        event.stopPropagation();
        const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
        put(layout.bucketAt(event.clientX - (box?.left ?? 0)));
      }}
      onPointerUp={(event) => event.stopPropagation()}
    />
  );
}
