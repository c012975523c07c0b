/** Which measures must be there first, and which may be chosen for it. */
import { type MeasureEntry, type MeasureTemplate, backend } from "@/backend";
import { refreshStatus } from "@/state/queries";
import { type TextTools } from "@/text";
import { fromTemplate } from "./record";

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

/** Makes a measure of the catalogue one of the dossier's, as an edit of its own; returns its id. */
export async function addFromCatalogue(
  template: MeasureTemplate,
  t: TextTools,
  entries: readonly MeasureEntry[],
): Promise<string> {
  const { ids } = await backend.newIds({ count: 1 + template.indicators });
  const bundle = fromTemplate(ids, template, t, entries);
  await backend.saveMeasure({ bundle, reason: "" });
  await refreshStatus();
  return bundle.measure.id;
}
