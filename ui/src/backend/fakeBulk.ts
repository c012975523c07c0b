/** The made-up host's changes to many records. It knows events' codes and tags; see `fake.ts`. */
import type {
  BulkEdit,
  BulkField,
  BulkPreview,
  BulkRecord,
  Event,
  EventBundle,
  EventRow,
} from "./generated";

export const BULK_FIELDS: readonly BulkField[] = [
  ...(["tags"] as const).map((field) => ({
    target: "event" as const,
    field,
    labels: {},
    shape: "words",
    vocabulary: null,
    actions: ["add" as const, "remove" as const, "replace" as const, "clear" as const],
  })),
  ...(
    [
      ["status", "violation-status"],
      ["proof", "standard-of-proof"],
      ["verification", "verification"],
      ["confidentiality", "confidentiality"],
      ["consent", "consent"],
    ] as const
  ).map(([field, vocabulary]) => ({
    target: "event" as const,
    field,
    labels: {},
    shape: "code",
    vocabulary,
    actions: [
      "set" as const,
      "fill" as const,
      "replace" as const,
      "unknown" as const,
      "clear" as const,
    ],
  })),
];

export interface FakePlan {
  readonly edit: BulkEdit;
  readonly events: number;
  readonly change: readonly BulkRecord[];
  readonly already: readonly BulkRecord[];
}

type Code = "status" | "proof" | "verification" | "confidentiality" | "consent";

function values(event: Event, field: string): readonly string[] {
  if (field === "tags") return event.tags;
  const stated = event[field as Code];
  return typeof stated === "object" ? [stated.known] : stated === "unknown" ? ["?"] : [];
}

function changed(before: readonly string[], { action, value, find }: BulkEdit): readonly string[] {
  switch (action) {
    case "set":
      return [value ?? ""];
    case "fill":
      return before.length === 0 ? [value ?? ""] : before;
    case "add":
      return before.includes(value ?? "") ? before : [...before, value ?? ""].toSorted();
    case "remove":
      return before.filter((one) => one !== value);
    case "replace":
      return before.map((one) => (one === find ? (value ?? "") : one));
    case "unknown":
      return ["?"];
    default:
      return [];
  }
}

export function planOf(
  rows: readonly EventRow[],
  edit: BulkEdit,
  bundleOf: (id: string) => EventBundle | undefined,
): FakePlan {
  const change: BulkRecord[] = [];
  const already: BulkRecord[] = [];
  for (const row of rows) {
    const event = bundleOf(row.id)?.event;
    if (!event) continue;
    const before = [...values(event, edit.field)];
    const after = [...changed(before, edit)];
    const isSame = edit.action !== "delete" && before.join("|") === after.join("|");
    (isSame ? already : change).push({
      id: row.id,
      event: row.id,
      title: row.title,
      name: null,
      before,
      after,
      reason: null,
    });
  }
  return { edit, events: rows.length, change, already };
}

export function previewOf({ edit, events, change, already }: FakePlan): BulkPreview {
  return {
    edit,
    events,
    records: events,
    change: change.length,
    already: already.length,
    without: 0,
    refused: 0,
    reasons: [],
    others: 0,
    deleted:
      edit.action === "delete"
        ? [
            { kind: "event", count: change.length },
            { kind: "act", count: change.length * 2 },
          ]
        : [],
    written: null,
  };
}

/** Puts the change into an event. */
export function apply(event: Event, edit: BulkEdit): void {
  const after = changed(values(event, edit.field), edit);
  if (edit.field === "tags") event.tags = [...after];
  else {
    const [code] = after;
    event[edit.field as Code] =
      code === undefined ? "empty" : code === "?" ? "unknown" : { known: code };
  }
}
