/** Stakeholders: the table, the power-interest grid, and the page of each. */
import { useMemo, useState } from "react";
import { type Relation, type Stakeholder, backend } from "@/backend";
import {
  Badge,
  Banner,
  Button,
  type Column,
  EmptyState,
  ErrorBanner,
  SearchField,
  Select,
  type Sort,
  Spinner,
  Tabs,
  VirtualTable,
  rowsOf,
  useTermOptions,
} from "@/components";
import { useActions } from "@/state/actions";
import { go, useNavigation } from "@/state/navigation";
import { useRead } from "@/state/queries";
import { valueOf } from "@/state/stated";
import { type TextTools, useText } from "@/text";
import { inclusionOf, isVictimsUnderMonitor } from "./inclusion";
import { type Move, PowerInterestGrid } from "./PowerInterestGrid";
import { PositionSign, positionOf, positionText } from "./position";
import { nameOf, relationsOf } from "./relations";
import { StakeholderPage } from "./StakeholderPage";
import { useMoves } from "./moves";
import "./stakeholders.css";

export default function StakeholdersPart() {
  const record = useNavigation((state) => state.place.record);
  return record === null ? <List /> : <StakeholderPage id={record} />;
}

const ALL = "*";

interface Filter {
  readonly text: string;
  readonly category: string;
  readonly level: string;
}

/** Text without case and accents, as a search compares it. */
const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function passes(t: TextTools, stakeholder: Stakeholder, filter: Filter): boolean {
  const words = folded(filter.text).split(/\s+/).filter(Boolean);
  const text = folded(
    `${nameOf(t, stakeholder)} ${valueOf(stakeholder.territory) ?? ""} ${valueOf(stakeholder.description) ?? ""}`,
  );
  return (
    words.every((word) => text.includes(word)) &&
    (filter.category === ALL || valueOf(stakeholder.category) === filter.category) &&
    (filter.level === ALL || valueOf(stakeholder.level) === filter.level)
  );
}

function List() {
  const t = useText();
  const answer = useRead(["stakeholders"], () => backend.stakeholders());
  const [filter, setFilter] = useState<Filter>({ text: "", category: ALL, level: ALL });
  const [tab, setTab] = useState("table");
  const actions = useMemo(
    () => [
      {
        id: "stakeholder-new",
        label: "stakeholders-new",
        group: "part-stakeholders",
        shortcut: "Mod+N",
        whileTyping: true,
        run: () => go("stakeholders", "new"),
      },
    ],
    [],
  );
  useActions(actions);
  const { shown: stakeholders, move } = useMoves(answer.data);
  const passing = useMemo(
    () => stakeholders.filter((stakeholder) => passes(t, stakeholder, filter)),
    [stakeholders, filter, t],
  );

  return (
    <div className="page stakeholders-page">
      <header className="page-head">
        <h1>{t("part-stakeholders")}</h1>
        <Filters filter={filter} onChange={setFilter} />
        <span className="grow" />
        <span className="muted small" role="status">
          {answer.data
            ? t("stakeholders-shown", { shown: passing.length, total: stakeholders.length })
            : ""}
        </span>
        <Button kind="primary" icon="plus" onPress={() => void go("stakeholders", "new")}>
          {t("stakeholders-new")}
        </Button>
      </header>
      <div className="page-body page-body-flush stakeholders-body">
        <ErrorBanner error={answer.error} />
        {answer.data ? <Warnings stakeholders={stakeholders} /> : null}
        {answer.isPending ? <Spinner label={t("loading")} /> : null}
        {answer.data && stakeholders.length === 0 ? <Nobody /> : null}
        {answer.data && stakeholders.length > 0 ? (
          <Tabs
            label={t("stakeholders-views")}
            selected={tab}
            onSelect={setTab}
            tabs={[
              {
                id: "table",
                label: t("stakeholders-table"),
                content: (
                  <StakeholderTable stakeholders={passing} relations={answer.data.relations} />
                ),
              },
              {
                id: "grid",
                label: t("stakeholders-grid"),
                content: (
                  <PowerInterestGrid
                    stakeholders={passing}
                    onMove={(id, to: Move) => move(id, to)}
                    onOpen={(id) => void go("stakeholders", id)}
                  />
                ),
              },
            ]}
          />
        ) : null}
      </div>
    </div>
  );
}

function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const t = useText();
  const categories = useTermOptions("stakeholder-category");
  const levels = useTermOptions("lederach-level");
  return (
    <div className="stakeholders-filters">
      <SearchField
        label={t("stakeholders-search")}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <Select
        label={t("field-stakeholder-category")}
        hideLabel
        value={filter.category}
        onChange={(category) => onChange({ ...filter, category })}
        options={[{ value: ALL, label: t("stakeholders-every-category") }, ...categories]}
      />
      <Select
        label={t("field-stakeholder-level")}
        hideLabel
        value={filter.level}
        onChange={(level) => onChange({ ...filter, level })}
        options={[{ value: ALL, label: t("stakeholders-every-level") }, ...levels]}
      />
    </div>
  );
}

function Nobody() {
  const t = useText();
  return (
    <EmptyState
      title={t("stakeholders-none")}
      icon="stakeholders"
      actions={
        <Button kind="primary" icon="plus" onPress={() => void go("stakeholders", "new")}>
          {t("stakeholders-new")}
        </Button>
      }
    >
      {t("stakeholders-none-body")}
    </EmptyState>
  );
}

/** Who is missing, and who stands where it must not. */
function Warnings({ stakeholders }: { stakeholders: readonly Stakeholder[] }) {
  const t = useText();
  const { noVictims, noGrassroots, underMonitor } = inclusionOf(stakeholders);
  if (stakeholders.length === 0 || (!noVictims && !noGrassroots && underMonitor.length === 0))
    return null;
  return (
    <div className="stakeholders-warnings">
      {noVictims ? <Banner tone="warning">{t("stakeholders-no-victims")}</Banner> : null}
      {noGrassroots ? <Banner tone="warning">{t("stakeholders-no-grassroots")}</Banner> : null}
      {underMonitor.length > 0 ? (
        <Banner tone="warning">
          {t("stakeholders-under-monitor", {
            count: underMonitor.length,
            names: t.list(underMonitor.map((one) => nameOf(t, one))),
          })}
        </Banner>
      ) : null}
    </div>
  );
}

interface Row {
  readonly stakeholder: Stakeholder;
  readonly relations: number;
}

type Key = (t: TextTools, row: Row) => string | number;

/** What a column sorts by; nothing known sorts last either way. */
const keys: Record<string, Key> = {
  name: (t, { stakeholder }) => nameOf(t, stakeholder),
  category: (t, { stakeholder }) => termText(t, "stakeholder-category", stakeholder.category),
  level: (_, { stakeholder }) => valueOf(stakeholder.level) ?? "",
  power: (_, { stakeholder }) => valueOf(stakeholder.power) ?? "",
  interest: (_, { stakeholder }) => valueOf(stakeholder.interest) ?? "",
  position: (_, { stakeholder }) => valueOf(stakeholder.position) ?? "",
  relations: (_, { relations }) => relations,
};

function termText(t: TextTools, vocabulary: string, stated: Stakeholder["category"]): string {
  const code = valueOf(stated);
  return code === undefined ? "" : t.term(vocabulary, code);
}

function sorted(t: TextTools, rows: Row[], sort: Sort): Row[] {
  const key = keys[sort.column] ?? (() => "");
  const sign = sort.descending ? -1 : 1;
  return rows.sort((a, b) => {
    const [one, two] = [key(t, a), key(t, b)];
    if (one === "" || two === "") return one === two ? 0 : one === "" ? 1 : -1;
    if (typeof one === "number" && typeof two === "number") return sign * (one - two);
    return sign * t.compare(String(one), String(two));
  });
}

/** A judgement in a table: the number, or the word for not knowing. */
function Judged({ value }: { value: Stakeholder["power"] }) {
  const t = useText();
  if (typeof value === "object") return <>{t.number(value.known)}</>;
  return (
    <span className="muted">{t(value === "unknown" ? "stated-unknown" : "stakeholders-dash")}</span>
  );
}

function StakeholderTable({
  stakeholders,
  relations,
}: {
  stakeholders: readonly Stakeholder[];
  relations: readonly Relation[];
}) {
  const t = useText();
  const [sort, setSort] = useState<Sort>({ column: "name", descending: false });
  const rows = useMemo(
    () =>
      sorted(
        t,
        stakeholders.map((stakeholder) => ({
          stakeholder,
          relations: relationsOf(relations, stakeholder.id).length,
        })),
        sort,
      ),
    [stakeholders, relations, sort, t],
  );
  const columns = useMemo(() => columnsOf(t), [t]);
  const getRows = useMemo(() => rowsOf(rows), [rows]);
  // Rows are served from memory: a new list is a new source.
  const source = useMemo(() => ["stakeholder-rows", rows, sort], [rows, sort]);
  return (
    <VirtualTable
      label={t("part-stakeholders")}
      columns={columns}
      total={rows.length}
      source={source}
      getRows={getRows}
      rowKey={({ stakeholder }) => stakeholder.id}
      sort={sort}
      onSort={setSort}
      onOpen={({ stakeholder }) => void go("stakeholders", stakeholder.id)}
      empty={<EmptyState title={t("stakeholders-none-pass")} icon="filter" />}
    />
  );
}

function columnsOf(t: TextTools): readonly Column<Row>[] {
  const sortable = true;
  return [
    {
      id: "name",
      label: t("field-stakeholder-name"),
      width: 12,
      grow: 3,
      sortable,
      cell: ({ stakeholder }) => (
        <span className="stakeholder-name">
          {nameOf(t, stakeholder)}
          {isVictimsUnderMonitor(stakeholder) ? (
            <Badge tone="warning">{t("stakeholders-monitor-flag")}</Badge>
          ) : null}
        </span>
      ),
    },
    {
      id: "category",
      label: t("field-stakeholder-category"),
      width: 10,
      grow: 2,
      sortable,
      cell: ({ stakeholder }) => termText(t, "stakeholder-category", stakeholder.category),
    },
    {
      id: "level",
      label: t("field-stakeholder-level"),
      width: 8,
      grow: 1,
      sortable,
      cell: ({ stakeholder }) => termText(t, "lederach-level", stakeholder.level),
    },
    {
      id: "power",
      label: t("field-stakeholder-power"),
      width: 5.5,
      align: "end",
      sortable,
      cell: ({ stakeholder }) => <Judged value={stakeholder.power} />,
    },
    {
      id: "interest",
      label: t("field-stakeholder-interest"),
      width: 5.5,
      align: "end",
      sortable,
      cell: ({ stakeholder }) => <Judged value={stakeholder.interest} />,
    },
    {
      id: "position",
      label: t("field-stakeholder-position"),
      width: 10,
      sortable,
      cell: ({ stakeholder }) => {
        const position = positionOf(stakeholder.position);
        return (
          <span className="stakeholder-position">
            <PositionSign position={position} />
            {positionText(t, position)}
          </span>
        );
      },
    },
    {
      id: "relations",
      label: t("stakeholders-relations"),
      width: 6,
      align: "end",
      sortable,
      cell: ({ relations }) => t.number(relations),
    },
  ];
}
