/** Targets in words. */
import type { TextTools } from "@/text";
import { fieldName } from "@/text/records";

const KINDS: Readonly<Record<string, string>> = {
  event: "event",
  victim: "person",
  act: "act",
  involvement: "involvement",
  source: "source",
};

/** Such as "Victim: family name" or "Place 2: latitude". */
export function targetName(t: TextTools, target: string): string {
  const place = /^place\.([1-9N])\.(\w+)$/.exec(target);
  if (place) {
    const field = place[2] ?? "";
    const id = `target-place-${field}`;
    return t("target-place", {
      number: place[1] ?? "",
      field: t.has(id) ? t(id) : fieldName(t, "place", field),
    });
  }
  const [group = "", ...rest] = target.split(".");
  const field = rest.join(".");
  const details = /^details\.(.+)$/.exec(field);
  const id = `target-${target.replace(/[._]/g, "-")}`;
  const name = details
    ? t("target-details", { key: details[1] ?? "" })
    : t.has(id)
      ? t(id)
      : fieldName(t, KINDS[group] ?? group, field);
  return t("target-of", { group: t(`target-group-${group}`), field: name });
}

/** What a target belongs to: "Victim", or "Place 2". */
export function targetGroup(t: TextTools, target: string): string {
  const place = /^place\.([1-9N])\./.exec(target);
  if (place) return t("target-group-place", { number: place[1] ?? "" });
  return t(`target-group-${target.split(".")[0] ?? ""}`);
}
