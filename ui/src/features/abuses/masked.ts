/** How many of the selected events are withheld, as the table was last told. */
import { create } from "zustand";

export const useMasked = create<{ masked: number; set: (masked: number) => void }>((set) => ({
  masked: 0,
  set: (masked) => set((state) => (state.masked === masked ? state : { masked })),
}));
