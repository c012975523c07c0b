import type { Action } from "@/state/actions";
import { go } from "@/state/navigation";

export const IMPORTING_ACTIONS: readonly Action[] = [
  {
    id: "import",
    label: "import-title",
    group: "group-dossier",
    run: () => go("importing"),
  },
];
