/** The matrix, the gaps and the flow for export. */
import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { CoverageMatrix, Flow, Gaps, MeasureEntry, TableCell } from "@/backend";
import { type Drawing, type Figure, LIGHT } from "@/components";
import { known, valueOf } from "@/state/stated";
import type { TextTools } from "@/text";
import { fillOf, percentOf, rowsOf, wholePercent } from "./cells";
import { openOf } from "./Flow";
import { FlowDrawing } from "./FlowDrawing";
import { NO_MEASURE, type Node, sankeyOf } from "./sankey";
import { gapName, nodeName, percentWords, rowName, rowsName, withOpen } from "./words";

/** What every figure of the coverage is told with. */
export interface Told {
  readonly t: TextTools;
  readonly regions: ReadonlyMap<string, string>;
  /** The selection in words. */
  readonly selection: string;
  readonly entries: readonly MeasureEntry[];
  readonly isWeighed: boolean;
  readonly hasWeights: boolean;
}

const CLOSED: ReadonlySet<string> = new Set(["C2", "C3"]);

/** The measures as they may leave: a confidential one without its name. */
export function leavingOf(entries: readonly MeasureEntry[], leaveOut: boolean): MeasureEntry[] {
  return entries.map((entry) =>
    leaveOut && CLOSED.has(valueOf(entry.measure.confidentiality) ?? "")
      ? { ...entry, measure: { ...entry.measure, name: known("•••") } }
      : entry,
  );
}

/** An element of SVG as text. */
function drawn(element: ReactElement, width: number, height: number): Drawing {
  const host = document.createElement("div");
  const root = createRoot(host);
  flushSync(() => root.render(element));
  const svg = host.querySelector("svg");
  const text = svg ? new XMLSerializer().serializeToString(svg) : "";
  root.unmount();
  return { svg: text, width, height };
}

const rounded = (share: number) => Math.round(share * 10_000) / 10_000;

const SIZE = 13;
const letters = (text: string, count: number) =>
  text.length <= count ? text : `${text.slice(0, count - 1).trimEnd()}…`;

function explained({ t, hasWeights }: Told, matrix: CoverageMatrix): string[] {
  return [
    t("coverage-headline", { answered: matrix.answered, events: matrix.events }),
    t("coverage-explained"),
    ...(hasWeights
      ? [t("coverage-headline-weighed", { share: percentWords(t, matrix, true) })]
      : []),
  ];
}

export function matrixFigure(told: Told, matrix: CoverageMatrix): Figure {
  const { t, regions, selection, isWeighed } = told;
  const rows = rowsOf(matrix);
  const name = (code: string | null) => rowName(t, matrix.dimension, code, regions);
  const perDuty = (duty: string) => {
    const label = t.term("duty", duty);
    return [
      t("coverage-table-answered", { duty: label }),
      t("coverage-table-events", { duty: label }),
      ...(isWeighed ? [t("coverage-table-weighed", { duty: label })] : []),
    ];
  };
  return {
    subtitle: [selection, t(isWeighed ? "coverage-figure-weighed" : "coverage-figure-share")],
    notes: explained(told, matrix),
    draw: async () => matrixDrawing(told, matrix),
    headings: [
      rowsName(t, matrix.dimension),
      t("coverage-events"),
      t("coverage-table-every"),
      ...matrix.duties.flatMap(perDuty),
    ],
    rows: rows.map((row): TableCell[] => [
      name(row.code),
      row.events,
      row.answered,
      ...row.cells.flatMap((cell): TableCell[] => {
        if (!cell) return isWeighed ? ["", "", ""] : ["", ""];
        const share = cell.weight > 0 ? rounded(cell.weight_answered / cell.weight) : "";
        return [cell.answered, cell.events, ...(isWeighed ? [share] : [])];
      }),
    ]),
  };
}

const NAME = 250;
const NUMBER = 62;
const HEAD = 150;
const CELL = { width: 46, height: 27 } as const;

function matrixDrawing({ t, regions, isWeighed }: Told, matrix: CoverageMatrix): Drawing {
  const palette = withOpen(LIGHT);
  const rows = rowsOf(matrix);
  const isMirrored = t.language.dir === "rtl";
  const width = NAME + NUMBER + matrix.duties.length * CELL.width + 8;
  const height = HEAD + rows.length * CELL.height + 8;
  const x = (at: number, wide: number) => (isMirrored ? width - at - wide : at);
  const start = isMirrored ? "end" : "start";
  const end = isMirrored ? "start" : "end";
  return drawn(
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} fontSize={SIZE}>
      <defs>
        <pattern
          id="part"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" fill={palette.soft} />
          <rect width="1.2" height="5" fill={palette.accent} opacity="0.45" />
        </pattern>
      </defs>
      <text x={x(NAME, NUMBER)} y={HEAD - 8} dx={NUMBER - 10} textAnchor={end} fill={palette.muted}>
        {t("coverage-events")}
      </text>
      {matrix.duties.map((duty, column) => {
        const at = x(NAME + NUMBER + column * CELL.width, CELL.width) + CELL.width / 2 + 4;
        return (
          <text
            key={duty}
            transform={`translate(${at} ${HEAD - 8}) rotate(-90)`}
            fill={palette.muted}
            fontSize={12}
          >
            {letters(t.term("duty", duty), 23)}
          </text>
        );
      })}
      {rows.map((row, at) => {
        const y = HEAD + at * CELL.height;
        const isTotal = row.code === null;
        return (
          <g key={row.code ?? ""} fontWeight={isTotal ? 600 : 400}>
            <line
              x1="0"
              x2={width}
              y1={y}
              y2={y}
              stroke={isTotal ? palette.strong : palette.line}
            />
            <text x={x(0, 0)} y={y + 18} textAnchor={start} fill={palette.text}>
              {letters(rowName(t, matrix.dimension, row.code, regions), 34)}
            </text>
            <text x={x(NAME + NUMBER - 10, 0)} y={y + 18} textAnchor={end} fill={palette.text}>
              {t.number(row.events)}
            </text>
            {row.cells.map((cell, column) => {
              const left = x(NAME + NUMBER + column * CELL.width, CELL.width);
              const duty = matrix.duties[column] ?? "";
              if (!cell) {
                return (
                  <text
                    key={duty}
                    x={left + CELL.width / 2}
                    y={y + 18}
                    textAnchor="middle"
                    fill={palette.muted}
                  >
                    {t("coverage-dash")}
                  </text>
                );
              }
              const fill = fillOf(cell);
              const percent = percentOf(cell, isWeighed);
              const tall =
                ((CELL.height - 4) * (percent ?? wholePercent(cell.answered, cell.events))) / 100;
              return (
                <g key={duty}>
                  <rect
                    x={left + 1.5}
                    y={y + 2}
                    width={CELL.width - 3}
                    height={CELL.height - 4}
                    rx="2"
                    fill={fill === "none" ? "#fdf3dd" : palette.background}
                    stroke={fill === "none" ? palette.open : palette.accent}
                    strokeWidth={fill === "full" ? 1.5 : 0.75}
                    strokeDasharray={fill === "none" ? "3 2" : undefined}
                  />
                  {tall > 0 ? (
                    <rect
                      x={left + 2}
                      y={y + CELL.height - 2 - tall}
                      width={CELL.width - 4}
                      height={tall}
                      fill={fill === "full" ? palette.soft : "url(#part)"}
                    />
                  ) : null}
                  <text
                    x={left + CELL.width / 2}
                    y={y + 18}
                    textAnchor="middle"
                    fontWeight={600}
                    fontSize={12}
                    fill={palette.text}
                  >
                    {percent === null ? t("coverage-dash") : t.percent(percent / 100)}
                  </text>
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>,
    width,
    height,
  );
}

/** More bars than these are told in the table alone. */
const BARS = 30;

export function gapsFigure(told: Told, { gaps, total, events }: Gaps): Figure {
  const { t, regions, selection, hasWeights } = told;
  const more = Math.max(0, total - BARS);
  return {
    subtitle: [selection, t(hasWeights ? "coverage-gaps-weighed" : "coverage-gaps-unweighed")],
    notes: [
      t("coverage-figure-gaps-of", { total, events }),
      ...(more > 0 ? [t("coverage-figure-gaps-more", { count: more })] : []),
      t("coverage-explained"),
    ],
    draw: async () => gapsDrawing(told, gaps),
    headings: [
      t("coverage-gap-rank"),
      t("coverage-gap-dimension"),
      t("coverage-gap-what"),
      t("coverage-gap-duty"),
      t("coverage-gap-open"),
      t("coverage-events"),
      t("coverage-gap-weight"),
    ],
    rows: gaps.map((gap, index): TableCell[] => [
      index + 1,
      gap.dimension === null ? "" : rowsName(t, gap.dimension),
      gapName(t, gap, regions),
      t.term("duty", gap.duty),
      gap.open,
      gap.events,
      rounded(gap.weight_open),
    ]),
  };
}

function gapsDrawing({ t, regions }: Told, all: Gaps["gaps"]): Drawing {
  const palette = withOpen(LIGHT);
  const gaps = all.slice(0, BARS);
  const [width, line, label] = [1_000, 34, 430];
  const height = gaps.length * line + 8;
  const most = Math.max(1, ...gaps.map(({ weight_open: weight }) => weight));
  const isMirrored = t.language.dir === "rtl";
  const x = (at: number, wide: number) => (isMirrored ? width - at - wide : at);
  const start = isMirrored ? "end" : "start";
  return drawn(
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} fontSize={SIZE}>
      {gaps.map((gap, at) => {
        const y = at * line;
        const long = ((width - label - 130) * gap.weight_open) / most;
        return (
          <g key={`${gap.dimension}:${gap.code}:${gap.duty}`}>
            <text x={x(0, 0)} y={y + 14} textAnchor={start} fill={palette.text}>
              {`${at + 1}. ${letters(t.term("duty", gap.duty), 56)}`}
            </text>
            <text x={x(0, 0)} y={y + 28} textAnchor={start} fill={palette.muted} fontSize={12}>
              {letters(gapName(t, gap, regions), 64)}
            </text>
            <rect
              x={x(label, Math.max(1, long))}
              y={y + 5}
              width={Math.max(1, long)}
              height={20}
              fill={palette.open}
              opacity="0.75"
            />
            <text x={x(label + long + 8, 0)} y={y + 19} textAnchor={start} fill={palette.text}>
              {t("coverage-gap-of", { open: gap.open, events: gap.events })}
            </text>
          </g>
        );
      })}
    </svg>,
    width,
    height,
  );
}

export function flowFigure(told: Told, flow: Flow, matrix: CoverageMatrix): Figure {
  const { t, regions, selection, entries } = told;
  const open = openOf(matrix);
  const name = (column: 0 | 1 | 2, id: string) =>
    nodeName(t, { id, column, together: 0 }, flow.dimension, entries, regions);
  const nameOf = (node: Node) => nodeName(t, node, flow.dimension, entries, regions);
  const width = 1_100;
  return {
    subtitle: [selection],
    notes: [t("coverage-flow-explained"), ...explained(told, matrix)],
    draw: async () => {
      const sankey = sankeyOf(flow, open, { gap: 6, line: 20, height: 560 });
      const height = Math.ceil(sankey.height + 40);
      return drawn(
        <FlowDrawing
          {...{ t, sankey, width, nameOf }}
          heading={rowsName(t, flow.dimension)}
          palette={withOpen(LIGHT)}
          rem={16}
          isMirrored={t.language.dir === "rtl"}
          id="flow"
        />,
        width,
        height,
      );
    },
    headings: [
      t("coverage-flow-from"),
      t("coverage-flow-to"),
      t("coverage-events"),
      t("coverage-flow-open-column"),
    ],
    rows: [
      ...flow.owed.map(({ from, to, events }): TableCell[] => [
        name(0, from),
        name(1, to),
        events,
        open(from, to).open,
      ]),
      ...flow.answered.map(({ from, to, events }): TableCell[] => [
        name(1, from),
        name(2, to),
        events,
        to === NO_MEASURE ? events : 0,
      ]),
    ],
  };
}
