/** The timeline for export. */
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import type { TableCell, Timeline } from "@/backend";
import { type Drawing, type Figure, LIGHT } from "@/components";
import type { TextTools } from "@/text";
import { bucketWords } from "./axis";
import { Histogram, Legend, type Mode, layersOf, legendHeight } from "./Drawing";

const WIDTH = 1_100;

function draw(
  t: TextTools,
  timeline: Timeline,
  mode: Mode,
  label: (code: string) => string,
): Drawing {
  const isMirrored = document.documentElement.dir === "rtl";
  const isSplit = mode === "split" && timeline.series.length > 0;
  const chart = isSplit ? 140 + 64 * timeline.series.length : 440;
  const layers = timeline.series.length > 0 && !isSplit ? layersOf(t, timeline, label) : [];
  const top = layers.length === 0 ? 0 : legendHeight(layers.length);
  const height = chart + top;
  const frame = { width: WIDTH, height: chart, rem: 16, isMirrored };
  const host = document.createElement("div");
  const root = createRoot(host);
  flushSync(() =>
    root.render(
      <svg width={WIDTH} height={height}>
        <Legend palette={LIGHT} id="series" layers={layers} width={WIDTH} isMirrored={isMirrored} />
        <g transform={`translate(0 ${top})`}>
          <Histogram {...{ t, timeline, frame, mode, label }} palette={LIGHT} id="series" />
        </g>
      </svg>,
    ),
  );
  const drawn = host.querySelector("svg");
  const svg = drawn ? new XMLSerializer().serializeToString(drawn) : "";
  root.unmount();
  return { svg, width: WIDTH, height };
}

/** What is not in the bars, said in one sentence. */
export function uncertainty(t: TextTools, timeline: Timeline): string {
  return t("timeline-uncertainty", {
    unit: t(`timeline-one-${timeline.unit}`),
    precise: timeline.precise,
    imprecise: timeline.imprecise,
    undated: timeline.undated,
    outside: timeline.before + timeline.after,
  });
}

export function figureOf(
  t: TextTools,
  timeline: Timeline,
  mode: Mode,
  label: (code: string) => string,
  selection: string,
): Figure {
  const several = timeline.series.length > 1 ? [t("timeline-several-note")] : [];
  return {
    subtitle: [selection],
    notes: [t("timeline-counted", { count: timeline.total }), uncertainty(t, timeline), ...several],
    draw: () => Promise.resolve(draw(t, timeline, mode, label)),
    headings: [
      t(`timeline-unit-${timeline.unit}`),
      t("timeline-first-day"),
      t("timeline-last-day"),
      t("timeline-precise"),
      t("timeline-possible"),
      ...timeline.series.map(({ code }) => label(code)),
    ],
    rows: timeline.buckets.map((bucket, at): TableCell[] => [
      bucketWords(t, bucket, timeline.unit),
      bucket.from,
      bucket.to,
      bucket.precise,
      bucket.possible,
      ...timeline.series.map(({ precise }) => precise[at] ?? 0),
    ]),
  };
}
