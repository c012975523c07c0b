/** A chart of the cross-table; the library comes only when one is shown. */
import { useEffect, useId, useRef, useState } from "react";
import { ErrorBanner, type Palette, Spinner, usePalette } from "@/components";
import { useText } from "@/text";
import type { ChartData } from "./plot";

type Plotting = typeof import("./plot");

export function Chart({ data, label }: { data: ChartData; label: string }) {
  const t = useText();
  const palette = usePalette();
  const id = useId().replace(/[^\w]/g, "");
  const frame = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [plotting, setPlotting] = useState<Plotting | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    import("./plot").then(setPlotting, setFailure);
  }, []);
  useEffect(() => {
    const own = frame.current;
    if (!own) return undefined;
    const watcher = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.floor(entry.contentRect.width));
    });
    watcher.observe(own);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    if (!plotting || width === 0) return;
    place.current?.replaceChildren(plotting.draw(t, data, palette, Math.max(480, width), id));
  }, [plotting, width, t, data, palette, id]);

  return (
    <div ref={frame} className="plot-frame">
      <ErrorBanner error={failure} />
      {plotting ? null : <Spinner label={t("loading")} />}
      {plotting && data.kind === "stacked" && data.columns.length > 0 ? (
        <Legend plotting={plotting} data={data} palette={palette} />
      ) : null}
      <div ref={place} role="img" aria-label={label} className="plot-place" />
      {plotting ? <Left plotting={plotting} data={data} /> : null}
    </div>
  );
}

function Legend({
  plotting,
  data,
  palette,
}: {
  plotting: Plotting;
  data: ChartData;
  palette: Palette;
}) {
  const t = useText();
  return (
    <ul className="plot-legend">
      {plotting.legendOf(t, data).map((entry) => (
        <li key={entry.code}>
          <Swatch entry={entry} palette={palette} plotting={plotting} />
          {entry.label}
        </li>
      ))}
    </ul>
  );
}

function Swatch({
  entry,
  palette,
  plotting,
}: {
  entry: { readonly code: string; readonly place: number };
  palette: Palette;
  plotting: Plotting;
}) {
  const id = useId().replace(/[^\w]/g, "");
  const { colour, lines } = plotting.swatchOf(palette, entry);
  return (
    <svg className="plot-swatch" aria-hidden="true">
      <defs>
        <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse">
          <rect width={8} height={8} fill={colour} />
          <path d={lines} stroke={palette.pattern} strokeWidth={1.25} fill="none" />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}

/** What the chart does not show. */
function Left({ plotting, data }: { plotting: Plotting; data: ChartData }) {
  const t = useText();
  const notes = plotting.limitsOf(t, data);
  return notes.length === 0 ? null : <p className="small muted">{notes.join(" ")}</p>;
}
