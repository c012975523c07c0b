/** The columns the table can show, and how a value looks in each. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { type Cell, type ColumnLayout, type TableRow, backend } from "@/backend";
import { Badge, type Column, Icon, Marked, Pieces } from "@/components";
import { useSnippet } from "@/state/hits";
import { useDossierKey } from "@/state/queries";
import { type TextTools, useText } from "@/text";
import { fieldName } from "@/text/records";
import { useRegionNames } from "@/state/queries";
import { clip } from "./words";

/** What a column holds. */
type Shape =
  | { readonly kind: "text" | "edtf" | "day" | "moment" | "count" | "position" | "names" | "tags" }
  | { readonly kind: "terms"; readonly vocabulary: string }
  | { readonly kind: "region" };

export interface ColumnKind {
  readonly id: string;
  readonly label: string;
  readonly shape: Shape;
  /** In rem; with `grow` the least width. */
  readonly width: number;
  readonly grow?: number;
  readonly sortable: boolean;
  /** Among the usual columns, where the table is at least so wide (rem). */
  readonly from?: number;
}

const terms = (vocabulary: string): Shape => ({ kind: "terms", vocabulary });
const TEXT: Shape = { kind: "text" };
const COUNT: Shape = { kind: "count" };

type Kind = Omit<ColumnKind, "label" | "sortable"> & { readonly sortable?: false };

/** In the order offered. An imported title names the place, so the place is among the first to go. */
const KINDS: readonly Kind[] = [
  { id: "title", shape: TEXT, width: 15, grow: 3, from: 0 },
  { id: "date", shape: { kind: "edtf" }, width: 9, grow: 0.8, from: 0 },
  { id: "violation", shape: terms("violation-type"), width: 9.5, grow: 3, from: 35 },
  { id: "victims", shape: COUNT, width: 5, from: 41 },
  { id: "place", shape: TEXT, width: 8, grow: 2, from: 66 },
  { id: "region", shape: { kind: "region" }, width: 6.5, grow: 1, from: 56 },
  { id: "perpetrator", shape: terms("perpetrator-type"), width: 7, grow: 2, from: 49 },
  { id: "verification", shape: terms("verification"), width: 6, grow: 0.6, from: 73 },
  { id: "victim_name", shape: { kind: "names" }, width: 10 },
  { id: "earliest", shape: { kind: "day" }, width: 9 },
  { id: "latest", shape: { kind: "day" }, width: 9 },
  { id: "position", shape: { kind: "position" }, width: 10 },
  { id: "precision", shape: terms("place-precision"), width: 9 },
  { id: "status", shape: terms("violation-status"), width: 8 },
  { id: "proof", shape: terms("standard-of-proof"), width: 9 },
  { id: "confidentiality", shape: terms("confidentiality"), width: 9 },
  { id: "consent", shape: terms("consent"), width: 10 },
  { id: "tag", shape: { kind: "tags" }, width: 9 },
  { id: "sources", shape: COUNT, width: 5 },
  { id: "reliability", shape: terms("reliability"), width: 8 },
  { id: "deaths", shape: COUNT, width: 5.5 },
  { id: "attachments", shape: COUNT, width: 6.5 },
  { id: "changed", shape: { kind: "moment" }, width: 10, sortable: false },
];

/** Every column there is, those of the user's own fields last. */
export function useColumnKinds(): readonly ColumnKind[] {
  const t = useText();
  const dossierKey = useDossierKey();
  const own = useQuery({
    queryKey: [...dossierKey, "bulk-fields"],
    queryFn: () => backend.bulkFields(),
  }).data;
  return useMemo(() => {
    const known = KINDS.map((kind) => ({
      sortable: true,
      ...kind,
      label: t(`column-of-${kind.id.replaceAll("_", "-")}`),
    }));
    const fields = (own?.fields ?? []).filter(
      ({ target, field }) => target === "event" && field.startsWith("own:"),
    );
    return [
      ...known,
      ...fields.map(({ field, labels, vocabulary }) => ({
        id: field,
        label: labels[t.language.code] ?? labels["en"] ?? Object.values(labels)[0] ?? field,
        shape: vocabulary === null ? TEXT : terms(vocabulary),
        width: 9,
        sortable: true,
      })),
    ];
  }, [t, own]);
}

/** The usual columns, as many as there is room for. */
export function usualColumns(kinds: readonly ColumnKind[], room: number): readonly ColumnLayout[] {
  return kinds
    .filter(({ from }) => from !== undefined && room >= from)
    .map(({ id }) => ({ id, width: null }));
}

function Clipped({ text }: { text: string }) {
  return <span title={clip(text, 500)}>{clip(text, 200)}</span>;
}

/** A text of one field, with what was searched for marked. */
function Found({ text, kind, field }: { text: string; kind: string; field: string }) {
  return (
    <span title={clip(text, 500)}>
      <Marked text={clip(text, 200)} kind={kind} field={field} />
    </span>
  );
}

interface FirstCellProps {
  row: TableRow;
  columns: readonly string[];
  children: ReactNode;
}

/** What stands first in a row; under it where the row was found, if not in what it shows. */
function FirstCell({ row, columns, children }: FirstCellProps) {
  const t = useText();
  const snippet = useSnippet(row.masked ? null : row.id, columns);
  if (snippet === null) return children;
  const { kind, field, pieces } = snippet;
  return (
    <span className="row-lines">
      <span className="row-line">{children}</span>
      <span className="row-snippet">
        {t("query-elsewhere", { field: fieldName(t, kind, field) })} <Pieces pieces={pieces} />
      </span>
    </span>
  );
}

/** Why a row is not for everybody: a sign and words, never a colour alone. */
function Closed({ row }: { row: TableRow }) {
  const t = useText();
  const { confidentiality, consent } = row;
  const isClosed = confidentiality === "C2" || confidentiality === "C3";
  const isRefused = consent === "CON-0";
  if (!isClosed && !isRefused) return null;
  return (
    <span className="row-signs">
      {isClosed ? (
        <span className="row-sign" title={t.term("confidentiality", confidentiality)}>
          <Icon name="lock" size={0.8125} />
          <span aria-hidden="true">{confidentiality}</span>
          <span className="visually-hidden">{t.term("confidentiality", confidentiality)}</span>
        </span>
      ) : null}
      {isRefused ? (
        <span className="row-sign" title={t.term("consent", consent)}>
          <Icon name="error" size={0.8125} />
          <span>{t("row-no-consent")}</span>
        </span>
      ) : null}
    </span>
  );
}

interface Words {
  readonly t: TextTools;
  readonly regions: ReadonlyMap<string, string>;
}

function position(t: TextTools, value: number): string {
  return t.number(value, { minimumFractionDigits: 3, maximumFractionDigits: 4 });
}

function listOf(cell: Cell): readonly string[] {
  if (Array.isArray(cell)) return cell.filter((item) => typeof item === "string");
  return typeof cell === "string" ? [cell] : [];
}

/** One value as the table shows it. */
function content(cell: Cell, shape: Shape, id: string, { t, regions }: Words): ReactNode {
  if (cell === null) return null;
  switch (shape.kind) {
    case "count":
      return typeof cell === "number" ? t.number(cell) : null;
    case "edtf":
      return typeof cell === "string" ? <span title={cell}>{clip(t.edtf(cell), 120)}</span> : null;
    case "day":
      return typeof cell === "string" ? t.day(cell) : null;
    case "moment":
      return typeof cell === "string" ? t.moment(cell) : null;
    case "position":
      return Array.isArray(cell) && typeof cell[0] === "number" && typeof cell[1] === "number"
        ? `${position(t, cell[0])}; ${position(t, cell[1])}`
        : null;
    case "region":
      return typeof cell === "string" ? <Clipped text={regions.get(cell) ?? cell} /> : null;
    case "names":
      return (
        <Clipped
          text={listOf(cell)
            .map((name) => name || t("row-withheld-name"))
            .join("; ")}
        />
      );
    case "tags":
      return <Found text={listOf(cell).join("; ")} kind="event" field="tags" />;
    case "terms": {
      const labels = listOf(cell)
        .map((code) => t.term(shape.vocabulary, code))
        .join("; ");
      return id === "verification" ? (
        <Badge tone={cell === "verified" ? "done" : "neutral"}>{labels}</Badge>
      ) : (
        <Clipped text={labels} />
      );
    }
    default:
      if (typeof cell !== "string") return null;
      return id === "title" || id === "place" ? (
        <Found
          text={cell}
          kind={id === "title" ? "event" : "place"}
          field={id === "title" ? "title" : "name"}
        />
      ) : (
        <Clipped text={cell} />
      );
  }
}

/** The columns of a layout as the table draws them. Signs stand in the first one. */
export function useTableColumns(
  kinds: readonly ColumnKind[],
  layout: readonly ColumnLayout[],
): readonly Column<TableRow>[] {
  const t = useText();
  const regions = useRegionNames();
  return useMemo(() => {
    const shown = layout.flatMap(({ id, width }) => {
      const kind = kinds.find((one) => one.id === id);
      return kind ? [{ kind, width }] : [];
    });
    const columns = shown.map(({ kind }) => kind.id);
    return shown.map(({ kind, width }, at): Column<TableRow> => {
      const { id, label, shape, grow, sortable } = kind;
      const value = (row: TableRow) => content(row.cells[at] ?? null, shape, id, { t, regions });
      const first = (row: TableRow): ReactNode => (
        <>
          {row.masked ? (
            <span className="muted row-masked">{t("row-masked")}</span>
          ) : row.cells[at] === null && id === "title" ? (
            <span className="muted">{t("event-untitled")}</span>
          ) : (
            value(row)
          )}
          <Closed row={row} />
        </>
      );
      return {
        id,
        label,
        width: width ?? kind.width,
        ...(width === null && grow ? { grow } : {}),
        ...(shape.kind === "count" ? { align: "end" as const } : {}),
        sortable,
        cell:
          at === 0
            ? (row) => (
                <FirstCell row={row} columns={columns}>
                  {first(row)}
                </FirstCell>
              )
            : value,
      };
    });
  }, [t, regions, kinds, layout]);
}
