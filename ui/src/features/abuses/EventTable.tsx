/** The selected events as a table with the user's own columns; rows can be chosen. */
import { useEffect, useMemo } from "react";
import { ToggleButton } from "react-aria-components";
import { type Selection, backend } from "@/backend";
import { type Choice, type ChoiceStep, Icon, VirtualTable } from "@/components";
import { go } from "@/state/navigation";
import { notify } from "@/state/notices";
import { usePresenting } from "@/state/presenting";
import { queryClient, useDossierKey } from "@/state/queries";
import { useSelection } from "@/state/selection";
import { currentText, useText } from "@/text";
import { ALL, NONE, countOf, hasChosen, toggled, useChosen } from "./choice";
import { ChoiceBar } from "./ChoiceBar";
import { usualColumns, useColumnKinds, useTableColumns } from "./columns";
import { useLayout, sortedBy } from "./layout";
import { useMasked } from "./masked";
import { useOrder } from "./order";
import { useRoom } from "./useRoom";
import "./table.css";

export function EventTable({ selection, total }: { selection: Selection; total: number }) {
  const t = useText();
  const dossierKey = useDossierKey();
  const presenting = usePresenting();
  const layout = useLayout();
  const order = useOrder(selection, layout);
  const { sort } = order;
  const active = useSelection((state) => state.active);
  const setActive = useSelection((state) => state.setActive);
  const chosen = useChosen((state) => state.chosen);
  const { frame, room } = useRoom();
  const kinds = useColumnKinds();
  const usual = useMemo(() => usualColumns(kinds, room), [kinds, room]);
  const shown = layout.columns.length === 0 ? usual : layout.columns;
  const columns = useTableColumns(kinds, shown);
  const ids = columns.map(({ id }) => id);
  const source = [...dossierKey, "event-table", selection, sort, ids, presenting];

  /** The events in some rows, by their numbers in the list. */
  const idsOf = (from: number, count: number) =>
    queryClient.fetchQuery({
      queryKey: [...dossierKey, "table-ids", selection, sort, from, count],
      queryFn: async () =>
        (await backend.tableIds({ selection, sort: [...sort], offset: from, limit: count })).ids,
    });
  const change = async (step: ChoiceStep) => {
    if (step.kind === "all") return useChosen.setState({ chosen: ALL });
    if (step.kind === "none") return useChosen.setState({ chosen: NONE });
    try {
      if (step.kind === "toggle") {
        const [id] = await idsOf(step.row, 1);
        if (id !== undefined)
          useChosen.setState((state) => ({ chosen: toggled(state.chosen, id) }));
        return undefined;
      }
      const from = Math.min(step.from, step.to);
      const named = await idsOf(from, Math.abs(step.to - step.from) + 1);
      return useChosen.setState({ chosen: { kind: "some", ids: new Set(named) } });
    } catch (error) {
      return notify({ kind: "error", text: currentText().error(error) });
    }
  };
  const choice: Choice = {
    has: (id) => hasChosen(chosen, id),
    count: countOf(chosen, total),
    change: (step) => void change(step),
  };

  const resize = (column: string, width: number) =>
    layout.setColumns(shown.map((one) => (one.id === column ? { ...one, width } : one)));

  const setMasked = useMasked((state) => state.set);
  useEffect(() => () => setMasked(0), [setMasked]);
  if (!layout.isReady) return null;
  return (
    <>
      <ChoiceBar selection={selection} total={total} />
      {order.isByAnswer === null ? null : (
        <div className="table-order">
          <ToggleButton
            className="button button-quiet button-small"
            isSelected={order.isByAnswer}
            onChange={order.setByAnswer}
          >
            {({ isSelected }) => (
              <>
                {isSelected ? <Icon name="check" /> : null}
                {t("query-sort-relevance")}
              </>
            )}
          </ToggleButton>
        </div>
      )}
      <div ref={frame} className="abuses-table">
        <VirtualTable
          label={t("abuses-table")}
          columns={columns}
          total={total}
          // With words there may be a line under each title that shows where the row was found.
          rowHeight={order.isByAnswer === null ? 2 : 3.25}
          source={source}
          listing={JSON.stringify(["events", selection, sort])}
          getRows={async (offset, limit) => {
            const request = { selection, sort: [...sort], columns: ids, offset, limit };
            const answer = await backend.eventTable(request);
            setMasked(answer.masked);
            return answer.rows;
          }}
          rowKey={(row) => row.id}
          sort={sort[0]}
          second={sort[1]}
          onSort={(next, asSecond) => order.setSort(sortedBy(layout.sort, next, asSecond))}
          onResize={resize}
          isFirstFixed
          choice={choice}
          onActive={(row) => setActive(row.id)}
          onOpen={(row) => {
            if (row.masked) notify({ kind: "info", text: t("row-masked-why") });
            else void go("abuses", row.id);
          }}
          marked={active}
        />
      </div>
    </>
  );
}
