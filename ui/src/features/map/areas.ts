/** Areas drawn on the map or typed: their corners, `[degrees east, degrees north]`. */

export type Ring = [number, number][];

/** An area keeps at most so many corners; a hand draws hundreds. */
const CORNERS = 120;

/** How far a point lies from the line through two others, squared. */
function offside([x, y]: [number, number], [x1, y1]: [number, number], [x2, y2]: [number, number]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const share =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return (x - x1 - share * dx) ** 2 + (y - y1 - share * dy) ** 2;
}

/** Leaves out corners that lie within a tolerance of the line without them (Douglas-Peucker). */
function simplified(ring: Ring, tolerance: number): Ring {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || ring.length < 3) return ring;
  let [far, most] = [0, tolerance * tolerance];
  for (let at = 1; at < ring.length - 1; at++) {
    const distance = offside(ring[at] as [number, number], first, last);
    if (distance > most) [far, most] = [at, distance];
  }
  if (far === 0) return [first, last];
  return [
    ...simplified(ring.slice(0, far + 1), tolerance).slice(0, -1),
    ...simplified(ring.slice(far), tolerance),
  ];
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/**
 * A drawn outline as an area: corners that the eye cannot tell are left out, the copy of the first at
 * the end too. Null where it encloses nothing. `pixel` is the width of a pixel in degrees.
 */
export function areaOf(drawn: readonly (readonly number[])[], pixel: number): Ring | null {
  let ring: Ring = drawn.map(([east = 0, north = 0]) => [east, north]);
  const [first, last] = [ring[0], ring.at(-1)];
  if (first && last && ring.length > 1 && first[0] === last[0] && first[1] === last[1])
    ring = ring.slice(0, -1);
  for (let tolerance = pixel; ring.length > CORNERS; tolerance *= 2)
    ring = simplified(ring, tolerance);
  const turn = Math.floor(((ring[0]?.[0] ?? 0) + 180) / 360) * 360;
  const laid: Ring = ring.map(([east, north]) => [round(east - turn), round(north)]);
  const [easts, norths] = [laid.map(([east]) => east), laid.map(([, north]) => north)];
  const isFlat =
    Math.max(...easts) - Math.min(...easts) < pixel * 2 ||
    Math.max(...norths) - Math.min(...norths) < pixel * 2;
  return laid.length < 3 || isFlat ? null : laid;
}

/**
 * An area typed as one corner a line, `degrees north, degrees east`. Two corners are the opposite ones
 * of a rectangle. Gives the first line that is no corner instead, from 1; 0 where there are too few.
 */
export function readCorners(text: string): { area: Ring } | { wrong: number } {
  const corners: Ring = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const numbers = line
      .trim()
      .split(/\s*[,;\t]\s*|\s+/)
      .map((part) => Number(part.replace("−", "-")));
    const [north = Number.NaN, east = Number.NaN] = numbers;
    const isCorner = numbers.length === 2 && Math.abs(north) <= 90 && Math.abs(east) <= 180;
    if (!isCorner) return { wrong: at + 1 };
    corners.push([east, north]);
  }
  const [one, other] = corners;
  if (!one || !other) return { wrong: 0 };
  if (corners.length > 2) return { area: corners };
  if (one[0] === other[0] || one[1] === other[1]) return { wrong: 0 };
  return { area: [one, [other[0], one[1]], other, [one[0], other[1]]] };
}

/** The corners as they are typed. */
export function writeCorners(ring: readonly (readonly number[])[]): string {
  return ring.map(([east = 0, north = 0]) => `${north.toFixed(4)}, ${east.toFixed(4)}`).join("\n");
}
