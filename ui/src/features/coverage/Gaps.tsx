/** What is still open, what weighs most first. */
import { useState } from "react";
import { Button, EmptyState, IconButton, Menu, Select } from "@/components";
import { useRegionNames } from "@/state/queries";
import { useText } from "@/text";
import type { CoverageSelection, Dimension, Gap } from "@/backend";
import { useView } from "./view";
import { ROWS, gapName, rowsName } from "./words";

const ALL = "*";
const STEP = 50;

export interface GapsProps {
  gaps: readonly Gap[];
  hasWeights: boolean;
  onOpen: (coverage: CoverageSelection) => void;
  onMap: (coverage: CoverageSelection) => void;
  onPropose: (coverage: CoverageSelection, title: string) => void;
}

/**
 * The gaps of a dimension, or of all that divide the events. What the measures of one pillar leave open
 * others may answer: it is listed by itself only.
 */
export const gapsOfView = (gaps: readonly Gap[], dimension: Dimension | null): readonly Gap[] =>
  gaps.filter((gap) =>
    dimension === null ? gap.dimension !== "pillar" : gap.dimension === dimension,
  );

const sameOf = ({ same }: Gap) => same.filter(({ dimension }) => dimension !== "pillar");

export function Gaps({ gaps, hasWeights, onOpen, onMap, onPropose }: GapsProps) {
  const t = useText();
  const regions = useRegionNames();
  const gapsOf = useView((state) => state.gapsOf);
  const [shown, setShown] = useState(STEP);
  const dimensions = ROWS.filter((one) => gaps.some(({ dimension }) => dimension === one));
  const present = gapsOf !== null && dimensions.some((one) => one === gapsOf) ? gapsOf : null;
  const wanted = gapsOfView(gaps, present);
  const most = Math.max(1, ...wanted.map(({ weight_open: weight }) => weight));
  if (gaps.length === 0) {
    return (
      <EmptyState title={t("coverage-no-gaps")} icon="done">
        {t("coverage-no-gaps-body")}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="coverage-controls">
        <Select
          label={t("coverage-gaps-of")}
          value={present ?? ALL}
          onChange={(value) => {
            useView.setState({ gapsOf: ROWS.find((one) => one === value) ?? null });
            setShown(STEP);
          }}
          options={[
            { value: ALL, label: t("coverage-gaps-all") },
            ...dimensions.map((value) => ({ value, label: rowsName(t, value) })),
          ]}
        />
        <p className="muted small coverage-controls-note" role="status">
          {t("coverage-gaps-count", { count: wanted.length })}{" "}
          {present === "pillar"
            ? t("coverage-gap-pillar-note")
            : t(hasWeights ? "coverage-gaps-weighed" : "coverage-gaps-unweighed")}
        </p>
      </div>
      <div className="gaps-frame">
        <table className="gaps">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t("coverage-gap-rank")}
              </th>
              <th scope="col">{t("coverage-gap-what")}</th>
              <th scope="col">{t("coverage-gap-duty")}</th>
              <th scope="col" className="number">
                {t("coverage-gap-open")}
              </th>
              <th scope="col">{t("coverage-gap-weight")}</th>
              <th scope="col">{t("coverage-gap-do")}</th>
            </tr>
          </thead>
          <tbody>
            {wanted.slice(0, shown).map((gap, index) => {
              const name = gapName(t, gap, regions);
              const duty = t.term("duty", gap.duty);
              const title = `${duty} – ${name}`;
              return (
                <tr key={`${gap.dimension}:${gap.code}:${gap.duty}`}>
                  <td className="number muted">{t.number(index + 1)}</td>
                  <th scope="row">
                    <span className="gaps-name">{name}</span>
                    {present === null && gap.dimension !== null ? (
                      <span className="muted small">{rowsName(t, gap.dimension)}</span>
                    ) : null}
                    {sameOf(gap).length > 0 ? (
                      <span className="muted small">
                        {t("coverage-gap-same", {
                          rows: t.list(sameOf(gap).map((row) => gapName(t, row, regions))),
                        })}
                      </span>
                    ) : null}
                  </th>
                  <td className="gaps-duty">{duty}</td>
                  <td className="number">
                    <button
                      type="button"
                      className="text-button"
                      aria-label={t("coverage-gap-events", {
                        open: gap.open,
                        events: gap.events,
                        title,
                      })}
                      onClick={() => onOpen(gap.selection)}
                    >
                      {t("coverage-gap-of", { open: gap.open, events: gap.events })}
                    </button>
                  </td>
                  <td className="gaps-weight">
                    <span className="gaps-bar" aria-hidden="true">
                      <span style={{ inlineSize: `${(100 * gap.weight_open) / most}%` }} />
                    </span>
                    <span className="number">
                      {t.number(gap.weight_open, {
                        maximumFractionDigits: gap.weight_open < 10 ? 1 : 0,
                      })}
                    </span>
                  </td>
                  <td>
                    <span className="gaps-do">
                      <Button
                        small
                        aria-label={t("coverage-propose-of", { title })}
                        onPress={() => onPropose(gap.selection, title)}
                      >
                        {t("coverage-propose")}
                      </Button>
                      <Menu
                        label={t("coverage-gap-more", { title })}
                        entries={[
                          {
                            id: "open",
                            label: t("coverage-gap-show", { count: gap.open }),
                            icon: "abuses",
                            run: () => onOpen(gap.selection),
                          },
                          {
                            id: "map",
                            label: t("coverage-map-open"),
                            icon: "map",
                            run: () => onMap(gap.selection),
                          },
                        ]}
                      >
                        <IconButton small icon="more" label={t("coverage-gap-more", { title })} />
                      </Menu>
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {wanted.length > shown ? (
          <Button small onPress={() => setShown(shown + STEP)}>
            {t("coverage-more-findings", { count: wanted.length - shown })}
          </Button>
        ) : null}
      </div>
    </>
  );
}
