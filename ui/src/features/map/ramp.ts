/** The colours of the density, made of those of the classes. */
import type { Palette } from "./drawing";
import type { Ramp } from "./HeatLayer";

/** A colour of the style sheet as parts from 0 to 255. */
function parts(colour: string): [number, number, number] {
  const hex = /^#([\da-f]{6})$/i.exec(colour.trim())?.[1] ?? "808080";
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

/** From nothing, which does not hide the ground, to the strongest colour. */
export function heatRamp(palette: Pick<Palette, "classes">): Ramp {
  const strong = palette.classes.slice(1);
  const opacities = [120, 170, 205, 235];
  return [
    [...parts(strong[0] ?? ""), 0],
    ...strong.map((colour, at): Ramp[number] => [...parts(colour), opacities[at] ?? 235]),
  ];
}
