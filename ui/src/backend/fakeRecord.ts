/** The made-up host's answers about one event in depth: likeness, chain, review, own words. See `fake.ts`. */
import type {
  Backend,
  ChainLink,
  EventBundle,
  Leaving,
  OwnField,
  OwnTerm,
  PersonHit,
  Stated,
  Statement,
} from "./generated";

const valueOf = <T>(stated: Stated<T>): T | null =>
  typeof stated === "object" ? stated.known : null;

type Request<Name extends keyof Backend> = Parameters<Backend[Name]>[0];
type Answer<Name extends keyof Backend> = Awaited<ReturnType<Backend[Name]>>;

export interface OwnWorld {
  readonly terms: Map<string, OwnTerm>;
  readonly fields: Map<string, OwnField>;
}

export const emptyOwn = (): OwnWorld => ({ terms: new Map(), fields: new Map() });

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);

/** Two words in common, near enough for a made-up host. */
export function similarPersons(
  bundles: Iterable<EventBundle>,
  request: Request<"similarPersons">,
): Answer<"similarPersons"> {
  const asked = plain(request.name);
  const persons = [...bundles].flatMap(({ persons: all, event, places }) =>
    all
      .filter(({ id, name }) => {
        if (request.without.includes(id)) return false;
        const words = plain(valueOf(name) ?? "");
        return asked.length >= 2 && asked.filter((word) => words.includes(word)).length >= 2;
      })
      .map((person) => ({
        hit: hitOf(person, event, places),
        score: 0.9,
        reasons: ["name-same"],
      })),
  );
  return { persons: persons.slice(0, request.limit) };
}

export function hitOf(
  person: PersonHit["person"],
  event: EventBundle["event"],
  places: EventBundle["places"],
): PersonHit {
  return {
    person,
    events: 1,
    last_event: valueOf(event.title),
    last_place: places[0] ? valueOf(places[0].name) : null,
    last_date: valueOf(event.date),
  };
}

const TURNED: Readonly<Record<string, string>> = {
  precedes: "follows",
  follows: "precedes",
  encompasses: "part_of",
  part_of: "encompasses",
  causes: "consequence_of",
  consequence_of: "causes",
};

export function chainOf(
  bundles: ReadonlyMap<string, EventBundle>,
  { id }: Request<"chainOf">,
): Answer<"chainOf"> {
  const all = [...bundles.values()].flatMap(({ chain }) => chain);
  const links = all
    .filter((link) => link.event === id || link.related_event === id)
    .map((link): ChainLink => {
      const isHere = link.event === id;
      const event = (isHere ? link.related_event : link.event) ?? "";
      const other = bundles.get(event)?.event;
      const code = valueOf(link.chain_type);
      return {
        id: link.id,
        told_here: isHere,
        event,
        chain_type: isHere || code === null ? link.chain_type : { known: TURNED[code] ?? code },
        title: other ? (valueOf(other.title) ?? "") : null,
        date: other ? valueOf(other.date) : null,
        remarks: link.remarks,
      };
    });
  const steps = new Map([[id, 0]]);
  for (const here of steps.keys()) {
    for (const link of all) {
      const other =
        link.event === here ? link.related_event : link.related_event === here ? link.event : null;
      if (other !== null && !steps.has(other) && bundles.has(other)) {
        steps.set(other, (steps.get(here) ?? 0) + 1);
      }
    }
  }
  const events = [...steps].flatMap(([event, distance]) => {
    const record = bundles.get(event)?.event;
    return record
      ? [
          {
            id: event,
            title: valueOf(record.title) ?? "",
            date: valueOf(record.date),
            steps: distance,
          },
        ]
      : [];
  });
  events.sort((a, b) => (a.date ?? "9").localeCompare(b.date ?? "9"));
  const ties = all.flatMap(({ event: from, related_event: to, chain_type }) =>
    from !== null && to !== null && steps.has(from) ? [{ from, to, chain_type }] : [],
  );
  return { links, events, ties, more: false };
}

export function missingOf({ event, sources }: EventBundle): string[] {
  return [
    ...(valueOf(event.proof) === null ? ["proof"] : []),
    ...(sources.length === 0 ? ["source"] : []),
  ];
}

export function reviewOf(bundle: EventBundle): Answer<"reviewOf"> {
  const state = valueOf(bundle.event.verification);
  const at = "2026-11-20T09:05:00Z";
  const steps =
    state === null || state === "draft" ? [] : [{ state, at, author: "C.D.", reason: "" }];
  return { steps, changed_since: null, missing: missingOf(bundle) };
}

const CLOSED: ReadonlySet<string> = new Set(["C2", "C3"]);
const REFUSED: ReadonlySet<string> = new Set(["CON-0", "CON-1", "CON-J", "CON-N", "CON-W"]);

export function leaving({ bundle }: Request<"leaving">): Leaving {
  const records = [
    { kind: "event" as const, ...bundle.event },
    ...bundle.sources.map((one) => ({ kind: "source" as const, ...one })),
    ...bundle.persons.map((one) => ({ kind: "person" as const, ...one })),
    ...bundle.acts.map((one) => ({ kind: "act" as const, ...one })),
    ...bundle.places.map((one) => ({ kind: "place" as const, ...one })),
    ...bundle.interventions.map((one) => ({ kind: "intervention" as const, ...one })),
  ];
  const said = records.flatMap(({ kind, id, confidentiality, consent }): Statement[] => [
    { record: id, kind, field: "confidentiality", stated: confidentiality },
    { record: id, kind, field: "consent", stated: consent },
  ]);
  const code = ({ stated }: Statement) => valueOf(stated) ?? "";
  const barriers = said.filter((one) =>
    one.field === "consent"
      ? one.stated === "unknown" || REFUSED.has(code(one))
      : CLOSED.has(code(one)),
  );
  const levels = said.filter((one) => one.field === "confidentiality" && code(one) !== "");
  const strictest = levels.toSorted((a, b) => code(b).localeCompare(code(a)))[0] ?? null;
  const nameless = said.filter((one) => one.field === "consent" && code(one) === "CON-3");
  return {
    leaves: barriers.length === 0,
    names: nameless.length === 0,
    strictest,
    barriers,
    nameless,
  };
}

const FIXED = [
  "confidentiality",
  "consent",
  "verification",
  "standard-of-proof",
  "duty",
  "chain-type",
];

export function ownWords({ terms, fields }: OwnWorld): Answer<"ownWords"> {
  return { terms: [...terms.values()], fields: [...fields.values()], fixed: FIXED };
}
