/** What narrows the selection, each part removable. */
import { Button as AriaButton } from "react-aria-components";
import { Button, Icon } from "@/components";
import { useSelection } from "@/state/selection";
import { useText } from "@/text";
import { chipsOf } from "@/text/selection";
import { clip } from "./words";
import { useRegionNames } from "@/state/queries";

/** The chips of the present selection; used by this screen's empty place too. */
export function useChips() {
  const t = useText();
  const selection = useSelection((state) => state.selection);
  return chipsOf(t, selection, useRegionNames());
}

export function Chips() {
  const t = useText();
  const chips = useChips();
  const replace = useSelection((state) => state.replace);
  const clear = useSelection((state) => state.clear);
  if (chips.length === 0) return null;
  return (
    <section className="chips" aria-label={t("chips")}>
      <ul className="tags">
        {chips.map(({ id, label, without }) => (
          <li key={id} className="tag chip">
            <span className="chip-label" title={clip(label, 400)}>
              {clip(label, 120)}
            </span>
            <AriaButton
              className="tag-remove"
              aria-label={t("chip-remove", { chip: clip(label, 120) })}
              onPress={() => replace(without)}
            >
              <Icon name="close" size={0.75} />
            </AriaButton>
          </li>
        ))}
      </ul>
      <Button kind="quiet" small onPress={clear}>
        {t("chips-clear")}
      </Button>
    </section>
  );
}
