/** A mapping being made: which column goes where, and what its texts mean. */
import type {
  ColumnMapping,
  ColumnSample,
  MappingDefinition,
  MappingTarget,
  RowNote,
  ValueMapping,
} from "@/backend";

export function emptyDefinition(): MappingDefinition {
  return {
    row: "victim",
    unknown: ["NA", "N/A"],
    event_key: null,
    row_key: null,
    columns: [],
    constants: [],
    ignored: [],
  };
}

/** What becomes of a column without an entry. */
export type Unused = "kept" | "ignored";

export function unusedState(definition: MappingDefinition, column: string): Unused {
  return definition.ignored?.includes(column) ? "ignored" : "kept";
}

/** An entry with its place in the definition. */
export interface Entry {
  readonly index: number;
  readonly entry: ColumnMapping;
}

export function entriesOf(definition: MappingDefinition, column: string): Entry[] {
  return definition.columns
    .map((entry, index) => ({ index, entry }))
    .filter(({ entry }) => entry.column === column);
}

function withoutIgnored(definition: MappingDefinition, column: string): MappingDefinition {
  return { ...definition, ignored: (definition.ignored ?? []).filter((other) => other !== column) };
}

/** Adds one more target for a column. */
export function addEntry(
  definition: MappingDefinition,
  column: string,
  target: string,
): MappingDefinition {
  return {
    ...withoutIgnored(definition, column),
    columns: [...definition.columns, { column, target, values: [] }],
  };
}

/** Sends an entry elsewhere; codes of another vocabulary would mean nothing there. */
export function setTarget(
  definition: MappingDefinition,
  index: number,
  target: string,
  targets: readonly MappingTarget[],
): MappingDefinition {
  return {
    ...definition,
    columns: definition.columns.map((entry, at) => {
      if (at !== index || entry.target === target) return entry;
      const same = vocabularyOf(entry.target, targets) === vocabularyOf(target, targets);
      return { ...entry, target, values: same ? entry.values : [] };
    }),
  };
}

export function removeEntry(definition: MappingDefinition, index: number): MappingDefinition {
  return { ...definition, columns: definition.columns.filter((_, at) => at !== index) };
}

/** Takes every entry of a column away, and says what becomes of it. */
export function setUnused(
  definition: MappingDefinition,
  column: string,
  state: Unused,
): MappingDefinition {
  const ignored = withoutIgnored(definition, column).ignored ?? [];
  return {
    ...definition,
    columns: definition.columns.filter((entry) => entry.column !== column),
    ignored: state === "ignored" ? [...ignored, column] : ignored,
  };
}

const folded = (text: string) => text.trim().toLowerCase();

function setValues(
  definition: MappingDefinition,
  index: number,
  change: (values: readonly ValueMapping[]) => ValueMapping[],
): MappingDefinition {
  return {
    ...definition,
    columns: definition.columns.map((entry, at) =>
      at === index ? { ...entry, values: change(entry.values) } : entry,
    ),
  };
}

/** Says what one more text of an entry means; an empty code says nothing. */
export function addValue(
  definition: MappingDefinition,
  index: number,
  text: string,
  code: string,
): MappingDefinition {
  return setValues(definition, index, (values) => [...values, { text, code }]);
}

/**
 * Gives another code to the value at `at`, or takes it out where `code` is null. A text may stand there
 * several times, each under a condition of its own.
 */
export function setValue(
  definition: MappingDefinition,
  index: number,
  at: number,
  code: string | null,
): MappingDefinition {
  return setValues(definition, index, (values) =>
    code === null
      ? values.filter((_, other) => other !== at)
      : values.map((value, other) => (other === at ? { ...value, code } : value)),
  );
}

const numbered = /^place\.([1-9])\./;

/** `place.2.latitude` is listed as `place.N.latitude`. */
export function vocabularyOf(target: string, targets: readonly MappingTarget[]): string | null {
  const general = target.replace(numbered, "place.N.");
  return targets.find((known) => known.target === general)?.vocabulary ?? null;
}

/** How many places are offered: one more than are used, at least two, at most nine. */
export function placesOffered(definition: MappingDefinition): number {
  const used = definition.columns.map(({ target }) => Number(numbered.exec(target)?.[1] ?? 0));
  return Math.min(9, Math.max(2, 1 + Math.max(0, ...used)));
}

/** The targets to choose from, places by number. */
export function offeredTargets(
  targets: readonly MappingTarget[],
  definition: MappingDefinition,
): string[] {
  const fields = targets.filter(({ target }) => !target.startsWith("place.N."));
  const ofPlace = targets.filter(({ target }) => target.startsWith("place.N."));
  const places = Array.from({ length: placesOffered(definition) }, (_, number) =>
    ofPlace.map(({ target }) => target.replace("place.N.", `place.${number + 1}.`)),
  );
  return [...fields.map(({ target }) => target), ...places.flat()];
}

/** Texts of a coded column that are seen in the file and have no code yet. */
export function textsToCode(
  entry: ColumnMapping,
  samples: readonly string[],
  definition: MappingDefinition,
  codes: ReadonlySet<string>,
): string[] {
  const done = new Set(
    [...entry.values.map(({ text }) => text), ...definition.unknown].map(folded),
  );
  if (done.has("*")) return [];
  const seen = new Map(samples.map((text) => [folded(text), text]));
  return [...seen]
    .filter(([key, text]) => !done.has(key) && !codes.has(text))
    .map(([, text]) => text);
}

/** Texts a trial found without a code, by column, most frequent first. */
export function unmappedTexts(
  notes: readonly RowNote[],
): Map<string, { text: string; rows: number }[]> {
  const found = new Map<string, Map<string, { text: string; rows: number }>>();
  for (const { message, column, value } of notes) {
    if (message !== "row-value-unmapped" || column === null || value === null) continue;
    const texts = found.get(column) ?? new Map<string, { text: string; rows: number }>();
    const seen = texts.get(folded(value));
    texts.set(folded(value), { text: seen?.text ?? value, rows: (seen?.rows ?? 0) + 1 });
    found.set(column, texts);
  }
  return new Map(
    [...found].map(([column, texts]) => [
      column,
      [...texts.values()].sort((a, b) => b.rows - a.rows),
    ]),
  );
}

/** Columns that are read for what they identify or link. */
export function keyColumns(definition: MappingDefinition): string[] {
  const keys = [definition.event_key, definition.row_key, definition.person_key ?? null];
  const links = (definition.links ?? []).map(({ column }) => column);
  return [...keys.filter((key) => key !== null), ...links];
}

/** Columns a mapping names that the file does not have. */
export function missingColumns(
  definition: MappingDefinition,
  columns: readonly ColumnSample[],
): string[] {
  const present = new Set(columns.map(({ name }) => name));
  const optional = new Set(definition.optional ?? []);
  const named = [...definition.columns.map(({ column }) => column), ...keyColumns(definition)];
  return [...new Set(named)].filter((column) => !present.has(column) && !optional.has(column));
}

/** What a mapping still lacks: message ids. */
export function lacking(definition: MappingDefinition): string[] {
  const columns = [definition, ...(definition.linked ?? [])].flatMap((table) => table.columns);
  const targets = new Set([
    ...columns.map(({ target }) => target),
    ...definition.constants.map(({ target }) => target),
  ]);
  const any = (prefix: string) => [...targets].some((target) => target.startsWith(prefix));
  return [
    ...(columns.length === 0 ? ["mapping-lacks-all"] : []),
    ...(targets.has("act.violation") ? [] : ["mapping-lacks-violation"]),
    ...(any("event.date") ? [] : ["mapping-lacks-date"]),
    ...(definition.row === "victim" && !any("victim.name") ? ["mapping-lacks-name"] : []),
    ...(definition.row_key === null ? ["mapping-lacks-row-key"] : []),
  ];
}

/** Headings in use for a target, in English, French and Spanish, letters and digits only. */
const HEADINGS: readonly (readonly [string, readonly string[]])[] = [
  ["event.title", ["title", "event", "eventtitle", "titre", "evenement", "titulo", "evento"]],
  ["event.date", ["date", "eventdate", "datefait", "fecha"]],
  ["event.date.start", ["startdate", "datestart", "datedebut", "fechainicio", "from"]],
  ["event.date.end", ["enddate", "dateend", "datefin", "fechafin", "to", "until"]],
  [
    "event.description",
    ["description", "account", "summary", "narrative", "recit", "resume", "relato"],
  ],
  ["event.tags", ["tags", "keywords", "motscles", "etiquetas"]],
  [
    "victim.name",
    ["name", "victim", "victimname", "fullname", "nom", "nomcomplet", "victime", "nombre"],
  ],
  [
    "victim.name.family",
    ["lastname", "surname", "familyname", "nomdefamille", "apellido", "apellidos"],
  ],
  ["victim.name.given", ["firstname", "givenname", "prenom", "prenoms", "nombres"]],
  ["victim.sex", ["sex", "gender", "sexe", "genre", "sexo", "genero"]],
  ["victim.born", ["born", "birthdate", "dateofbirth", "dob", "datenaissance", "fechanacimiento"]],
  ["victim.occupation", ["occupation", "profession", "job", "metier", "ocupacion"]],
  [
    "victim.affiliation",
    ["affiliation", "party", "victimaffiliation", "appartenance", "afiliacion"],
  ],
  ["victim.nationality", ["nationality", "nationalite", "nacionalidad"]],
  ["act.violation", ["violation", "violationtype", "abuse", "type", "violencia"]],
  ["act.age", ["age", "edad"]],
  ["act.minor", ["minor", "child", "mineur", "menor"]],
  ["act.method", ["method", "means", "methode", "metodo"]],
  ["involvement.perpetrator_type", ["perpetrator", "perpetratortype", "auteur", "perpetrador"]],
  ["event.deaths_best", ["deaths", "fatalities", "killed", "morts", "deces", "muertos"]],
  ["perpetrator.name", ["perpetratorname", "suspect", "nomauteur"]],
  ["place.1.coordinates", ["coordinates", "coordonnees", "coordenadas", "gps", "position"]],
  ["place.1.name", ["place", "location", "site", "lieu", "lugar"]],
  ["place.1.latitude", ["latitude", "lat", "latitud"]],
  ["place.1.longitude", ["longitude", "lon", "lng", "long", "longitud"]],
  ["place.1.region", ["region", "province", "departement", "departamento"]],
  ["source.title", ["source", "sourcetitle", "fuente"]],
  ["source.reference", ["page", "reference", "pagina"]],
];

const heading = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Headings that mean something else in a table of perpetrators, sources or places. */
const BY_ROW: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  perpetrator: [
    ["perpetrator.name", ["name", "fullname", "nom", "nombre", "perpetrator", "suspect", "who"]],
    ["involvement.affiliation", ["unit", "affiliation", "group", "unite", "grupo", "unidad"]],
    ["involvement.perpetrator_type", ["type", "perpetratortype", "category"]],
    ["involvement.degree", ["degree", "role", "involvement"]],
  ],
  source: [
    ["source.title", ["title", "source", "document", "name", "titre", "fuente", "paper"]],
    ["source.source_type", ["type", "sourcetype", "kind"]],
    ["source.date", ["date", "fecha"]],
    ["source.reliability", ["reliability", "fiabilite"]],
  ],
  place: [["place.1.name", ["name", "place", "nom", "nombre", "where", "lieu", "lugar"]]],
};

/** What a table's rows cannot hold. */
const FOREIGN: Readonly<Record<string, readonly string[]>> = {
  perpetrator: ["event.", "victim.", "act.", "source.", "place."],
  source: ["event.", "victim.", "act.", "involvement.", "perpetrator.", "place."],
  place: ["event.", "victim.", "act.", "involvement.", "perpetrator.", "source."],
};

/** Where a column's content speaks louder than its heading. */
const BY_CONTENT: Readonly<Record<string, string>> = {
  latitude: "place.1.latitude",
  longitude: "place.1.longitude",
  coordinates: "place.1.coordinates",
  date: "event.date",
};

/**
 * Sends columns without an entry to the target their heading names, else to the one their content fits,
 * each target once.
 */
export function guessed(
  definition: MappingDefinition,
  columns: readonly ColumnSample[],
): MappingDefinition {
  const used = new Set(definition.columns.map(({ target }) => target));
  const foreign = FOREIGN[definition.row] ?? [];
  const names = [...(BY_ROW[definition.row] ?? []), ...HEADINGS];
  const isOpen = (target: string | undefined): target is string =>
    target !== undefined && !used.has(target) && !foreign.some((kind) => target.startsWith(kind));
  const take = (made: MappingDefinition, name: string, target: string | undefined) => {
    if (!isOpen(target) || entriesOf(made, name).length > 0) return made;
    if (keyColumns(made).includes(name)) return made;
    used.add(target);
    return addEntry(made, name, target);
  };
  const byHeading = columns.reduce((made, { name }) => {
    const fitting = names.filter(([, headings]) => headings.includes(heading(name)));
    return take(made, name, fitting.map(([target]) => target).find(isOpen));
  }, definition);
  const hasDate = [...used].some((target) => target.startsWith("event.date"));
  return columns.reduce((made, { name, looks }) => {
    if (looks === "date" && hasDate) return made;
    return take(made, name, BY_CONTENT[looks]);
  }, byHeading);
}
