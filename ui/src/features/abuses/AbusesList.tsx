/** The register: search, facets, years and table are one selection. */
import { type ReactNode, useState } from "react";
import type { Selection, SelectionSummary } from "@/backend";
import { ErrorBanner, Spinner, SplitPane } from "@/components";
import { useSelection } from "@/state/selection";
import { useText } from "@/text";
import { Chips } from "./Chips";
import { EventTable } from "./EventTable";
import { Facets } from "./Facets";
import { Head } from "./Head";
import { NoEvents, NothingFound } from "./Nothing";
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
