/** Which column goes where, table by table, with what the first rows become. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type RowNote, backend } from "@/backend";
import { Banner, Button, ErrorBanner, Spinner } from "@/components";
import { useText } from "@/text";
import { ColumnTable } from "./ColumnTable";
import { keyColumns, missingColumns } from "./definition";
import { General, Lacks } from "./General";
import type { Plan, PlanProps } from "./index";
import { Choice, Keep } from "./MappingChoice";
import { Preview } from "./Preview";
import { tableView, withTableView } from "./tables";

export interface ColumnsStepProps extends PlanProps {
  /** Notes of the last trial: their texts without a code are offered for coding. */
  unmapped: readonly RowNote[];
}

export function ColumnsStep({ plan, unmapped, onChange }: ColumnsStepProps) {
  const t = useText();
  const targets = useQuery({
    queryKey: ["mapping-targets"],
    queryFn: () => backend.mappingTargets(),
  });
  const [wanted, setWanted] = useState(0);
  const table = Math.min(wanted, plan.tables.length);
  const missing = missingColumns(plan.definition, plan.inspection.columns);
  if (targets.isError)
    return <ErrorBanner error={targets.error} retry={() => void targets.refetch()} />;
  if (!targets.data) return <Spinner label={t("loading")} />;
  const view = tableView(plan.definition, table);
  const inspection = plan.tables[table - 1]?.inspection ?? plan.inspection;
  const name = table === 0 ? plan.firstTable : (plan.tables[table - 1]?.name ?? "");
  const ofTable = unmapped.filter((note) => plan.tables.length === 0 || note.table === name);
  return (
    <div className="columns-step">
      <Choice plan={plan} onChange={onChange} />
      {missing.length > 0 ? (
        <Banner
          tone="warning"
          title={t("mapping-missing", { count: missing.length })}
          actions={
            <Button
              small
              onPress={() => onChange({ ...plan, definition: withoutColumns(plan, missing) })}
            >
              {t("mapping-missing-drop")}
            </Button>
          }
        >
          {t.list(missing.slice(0, 12))}
        </Banner>
      ) : null}
      <General plan={plan} onChange={onChange} />
      <Lacks plan={plan} />
      <Preview plan={plan} />
      {plan.tables.length > 0 ? (
        <div className="table-tabs" role="group" aria-label={t("tables-title")}>
          {[plan.firstTable, ...plan.tables.map((one) => one.name)].map((label, index) => (
            <Button
              key={label}
              small
              kind={index === table ? "primary" : "quiet"}
              aria-pressed={index === table}
              onPress={() => setWanted(index)}
            >
              {label}
            </Button>
          ))}
        </div>
      ) : null}
      {view ? (
        <ColumnTable
          key={table}
          columns={inspection.columns}
          definition={view}
          targets={targets.data.targets}
          unmapped={ofTable}
          onChange={(next) =>
            onChange({ ...plan, definition: withTableView(plan.definition, table, next) })
          }
        />
      ) : null}
      <Keep plan={plan} />
    </div>
  );
}

function withoutColumns({ definition }: Plan, missing: readonly string[]) {
  const isThere = (name: string | null) => (name !== null && missing.includes(name) ? null : name);
  const keys = keyColumns(definition).filter((column) => missing.includes(column));
  return {
    ...definition,
    columns: definition.columns.filter(({ column }) => !missing.includes(column)),
    event_key: isThere(definition.event_key),
    row_key: isThere(definition.row_key),
    links: (definition.links ?? []).filter(({ column }) => !keys.includes(column)),
  };
}
