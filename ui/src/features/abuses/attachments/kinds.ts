/** How a kept file can be shown, by its media type. */
import type { IconName } from "@/components";

export type Showing = "picture" | "pages" | "sound" | "film" | "text" | "none";

/** Larger files are not loaded into the window, in bytes: they are saved and opened elsewhere. */
export const LARGEST_SHOWN = 512 * 1024 * 1024;
/** The most of a text that is shown, in bytes. */
export const LONGEST_TEXT = 1024 * 1024;

const PICTURES = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/gif",
  "image/bmp",
  "image/avif",
  "image/svg+xml",
];

export function showing(mediaType: string): Showing {
  if (PICTURES.includes(mediaType)) return "picture";
  if (mediaType === "application/pdf") return "pages";
  if (mediaType.startsWith("audio/")) return "sound";
  if (mediaType.startsWith("video/")) return "film";
  if (mediaType.startsWith("text/") || /^application\/(geo\+)?json$/.test(mediaType)) return "text";
  return "none";
}

export const icons: Record<Showing, IconName> = {
  picture: "picture",
  pages: "source",
  sound: "sound",
  film: "film",
  text: "source",
  none: "file",
};

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** A size in a unit in which it has one to three digits before the point. */
export function sizeIn(bytes: number): { value: number; unit: (typeof UNITS)[number] } {
  let value = bytes;
  let step = 0;
  while (value >= 1000 && step < UNITS.length - 1) {
    value /= 1000;
    step += 1;
  }
  return { value, unit: UNITS[step] ?? "gigabyte" };
}
