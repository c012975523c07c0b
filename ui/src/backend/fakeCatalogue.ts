/** The catalogue of the made-up host: the bundled files with own entries over them. */
import measures from "../../../src-tauri/catalogue/measures.json";
import norms from "../../../src-tauri/catalogue/norms.json";
import precedents from "../../../src-tauri/catalogue/precedents.json";
import redLines from "../../../src-tauri/catalogue/red-lines.json";
import vocabularies from "../../../src-tauri/catalogue/vocabularies.json";
import type {
  Catalogue,
  CatalogueEntries,
  CatalogueEntry,
  CatalogueLists,
  EntryFault,
  NormReference,
  Term,
} from "./generated";

export type Entries = ReadonlyMap<string, CatalogueEntry>;

type Given = { readonly code: string };

const known = (stated: CatalogueEntry["list"]) => (typeof stated === "object" ? stated.known : "");

const reference = (norm: Partial<NormReference>) => ({
  article: "",
  duties: [],
  when: null,
  ...norm,
});

const filled = {
  instrument: (one: object) => ({
    adopted: null,
    in_force: null,
    body: null,
    complaints: null,
    source: null,
    verify: false,
    ...one,
  }),
  article: (one: object) => ({ custom: false, verify: false, ...one }),
  measure: (one: object) => ({ options: {}, counter_examples: [], ...one }),
  "red-line": (one: object & { norms?: object[] }) => ({
    measures: [],
    amnesty: null,
    verify: false,
    ...one,
    norms: (one.norms ?? []).map(reference),
  }),
  precedent: (one: object & { measures?: (object & { cost?: object; figures?: object[] })[] }) => ({
    verify: false,
    ...one,
    measures: (one.measures ?? []).map((measure) => ({
      legal_basis: null,
      adopted: null,
      operated: null,
      ...measure,
      cost: measure.cost ? { price_year: null, source: null, ...measure.cost } : null,
      figures: (measure.figures ?? []).map((figure) => ({ about: false, source: null, ...figure })),
    })),
  }),
};

type ListName = keyof typeof filled;

const LISTS = {
  instrument: "instruments",
  article: "articles",
  measure: "measures",
  "red-line": "red_lines",
  precedent: "precedents",
} as const satisfies Record<ListName, keyof CatalogueLists>;

const NAMES = Object.keys(LISTS) as ListName[];

const isList = (name: string): name is ListName => name in LISTS;

const bundled: CatalogueLists = {
  instruments: norms.instruments.map(filled.instrument),
  articles: norms.articles.map(filled.article),
  measures: measures.map(filled.measure),
  red_lines: redLines.map(filled["red-line"]),
  precedents: precedents.map(filled.precedent),
} as unknown as CatalogueLists;

const duties = vocabularies.vocabularies.find(({ name }) => name === "duty")?.terms ?? [];

function termOf(term: Given & { norms?: object[] }): Term {
  const given = (term.norms ?? []).map(reference);
  return {
    parent: null,
    mapping: {},
    amnesty: null,
    verify: false,
    ...term,
    norms: given as NormReference[],
    duties: duties
      .map(({ code }) => code)
      .filter((code) => given.some((norm) => (norm.duties as string[]).includes(code))),
  };
}

/** What is wrong with an entry, as far as this host can tell. */
export function faultOf(entry: CatalogueEntry): EntryFault | null {
  const fault = (id: string, detail = "") => ({ entry: entry.id, fault: id, detail });
  const list = known(entry.list);
  if (!isList(list)) return fault("entry-fault-list", list);
  const definition = known(entry.definition);
  if (definition === "") return null;
  try {
    const { code } = JSON.parse(definition) as Given;
    return code === known(entry.code) ? null : fault("entry-fault-other-code", code);
  } catch (error) {
    return fault("entry-fault-shape", String(error));
  }
}

/** Why an entry is refused, with the field; as far as this host can tell. */
export function refusalOf(entry: CatalogueEntry): { field: string; fault: string } | null {
  const list = known(entry.list);
  const code = known(entry.code);
  if (!isList(list)) return { field: "list", fault: "entry-fault-list" };
  if (code === "") return { field: "code", fault: "entry-fault-code" };
  const isBundled = bundled[LISTS[list]].some((one) => one.code === code);
  if (!isBundled && !code.startsWith("X-")) return { field: "code", fault: "entry-fault-code-own" };
  const name = list === "instrument" || list === "article" ? `${list}-${code}` : code;
  if (!isBundled && !entry.texts[name]) return { field: "texts", fault: "entry-fault-name" };
  const given = faultOf(entry);
  if (given) return { field: "definition", fault: given.fault };
  const definition = known(entry.definition);
  if (definition === "" || (list !== "article" && list !== "measure")) return null;
  const { duties: owed } = JSON.parse(definition) as { duties: string[] };
  return owed.length === 0 ? { field: "definition", fault: "entry-fault-duties" } : null;
}

/** The lists with the entries over them. */
function laid(entries: Entries): CatalogueLists {
  const lists: Record<string, Given[]> = {};
  for (const name of NAMES) lists[LISTS[name]] = [...bundled[LISTS[name]]];
  for (const entry of entries.values()) {
    const name = known(entry.list);
    if (!isList(name) || faultOf(entry)) continue;
    const list = lists[LISTS[name]] ?? [];
    const place = list.findIndex(({ code }) => code === known(entry.code));
    const definition = known(entry.definition);
    if (definition !== "") {
      list.splice(place < 0 ? list.length : place, place < 0 ? 0 : 1, {
        ...filled[name](JSON.parse(definition) as object),
        code: known(entry.code),
      });
    }
    if (typeof entry.hidden === "object" && entry.hidden.known) {
      lists[LISTS[name]] = list.filter(({ code }) => code !== known(entry.code));
    }
  }
  return lists as unknown as CatalogueLists;
}

export function fakeCatalogue(
  entries: Entries,
  ownTerms: (vocabulary: string, codes: ReadonlySet<string>) => Given[],
): Catalogue {
  return {
    version: vocabularies.version,
    vocabularies: vocabularies.vocabularies.map(({ name, source, terms }) => ({
      name,
      source,
      terms: [...terms, ...ownTerms(name, new Set(terms.map(({ code }) => code)))].map((term) =>
        termOf(term as Given),
      ),
    })),
    ...laid(entries),
  };
}

export function fakeEntries(entries: Entries): CatalogueEntries {
  return {
    entries: [...entries.values()],
    faults: [...entries.values()].map(faultOf).filter((fault) => fault !== null),
    in_use: [],
    lost: [],
    bundled,
  };
}

/** The own words of all entries. */
export function fakeTexts(entries: Entries): Record<string, string> {
  return Object.assign({}, ...[...entries.values()].map(({ texts }) => texts)) as Record<
    string,
    string
  >;
}
