/** What can be done with events from anywhere while a dossier is open. */
import { create } from "zustand";
import type { Selection } from "@/backend";
import type { Action } from "@/state/actions";
import { go } from "@/state/navigation";
import { isPresenting, setPresenting } from "@/state/presenting";
import { whenForgotten } from "@/state/session";

/** Whether the export dialog is open; it stands on the abuses screen. */
export const useExportDialog = create<{ isOpen: boolean; selection: Selection | null }>(() => ({
  isOpen: false,
  /** The events meant, where they are not those of the shared selection. */
  selection: null,
}));

whenForgotten(() => useExportDialog.setState({ isOpen: false, selection: null }));

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
      if (await go("abuses")) useExportDialog.setState({ isOpen: true, selection: null });
    },
  },
  {
    id: "present",
    label: "present-toggle",
    group: "group-dossier",
    shortcut: "Mod+Shift+P",
    whileAsked: true,
    whileTyping: true,
    run: () => setPresenting(!isPresenting()),
  },
];
