/** The event itself: title, date, account, how far it is established, and the estimate of deaths. */
import { DateField, NumberField, StatedTextField, TermSelect } from "@/components";
import { useText } from "@/text";
import { setEvent } from "./draft";
import { Place, Section, useField, useForm } from "./Form";
import { OwnFields } from "./OwnFields";

export function WhatHappened({ isNew }: { isNew: boolean }) {
  const t = useText();
  const { draft, change } = useForm();
  const { event } = draft.bundle;
  const field = useField("event", event.id);
  return (
    <Section title={t("section-event")}>
      <div className="form-grid">
        <Place record={event.id} field="title" wide>
          <StatedTextField
            {...field("title")}
            isRequired
            autoFocus={isNew}
            value={event.title}
            onChange={(title) => change((now) => setEvent(now, { title }))}
          />
        </Place>
        <Place record={event.id} field="date">
          <DateField
            {...field("date")}
            value={event.date}
            onChange={(date) => change((now) => setEvent(now, { date }))}
          />
        </Place>
        <TermSelect
          {...field("status")}
          vocabulary="violation-status"
          value={event.status}
          onChange={(status) => change((now) => setEvent(now, { status }))}
        />
        <TermSelect
          {...field("proof")}
          vocabulary="standard-of-proof"
          value={event.proof}
          onChange={(proof) => change((now) => setEvent(now, { proof }))}
        />
        <div className="form-wide">
          <StatedTextField
            {...field("description")}
            multiline
            rows={5}
            value={event.description}
            onChange={(description) => change((now) => setEvent(now, { description }))}
          />
        </div>
        <Deaths />
        <OwnFields
          of="event"
          record={event.id}
          values={event.own}
          onChange={(own) => change((now) => setEvent(now, { own }))}
        />
      </div>
    </Section>
  );
}

const ESTIMATES = ["deaths_low", "deaths_best", "deaths_high"] as const;

/** Deaths as the sources estimate them: lowest, best, highest. */
function Deaths() {
  const t = useText();
  const { draft, change } = useForm();
  const { event } = draft.bundle;
  const field = useField("event", event.id);
  return (
    <fieldset className="form-wide deaths">
      <legend className="field-label">{t("deaths")}</legend>
      {ESTIMATES.map((name) => (
        <Place key={name} record={event.id} field={name}>
          <NumberField
            {...field(name)}
            label={t(name.replace("_", "-"))}
            whole
            min={0}
            value={event[name]}
            onChange={(count) => change((now) => setEvent(now, { [name]: count }))}
          />
        </Place>
      ))}
      <p className="field-hint form-wide">{t("deaths-hint")}</p>
    </fieldset>
  );
}
