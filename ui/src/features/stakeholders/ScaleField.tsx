import type { Stated } from "@/backend";
import { RadioGroup } from "@/components";
import { EMPTY, UNKNOWN, known } from "@/state/stated";
import { useText } from "@/text";

export interface ScaleFieldProps {
  label: string;
  value: Stated<number>;
  onChange: (value: Stated<number>) => void;
  /** The steps in order. */
  steps: readonly number[];
  /** What a step means, in words. */
  meaning: (step: number) => string;
}

/** A judgement on a short scale; not known and not yet judged are answers of their own. */
export function ScaleField({ label, value, onChange, steps, meaning }: ScaleFieldProps) {
  const t = useText();
  const chosen = typeof value === "object" ? String(value.known) : value;
  return (
    <RadioGroup
      label={label}
      value={chosen}
      onChange={(next) =>
        onChange(next === EMPTY ? EMPTY : next === UNKNOWN ? UNKNOWN : known(Number(next)))
      }
      options={[
        ...steps.map((step) => ({
          value: String(step),
          label: step > 0 && steps[0] !== 1 ? `+${step}` : String(step).replace("-", "\u2212"),
        })),
        { value: UNKNOWN, label: t("stated-unknown") },
        { value: EMPTY, label: t("stated-empty") },
      ]}
      hint={typeof value === "object" ? meaning(value.known) : "\u00a0"}
    />
  );
}
