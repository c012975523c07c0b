/** Measures: the table by pillar, and the page of each. */
import { useMemo } from "react";
import { type MeasureEntry, type MeasureTemplate, backend } from "@/backend";
import { Button, EmptyState, ErrorBanner, Icon, Spinner, useTermOptions } from "@/components";
import { useActions } from "@/state/actions";
import { go, useNavigation } from "@/state/navigation";
import { useCatalogue, useRead } from "@/state/queries";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { MeasurePage } from "./MeasurePage";
import { byPillar, countParameters, isLive, lacks, measureName, templateOf } from "./record";
import "./measures.css";

export default function MeasuresPart() {
  const record = useNavigation((state) => state.place.record);
  return record === null ? <List /> : <MeasurePage id={record} />;
}

const begin = () => void go("measures", "new");

function List() {
  const t = useText();
  const answer = useRead(["measures"], () => backend.measures());
  const templates = useCatalogue()?.catalogue.measures;
  const pillars = useTermOptions("pillar");
  const actions = useMemo(
    () => [
      {
        id: "measure-new",
        label: "measures-new",
        group: "part-measures",
        shortcut: "Mod+N",
        whileTyping: true,
        run: begin,
      },
    ],
    [],
  );
  useActions(actions);
  const groups = useMemo(
    () =>
      byPillar(
        answer.data?.measures ?? [],
        pillars.map(({ value }) => value),
      ),
    [answer.data, pillars],
  );
  const total = answer.data?.measures.length ?? 0;
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t("part-measures")}</h1>
        <span className="muted small" role="status">
          {answer.data ? t("measures-total", { count: total }) : ""}
        </span>
        <span className="grow" />
        <Button kind="primary" icon="plus" onPress={begin}>
          {t("measures-new")}
        </Button>
      </header>
      <div className="page-body page-body-flush measures-body">
        <ErrorBanner error={answer.error} />
        {answer.isPending ? <Spinner label={t("loading")} /> : null}
        {answer.data && total === 0 ? (
          <EmptyState
            title={t("measures-none")}
            icon="measures"
            actions={
              <Button kind="primary" icon="plus" onPress={begin}>
                {t("measures-new")}
              </Button>
            }
          >
            {t("measures-none-body")}
          </EmptyState>
        ) : null}
        {total > 0 ? (
          <div className="measures-scroll">
            <table className="measures-table">
              <thead>
                <tr>
                  <th scope="col">{t("field-measure-name")}</th>
                  <th scope="col">{t("field-measure-status")}</th>
                  <th scope="col">{t("field-measure-adopted")}</th>
                  <th scope="col" className="number">
                    {t("measures-column-events")}
                  </th>
                  <th scope="col">{t("measures-column-sides")}</th>
                  <th scope="col">{t("measures-column-parameters")}</th>
                  <th scope="col">{t("measures-column-lacks")}</th>
                </tr>
              </thead>
              {groups.map(({ pillar, entries }) => (
                <tbody key={pillar ?? ""}>
                  <tr className="measures-pillar">
                    <th scope="rowgroup" colSpan={7}>
                      {pillar === null ? t("measures-no-pillar") : t.term("pillar", pillar)}
                      <span className="muted"> {t.number(entries.length)}</span>
                    </th>
                  </tr>
                  {entries.map((entry) => (
                    <MeasureRow key={entry.measure.id} entry={entry} templates={templates ?? []} />
                  ))}
                </tbody>
              ))}
            </table>
          </div>
        ) : null}
      </div>
    </div>
  );
}

function MeasureRow({
  entry,
  templates,
}: {
  entry: MeasureEntry;
  templates: readonly MeasureTemplate[];
}) {
  const t = useText();
  const { measure, events } = entry;
  const status = valueOf(measure.status);
  const adopted = valueOf(measure.adopted);
  const { decided, total, open } = countParameters(measure, templateOf(measure, templates));
  const missing = lacks(entry);
  const openIt = () => void go("measures", measure.id);
  return (
    // The name in the row is the button; a click anywhere else in it is a convenience of the mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <tr className="measures-row" data-live={isLive(measure) || undefined} onClick={openIt}>
      <th scope="row">
        <button
          type="button"
          className="measures-name"
          onClick={(event) => {
            event.stopPropagation();
            openIt();
          }}
        >
          {measureName(t, measure)}
        </button>
      </th>
      <td>
        {status === undefined ? (
          <span className="muted">{t("stated-unknown")}</span>
        ) : (
          t.term("measure-status", status)
        )}
      </td>
      <td>
        {adopted === undefined ? (
          <span className="muted">{t("stakeholders-dash")}</span>
        ) : (
          t.edtf(adopted)
        )}
      </td>
      <td className="number">{t.number(events)}</td>
      <td>
        <span className="measures-sides">
          {t("measures-sides", {
            supporters: measure.supporters.length,
            opponents: measure.opponents.length,
          })}
        </span>
      </td>
      <td>
        {total === 0 ? (
          <span className="muted">{t("stakeholders-dash")}</span>
        ) : open.length === 0 ? (
          t("measures-all-decided")
        ) : (
          t("measures-decided", { decided, total })
        )}
      </td>
      <td>
        {missing.length === 0 ? (
          <span className="muted">{t("measures-lacks-nothing")}</span>
        ) : (
          <span className="measures-lacks">
            <Icon name="warning" size={0.8125} />
            {t.list(missing.map((lack) => t(`measures-lack-${lack}`)))}
          </span>
        )}
      </td>
    </tr>
  );
}
