/** One source of information on the event. */
import type { Source } from "@/backend";
import { DateField, IconButton, StatedTextField, TermSelect } from "@/components";
import { useText } from "@/text";
import { isProvisional, removeSource, setRecord } from "./draft";
import { statedWords } from "./facts";
import { Card, useField, useForm } from "./Form";

export function SourceCard({ source, index }: { source: Source; index: number }) {
  const t = useText();
  const { change } = useForm();
  const field = useField("source", source.id);
  const set = (part: Partial<Source>) =>
    change((now) => setRecord(now, "sources", source.id, part));
  const title = statedWords(t, source.title) ?? t("source-untitled", { number: index + 1 });
  return (
    <Card
      record={source.id}
      title={title}
      summary={[
        statedWords(t, source.source_type, (code) => t.term("source-type", code)),
        statedWords(t, source.reference),
      ]
        .filter(Boolean)
        .join(" · ")}
      badge={isProvisional(source.id) ? t("form-new") : null}
      tools={
        <IconButton
          icon="delete"
          label={t("source-remove", { source: title })}
          onPress={() => change((now) => removeSource(now, source.id))}
          small
        />
      }
    >
      <div className="form-grid">
        <div className="form-wide">
          <StatedTextField
            {...field("title")}
            value={source.title}
            onChange={(next) => set({ title: next })}
          />
        </div>
        <TermSelect
          {...field("source_type")}
          vocabulary="source-type"
          value={source.source_type}
          onChange={(source_type) => set({ source_type })}
        />
        <TermSelect
          {...field("connection")}
          vocabulary="source-connection"
          value={source.connection}
          onChange={(connection) => set({ connection })}
        />
        <DateField {...field("date")} value={source.date} onChange={(date) => set({ date })} />
        <TermSelect
          {...field("reliability")}
          vocabulary="reliability"
          value={source.reliability}
          onChange={(reliability) => set({ reliability })}
        />
        <StatedTextField
          {...field("reference")}
          hint={t("source-reference-hint")}
          value={source.reference}
          onChange={(reference) => set({ reference })}
        />
        <TermSelect
          {...field("confidentiality")}
          vocabulary="confidentiality"
          value={source.confidentiality}
          onChange={(confidentiality) => set({ confidentiality })}
        />
        <div className="form-wide">
          <StatedTextField
            {...field("remarks")}
            multiline
            rows={2}
            value={source.remarks}
            onChange={(remarks) => set({ remarks })}
          />
        </div>
      </div>
    </Card>
  );
}
