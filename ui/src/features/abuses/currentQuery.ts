/** Which saved query was recalled last; it stays so while the user changes the selection. */
import { create } from "zustand";
import { whenForgotten } from "@/state/session";

export const useCurrentQuery = create<{ id: string | null }>(() => ({ id: null }));

whenForgotten(() => useCurrentQuery.setState({ id: null }));
