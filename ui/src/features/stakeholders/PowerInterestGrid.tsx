/** Mendelow's grid: power against interest. The table beside it says the same in rows. */
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import type { Stakeholder } from "@/backend";
import { Icon } from "@/components";
import { valueOf } from "@/state/stated";
import { type TextTools, useText } from "@/text";
import { type Layout, type Party, type Placed, cellAt, layOut, stepFrom } from "./gridLayout";
import { isVictimsUnderMonitor } from "./inclusion";
import { POSITIONS, PositionShape, PositionSign, positionOf, positionText } from "./position";
import { nameOf } from "./relations";

export interface Move {
  readonly power: number;
  readonly interest: number;
}

export interface GridProps {
  stakeholders: readonly Stakeholder[];
  onMove: (id: string, move: Move) => void;
  onOpen: (id: string) => void;
}

const QUADRANTS = [
  { id: "satisfied", power: 5, interest: 1 },
  { id: "closely", power: 5, interest: 5 },
  { id: "monitor", power: 1, interest: 1 },
  { id: "informed", power: 1, interest: 5 },
] as const;

/** Width of the axis with the power's steps, in rem. */
const AXIS = 2.75;

function useSize(element: React.RefObject<HTMLElement | null>): { width: number; rem: number } {
  const [size, setSize] = useState({ width: 0, rem: 16 });
  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setSize({ width: target.clientWidth, rem });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** Measures text as the grid draws it. */
function useTextWidth(rem: number): (text: string) => number {
  return useMemo(() => {
    const pen = document.createElement("canvas").getContext("2d");
    const size = 0.8125 * rem;
    if (!pen) return (text: string) => text.length * size * 0.52;
    pen.font = `500 ${size}px ${getComputedStyle(document.body).fontFamily}`;
    return (text: string) => pen.measureText(text).width;
  }, [rem]);
}

export function partyOf(t: TextTools, stakeholder: Stakeholder): Party {
  return {
    id: stakeholder.id,
    name: nameOf(t, stakeholder),
    power: valueOf(stakeholder.power) ?? null,
    interest: valueOf(stakeholder.interest) ?? null,
  };
}

interface Drag {
  readonly id: string;
  readonly from: readonly [number, number];
  readonly at: readonly [number, number];
  readonly isMoving: boolean;
  /** The cell under the pointer. */
  readonly over: Move | null;
}

export function PowerInterestGrid({ stakeholders, onMove, onOpen }: GridProps) {
  const t = useText();
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const { width, rem } = useSize(frame);
  const textWidth = useTextWidth(rem);
  const [drag, setDrag] = useState<Drag | null>(null);
  const mirrored = t.language.dir === "rtl";
  const axis = AXIS * rem;
  const foot = 2.75 * rem;

  const parties = useMemo(() => stakeholders.map((one) => partyOf(t, one)), [stakeholders, t]);
  const layout = useMemo(
    () =>
      layOut(parties, {
        width: Math.max(20 * rem, width - axis),
        minRow: 5 * rem,
        lineHeight: 1.0625 * rem,
        sign: 1.125 * rem,
        padding: 0.375 * rem,
        heading: 1.375 * rem,
        textWidth,
      }),
    [parties, width, axis, rem, textWidth],
  );
  const byId = useMemo(() => new Map(stakeholders.map((one) => [one.id, one])), [stakeholders]);

  const pointIn = (x: number, y: number): [number, number] => {
    const box = svg.current?.getBoundingClientRect();
    if (!box) return [-1, -1];
    return [mirrored ? box.right - x - axis : x - box.left - axis, y - box.top];
  };

  const handlers = (party: Party) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const at = [event.clientX, event.clientY] as const;
      setDrag({ id: party.id, from: at, at, isMoving: false, over: null });
    },
    onPointerMove: (event: PointerEvent) => {
      if (drag?.id !== party.id) return;
      const at = [event.clientX, event.clientY] as const;
      const far = Math.hypot(at[0] - drag.from[0], at[1] - drag.from[1]) > 5;
      const isMoving = drag.isMoving || far;
      setDrag({ ...drag, at, isMoving, over: isMoving ? cellAt(layout, ...pointIn(...at)) : null });
    },
    onPointerUp: (event: PointerEvent) => {
      if (drag?.id !== party.id) return;
      setDrag(null);
      if (!drag.isMoving) return onOpen(party.id);
      const cell = cellAt(layout, ...pointIn(event.clientX, event.clientY));
      if (cell && (cell.power !== party.power || cell.interest !== party.interest))
        onMove(party.id, cell);
      return undefined;
    },
    onPointerCancel: () => setDrag(null),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        onOpen(party.id);
        return;
      }
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const next = stepFrom(party, event.key, mirrored);
      if (!next) return;
      event.preventDefault();
      if (next.power !== party.power || next.interest !== party.interest) onMove(party.id, next);
    },
  });

  const describe = (stakeholder: Stakeholder, party: Party) =>
    t("stakeholders-grid-party", {
      name: party.name,
      power: party.power === null ? t("stated-unknown") : t(`stakeholders-power-${party.power}`),
      interest:
        party.interest === null
          ? t("stated-unknown")
          : t(`stakeholders-interest-${party.interest}`),
      position: positionText(t, positionOf(stakeholder.position)),
    }) + (isVictimsUnderMonitor(stakeholder) ? ` ${t("stakeholders-monitor-flag")}` : "");

  return (
    <div className="grid-pane">
      <div className="grid-main">
        <p className="muted small">{t("stakeholders-grid-keys")}</p>
        <div ref={frame} className="grid-frame">
          {width === 0 ? null : (
            <svg
              ref={svg}
              className="grid-svg"
              width={layout.width + axis}
              height={layout.height + foot}
              role="group"
              aria-label={t("stakeholders-grid")}
            >
              <g transform={mirrored ? undefined : `translate(${axis} 0)`}>
                <Ground
                  layout={layout}
                  rem={rem}
                  mirrored={mirrored}
                  over={drag?.over ?? null}
                  t={t}
                />
                {layout.placed.map((placed) => {
                  const stakeholder = byId.get(placed.id);
                  const party = parties.find(({ id }) => id === placed.id);
                  if (!stakeholder || !party) return null;
                  return (
                    <PartyMark
                      key={placed.id}
                      placed={placed}
                      stakeholder={stakeholder}
                      label={describe(stakeholder, party)}
                      layout={layout}
                      mirrored={mirrored}
                      rem={rem}
                      isDragged={drag?.id === placed.id && drag.isMoving}
                      handlers={handlers(party)}
                    />
                  );
                })}
              </g>
            </svg>
          )}
        </div>
        <PositionLegend />
      </div>
      <section className="grid-tray" aria-label={t("stakeholders-tray")}>
        <h2>{t("stakeholders-tray")}</h2>
        <p className="muted small">{t("stakeholders-tray-hint")}</p>
        {layout.tray.length === 0 ? <p className="small">{t("stakeholders-tray-none")}</p> : null}
        <ul>
          {layout.tray.map((party) => {
            const stakeholder = byId.get(party.id);
            if (!stakeholder) return null;
            return (
              <li key={party.id}>
                <button
                  type="button"
                  className="tray-party"
                  aria-label={describe(stakeholder, party)}
                  data-dragged={(drag?.id === party.id && drag.isMoving) || undefined}
                  {...handlers(party)}
                >
                  <PositionSign position={positionOf(stakeholder.position)} />
                  <span>{party.name}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </section>
      {drag?.isMoving ? (
        <div
          className="grid-ghost"
          style={{
            insetInlineStart: 0,
            transform: `translate(${mirrored ? drag.at[0] - globalThis.innerWidth : drag.at[0]}px, ${drag.at[1]}px)`,
          }}
          aria-hidden="true"
        >
          {parties.find(({ id }) => id === drag.id)?.name}
        </div>
      ) : null}
    </div>
  );
}

interface GroundProps {
  layout: Layout;
  rem: number;
  mirrored: boolean;
  over: { power: number; interest: number } | null;
  t: TextTools;
}

/** Cells, quadrants, axes. */
function Ground({ layout, rem, mirrored, over, t }: GroundProps) {
  const { rows, columns, width, height } = layout;
  const across = (x: number, w = 0) => (mirrored ? width - x - w : x);
  const split = { x: columns[2]?.x ?? 0, y: rows[3]?.y ?? 0 };
  return (
    <g aria-hidden="true">
      <rect className="grid-field" x={0} y={0} width={width} height={height} />
      <rect
        className="grid-closely"
        x={across(split.x, width - split.x)}
        y={0}
        width={width - split.x}
        height={split.y}
      />
      {rows.map((row) =>
        columns.map((column) => (
          <rect
            key={`${row.power}-${column.interest}`}
            className="grid-cell"
            data-over={
              (over?.power === row.power && over.interest === column.interest) || undefined
            }
            x={across(column.x, column.width)}
            y={row.y}
            width={column.width}
            height={row.height}
          />
        )),
      )}
      <path className="grid-split" d={`M${across(split.x)} 0V${height}M0 ${split.y}H${width}`} />
      {QUADRANTS.map(({ id, power, interest }) => {
        const isStart = interest === 1;
        return (
          <text
            key={id}
            className="grid-quadrant"
            x={across(isStart ? 0.5 * rem : width - 0.5 * rem)}
            y={power === 5 ? 1.125 * rem : height - 0.5 * rem}
            textAnchor={isStart ? "start" : "end"}
          >
            {t(`stakeholders-quadrant-${id}`)}
          </text>
        );
      })}
      {rows.map((row) => (
        <text
          key={row.power}
          className="grid-step"
          x={across(-0.5 * rem)}
          y={row.y + row.height / 2}
          textAnchor="end"
          dominantBaseline="middle"
        >
          {t.number(row.power)}
        </text>
      ))}
      {columns.map((column) => (
        <text
          key={column.interest}
          className="grid-step"
          x={across(column.x + column.width / 2)}
          y={height + 1.125 * rem}
          textAnchor="middle"
        >
          {t.number(column.interest)}
        </text>
      ))}
      <text
        className="grid-axis"
        x={across(width / 2)}
        y={height + 2.375 * rem}
        textAnchor="middle"
      >
        {t("stakeholders-axis-interest")}
      </text>
      <text
        className="grid-axis"
        transform={`translate(${across(-1.875 * rem)} ${height / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        {t("stakeholders-axis-power")}
      </text>
    </g>
  );
}

interface PartyMarkProps {
  placed: Placed;
  stakeholder: Stakeholder;
  label: string;
  layout: Layout;
  mirrored: boolean;
  rem: number;
  isDragged: boolean;
  handlers: Record<string, unknown>;
}

function PartyMark(props: PartyMarkProps) {
  const { placed, stakeholder, label, layout, mirrored, rem, isDragged, handlers } = props;
  const { box, lines } = placed;
  const isFlagged = isVictimsUnderMonitor(stakeholder);
  const x = mirrored ? layout.width - box.x - box.width : box.x;
  const sign = 0.8125 * rem;
  const signX = mirrored ? box.width - sign : 0;
  const textX = mirrored ? box.width - 1.125 * rem : 1.125 * rem;
  const line = box.height / lines.length;
  return (
    <g
      className="grid-party"
      transform={`translate(${x} ${box.y})`}
      role="button"
      tabIndex={0}
      aria-label={label}
      data-dragged={isDragged || undefined}
      data-flagged={isFlagged || undefined}
      {...handlers}
    >
      <title>{label}</title>
      <rect className="grid-party-box" width={box.width} height={box.height} rx={3} />
      <g transform={`translate(${signX} ${(line - sign) / 2}) scale(${sign / 14})`}>
        <PositionShape position={positionOf(stakeholder.position)} />
      </g>
      <text
        className="grid-name"
        x={textX}
        textAnchor={mirrored ? "end" : "start"}
        aria-hidden="true"
      >
        {lines.map((text, index) => (
          // Lines of one name never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <tspan key={index} x={textX} y={line * index + line * 0.76}>
            {`${text} `}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function PositionLegend() {
  const t = useText();
  return (
    <ul className="grid-legend" aria-label={t("stakeholders-positions")}>
      {POSITIONS.map((position) => (
        <li key={String(position)}>
          <PositionSign position={position} />
          {positionText(t, position)}
        </li>
      ))}
      <li>
        <Icon name="warning" />
        {t("stakeholders-monitor-legend")}
      </li>
    </ul>
  );
}
