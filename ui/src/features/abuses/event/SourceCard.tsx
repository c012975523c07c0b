/** One source of information on the event. */
import type { Source } from "@/backend";
import { DateField, IconButton, StatedTextField, TermSelect, TriState } from "@/components";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { isFirstHand } from "./Corroboration";
import { isProvisional, removeSource, setRecord } from "./draft";
import { statedWords } from "./facts";
import { Card, CardHandling, useField, useForm } from "./Form";

/** What a chosen term means, where the catalogue explains it. */
function useMeaning(vocabulary: string, code: string | undefined): string | undefined {
  const t = useText();
  const id = `meaning-${vocabulary}-${code ?? "none"}`;
  return t.has(id) ? t(id) : undefined;
}

export function SourceCard({ source, index }: { source: Source; index: number }) {
  const t = useText();
  const { draft, change } = useForm();
  const field = useField("source", source.id);
  const set = (part: Partial<Source>) =>
    change((now) => setRecord(now, "sources", source.id, part));
  const title = statedWords(t, source.title) ?? t("source-untitled", { number: index + 1 });
  const reliability = useMeaning("reliability", valueOf(source.reliability));
  const connection = useMeaning("source-connection", valueOf(source.connection));
  return (
    <Card
      record={source.id}
      title={title}
      summary={[
        statedWords(t, source.source_type, (code) => t.term("source-type", code)),
        statedWords(t, source.reference),
        statedWords(t, source.reliability, (code) => t.term("reliability", code)),
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
        <StatedTextField
          {...field("reference")}
          hint={t("source-reference-hint")}
          value={source.reference}
          onChange={(reference) => set({ reference })}
        />
        <DateField {...field("date")} value={source.date} onChange={(date) => set({ date })} />
        <TermSelect
          {...field("connection")}
          hint={connection ?? t("source-connection-hint")}
          vocabulary="source-connection"
          value={source.connection}
          onChange={(next) => set({ connection: next })}
        />
        <TermSelect
          {...field("reliability")}
          hint={reliability ?? t("source-reliability-hint")}
          vocabulary="reliability"
          value={source.reliability}
          onChange={(next) => set({ reliability: next })}
        />
        <TriState
          {...field("first_hand")}
          hint={
            source.first_hand === "empty" && valueOf(source.connection) !== undefined
              ? t(isFirstHand(source) ? "source-first-hand-follows" : "source-second-hand-follows")
              : t("source-first-hand-hint")
          }
          value={source.first_hand}
          onChange={(first_hand) => set({ first_hand })}
        />
        {draft.bundle.sources.length > 1 ? (
          <>
            <TriState
              {...field("independent")}
              hint={t("source-independent-hint")}
              value={source.independent}
              onChange={(independent) => set({ independent })}
            />
            <TriState
              {...field("contradicts")}
              hint={t("source-contradicts-hint")}
              value={source.contradicts}
              onChange={(contradicts) => set({ contradicts })}
            />
          </>
        ) : null}
        <div className="form-wide">
          <StatedTextField
            {...field("remarks")}
            multiline
            rows={2}
            value={source.remarks}
            onChange={(remarks) => set({ remarks })}
          />
        </div>
        <div className="form-wide">
          <CardHandling
            kind="source"
            record={source.id}
            confidentiality={source.confidentiality}
            consent={source.consent}
            onChange={set}
          />
        </div>
      </div>
    </Card>
  );
}
