/** What the cells of the matrix say, without colour too. */
import { useText } from "@/text";
import type { Dimension } from "@/backend";

const HEIGHTS = { full: "100%", part: "50%", none: "0%" } as const;

export function MatrixLegend({ dimension }: { dimension: Dimension }) {
  const t = useText();
  return (
    <ul className="matrix-legend">
      <li>{t(dimension === "pillar" ? "coverage-legend-pillar" : "coverage-legend-share")}</li>
      {(["full", "part", "none"] as const).map((fill) => (
        <li key={fill}>
          <span className="matrix-cell matrix-sign" data-fill={fill} aria-hidden="true">
            <span className="matrix-fill" style={{ blockSize: HEIGHTS[fill] }} />
          </span>
          {t(`coverage-legend-${fill}`)}
        </li>
      ))}
      <li>
        <span className="matrix-dash" aria-hidden="true">
          {t("coverage-dash")}
        </span>
        {t("coverage-not-owed")}
      </li>
    </ul>
  );
}
