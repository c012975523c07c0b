/** How many rows are chosen, and what can be done with them. */
import { useEffect, useMemo, useState } from "react";
import type { Selection } from "@/backend";
import { Button, Icon, Menu } from "@/components";
import { type Action, useActions } from "@/state/actions";
import { go } from "@/state/navigation";
import { useSelection } from "@/state/selection";
import { useText } from "@/text";
import { useExportDialog } from "./actions";
import { BulkDialog } from "./BulkDialog";
import { ALL, NONE, countOf, selectionOf, useChosen, useDropped } from "./choice";

/** Where the chosen events can be looked at; each reads the shared selection. */
const VIEWS = ["map", "timeline", "statistics"] as const;

/** How long the bar says that the choice went, in milliseconds. */
const TELLING = 8_000;

export function ChoiceBar({ selection, total }: { selection: Selection; total: number }) {
  const t = useText();
  const chosen = useChosen((state) => state.chosen);
  const replace = useSelection((state) => state.replace);
  const count = countOf(chosen, total);
  const [dialog, setDialog] = useState<"edit" | "delete" | null>(null);
  const isTelling = useTelling(count);
  const meant = () => selectionOf(chosen, selection);
  const narrow = () => {
    const next = meant();
    useChosen.setState({ chosen: NONE });
    replace(next);
  };
  const actions = useMemo((): readonly Action[] => {
    const available = () => count > 0 || "choice-nothing";
    return [
      {
        id: "choose-all",
        label: "choice-all",
        group: "group-edit",
        run: () => useChosen.setState({ chosen: ALL }),
      },
      {
        id: "bulk-edit",
        label: "choice-edit-title",
        group: "group-edit",
        shortcut: "Mod+Shift+E",
        available,
        run: () => setDialog("edit"),
      },
    ];
  }, [count]);
  useActions(actions);
  return (
    <>
      <div className={count > 0 ? "choice-bar" : "choice-bar choice-bar-empty"}>
        <p role="status" className="choice-count">
          {count > 0 ? (
            <>
              <Icon name="check" />
              <strong>{t("choice-count-of", { count, total })}</strong>
            </>
          ) : isTelling ? (
            t("choice-dropped")
          ) : null}
        </p>
        {count > 0 ? (
          <>
            <Button small icon="edit" onPress={() => setDialog("edit")}>
              {t("choice-edit")}
            </Button>
            <Button
              small
              icon="export"
              onPress={() => useExportDialog.setState({ isOpen: true, selection: meant() })}
            >
              {t("choice-export")}
            </Button>
            <Menu
              label={t("choice-show")}
              entries={[
                { id: "table", label: t("choice-show-table"), icon: "filter", run: narrow },
                ...VIEWS.map((part) => ({
                  id: part,
                  label: t(`choice-show-${part}`),
                  run: () => {
                    narrow();
                    void go(part);
                  },
                })),
              ]}
            >
              <Button small icon="map">
                {t("choice-show")}
              </Button>
            </Menu>
            <Button small icon="delete" onPress={() => setDialog("delete")}>
              {t("choice-delete")}
            </Button>
            <Button
              small
              kind="quiet"
              icon="close"
              onPress={() => useChosen.setState({ chosen: NONE })}
            >
              {t("choice-clear")}
            </Button>
          </>
        ) : null}
      </div>
      {dialog ? (
        <BulkDialog
          selection={meant()}
          count={count}
          isDeleting={dialog === "delete"}
          onClose={(isWritten) => {
            setDialog(null);
            if (isWritten && dialog === "delete") useChosen.setState({ chosen: NONE });
          }}
        />
      ) : null}
    </>
  );
}

/** Whether to say that what was chosen went with its selection. */
function useTelling(count: number): boolean {
  const dropped = useDropped((state) => state.dropped);
  const [told, setTold] = useState(dropped);
  useEffect(() => {
    if (dropped === told) return undefined;
    const timer = setTimeout(() => setTold(dropped), TELLING);
    return () => clearTimeout(timer);
  }, [dropped, told]);
  return count === 0 && dropped !== told;
}
