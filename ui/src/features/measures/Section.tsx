/** The sections of a measure's page: each folds, says in its head how it stands, and can be jumped to. */
import { type ReactNode, useEffect, useRef } from "react";
import { create } from "zustand";
import { Icon } from "@/components";

export const SECTIONS = [
  "basics",
  "design",
  "red-lines",
  "answers",
  "acts",
  "needs",
  "resources",
  "parties",
  "indicators",
  "precedents",
  "evidence",
] as const;
export type SectionId = (typeof SECTIONS)[number];

interface SectionsState {
  /** What the user folded or opened; it holds for every measure until the window is closed. */
  readonly open: Readonly<Record<SectionId, boolean>>;
  /** Where to go next: a section, and a field in it. */
  readonly target: { readonly section: SectionId; readonly field: string | null } | null;
}

const useSections = create<SectionsState>(() => ({
  open: {
    basics: true,
    design: true,
    "red-lines": true,
    answers: true,
    acts: false,
    needs: false,
    resources: false,
    parties: false,
    indicators: false,
    precedents: false,
    evidence: false,
  },
  target: null,
}));

const setOpen = (section: SectionId, isOpen: boolean) =>
  useSections.setState(({ open }) => ({ open: { ...open, [section]: isOpen } }));

export function unfoldAll(isOpen: boolean): void {
  const open = Object.fromEntries(SECTIONS.map((section) => [section, isOpen]));
  useSections.setState({ open: open as Record<SectionId, boolean> });
}

export const useAllOpen = () =>
  useSections(({ open }) => SECTIONS.every((section) => open[section]));

/** Opens a section and puts the keyboard on a field of it, or on its head. */
export function jump(section: SectionId, field: string | null = null): void {
  setOpen(section, true);
  useSections.setState({ target: { section, field } });
}

const FOCUSABLE = "input, textarea, button:not([disabled]), [tabindex='0']";

/** What `jump` finds a field by. */
export const fieldId = (field: string) => `measure-field-${field}`;

export interface SectionProps {
  id: SectionId;
  title: string;
  /** How it stands, in a few words. */
  state?: ReactNode;
  children: ReactNode;
}

export function Section({ id, title, state, children }: SectionProps) {
  const isOpen = useSections(({ open }) => open[id]);
  const target = useSections((sections) => sections.target);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (target?.section !== id) return;
    useSections.setState({ target: null });
    const place = target.field === null ? null : document.getElementById(fieldId(target.field));
    const goal = (place ?? frame.current)?.querySelector<HTMLElement>(FOCUSABLE);
    (place ?? frame.current)?.scrollIntoView({ block: place ? "center" : "start" });
    goal?.focus({ preventScroll: true });
  }, [target, id]);
  const body = `measure-section-${id}`;
  return (
    <section className="measure-section" ref={frame} aria-labelledby={`${body}-head`}>
      <h2>
        <button
          type="button"
          id={`${body}-head`}
          className="measure-section-head"
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => setOpen(id, !isOpen)}
        >
          <Icon name={isOpen ? "chevron-down" : "chevron-end"} />
          <span className="measure-section-title">{title}</span>
          {state ? <span className="measure-section-state">{state}</span> : null}
        </button>
      </h2>
      {/* Folded, not taken away: what is half typed in a field stays. */}
      <div id={body} className="measure-section-body" hidden={!isOpen}>
        {children}
      </div>
    </section>
  );
}

/** A place that `jump` leads to. */
export function Field({
  name,
  wide = false,
  children,
}: {
  name: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div id={fieldId(name)} className={wide ? "form-wide" : "measure-field"}>
      {children}
    </div>
  );
}
