/**
 * Where in texts the words of the search box are. What is asked for in one turn is sent as one
 * request, so that every cell and paragraph can ask for itself.
 */
import { useQuery } from "@tanstack/react-query";
import { type FieldText, type Piece, type Snippet, backend } from "@/backend";
import { useDossierKey } from "./queries";
import { useSelection } from "./selection";

/** Collects what is asked in one turn and hands out the answers. */
function inOneTurn<Item, Answer>(ask: (query: string, items: Item[]) => Promise<Answer[]>) {
  interface Waiting {
    readonly item: Item;
    readonly done: (answer: Answer) => void;
    readonly failed: (reason: unknown) => void;
  }
  const waiting = new Map<string, Waiting[]>();
  const send = async (query: string) => {
    const all = waiting.get(query) ?? [];
    waiting.delete(query);
    try {
      const answers = await ask(
        query,
        all.map(({ item }) => item),
      );
      all.forEach(({ done }, index) => done(answers[index] as Answer));
    } catch (reason) {
      for (const { failed } of all) failed(reason);
    }
  };
  return (query: string, item: Item) =>
    new Promise<Answer>((done, failed) => {
      const before = waiting.get(query);
      if (before) before.push({ item, done, failed });
      else {
        waiting.set(query, [{ item, done, failed }]);
        setTimeout(() => void send(query), 0);
      }
    });
}

const piecesOf = inOneTurn<FieldText, Piece[]>(
  async (query, texts) => (await backend.markTexts({ query, texts })).texts,
);

interface Asked {
  readonly id: string;
  readonly columns: readonly string[];
}

const snippetOf = inOneTurn<Asked, Snippet | null>(async (query, asked) => {
  const columns = [...(asked[0]?.columns ?? [])];
  const ids = asked.map(({ id }) => id);
  const { snippets } = await backend.queryHits({ query, ids, columns });
  const found = new Map(snippets.map((snippet) => [snippet.event, snippet]));
  return ids.map((id) => found.get(id) ?? null);
});

/** A text in pieces; null while that is not known, or where nothing is searched for. */
export function usePieces(text: string, kind: string, field: string): readonly Piece[] | null {
  const query = useSelection((state) => state.selection.query).trim();
  const dossierKey = useDossierKey();
  const answer = useQuery({
    queryKey: [...dossierKey, "mark-texts", query, kind, field, text],
    queryFn: () => piecesOf(query, { kind, field, text }),
    enabled: query !== "" && text !== "",
    retry: false,
  });
  return query === "" ? null : (answer.data ?? null);
}

/** Where an event was hit, in a field that no column shows. */
export function useSnippet(id: string | null, columns: readonly string[]): Snippet | null {
  const query = useSelection((state) => state.selection.query).trim();
  const dossierKey = useDossierKey();
  const answer = useQuery({
    queryKey: [...dossierKey, "query-hits", query, id, columns],
    queryFn: () => snippetOf(query, { id: id ?? "", columns }),
    enabled: query !== "" && id !== null,
    retry: false,
  });
  return query === "" ? null : (answer.data ?? null);
}
