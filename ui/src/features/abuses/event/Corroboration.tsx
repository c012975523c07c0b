/** What the sources of an event amount to together: how many are independent, first-hand, contradicting. */
import type { Source } from "@/backend";
import { Badge } from "@/components";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";

/** Those who tell what they saw, did or went through themselves. */
const FIRST_HAND: ReadonlySet<string> = new Set(["victim", "witness", "perpetrator"]);

/** Whether a source is first-hand: as stated, else by its connection to what it tells. */
export function isFirstHand(source: Source): boolean {
  const stated = valueOf(source.first_hand);
  if (stated !== undefined) return stated;
  return source.first_hand === "empty" && FIRST_HAND.has(valueOf(source.connection) ?? "");
}

/** How many sources are said to be independent of the others. */
export const independentOf = (sources: readonly Source[]) =>
  sources.filter(({ independent }) => valueOf(independent) === true).length;

export function Corroboration({ sources }: { sources: readonly Source[] }) {
  const t = useText();
  const independent = independentOf(sources);
  const open = sources.filter(({ independent: said }) => said === "empty").length;
  const firstHand = sources.filter(isFirstHand).length;
  const contradicting = sources.filter(({ contradicts }) => valueOf(contradicts) === true).length;
  return (
    <p className="corroboration small">
      <span>{t("sources-independent", { count: independent, of: sources.length })}</span>
      {open > 0 && sources.length > 1 ? (
        <span className="muted">{t("sources-independent-open", { count: open })}</span>
      ) : null}
      <span>{t("sources-first-hand", { count: firstHand })}</span>
      {contradicting > 0 ? (
        <Badge tone="warning">{t("sources-contradicting", { count: contradicting })}</Badge>
      ) : null}
    </p>
  );
}
