import { useCallback, useState } from "react";
import type { MapMark } from "@/backend";
import { useText } from "@/text";
import { drawSymbol, paletteOf } from "./drawing";
import { symbolOf } from "./marks";
import { useSign } from "./useSign";

type Example = Pick<MapMark, "count" | "same_position" | "precision">;

const examples: readonly { readonly id: string; readonly mark: Example }[] = [
  { id: "exact", mark: { count: 1, same_position: true, precision: "LP-1" } },
  { id: "approximate", mark: { count: 1, same_position: true, precision: "LP-2" } },
  { id: "area", mark: { count: 1, same_position: true, precision: "LP-4" } },
  { id: "unknown", mark: { count: 1, same_position: true, precision: null } },
  { id: "stack", mark: { count: 7, same_position: true, precision: "LP-1" } },
  { id: "cluster", mark: { count: 40, same_position: false, precision: "LP-1" } },
];

const SIZE = 44;

/** A mark drawn by the same hand as on the map. */
export function MarkSign({ mark, small = false }: { mark: Example; small?: boolean }) {
  const t = useText();
  const { count, same_position: samePosition, precision } = mark;
  const draw = useCallback(
    (pen: CanvasRenderingContext2D, element: HTMLCanvasElement) => {
      const symbol = symbolOf({ count, same_position: samePosition, precision });
      const radius = small ? Math.min(symbol.radius, 13) : Math.min(symbol.radius, 15);
      drawSymbol(
        pen,
        { ...symbol, radius },
        SIZE / 2,
        SIZE / 2,
        paletteOf(element),
        t.language.locale,
      );
    },
    [count, samePosition, precision, small, t],
  );
  return <canvas ref={useSign(SIZE, draw)} className="mark-sign" aria-hidden="true" />;
}

/** Below this width, in rem, the legend would cover the map and starts folded. */
const ROOMY = 64;

export function Legend() {
  const t = useText();
  const [startsOpen] = useState(() => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    return globalThis.innerWidth / rem > ROOMY;
  });
  return (
    <details className="map-legend" open={startsOpen}>
      <summary>{t("map-legend")}</summary>
      <ul>
        {examples.map(({ id, mark }) => (
          <li key={id}>
            <MarkSign mark={mark} />
            <span>{t(`map-legend-${id}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
