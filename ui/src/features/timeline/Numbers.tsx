/** The same numbers as the histogram, as a table. */
import type { Timeline } from "@/backend";
import { useText } from "@/text";
import { bucketWords } from "./axis";

export function Numbers({
  timeline,
  label,
}: {
  timeline: Timeline;
  label: (code: string) => string;
}) {
  const t = useText();
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="figures-frame" tabIndex={0} aria-label={t("timeline-numbers")}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t(`timeline-unit-${timeline.unit}`)}</th>
            <th scope="col" className="figures-number">
              {t("timeline-precise")}
            </th>
            <th scope="col" className="figures-number">
              {t("timeline-possible")}
            </th>
            {timeline.series.map(({ code }) => (
              <th key={code} scope="col" className="figures-number" title={label(code)}>
                <span className="figures-clip">{label(code)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {timeline.buckets.map((bucket, at) =>
            bucket.precise === 0 && bucket.possible === 0 ? null : (
              <tr key={bucket.from}>
                <th scope="row">{bucketWords(t, bucket, timeline.unit)}</th>
                <td>{t.number(bucket.precise)}</td>
                <td className="muted">{t.number(bucket.possible)}</td>
                {timeline.series.map(({ code, precise }) => (
                  <td key={code}>{t.number(precise[at] ?? 0)}</td>
                ))}
              </tr>
            ),
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("timeline-sum")}</th>
            <td>{t.number(timeline.precise)}</td>
            <td className="muted">{t("timeline-imprecise-sum", { count: timeline.imprecise })}</td>
            {timeline.series.map(({ code, precise }) => (
              <td key={code}>{t.number(precise.reduce((sum, count) => sum + count, 0))}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
