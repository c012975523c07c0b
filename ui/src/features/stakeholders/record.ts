import type { Stakeholder } from "@/backend";
import { EMPTY } from "@/state/stated";

/** A stakeholder of which nothing is said yet. */
export function emptyStakeholder(id: string): Stakeholder {
  return {
    id,
    name: EMPTY,
    form: EMPTY,
    category: EMPTY,
    level: EMPTY,
    power: EMPTY,
    interest: EMPTY,
    position: EMPTY,
    represents: [],
    spoiler: EMPTY,
    territory: EMPTY,
    needs: EMPTY,
    red_lines: EMPTY,
    source: EMPTY,
    assessed: EMPTY,
    assessor: EMPTY,
    confidence: EMPTY,
    person: null,
    confidentiality: EMPTY,
    description: EMPTY,
    remarks: EMPTY,
    consent: EMPTY,
  };
}
