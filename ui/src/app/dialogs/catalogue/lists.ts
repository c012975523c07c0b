/** The catalogue's lists as lines: what comes with the product, with the dossier's own entries over it. */
import type {
  Article,
  CatalogueEntries,
  CatalogueEntry,
  EntryFault,
  Instrument,
  MeasureTemplate,
  Precedent,
  RedLine,
} from "@/backend";
import { EMPTY, known, valueOf } from "@/state/stated";
import type { TextTools } from "@/text";

export interface Definitions {
  readonly instrument: Instrument;
  readonly article: Article;
  readonly measure: MeasureTemplate;
  readonly "red-line": RedLine;
  readonly precedent: Precedent;
}

export type ListName = keyof Definitions;
export type Definition = Definitions[ListName];

export const LISTS: readonly ListName[] = [
  "instrument",
  "article",
  "measure",
  "red-line",
  "precedent",
];

/** The words of an entry: what each is for, and the message it words. */
export const WORDS: Record<ListName, readonly { role: string; id: (code: string) => string }[]> = {
  instrument: [
    { role: "name", id: (code) => `instrument-${code}` },
    { role: "short", id: (code) => `instrument-${code}-short` },
  ],
  article: [{ role: "wording", id: (code) => `article-${code}` }],
  measure: [
    { role: "name", id: (code) => code },
    { role: "description", id: (code) => `${code}-description` },
    { role: "cost-note", id: (code) => `${code}-cost-note` },
  ],
  "red-line": [{ role: "line", id: (code) => code }],
  precedent: [
    { role: "name", id: (code) => code },
    { role: "results", id: (code) => `${code}-results` },
    { role: "flaws", id: (code) => `${code}-flaws` },
  ],
};

export const nameId = (list: ListName, code: string) => WORDS[list][0]?.id(code) ?? code;

/** A line of a list. */
export interface Line {
  readonly list: ListName;
  readonly code: string;
  readonly name: string;
  /** What tells it from others, in a few words. */
  readonly detail: string;
  /** As it stands in this dossier; null where an own definition cannot be read. */
  readonly definition: Definition | null;
  readonly bundled: Definition | undefined;
  readonly entry: CatalogueEntry | undefined;
  readonly fault: EntryFault | undefined;
  readonly isHidden: boolean;
  readonly isInUse: boolean;
  readonly toVerify: boolean;
}

function bundledOf(entries: CatalogueEntries, list: ListName): readonly Definition[] {
  const { bundled } = entries;
  switch (list) {
    case "instrument":
      return bundled.instruments;
    case "article":
      return bundled.articles;
    case "measure":
      return bundled.measures;
    case "red-line":
      return bundled.red_lines;
    case "precedent":
      return bundled.precedents;
    default:
      return [];
  }
}

function parsed(entry: CatalogueEntry | undefined): Definition | null {
  const text = entry && valueOf(entry.definition);
  if (text === undefined) return null;
  try {
    return JSON.parse(text) as Definition;
  } catch {
    return null;
  }
}

/** How an instrument is cited; its code where nothing says so. */
export function cited(t: TextTools, instrument: string): string {
  const id = `instrument-${instrument}-short`;
  const name = `instrument-${instrument}`;
  return t.has(id) ? t(id) : t.has(name) ? t(name) : instrument;
}

function detailOf(t: TextTools, list: ListName, definition: Definition | null): string {
  if (!definition) return "";
  const say = {
    instrument: (one: Instrument) =>
      [
        t.term("instrument-type", one.instrument_type),
        one.adopted === null ? "" : t.edtf(one.adopted),
      ]
        .filter(Boolean)
        .join(" · "),
    article: (one: Article) => [cited(t, one.instrument), one.article].filter(Boolean).join(" "),
    measure: (one: MeasureTemplate) => t.term("pillar", one.pillar),
    "red-line": (one: RedLine) => {
      const norms = one.norms
        .slice(0, 2)
        .map((norm) => [cited(t, norm.instrument), norm.article].filter(Boolean).join(" "));
      const more = one.norms.length > 2 ? ["…"] : [];
      return [t.term("red-line-severity", one.severity), ...norms, ...more].join(" · ");
    },
    precedent: (one: Precedent) => t.edtf(one.period),
  } as Record<ListName, (one: never) => string>;
  return say[list](definition as never);
}

/** Every line of a list: own ones, then the catalogue's in their order. */
export function linesOf(t: TextTools, entries: CatalogueEntries, list: ListName): Line[] {
  const own = entries.entries.filter((entry) => valueOf(entry.list) === list);
  const bundled = bundledOf(entries, list);
  const codes = new Set(bundled.map(({ code }) => code));
  const line = (code: string, given: Definition | undefined): Line => {
    const entry = own.find((one) => valueOf(one.code) === code);
    const fault = entry && entries.faults.find((one) => one.entry === entry.id);
    const definition = (fault ? null : parsed(entry)) ?? given ?? parsed(entry);
    const id = nameId(list, code);
    return {
      list,
      code,
      name: t.has(id) ? t(id) : (entry?.texts[id] ?? code),
      detail: detailOf(t, list, definition),
      definition,
      bundled: given,
      entry,
      fault,
      isHidden: entry !== undefined && valueOf(entry.hidden) === true,
      isInUse: list === "measure" && entries.in_use.includes(code),
      toVerify: definition?.verify === true,
    };
  };
  return [
    ...own
      .map((entry) => valueOf(entry.code) ?? "")
      .filter((code, at, all) => !codes.has(code) && all.indexOf(code) === at)
      .map((code) => line(code, undefined)),
    ...bundled.map((one) => line(one.code, one)),
  ];
}

export type Filter = "all" | "own" | "hidden" | "verify";

export function matches(line: Line, filter: Filter, words: string): boolean {
  const shown =
    filter === "all" ||
    (filter === "own" && line.entry !== undefined) ||
    (filter === "hidden" && line.isHidden) ||
    (filter === "verify" && line.toVerify);
  const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const text = plain(`${line.code} ${line.name} ${line.detail}`);
  return (
    shown &&
    plain(words)
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}

/** An entry that says nothing yet about an entry of the catalogue. */
export const newEntry = (list: ListName, code: string): CatalogueEntry => ({
  id: "",
  list: known(list),
  code: code === "" ? EMPTY : known(code),
  hidden: EMPTY,
  definition: EMPTY,
  texts: {},
  reason: EMPTY,
});

/** What a new entry begins as. */
export function newDefinition(list: ListName): Definition {
  const blank: Definitions = {
    instrument: {
      code: "",
      adopted: null,
      in_force: null,
      instrument_type: "treaty",
      body: null,
      complaints: null,
      source: null,
      verify: false,
    },
    article: { code: "", instrument: "", article: "", duties: [], custom: false, verify: false },
    measure: {
      code: "",
      pillar: "truth",
      parameters: [],
      options: {},
      acts: [],
      needs: [],
      after: [],
      pairs: [],
      months: [6, null],
      cost_order: "S",
      duties: [],
      precedents: [],
      counter_examples: [],
      indicators: 0,
      red_lines: 0,
      verify: false,
    },
    "red-line": {
      code: "",
      severity: "warning",
      measures: [],
      amnesty: null,
      norms: [],
      verify: false,
    },
    precedent: { code: "", country: "", period: "", measures: [], verify: false },
  };
  return blank[list];
}

/** Law and red lines are not set aside without a reason. */
export const needsReason = (list: ListName) => list !== "measure" && list !== "precedent";
