import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { backend } from "@/backend";
import { Button, Dialog, ErrorBanner, PassphraseField } from "@/components";
import { RecoveryCodeCard } from "@/components/RecoveryCodeCard";
import { useText } from "@/text";

/** Makes a new recovery code; the old one stops working. */
export function RecoveryDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const [current, setCurrent] = useState("");
  const [isWritten, setWritten] = useState(false);
  const replace = useMutation({
    mutationFn: () => backend.replaceRecoveryCode({ current }),
    gcTime: 0,
    onSuccess: () => setCurrent(""),
  });
  const code = replace.data?.recovery_code;
  if (code !== undefined) {
    return (
      <Dialog
        title={t("recovery-title")}
        isOpen
        isFirm
        onClose={onClose}
        actions={
          <Button kind="primary" isDisabled={!isWritten} onPress={onClose}>
            {t("done")}
          </Button>
        }
      >
        <RecoveryCodeCard code={code} isWritten={isWritten} onWritten={setWritten} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t("action-recovery")}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="primary" type="submit" form="recovery-form" isPending={replace.isPending}>
            {t("recovery-make")}
          </Button>
        </>
      }
    >
      <form
        id="recovery-form"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          replace.mutate();
        }}
      >
        <ErrorBanner error={replace.error} />
        <p>{t("recovery-replaces")}</p>
        <PassphraseField
          label={t("passphrase-current")}
          value={current}
          onChange={setCurrent}
          autoFocus
          isRequired
        />
      </form>
    </Dialog>
  );
}
