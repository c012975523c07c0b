/** Places of the register with nothing in them, and what to do about that. */
import { useQueries } from "@tanstack/react-query";
import { backend } from "@/backend";
import { Button, EmptyState } from "@/components";
import { runAction } from "@/state/actions";
import { useDossierKey } from "@/state/queries";
import { useSelection } from "@/state/selection";
import { useText } from "@/text";
import { useChips } from "./Chips";

export function NoEvents() {
  const t = useText();
  return (
    <EmptyState
      icon="abuses"
      title={t("abuses-none")}
      actions={
        <>
          <Button kind="primary" icon="import" onPress={() => void runAction("import")}>
            {t("abuses-none-import")}
          </Button>
          <Button icon="plus" onPress={() => void runAction("new-event")}>
            {t("abuses-none-new")}
          </Button>
        </>
      }
    >
      <p>{t("abuses-none-body")}</p>
    </EmptyState>
  );
}

/** More parts than this are not each tried. */
const TRIED = 12;

/** Which part of the selection to take away, and what would be found then. */
export function NothingFound() {
  const t = useText();
  const chips = useChips();
  const replace = useSelection((state) => state.replace);
  const clear = useSelection((state) => state.clear);
  const dossierKey = useDossierKey();
  const tried = chips.slice(0, TRIED);
  const answers = useQueries({
    queries: tried.map(({ without }) => ({
      queryKey: [...dossierKey, "select-events", without],
      queryFn: () => backend.selectEvents(without),
    })),
  });
  const ways = tried
    .map((chip, index) => ({ ...chip, total: answers[index]?.data?.total ?? 0 }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
  const isCounting = answers.some((answer) => answer.isPending);
  return (
    <EmptyState
      icon="filter"
      title={t("abuses-nothing")}
      actions={
        <Button kind={ways.length === 0 ? "primary" : "plain"} onPress={clear}>
          {t("abuses-nothing-clear")}
        </Button>
      }
    >
      {ways.length > 0 ? (
        <>
          <p>{t("abuses-nothing-loosen")}</p>
          <ul className="ways">
            {ways.map(({ id, label, without, total }) => (
              <li key={id}>
                <Button small icon="close" onPress={() => replace(without)}>
                  {label}
                </Button>
                <span className="small">{t("abuses-nothing-then", { count: total })}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{isCounting ? t("loading") : t("abuses-nothing-together")}</p>
      )}
    </EmptyState>
  );
}
