/** A party's position as a sign of its own shape: colour only helps. */
import type { Stated } from "@/backend";
import { valueOf } from "@/state/stated";
import type { TextTools } from "@/text";

export type Position = -2 | -1 | 0 | 1 | 2 | null;

export function positionOf(stated: Stated<number>): Position {
  const value = valueOf(stated);
  return value === undefined ? null : (Math.max(-2, Math.min(2, Math.round(value))) as Position);
}

const names: Record<string, string> = {
  "-2": "opposes",
  "-1": "against",
  "0": "neutral",
  "1": "supports",
  "2": "champions",
};

const nameOf = (position: Position) =>
  position === null ? "unknown" : (names[String(position)] ?? "unknown");

export function positionText(t: TextTools, position: Position): string {
  return t(`stakeholders-position-${nameOf(position)}`);
}

const UP = "M7 1.500L13 12.500H1z";
const DOWN = "M7 12.500L1 1.500H13z";

/** The sign, drawn in a square of 14 units. */
export function PositionShape({ position }: { position: Position }) {
  const className = `position-shape position-${nameOf(position)}`;
  switch (position) {
    case 2:
    case 1:
      return <path className={className} d={UP} />;
    case -1:
    case -2:
      return <path className={className} d={DOWN} />;
    default:
      return <circle className={className} cx={7} cy={7} r={5.5} />;
  }
}

export function PositionSign({ position }: { position: Position }) {
  return (
    <svg className="position-sign" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <PositionShape position={position} />
    </svg>
  );
}

export const POSITIONS: readonly Position[] = [2, 1, 0, -1, -2, null];
