/** What a measure must not do: what its amnesty covers, and the list of red lines to check it against. */
import { useMemo, useState } from "react";
import type { Catalogue, Measure } from "@/backend";
import {
  Badge,
  Button,
  Checkbox,
  MultiSelect,
  RadioGroup,
  useTermOptions,
  Icon,
} from "@/components";
import { valueOf } from "@/state/stated";
import { type TextTools, useText } from "@/text";
import { type Breach, type RedLineCheck, amnestyClass, isUnchecked, judged } from "./design";
import { Crossed, RedLineBasis, isBlocking } from "./RedLineNote";
import { Field } from "./Section";

export interface RedLinesProps {
  measure: Measure;
  catalogue: Catalogue;
  checks: readonly RedLineCheck[];
  set: (part: Partial<Measure>) => void;
}

export function RedLines({ measure, catalogue, checks, set }: RedLinesProps) {
  const t = useText();
  const [only, setOnly] = useState<ReadonlySet<string> | null>(null);
  const concerned = checks.some(({ line }) => line.amnesty !== null);
  const [isAsked, setAsked] = useState(false);
  const amnesties = concerned || isAsked || measure.amnestied.length > 0;
  const shown = only === null ? checks : checks.filter(({ line }) => only.has(line.code));
  return (
    <div className="red-lines">
      {amnesties ? (
        <Amnesty measure={measure} catalogue={catalogue} checks={checks} set={set} />
      ) : (
        <div>
          <Button small kind="quiet" icon="plus" onPress={() => setAsked(true)}>
            {t("measures-amnesty-grants")}
          </Button>
        </div>
      )}
      <div className="row">
        <span className="muted small">{t("measures-lines-hint")}</span>
        <span className="grow" />
        <Checkbox
          isSelected={only !== null}
          onChange={(isOnly) =>
            setOnly(
              isOnly ? new Set(checks.filter(isUnchecked).map(({ line }) => line.code)) : null,
            )
          }
        >
          {t("measures-lines-only-unchecked")}
        </Checkbox>
      </div>
      {shown.length === 0 ? <p className="muted">{t("measures-lines-none-unchecked")}</p> : null}
      <ul className="red-lines-list">
        {shown.map((check) => (
          <li key={check.line.code} className="red-line" data-crossed={check.breaches.length > 0}>
            <Field name={`line-${check.line.code}`}>
              <Line check={check} measure={measure} set={set} />
            </Field>
          </li>
        ))}
      </ul>
    </div>
  );
}

const UNCHECKED = "?";

/** By what a line is crossed, in words. */
export function breachText(t: TextTools, measure: Measure, breach: Breach): string {
  const code = valueOf(measure.catalogue) ?? "";
  switch (breach.kind) {
    case "choice":
      return t("measures-crossed-choice", {
        parameter: t(`${code}-${breach.parameter}`),
        choice: t(`${code}-${breach.parameter}-${breach.option}`),
      });
    case "amnesty":
      return t("measures-crossed-amnesty", { type: t.term("violation-type", breach.violation) });
    case "found":
      return t("measures-crossed-found");
  }
}

interface LineProps {
  check: RedLineCheck;
  measure: Measure;
  set: (part: Partial<Measure>) => void;
}

function Line({ check, measure, set }: LineProps) {
  const t = useText();
  const { line, finding, reason, breaches } = check;
  const name = t(line.code);
  const judge = (next: string | null, why: string) => set(judged(measure, line.code, next, why));
  const by = breaches.filter(({ kind }) => kind !== "found");
  return (
    <div className="red-line-body">
      <div className="red-line-text">
        <span className="row">
          <Badge tone={isBlocking(line) ? "danger" : "warning"}>
            {t.term("red-line-severity", line.severity)}
          </Badge>
          <strong>{name}</strong>
        </span>
        <RedLineBasis line={line} />
        {by.map((breach) => (
          <span key={JSON.stringify(breach)} className="red-line-crossed small">
            <Icon name="error" size={0.875} />
            {breachText(t, measure, breach)}
          </span>
        ))}
      </div>
      <div className="red-line-finding">
        <RadioGroup
          label={t("measures-line-finding", { line: name })}
          hideLabel
          value={finding ?? UNCHECKED}
          onChange={(next) => judge(next === UNCHECKED ? null : next, reason)}
          options={[
            ...["respected", "breached", "not-applicable"].map((code) => ({
              value: code,
              label: t.term("red-line-finding", code),
            })),
            { value: UNCHECKED, label: t("measures-line-unchecked") },
          ]}
        />
        {finding === undefined ? null : (
          <input
            className="input"
            aria-label={t("measures-line-reason", { line: name })}
            placeholder={t("measures-line-reason-hint")}
            value={reason}
            onChange={(event) => judge(finding, event.target.value)}
          />
        )}
      </div>
    </div>
  );
}

const CLASSES = ["never", "threshold", "policy", "none"] as const;

/** What an amnesty covers, and whether it may: told type by type, as soon as one is chosen. */
function Amnesty({ measure, catalogue, checks, set }: RedLinesProps) {
  const t = useText();
  const types = useTermOptions("violation-type");
  const options = useMemo(
    () =>
      types.map((option) => {
        const kind = amnestyClass(catalogue, option.value);
        return kind ? { ...option, hint: t.term("amnesty", kind) } : option;
      }),
    [types, catalogue, t],
  );
  const groups = CLASSES.map((kind) => ({
    kind,
    codes: measure.amnestied.filter((code) => amnestyClass(catalogue, code) === kind),
  })).filter(({ codes }) => codes.length > 0);
  const crossed = checks
    .filter(({ breaches }) => breaches.some(({ kind }) => kind === "amnesty"))
    .map(({ line }) => line);
  return (
    <Field name="amnestied">
      <div className="amnesty">
        <MultiSelect
          label={t("field-measure-amnestied")}
          values={measure.amnestied}
          onChange={(amnestied) => set({ amnestied })}
          options={options}
          none={t("measures-amnesty-none")}
          hint={t("measures-amnesty-hint")}
        />
        {groups.length > 0 ? (
          <dl className="amnesty-classes">
            {groups.map(({ kind, codes }) => (
              <div key={kind}>
                <dt>
                  <Badge
                    tone={
                      kind === "never" ? "danger" : kind === "threshold" ? "warning" : "neutral"
                    }
                  >
                    {t.term("amnesty", kind)}
                  </Badge>
                </dt>
                <dd>{t.list(codes.map((code) => t.term("violation-type", code)))}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        <Crossed lines={crossed} by={t("measures-amnesty-crosses")} />
      </div>
    </Field>
  );
}
