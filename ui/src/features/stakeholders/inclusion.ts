/** Who is missing from the table, and who stands where it must not stand. */
import type { Stakeholder } from "@/backend";
import { valueOf } from "@/state/stated";

const VICTIMS = "SH-VIC";
const GRASSROOTS = "L3";

export function isVictimsGroup(stakeholder: Stakeholder): boolean {
  return valueOf(stakeholder.category) === VICTIMS;
}

/** Quadrants of Mendelow's grid. */
export type Quadrant = "monitor" | "satisfied" | "informed" | "closely";

/** Low is 1 and 2; 3 counts as high, so that nobody of middling weight is merely watched. */
const HIGH = 3;

export function quadrantOf(power: number, interest: number): Quadrant {
  if (power >= HIGH) return interest >= HIGH ? "closely" : "satisfied";
  return interest >= HIGH ? "informed" : "monitor";
}

/** A victims' group that the assessment would leave to be monitored. */
export function isVictimsUnderMonitor(stakeholder: Stakeholder): boolean {
  const power = valueOf(stakeholder.power);
  const interest = valueOf(stakeholder.interest);
  if (power === undefined || interest === undefined || !isVictimsGroup(stakeholder)) return false;
  return quadrantOf(power, interest) === "monitor";
}

export interface Inclusion {
  readonly noVictims: boolean;
  readonly noGrassroots: boolean;
  readonly underMonitor: readonly Stakeholder[];
}

export function inclusionOf(stakeholders: readonly Stakeholder[]): Inclusion {
  return {
    noVictims: !stakeholders.some(isVictimsGroup),
    noGrassroots: !stakeholders.some(({ level }) => valueOf(level) === GRASSROOTS),
    underMonitor: stakeholders.filter(isVictimsUnderMonitor),
  };
}
