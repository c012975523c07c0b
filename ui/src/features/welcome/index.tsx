/** Before a dossier is open: make one, open one, look at the sample. */
import "./welcome.css";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { enter } from "@/state/session";
import { type RecentDossier, backend, dialogs } from "@/backend";
import { Badge, ErrorBanner, Icon, IconButton, type IconName, Select } from "@/components";
import { usePreferences, useSavePreferences } from "@/state/preferences";
import { queryClient, useStatus } from "@/state/queries";
import { languageNames, useText } from "@/text";
import { NewDossier } from "./NewDossier";
import { OpenGate } from "./OpenGate";

/** What the command line names for the bundled sample. */
const SAMPLE = "sample";

type Step =
  | { readonly at: "start" }
  | { readonly at: "new" }
  | { readonly at: "open"; readonly path: string };

export default function Welcome() {
  const launch = useStatus().data?.launch ?? null;
  const [step, setStep] = useState<Step>(() =>
    launch === null || launch === SAMPLE ? { at: "start" } : { at: "open", path: launch },
  );
  const back = () => setStep({ at: "start" });
  if (step.at === "new") return <NewDossier onBack={back} />;
  if (step.at === "open") return <OpenGate path={step.path} onBack={back} />;
  return (
    <Start onNew={() => setStep({ at: "new" })} onOpen={(path) => setStep({ at: "open", path })} />
  );
}

function Start({ onNew, onOpen }: { onNew: () => void; onOpen: (path: string) => void }) {
  const t = useText();
  const status = useStatus().data;
  const version = status?.version ?? "";
  const sample = useMutation({ mutationFn: () => backend.openSample(), onSuccess: enter });
  useSampleAtLaunch(status?.launch === SAMPLE, sample.mutate);
  const choose = useMutation({
    mutationFn: () => dialogs.openFolder(t("welcome-open")),
    onSuccess: (path) => {
      if (path !== null) onOpen(path);
    },
  });
  return (
    <main className="welcome">
      <div className="welcome-inner">
        <header className="welcome-head">
          <img src="/icon.svg" alt="" />
          <div>
            <h1>{t("product")}</h1>
            <p className="muted">{t("product-purpose")}</p>
          </div>
          <LanguageChoice />
        </header>
        <section aria-labelledby="welcome-begin">
          <h2 id="welcome-begin">{t("welcome-begin")}</h2>
          <div className="welcome-choices">
            <ErrorBanner error={sample.error ?? choose.error} />
            <Choice icon="plus" title={t("welcome-new")} onPress={onNew}>
              {t("welcome-new-hint")}
            </Choice>
            <Choice icon="folder" title={t("welcome-open")} onPress={() => choose.mutate()}>
              {t("welcome-open-hint")}
            </Choice>
            <Choice
              icon="source"
              title={t("welcome-sample")}
              isPending={sample.isPending}
              onPress={() => sample.mutate()}
            >
              {t(sample.isPending ? "welcome-sample-opening" : "welcome-sample-hint")}
            </Choice>
          </div>
        </section>
        <section aria-labelledby="welcome-recent">
          <h2 id="welcome-recent">{t("welcome-recent")}</h2>
          <Recent onOpen={onOpen} />
        </section>
        <footer className="welcome-foot">
          <p>{t("welcome-offline")}</p>
          <p>{t("welcome-version", { version })}</p>
        </footer>
      </div>
    </main>
  );
}

/** Opens the sample by itself where the command line asked for it, once. */
function useSampleAtLaunch(isAsked: boolean, openSample: () => void): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (!isAsked || isDone.current) return;
    isDone.current = true;
    openSample();
  }, [isAsked, openSample]);
}

interface ChoiceProps {
  icon: IconName;
  title: string;
  children: ReactNode;
  onPress: () => void;
  isPending?: boolean;
}

function Choice({ icon, title, children, onPress, isPending = false }: ChoiceProps) {
  return (
    <AriaButton className="welcome-choice" onPress={onPress} isPending={isPending}>
      <Icon name={icon} size={1.375} />
      <span className="welcome-choice-text">
        <strong>{title}</strong>
        <span className="muted">{children}</span>
      </span>
      <Icon name="chevron-end" />
    </AriaButton>
  );
}

function LanguageChoice() {
  const t = useText();
  const preferences = usePreferences().data;
  const save = useSavePreferences();
  if (!preferences) return null;
  return (
    <div className="welcome-language">
      <Select
        label={t("preferences-language")}
        hideLabel
        value={preferences.language}
        options={languageNames.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(language) => save.mutate({ ...preferences, language })}
      />
    </div>
  );
}

const RECENT = ["recent"] as const;

function Recent({ onOpen }: { onOpen: (path: string) => void }) {
  const t = useText();
  const recent = useQuery({
    queryKey: RECENT,
    queryFn: () => backend.recentDossiers(),
    staleTime: 0,
  });
  const forget = useMutation({
    mutationFn: (path: string) => backend.forgetRecent({ path }),
    onSuccess: (left) => queryClient.setQueryData(RECENT, left),
  });
  const list = recent.data?.dossiers ?? [];
  return (
    <>
      <ErrorBanner error={recent.error ?? forget.error} />
      <div className="recent">
        {list.length === 0 ? (
          <p className="recent-none">{t("recent-none")}</p>
        ) : (
          <ul>
            {list.map((dossier) => (
              <RecentItem
                key={dossier.path}
                dossier={dossier}
                onOpen={() => onOpen(dossier.path)}
                onForget={() => forget.mutate(dossier.path)}
              />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

interface RecentItemProps {
  dossier: RecentDossier;
  onOpen: () => void;
  onForget: () => void;
}

function RecentItem({ dossier, onOpen, onForget }: RecentItemProps) {
  const t = useText();
  const name = dossier.path.split(/[\\/]/).findLast((part) => part !== "") ?? dossier.path;
  return (
    <li className="recent-item">
      <AriaButton className="recent-open" onPress={onOpen} isDisabled={!dossier.present}>
        <span className="row">
          <span className="recent-name">{name}</span>
          {dossier.present ? null : <Badge tone="warning">{t("recent-missing")}</Badge>}
        </span>
        <span className="recent-path">{dossier.path}</span>
      </AriaButton>
      <IconButton icon="close" small label={t("recent-forget", { name })} onPress={onForget} />
    </li>
  );
}
