/** One event: first to read, then to edit. */
import { useState } from "react";
import { type EventBundle, asBackendError, backend } from "@/backend";
import { Button, EmptyState, ErrorBanner, Spinner } from "@/components";
import { go, replacePlace } from "@/state/navigation";
import { notify } from "@/state/notices";
import { currentStatus, refreshStatus, useDossier, useRead } from "@/state/queries";
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

/** What a form begins with. */
interface Begun {
  readonly bundle: EventBundle;
  readonly revision: number;
  /** Tells one beginning from the next. */
  readonly turn: number;
}

function StoredEvent({ id }: { id: string }) {
  const t = useText();
  const answer = useRead(["event", id], () => backend.event({ id }));
  // The form keeps what it began with; a newer version is taken over only when the user asks for it.
  const [begun, setBegun] = useState<Begun | null>(null);

  const begin = async () => {
    try {
      // The revision first: a change between the two is then refused, never overwritten.
      const revision = currentStatus()?.dossier?.revision ?? 0;
      const { bundle } = await backend.event({ id });
      setBegun((former) => ({ bundle, revision, turn: (former?.turn ?? 0) + 1 }));
    } catch (error) {
      notify({ kind: "error", text: t.error(error) });
    }
  };

  if (begun) {
    return (
      <EventForm
        key={begun.turn}
        stored={begun.bundle}
        revision={begun.revision}
        onSaved={() => setBegun(null)}
        onLeave={() => {
          setBegun(null);
          return Promise.resolve(true);
        }}
        onReload={() => void refreshStatus().then(begin)}
      />
    );
  }
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
  return <EventView record={answer.data} onEdit={() => void begin()} />;
}
