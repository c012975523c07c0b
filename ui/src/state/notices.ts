/** Short notices at the edge of the window, read out by screen readers. */
import { create } from "zustand";

export interface Notice {
  readonly id: number;
  readonly kind: "done" | "info" | "warning" | "error";
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface NoticesState {
  notices: readonly Notice[];
  dismiss: (id: number) => void;
}

export const useNotices = create<NoticesState>((set) => ({
  notices: [],
  dismiss: (id) => set(({ notices }) => ({ notices: notices.filter((other) => other.id !== id) })),
}));

let last = 0;

/** Shows a notice. Errors and notices with an action stay until dismissed, others for six seconds. */
export function notify(notice: Omit<Notice, "id">): void {
  last += 1;
  const id = last;
  useNotices.setState(({ notices }) => ({ notices: [...notices.slice(-3), { ...notice, id }] }));
  if (notice.kind !== "error" && !notice.action) {
    setTimeout(() => useNotices.getState().dismiss(id), 6_000);
  }
}
