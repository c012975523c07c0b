import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { backend } from "@/backend";
import { useText } from "@/text";
import { PassphraseField } from "./fields";

export interface NewPassphraseProps {
  value: string;
  onChange: (value: string) => void;
  repeated: string;
  onRepeat: (value: string) => void;
  /** Shown once the user has tried to go on. */
  mustBeRepeated: boolean;
}

/** How strong the host finds a passphrase. */
function useStrength(passphrase: string) {
  const deferred = useDeferredValue(passphrase);
  return useQuery({
    queryKey: ["strength", deferred],
    queryFn: () => backend.passphraseStrength({ passphrase: deferred }),
    enabled: deferred !== "",
    // A passphrase must not stay in memory longer than it is typed.
    gcTime: 0,
  }).data;
}

/** A new passphrase typed twice, with its strength and how to better it. */
export function NewPassphrase(props: NewPassphraseProps) {
  const { value, onChange, repeated, onRepeat, mustBeRepeated } = props;
  const t = useText();
  const strength = useStrength(value);
  const differs = mustBeRepeated && repeated !== value;
  return (
    <>
      <PassphraseField
        label={t("passphrase-new")}
        hint={t("passphrase-hint")}
        value={value}
        onChange={onChange}
        isRequired
        below={
          value === "" || !strength ? null : (
            <div className="strength">
              <div className="strength-bar" aria-hidden="true" data-score={strength.score}>
                {[1, 2, 3, 4].map((mark) => (
                  <span key={mark} data-on={strength.score >= mark || undefined} />
                ))}
              </div>
              <output className="field-hint">
                {t(`passphrase-score-${strength.score}`)}
                {strength.advice.length > 0 ? (
                  <ul>
                    {strength.advice.map((id) => (
                      <li key={id}>{t(id)}</li>
                    ))}
                  </ul>
                ) : null}
              </output>
            </div>
          )
        }
      />
      <PassphraseField
        label={t("passphrase-repeat")}
        value={repeated}
        onChange={onRepeat}
        isRequired
        error={differs ? t("passphrase-differs") : null}
      />
    </>
  );
}
