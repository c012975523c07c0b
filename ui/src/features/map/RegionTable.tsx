/** The map by region as a table: the same counts, for eyes, keyboard and screen reader alike. */
import type { RegionCount } from "@/backend";
import { EmptyState } from "@/components";
import { useText } from "@/text";
import { ClassSign } from "./ClassSign";
import { classOf, toneOf } from "./breaks";
import { useMapLook } from "./state";
import { CLASSES, type RegionsView } from "./useRegions";

const MEASURES = ["events", "acts", "victims"] as const;

export interface RegionTableProps {
  view: RegionsView;
  onChoose: (code: string) => void;
}

export function RegionTable({ view, onChoose }: RegionTableProps) {
  const t = useText();
  const { measure, look } = useMapLook();
  const { counts, classes, nameOf } = view;
  if (!counts) return null;
  if (counts.total.events === 0) return <EmptyState title={t("map-none-selected")} icon="map" />;
  const sorted = [...counts.regions].sort(
    (a, b) => b[measure] - a[measure] || a.code.localeCompare(b.code),
  );
  const numbers = (region: RegionCount) =>
    MEASURES.map((one) => (
      <td key={one} className="map-number" data-chosen={one === measure || undefined}>
        {t.number(region[one])}
      </td>
    ));
  return (
    <table className="map-regions">
      <caption className="visually-hidden">{t(`map-by-${look}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(`map-${look}`)}</th>
          {MEASURES.map((one) => (
            <th key={one} scope="col" className="map-number">
              {t(`map-measure-${one}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((region) => (
          <tr key={region.code}>
            <th scope="row">
              <span className="map-region">
                <ClassSign
                  shade={toneOf(classOf(classes, region[measure]), classes.length, CLASSES)}
                />
                <button
                  type="button"
                  className="map-region-name"
                  title={t("map-region-filter", { region: nameOf(region.code) })}
                  onClick={() => onChoose(region.code)}
                >
                  {nameOf(region.code)}
                </button>
              </span>
            </th>
            {numbers(region)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("map-without-region")}</th>
          {numbers(counts.without)}
        </tr>
        <tr>
          <th scope="row">{t("map-total")}</th>
          {numbers(counts.total)}
        </tr>
      </tfoot>
    </table>
  );
}
