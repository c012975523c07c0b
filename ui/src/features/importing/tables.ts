/** The tables of an import: what their rows are and how they are linked. */
import type {
  FileInspection,
  Layout,
  LinkedFile,
  LinkedTable,
  MappingDefinition,
  TableLink,
  TableProposal,
} from "@/backend";
import { emptyDefinition, guessed } from "./definition";

/** A table beside the first. */
export interface PlanTable {
  readonly name: string;
  readonly path: string;
  readonly layout: Layout;
  readonly inspection: FileInspection;
}

/** What a plan says of its tables. */
export interface Tables {
  readonly path: string;
  readonly layout: Layout;
  readonly inspection: FileInspection;
  /** What the first table is called on the screen. */
  readonly firstTable: string;
  readonly tables: readonly PlanTable[];
  readonly definition: MappingDefinition;
}

export const ROWS = ["event", "victim", "act", "perpetrator", "source", "place"] as const;

/** The definition that begins a mapping of one's own: guessed from headings and contents. */
export function firstGuess({ inspection }: Pick<Tables, "inspection">): MappingDefinition {
  return guessed(emptyDefinition(), inspection.columns);
}

/** One table's part of a mapping, in the shape of a mapping of one table. */
export function tableView(definition: MappingDefinition, table: number): MappingDefinition | null {
  if (table === 0) return definition;
  const linked = definition.linked?.[table - 1];
  if (!linked) return null;
  return {
    row: linked.row,
    unknown: definition.unknown,
    event_key: null,
    row_key: linked.row_key,
    ...(linked.person_key ? { person_key: linked.person_key } : {}),
    links: linked.links,
    columns: linked.columns,
    constants: [],
    ignored: linked.ignored,
  };
}

/** The mapping with one table's part changed. */
export function withTableView(
  definition: MappingDefinition,
  table: number,
  view: MappingDefinition,
): MappingDefinition {
  if (table === 0) return view;
  return withLinked(definition, table - 1, {
    row: view.row,
    row_key: view.row_key,
    person_key: view.person_key ?? null,
    columns: view.columns,
    ignored: view.ignored ?? [],
  });
}

export function withLinked(
  definition: MappingDefinition,
  index: number,
  change: Partial<LinkedTable>,
): MappingDefinition {
  const linked = (definition.linked ?? []).map((table, at) =>
    at === index ? { ...table, ...change } : table,
  );
  return { ...definition, linked };
}

/** The name by which links name a table: the first has none. */
const linkName = (tables: Tables, name: string) => (name === tables.firstTable ? "" : name);

/** The mapping with what was proposed for all of its tables, the first included. */
export function withProposals(
  tables: Tables,
  proposals: readonly TableProposal[],
): MappingDefinition {
  const [first, ...others] = proposals;
  const named = (links: readonly TableLink[]) =>
    links.map((link) => ({ ...link, table: linkName(tables, link.table) }));
  const { definition } = tables;
  const linked = others.map((proposal, index): LinkedTable => {
    const columns = tables.tables[index]?.inspection.columns ?? [];
    const known = definition.linked?.find(({ name }) => name === proposal.name);
    const row = known?.row ?? (proposal.row || "source");
    const fresh = guessed({ ...emptyDefinition(), row }, columns);
    return (
      known ?? {
        name: proposal.name,
        row,
        row_key: proposal.row_key,
        person_key: null,
        links: named(proposal.links),
        columns: fresh.columns,
        ignored: [],
      }
    );
  });
  const own = definition.links ?? [];
  const links = own.length > 0 ? own : named(first?.links ?? []);
  return {
    ...definition,
    row: first?.row || definition.row,
    row_key: definition.row_key ?? first?.row_key ?? null,
    // The events have a table of their own.
    event_key: linked.some(({ row }) => row === "event") ? null : definition.event_key,
    links,
    linked,
  };
}

/** The mapping without one of its linked tables and without every link to it. */
export function withoutTable(definition: MappingDefinition, name: string): MappingDefinition {
  const others = (links: readonly TableLink[]) => links.filter(({ table }) => table !== name);
  return {
    ...definition,
    links: others(definition.links ?? []),
    linked: (definition.linked ?? [])
      .filter((table) => table.name !== name)
      .map((table) => ({ ...table, links: others(table.links) })),
  };
}

/** The other tables as an import asks for them. */
export const linkedFiles = ({ tables }: Pick<Tables, "tables">): LinkedFile[] =>
  tables.map(({ name, path, layout }) => ({ name, path, layout }));

/** What keeps the tables from being joined: message ids with the table's name. */
export function tableProblems(tables: Tables): { id: string; table: string }[] {
  const all = [
    { name: tables.firstTable, row: tables.definition.row, links: tables.definition.links ?? [] },
    ...(tables.definition.linked ?? []),
  ];
  if (all.length === 1) return [];
  const spine = ["event", "victim", "act"];
  return all.flatMap(({ name, row, links }, at) => {
    const isRepeated = spine.includes(row) && all.findIndex((other) => other.row === row) !== at;
    if (isRepeated) return [{ id: "tables-repeated", table: name }];
    const above = spine.includes(row) ? spine.slice(0, spine.indexOf(row)) : spine;
    const isLinked = links.some((link) => {
      const other = all.find((one) => linkName(tables, one.name) === link.table);
      return other !== undefined && above.includes(other.row);
    });
    const needs = row !== "event" && all.some((other) => above.includes(other.row));
    return needs && !isLinked ? [{ id: "tables-unlinked", table: name }] : [];
  });
}
