import "./welcome.css";
import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { enter } from "@/state/session";
import { backend, dialogs } from "@/backend";
import { Button, ComboBox, Dialog, ErrorBanner, Icon, TextField } from "@/components";
import { NewPassphrase } from "@/components/NewPassphrase";
import { RecoveryCodeCard } from "@/components/RecoveryCodeCard";
import { usePreferences } from "@/state/preferences";
import { useText } from "@/text";
import { countries } from "./countries";

/** A name that may stand in a path on every system. */
function folderName(name: string): string {
  return name
    .trim()
    .replace(/[\\/:*?"<>|]+/g, " ")
    .replace(/\s+/g, "-");
}

/** Makes a new dossier and shows its recovery code once. */
export function NewDossier({ onBack }: { onBack: () => void }) {
  const t = useText();
  const preferences = usePreferences().data;
  const [name, setName] = useState("");
  const [country, setCountry] = useState<string | null>(null);
  const [path, setPath] = useState<string | null>(null);
  const [typedAuthor, setAuthor] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [repeated, setRepeated] = useState("");
  const [hasTried, setTried] = useState(false);
  const author = typedAuthor ?? preferences?.author ?? "";
  const options = useMemo(() => countries(t.language.locale), [t]);

  const choose = useMutation({
    mutationFn: () =>
      dialogs.newFolder(t("new-folder-choose"), folderName(name) || t("new-folder-suggested")),
    onSuccess: (chosen) => {
      if (chosen !== null) setPath(chosen);
    },
  });
  const create = useMutation({
    mutationFn: (request: { path: string; country: string }) =>
      backend.createDossier({ ...request, name: name.trim(), passphrase, author: author.trim() }),
    gcTime: 0,
    onSuccess: () => {
      setPassphrase("");
      setRepeated("");
    },
  });

  const missing = (given: boolean) => (hasTried && !given ? t("field-missing") : null);
  const submit = () => {
    setTried(true);
    const isComplete =
      name.trim() !== "" && author.trim() !== "" && passphrase !== "" && repeated === passphrase;
    if (isComplete && country !== null && path !== null) create.mutate({ path, country });
  };

  if (create.data) {
    const { status, recovery_code } = create.data;
    return <FirstRecoveryCode code={recovery_code} onDone={() => enter(status)} />;
  }
  return (
    <main className="gate">
      <form
        className="gate-card gate-card-wide"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="gate-head">
          <Icon name="plus" size={1.5} />
          <h1>{t("new-title")}</h1>
        </div>
        <ErrorBanner error={create.error ?? choose.error} />
        <div className="fieldset-grid fieldset-grid-2">
          <TextField
            label={t("new-name")}
            hint={t("new-name-hint")}
            value={name}
            onChange={setName}
            error={missing(name.trim() !== "")}
            isRequired
            autoFocus
          />
          <ComboBox
            label={t("new-country")}
            value={country}
            onChange={setCountry}
            options={options}
            error={missing(country !== null)}
            isRequired
          />
        </div>
        <TextField
          label={t("new-folder")}
          hint={t("new-folder-hint")}
          value={path ?? ""}
          onChange={setPath}
          error={missing(path !== null && path !== "")}
          isRequired
          beside={
            <Button icon="folder" onPress={() => choose.mutate()}>
              {t("new-folder-button")}
            </Button>
          }
        />
        <TextField
          label={t("author")}
          hint={t("author-hint")}
          value={author}
          onChange={setAuthor}
          error={missing(author.trim() !== "")}
          isRequired
        />
        <div className="fieldset-grid fieldset-grid-2">
          <NewPassphrase
            value={passphrase}
            onChange={setPassphrase}
            repeated={repeated}
            onRepeat={setRepeated}
            mustBeRepeated={hasTried}
          />
        </div>
        <div className="row">
          <Button kind="primary" type="submit" isPending={create.isPending}>
            {t(create.isPending ? "new-creating" : "new-create")}
          </Button>
          <Button kind="quiet" onPress={onBack}>
            {t("back")}
          </Button>
        </div>
      </form>
    </main>
  );
}

function FirstRecoveryCode({ code, onDone }: { code: string; onDone: () => void }) {
  const t = useText();
  const [isWritten, setWritten] = useState(false);
  return (
    <main className="gate">
      <Dialog
        title={t("recovery-title")}
        isOpen
        isFirm
        onClose={onDone}
        actions={
          <Button kind="primary" isDisabled={!isWritten} onPress={onDone}>
            {t("recovery-continue")}
          </Button>
        }
      >
        <RecoveryCodeCard code={code} isWritten={isWritten} onWritten={setWritten} />
      </Dialog>
    </main>
  );
}
