import "./welcome.css";
import { useMutation } from "@tanstack/react-query";
import { closeDossier, enter } from "@/state/session";
import { type OpenDossier, backend } from "@/backend";
import { Button, ErrorBanner, Icon } from "@/components";
import { useText } from "@/text";
import { OpenGate } from "./OpenGate";

/** A dossier whose keys are forgotten: nothing of it is in memory, the passphrase is needed again. */
export default function Unlock({ dossier }: { dossier: OpenDossier }) {
  const t = useText();
  if (dossier.sample) return <UnlockSample />;
  return (
    <OpenGate
      path={dossier.path}
      isLocked
      intro={<p>{t("unlock-why")}</p>}
      onBack={() => void closeDossier()}
    />
  );
}

/** The sample has no secret of its own. */
function UnlockSample() {
  const t = useText();
  const open = useMutation({ mutationFn: () => backend.openSample(), onSuccess: enter });
  return (
    <main className="gate">
      <div className="gate-card">
        <div className="gate-head">
          <Icon name="lock" size={1.5} />
          <h1>{t("unlock-title")}</h1>
        </div>
        <p>{t("unlock-sample")}</p>
        <ErrorBanner error={open.error} />
        <div className="row">
          <Button kind="primary" autoFocus isPending={open.isPending} onPress={() => open.mutate()}>
            {t("unlock")}
          </Button>
          <Button kind="quiet" onPress={() => void closeDossier()}>
            {t("action-close")}
          </Button>
        </div>
      </div>
    </main>
  );
}
