import { useState } from "react";
import type { Finding, MeasureEntry, Region } from "@/backend";
import { Badge, Button, EmptyState, type Tone } from "@/components";
import { useText } from "@/text";
import { behindOf, bySeverity, findingText } from "./findings";

export interface FindingsProps {
  findings: readonly Finding[];
  entries: readonly MeasureEntry[];
  regions: readonly Region[];
  onEvents: (finding: Finding) => void;
  onMeasure: (id: string) => void;
}

const tones: Record<string, Tone> = {
  blocking: "danger",
  gap: "danger",
  warning: "warning",
  note: "info",
};
const STEP = 25;

export function Findings(props: FindingsProps) {
  const t = useText();
  if (props.findings.length === 0)
    return <EmptyState title={t("coverage-no-findings")} icon="done" />;
  return (
    <div className="findings">
      {bySeverity(props.findings).map(({ severity, findings }) => (
        <Group key={severity} severity={severity} {...props} findings={findings} />
      ))}
    </div>
  );
}

function Group({ severity, findings, ...rest }: FindingsProps & { severity: string }) {
  const t = useText();
  const [shown, setShown] = useState(STEP);
  const id = `findings-${severity}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="findings-heading">
        {t(`coverage-severity-${severity}`)}{" "}
        <span className="muted">{t.number(findings.length)}</span>
      </h2>
      <ul>
        {findings.slice(0, shown).map((finding) => (
          <li key={finding.key} className="finding">
            <Badge tone={tones[severity] ?? "neutral"}>{t(`severity-${severity}`)}</Badge>
            <p>{findingText(t, finding, rest.regions)}</p>
            <Records finding={finding} {...rest} />
          </li>
        ))}
      </ul>
      {findings.length > shown ? (
        <Button small onPress={() => setShown(shown + STEP)}>
          {t("coverage-more-findings", { count: findings.length - shown })}
        </Button>
      ) : null}
    </section>
  );
}

const NAMED = 3;

/** What leads from a finding to the records behind it. */
function Records({
  finding,
  entries,
  onEvents,
  onMeasure,
}: Omit<FindingsProps, "findings" | "regions"> & { finding: Finding }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const behind = behindOf(finding, entries);
  if (behind.kind === "nothing") return null;
  if (behind.kind !== "measures") {
    return (
      <Button small kind="quiet" onPress={() => onEvents(finding)}>
        {t("coverage-show-events", { count: finding.total })}
      </Button>
    );
  }
  const listed = isOpen ? behind.measures : behind.measures.slice(0, NAMED);
  return (
    <div className="finding-measures">
      {listed.map(({ id, name }) => (
        <Button key={id} small kind="quiet" onPress={() => onMeasure(id)}>
          {name || t("measures-unnamed")}
        </Button>
      ))}
      {behind.measures.length > listed.length ? (
        <Button small kind="quiet" onPress={() => setOpen(true)}>
          {t("coverage-more-measures", { count: behind.measures.length - listed.length })}
        </Button>
      ) : null}
    </div>
  );
}
