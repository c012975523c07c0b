import { useCallback } from "react";
import { paletteOf } from "./drawing";
import { drawPattern } from "./RegionsLayer";
import { useSign } from "./useSign";

const SIZE = 18;

/** The colour and pattern of a class, drawn by the same hand as on the map; -1 for none. */
export function ClassSign({ shade }: { shade: number }) {
  const draw = useCallback(
    (pen: CanvasRenderingContext2D, element: HTMLCanvasElement) => {
      const palette = paletteOf(element);
      const colour = shade < 0 ? palette.halo : (palette.classes[shade] ?? palette.halo);
      drawPattern(pen, shade, colour, palette.classInk, SIZE);
    },
    [shade],
  );
  return <canvas ref={useSign(SIZE, draw)} className="class-sign" aria-hidden="true" />;
}
