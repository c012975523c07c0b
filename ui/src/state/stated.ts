/** Unknown is not empty, and neither is zero. */
import type { Stated } from "@/backend";

export const EMPTY = "empty" as const;
export const UNKNOWN = "unknown" as const;

export function known<T>(value: T): Stated<T> {
  return { known: value };
}

/** The value where one is known, else undefined. */
export function valueOf<T>(stated: Stated<T>): T | undefined {
  return typeof stated === "object" ? stated.known : undefined;
}

/** Text as typed: nothing typed is empty. */
export function statedText(text: string): Stated<string> {
  return text.trim() === "" ? EMPTY : known(text);
}

export function sameStated<T>(a: Stated<T>, b: Stated<T>): boolean {
  return typeof a === "object" && typeof b === "object" ? a.known === b.known : a === b;
}
