import type { Attachment } from "@/backend";
import { valueOf } from "@/state/stated";
import type { TextTools } from "@/text";
import { sizeIn } from "./kinds";

/** What sort of file it is, how large, and when the material was made. */
export function attachmentFacts(t: TextTools, attachment: Attachment): string {
  const { value, unit } = sizeIn(valueOf(attachment.size) ?? 0);
  const date = valueOf(attachment.date);
  return [
    valueOf(attachment.media_type),
    t(`size-${unit}`, { value: Math.round(value * 10) / 10 }),
    date === undefined ? null : t.edtf(date),
  ]
    .filter(Boolean)
    .join(" · ");
}
