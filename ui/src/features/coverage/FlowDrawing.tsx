/** The flow as a drawing: the same on the screen and in a picture that leaves it. */
import type { TextTools } from "@/text";
import { wholePercent } from "./cells";
import type { Node, Ribbon, Sankey } from "./sankey";
import type { FlowPalette } from "./words";

export interface FlowDrawingProps {
  t: TextTools;
  sankey: Sankey;
  palette: FlowPalette;
  width: number;
  /** Pixels of a rem. */
  rem: number;
  isMirrored: boolean;
  /** Begins the ids of patterns, which are the page's. */
  id: string;
  /** What the left side is. */
  heading: string;
  nameOf: (node: Node) => string;
  onRibbon?: (ribbon: Ribbon) => void;
  onNode?: (node: Node) => void;
}

const BAR = 0.75;
const HEAD = 2;

/** Room for labels beside the outer columns, as a part of the width. */
const SIDE = 0.21;

/** Cuts a text to what fits, by the average width of a letter. */
function fitted(text: string, width: number, size: number): string {
  const letters = Math.floor(width / (size * 0.52));
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}

export function FlowDrawing(props: FlowDrawingProps) {
  const { t, sankey, palette, width, rem, isMirrored, id, heading, nameOf } = props;
  const { onRibbon, onNode } = props;
  const size = 0.8125 * rem;
  const bar = BAR * rem;
  const head = HEAD * rem;
  const side = Math.round(width * SIDE);
  const gap = 0.375 * rem;
  const starts = [side, (width - bar) / 2, width - side - bar];
  const start = (column: number) => starts[column] ?? 0;
  // Everything is reckoned from the reading side; a mirrored page is drawn from its right edge.
  const x = (at: number) => (isMirrored ? width - at : at);
  const left = (at: number, wide: number) => (isMirrored ? width - at - wide : at);
  const middleRoom = start(2) - start(1) - bar - 2 * gap;
  const open = `url(#${id}-open)`;
  const headings = [
    { at: start(0) + bar, anchor: "end", text: heading },
    { at: start(1), anchor: "start", text: t("coverage-flow-duties") },
    { at: start(2), anchor: "start", text: t("coverage-flow-measures") },
  ];
  const path = ({ from, to, fromY, toY, height }: Ribbon) => {
    const [x0, x1] = [x(start(from.column) + bar), x(start(to.column))];
    const middle = (x0 + x1) / 2;
    const [a, b] = [head + fromY, head + toY];
    return (
      `M${x0} ${a}C${middle} ${a} ${middle} ${b} ${x1} ${b}` +
      `V${b + height}C${middle} ${b + height} ${middle} ${a + height} ${x0} ${a + height}Z`
    );
  };
  const told = ({ from, to, events, isOpen }: Ribbon) =>
    t(isOpen ? "coverage-flow-open" : "coverage-flow-answered", {
      from: nameOf(from),
      to: nameOf(to),
      count: events,
    });
  return (
    <svg
      width={width}
      height={head + sankey.height + 4}
      viewBox={`0 0 ${width} ${head + sankey.height + 4}`}
      fontSize={size}
      className="flow-drawing"
    >
      <defs>
        <pattern
          id={`${id}-open`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill={palette.background} />
          <rect width="2" height="6" fill={palette.open} />
        </pattern>
        <pattern
          id={`${id}-faint`}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="1.5" height="7" fill={palette.open} opacity="0.55" />
        </pattern>
      </defs>
      {headings.map(({ at, anchor, text }) => (
        <text
          key={text}
          x={x(at)}
          y={size}
          textAnchor={anchor === "end" ? "end" : "start"}
          fill={palette.muted}
          fontWeight={600}
        >
          {text}
        </text>
      ))}
      {sankey.ribbons.map((ribbon) => (
        // The table beside the picture does the same by keyboard.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <path
          key={`${ribbon.from.column}:${ribbon.from.id}:${ribbon.to.id}:${ribbon.isOpen}`}
          d={path(ribbon)}
          className={onRibbon ? "flow-ribbon" : undefined}
          data-open={ribbon.isOpen || undefined}
          fill={ribbon.isOpen ? `url(#${id}-faint)` : palette.accent}
          fillOpacity={ribbon.isOpen ? 1 : 0.28}
          stroke={ribbon.isOpen ? palette.open : palette.accent}
          strokeOpacity={0.35}
          strokeWidth={0.5}
          onClick={onRibbon ? () => onRibbon(ribbon) : undefined}
        >
          <title>{told(ribbon)}</title>
        </path>
      ))}
      {sankey.nodes.map((node) => {
        const at = start(node.column);
        const y = head + node.y;
        const solid = node.value === 0 ? 0 : (node.height * node.answered) / node.value;
        const isStart = node.column === 0;
        const room = node.column === 1 ? middleRoom : side - 2 * gap;
        const name = nameOf(node);
        const number = node.events === null ? "" : t.number(node.events);
        return (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <g
            key={`${node.column}:${node.id}`}
            className={onNode ? "flow-node" : undefined}
            onClick={onNode ? () => onNode(node) : undefined}
          >
            <title>
              {t("coverage-flow-node", {
                name,
                share: t.percent(wholePercent(node.answered, node.value) / 100),
                events: node.events ?? 0,
              })}
            </title>
            <rect
              x={left(at, bar)}
              y={y}
              width={bar}
              height={Math.max(1, node.height)}
              fill={open}
              stroke={node.answered < node.value ? palette.open : palette.accent}
              strokeWidth={1}
            />
            {solid > 0 ? (
              <rect x={left(at, bar)} y={y} width={bar} height={solid} fill={palette.accent} />
            ) : null}
            <text
              x={x(isStart ? at - gap : at + bar + gap)}
              y={y + node.height / 2}
              dy="0.35em"
              textAnchor={isStart ? "end" : "start"}
              fill={palette.text}
              paintOrder="stroke"
              stroke={palette.background}
              strokeWidth={3}
              strokeLinejoin="round"
            >
              {fitted(name, room - (number.length + 1) * size * 0.55, size)}{" "}
              <tspan fill={palette.muted}>{number}</tspan>
            </text>
          </g>
        );
      })}
    </svg>
  );
}
