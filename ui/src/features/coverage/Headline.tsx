/** How much is answered, in one line; how it is counted, for whom asks. */
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { Icon, IconButton } from "@/components";
import { go } from "@/state/navigation";
import { useText } from "@/text";
import { percentOf, wholePercent } from "./cells";
import { isStanding } from "./findings";
import type { CoverageMatrix } from "@/backend";
import { useView } from "./view";

export interface HeadlineProps {
  matrix: CoverageMatrix;
  hasWeights: boolean;
  /** How many measures the dossier has. */
  measures: number;
}

export function Headline({ matrix, hasWeights, measures }: HeadlineProps) {
  const t = useText();
  const percent = wholePercent(matrix.answered, matrix.events);
  const blocking = matrix.findings.filter(
    (finding) => finding.severity === "blocking" && !isStanding(finding),
  ).length;
  const weighed = hasWeights ? percentOf(matrix, true) : null;
  return (
    <section className="coverage-headline" aria-label={t("coverage-headline-label")}>
      <p className="coverage-sentence" role="status">
        {t("coverage-headline", { answered: matrix.answered, events: matrix.events })}
      </p>
      <div className="coverage-bar" aria-hidden="true">
        <span style={{ inlineSize: `${percent}%` }} />
      </div>
      {weighed === null ? null : (
        <p className="small">
          {t("coverage-headline-weighed", { share: t.percent(weighed / 100) })}
        </p>
      )}
      {blocking > 0 ? (
        <AriaButton
          className="button button-small coverage-blocking"
          onPress={() => useView.setState({ view: "findings" })}
        >
          <Icon name="error" />
          {t("coverage-headline-blocking", { count: blocking })}
        </AriaButton>
      ) : null}
      <DialogTrigger>
        <IconButton small icon="info" label={t("coverage-how")} />
        <Popover className="popover coverage-how" offset={4}>
          <Dialog aria-label={t("coverage-how")}>
            <p>{t("coverage-explained")}</p>
            <p>{t("coverage-explained-weight")}</p>
          </Dialog>
        </Popover>
      </DialogTrigger>
      {measures === 0 && matrix.events > 0 ? (
        <p className="coverage-no-measures">
          {t("coverage-no-measures")}{" "}
          <AriaButton className="text-button" onPress={() => void go("measures", "new")}>
            {t("coverage-no-measures-new")}
          </AriaButton>
        </p>
      ) : null}
    </section>
  );
}
