import { QueryClientProvider } from "@tanstack/react-query";
import { I18nProvider } from "react-aria-components";
import { Suspense, lazy, useEffect } from "react";
import { ErrorBanner, Notices, Spinner } from "@/components";
import { QuestionDialog } from "@/components/Dialog";
import { handleShortcut } from "@/state/actions";
import { queryClient, useStatus } from "@/state/queries";
import { useText } from "@/text";
import { useActivityPing, useLockedByHost } from "@/state/session";
import { Fence } from "./Fence";
import { Shell } from "./Shell";

const Welcome = lazy(() => import("@/features/welcome"));
const Unlock = lazy(() => import("@/features/welcome/Unlock"));

function Screen() {
  const t = useText();
  const status = useStatus();
  const dossier = status.data?.dossier ?? null;
  const isOpen = dossier !== null && !dossier.locked;
  useLockedByHost();
  useActivityPing(isOpen);
  useEffect(() => {
    globalThis.addEventListener("keydown", handleShortcut);
    return () => globalThis.removeEventListener("keydown", handleShortcut);
  }, []);

  if (status.isError && !status.data) {
    return (
      <main className="page-body">
        <ErrorBanner error={status.error} retry={() => void status.refetch()} />
      </main>
    );
  }
  if (!status.data) return <Spinner label={t("loading")} />;
  if (!dossier) return <Welcome />;
  // Another dossier is another shell: nothing of the former may stay in a component's state.
  return dossier.locked ? <Unlock dossier={dossier} /> : <Shell key={dossier.path} />;
}

export function App() {
  const t = useText();
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider locale={t.language.locale}>
        <Fence>
          <Suspense fallback={<Spinner label={t("loading")} />}>
            <Screen />
          </Suspense>
        </Fence>
        <QuestionDialog />
        <Notices />
      </I18nProvider>
    </QueryClientProvider>
  );
}
