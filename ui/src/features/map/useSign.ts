/** A small canvas beside words, drawn anew when the appearance changes. */
import { useEffect, useRef } from "react";

/** `draw` gets a pen for a square of `size` pixels; give it the same function as long as it draws the same. */
export function useSign(
  size: number,
  draw: (pen: CanvasRenderingContext2D, element: HTMLCanvasElement) => void,
) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const drawAnew = () => {
      const element = canvas.current;
      const pen = element?.getContext("2d");
      if (!element || !pen) return;
      const ratio = globalThis.devicePixelRatio || 1;
      element.width = size * ratio;
      element.height = size * ratio;
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      draw(pen, element);
    };
    drawAnew();
    const observer = new MutationObserver(drawAnew);
    observer.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ["data-theme"],
    });
    return () => observer.disconnect();
  }, [size, draw]);
  return canvas;
}
