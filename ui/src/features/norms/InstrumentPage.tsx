/** One instrument: what its articles oblige to, where the country stands, on which events it bears. */
import { useState } from "react";
import { type InstrumentEntry, type TreatyStatus, backend } from "@/backend";
import { Badge, Banner, Button, ErrorBanner, Facts, IconButton, Spinner } from "@/components";
import { go } from "@/state/navigation";
import { useRead } from "@/state/queries";
import { useSelection } from "@/state/selection";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { StatusDialog } from "./StatusDialog";
import { emptyStatus, instrumentName, statusWords } from "./status";

export function InstrumentPage({ code }: { code: string }) {
  const t = useText();
  const answer = useRead(["instruments"], () => backend.instruments());
  if (answer.error) return <ErrorBanner error={answer.error} />;
  if (!answer.data) return <Spinner label={t("loading")} />;
  const entry = answer.data.instruments.find(({ instrument }) => instrument.code === code);
  if (!entry) {
    return (
      <div className="page-body">
        <Banner tone="warning">{t("error-record-missing")}</Banner>
      </div>
    );
  }
  return <Page entry={entry} />;
}

async function showEvents(code: string): Promise<void> {
  if (await go("abuses")) {
    useSelection
      .getState()
      .replace({ norm: { instrument: code, situation: null, question: null } });
  }
}

function Page({ entry }: { entry: InstrumentEntry }) {
  const t = useText();
  const { instrument, articles, events, uncertain } = entry;
  const name = instrumentName(t, instrument.code);
  return (
    <div className="page">
      <header className="page-head">
        <IconButton icon="chevron-start" label={t("norms-back")} onPress={() => void go("norms")} />
        <div className="norms-title">
          <span className="muted small">{instrument.code}</span>
          <h1>{name}</h1>
        </div>
        <Badge>{t.term("instrument-type", instrument.instrument_type)}</Badge>
        {instrument.verify ? <Badge tone="warning">{t("norms-verify")}</Badge> : null}
      </header>
      <div className="page-body norms-instrument">
        <section className="norms-borne">
          <strong>{t("norms-events-link", { count: events })}</strong>
          {uncertain > 0 ? (
            <span className="muted">{t("norms-events-uncertain", { count: uncertain })}</span>
          ) : null}
          {events > 0 ? (
            <Button small icon="filter" onPress={() => void showEvents(instrument.code)}>
              {t("norms-show-events")}
            </Button>
          ) : null}
        </section>
        {instrument.instrument_type === "treaty" ? <Standing entry={entry} /> : null}
        <About entry={entry} />
        <section aria-labelledby="norms-articles">
          <h2 id="norms-articles">{t("norms-articles")}</h2>
          {articles.length === 0 ? (
            <p className="muted">{t("norms-articles-none")}</p>
          ) : (
            <table className="norms-table norms-articles">
              <thead>
                <tr>
                  <th scope="col">{t("norms-column-article")}</th>
                  <th scope="col">{t("norms-column-obligation")}</th>
                  <th scope="col">{t("norms-duties")}</th>
                </tr>
              </thead>
              <tbody>
                {articles.map((article) => (
                  <tr key={article.code}>
                    <th scope="row">{article.article}</th>
                    <td>
                      {t(`article-${article.code}`)}
                      <span className="row small">
                        {article.custom ? <Badge>{t("norms-custom")}</Badge> : null}
                        {article.verify ? <span className="muted">{t("norms-verify")}</span> : null}
                      </span>
                    </td>
                    <td>{t.list(article.duties.map((duty) => t.term("duty", duty)))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
        <p className="muted small">{t("norms-not-advice")}</p>
      </div>
    </div>
  );
}

function About({ entry: { instrument } }: { entry: InstrumentEntry }) {
  const t = useText();
  const facts = [
    { name: t("norms-watched-by"), value: instrument.body },
    { name: t("norms-complain-by"), value: instrument.complaints },
    { name: t("norms-text-at"), value: instrument.source },
  ].filter(({ value }) => value !== null && value !== undefined);
  const { adopted, in_force: force } = instrument;
  return (
    <>
      {adopted && force ? (
        <p className="muted small">
          {t("norms-status-general", { adopted: t.edtf(adopted), force: t.edtf(force) })}
        </p>
      ) : null}
      {facts.length > 0 ? <Facts facts={facts} /> : null}
    </>
  );
}

function Standing({ entry }: { entry: InstrumentEntry }) {
  const t = useText();
  const [edited, setEdited] = useState<TreatyStatus | null>(null);
  const { instrument, statuses } = entry;
  const begin = async () => {
    const { ids } = await backend.newIds({ count: 1 });
    setEdited(emptyStatus(ids[0] ?? "", instrument.code));
  };
  return (
    <section className="norms-standing" aria-labelledby="norms-standing">
      <h2 id="norms-standing">{t("norms-status-heading")}</h2>
      {statuses.length === 0 ? <p className="muted">{t("norms-status-empty")}</p> : null}
      {statuses.map((status) => (
        <div key={status.id} className="norms-status">
          <div className="row">
            <strong>{statusWords(t, status)}</strong>
            <span className="grow" />
            <Button small icon="edit" onPress={() => setEdited(status)}>
              {t("norms-status-edit")}
            </Button>
          </div>
          <StatusFacts status={status} />
        </div>
      ))}
      <div>
        <Button icon="plus" onPress={() => void begin()}>
          {t(statuses.length === 0 ? "norms-status-add" : "norms-status-another")}
        </Button>
      </div>
      {edited ? (
        <StatusDialog
          key={edited.id}
          stored={edited}
          isNew={statuses.every(({ id }) => id !== edited.id)}
          name={instrumentName(t, instrument.code)}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </section>
  );
}

function StatusFacts({ status }: { status: TreatyStatus }) {
  const t = useText();
  const dates = (["signed", "bound", "in_force", "complaints_from", "denounced"] as const).map(
    (field) => {
      const day = valueOf(status[field]);
      return { field, words: day === undefined ? undefined : t.edtf(day) };
    },
  );
  const complaints = valueOf(status.complaints);
  const texts = (
    ["reservations", "declarations", "implementing_law", "source", "remarks"] as const
  ).map((field) => ({ field, words: valueOf(status[field]) }));
  const all = [
    ...dates,
    {
      field: "complaints",
      words: complaints === undefined ? undefined : t(complaints ? "yes" : "no"),
    },
    ...texts,
  ];
  return (
    <Facts
      facts={all.flatMap(({ field, words }) =>
        words === undefined
          ? []
          : [{ name: t(`field-treaty-status-${field.replaceAll("_", "-")}`), value: words }],
      )}
    />
  );
}
