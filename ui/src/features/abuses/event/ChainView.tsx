/** The chain an event stands in: its links from either end, and the whole chain in order of date. */
import { useState } from "react";
import { type Chain, backend } from "@/backend";
import { Button, ErrorBanner } from "@/components";
import { go } from "@/state/navigation";
import { useRead } from "@/state/queries";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { clip } from "../words";
import { knownWords } from "./facts";
import { Part } from "./ViewParts";

export function ChainView({ event }: { event: string }) {
  const t = useText();
  const [isWhole, setWhole] = useState(false);
  const answer = useRead(["chain-of", event], () => backend.chainOf({ id: event }));
  if (answer.isError) return <ErrorBanner error={answer.error} />;
  const chain = answer.data;
  if (!chain || chain.links.length === 0) return null;
  return (
    <Part title={t("section-chain")} count={chain.links.length}>
      <ul className="chain-links">
        {chain.links.map((link) => (
          <li key={link.id}>
            <span className="chain-how">
              {knownWords(link.chain_type, (code) =>
                t("chain-this", { how: t.term("chain-type", code) }),
              ) ?? t("chain-untyped")}
            </span>
            <span>
              {link.title === null ? (
                <span className="muted">{t("chain-event-gone")}</span>
              ) : (
                <button
                  type="button"
                  className="link"
                  onClick={() => void go("abuses", link.event)}
                >
                  {clip(link.title, 200) || t("event-untitled")}
                </button>
              )}
              <span className="acts-more">
                {[
                  link.date ? t.edtf(link.date) : null,
                  link.told_here ? null : t("chain-told-there"),
                  valueOf(link.remarks) ?? null,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {chain.events.length > 2 ? (
        <>
          <Button kind="quiet" small onPress={() => setWhole(!isWhole)}>
            {isWhole ? t("chain-whole-close") : t("chain-whole", { count: chain.events.length })}
          </Button>
          {isWhole ? <WholeChain chain={chain} event={event} /> : null}
        </>
      ) : null}
    </Part>
  );
}

/** Every event of the chain, the earliest first, with what each is said to bear on. */
function WholeChain({ chain, event }: { chain: Chain; event: string }) {
  const t = useText();
  const numbers = new Map(chain.events.map(({ id }, index) => [id, index + 1]));
  return (
    <ol className="chain-whole" aria-label={t("chain-whole-label")}>
      {chain.events.map(({ id, title, date }, index) => {
        const bears = chain.ties.flatMap((tie) => {
          const number = tie.from === id ? numbers.get(tie.to) : undefined;
          const code = valueOf(tie.chain_type);
          return number === undefined || code === undefined
            ? []
            : [t("chain-tie", { how: t.term("chain-type", code), number })];
        });
        const name = clip(title, 160) || t("event-untitled");
        return (
          <li key={id} aria-current={id === event ? "true" : undefined}>
            <span className="chain-number" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              {id === event ? (
                <strong>{name}</strong>
              ) : (
                <button type="button" className="link" onClick={() => void go("abuses", id)}>
                  {name}
                </button>
              )}
              <span className="acts-more">
                {[date ? t.edtf(date) : t("event-date-empty"), ...bears].join(" · ")}
              </span>
            </div>
          </li>
        );
      })}
      {chain.more ? (
        <li className="muted small">{t("chain-more", { count: chain.events.length })}</li>
      ) : null}
    </ol>
  );
}
