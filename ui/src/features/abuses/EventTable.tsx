/** The selected events as a table. */
import { useMemo } from "react";
import { create } from "zustand";
import { type EventRow, type Selection, backend } from "@/backend";
import { Badge, type Column, Icon, type Sort, VirtualTable } from "@/components";
import { go } from "@/state/navigation";
import { useDossierKey } from "@/state/queries";
import { useSelection } from "@/state/selection";
import { type TextTools, useText } from "@/text";
import { useRegionNames } from "@/state/queries";
import { useRoom } from "./useRoom";
import { clip } from "./words";

/** How the table is sorted; kept while the user looks at other parts. */
const useSort = create<{ sort: Sort }>(() => ({ sort: { column: "date", descending: false } }));

function Clipped({ text }: { text: string }) {
  return <span title={clip(text, 500)}>{clip(text, 200)}</span>;
}

function Terms({ vocabulary, codes }: { vocabulary: string; codes: readonly string[] }) {
  const t = useText();
  const labels = codes.map((code) =>
    code === "?unknown" ? t("stated-unknown") : t.term(vocabulary, code),
  );
  return labels.length === 0 ? null : <Clipped text={labels.join("; ")} />;
}

/** Verification as a word; confidentiality beside it where the record is not for everybody. */
function State({ row }: { row: EventRow }) {
  const t = useText();
  const { verification, confidentiality } = row;
  return (
    <span className="event-state">
      {confidentiality === "C2" || confidentiality === "C3" ? (
        <span className="event-closed" title={t.term("confidentiality", confidentiality)}>
          <Icon name="lock" size={0.8125} />
          <span className="visually-hidden">{t.term("confidentiality", confidentiality)}</span>
        </span>
      ) : null}
      {verification === null ? null : (
        <Badge tone={verification === "verified" ? "done" : "neutral"}>
          {t.term("verification", verification)}
        </Badge>
      )}
    </span>
  );
}

function columnsFor(
  t: TextTools,
  regions: ReadonlyMap<string, string>,
  room: number,
): Column<EventRow>[] {
  // An imported title names the place already, so the place itself is among the first to go.
  const all: (Column<EventRow> & { readonly from?: number })[] = [
    {
      id: "title",
      label: t("column-title"),
      width: 12,
      grow: 3,
      sortable: true,
      cell: (row) =>
        row.title === "" ? (
          <span className="muted">{t("event-untitled")}</span>
        ) : (
          <Clipped text={row.title} />
        ),
    },
    {
      id: "date",
      label: t("column-date"),
      width: 9,
      grow: 0.8,
      sortable: true,
      cell: (row) =>
        row.date === null ? null : <span title={row.date}>{clip(t.edtf(row.date), 120)}</span>,
    },
    {
      id: "violation",
      label: t("column-violations"),
      width: 9.5,
      grow: 3,
      from: 29,
      sortable: true,
      cell: (row) => <Terms vocabulary="violation-type" codes={row.violations} />,
    },
    {
      id: "victims",
      label: t("column-victims"),
      width: 4.5,
      from: 34,
      align: "end",
      sortable: true,
      cell: (row) => t.number(row.victims),
    },
    {
      id: "place",
      label: t("column-place"),
      width: 8,
      grow: 2,
      from: 60,
      sortable: true,
      cell: (row) => (row.place === null ? null : <Clipped text={row.place} />),
    },
    {
      id: "region",
      label: t("column-region"),
      width: 6.5,
      grow: 1,
      from: 46,
      cell: (row) =>
        row.region === null ? null : <Clipped text={regions.get(row.region) ?? row.region} />,
    },
    {
      id: "perpetrators",
      label: t("column-perpetrators"),
      width: 7,
      grow: 2,
      from: 40,
      cell: (row) => <Terms vocabulary="perpetrator-type" codes={row.perpetrators} />,
    },
    {
      id: "state",
      label: t("column-state"),
      width: 5.5,
      grow: 0.6,
      from: 66,
      cell: (row) => <State row={row} />,
    },
  ];
  return all.filter(({ from = 0 }) => room >= from);
}

export function EventTable({ selection, total }: { selection: Selection; total: number }) {
  const t = useText();
  const regions = useRegionNames();
  const dossierKey = useDossierKey();
  const sort = useSort((state) => state.sort);
  const active = useSelection((state) => state.active);
  const setActive = useSelection((state) => state.setActive);
  const { frame, room } = useRoom();
  const columns = useMemo(() => columnsFor(t, regions, room), [t, regions, room]);
  return (
    <div ref={frame} className="abuses-table">
      <VirtualTable
        label={t("abuses-table")}
        columns={columns}
        total={total}
        source={[...dossierKey, "event-rows", selection, sort]}
        listing={JSON.stringify(["events", selection, sort])}
        getRows={async (offset, limit) => {
          const answer = await backend.eventRows({
            selection,
            sort: sort.column,
            descending: sort.descending,
            offset,
            limit,
          });
          return answer.rows;
        }}
        rowKey={(row) => row.id}
        sort={sort}
        onSort={(next) => useSort.setState({ sort: next })}
        onActive={(row) => setActive(row.id)}
        onOpen={(row) => void go("abuses", row.id)}
        marked={active}
      />
    </div>
  );
}
