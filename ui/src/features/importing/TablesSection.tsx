/** Which tables the import reads, what one row of each is, and which columns link them. */
import { useState } from "react";
import { type TableLink, backend, dialogs } from "@/backend";
import { Banner, Button, ErrorBanner, IconButton } from "@/components";
import { useText } from "@/text";
import type { PlanProps } from "./index";
import { fileName, stem } from "./outcome";
import { PlainSelect } from "./PlainSelect";
import {
  type PlanTable,
  ROWS,
  linkedFiles,
  tableProblems,
  withLinked,
  withProposals,
  withoutTable,
} from "./tables";

export function TablesSection({ plan, onChange }: PlanProps) {
  const t = useText();
  const [failure, setFailure] = useState<unknown>(null);
  const taken = [plan.layout.sheet, ...plan.tables.map(({ layout }) => layout.sheet)];
  const sheets = plan.inspection.sheets.filter((sheet) => !taken.includes(sheet));
  const add = async (name: string, path: string, sheet: string | null) => {
    setFailure(null);
    try {
      const layout = sheet === null ? null : { ...NO_LAYOUT, sheet };
      const inspection = await backend.inspectFile({ path, layout });
      const names = [plan.firstTable, ...plan.tables.map((table) => table.name)];
      const table: PlanTable = {
        name: names.includes(name) ? `${name} (${names.length})` : name,
        path,
        layout: inspection.layout,
        inspection,
      };
      const grown = { ...plan, tables: [...plan.tables, table] };
      const first = { name: plan.firstTable, path: plan.path, layout: plan.layout };
      const { tables } = await backend.proposeTables({ tables: [first, ...linkedFiles(grown)] });
      onChange({ ...grown, definition: withProposals(grown, tables) });
    } catch (error) {
      setFailure(error);
    }
  };
  const addFile = async () => {
    const path = await dialogs.openFile(t("tables-add-file"), ["csv", "xlsx", "tsv", "txt"]);
    if (path !== null) await add(stem(path), path, null);
  };
  const problems = tableProblems(plan);
  return (
    <section aria-label={t("tables-title")} className="tables">
      <h2>{t("tables-title")}</h2>
      <p className="muted small">{t("tables-hint")}</p>
      <ErrorBanner error={failure} />
      {plan.tables.length > 0 ? (
        <ul className="tables-list">
          <OneTable plan={plan} index={-1} onChange={onChange} />
          {plan.tables.map(({ name }, index) => (
            <OneTable key={name} plan={plan} index={index} onChange={onChange} />
          ))}
        </ul>
      ) : null}
      {problems.map(({ id, table }) => (
        <Banner key={`${id}-${table}`} tone="warning">
          {t(id, { table })}
        </Banner>
      ))}
      <div className="row">
        {sheets.map((sheet) => (
          <Button key={sheet} small icon="plus" onPress={() => void add(sheet, plan.path, sheet)}>
            {t("tables-add-sheet", { sheet })}
          </Button>
        ))}
        <Button small icon="file" onPress={() => void addFile()}>
          {t("tables-add-file")}
        </Button>
      </div>
    </section>
  );
}

const NO_LAYOUT = {
  encoding: null,
  delimiter: null,
  decimal: null,
  date_order: null,
  header_row: null,
};

interface OneTableProps extends PlanProps {
  /** Among the linked tables; -1 is the first table. */
  index: number;
}

function OneTable({ plan, index, onChange }: OneTableProps) {
  const t = useText();
  const { definition } = plan;
  const table = plan.tables[index];
  const own = index < 0 ? definition : definition.linked?.[index];
  if (!own) return null;
  const name = table?.name ?? plan.firstTable;
  const columns = (table?.inspection ?? plan.inspection).columns;
  const set = (change: { row?: string; links?: TableLink[] }) =>
    onChange({
      ...plan,
      definition: index < 0 ? { ...definition, ...change } : withLinked(definition, index, change),
    });
  const links = own.links ?? [];
  const others = [
    { value: "", name: plan.firstTable, columns: plan.inspection.columns },
    ...plan.tables.map((one) => ({
      value: one.name,
      name: one.name,
      columns: one.inspection.columns,
    })),
  ].filter((other) => other.name !== name);
  const options = (list: readonly { name: string }[]) =>
    list.map((column) => ({ value: column.name, label: column.name }));
  const change = (at: number, part: Partial<TableLink>) =>
    set({ links: links.map((link, other) => (other === at ? { ...link, ...part } : link)) });
  return (
    <li className="tables-item">
      <div className="tables-head">
        <strong>{name}</strong>
        {table && table.path !== plan.path ? (
          <span className="muted small">{fileName(table.path)}</span>
        ) : null}
        <span className="grow" />
        {table ? (
          <IconButton
            icon="close"
            small
            label={t("tables-remove", { table: name })}
            onPress={() =>
              onChange({
                ...plan,
                tables: plan.tables.filter((other) => other !== table),
                definition: withoutTable(definition, table.name),
              })
            }
          />
        ) : null}
      </div>
      <div className="tables-line">
        <span>{t("tables-row")}</span>
        <PlainSelect
          label={t("tables-row-of", { table: name })}
          value={own.row}
          options={ROWS.map((row) => ({ value: row, label: t(`mapping-row-${row}`) }))}
          onChange={(row) => set({ row })}
        />
      </div>
      {links.map((link, at) => {
        const other = others.find(({ value }) => value === link.table);
        return (
          // Links have no name of their own.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={at} className="tables-line">
            <span>{t("tables-link-column")}</span>
            <PlainSelect
              label={t("tables-link-column-of", { table: name })}
              value={link.column}
              options={options(columns)}
              onChange={(column) => change(at, { column })}
            />
            <span>{t("tables-link-is")}</span>
            <PlainSelect
              label={t("tables-link-table-of", { table: name })}
              value={link.table}
              options={others.map((one) => ({ value: one.value, label: one.name }))}
              onChange={(value) =>
                change(at, {
                  table: value,
                  to: others.find((one) => one.value === value)?.columns[0]?.name ?? "",
                })
              }
            />
            <PlainSelect
              label={t("tables-link-to-of", { table: name })}
              value={link.to}
              options={options(other?.columns ?? [])}
              onChange={(to) => change(at, { to })}
            />
            <IconButton
              icon="close"
              small
              label={t("tables-link-remove", { table: name })}
              onPress={() => set({ links: links.filter((_, other_) => other_ !== at) })}
            />
          </div>
        );
      })}
      <div>
        <Button
          small
          kind="quiet"
          icon="plus"
          onPress={() => {
            const other = others[0];
            const link = {
              column: columns[0]?.name ?? "",
              table: other?.value ?? "",
              to: other?.columns[0]?.name ?? "",
            };
            set({ links: [...links, link] });
          }}
        >
          {t("tables-link-add")}
        </Button>
      </div>
    </li>
  );
}
