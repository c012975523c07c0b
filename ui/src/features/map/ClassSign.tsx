import { useEffect, useRef } from "react";
import { paletteOf } from "./drawing";
import { drawPattern } from "./RegionsLayer";

const SIZE = 18;

/** The colour and pattern of a class, drawn by the same hand as on the map; -1 for none. */
export function ClassSign({ shade }: { shade: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const draw = () => {
      const element = canvas.current;
      const pen = element?.getContext("2d");
      if (!element || !pen) return;
      const ratio = globalThis.devicePixelRatio || 1;
      element.width = SIZE * ratio;
      element.height = SIZE * ratio;
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      const palette = paletteOf(element);
      const colour = shade < 0 ? palette.halo : (palette.classes[shade] ?? palette.halo);
      drawPattern(pen, shade, colour, palette.classInk, SIZE);
    };
    draw();
    const observer = new MutationObserver(draw);
    observer.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ["data-theme"],
    });
    return () => observer.disconnect();
  }, [shade]);
  return <canvas ref={canvas} className="class-sign" aria-hidden="true" />;
}
