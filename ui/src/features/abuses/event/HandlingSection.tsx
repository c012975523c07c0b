/** Review, confidentiality and consent of the event as a whole, and whether it may leave. */
import { StatedTextField, TermSelect, TextListField } from "@/components";
import { useText } from "@/text";
import { setEvent } from "./draft";
import { Place, Section, useField, useForm } from "./Form";
import { LeavingLine, useDraftLeaving } from "./leaving";

export function HandlingSection() {
  const t = useText();
  const { draft, change } = useForm();
  const { event } = draft.bundle;
  const field = useField("event", event.id);
  const leaving = useDraftLeaving(draft.bundle);
  return (
    <Section title={t("section-handling")}>
      <LeavingLine leaving={leaving} bundle={draft.bundle} />
      <div className="form-grid">
        <Place record={event.id} field="verification">
          <TermSelect
            {...field("verification")}
            hint={t("review-hint")}
            vocabulary="verification"
            value={event.verification}
            onChange={(verification) => change((now) => setEvent(now, { verification }))}
          />
        </Place>
        <TermSelect
          {...field("confidentiality")}
          vocabulary="confidentiality"
          value={event.confidentiality}
          onChange={(confidentiality) => change((now) => setEvent(now, { confidentiality }))}
        />
        <TermSelect
          {...field("consent")}
          vocabulary="consent"
          value={event.consent}
          onChange={(consent) => change((now) => setEvent(now, { consent }))}
        />
        <TextListField
          {...field("tags")}
          values={event.tags}
          onChange={(tags) => change((now) => setEvent(now, { tags }))}
        />
        <div className="form-wide">
          <StatedTextField
            {...field("remarks")}
            multiline
            rows={2}
            value={event.remarks}
            onChange={(remarks) => change((now) => setEvent(now, { remarks }))}
          />
        </div>
      </div>
    </Section>
  );
}
