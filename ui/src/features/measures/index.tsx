/** Measures: the table by pillar, and the page of each. */
import { type ReactNode, useMemo } from "react";
import { type Catalogue, type MeasureEntry, backend } from "@/backend";
import {
  Badge,
  Button,
  EmptyState,
  ErrorBanner,
  Icon,
  ScrollRegion,
  SearchField,
  Select,
  Spinner,
  useTermOptions,
} from "@/components";
import { useActions } from "@/state/actions";
import { go, useNavigation } from "@/state/navigation";
import { useCatalogue, useRead } from "@/state/queries";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import {
  type ListView,
  type ListedMeasure,
  type Order,
  POINTS,
  type Point,
  pointsOf,
  resetListView,
  shown,
  useListView,
} from "./list";
import { MeasurePage } from "./MeasurePage";
import { openPoints } from "./open";
import { isLive } from "@/state/measure";
import { byPillar, measureName } from "./record";
import "./measures.css";

export default function MeasuresPart() {
  const record = useNavigation((state) => state.place.record);
  return record === null ? <List /> : <MeasurePage id={record} />;
}

const begin = () => void go("measures", "new");

const COLUMNS: readonly { readonly order: Order | null; readonly label: string }[] = [
  { order: "name", label: "field-measure-name" },
  { order: "status", label: "field-measure-status" },
  { order: "adopted", label: "field-measure-adopted" },
  { order: "events", label: "measures-column-events" },
  { order: null, label: "measures-column-sides" },
  { order: null, label: "measures-column-parameters" },
  { order: "open", label: "measures-column-open" },
];

/** Every measure with what is open in it. */
function useListed(entries: readonly MeasureEntry[], catalogue: Catalogue | undefined) {
  return useMemo(() => {
    if (!catalogue) return [];
    const measures = entries.map(({ measure }) => measure);
    return entries.map((entry): ListedMeasure => {
      const open = openPoints(entry, measures, catalogue);
      return { entry, open, points: pointsOf(open) };
    });
  }, [entries, catalogue]);
}

const NO_ENTRIES: readonly MeasureEntry[] = [];

function List() {
  const t = useText();
  const answer = useRead(["measures"], () => backend.measures());
  const catalogue = useCatalogue()?.catalogue;
  const pillars = useTermOptions("pillar");
  const statuses = useTermOptions("measure-status");
  const view = useListView();
  const actions = useMemo(
    () => [
      {
        id: "measure-new",
        label: "measures-new",
        group: "part-measures",
        shortcut: "Mod+N",
        whileTyping: true,
        run: begin,
      },
    ],
    [],
  );
  useActions(actions);
  const listed = useListed(answer.data?.measures ?? NO_ENTRIES, catalogue);
  const rows = useMemo(
    () =>
      shown(t, listed, view, {
        pillar: pillars.map(({ value }) => value),
        status: statuses.map(({ value }) => value),
      }),
    [t, listed, view, pillars, statuses],
  );
  const total = listed.length;
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t("part-measures")}</h1>
        <span className="muted small" role="status">
          {answer.data && catalogue
            ? rows.length === total
              ? t("measures-total", { count: total })
              : t("measures-shown", { shown: rows.length, total })
            : ""}
        </span>
        <span className="grow" />
        <Button kind="primary" icon="plus" onPress={begin}>
          {t("measures-new")}
        </Button>
      </header>
      <div className="page-body page-body-flush measures-body">
        <ErrorBanner error={answer.error} />
        {answer.isPending || !catalogue ? <Spinner label={t("loading")} /> : null}
        {answer.data && catalogue && total === 0 ? (
          <EmptyState
            title={t("measures-none")}
            icon="measures"
            actions={
              <Button kind="primary" icon="plus" onPress={begin}>
                {t("measures-new")}
              </Button>
            }
          >
            {t("measures-none-body")}
          </EmptyState>
        ) : null}
        {total > 0 ? (
          <>
            <Filters view={view} listed={listed} />
            {rows.length === 0 ? (
              <EmptyState
                title={t("measures-none-shown")}
                icon="search"
                actions={<Button onPress={resetListView}>{t("measures-show-all")}</Button>}
              >
                {t("measures-none-shown-body")}
              </EmptyState>
            ) : (
              <ScrollRegion label={t("part-measures")} className="measures-scroll">
                <Table view={view} rows={rows} pillars={pillars.map(({ value }) => value)} />
              </ScrollRegion>
            )}
          </>
        ) : null}
      </div>
    </div>
  );
}

const ALL = "*";

function Filters({ view, listed }: { view: ListView; listed: readonly ListedMeasure[] }) {
  const t = useText();
  const pillars = useTermOptions("pillar");
  const statuses = useTermOptions("measure-status");
  const chosen = (code: string) => (code === ALL ? null : code);
  const counted = (point: Point) => listed.filter(({ points }) => points.includes(point)).length;
  return (
    <div className="measures-filters">
      <SearchField
        label={t("measures-search")}
        value={view.words}
        onChange={(words) => useListView.setState({ words })}
      />
      <Select
        label={t("field-measure-pillar")}
        hideLabel
        value={view.pillar ?? ALL}
        onChange={(code) => useListView.setState({ pillar: chosen(code) })}
        options={[{ value: ALL, label: t("measures-every-pillar") }, ...pillars]}
      />
      <Select
        label={t("field-measure-status")}
        hideLabel
        value={view.status ?? ALL}
        onChange={(code) => useListView.setState({ status: chosen(code) })}
        options={[{ value: ALL, label: t("measures-every-status") }, ...statuses]}
      />
      <Select
        label={t("measures-filter-open")}
        hideLabel
        value={view.point ?? ALL}
        onChange={(code) => useListView.setState({ point: chosen(code) as Point | null })}
        options={[
          { value: ALL, label: t("measures-open-or-not") },
          ...POINTS.map((point) => ({
            value: point,
            label: t("measures-point-count", {
              point: t(`measures-point-${point}`),
              count: counted(point),
            }),
          })),
        ]}
      />
      <Select
        label={t("measures-order")}
        hideLabel
        value={view.order === "pillar" ? "pillar" : "column"}
        onChange={(order) =>
          useListView.setState({
            order: order === "pillar" ? "pillar" : "name",
            descending: false,
          })
        }
        options={[
          { value: "pillar", label: t("measures-order-pillar") },
          { value: "column", label: t("measures-order-column") },
        ]}
      />
    </div>
  );
}

interface TableProps {
  view: ListView;
  rows: readonly ListedMeasure[];
  pillars: readonly string[];
}

function Table({ view, rows, pillars }: TableProps) {
  const t = useText();
  const groups =
    view.order === "pillar"
      ? byPillar(
          rows.map(({ entry }) => entry),
          pillars,
        )
      : null;
  const row = (entry: MeasureEntry) => rows.find((one) => one.entry === entry);
  return (
    <table className="measures-table">
      <thead>
        <tr>
          {COLUMNS.map(({ order, label }) => (
            <Head key={label} order={order} label={label} view={view} />
          ))}
        </tr>
      </thead>
      {groups === null ? (
        <tbody>
          {rows.map((one) => (
            <MeasureRow key={one.entry.measure.id} row={one} hasPillar />
          ))}
        </tbody>
      ) : (
        groups.map(({ pillar, entries }) => (
          <tbody key={pillar ?? ""}>
            <tr className="measures-pillar">
              <th scope="rowgroup" colSpan={COLUMNS.length}>
                {pillar === null ? t("measures-no-pillar") : t.term("pillar", pillar)}
                <span className="muted"> {t.number(entries.length)}</span>
              </th>
            </tr>
            {entries.map((entry) => {
              const one = row(entry);
              return one ? <MeasureRow key={entry.measure.id} row={one} /> : null;
            })}
          </tbody>
        ))
      )}
    </table>
  );
}

/** A column's heading; pressed, it sorts by the column, and again the other way round. */
function Head({ order, label, view }: { order: Order | null; label: string; view: ListView }) {
  const t = useText();
  const isNumber = order === "events";
  if (order === null) return <th scope="col">{t(label)}</th>;
  const isSorted = view.order === order;
  const first = order === "events" || order === "open";
  const sort = () =>
    useListView.setState({ order, descending: isSorted ? !view.descending : first });
  return (
    <th
      scope="col"
      className={isNumber ? "number" : undefined}
      aria-sort={isSorted ? (view.descending ? "descending" : "ascending") : "none"}
    >
      <button type="button" className="measures-sort" onClick={sort}>
        {t(label)}
        {isSorted ? (
          <Icon name={view.descending ? "arrow-down" : "arrow-up"} size={0.8125} />
        ) : null}
      </button>
    </th>
  );
}

/** More than these are counted. */
const NAMED = 3;

function MeasureRow({ row, hasPillar = false }: { row: ListedMeasure; hasPillar?: boolean }) {
  const t = useText();
  const { entry, open, points } = row;
  const { measure, events } = entry;
  const status = valueOf(measure.status);
  const adopted = valueOf(measure.adopted);
  const pillar = valueOf(measure.pillar);
  const openIt = () => void go("measures", measure.id);
  const dash = <span className="muted">{t("stakeholders-dash")}</span>;
  return (
    // The name in the row is the button; a click anywhere else in it is a convenience of the mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <tr className="measures-row" data-live={isLive(measure) || undefined} onClick={openIt}>
      <th scope="row">
        <button
          type="button"
          className="measures-name"
          onClick={(event) => {
            event.stopPropagation();
            openIt();
          }}
        >
          {measureName(t, measure)}
        </button>
        {hasPillar && pillar ? (
          <span className="measures-row-pillar muted">{t.term("pillar", pillar)}</span>
        ) : null}
      </th>
      <td>
        {status === undefined ? (
          <span className="muted">{t("stated-unknown")}</span>
        ) : (
          t.term("measure-status", status)
        )}
      </td>
      <td>{adopted === undefined ? dash : t.edtf(adopted)}</td>
      <td className="number">{t.number(events)}</td>
      <td>
        <span className="measures-sides">
          {t("measures-sides", {
            supporters: measure.supporters.length,
            opponents: measure.opponents.length,
          })}
        </span>
      </td>
      <td>
        {open.parameters_total === 0
          ? dash
          : open.parameters_open.length === 0
            ? t("measures-all-decided")
            : t("measures-decided", {
                decided: open.parameters_total - open.parameters_open.length,
                total: open.parameters_total,
              })}
      </td>
      <td>
        <Points points={points} />
      </td>
    </tr>
  );
}

/** What is open: what blocks as a badge, the rest in words, the first few by name. */
function Points({ points }: { points: readonly Point[] }): ReactNode {
  const t = useText();
  if (points.length === 0) return <span className="muted">{t("measures-lacks-nothing")}</span>;
  const [first, ...others] = points;
  const rest = first === "crossed" ? others : points;
  const named = rest.slice(0, NAMED).map((point) => t(`measures-point-${point}`));
  const more = rest.length - named.length;
  const all = t.list(rest.map((point) => t(`measures-point-${point}`)));
  return (
    <span className="measures-lacks">
      {first === "crossed" ? <Badge tone="danger">{t("measures-point-crossed")}</Badge> : null}
      {named.length === 0 ? null : (
        <span title={more > 0 ? all : undefined}>
          {t.list([...named, ...(more > 0 ? [t("measures-points-more", { count: more })] : [])])}
        </span>
      )}
    </span>
  );
}
