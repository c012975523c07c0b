/** Draws the histogram; on the screen and in an exported picture it is the same. */
import type { ReactNode } from "react";
import type { Timeline } from "@/backend";
import { PATTERNS, type Palette, seriesColour } from "@/components";
import type { TextTools } from "@/text";
import { ticksOf } from "./axis";

export type Mode = "stacked" | "split";

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Pixels of one rem. */
  readonly rem: number;
  readonly isMirrored: boolean;
}

/** Where things stand in a frame. */
export interface Layout {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly floor: number;
  readonly bandTop: number;
  readonly bandFloor: number;
  readonly step: number;
  /** The edge of a bucket, counted in buckets from the start; fractions lie in between. */
  readonly x: (position: number) => number;
  readonly bucketAt: (x: number) => number;
}

export function layoutOf({ width, height, rem, isMirrored }: Frame, buckets: number): Layout {
  const [gutter, margin] = [3.25 * rem, 0.5 * rem];
  const [start, end] = isMirrored ? [margin, width - gutter] : [gutter, width - margin];
  const labels = 2.5 * rem;
  const band = 2 * rem;
  const bandFloor = height - 2;
  const bandTop = bandFloor - band;
  const floor = bandTop - labels - 0.9 * rem;
  const step = (end - start) / Math.max(1, buckets);
  return {
    start,
    end,
    top: 0.75 * rem,
    floor,
    bandTop,
    bandFloor,
    step,
    x: (position) => (isMirrored ? end - position * step : start + position * step),
    bucketAt: (x) => {
      const across = isMirrored ? end - x : x - start;
      return Math.min(buckets - 1, Math.max(0, Math.floor(across / step)));
    },
  };
}

/** Round numbers from 0 to at least the greatest count, at most so many. */
export function levels(most: number, room: number): number[] {
  const least = Math.max(1, most) / Math.max(1, room);
  const magnitude = 10 ** Math.floor(Math.log10(least));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((one) => one * magnitude).find((one) => one >= least) ?? 1,
  );
  return Array.from({ length: Math.ceil(Math.max(1, most) / step) + 1 }, (_, at) => at * step);
}

/** Bars as one path: a thousand of them are drawn as quickly as one. */
function bars(
  layout: Layout,
  floor: number,
  tall: number,
  most: number,
  counts: readonly number[],
  base: readonly number[] | null,
): string {
  const gap = Math.min(2, layout.step * 0.15);
  let path = "";
  counts.forEach((count, at) => {
    if (count === 0) return;
    const [a, b] = [layout.x(at), layout.x(at + 1)];
    const height = Math.max(1, (count / most) * tall);
    const y = floor - ((base?.[at] ?? 0) / most) * tall;
    path += `M${(Math.min(a, b) + gap / 2).toFixed(2)} ${y.toFixed(2)}h${(layout.step - gap).toFixed(2)}v${(-height).toFixed(2)}h${(gap - layout.step).toFixed(2)}z`;
  });
  return path;
}

export interface Layer {
  readonly code: string;
  readonly label: string;
  readonly place: number;
  readonly counts: readonly number[];
}

/** What is stacked: each event once, in its only series or among those of several. */
export function layersOf(
  t: TextTools,
  timeline: Timeline,
  label: (code: string) => string,
): Layer[] {
  const layers = timeline.series.map(({ code, alone }, place) => ({
    code,
    label: label(code),
    place,
    counts: alone,
  }));
  if (timeline.several.some((count) => count > 0)) {
    layers.push({
      code: "?several",
      label: t("timeline-several"),
      place: layers.length,
      counts: timeline.several,
    });
  }
  return layers;
}

export function layerFill(palette: Palette, layer: { code: string; place: number }): string {
  return layer.code === "?several"
    ? palette.several
    : seriesColour(palette, layer.place, layer.code);
}

export function Patterns({
  id,
  palette,
  layers,
}: {
  id: string;
  palette: Palette;
  layers: readonly { code: string; place: number }[];
}) {
  return (
    <defs>
      {layers.map((layer) => (
        <pattern
          key={layer.code}
          id={`${id}-${layer.place}`}
          width={8}
          height={8}
          patternUnits="userSpaceOnUse"
        >
          <rect width={8} height={8} fill={layerFill(palette, layer)} />
          <path
            d={PATTERNS[layer.place % PATTERNS.length]}
            stroke={palette.pattern}
            strokeWidth={1.25}
            fill="none"
          />
        </pattern>
      ))}
      <pattern id={`${id}-band`} width={6} height={6} patternUnits="userSpaceOnUse">
        <path d="M0 6L6 0M-1 1L1 -1M5 7L7 5" stroke={palette.strong} strokeWidth={1} fill="none" />
      </pattern>
    </defs>
  );
}

export interface DrawingProps {
  t: TextTools;
  timeline: Timeline;
  frame: Frame;
  palette: Palette;
  /** Unique in the document: patterns are named by it. */
  id: string;
  mode: Mode;
  label: (code: string) => string;
  children?: ReactNode;
}

/** The shapes alone, without an SVG element around them. */
export function Histogram({ t, timeline, frame, palette, id, mode, label }: DrawingProps) {
  const { buckets, unit } = timeline;
  const layout = layoutOf(frame, buckets.length);
  const { rem } = frame;
  const layers = layersOf(t, timeline, label);
  const isDivided = timeline.series.length > 0;
  return (
    <g fontSize={0.8125 * rem} fill={palette.muted}>
      <Patterns id={id} palette={palette} layers={layers} />
      {isDivided && mode === "split" ? (
        <Multiples {...{ t, timeline, frame, palette, id, label, layout }} />
      ) : (
        <Stack
          {...{ t, timeline, palette, id, layout, rem, isMirrored: frame.isMirrored }}
          layers={isDivided ? layers : null}
        />
      )}
      <Axis {...{ t, layout, palette, rem, buckets, unit }} />
      <Band {...{ t, timeline, palette, id, layout, rem, isMirrored: frame.isMirrored }} />
    </g>
  );
}

interface StackProps {
  t: TextTools;
  timeline: Timeline;
  palette: Palette;
  id: string;
  layout: Layout;
  rem: number;
  isMirrored: boolean;
}

function Stack({
  t,
  timeline,
  palette,
  id,
  layout,
  rem,
  isMirrored,
  layers,
}: StackProps & { layers: readonly Layer[] | null }) {
  const counts = timeline.buckets.map(({ precise }) => precise);
  const tall = layout.floor - layout.top;
  const marks = levels(Math.max(...counts, 1), tall / (2.5 * rem));
  const most = marks.at(-1) ?? 1;
  const base = counts.map(() => 0);
  return (
    <>
      <Levels
        {...{ t, marks, most, palette, layout, rem, isMirrored }}
        floor={layout.floor}
        tall={tall}
      />
      {layers === null ? (
        <path d={bars(layout, layout.floor, tall, most, counts, null)} fill={palette.series[0]} />
      ) : (
        layers.map((layer) => {
          const path = bars(layout, layout.floor, tall, most, layer.counts, base);
          layer.counts.forEach((count, at) => {
            base[at] = (base[at] ?? 0) + count;
          });
          return <path key={layer.code} d={path} fill={`url(#${id}-${layer.place})`} />;
        })
      )}
    </>
  );
}

function Levels({
  t,
  marks,
  most,
  palette,
  layout,
  rem,
  isMirrored,
  floor,
  tall,
}: {
  t: TextTools;
  marks: readonly number[];
  most: number;
  palette: Palette;
  layout: Layout;
  rem: number;
  isMirrored: boolean;
  floor: number;
  tall: number;
}) {
  return marks.map((mark) => {
    const y = floor - (mark / most) * tall;
    return (
      <g key={mark}>
        <line x1={layout.start} x2={layout.end} y1={y} y2={y} stroke={palette.line} />
        <text
          x={isMirrored ? layout.end + 0.5 * rem : layout.start - 0.5 * rem}
          y={y + 0.28 * rem}
          textAnchor={isMirrored ? "start" : "end"}
        >
          {t.number(mark)}
        </text>
      </g>
    );
  });
}

/** One small histogram for each series, all to the same scale. */
function Multiples({
  t,
  timeline,
  frame,
  palette,
  id,
  label,
  layout,
}: Omit<DrawingProps, "mode"> & { layout: Layout }) {
  const { rem, isMirrored } = frame;
  const { series } = timeline;
  const room = (layout.floor - layout.top) / Math.max(1, series.length);
  const most = Math.max(1, ...series.flatMap(({ precise }) => precise));
  const tall = Math.max(4, room - 1.15 * rem);
  return series.map(({ code, precise, total }, place) => {
    const floor = layout.top + room * (place + 1);
    return (
      <g key={code}>
        <line x1={layout.start} x2={layout.end} y1={floor} y2={floor} stroke={palette.line} />
        <path d={bars(layout, floor, tall, most, precise, null)} fill={`url(#${id}-${place})`} />
        <text
          x={isMirrored ? layout.end - 2 : layout.start + 2}
          y={floor - tall - 0.25 * rem}
          fill={palette.text}
          textAnchor={isMirrored ? "end" : "start"}
        >
          {t("timeline-series", { name: label(code), count: total })}
        </text>
        <text
          x={isMirrored ? layout.end + 0.5 * rem : layout.start - 0.5 * rem}
          y={floor - tall + 0.3 * rem}
          textAnchor={isMirrored ? "start" : "end"}
        >
          {t.number(most)}
        </text>
      </g>
    );
  });
}

function Axis({
  t,
  layout,
  palette,
  rem,
  buckets,
  unit,
}: {
  t: TextTools;
  layout: Layout;
  palette: Palette;
  rem: number;
  buckets: Timeline["buckets"];
  unit: string;
}) {
  const ticks = ticksOf(t, buckets, unit, (layout.end - layout.start) / (3.25 * rem));
  return (
    <>
      <line
        x1={layout.start}
        x2={layout.end}
        y1={layout.floor}
        y2={layout.floor}
        stroke={palette.strong}
      />
      {ticks.map(({ at, label, major }) => {
        const x = layout.x(at + 0.5);
        return (
          <g key={at} textAnchor="middle">
            <line x1={x} x2={x} y1={layout.floor} y2={layout.floor + 4} stroke={palette.strong} />
            <text x={x} y={layout.floor + 1.15 * rem}>
              {label}
            </text>
            {major === null ? null : (
              <text x={x} y={layout.floor + 2.15 * rem} fill={palette.text} fontWeight={600}>
                {major}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

/** Where imprecise events may lie, each counted in every bucket it may have happened in. */
function Band({ t, timeline, palette, id, layout, rem, isMirrored }: StackProps) {
  const counts = timeline.buckets.map(({ possible }) => possible);
  const most = Math.max(...counts, 1);
  const tall = layout.bandFloor - layout.bandTop;
  const y = (count: number) => layout.bandFloor - (count / most) * tall;
  const path = counts
    .map((count, at) => `L${layout.x(at)} ${y(count)}L${layout.x(at + 1)} ${y(count)}`)
    .join("");
  const end = layout.x(counts.length);
  return (
    <g>
      <text
        x={isMirrored ? layout.end : layout.start}
        y={layout.bandTop - 0.35 * rem}
        textAnchor={isMirrored ? "end" : "start"}
      >
        {t("timeline-band", { count: timeline.imprecise })}
      </text>
      {timeline.imprecise === 0 ? null : (
        <>
          <path
            d={`M${layout.x(0)} ${layout.bandFloor}${path}L${end} ${layout.bandFloor}z`}
            fill={`url(#${id}-band)`}
            stroke={palette.strong}
          />
          <text
            x={isMirrored ? layout.end + 0.5 * rem : layout.start - 0.5 * rem}
            y={layout.bandTop + 0.6 * rem}
            textAnchor={isMirrored ? "start" : "end"}
          >
            {t.number(most)}
          </text>
        </>
      )}
      <line
        x1={layout.start}
        x2={layout.end}
        y1={layout.bandFloor}
        y2={layout.bandFloor}
        stroke={palette.line}
      />
    </g>
  );
}

/** The legend of an exported picture; on the screen it is a list. */
export function Legend({
  palette,
  id,
  layers,
  width,
  isMirrored,
}: {
  palette: Palette;
  id: string;
  layers: readonly Layer[];
  width: number;
  isMirrored: boolean;
}) {
  const [column, line] = [width / 3, 22];
  return layers.map((layer, at) => {
    const x = (at % 3) * column;
    const y = Math.floor(at / 3) * line;
    const cut = layer.label.length > 42 ? `${layer.label.slice(0, 41)}…` : layer.label;
    return (
      <g key={layer.code} fontSize={14} fill={palette.text}>
        <rect
          x={isMirrored ? width - x - 16 : x}
          y={y}
          width={16}
          height={14}
          fill={`url(#${id}-${layer.place})`}
        />
        <text
          x={isMirrored ? width - x - 24 : x + 24}
          y={y + 12}
          textAnchor={isMirrored ? "end" : "start"}
        >
          {cut}
        </text>
      </g>
    );
  });
}

export const legendHeight = (layers: number) => Math.ceil(layers / 3) * 22 + 12;
