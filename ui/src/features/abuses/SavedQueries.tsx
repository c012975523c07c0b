/** Selections kept under a name: a menu in the head of the register. */
import { useMemo, useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { type SavedQueryEntry, backend } from "@/backend";
import { Button, Dialog, Icon, Menu, type MenuEntry, TextField } from "@/components";
import { type Action, runAction, useActions } from "@/state/actions";
import { confirm } from "@/state/confirm";
import { sameValue } from "@/state/draft";
import { go } from "@/state/navigation";
import { notify } from "@/state/notices";
import { refreshStatus, useRead } from "@/state/queries";
import { EVERYTHING, useSelection } from "@/state/selection";
import { currentText, useText } from "@/text";
import { useCurrentQuery } from "./currentQuery";
import { useLayout } from "./layout";

export function useSavedQueries(): readonly SavedQueryEntry[] {
  return useRead(["saved-queries"], () => backend.savedQueries()).data?.queries ?? [];
}

type Asked =
  | { readonly kind: "save" }
  | { readonly kind: "rename"; readonly query: SavedQueryEntry };

export function SavedQueries() {
  const t = useText();
  const queries = useSavedQueries();
  const selection = useSelection((state) => state.selection);
  const replace = useSelection((state) => state.replace);
  const layout = useLayout();
  const id = useCurrentQuery((state) => state.id);
  const [asked, setAsked] = useState<Asked | null>(null);
  const current = queries.find((query) => query.id === id) ?? null;
  const isChanged =
    current !== null && !sameValue({ ...EVERYTHING, ...current.selection }, selection);

  const recall = (query: SavedQueryEntry) => {
    if (query.selection === null) {
      notify({ kind: "warning", text: t(query.problem ?? "saved-newer", { name: query.name }) });
      return;
    }
    useCurrentQuery.setState({ id: query.id });
    replace(query.selection);
    if (query.columns.length > 0 || query.sort.length > 0) {
      layout.set({ columns: query.columns, sort: query.sort });
    }
    void go("abuses");
  };
  const overwrite = async (query: SavedQueryEntry) => {
    await write({ id: query.id, name: query.name, remarks: query.remarks });
  };
  const write = async (as: { id: string | null; name: string; remarks: string }) => {
    try {
      const columns = [...layout.columns];
      const answer = await backend.saveQuery({ ...as, selection, columns, sort: [...layout.sort] });
      const saved = answer.queries.find(({ name }) => name === as.name.trim());
      useCurrentQuery.setState({ id: saved?.id ?? null });
      await refreshStatus();
      notify({ kind: "done", text: currentText()("saved-done", { name: as.name.trim() }) });
    } catch (error) {
      notify({ kind: "error", text: currentText().error(error) });
    }
  };
  const remove = async (query: SavedQueryEntry) => {
    const isSure = await confirm({
      title: t("saved-delete-title", { name: query.name }),
      body: t("saved-delete-body"),
      confirm: t("saved-delete-confirm"),
      destructive: true,
    });
    if (!isSure) return;
    try {
      const reason = t("saved-delete-reason", { name: query.name });
      await backend.deleteRecord({ id: query.id, reason });
      useCurrentQuery.setState({ id: null });
      await refreshStatus();
      notify({
        kind: "done",
        text: t("saved-deleted", { name: query.name }),
        action: { label: t("action-undo"), run: () => void runAction("undo") },
      });
    } catch (error) {
      notify({ kind: "error", text: t.error(error) });
    }
  };

  const actions = useMemo((): readonly Action[] => {
    const each = queries.map((query) => ({
      id: `recall-${query.id}`,
      label: "saved-recall",
      args: { name: query.name },
      group: "group-saved",
      run: () => recall(query),
    }));
    return [
      ...each,
      {
        id: "save-query",
        label: "saved-save",
        group: "group-saved",
        shortcut: "Mod+S",
        run: () => setAsked({ kind: "save" }),
      },
    ];
    // What `recall` needs beyond the query is read when it runs.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [queries]);
  useActions(actions);

  const entries: MenuEntry[] = [
    ...queries.map((query) => ({
      id: query.id,
      label: query.selection === null ? t("saved-unreadable", { name: query.name }) : query.name,
      icon: query.id === id ? ("check" as const) : undefined,
      run: () => recall(query),
    })),
    ...(current
      ? [
          {
            id: "overwrite",
            label: t("saved-overwrite", { name: current.name }),
            separated: true,
            isDisabled: !isChanged,
            run: () => void overwrite(current),
          },
          {
            id: "rename",
            label: t("saved-rename"),
            run: () => setAsked({ kind: "rename", query: current }),
          },
          { id: "delete", label: t("saved-delete"), run: () => void remove(current) },
        ]
      : []),
    {
      id: "save",
      label: t("saved-save"),
      shortcut: "Mod+S",
      separated: queries.length > 0,
      run: () => setAsked({ kind: "save" }),
    },
  ];
  const name = current === null ? t("saved-menu") : current.name;
  return (
    <>
      <Menu label={t("saved-menu")} entries={entries}>
        <AriaButton className="button button-quiet saved-button">
          <Icon name="folder" />
          <span className="button-text saved-name">{name}</span>
          {isChanged ? <span className="muted small">{t("saved-changed")}</span> : null}
          <Icon name="chevron-down" />
        </AriaButton>
      </Menu>
      {asked ? (
        <NameDialog
          asked={asked}
          taken={queries}
          onClose={() => setAsked(null)}
          onSave={async (as) => {
            const { kind } = asked;
            setAsked(null);
            if (kind === "rename") await rename(asked.query, as.name);
            else await write({ id: null, ...as });
          }}
        />
      ) : null}
    </>
  );
}

async function rename(query: SavedQueryEntry, name: string): Promise<void> {
  // A query this version cannot read is not written over by renaming it.
  if (query.selection === null) return;
  try {
    const { id, remarks, columns, sort } = query;
    const { selection } = query;
    await backend.saveQuery({ id, name, remarks, selection, columns, sort });
    await refreshStatus();
  } catch (error) {
    notify({ kind: "error", text: currentText().error(error) });
  }
}

interface NameProps {
  asked: Asked;
  taken: readonly SavedQueryEntry[];
  onClose: () => void;
  onSave: (as: { name: string; remarks: string }) => Promise<void>;
}

function NameDialog({ asked, taken, onClose, onSave }: NameProps) {
  const t = useText();
  const former = asked.kind === "rename" ? asked.query : null;
  const [name, setName] = useState(former?.name ?? "");
  const isTaken = taken.some(
    (query) => query.id !== former?.id && t.compare(query.name, name.trim()) === 0,
  );
  const save = () => void onSave({ name: name.trim(), remarks: former?.remarks ?? "" });
  return (
    <Dialog
      title={t(former ? "saved-rename-title" : "saved-save-title")}
      isOpen
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="primary" isDisabled={name.trim() === "" || isTaken} onPress={save}>
            {t("save")}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "" && !isTaken) save();
        }}
      >
        <TextField
          label={t("saved-name")}
          value={name}
          onChange={setName}
          autoFocus
          error={isTaken ? t("saved-taken") : null}
          hint={former ? undefined : t("saved-hint")}
        />
      </form>
    </Dialog>
  );
}
