/** Records in words: the names of their fields, and values as the history gives them. */
import type { TextTools } from "./index";

/** The vocabulary a coded field takes its terms from. */
const VOCABULARIES: Readonly<Record<string, string>> = {
  "event.status": "violation-status",
  "event.proof": "standard-of-proof",
  "event.verification": "verification",
  "act.violation": "violation-type",
  "act.victim_status": "victim-status",
  "act.status_at_end": "status-at-end",
  "involvement.perpetrator_type": "perpetrator-type",
  "involvement.degree": "degree-of-involvement",
  "involvement.status": "perpetrator-status",
  "person.counting_unit": "counting-unit",
  "person.sex": "sex",
  "person.groups": "victim-group",
  "source.source_type": "source-type",
  "source.connection": "source-connection",
  "source.reliability": "reliability",
  "source.confidentiality": "confidentiality",
  "source.consent": "consent",
  "act.confidentiality": "confidentiality",
  "act.consent": "consent",
  "involvement.confidentiality": "confidentiality",
  "involvement.consent": "consent",
  "place.confidentiality": "confidentiality",
  "place.consent": "consent",
  "intervention.intervention_type": "intervention-type",
  "intervention.status": "intervention-status",
  "intervention.priority": "priority",
  "intervention.confidentiality": "confidentiality",
  "intervention.consent": "consent",
  "chain_of_events.chain_type": "chain-type",
  "chain_of_events.confidentiality": "confidentiality",
  "place.precision": "place-precision",
  "stakeholder.form": "stakeholder-form",
  "stakeholder.category": "stakeholder-category",
  "stakeholder.level": "lederach-level",
  "stakeholder.spoiler": "spoiler-type",
  "stakeholder.confidence": "confidence",
  "relation.relation_type": "relation-type",
  "measure.pillar": "pillar",
  "measure.status": "measure-status",
  "measure.acts": "parliamentary-act",
  "measure.duties": "duty",
  "measure.violations": "violation-type",
  "measure.victim_groups": "victim-group",
  "measure.acts_adopted": "parliamentary-act",
  "measure.amnestied": "violation-type",
  "indicator.frequency": "frequency",
  "custody.action": "custody-action",
  "own_field.value_type": "value-type",
};

/** Fields that mean the same on every kind of record. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  confidentiality: "confidentiality",
  consent: "consent",
};

const DATES: ReadonlySet<string> = new Set([
  "event.date",
  "act.date",
  "person.born",
  "source.date",
  "intervention.date",
  "attachment.date",
  "custody.date",
  "stakeholder.assessed",
  "relation.period",
  "measure.adopted",
  "measure.period",
  "indicator.baseline_date",
  "indicator.target_date",
]);

/** Fields whose values, or whose tables' keys, are named by the catalogue's own messages. */
const NAMED: ReadonlySet<string> = new Set([
  "measure.catalogue",
  "measure.red_lines",
  "measure.red_line_reasons",
  "indicator.catalogue",
]);

/** Tables whose keys are words with dashes, such as the design parameters of a measure. */
const KEYED: ReadonlySet<string> = new Set(["measure.parameters", "measure.choices"]);

/** The vocabulary of what a table holds for each key. */
const HELD: Readonly<Record<string, string>> = {
  "measure.red_lines": "red-line-finding",
};

const IDENTIFIER = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const words = (name: string) => name.replaceAll("_", "-");

/** What a kind of record is called. */
export function kindName(t: TextTools, kind: string): string {
  return t(`kind-${words(kind)}`);
}

/** The name of a record's field; as given where it has none. */
export function fieldName(t: TextTools, kind: string, field: string): string {
  const id = `field-${words(kind)}-${words(field)}`;
  return t.has(id) ? t(id) : field;
}

/** A value of a field as the history writes it (`?` is unknown) in words. */
export function fieldValue(t: TextTools, kind: string, field: string, value: string): string {
  if (value === "?") return t("stated-unknown");
  if (value === "") return t("history-blank");
  const name = `${kind}.${field}`;
  const vocabulary = VOCABULARIES[name] ?? EVERYWHERE[field];
  if (vocabulary) return t.term(vocabulary, value);
  if (DATES.has(name)) return t.edtf(value);
  if (NAMED.has(name) && t.has(value)) return t(value);
  if (KEYED.has(name)) return value.replaceAll("-", " ");
  if (value === "true") return t("yes");
  if (value === "false") return t("no");
  if (IDENTIFIER.test(value)) return t("history-record", { id: value.slice(-6) });
  return value;
}

/** What a table holds for one of its keys, in words. */
export function heldValue(t: TextTools, kind: string, field: string, value: string): string {
  const vocabulary = HELD[`${kind}.${field}`];
  if (vocabulary) return t.term(vocabulary, value);
  return field === "choices" ? value.replaceAll("-", " ") : value;
}

/** The order of cost, a step or a range of steps, in words. */
export function costOrderText(t: TextTools, order: string): string {
  const ends = order.split("-").map((step) => t.term("cost-order", step));
  return ends.join(" – ");
}
