/** Events of which the date may lie in several buckets, each as a span of days. */
import { useMemo } from "react";
import { type TimeSpan, type Timeline, type TimelineRequest, backend } from "@/backend";
import { type Column, VirtualTable } from "@/components";
import { go } from "@/state/navigation";
import { useDossierKey } from "@/state/queries";
import { useSelection } from "@/state/selection";
import { type TextTools, useText } from "@/text";
import { dayNumber, positionOf } from "./axis";

function columnsFor(t: TextTools, timeline: Timeline): readonly Column<TimeSpan>[] {
  return [
    {
      id: "title",
      label: t("column-of-title"),
      width: 14,
      grow: 1,
      cell: ({ title }) => <span title={title}>{title}</span>,
    },
    { id: "date", label: t("timeline-date"), width: 14, cell: ({ date }) => t.edtf(date) },
    {
      id: "span",
      label: t("timeline-span"),
      width: 18,
      grow: 2,
      cell: (span) => <Lane span={span} timeline={timeline} />,
    },
  ];
}

export function Spans({ timeline, request }: { timeline: Timeline; request: TimelineRequest }) {
  const t = useText();
  const dossierKey = useDossierKey();
  const active = useSelection((state) => state.active);
  const setActive = useSelection((state) => state.setActive);
  const columns = useMemo(() => columnsFor(t, timeline), [t, timeline]);
  return (
    <div className="timeline-spans">
      <VirtualTable
        label={t("timeline-spans")}
        columns={columns}
        total={timeline.imprecise}
        source={[...dossierKey, "time-spans", request]}
        listing={JSON.stringify(request)}
        getRows={async (offset, limit) =>
          (await backend.timeSpans({ timeline: request, offset, limit })).spans
        }
        rowKey={({ id }) => id}
        marked={active}
        onActive={({ id }) => setActive(id)}
        onOpen={({ id }) => void go("abuses", id)}
        empty={<p className="muted">{t("timeline-no-spans")}</p>}
      />
    </div>
  );
}

/** The span on the same axis as the histogram above; ends beyond it are open. */
function Lane({ span, timeline }: { span: TimeSpan; timeline: Timeline }) {
  const { buckets } = timeline;
  const share = (position: number) => (position / Math.max(1, buckets.length)) * 100;
  const from = span.earliest === null ? 0 : positionOf(buckets, dayNumber(span.earliest));
  const to =
    span.latest === null ? buckets.length : positionOf(buckets, dayNumber(span.latest) + 1);
  const [first, last] = [buckets[0]?.from ?? "", buckets.at(-1)?.to ?? ""];
  const isOpenBefore = span.earliest === null || span.earliest < first;
  const isOpenAfter = span.latest === null || span.latest > last;
  return (
    <span className="lane" aria-hidden="true">
      <span
        className="lane-span"
        data-open-before={isOpenBefore || undefined}
        data-open-after={isOpenAfter || undefined}
        style={{
          insetInlineStart: `${share(from)}%`,
          inlineSize: `${Math.max(0.5, share(to - from))}%`,
        }}
      />
    </span>
  );
}
