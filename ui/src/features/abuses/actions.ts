/** What can be done with events from anywhere while a dossier is open. */
import { create } from "zustand";
import type { Action } from "@/state/actions";
import { go } from "@/state/navigation";
import { whenForgotten } from "@/state/session";

/** Whether the export dialog is open; it stands on the abuses screen. */
export const useExportDialog = create<{ isOpen: boolean }>(() => ({ isOpen: false }));

whenForgotten(() => useExportDialog.setState({ isOpen: false }));

export const ABUSES_ACTIONS: readonly Action[] = [
  {
    id: "new-event",
    label: "abuses-new",
    group: "group-edit",
    shortcut: "Mod+N",
    whileTyping: true,
    run: () => go("abuses", "new"),
  },
  {
    id: "export",
    label: "export-title",
    group: "group-dossier",
    run: async () => {
      if (await go("abuses")) useExportDialog.setState({ isOpen: true });
    },
  },
];
