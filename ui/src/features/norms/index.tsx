/** Norms: instruments and where the country stands, obligations, situations. */
import { useMemo, useState } from "react";
import { type InstrumentEntry, backend } from "@/backend";
import {
  Badge,
  Button,
  ErrorBanner,
  SearchField,
  Spinner,
  Tabs,
  useTermOptions,
} from "@/components";
import { useActions } from "@/state/actions";
import { go, useNavigation } from "@/state/navigation";
import { useRead } from "@/state/queries";
import { useText } from "@/text";
import { ImportDialog } from "./ImportDialog";
import { InstrumentPage } from "./InstrumentPage";
import { SituationPage } from "./SituationPage";
import { Situations } from "./Situations";
import { byDuty, entryStatus, inForce, instrumentName, matching } from "./status";
import "./norms.css";

export const SITUATION = "situation/";
export const INSTRUMENT = "instrument/";

export default function NormsPart() {
  const record = useNavigation((state) => state.place.record);
  if (record?.startsWith(SITUATION)) {
    return <SituationPage id={record.slice(SITUATION.length)} />;
  }
  if (record?.startsWith(INSTRUMENT)) {
    return <InstrumentPage code={record.slice(INSTRUMENT.length)} />;
  }
  return <Browser view={record ?? "instruments"} />;
}

function Browser({ view }: { view: string }) {
  const t = useText();
  const answer = useRead(["instruments"], () => backend.instruments());
  const [isImporting, setImporting] = useState(false);
  const actions = useMemo(
    () => [
      {
        id: "norms-import",
        label: "norms-import",
        group: "part-norms",
        run: () => setImporting(true),
      },
    ],
    [],
  );
  useActions(actions);
  const entries = answer.data?.instruments;
  const recorded = entries?.filter(({ statuses }) => statuses.length > 0).length ?? 0;
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t("part-norms")}</h1>
        <span className="muted small" role="status">
          {entries ? t("norms-total", { count: entries.length, recorded }) : ""}
        </span>
        <span className="grow" />
        <Button icon="import" onPress={() => setImporting(true)}>
          {t("norms-import")}
        </Button>
      </header>
      <div className="page-body norms-body">
        <p className="muted small norms-advice">{t("norms-not-advice")}</p>
        <ErrorBanner error={answer.error} />
        {answer.isPending ? <Spinner label={t("loading")} /> : null}
        {entries ? (
          <Tabs
            label={t("norms-views")}
            selected={view}
            onSelect={(next) => void go("norms", next === "instruments" ? null : next)}
            tabs={[
              {
                id: "instruments",
                label: t("norms-by-instrument"),
                content: <ByInstrument entries={entries} />,
              },
              { id: "duties", label: t("norms-by-duty"), content: <ByDuty entries={entries} /> },
              { id: "situations", label: t("norms-situations"), content: <Situations /> },
            ]}
          />
        ) : null}
      </div>
      {isImporting ? <ImportDialog onClose={() => setImporting(false)} /> : null}
    </div>
  );
}

const show = (code: string) => void go("norms", `${INSTRUMENT}${code}`);

function ByInstrument({ entries }: { entries: readonly InstrumentEntry[] }) {
  const t = useText();
  const [words, setWords] = useState("");
  const types = useTermOptions("instrument-type");
  const found = matching(t, entries, words);
  const groups = types
    .map(({ value, label }) => ({
      value,
      label,
      own: found.filter(({ instrument }) => instrument.instrument_type === value),
    }))
    .filter(({ own }) => own.length > 0);
  return (
    <div className="norms-list">
      <SearchField label={t("norms-search")} value={words} onChange={setWords} />
      {found.length === 0 ? <p className="muted">{t("norms-none-found")}</p> : null}
      {found.length > 0 ? (
        <table className="norms-table">
          <thead>
            <tr>
              <th scope="col">{t("norms-column-instrument")}</th>
              <th scope="col">{t("norms-column-code")}</th>
              <th scope="col">{t("norms-column-status")}</th>
              <th scope="col">{t("norms-column-in-force")}</th>
              <th scope="col" className="number">
                {t("norms-column-events")}
              </th>
              <th scope="col" className="number">
                {t("norms-column-uncertain")}
              </th>
            </tr>
          </thead>
          {groups.map(({ value, label, own }) => (
            <tbody key={value}>
              <tr className="norms-group">
                <th scope="rowgroup" colSpan={6}>
                  {label} <span className="muted">{t.number(own.length)}</span>
                </th>
              </tr>
              {own.map((entry) => (
                <InstrumentRow key={entry.instrument.code} entry={entry} />
              ))}
            </tbody>
          ))}
        </table>
      ) : null}
    </div>
  );
}

function InstrumentRow({ entry }: { entry: InstrumentEntry }) {
  const t = useText();
  const { code, instrument_type: type } = entry.instrument;
  const days = entry.statuses.flatMap((status) => inForce(status) ?? []);
  const isOpen = type === "treaty" && entry.statuses.length === 0;
  return (
    <tr className="norms-row">
      <th scope="row">
        <button type="button" className="norms-name" onClick={() => show(code)}>
          {instrumentName(t, code)}
        </button>
      </th>
      <td className="norms-code">{code}</td>
      <td className={isOpen ? "muted" : ""}>{entryStatus(t, entry)}</td>
      <td>{days.length === 0 ? "" : days.map((day) => t.edtf(day)).join("; ")}</td>
      <td className="number">{t.number(entry.events)}</td>
      <td className="number muted">{entry.uncertain === 0 ? "" : t.number(entry.uncertain)}</td>
    </tr>
  );
}

function ByDuty({ entries }: { entries: readonly InstrumentEntry[] }) {
  const t = useText();
  const duties = useTermOptions("duty");
  const groups = useMemo(
    () =>
      byDuty(
        entries,
        duties.map(({ value }) => value),
      ),
    [entries, duties],
  );
  return (
    <div className="norms-duties">
      {groups.map(({ duty, articles }) => (
        <details key={duty} className="norms-duty">
          <summary>
            <span className="norms-duty-name">{t.term("duty", duty)}</span>
            <span className="muted small">
              {t("norms-duty-articles", { count: articles.length })}
            </span>
          </summary>
          <ul className="plain">
            {articles.map(({ entry, article }) => (
              <li key={article.code} className="norms-duty-article">
                <button
                  type="button"
                  className="norms-name"
                  onClick={() => show(entry.instrument.code)}
                >
                  {t("norm-article", {
                    instrument: instrumentName(t, entry.instrument.code),
                    article: article.article,
                  })}
                </button>
                <span>{t(`article-${article.code}`)}</span>
                <span className="row small muted">
                  {entryStatus(t, entry)}
                  {article.custom ? <Badge>{t("norms-custom")}</Badge> : null}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
