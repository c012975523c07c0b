import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { backend } from "@/backend";
import { Button, Dialog, ErrorBanner, PassphraseField } from "@/components";
import { NewPassphrase } from "@/components/NewPassphrase";
import { notify } from "@/state/notices";
import { useText } from "@/text";

/** Replaces the passphrase of the open dossier. */
export function PassphraseDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const [current, setCurrent] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [repeated, setRepeated] = useState("");
  const [hasTried, setTried] = useState(false);
  const change = useMutation({
    mutationFn: () => backend.changePassphrase({ current, passphrase }),
    gcTime: 0,
    onSuccess: () => {
      notify({ kind: "done", text: t("passphrase-changed") });
      onClose();
    },
  });
  const submit = () => {
    setTried(true);
    if (repeated === passphrase && passphrase !== "") change.mutate();
  };
  return (
    <Dialog
      title={t("action-passphrase")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="primary" type="submit" form="passphrase-form" isPending={change.isPending}>
            {t("passphrase-change")}
          </Button>
        </>
      }
    >
      <form
        id="passphrase-form"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ErrorBanner error={change.error} />
        <PassphraseField
          label={t("passphrase-current")}
          hint={t("passphrase-or-recovery")}
          value={current}
          onChange={setCurrent}
          autoFocus
          isRequired
        />
        <NewPassphrase
          value={passphrase}
          onChange={setPassphrase}
          repeated={repeated}
          onRepeat={setRepeated}
          mustBeRepeated={hasTried}
        />
      </form>
    </Dialog>
  );
}
