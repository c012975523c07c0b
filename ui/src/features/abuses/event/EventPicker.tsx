/** Finds another event of the register by what the search box understands. */
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { type EventRow, backend } from "@/backend";
import { useDossierKey } from "@/state/queries";
import { EVERYTHING } from "@/state/selection";
import { useText } from "@/text";
import { clip } from "../words";
import { SearchCombo } from "./SearchCombo";

const LIMIT = 20;

export interface EventPickerProps {
  label: string;
  /** Events that cannot be chosen. */
  without: readonly string[];
  onPick: (event: EventRow) => void;
}

export function EventPicker({ label, without, onPick }: EventPickerProps) {
  const t = useText();
  const dossierKey = useDossierKey();
  const [text, setText] = useState("");
  const sought = useDeferredValue(text.trim());
  const answer = useQuery({
    queryKey: [...dossierKey, "find-events", sought],
    queryFn: () =>
      backend.eventRows({
        selection: { ...EVERYTHING, query: sought },
        sort: "date",
        descending: false,
        offset: 0,
        limit: LIMIT,
      }),
    enabled: sought.length >= 2,
  });
  const rows = (answer.data?.rows ?? []).filter(({ id }) => !without.includes(id));
  const more = (answer.data?.total ?? 0) - (answer.data?.rows.length ?? 0);
  const hint = answer.isError
    ? t.error(answer.error)
    : more > 0
      ? t("chain-search-more", { count: more })
      : t("chain-search-hint");
  return (
    <SearchCombo
      label={label}
      hint={hint}
      placeholder={t("chain-search")}
      text={text}
      onText={setText}
      empty={
        text.trim().length < 2 ? null : answer.isPending ? t("loading") : t("chain-search-none")
      }
      items={rows.map((row) => ({
        id: row.id,
        label: clip(row.title, 160) || t("event-untitled"),
        hint: [row.date ? t.edtf(row.date) : null, row.place].filter(Boolean).join(" · "),
      }))}
      onPick={(id) => {
        const row = rows.find((other) => other.id === id);
        setText("");
        if (row) onPick(row);
      }}
    />
  );
}
