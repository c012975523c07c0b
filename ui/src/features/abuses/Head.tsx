/** The head of the register: how much is selected, and what can be done with all of it. */
import { useMemo, useState } from "react";
import type { SelectionSummary } from "@/backend";
import { Badge, Button } from "@/components";
import { type Action, runAction, useActions } from "@/state/actions";
import { usePresenting } from "@/state/presenting";
import { useText } from "@/text";
import { ColumnsDialog } from "./ColumnsDialog";
import { useMasked } from "./masked";
import { SavedQueries } from "./SavedQueries";

interface HeadProps {
  summary: SelectionSummary | null;
  hasFacets: boolean;
  onFacets: () => void;
}

export function Head({ summary, hasFacets, onFacets }: HeadProps) {
  const t = useText();
  const [isChoosing, setChoosing] = useState(false);
  const actions = useMemo(
    (): readonly Action[] => [
      {
        id: "columns",
        label: "columns-title",
        group: "group-edit",
        shortcut: "Mod+Shift+C",
        run: () => setChoosing(true),
      },
    ],
    [],
  );
  useActions(actions);
  return (
    <header className="page-head">
      <h1 className="visually-hidden">{t("part-abuses")}</h1>
      <p className="abuses-total" role="status">
        {summary === null ? "\u00a0" : <Total summary={summary} />}
      </p>
      <span className="grow" />
      <SavedQueries />
      <Button kind="quiet" icon="filter" aria-expanded={hasFacets} onPress={onFacets}>
        {t("facets")}
      </Button>
      <Button kind="quiet" icon="settings" onPress={() => setChoosing(true)}>
        {t("columns-button")}
      </Button>
      <Button
        icon="export"
        isDisabled={summary === null || summary.total === 0}
        onPress={() => void runAction("export")}
      >
        {t("export-button")}
      </Button>
      <Button kind="primary" icon="plus" onPress={() => void runAction("new-event")}>
        {t("abuses-new")}
      </Button>
      {isChoosing ? <ColumnsDialog onClose={() => setChoosing(false)} /> : null}
    </header>
  );
}

function Total({ summary }: { summary: SelectionSummary }) {
  const t = useText();
  const masked = useMasked((state) => state.masked);
  const presenting = usePresenting();
  return (
    <>
      <strong>
        {summary.total === summary.all
          ? t("abuses-total-all", { all: summary.all })
          : t("abuses-total", { total: summary.total, all: summary.all })}
      </strong>{" "}
      <span className="muted">{t("abuses-victims", { count: summary.victims })}</span>
      {presenting && masked > 0 ? (
        <Badge tone="warning">{t("present-masked", { count: masked })}</Badge>
      ) : null}
    </>
  );
}
