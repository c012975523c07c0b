/** What the parts of an event's page share: headings, long texts, fields of the user's own. */
import { type ReactNode, useState } from "react";
import { Button, Facts, Marked, type MarkedProps } from "@/components";
import { useOwnFields } from "@/state/queries";
import { UNKNOWN, valueOf } from "@/state/stated";
import { type TextTools, useText } from "@/text";
import { ownLabel } from "@/text/own";
import type { OwnField } from "@/backend";
import { clip } from "../words";
import { ownValue } from "./OwnFields";

const LONG = 900;

/** An account; of a very long one the beginning, until asked for more. */
export function LongText({ text, kind = "", field = "" }: MarkedProps) {
  const t = useText();
  const [isWhole, setWhole] = useState(false);
  const isLong = text.length > LONG;
  return (
    <div className="long-text">
      <p>
        <Marked text={isLong && !isWhole ? clip(text, LONG) : text} kind={kind} field={field} />
      </p>
      {isLong ? (
        <Button kind="quiet" small onPress={() => setWhole(!isWhole)}>
          {t(isWhole ? "text-less" : "text-more")}
        </Button>
      ) : null}
    </div>
  );
}

export function Part({
  title,
  count,
  children,
}: {
  title: string;
  count: number;
  children: ReactNode;
}) {
  return (
    <section className="event-part">
      <h2>
        {title} <span className="muted">{count}</span>
      </h2>
      {children}
    </section>
  );
}

/** A value of an own field in words. */
export function ownWords(
  t: TextTools,
  field: OwnField,
  values: Record<string, string>,
): string | null {
  const value = ownValue(values, field.id);
  if (value === UNKNOWN) return t("stated-unknown");
  const text = valueOf(value);
  if (text === undefined) return null;
  switch (valueOf(field.value_type)) {
    case "date":
      return t.edtf(text);
    case "flag":
      return t(text === "true" ? "yes" : "no");
    case "number":
      return t.number(Number(text));
    case "term":
      return t.term(valueOf(field.vocabulary) ?? "", text);
    default:
      return text;
  }
}

/** Names and values of the own fields of a record that say something. */
export function useOwnFacts(of: "event" | "act" | "person", values: Record<string, string>) {
  const t = useText();
  return useOwnFields(of).flatMap((field) => {
    const value = ownWords(t, field, values);
    const name = ownLabel(t, field.labels) ?? t("own-unnamed");
    return value === null ? [] : [{ name, value }];
  });
}

/** The own fields of the event itself. */
export function OwnFacts({ values }: { values: Record<string, string> }) {
  const facts = useOwnFacts("event", values);
  return facts.length === 0 ? null : <Facts facts={facts} />;
}
