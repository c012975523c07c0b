/** A red line in words, with the norms it rests on. */
import type { NormReference, RedLine } from "@/backend";
import { Badge, Icon } from "@/components";
import { type TextTools, useText } from "@/text";

/** A norm as it is cited: the instrument, then the article. */
export function cited(t: TextTools, { instrument, article }: NormReference): string {
  const short = `instrument-${instrument}-short`;
  return `${t.has(short) ? t(short) : instrument} ${article}`.trim();
}

export function isBlocking(line: RedLine): boolean {
  return line.severity === "blocking";
}

/** The norms of a line, and whether they still have to be verified. */
export function RedLineBasis({ line }: { line: RedLine }) {
  const t = useText();
  return (
    <span className="red-line-basis small muted">
      {t("measures-line-basis", { norms: line.norms.map((norm) => cited(t, norm)).join("; ") })}
      {line.verify ? ` · ${t("measures-verify")}` : null}
    </span>
  );
}

export interface CrossedProps {
  lines: readonly RedLine[];
  /** By what they are crossed, in words; drawn above the lines. */
  by: string;
}

/** Says at once that red lines are crossed, by which rule and on what that rests. */
export function Crossed({ lines, by }: CrossedProps) {
  const t = useText();
  if (lines.length === 0) return null;
  const blocks = lines.some(isBlocking);
  return (
    <div
      className={`crossed banner banner-${blocks ? "danger" : "warning"}`}
      role={blocks ? "alert" : "status"}
    >
      <Icon name={blocks ? "error" : "warning"} size={1.125} />
      <div className="banner-text">
        <strong>{by}</strong>
        <ul className="crossed-lines">
          {lines.map((line) => (
            <li key={line.code}>
              <span className="row">
                <Badge tone={isBlocking(line) ? "danger" : "warning"}>
                  {t.term("red-line-severity", line.severity)}
                </Badge>
                <span>{t(line.code)}</span>
              </span>
              <RedLineBasis line={line} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
