/** What the parts of the form share: the draft, how it is changed, and what is wrong with it. */
import { type ReactNode, createContext, useContext } from "react";
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import type { Stated } from "@/backend";
import { Badge, Icon, TermSelect } from "@/components";
import { valueOf } from "@/state/stated";
import { fieldName } from "@/text/records";
import { useText } from "@/text";
import type { EventDraft, Problem } from "./draft";

export interface FormState {
  readonly draft: EventDraft;
  readonly change: (step: (draft: EventDraft) => EventDraft) => void;
  readonly problems: readonly Problem[];
  /** Cards that are open, by record. */
  readonly open: ReadonlySet<string>;
  readonly setOpen: (record: string, open: boolean) => void;
  /** Whether the user has said that a person typed anew is not this registered one. */
  readonly isAnother: (typed: string, registered: string) => boolean;
  readonly setAnother: (typed: string, registered: string) => void;
}

const FormContext = createContext<FormState | null>(null);

export const FormProvider = FormContext.Provider;

export function useForm(): FormState {
  const form = useContext(FormContext);
  if (!form) throw new Error("useForm needs a FormProvider");
  return form;
}

/** The id of a field's place in the document. */
export const fieldPlace = (record: string, field: string) =>
  `field-${record}-${field}`.replace(/[^\w-]/g, "_");

/** Label and error of a record's field, to spread on the component that edits it. */
export function useField(kind: string, record: string) {
  const t = useText();
  const { problems } = useForm();
  return (field: string) => {
    const problem = problems.find((other) => other.record === record && other.field === field);
    return {
      label: fieldName(t, kind, field),
      error: problem ? t(problem.message) : null,
    };
  };
}

/** Stands around a field so that a problem's link can lead to it. */
export function Place({
  record,
  field,
  wide = false,
  children,
}: {
  record: string;
  field: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div id={fieldPlace(record, field)} className={wide ? "form-wide" : undefined}>
      {children}
    </div>
  );
}

/** Leads to a field: to the first thing in it that takes the focus. */
export function focusField(record: string, field: string): void {
  const place = document.getElementById(fieldPlace(record, field));
  place?.scrollIntoView({ block: "center" });
  place?.querySelector<HTMLElement>("input, textarea, button, [tabindex]")?.focus();
}

interface SectionProps {
  title: string;
  count?: number;
  hint?: string | undefined;
  children: ReactNode;
}

/** A part of the form under its heading; it can be folded. */
export function Section({ title, count, hint, children }: SectionProps) {
  return (
    <Disclosure className="form-section" defaultExpanded>
      <Heading level={2} className="form-section-heading">
        <AriaButton slot="trigger" className="form-section-trigger">
          <Icon name="chevron-end" />
          <span>{title}</span>
          {count === undefined ? null : <span className="muted">{count}</span>}
        </AriaButton>
      </Heading>
      <DisclosurePanel className="form-section-panel">
        <div className="form-section-body">
          {hint ? <p className="muted small">{hint}</p> : null}
          {children}
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}

interface CardProps {
  record: string;
  title: string;
  /** A line that tells it from others while it is folded. */
  summary?: string;
  badge?: string | null;
  tools?: ReactNode;
  children: ReactNode;
}

/** One record of a list; folded it is one line. */
export function Card({ record, title, summary, badge, tools, children }: CardProps) {
  const t = useText();
  const { open, setOpen, problems } = useForm();
  const faults = problems.filter((problem) => problem.record === record).length;
  return (
    <Disclosure
      className="form-card"
      isExpanded={open.has(record)}
      onExpandedChange={(isOpen) => setOpen(record, isOpen)}
    >
      <div className="form-card-head">
        <Heading level={3} className="form-card-heading">
          <AriaButton slot="trigger" className="form-card-trigger">
            <Icon name="chevron-end" />
            <span className="form-card-text">
              <span className="form-card-title">{title}</span>
              {summary ? <span className="form-card-summary">{summary}</span> : null}
            </span>
            {badge ? <Badge>{badge}</Badge> : null}
            {faults > 0 ? <Badge tone="danger">{t("form-faults", { count: faults })}</Badge> : null}
          </AriaButton>
        </Heading>
        {tools}
      </div>
      <DisclosurePanel className="form-card-panel">
        {open.has(record) ? <div className="form-card-body">{children}</div> : null}
      </DisclosurePanel>
    </Disclosure>
  );
}

interface CardHandlingProps {
  kind: string;
  record: string;
  confidentiality: Stated<string>;
  /** Absent where the record has none of its own. */
  consent?: Stated<string>;
  onChange: (part: { confidentiality?: Stated<string>; consent?: Stated<string> }) => void;
}

/** Who may see one part of the event and what was agreed to; folded it says so in a line. */
export function CardHandling(props: CardHandlingProps) {
  const { kind, record, confidentiality, consent, onChange } = props;
  const t = useText();
  const field = useField(kind, record);
  const said = [
    ["confidentiality", confidentiality] as const,
    ...(consent === undefined ? [] : [["consent", consent] as const]),
  ].flatMap(([vocabulary, stated]) => {
    const code = valueOf(stated);
    if (code !== undefined) return [t.term(vocabulary, code)];
    return stated === "unknown"
      ? [`${fieldName(t, kind, vocabulary)}: ${t("stated-unknown")}`]
      : [];
  });
  return (
    <Disclosure className="card-handling" defaultExpanded={false}>
      <AriaButton slot="trigger" className="card-handling-trigger">
        <Icon name="shield" />
        <span>{said.length === 0 ? t("handling-as-event") : said.join(" · ")}</span>
        <Icon name="chevron-down" />
      </AriaButton>
      <DisclosurePanel>
        <div className="form-grid card-handling-fields">
          <TermSelect
            {...field("confidentiality")}
            vocabulary="confidentiality"
            value={confidentiality}
            onChange={(next) => onChange({ confidentiality: next })}
          />
          {consent === undefined ? null : (
            <TermSelect
              {...field("consent")}
              vocabulary="consent"
              value={consent}
              onChange={(next) => onChange({ consent: next })}
            />
          )}
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}
