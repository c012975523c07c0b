/** A proposed measure, begun from one of the catalogue. */
import type { Measure, MeasureTemplate } from "@/backend";
import { EMPTY, known } from "@/state/stated";

/** Takes over what the catalogue knows. The design parameters stay open: they are for parliament to decide. */
export function measureFrom(id: string, template: MeasureTemplate, name: string): Measure {
  return {
    id,
    catalogue: known(template.code),
    name: known(name),
    pillar: known(template.pillar),
    status: known("proposed"),
    acts: [...template.acts],
    duties: [...template.duties],
    description: EMPTY,
    adopted: EMPTY,
    legal_basis: EMPTY,
    parameters: {},
    lead: EMPTY,
    cost: EMPTY,
    currency: EMPTY,
    price_year: EMPTY,
    violations: [],
    victim_groups: [],
    regions: [],
    period: EMPTY,
    events: [],
    months_low: EMPTY,
    months_high: EMPTY,
    cost_low: EMPTY,
    cost_high: EMPTY,
    partners: [],
    needs: [],
    acts_adopted: {},
    budget: EMPTY,
    amnestied: [],
    red_lines: {},
    red_line_reasons: {},
    permanent: EMPTY,
    choices: {},
    supporters: [],
    opponents: [],
    source: EMPTY,
    remarks: EMPTY,
    confidentiality: EMPTY,
  };
}
