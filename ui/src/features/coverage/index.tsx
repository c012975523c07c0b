/** Coverage: what the measures answer, and what no measure answers yet. */
import { useState } from "react";
import { create } from "zustand";
import {
  type CoverageMatrix,
  type CoverageSelection,
  type Finding,
  type Selection,
  backend,
} from "@/backend";
import { EmptyState, ErrorBanner, RadioGroup, Spinner, Tabs } from "@/components";
import { go } from "@/state/navigation";
import { useCatalogue, useRead } from "@/state/queries";
import { whenForgotten } from "@/state/session";
import { EVERYTHING, narrowings, useSelection } from "@/state/selection";
import { useText } from "@/text";
import { baseOf, behind, wholePercent } from "./cells";
import { Findings } from "./Findings";
import { Matrix } from "./Matrix";
import "./coverage.css";

type Scope = "selection" | "all";

/** Kept while the user goes to the events and comes back. */
const useScope = create<{ scope: Scope }>(() => ({ scope: "selection" }));
whenForgotten(() => useScope.setState({ scope: "selection" }));

async function openEvents(selection: Selection): Promise<void> {
  if (await go("abuses")) useSelection.getState().replace(selection);
}

const openMeasure = (id: string) => void go("measures", id);

export default function CoveragePart() {
  const t = useText();
  const selection = useSelection((state) => state.selection);
  const scope = useScope((state) => state.scope);
  const base = baseOf(selection, scope === "all");
  const answer = useRead(["coverage", base], () =>
    backend.coverage({ selection: base, rows: "violation-type" }),
  );
  const measures = useRead(["measures"], () => backend.measures());
  const regions = useCatalogue()?.regions ?? [];
  const [tab, setTab] = useState("matrix");
  const matrix = answer.data;
  const entries = measures.data?.measures ?? [];

  const openNumber = (coverage: CoverageSelection) => void openEvents(behind(base, coverage));
  const openFinding = (finding: Finding) =>
    void openEvents(
      finding.selection ? behind(base, finding.selection) : { ...EVERYTHING, ids: finding.records },
    );

  return (
    <div className="page coverage-page">
      <header className="page-head">
        <h1>{t("part-coverage")}</h1>
        <span className="grow" />
        <ScopeSwitch scope={scope} filters={narrowings({ ...selection, coverage: null })} />
      </header>
      <div className="page-body coverage-body">
        <ErrorBanner error={answer.error} retry={() => void answer.refetch()} />
        {matrix ? (
          <Headline matrix={matrix} />
        ) : answer.isPending ? (
          <Spinner label={t("loading")} />
        ) : null}
        {matrix && matrix.events === 0 ? (
          <EmptyState title={t("coverage-no-events")} icon="coverage">
            {t("coverage-no-events-body")}
          </EmptyState>
        ) : null}
        {matrix && matrix.events > 0 ? (
          <Tabs
            label={t("coverage-views")}
            selected={tab}
            onSelect={setTab}
            tabs={[
              {
                id: "matrix",
                label: t("coverage-matrix"),
                content:
                  matrix.rows.length === 0 || matrix.duties.length === 0 ? (
                    <EmptyState title={t("coverage-no-duties")} icon="coverage" />
                  ) : (
                    <>
                      <Matrix
                        matrix={matrix}
                        entries={entries}
                        onOpen={openNumber}
                        onMeasure={openMeasure}
                      />
                      <MatrixLegend />
                    </>
                  ),
              },
              {
                id: "findings",
                label: t("coverage-findings"),
                count: matrix.findings.length,
                content: (
                  <Findings
                    findings={matrix.findings}
                    entries={entries}
                    regions={regions}
                    onEvents={openFinding}
                    onMeasure={openMeasure}
                  />
                ),
              },
            ]}
          />
        ) : null}
      </div>
    </div>
  );
}

function ScopeSwitch({ scope, filters }: { scope: Scope; filters: number }) {
  const t = useText();
  if (filters === 0) return <span className="muted small">{t("coverage-of-all")}</span>;
  return (
    <RadioGroup<Scope>
      label={t("coverage-scope")}
      value={scope}
      onChange={(next) => useScope.setState({ scope: next })}
      options={[
        { value: "selection", label: t("coverage-scope-selection", { count: filters }) },
        { value: "all", label: t("coverage-scope-all") },
      ]}
    />
  );
}

function Headline({ matrix }: { matrix: CoverageMatrix }) {
  const t = useText();
  const percent = wholePercent(matrix.answered, matrix.events);
  return (
    <section className="coverage-headline" aria-label={t("coverage-headline-label")}>
      <p className="coverage-sentence" role="status">
        {t("coverage-headline", { answered: matrix.answered, events: matrix.events })}
      </p>
      <div className="coverage-bar" aria-hidden="true">
        <span style={{ inlineSize: `${percent}%` }} />
      </div>
      <p className="muted small">{t("coverage-explained")}</p>
    </section>
  );
}

function MatrixLegend() {
  const t = useText();
  return (
    <ul className="matrix-legend">
      {(["full", "part", "none"] as const).map((fill) => (
        <li key={fill}>
          <span className="matrix-cell matrix-sign" data-fill={fill} aria-hidden="true">
            <span
              className="matrix-fill"
              style={{ blockSize: fill === "full" ? "100%" : fill === "part" ? "50%" : "0%" }}
            />
          </span>
          {t(`coverage-legend-${fill}`)}
        </li>
      ))}
      <li>
        <span className="matrix-dash" aria-hidden="true">
          {t("coverage-dash")}
        </span>
        {t("coverage-not-owed")}
      </li>
    </ul>
  );
}
