/** Statistics: the shared selection by any two dimensions, events, acts and victims kept apart. */
import { useMemo, useState } from "react";
import { type CellPart, type CrosstabRequest, type Crosstab, backend } from "@/backend";
import {
  Button,
  Checkbox,
  EmptyState,
  ErrorBanner,
  FigureDialog,
  IconButton,
  RadioGroup,
  Select,
  SelectionLine,
  Spinner,
  Tabs,
  withheldWords,
} from "@/components";
import { go } from "@/state/navigation";
import { useRead, useRegionNames } from "@/state/queries";
import { EVERYTHING, useSelection } from "@/state/selection";
import { useText } from "@/text";
import { DIMENSIONS, dimensionName, isTime } from "@/text/dimensions";
import { selectionWords } from "@/text/selection";
import { Chart } from "./Chart";
import { Table } from "./Table";
import { figureOf } from "./figure";
import { COUNTED, type Counted, SHOWN, SMALL, type Shown, gridOf, hiddenOf } from "./shares";
import { KINDS, type Kind, useView } from "./view";
import { namesOf, reservations, titleOf } from "./words";
import "./statistics.css";

const NO_COLUMNS = "none";

export default function StatisticsPart() {
  const t = useText();
  const regions = useRegionNames();
  const selection = useSelection((state) => state.selection);
  const { rows, columns, unit, shown, isSmallHidden, kind, tab } = useView();
  const [isExporting, setExporting] = useState(false);
  const request: CrosstabRequest = { selection, rows, columns, leave_out_withheld: false };
  const answer = useRead(["crosstab", request], () => backend.crosstab(request));
  const table = answer.data;
  const title = titleOf(t, unit, rows, columns);

  return (
    <div className="page statistics-page">
      <header className="page-head">
        <h1>{t("part-statistics")}</h1>
        <div className="grow">
          <SelectionLine />
        </div>
        {table ? (
          <span className="statistics-headline" role="status">
            {t("statistics-headline", { ...table.total })}
          </span>
        ) : null}
        <Button
          small
          icon="export"
          isDisabled={!table || table.total.events === 0}
          onPress={() => setExporting(true)}
        >
          {t("figure-export")}
        </Button>
      </header>
      <div className="page-body statistics-body">
        <Controls hasDeaths={(table?.total.estimated ?? 0) > 0} />
        <ErrorBanner error={answer.error} retry={() => void answer.refetch()} />
        {!table ? (
          answer.isPending ? (
            <Spinner label={t("loading")} />
          ) : null
        ) : table.total.events === 0 ? (
          <EmptyState
            icon="statistics"
            title={t("statistics-none")}
            actions={
              <Button onPress={() => useSelection.getState().replace(EVERYTHING)}>
                {t("chips-clear")}
              </Button>
            }
          >
            <p>{t("statistics-none-body")}</p>
          </EmptyState>
        ) : (
          <Answer table={table} request={request} title={title} />
        )}
      </div>
      {isExporting && table ? (
        <FigureDialog
          title={title}
          withheld={table.withheld}
          make={async (leaveOut) => {
            const counted = await backend.crosstab({ ...request, leave_out_withheld: leaveOut });
            const words = selectionWords(t, selection, regions);
            const asked = {
              rows,
              columns,
              unit,
              shown,
              isSmallHidden,
              kind: tab === "table" ? ("heat" as const) : kind,
              isTime: isTime(rows),
            };
            return figureOf(t, counted, asked, words, regions);
          }}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </div>
  );
}

function Controls({ hasDeaths }: { hasDeaths: boolean }) {
  const t = useText();
  const { rows, columns, unit, shown, isSmallHidden } = useView();
  const dimensions = DIMENSIONS.map((value) => ({ value, label: dimensionName(t, value) }));
  return (
    <div className="statistics-controls">
      <Select
        label={t("statistics-rows")}
        value={rows}
        onChange={(value) => useView.setState({ rows: value })}
        options={dimensions}
      />
      <IconButton
        icon="swap"
        label={t("statistics-swap")}
        isDisabled={columns === null}
        onPress={() => columns !== null && useView.setState({ rows: columns, columns: rows })}
      />
      <Select
        label={t("statistics-columns")}
        value={columns ?? NO_COLUMNS}
        onChange={(value) => useView.setState({ columns: value === NO_COLUMNS ? null : value })}
        options={[{ value: NO_COLUMNS, label: t("statistics-no-columns") }, ...dimensions]}
      />
      <RadioGroup<Counted>
        label={t("statistics-unit")}
        value={unit}
        onChange={(value) => useView.setState({ unit: value })}
        options={COUNTED.filter(
          (value) => value !== "deaths" || hasDeaths || unit === "deaths",
        ).map((value) => ({ value, label: t(`statistics-unit-${value}`) }))}
      />
      <Select
        label={t("statistics-show")}
        value={shown}
        onChange={(value) => useView.setState({ shown: value as Shown })}
        options={SHOWN.map((value) => ({ value, label: t(`statistics-show-${value}`) }))}
      />
      <div className="statistics-small">
        <Checkbox
          isSelected={isSmallHidden}
          onChange={(value) => useView.setState({ isSmallHidden: value })}
        >
          <span title={t("statistics-hide-small-why")}>
            {t("statistics-hide-small", { limit: SMALL })}
          </span>
        </Checkbox>
      </div>
    </div>
  );
}

function Answer({
  table,
  request,
  title,
}: {
  table: Crosstab;
  request: CrosstabRequest;
  title: string;
}) {
  const t = useText();
  const regions = useRegionNames();
  const { unit, shown, isSmallHidden, kind, tab } = useView();
  const [told, setTold] = useState<string | null>(null);
  const { rows, columns } = request;
  const grid = useMemo(() => gridOf(table), [table]);
  const hidden = useMemo(
    () => (isSmallHidden ? hiddenOf(grid, unit) : null),
    [grid, unit, isSmallHidden],
  );
  const data = useMemo(
    () => ({
      kind,
      unit,
      grid,
      hidden,
      rows: namesOf(t, rows, table.rows, regions),
      columns: columns === null ? [] : namesOf(t, columns, table.columns, regions),
      codes: table.columns.map(({ code }) => code),
      isTime: isTime(rows),
    }),
    [kind, unit, grid, hidden, rows, columns, table, regions, t],
  );
  const open = async (row: number | null, column: number | null) => {
    const parts: CellPart[] = [];
    const rowCode = row === null ? undefined : table.rows[row]?.code;
    const columnCode = column === null ? undefined : table.columns[column]?.code;
    if (rowCode !== undefined) parts.push({ dimension: rows, codes: [rowCode] });
    if (columnCode !== undefined && columns !== null) {
      parts.push({ dimension: columns, codes: [columnCode] });
    }
    const before = useSelection.getState().selection;
    if (!(await go("abuses"))) return;
    // A cell within a cell: both hold, as far as one selection can say it.
    const kept = (before.cell?.parts ?? []).filter(({ dimension }) =>
      parts.every((part) => part.dimension !== dimension),
    );
    const all = [...parts, ...kept].slice(0, 3);
    useSelection.getState().replace({ ...before, cell: all.length === 0 ? null : { parts: all } });
  };

  return (
    <>
      <Tabs
        label={t("statistics-views")}
        selected={tab}
        onSelect={(id) => useView.setState({ tab: id as "table" | "chart" })}
        tabs={[
          {
            id: "table",
            label: t("statistics-table"),
            content: (
              <>
                <p className="statistics-told" role="status">
                  {told ?? t("statistics-hint")}
                </p>
                <Table
                  {...{ table, grid, hidden, unit, shown }}
                  rows={data.rows}
                  columns={data.columns}
                  corner={dimensionName(t, rows)}
                  label={title}
                  onOpen={(row, column) => void open(row, column)}
                  onTold={setTold}
                />
              </>
            ),
          },
          {
            id: "chart",
            label: t("statistics-chart"),
            content: (
              <>
                <RadioGroup<Kind>
                  label={t("statistics-kind")}
                  value={kind}
                  onChange={(value) => useView.setState({ kind: value })}
                  options={KINDS.map((value) => ({ value, label: t(`statistics-${value}`) }))}
                />
                <h2 className="statistics-title">{title}</h2>
                <Chart data={data} label={t("statistics-chart-label", { title })} />
              </>
            ),
          },
        ]}
      />
      <div className="statistics-notes">
        {reservations(t, table, grid, unit, isSmallHidden).map((note) => (
          <p key={note}>{note}</p>
        ))}
        {table.withheld > 0 ? <p>{withheldWords(t, table)}</p> : null}
      </div>
    </>
  );
}
