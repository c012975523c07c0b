import { useState } from "react";
import { useText } from "@/text";
import { Button } from "./Button";
import { Banner } from "./feedback";
import { Checkbox } from "./fields";

export interface RecoveryCodeCardProps {
  code: string;
  isWritten: boolean;
  onWritten: (written: boolean) => void;
}

/** The recovery code, shown once: to copy, and above all to write down. */
export function RecoveryCodeCard({ code, isWritten, onWritten }: RecoveryCodeCardProps) {
  const t = useText();
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setCopied("yes");
    } catch {
      setCopied("failed");
    }
  };
  return (
    <div className="stack">
      <p>{t("recovery-why")}</p>
      <div className="recovery">
        <code className="recovery-code">{code}</code>
        <Button icon={copied === "yes" ? "check" : "copy"} onPress={() => void copy()}>
          {t(copied === "yes" ? "recovery-copied" : "recovery-copy")}
        </Button>
      </div>
      {copied === "failed" ? <Banner tone="warning">{t("recovery-copy-failed")}</Banner> : null}
      <p className="muted">{t("recovery-once")}</p>
      <Checkbox isSelected={isWritten} onChange={onWritten}>
        {t("recovery-written")}
      </Checkbox>
    </div>
  );
}
