/** One event: first to read, then to edit. */
import { useState } from "react";
import { asBackendError, backend } from "@/backend";
import { Button, EmptyState, ErrorBanner, Spinner } from "@/components";
import { go, replacePlace } from "@/state/navigation";
import { useDossier, useRead } from "@/state/queries";
import { useSelection } from "@/state/selection";
import { useText } from "@/text";
import { EventForm } from "./EventForm";
import { EventView } from "./EventView";

export function EventPage({ id }: { id: string }) {
  return id === "new" ? <NewEvent /> : <StoredEvent id={id} />;
}

function NewEvent() {
  const revision = useDossier()?.revision ?? 0;
  return (
    <EventForm
      stored={null}
      revision={revision}
      onSaved={(id) => {
        useSelection.getState().setActive(id);
        replacePlace("abuses", id);
      }}
      onLeave={() => go("abuses")}
      onReload={() => undefined}
    />
  );
}

function StoredEvent({ id }: { id: string }) {
  const t = useText();
  const revision = useDossier()?.revision ?? 0;
  const answer = useRead(["event", id], () => backend.event({ id }));
  // What the form began with; a newer version is taken over only when the user asks for it.
  const [edited, setEdited] = useState<{ readonly revision: number } | null>(null);

  if (answer.isError && !answer.data) {
    if (asBackendError(answer.error).code !== "record-missing") {
      return (
        <div className="page-body">
          <ErrorBanner error={answer.error} retry={() => void answer.refetch()} />
        </div>
      );
    }
    return (
      <EmptyState
        icon="abuses"
        title={t("event-gone")}
        actions={<Button onPress={() => void go("abuses")}>{t("event-back")}</Button>}
      >
        <p>{t("event-gone-body")}</p>
      </EmptyState>
    );
  }
  if (!answer.data) return <Spinner label={t("loading")} />;
  if (edited && (answer.isFetching || answer.isPlaceholderData) && edited.revision === revision) {
    // The form begins with what is stored now, never with a former answer.
    return <Spinner label={t("loading")} />;
  }
  if (edited) {
    return (
      <EventForm
        key={edited.revision}
        stored={answer.data.bundle}
        revision={edited.revision}
        onSaved={() => setEdited(null)}
        onLeave={() => {
          setEdited(null);
          return Promise.resolve(true);
        }}
        onReload={() => setEdited({ revision })}
      />
    );
  }
  return <EventView record={answer.data} onEdit={() => setEdited({ revision })} />;
}
