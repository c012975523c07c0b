/** What is missing or wrong, the gravest first; what somebody accepted stands apart. */
import { useState } from "react";
import { type Finding, type MeasureEntry, backend } from "@/backend";
import { Badge, Button, EmptyState, type Tone } from "@/components";
import { confirm } from "@/state/confirm";
import { notify } from "@/state/notices";
import { refreshStatus, useRegionNames } from "@/state/queries";
import { currentText, useText } from "@/text";
import { AcceptDialog } from "./AcceptDialog";
import {
  basisText,
  behindOf,
  bySeverity,
  findingText,
  isStanding,
  remedyText,
  ruleName,
} from "./findings";

export interface FindingsProps {
  findings: readonly Finding[];
  entries: readonly MeasureEntry[];
  onEvents: (finding: Finding) => void;
  onMeasure: (id: string) => void;
  onPropose: (finding: Finding) => void;
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
  const [accepting, setAccepting] = useState<Finding | null>(null);
  const open = props.findings.filter((finding) => !isStanding(finding));
  const accepted = props.findings.filter(isStanding);
  return (
    <div className="findings">
      {open.length === 0 ? (
        <EmptyState title={t("coverage-no-findings")} icon="done">
          {accepted.length > 0 ? t("coverage-no-findings-accepted") : null}
        </EmptyState>
      ) : null}
      {bySeverity(open).map(({ severity, findings }) => (
        <Group
          key={severity}
          severity={severity}
          {...props}
          findings={findings}
          onAccept={setAccepting}
        />
      ))}
      {accepted.length > 0 ? <AcceptedList {...props} findings={accepted} /> : null}
      {accepting ? <AcceptDialog finding={accepting} onClose={() => setAccepting(null)} /> : null}
    </div>
  );
}

function Group({
  severity,
  findings,
  onAccept,
  ...rest
}: FindingsProps & { severity: string; onAccept: (finding: Finding) => void }) {
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
          <Row key={finding.key} finding={finding} onAccept={onAccept} {...rest} />
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

function Row({
  finding,
  onAccept,
  ...rest
}: Omit<FindingsProps, "findings"> & {
  finding: Finding;
  onAccept: (finding: Finding) => void;
}) {
  const t = useText();
  const regions = useRegionNames();
  const text = findingText(t, finding, regions);
  const lapsed = finding.accepted?.review ?? null;
  return (
    <li className="finding">
      <Badge tone={tones[finding.severity] ?? "neutral"}>{t(`severity-${finding.severity}`)}</Badge>
      <div className="finding-text">
        <p>{text}</p>
        {lapsed === null ? null : (
          <p className="small finding-lapsed">
            {t("coverage-accept-lapsed", { day: t.edtf(lapsed) })}
          </p>
        )}
        <Why finding={finding} />
        <Records finding={finding} {...rest} />
      </div>
      <Button
        small
        kind="quiet"
        aria-label={t("coverage-accept-of", { finding: text })}
        onPress={() => onAccept(finding)}
      >
        {t("coverage-accept")}
      </Button>
    </li>
  );
}

/** By which rule it came, on what it rests, and what would close it. */
function Why({ finding }: { finding: Finding }) {
  const t = useText();
  const regions = useRegionNames();
  const [isWhole, setWhole] = useState(false);
  const bases = finding.basis.map((basis) => basisText(t, basis));
  const shown = isWhole ? bases : bases.slice(0, CITED);
  const more = bases.length - shown.length;
  const remedy = remedyText(t, finding, regions);
  return (
    <dl className="finding-why small">
      {remedy === null ? null : (
        <div>
          <dt>{t("coverage-finding-remedy")}</dt>
          <dd>{remedy}</dd>
        </div>
      )}
      {bases.length > 0 ? (
        <div>
          <dt>{t("coverage-finding-basis")}</dt>
          <dd>
            {shown.join("; ")}
            {more > 0 ? (
              <>
                {" "}
                <button type="button" className="text-button" onClick={() => setWhole(true)}>
                  {t("coverage-basis-more", { count: more })}
                </button>
              </>
            ) : null}
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{t("coverage-finding-rule")}</dt>
        <dd>
          <code>{ruleName(finding)}</code>
        </dd>
      </div>
    </dl>
  );
}

/** Norms cited before the rest is folded away. */
const CITED = 4;
const NAMED = 3;

/** What leads from a finding to the records behind it. */
function Records({
  finding,
  entries,
  onEvents,
  onMeasure,
  onPropose,
}: Omit<FindingsProps, "findings"> & { finding: Finding }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const behind = behindOf(finding, entries);
  if (behind.kind === "nothing") return null;
  if (behind.kind !== "measures") {
    return (
      <div className="finding-records">
        <Button small kind="quiet" onPress={() => onEvents(finding)}>
          {t("coverage-show-events", { count: finding.total })}
        </Button>
        {finding.severity === "gap" && finding.selection ? (
          <Button small kind="quiet" onPress={() => onPropose(finding)}>
            {t("coverage-propose")}
          </Button>
        ) : null}
      </div>
    );
  }
  const listed = isOpen ? behind.measures : behind.measures.slice(0, NAMED);
  return (
    <div className="finding-records">
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

/** The findings that stand as somebody accepted them, with who and why. */
function AcceptedList({ findings }: FindingsProps) {
  const t = useText();
  const regions = useRegionNames();
  const withdraw = async (finding: Finding) => {
    if (!finding.accepted) return;
    const yes = await confirm({
      title: t("coverage-withdraw-title"),
      body: t("coverage-withdraw-body"),
      confirm: t("coverage-withdraw"),
    });
    if (!yes) return;
    try {
      await backend.withdrawAcceptance({ id: finding.accepted.id, reason: "" });
      await refreshStatus();
      notify({ kind: "done", text: t("coverage-withdrawn") });
    } catch (error) {
      notify({ kind: "error", text: currentText().error(error) });
    }
  };
  return (
    <section aria-labelledby="findings-accepted">
      <h2 id="findings-accepted" className="findings-heading">
        {t("coverage-accepted")} <span className="muted">{t.number(findings.length)}</span>
      </h2>
      <ul>
        {findings.map((finding) => {
          const text = findingText(t, finding, regions);
          const { reason, accepted, assessor, review } = finding.accepted ?? {};
          return (
            <li key={finding.key} className="finding finding-accepted">
              <Badge tone="neutral">{t(`severity-${finding.severity}`)}</Badge>
              <div className="finding-text">
                <p>{text}</p>
                <p className="finding-reason">{reason}</p>
                <p className="muted small">
                  {[
                    t("coverage-accepted-by", {
                      who: assessor ?? t("stated-unknown"),
                      day: accepted ? t.edtf(accepted) : "",
                    }),
                    ...(review ? [t("coverage-accepted-until", { day: t.edtf(review) })] : []),
                  ].join(" · ")}
                </p>
              </div>
              <Button
                small
                kind="quiet"
                aria-label={t("coverage-withdraw-of", { finding: text })}
                onPress={() => void withdraw(finding)}
              >
                {t("coverage-withdraw")}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
