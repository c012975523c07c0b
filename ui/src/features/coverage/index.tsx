/** Coverage: what the measures answer, and what no measure answers yet. */
import { useState } from "react";
import { type CoverageSelection, type Finding, type Selection, backend } from "@/backend";
import { Button, EmptyState, ErrorBanner, RadioGroup, Select, Spinner, Tabs } from "@/components";
import { go, useNavigation } from "@/state/navigation";
import { useRead, useRegionNames } from "@/state/queries";
import { EVERYTHING, narrowings, useSelection } from "@/state/selection";
import { useText } from "@/text";
import { baseOf, behind } from "./cells";
import { Consultations } from "./Consultations";
import { ExportFigure } from "./ExportFigure";
import { Findings } from "./Findings";
import { Flow } from "./Flow";
import { Gaps, gapsOfView } from "./Gaps";
import { Headline } from "./Headline";
import { findingText, isStanding } from "./findings";
import { Matrix } from "./Matrix";
import { MatrixLegend } from "./MatrixLegend";
import { ProposeDialog } from "./ProposeDialog";
import { type Scope, type View, useView } from "./view";
import { WeightsPage } from "./WeightsPage";
import { ROWS, rowsName } from "./words";
import "./coverage.css";

export default function CoveragePart() {
  const record = useNavigation((state) => state.place.record);
  if (record === "weights") return <WeightsPage />;
  if (record !== null) return <Consultations record={record} />;
  return <Overview />;
}

async function show(part: "abuses" | "map", selection: Selection): Promise<void> {
  if (await go(part)) useSelection.getState().replace(selection);
}

const openMeasure = (id: string) => void go("measures", id);

interface Proposing {
  readonly coverage: CoverageSelection;
  readonly title: string;
}

function Overview() {
  const t = useText();
  const regions = useRegionNames();
  const selection = useSelection((state) => state.selection);
  const { scope, view, rows, isWeighed } = useView();
  const base = baseOf(selection, scope === "all");
  const flowBy = rows === "pillar" ? "violation-type" : rows;
  const answer = useRead(["coverage", base, rows], () =>
    backend.coverage({ selection: base, rows }),
  );
  const gaps = useRead(["gaps", base], () =>
    backend.gaps({ selection: base, dimension: null, limit: null }),
  );
  const flow = useRead(
    ["flow", base, flowBy],
    async () => {
      const request = { selection: base, rows: flowBy };
      const [drawn, of] = await Promise.all([backend.flow(request), backend.coverage(request)]);
      return { drawn, of };
    },
    view === "flow",
  );
  const weights = useRead(["weights"], () => backend.weights()).data?.weights ?? [];
  const measures = useRead(["measures"], () => backend.measures());
  const [proposing, setProposing] = useState<Proposing | null>(null);
  const [isExporting, setExporting] = useState(false);
  const matrix = answer.data;
  const entries = measures.data?.measures ?? [];
  const hasWeights = weights.length > 0;
  const byWeight = isWeighed && hasWeights;

  const openNumber = (coverage: CoverageSelection) => void show("abuses", behind(base, coverage));
  const mapNumber = (coverage: CoverageSelection) => void show("map", behind(base, coverage));
  const openFinding = (finding: Finding) =>
    void show(
      "abuses",
      finding.selection ? behind(base, finding.selection) : { ...EVERYTHING, ids: finding.records },
    );
  const propose = (coverage: CoverageSelection, title: string) => setProposing({ coverage, title });
  const open = { onOpen: openNumber, onMap: mapNumber, onMeasure: openMeasure, onPropose: propose };
  const canExport = matrix && matrix.events > 0 && view !== "findings";

  return (
    <div className="page coverage-page">
      <header className="page-head">
        <h1>{t("part-coverage")}</h1>
        <ScopeSwitch scope={scope} filters={narrowings({ ...selection, coverage: null })} />
        <span className="grow" />
        <Button small onPress={() => void go("coverage", "weights")}>
          {hasWeights ? t("coverage-weights-of", { count: weights.length }) : t("coverage-weights")}
        </Button>
        <Button small onPress={() => void go("coverage", "consultations")}>
          {t("coverage-consultations")}
        </Button>
        <Button small icon="export" isDisabled={!canExport} onPress={() => setExporting(true)}>
          {t("figure-export")}
        </Button>
      </header>
      <div className="page-body coverage-body">
        <ErrorBanner error={answer.error} retry={() => void answer.refetch()} />
        {matrix ? (
          <Headline matrix={matrix} hasWeights={hasWeights} measures={entries.length} />
        ) : answer.isPending ? (
          <Spinner label={t("loading")} />
        ) : null}
        {matrix && matrix.events === 0 ? <NoEvents /> : null}
        {matrix && matrix.events > 0 ? (
          <Tabs
            label={t("coverage-views")}
            selected={view}
            onSelect={(id) => useView.setState({ view: id as View })}
            tabs={[
              {
                id: "matrix",
                label: t("coverage-matrix"),
                content: (
                  <>
                    <div className="coverage-controls">
                      <Rows hasPillar />
                      {hasWeights ? <Counting /> : null}
                      <MatrixLegend dimension={matrix.dimension} />
                    </div>
                    {matrix.rows.length === 0 || matrix.duties.length === 0 ? (
                      <EmptyState title={t("coverage-no-duties")} icon="coverage">
                        {t("coverage-no-duties-body")}
                      </EmptyState>
                    ) : (
                      <Matrix matrix={matrix} isWeighed={byWeight} entries={entries} {...open} />
                    )}
                  </>
                ),
              },
              {
                id: "gaps",
                label: t("coverage-gaps"),
                count: gaps.data && gapsOfView(gaps.data.gaps, null).length,
                content: (
                  <>
                    <ErrorBanner error={gaps.error} retry={() => void gaps.refetch()} />
                    {gaps.data ? (
                      <Gaps gaps={gaps.data.gaps} hasWeights={hasWeights} {...open} />
                    ) : (
                      <Spinner label={t("loading")} />
                    )}
                  </>
                ),
              },
              {
                id: "findings",
                label: t("coverage-findings"),
                count: matrix.findings.filter((finding) => !isStanding(finding)).length,
                content: (
                  <Findings
                    findings={matrix.findings}
                    entries={entries}
                    onEvents={openFinding}
                    onPropose={({ selection: open, ...finding }) =>
                      open && propose(open, findingText(t, finding, regions))
                    }
                    onMeasure={openMeasure}
                  />
                ),
              },
              {
                id: "flow",
                label: t("coverage-flow"),
                content: (
                  <>
                    <ErrorBanner error={flow.error} retry={() => void flow.refetch()} />
                    {flow.data ? (
                      <Flow
                        flow={flow.data.drawn}
                        matrix={flow.data.of}
                        entries={entries}
                        onOpen={openNumber}
                        onMeasure={openMeasure}
                      />
                    ) : (
                      <Spinner label={t("loading")} />
                    )}
                  </>
                ),
              },
            ]}
          />
        ) : null}
      </div>
      {proposing ? (
        <ProposeDialog base={base} {...proposing} onClose={() => setProposing(null)} />
      ) : null}
      {isExporting && view !== "findings" ? (
        <ExportFigure
          view={view}
          base={base}
          isWeighed={byWeight}
          hasWeights={hasWeights}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </div>
  );
}

/** What the rows are. */
export function Rows({ hasPillar = false }: { hasPillar?: boolean }) {
  const t = useText();
  const rows = useView((state) => state.rows);
  const offered = ROWS.filter((value) => hasPillar || value !== "pillar");
  return (
    <Select
      label={t("coverage-rows")}
      value={offered.includes(rows) ? rows : "violation-type"}
      onChange={(value) => useView.setState({ rows: ROWS.find((one) => one === value) ?? rows })}
      options={offered.map((value) => ({ value, label: rowsName(t, value) }))}
    />
  );
}

function Counting() {
  const t = useText();
  const isWeighed = useView((state) => state.isWeighed);
  return (
    <RadioGroup
      label={t("coverage-count")}
      value={isWeighed ? "weight" : "events"}
      onChange={(value) => useView.setState({ isWeighed: value === "weight" })}
      options={[
        { value: "events", label: t("coverage-count-events") },
        { value: "weight", label: t("coverage-count-weight") },
      ]}
    />
  );
}

function ScopeSwitch({ scope, filters }: { scope: Scope; filters: number }) {
  const t = useText();
  if (filters === 0) return <span className="muted small">{t("coverage-of-all")}</span>;
  return (
    <RadioGroup<Scope>
      label={t("coverage-scope")}
      value={scope}
      onChange={(next) => useView.setState({ scope: next })}
      options={[
        { value: "selection", label: t("coverage-scope-selection", { count: filters }) },
        { value: "all", label: t("coverage-scope-all") },
      ]}
    />
  );
}

function NoEvents() {
  const t = useText();
  const clear = useSelection((state) => state.clear);
  return (
    <EmptyState
      title={t("coverage-no-events")}
      icon="coverage"
      actions={
        <>
          <Button onPress={clear}>{t("chips-clear")}</Button>
          <Button onPress={() => void go("abuses")}>{t("coverage-to-abuses")}</Button>
        </>
      }
    >
      {t("coverage-no-events-body")}
    </EmptyState>
  );
}
