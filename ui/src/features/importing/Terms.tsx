/** The terms under which the data of a known file was given: shown before anything is written. */
import { Banner, Checkbox } from "@/components";
import { useText } from "@/text";

export interface TermsProps {
  /** The terms, by name. */
  licence: string;
  isAccepted: boolean;
  onAccept: (isAccepted: boolean) => void;
}

/** Terms that forbid passing the data on have to be accepted. */
export const needsAcceptance = (licence: string | null) => licence === "acled";

export function Terms({ licence, isAccepted, onAccept }: TermsProps) {
  const t = useText();
  return (
    <Banner tone={needsAcceptance(licence) ? "warning" : "info"} title={t(`licence-${licence}`)}>
      <p>{t(`licence-${licence}-terms`)}</p>
      <p>{t(`licence-${licence}-citation`)}</p>
      {needsAcceptance(licence) ? (
        <Checkbox isSelected={isAccepted} onChange={onAccept}>
          {t("licence-accept")}
        </Checkbox>
      ) : null}
    </Banner>
  );
}
