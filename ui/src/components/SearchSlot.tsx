/** A part's search box, drawn in the top bar while the part is shown. */
import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { create } from "zustand";

const useSlot = create<{ element: HTMLElement | null }>(() => ({ element: null }));

/** Where the shell wants it. */
export function SearchSlotPlace() {
  return <div className="topbar-search" ref={setElement} />;
}

function setElement(element: HTMLElement | null) {
  useSlot.setState({ element });
}

export function SearchSlot({ children }: { children: ReactNode }) {
  const element = useSlot((state) => state.element);
  return element ? createPortal(children, element) : null;
}
