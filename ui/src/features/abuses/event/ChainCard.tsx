/** How this event bears on another one. */
import { type ChainOfEvents, backend } from "@/backend";
import { IconButton, StatedTextField, TermSelect } from "@/components";
import { useRead } from "@/state/queries";
import { EVERYTHING } from "@/state/selection";
import { useText } from "@/text";
import { clip } from "../words";
import { isProvisional, removeLink, setRecord } from "./draft";
import { knownWords } from "./facts";
import { Card, CardHandling, Place, useField, useForm } from "./Form";

/** Title and date of an event that is not on this form. */
export function useEventLine(id: string | null): { title: string; date: string | null } | null {
  const answer = useRead(
    ["event-line", id],
    async () => {
      const { rows } = await backend.eventRows({
        selection: { ...EVERYTHING, ids: [id ?? ""] },
        sort: "date",
        descending: false,
        offset: 0,
        limit: 1,
      });
      const [row] = rows;
      return row ? { title: row.title, date: row.date } : null;
    },
    id !== null,
  );
  return answer.data ?? null;
}

export function ChainCard({ link }: { link: ChainOfEvents }) {
  const t = useText();
  const { change } = useForm();
  const field = useField("chain_of_events", link.id);
  const set = (part: Partial<ChainOfEvents>) =>
    change((now) => setRecord(now, "chain", link.id, part));
  const other = useEventLine(link.related_event);
  const name = clip(other?.title ?? t("chain-event-gone"), 160);
  return (
    <Card
      record={link.id}
      title={name}
      summary={[
        knownWords(link.chain_type, (code) => t("chain-this", { how: t.term("chain-type", code) })),
        other?.date ? t.edtf(other.date) : null,
      ]
        .filter(Boolean)
        .join(" · ")}
      badge={isProvisional(link.id) ? t("form-new") : null}
      tools={
        <IconButton
          icon="delete"
          label={t("chain-remove", { event: name })}
          onPress={() => change((now) => removeLink(now, link.id))}
          small
        />
      }
    >
      <div className="form-grid">
        <Place record={link.id} field="chain_type">
          <TermSelect
            {...field("chain_type")}
            isRequired
            hint={t("chain-type-hint", { event: name })}
            vocabulary="chain-type"
            value={link.chain_type}
            onChange={(chain_type) => set({ chain_type })}
          />
        </Place>
        <div className="form-wide">
          <StatedTextField
            {...field("remarks")}
            multiline
            rows={2}
            value={link.remarks}
            onChange={(remarks) => set({ remarks })}
          />
        </div>
        <div className="form-wide">
          <CardHandling
            kind="chain_of_events"
            record={link.id}
            confidentiality={link.confidentiality}
            onChange={set}
          />
        </div>
      </div>
    </Card>
  );
}
