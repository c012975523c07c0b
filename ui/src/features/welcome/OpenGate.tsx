import "./welcome.css";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { enter } from "@/state/session";
import { backend } from "@/backend";
import { Button, ErrorBanner, Icon, PassphraseField, TextField } from "@/components";
import { usePreferences } from "@/state/preferences";
import { useText } from "@/text";

export interface OpenGateProps {
  path: string;
  /** Leads back to the start. */
  onBack: () => void;
  /** What to say above the field. */
  intro?: ReactNode;
  /** It is the dossier that was open until it was locked. */
  isLocked?: boolean;
}

/** Asks for the passphrase or the recovery code of a dossier. */
export function OpenGate({ path, onBack, intro, isLocked = false }: OpenGateProps) {
  const t = useText();
  const preferences = usePreferences().data;
  const [secret, setSecret] = useState("");
  const [typedAuthor, setAuthor] = useState<string | null>(null);
  const author = typedAuthor ?? preferences?.author ?? "";
  const name = path.split(/[\\/]/).findLast((part) => part !== "") ?? path;
  const open = useMutation({
    mutationFn: () => backend.openDossier({ path, secret, author: author.trim() }),
    gcTime: 0,
    onSuccess: enter,
  });
  return (
    <main className="gate">
      <form
        className="gate-card"
        onSubmit={(event) => {
          event.preventDefault();
          if (secret !== "") open.mutate();
        }}
      >
        <div className="gate-head">
          <Icon name={isLocked ? "lock" : "folder"} size={1.5} />
          <h1>{t(isLocked ? "unlock-title" : "open-title")}</h1>
        </div>
        <div>
          <strong>{name}</strong>
          <p className="muted small gate-path">{path}</p>
        </div>
        {intro}
        <ErrorBanner error={open.error} />
        <PassphraseField
          label={t("passphrase")}
          hint={t("passphrase-or-recovery")}
          value={secret}
          onChange={setSecret}
          autoFocus
        />
        <TextField
          label={t("author")}
          hint={t("author-hint")}
          value={author}
          onChange={setAuthor}
        />
        <div className="row">
          <Button
            kind="primary"
            type="submit"
            isPending={open.isPending}
            isDisabled={secret === ""}
          >
            {t(open.isPending ? "open-checking" : isLocked ? "unlock" : "open")}
          </Button>
          <Button kind="quiet" onPress={onBack}>
            {t(isLocked ? "action-close" : "back")}
          </Button>
        </div>
      </form>
    </main>
  );
}
