/** What counts more or less than the rest, why, and what that changes. */
import { useState } from "react";
import { type Gap, type Weight, backend } from "@/backend";
import {
  Badge,
  Button,
  ComboBox,
  EmptyState,
  IconButton,
  Select,
  Spinner,
  TextField,
  readNumber,
  useTermOptions,
} from "@/components";
import { RecordPage, notifySaved } from "@/components/RecordPage";
import { useDraft } from "@/state/draft";
import { go } from "@/state/navigation";
import { refreshStatus, useRead, useRegionNames } from "@/state/queries";
import { EVERYTHING } from "@/state/selection";
import { known, statedText, valueOf } from "@/state/stated";
import { type TextTools, useText } from "@/text";
import { gapsOfView } from "./Gaps";
import {
  FACTORS,
  WEIGHED,
  type Weighed,
  hasWeight,
  isFactor,
  movedGaps,
  newWeight,
} from "./weights";
import { gapName, percentWords } from "./words";

const ASKED = { selection: EVERYTHING, dimension: null, limit: null } as const;

export function WeightsPage() {
  const t = useText();
  const weights = useRead(["weights"], () => backend.weights()).data?.weights;
  if (!weights) return <Spinner label={t("loading")} />;
  return <Editor weights={weights} />;
}

function codeName(t: TextTools, weight: Weight, regions: ReadonlyMap<string, string>): string {
  const dimension = valueOf(weight.dimension) ?? "";
  const code = valueOf(weight.code) ?? "";
  return dimension === "region" ? (regions.get(code) ?? code) : t.term(dimension, code);
}

function Editor({ weights }: { weights: Weight[] }) {
  const t = useText();
  const regions = useRegionNames();
  const draft = useDraft(weights, false);
  const change = (id: string, part: Partial<Weight>) =>
    draft.set(draft.value.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const save = async (reason: string) => {
    await backend.saveWeights({ weights: draft.value, reason });
    draft.saved();
    await refreshStatus();
    notifySaved(t("coverage-weights-saved"));
  };
  const isWrong = draft.value.some((weight) => !isFactor(weight));
  return (
    <RecordPage
      kind={t("part-coverage")}
      title={t("coverage-weights")}
      draft={draft}
      save={save}
      back={{ label: t("coverage-back"), run: () => void go("coverage") }}
      problem={isWrong ? t("coverage-weights-wrong", FACTORS) : null}
    >
      <div className="weights">
        <section className="weights-list">
          <p className="muted">{t("coverage-weights-explained", FACTORS)}</p>
          <AddWeight
            weights={draft.value}
            onAdd={(weight) => draft.set([...draft.value, weight])}
          />
          {draft.value.length === 0 ? (
            <EmptyState icon="coverage" title={t("coverage-weights-none")}>
              {t("coverage-weights-none-body")}
            </EmptyState>
          ) : (
            <ul>
              {draft.value.map((weight) => {
                const name = codeName(t, weight, regions);
                const dimension = valueOf(weight.dimension) ?? "";
                return (
                  <li key={weight.id} className="weight" aria-label={name}>
                    <p className="weight-name">
                      <strong>{name}</strong>
                      <span className="muted small">{t(`coverage-weigh-${dimension}`)}</span>
                    </p>
                    <Factor
                      weight={weight}
                      onChange={(factor) => change(weight.id, { factor: known(factor) })}
                    />
                    <TextField
                      label={t("field-weight-reason")}
                      value={valueOf(weight.reason) ?? ""}
                      onChange={(reason) => change(weight.id, { reason: statedText(reason) })}
                    />
                    <IconButton
                      icon="delete"
                      label={t("coverage-weights-remove", { name })}
                      onPress={() =>
                        draft.set(draft.value.filter((other) => other.id !== weight.id))
                      }
                    />
                  </li>
                );
              })}
            </ul>
          )}
        </section>
        <Effect isDirty={draft.isDirty} />
      </div>
    </RecordPage>
  );
}

/** The factor as typed; what is no factor is shown as such and keeps the page from being saved. */
function Factor({ weight, onChange }: { weight: Weight; onChange: (factor: number) => void }) {
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const factor = valueOf(weight.factor) ?? Number.NaN;
  const isTyped = typed !== null && Object.is(readNumber(typed) ?? Number.NaN, factor);
  return (
    <TextField
      label={t("field-weight-factor")}
      value={isTyped ? typed : Number.isNaN(factor) ? "" : String(factor)}
      onChange={(text) => {
        setTyped(text);
        onChange(readNumber(text) ?? Number.NaN);
      }}
      error={isFactor(weight) ? null : t("number-range", { min: FACTORS.least, max: FACTORS.most })}
    />
  );
}

function AddWeight({
  weights,
  onAdd,
}: {
  weights: readonly Weight[];
  onAdd: (weight: Weight) => void;
}) {
  const t = useText();
  const [dimension, setDimension] = useState<Weighed>("violation-type");
  const [code, setCode] = useState<string | null>(null);
  const terms = useTermOptions(dimension);
  const options = terms.filter(({ value }) => !hasWeight(weights, dimension, value));
  const add = async () => {
    if (code === null) return;
    const { ids } = await backend.newIds({ count: 1 });
    onAdd(newWeight(ids[0] ?? "", dimension, code));
    setCode(null);
  };
  return (
    <div className="weights-add">
      <Select
        label={t("field-weight-dimension")}
        value={dimension}
        onChange={(value) => {
          setDimension(WEIGHED.find((one) => one === value) ?? dimension);
          setCode(null);
        }}
        options={WEIGHED.map((value) => ({ value, label: t(`coverage-weigh-${value}`) }))}
      />
      <ComboBox
        key={`${dimension}:${weights.length}`}
        label={t("coverage-weights-what")}
        value={code}
        onChange={setCode}
        options={options}
      />
      <Button icon="plus" isDisabled={code === null} onPress={() => void add()}>
        {t("coverage-weights-add")}
      </Button>
    </div>
  );
}

const SHOWN = 10;

/** The share answered by weight, and how the first gaps moved since the page was opened. */
function Effect({ isDirty }: { isDirty: boolean }) {
  const t = useText();
  const gaps = useRead(["gaps", EVERYTHING], () => backend.gaps(ASKED)).data?.gaps;
  const matrix = useRead(["coverage", EVERYTHING, "violation-type"], () =>
    backend.coverage({ selection: EVERYTHING, rows: "violation-type" }),
  ).data;
  if (!gaps || !matrix) return null;
  return (
    <section className="weights-effect" aria-labelledby="weights-effect">
      <h2 id="weights-effect">{t("coverage-effect")}</h2>
      <p role="status">
        {t("coverage-effect-shares", {
          plain: percentWords(t, matrix, false),
          weighed: percentWords(t, matrix, true),
        })}
      </p>
      {isDirty ? <p className="muted small">{t("coverage-effect-unsaved")}</p> : null}
      <FirstGaps gaps={gapsOfView(gaps, null)} />
    </section>
  );
}

function FirstGaps({ gaps }: { gaps: readonly Gap[] }) {
  const t = useText();
  const regions = useRegionNames();
  // As they stood when the page was opened.
  const [before] = useState(gaps);
  const moved = movedGaps(before, gaps, SHOWN);
  return (
    <>
      <h3>{t("coverage-effect-first")}</h3>
      {moved.length === 0 ? <p className="muted">{t("coverage-no-gaps")}</p> : null}
      <ol className="effect-list">
        {moved.map(({ gap, rank, before: former }) => (
          <li key={`${gap.dimension}:${gap.code}:${gap.duty}`}>
            <span className="number muted">{t.number(rank)}</span>
            <span>
              {t.term("duty", gap.duty)}
              <span className="muted small">{gapName(t, gap, regions)}</span>
            </span>
            <Move rank={rank} before={former} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Move({ rank, before }: { rank: number; before: number | null }) {
  const t = useText();
  if (before === null) return <Badge tone="info">{t("coverage-effect-new")}</Badge>;
  if (before === rank) return null;
  return (
    <Badge tone={before > rank ? "info" : "neutral"}>
      {t(before > rank ? "coverage-effect-up" : "coverage-effect-down", {
        places: Math.abs(before - rank),
      })}
    </Badge>
  );
}
