/** Which measures must be there first, and which may be chosen for it. */
import type { MeasureEntry } from "@/backend";

/** Measures that would have to wait for `id`, directly or by way of others, and `id` itself. */
export function waitingFor(id: string, entries: readonly MeasureEntry[]): ReadonlySet<string> {
  const found = new Set([id]);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const { measure } of entries) {
      if (measure.needs.some((need) => found.has(need))) found.add(measure.id);
    }
  }
  return found;
}
