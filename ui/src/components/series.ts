/**
 * How series of a chart are told apart: by colour and by pattern, so that a print in grey and an eye
 * that sees no red can tell them too. Colours are given as such, since an exported picture has no
 * style sheet.
 */
import { useSyncExternalStore } from "react";

export interface Palette {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly strong: string;
  readonly accent: string;
  readonly soft: string;
  readonly pattern: string;
  /** One for each series, most frequent first. */
  readonly series: readonly string[];
  readonly others: string;
  readonly several: string;
}

export const LIGHT: Palette = {
  background: "#ffffff",
  text: "#15222a",
  muted: "#4f6069",
  line: "#d3dbdf",
  strong: "#7b8b93",
  accent: "#1d4e5f",
  soft: "#e2edf1",
  pattern: "rgba(255,255,255,0.62)",
  series: ["#1d4e5f", "#d98324", "#4d8a57", "#8c4a6b", "#4f7fb8", "#a3922b", "#bd5140", "#6f63a8"],
  others: "#98a5ab",
  several: "#5b6b73",
};

const DARK: Palette = {
  background: "#131b20",
  text: "#e6edf0",
  muted: "#a5b5bd",
  line: "#2c3a42",
  strong: "#72858f",
  accent: "#7cc0d6",
  soft: "#1c3641",
  pattern: "rgba(10,20,26,0.6)",
  series: ["#7cc0d6", "#f0b05f", "#93c48f", "#d295b3", "#8fb5e6", "#d9ca72", "#ea9079", "#b3a9e0"],
  others: "#74868f",
  several: "#a5b5bd",
};

function themeNow(): string {
  return document.documentElement.dataset["theme"] ?? "light";
}

function watchTheme(changed: () => void): () => void {
  const watcher = new MutationObserver(changed);
  watcher.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => watcher.disconnect();
}

/** The colours of the present theme. */
export function usePalette(): Palette {
  return useSyncExternalStore(watchTheme, themeNow) === "dark" ? DARK : LIGHT;
}

/** The colour of a series by its place; the states have colours of their own. */
export function seriesColour(palette: Palette, place: number, code: string): string {
  if (code === "?others" || code === "?empty" || code === "?unknown") return palette.others;
  return palette.series[place % palette.series.length] ?? palette.others;
}

/** What is drawn over the colour, in a square of eight; the first series stays plain. */
export const PATTERNS: readonly string[] = [
  "",
  "M0 8L8 0M-2 2L2 -2M6 10L10 6",
  "M0 2H8M0 6H8",
  "M0 0L8 8M-2 6L2 10M6 -2L10 2",
  "M2 0V8M6 0V8",
  "M0 0L8 8M8 0L0 8",
  "M0 4H8M4 0V8",
  "M1 1h2v2h-2zM5 5h2v2h-2z",
  "M0 8L8 0M-2 2L2 -2M6 10L10 6M0 4H8",
];
