/**
 * Where each party stands on the power-interest grid. Parties of one cell are listed under each other
 * and every name has a box of its own, so that no two names can cover each other; rows of the grid
 * grow with the fullest cell in them.
 */
export interface Party {
  readonly id: string;
  readonly name: string;
  /** 1 to 5; null where not assessed. */
  readonly power: number | null;
  readonly interest: number | null;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Placed {
  readonly id: string;
  readonly power: number;
  readonly interest: number;
  readonly box: Box;
  /** The name, broken into lines. */
  readonly lines: readonly string[];
}

export interface Layout {
  readonly placed: readonly Placed[];
  /** Rows from power 5 down to 1. */
  readonly rows: readonly { readonly power: number; readonly y: number; readonly height: number }[];
  readonly columns: readonly {
    readonly interest: number;
    readonly x: number;
    readonly width: number;
  }[];
  /** Parties whose power or interest nobody has assessed: never drawn at an invented place. */
  readonly tray: readonly Party[];
  readonly width: number;
  readonly height: number;
}

export interface Measures {
  /** Room for the whole grid. */
  readonly width: number;
  /** The least height of a row. */
  readonly minRow: number;
  readonly lineHeight: number;
  /** Room for the sign before a name. */
  readonly sign: number;
  readonly padding: number;
  /** Room for the quadrants' names at the top and the foot of the grid. */
  readonly heading: number;
  readonly textWidth: (text: string) => number;
}

const STEPS = [1, 2, 3, 4, 5] as const;

/** Cuts a text to the room, between words where it has several: half a word is not part of a name. */
function cut(text: string, room: number, textWidth: Measures["textWidth"]): string {
  if (textWidth(text) <= room) return text;
  let shorter = text;
  while (shorter.length > 1 && textWidth(`${shorter}…`) > room) shorter = shorter.slice(0, -1);
  const isInsideWord = text[shorter.length] !== " ";
  const end = isInsideWord && shorter.includes(" ") ? shorter.lastIndexOf(" ") : shorter.length;
  return `${shorter.slice(0, end).trimEnd()}…`;
}

/** A name takes no more lines than this. */
const MAX_LINES = 3;

/** Breaks a name into lines that fit the room; what is too long for the last is cut with an ellipsis. */
export function breakName(name: string, room: number, textWidth: Measures["textWidth"]): string[] {
  const lines: string[] = [];
  let rest = name.split(/\s+/);
  while (rest.length > 0) {
    let taken = 1;
    const fits = (count: number) => textWidth(rest.slice(0, count).join(" ")) <= room;
    while (taken < rest.length && fits(taken + 1)) taken += 1;
    if (lines.length === MAX_LINES - 1) taken = rest.length;
    lines.push(cut(rest.slice(0, taken).join(" "), room, textWidth));
    rest = rest.slice(taken);
  }
  return lines;
}

export function layOut(parties: readonly Party[], measures: Measures): Layout {
  const { padding, lineHeight, sign, heading, minRow, textWidth } = measures;
  const columnWidth = measures.width / STEPS.length;
  const assessed = parties.filter((party) => party.power !== null && party.interest !== null);
  const tray = parties.filter((party) => party.power === null || party.interest === null);
  const inCell = (power: number, interest: number) =>
    assessed.filter((party) => party.power === power && party.interest === interest);

  const placed: Placed[] = [];
  const rows: { power: number; y: number; height: number }[] = [];
  let y = 0;
  for (const power of STEPS.toReversed()) {
    const top = y + padding + (power === 5 ? heading : 0);
    let foot = y + minRow;
    for (const interest of STEPS) {
      const room = columnWidth - 2 * padding - sign;
      let at = top;
      for (const party of inCell(power, interest)) {
        const lines = breakName(party.name, room, textWidth);
        const height = lines.length * lineHeight;
        const box = {
          x: (interest - 1) * columnWidth + padding,
          y: at,
          width: columnWidth - 2 * padding,
          height,
        };
        placed.push({ id: party.id, power, interest, box, lines });
        at += height + padding / 2;
      }
      foot = Math.max(foot, at + padding / 2 + (power === 1 ? heading : 0));
    }
    rows.push({ power, y, height: foot - y });
    y = foot;
  }
  const columns = STEPS.map((interest) => ({
    interest,
    x: (interest - 1) * columnWidth,
    width: columnWidth,
  }));
  return { placed, rows, columns, tray, width: measures.width, height: y };
}

/** The cell under a point of the grid; null outside it. */
export function cellAt(
  layout: Layout,
  x: number,
  y: number,
): { power: number; interest: number } | null {
  const row = layout.rows.find((one) => y >= one.y && y < one.y + one.height);
  const column = layout.columns.find((one) => x >= one.x && x < one.x + one.width);
  return row && column ? { power: row.power, interest: column.interest } : null;
}

/** Where an arrow key leads from a place on the grid; one not assessed starts in the middle. */
export function stepFrom(
  party: Pick<Party, "power" | "interest">,
  key: string,
  mirrored: boolean,
): { power: number; interest: number } | null {
  const step = {
    ArrowUp: { power: 1, interest: 0 },
    ArrowDown: { power: -1, interest: 0 },
    ArrowRight: { power: 0, interest: mirrored ? -1 : 1 },
    ArrowLeft: { power: 0, interest: mirrored ? 1 : -1 },
  }[key];
  if (!step) return null;
  if (party.power === null || party.interest === null) {
    return { power: party.power ?? 3, interest: party.interest ?? 3 };
  }
  const within = (value: number) => Math.max(1, Math.min(5, value));
  return {
    power: within(party.power + step.power),
    interest: within(party.interest + step.interest),
  };
}
