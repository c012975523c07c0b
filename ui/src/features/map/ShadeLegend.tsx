/** What the shading of a map by region or of a density means. */
import { type TextTools, useText } from "@/text";
import { toneOf } from "./breaks";
import { ClassSign } from "./ClassSign";
import { HEAT_CELL, type Heat } from "./MapCanvas";
import { useMapLook } from "./state";
import { CLASSES, type RegionsView, ofClass } from "./useRegions";

export function RegionLegend({ view }: { view: RegionsView }) {
  const t = useText();
  const { look, measure, method } = useMapLook();
  const { counts, classes } = view;
  if (!counts) return null;
  return (
    <section className="map-legend map-legend-plain" aria-label={t("map-legend")}>
      <h2>{t(`map-legend-${look}`, { measure: t(`map-measure-${measure}`) })}</h2>
      <ul>
        {classes.map((one, shade) => (
          <li key={one.from}>
            <ClassSign shade={toneOf(shade, classes.length, CLASSES)} />
            <span data-class={shade}>{classWords(t, one)}</span>
            <span className="muted">
              {t("map-class-regions", { count: ofClass(counts, one, measure) })}
            </span>
          </li>
        ))}
        <li>
          <ClassSign shade={-1} />
          <span>{t("map-class-none")}</span>
        </li>
      </ul>
      <p>{t("map-legend-without", { count: counts.without.events })}</p>
      <p className="muted">{t(`map-method-${method}-note`)}</p>
    </section>
  );
}

/** The limits of a class. */
export function classWords(t: TextTools, { from, to }: { from: number; to: number }) {
  return from === to ? t.number(from) : t("map-class", { from: t.number(from), to: t.number(to) });
}

export function HeatLegend({ heat }: { heat: Heat | null }) {
  const t = useText();
  if (!heat) return null;
  return (
    <section className="map-legend map-legend-plain" aria-label={t("map-legend")}>
      <h2>{t("map-legend-heat")}</h2>
      <div className="heat-ramp" aria-hidden="true" />
      <p className="heat-ends">
        <span>{t("map-heat-few")}</span>
        <span>{t("map-heat-many")}</span>
      </p>
      <p className="muted">{heatNote(t, heat)}</p>
    </section>
  );
}

/** What the strongest colour stands for. */
export function heatNote(t: TextTools, { density, viewport }: Heat): string {
  const { south, north } = viewport.bounds;
  const middle = (((south + north) / 2) * Math.PI) / 180;
  const kilometres = viewport.resolution * HEAT_CELL * 111.32 * Math.cos(middle);
  return t("map-heat-note", {
    most: density.most,
    across: t.number(kilometres, { maximumSignificantDigits: 2 }),
  });
}
