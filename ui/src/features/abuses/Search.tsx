/** The search box with its language. */
import { useEffect, useMemo, useRef, useState } from "react";
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { Icon, SearchSlot } from "@/components";
import { useActions } from "@/state/actions";
import { useSelection } from "@/state/selection";
import { useText } from "@/text";
import { QueryBox } from "./QueryBox";

const PAUSE = 250;

/** The query as typed; the selection follows after a pause, and at once with Enter. */
function useTypedQuery() {
  const query = useSelection((state) => state.selection.query);
  const setQuery = useSelection((state) => state.setQuery);
  const [typed, setTyped] = useState(query);
  const sent = useRef(query);
  // Cleared or set elsewhere, as by a chip.
  useEffect(() => {
    if (query !== sent.current) {
      sent.current = query;
      setTyped(query);
    }
  }, [query]);
  const send = (text: string) => {
    sent.current = text;
    setQuery(text);
  };
  useEffect(() => {
    if (typed === sent.current) return undefined;
    const timer = setTimeout(() => send(typed), PAUSE);
    return () => clearTimeout(timer);
    // `send` changes nothing but what it is given.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [typed]);
  return { typed, setTyped, send };
}

const EXAMPLES = [
  ["estadio san", "query-help-and"],
  ["(raid or patrol) calama", "query-help-or"],
  ["-calama", "query-help-not"],
  ['"villa grimaldi"', "query-help-phrase"],
  ["deten*", "query-help-star"],
  ["type:LIB-01", "query-help-value"],
  ["date:1973-09..1974", "query-help-range"],
  ["victims:>3", "query-help-count"],
  ["near:-33.45,-70.66,5km", "query-help-near"],
  ["has:source", "query-help-has"],
] as const;

function QueryHelp() {
  const t = useText();
  return (
    <DialogTrigger>
      <AriaButton className="icon-button icon-button-small" aria-label={t("abuses-help")}>
        <Icon name="info" />
      </AriaButton>
      <Popover className="popover abuses-help" offset={8}>
        <Dialog aria-label={t("abuses-help")} className="abuses-help-dialog">
          <p>{t("abuses-help-intro")}</p>
          <dl>
            {EXAMPLES.map(([example, id]) => (
              <div key={example}>
                <dt className="mono">{example}</dt>
                <dd>{t(id)}</dd>
              </div>
            ))}
          </dl>
          <p className="muted small">{t("abuses-help-terms")}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

export function Search() {
  const t = useText();
  const { typed, setTyped, send } = useTypedQuery();
  const input = useRef<HTMLInputElement>(null);
  const actions = useMemo(
    () => [
      {
        id: "search",
        label: "abuses-search",
        group: "group-go",
        shortcut: "/",
        run: () => {
          input.current?.focus();
          input.current?.select();
        },
      },
    ],
    [],
  );
  useActions(actions);
  return (
    <SearchSlot>
      <div className="abuses-search">
        <QueryBox
          label={t("abuses-search")}
          placeholder={t("abuses-search-hint")}
          value={typed}
          onChange={setTyped}
          onSubmit={send}
          inputRef={input}
        />
        <QueryHelp />
      </div>
    </SearchSlot>
  );
}
