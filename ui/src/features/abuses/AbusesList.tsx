/** The register: search, facets, years and table are one selection. */
import { useQueries } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { type Selection, type SelectionSummary, backend } from "@/backend";
import { Button, EmptyState, ErrorBanner, Spinner, SplitPane } from "@/components";
import { runAction } from "@/state/actions";
import { useDossierKey } from "@/state/queries";
import { useSelection } from "@/state/selection";
import { useText } from "@/text";
import { Chips, useChips } from "./Chips";
import { EventTable } from "./EventTable";
import { Facets } from "./Facets";
import { queryFault } from "./query";
import { Search } from "./Search";
import { useSummary } from "./useEvents";
import { useRoom } from "./useRoom";
import { Years } from "./Years";

interface Counted {
  readonly selection: Selection;
  readonly summary: SelectionSummary;
}

/** Room in rem that filters and table need side by side. */
const BESIDE = 42;

export function AbusesList({ isShown }: { isShown: boolean }) {
  const t = useText();
  const selection = useSelection((state) => state.selection);
  const setDates = useSelection((state) => state.setDates);
  const answer = useSummary(selection);
  const allYears = useSummary({ ...selection, dates: null }, !answer.isError);
  // A query that cannot be read leaves what was found before in sight.
  const { frame, room } = useRoom();
  const isNarrow = room < BESIDE;
  // As the user wants it; where nothing was said, as there is room.
  const [wanted, setWanted] = useState<boolean | null>(null);
  const hasFacets = wanted ?? !isNarrow;
  const [counted, setCounted] = useState<Counted | null>(null);
  if (answer.data && !answer.isPlaceholderData && counted?.summary !== answer.data) {
    setCounted({ selection, summary: answer.data });
  }

  return (
    <div className="page">
      {isShown ? <Search /> : null}
      <Head
        summary={counted?.summary ?? null}
        hasFacets={hasFacets}
        onFacets={() => setWanted(!hasFacets)}
      />
      <Chips />
      {answer.isError ? (
        <Fault query={selection.query} error={answer.error} retry={() => void answer.refetch()} />
      ) : null}
      <div ref={frame} className="abuses-body">
        {counted === null ? (
          answer.isError ? null : (
            <Spinner label={t("loading")} />
          )
        ) : counted.summary.all === 0 ? (
          <NoEvents />
        ) : (
          <Beside
            isNarrow={isNarrow}
            facets={hasFacets ? <Facets facets={counted.summary.facets} /> : null}
            main={
              <div className="abuses-main">
                <Years
                  all={allYears.data?.years ?? counted.summary.years}
                  chosen={counted.summary.years}
                  dates={selection.dates}
                  onChange={setDates}
                />
                {counted.summary.total === 0 ? (
                  <NothingFound />
                ) : (
                  <EventTable selection={counted.selection} total={counted.summary.total} />
                )}
              </div>
            }
          />
        )}
      </div>
    </div>
  );
}

interface BesideProps {
  isNarrow: boolean;
  facets: ReactNode;
  main: ReactNode;
}

/** Filters beside the table; where there is no room for both, in its place. */
function Beside({ isNarrow, facets, main }: BesideProps) {
  const t = useText();
  if (facets === null) return main;
  if (isNarrow) return <div className="abuses-filters">{facets}</div>;
  return (
    <SplitPane
      label={t("abuses-divide")}
      initial={14}
      min={11}
      max={28}
      start={facets}
      end={main}
    />
  );
}

interface HeadProps {
  summary: SelectionSummary | null;
  hasFacets: boolean;
  onFacets: () => void;
}

function Head({ summary, hasFacets, onFacets }: HeadProps) {
  const t = useText();
  return (
    <header className="page-head">
      <h1 className="visually-hidden">{t("part-abuses")}</h1>
      <p className="abuses-total" role="status">
        {summary === null ? (
          "\u00a0"
        ) : (
          <>
            <strong>
              {summary.total === summary.all
                ? t("abuses-total-all", { all: summary.all })
                : t("abuses-total", { total: summary.total, all: summary.all })}
            </strong>{" "}
            <span className="muted">{t("abuses-victims", { count: summary.victims })}</span>
          </>
        )}
      </p>
      <span className="grow" />
      <Button kind="quiet" icon="filter" aria-expanded={hasFacets} onPress={onFacets}>
        {t("facets")}
      </Button>
      <Button
        icon="export"
        isDisabled={summary === null || summary.total === 0}
        onPress={() => void runAction("export")}
      >
        {t("export-button")}
      </Button>
      <Button kind="primary" icon="plus" onPress={() => void runAction("new-event")}>
        {t("abuses-new")}
      </Button>
    </header>
  );
}

interface FaultProps {
  query: string;
  error: unknown;
  retry: () => void;
}

/** What could not be read, with the word marked; other errors as they are. */
function Fault({ query, error, retry }: FaultProps) {
  const t = useText();
  const fault = queryFault(query, error);
  if (!fault) {
    return (
      <div className="abuses-fault">
        <ErrorBanner error={error} retry={retry} />
      </div>
    );
  }
  return (
    <div className="abuses-fault" role="alert">
      <p className="query-echo mono">
        <span>{fault.before}</span>
        <mark>{fault.word === "" ? "␣" : fault.word}</mark>
        <span>{fault.after}</span>
      </p>
      <p>{t.error(error)}</p>
    </div>
  );
}

function NoEvents() {
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
function NothingFound() {
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
