/** Relations, stored once and read from both ends. */
import type { Relation, Stakeholder } from "@/backend";
import { EMPTY, valueOf } from "@/state/stated";
import type { TextTools } from "@/text";

/** A relation as one of its ends sees it. */
export interface RelationView {
  readonly relation: Relation;
  /** The party at the other end; null while not chosen. */
  readonly other: string | null;
  /** It goes from this party to the other. */
  readonly isOutgoing: boolean;
}

export function viewFrom(relation: Relation, self: string): RelationView {
  const isOutgoing = relation.from === self;
  return { relation, other: isOutgoing ? relation.to : relation.from, isOutgoing };
}

/** All relations of a party, whichever end it is. */
export function relationsOf(relations: readonly Relation[], self: string): Relation[] {
  return relations.filter(({ from, to }) => from === self || to === self);
}

export function newRelation(id: string, self: string): Relation {
  return {
    id,
    from: self,
    to: null,
    relation_type: EMPTY,
    strength: EMPTY,
    period: EMPTY,
    source: EMPTY,
    remarks: EMPTY,
    confidentiality: EMPTY,
  };
}

/** The relation with another party at the end that is not `self`. */
export function withOther(relation: Relation, self: string, other: string | null): Relation {
  return relation.from === self ? { ...relation, to: other } : { ...relation, from: other };
}

/** The relation pointing the way `isOutgoing` says, as `self` sees it. */
export function directed(relation: Relation, self: string, isOutgoing: boolean): Relation {
  if ((relation.from === self) === isOutgoing) return relation;
  return { ...relation, from: relation.to, to: relation.from };
}

/** Types that mean the same from both ends. */
const MUTUAL = new Set(["allied_with", "kin_of", "in_conflict_with"]);

export function isMutual(type: string | undefined): boolean {
  return type !== undefined && MUTUAL.has(type);
}

/** The type in words, as this end reads it: "commands", or "is commanded by". */
export function relationWords(t: TextTools, type: string | undefined, isOutgoing: boolean): string {
  if (type === undefined) return t("stakeholders-relation-untyped");
  if (isOutgoing || isMutual(type)) return t.term("relation-type", type);
  const id = `stakeholders-inverse-${type}`;
  return t.has(id) ? t(id) : t.term("relation-type", type);
}

/** Relations that cannot be saved yet: the other party or the type is missing. */
export function unfinished(relations: readonly Relation[]): Relation[] {
  return relations.filter(
    ({ from, to, relation_type: type }) =>
      from === null || to === null || from === to || type === "empty",
  );
}

/** A stakeholder's name, or words for one without. */
export function nameOf(t: TextTools, stakeholder: Stakeholder | undefined): string {
  return (stakeholder && valueOf(stakeholder.name)) || t("stakeholders-unnamed");
}
