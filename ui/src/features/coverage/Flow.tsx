/** From abuses by the State's duties to measures, and to what no measure answers; as a picture or a table. */
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { CoverageMatrix, CoverageSelection, Flow as FlowData, MeasureEntry } from "@/backend";
import { EmptyState, RadioGroup, usePalette } from "@/components";
import { useRegionNames } from "@/state/queries";
import { useText } from "@/text";
import { selectionOf } from "./cells";
import { FlowDrawing } from "./FlowDrawing";
import { NO_MEASURE, type Node, OTHERS, type OpenOf, type Ribbon, sankeyOf } from "./sankey";
import { useView } from "./view";
import { nodeName, rowsName, withOpen } from "./words";

export interface FlowProps {
  flow: FlowData;
  matrix: CoverageMatrix;
  entries: readonly MeasureEntry[];
  onOpen: (coverage: CoverageSelection) => void;
  onMeasure: (id: string) => void;
}

/** What is open, as the matrix of the same rows has it. */
export function openOf({ rows, duties }: CoverageMatrix): OpenOf {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return (code, duty) => {
    const cell = byCode.get(code)?.cells[duties.indexOf(duty)];
    return cell ? { open: cell.events - cell.answered, events: cell.events } : NOTHING;
  };
}
const NOTHING = { open: 0, events: 0 };

export function Flow(props: FlowProps) {
  const { flow } = props;
  const t = useText();
  const shown = useView((state) => state.flow);
  if (flow.owed.length === 0) {
    return <EmptyState title={t("coverage-no-duties")} icon="coverage" />;
  }
  return (
    <>
      <div className="coverage-controls">
        <RadioGroup
          label={t("coverage-flow-as")}
          value={shown}
          onChange={(value) => useView.setState({ flow: value })}
          options={[
            { value: "picture", label: t("coverage-flow-picture") },
            { value: "table", label: t("coverage-flow-table") },
          ]}
        />
        {shown === "picture" ? (
          <p className="muted small coverage-controls-note">{t("coverage-flow-explained")}</p>
        ) : null}
      </div>
      {shown === "picture" ? <Picture {...props} /> : <FlowTable {...props} />}
    </>
  );
}

/** The room a picture has, and the size of a rem in it. */
function useRoom() {
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0, rem: 16 });
  useEffect(() => {
    const own = frame.current;
    if (!own) return undefined;
    const watcher = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const { width, height } = entry.contentRect;
      setRoom({ width: Math.floor(width), height: Math.floor(height), rem });
    });
    watcher.observe(own);
    return () => watcher.disconnect();
  }, []);
  return { frame, room };
}

function Picture({ flow, matrix, entries, onOpen, onMeasure }: FlowProps) {
  const t = useText();
  const regions = useRegionNames();
  const palette = usePalette();
  const id = useId().replace(/[^\w]/g, "");
  const { frame, room } = useRoom();
  const { rem } = room;
  const width = Math.max(room.width, 44 * rem);
  const sankey = useMemo(
    () =>
      sankeyOf(flow, openOf(matrix), {
        gap: 0.375 * rem,
        line: 1.25 * rem,
        height: room.height - 3 * rem,
      }),
    [flow, matrix, room.height, rem],
  );
  const nameOf = (node: Node) => nodeName(t, node, flow.dimension, entries, regions);
  const openRibbon = ({ from, to, isOpen }: Ribbon) => {
    if (from.column === 0) {
      const code = from.id === OTHERS ? null : from.id;
      return onOpen(selectionOf(flow.dimension, code, { duty: to.id, answered: !isOpen }));
    }
    const measure = to.id === OTHERS || to.id === NO_MEASURE ? {} : { measure: to.id };
    return onOpen(
      selectionOf(flow.dimension, null, { duty: from.id, answered: !isOpen, ...measure }),
    );
  };
  const openNode = ({ id: code, column }: Node) => {
    if (code === OTHERS) return undefined;
    if (column === 0) return onOpen(selectionOf(flow.dimension, code, {}));
    if (column === 1) return onOpen(selectionOf(flow.dimension, null, { duty: code }));
    if (code === NO_MEASURE) return onOpen(selectionOf(flow.dimension, null, { answered: false }));
    return onMeasure(code);
  };
  return (
    // It scrolls by itself where the window is small, and so must be within reach of the keyboard.
    <div
      className="flow-frame"
      ref={frame}
      role="region"
      aria-label={t("coverage-flow")}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {room.width > 0 ? (
        <div role="img" aria-label={t("coverage-flow-label")}>
          <FlowDrawing
            {...{ t, sankey, width, rem, id, nameOf }}
            heading={rowsName(t, flow.dimension)}
            palette={withOpen(palette)}
            isMirrored={t.language.dir === "rtl"}
            onRibbon={openRibbon}
            onNode={openNode}
          />
        </div>
      ) : null}
    </div>
  );
}

interface NumberProps {
  count: number;
  label: string;
  onPress: () => void;
}

function OpenNumber({ count, label, onPress }: NumberProps) {
  const t = useText();
  if (count === 0) return <span className="muted">{t.number(0)}</span>;
  return (
    <button type="button" className="text-button" aria-label={label} onClick={onPress}>
      {t.number(count)}
    </button>
  );
}

function FlowTable({ flow, matrix, entries, onOpen, onMeasure }: FlowProps) {
  const t = useText();
  const regions = useRegionNames();
  const by = flow.dimension;
  const open = openOf(matrix);
  const name = (column: 0 | 1 | 2, id: string) =>
    nodeName(t, { id, column, together: 0 }, by, entries, regions);
  return (
    <div className="flow-tables">
      <table className="gaps">
        <caption>{t("coverage-flow-first")}</caption>
        <thead>
          <tr>
            <th scope="col">{rowsName(t, by)}</th>
            <th scope="col">{t("coverage-gap-duty")}</th>
            <th scope="col" className="number">
              {t("coverage-flow-answered-column")}
            </th>
            <th scope="col" className="number">
              {t("coverage-flow-open-column")}
            </th>
          </tr>
        </thead>
        <tbody>
          {flow.owed.map(({ from, to }) => {
            const title = `${name(0, from)} – ${name(1, to)}`;
            const { open: left, events } = open(from, to);
            const number = (count: number, answered: boolean) => (
              <OpenNumber
                count={count}
                label={`${title}: ${t(answered ? "coverage-open-answered" : "coverage-open-unanswered", { count })}`}
                onPress={() => onOpen(selectionOf(by, from, { duty: to, answered }))}
              />
            );
            return (
              <tr key={`${from}:${to}`}>
                <th scope="row">{name(0, from)}</th>
                <td>{name(1, to)}</td>
                <td className="number">{number(events - left, true)}</td>
                <td className="number">{number(left, false)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <table className="gaps">
        <caption>{t("coverage-flow-second")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("coverage-gap-duty")}</th>
            <th scope="col">{t("coverage-flow-measures")}</th>
            <th scope="col" className="number">
              {t("coverage-events")}
            </th>
          </tr>
        </thead>
        <tbody>
          {flow.answered.map(({ from, to, events }) => {
            const isOpen = to === NO_MEASURE;
            const title = `${name(1, from)} – ${name(2, to)}`;
            return (
              <tr key={`${from}:${to}`}>
                <th scope="row">{name(1, from)}</th>
                <td>
                  {isOpen ? (
                    <strong className="flow-none">{name(2, to)}</strong>
                  ) : (
                    <button type="button" className="text-button" onClick={() => onMeasure(to)}>
                      {name(2, to)}
                    </button>
                  )}
                </td>
                <td className="number">
                  <OpenNumber
                    count={events}
                    label={`${title}: ${t("coverage-open-both", { count: events })}`}
                    onPress={() =>
                      onOpen(
                        selectionOf(by, null, {
                          duty: from,
                          answered: !isOpen,
                          ...(isOpen ? {} : { measure: to }),
                        }),
                      )
                    }
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
