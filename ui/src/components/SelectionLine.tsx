/** What is selected, in words, on pages that show counts of it. */
import { useRegionNames } from "@/state/queries";
import { narrowings, useSelection } from "@/state/selection";
import { useText } from "@/text";
import { selectionWords } from "@/text/selection";
import { Button } from "./Button";

/** Longer words are cut on the screen; the whole stands in the tooltip and in the filters' chips. */
export function SelectionLine() {
  const t = useText();
  const selection = useSelection((state) => state.selection);
  const clear = useSelection((state) => state.clear);
  const words = selectionWords(t, selection, useRegionNames());
  return (
    <div className="selection-line">
      <span className="selection-line-words" title={words}>
        {words}
      </span>
      {narrowings(selection) > 0 ? (
        <Button kind="quiet" small icon="close" onPress={clear}>
          {t("chips-clear")}
        </Button>
      ) : null}
    </div>
  );
}
