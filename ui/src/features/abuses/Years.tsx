/** Events by year, with a brush; the two fields do the same by keyboard and to the day. */
import { type PointerEvent, useEffect, useRef, useState } from "react";
import { type DateSpan, type YearCount, backend } from "@/backend";
import { IconButton } from "@/components";
import { useText } from "@/text";
import { type Bar, barsOf, labelStep, shortDay, withEnd, yearsSpan } from "./years";

export interface YearsProps {
  all: readonly YearCount[];
  chosen: readonly YearCount[];
  dates: DateSpan | null;
  onChange: (dates: DateSpan | null) => void;
}

export function Years({ all, chosen, dates, onChange }: YearsProps) {
  const t = useText();
  const bars = barsOf(all, chosen);
  return (
    <section className="years" aria-label={t("years")}>
      <Chart bars={bars} dates={dates} onChange={onChange} />
      <div className="years-fields">
        <DayField side="from" dates={dates} onChange={onChange} />
        <DayField side="to" dates={dates} onChange={onChange} />
        <IconButton
          icon="close"
          label={t("years-clear")}
          isDisabled={dates === null}
          onPress={() => onChange(null)}
          small
        />
      </div>
    </section>
  );
}

/** Height of the bars and of the labels under them, in rem. */
const BARS = 2.75;
const LABELS = 1.125;

/** Width of the chart, and pixels of one rem: with larger text the chart grows too. */
function useSize() {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 600, rem: 16 });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const watcher = new ResizeObserver(([entry]) => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      // Hidden while an event is open: then it stays as it was.
      if (entry && entry.contentRect.width > 0) setSize({ width: entry.contentRect.width, rem });
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return { frame, ...size };
}

interface ChartProps {
  bars: readonly Bar[];
  dates: DateSpan | null;
  onChange: (dates: DateSpan | null) => void;
}

function Chart({ bars, dates, onChange }: ChartProps) {
  const t = useText();
  const { frame, width, rem } = useSize();
  const [brush, setBrush] = useState<{ from: number; to: number } | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  if (bars.length === 0) return <div ref={frame} className="years-chart" />;

  const tall = BARS * rem;
  const first = bars[0]?.year ?? 0;
  const most = Math.max(...bars.map((bar) => bar.all), 1);
  const step = width / bars.length;
  const height = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * tall));
  const mirrored = document.documentElement.dir === "rtl";
  const place = (index: number) => (mirrored ? width - (index + 1) * step : index * step);
  const yearAt = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const across = mirrored ? box.right - event.clientX : event.clientX - box.left;
    return first + Math.min(bars.length - 1, Math.max(0, Math.floor(across / step)));
  };
  const isIn = ({ year }: Bar) =>
    brush
      ? year >= Math.min(brush.from, brush.to) && year <= Math.max(brush.from, brush.to)
      : !dates || (String(year) >= dates.from.slice(0, 4) && String(year) <= dates.to.slice(0, 4));
  const told = bars.find((bar) => bar.year === pointed);
  const labels = labelStep(bars.length, width / (3.5 * rem));

  return (
    <div ref={frame} className="years-chart">
      <svg
        width={width}
        height={tall + LABELS * rem}
        role="img"
        aria-label={t("years-summary", {
          from: String(first),
          to: String(bars.at(-1)?.year ?? first),
          count: bars.reduce((sum, bar) => sum + bar.all, 0),
        })}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const year = yearAt(event);
          setBrush({ from: year, to: year });
        }}
        onPointerMove={(event) => {
          const year = yearAt(event);
          setPointed(year);
          if (brush) setBrush({ ...brush, to: year });
        }}
        onPointerLeave={() => setPointed(null)}
        onPointerCancel={() => setBrush(null)}
        onPointerUp={() => {
          if (!brush) return;
          const span = yearsSpan(brush.from, brush.to);
          const isSame = dates?.from === span.from && dates.to === span.to;
          onChange(isSame ? null : span);
          setBrush(null);
        }}
      >
        {bars.map((bar, index) => (
          <g
            key={bar.year}
            className="years-bar"
            data-in={isIn(bar) || undefined}
            data-pointed={bar.year === pointed || undefined}
          >
            <rect className="years-room" x={place(index)} y={0} width={step} height={tall} />
            <rect
              className="years-all"
              x={place(index) + Math.min(1, step * 0.1)}
              y={tall - height(bar.all)}
              width={Math.max(1, step - Math.min(2, step * 0.2))}
              height={height(bar.all)}
            />
            <rect
              className="years-chosen"
              x={place(index) + Math.min(1, step * 0.1)}
              y={tall - height(bar.chosen)}
              width={Math.max(1, step - Math.min(2, step * 0.2))}
              height={height(bar.chosen)}
            />
            {bar.year % labels === 0 ? (
              <text x={place(index) + step / 2} y={tall + 0.85 * rem} textAnchor="middle">
                {bar.year}
              </text>
            ) : null}
          </g>
        ))}
        <line x1={0} x2={width} y1={tall + 0.5} y2={tall + 0.5} className="years-axis" />
      </svg>
      <output className="years-told" aria-hidden="true">
        {told ? t("years-told", { year: String(told.year), count: told.all }) : ""}
      </output>
    </div>
  );
}

interface DayFieldProps {
  side: "from" | "to";
  dates: DateSpan | null;
  onChange: (dates: DateSpan | null) => void;
}

function DayField({ side, dates, onChange }: DayFieldProps) {
  const t = useText();
  const shown = shortDay(dates?.[side] ?? null, side);
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
      const day = reading ? (side === "from" ? reading.earliest : reading.latest) : null;
      setTyped(null);
      setFault(null);
      onChange(withEnd(dates, side, day));
    } catch (error) {
      setFault(t.error(error));
    }
  };

  return (
    <label className="years-field">
      <span>{t(`years-${side}`)}</span>
      <input
        className="input"
        value={typed ?? shown}
        placeholder={t("years-hint")}
        size={10}
        aria-invalid={fault !== null}
        title={fault ?? t("years-field-hint")}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => void settle()}
        onKeyDown={(event) => {
          if (event.key === "Enter") void settle();
          if (event.key === "Escape" && typed !== null) {
            event.stopPropagation();
            setTyped(null);
            setFault(null);
          }
        }}
      />
      {fault ? (
        <span role="alert" className="visually-hidden">
          {fault}
        </span>
      ) : null}
    </label>
  );
}
