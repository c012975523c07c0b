/** Whether the event may leave the dossier, in words, with the reason; the host holds the rule. */
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import { type EventBundle, type Leaving, type Statement, backend } from "@/backend";
import { Icon } from "@/components";
import { useRead } from "@/state/queries";
import { valueOf } from "@/state/stated";
import { type TextTools, useText } from "@/text";
import { fieldName, kindName } from "@/text/records";
import { isProvisional, provisionalIds, withIds } from "./draft";
import { personName, personOf, placeName, statedWords, violationName } from "./facts";

/** How a stored event may leave. */
export function useLeaving(bundle: EventBundle): Leaving | undefined {
  return useRead(["leaving", bundle.event.id], () => backend.leaving({ bundle })).data;
}

/** Stands for a provisional identifier where the host wants a lasting one. */
function standIn(id: string): string {
  const number = Number(id.replace(/\D/g, ""));
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
}

function withStandIns(bundle: EventBundle): EventBundle {
  const ids = new Map(provisionalIds(bundle).map((id) => [id, standIn(id)]));
  return withIds({ bundle, positions: {} }, ids).bundle;
}

/** What decides whether an event may leave, and nothing else: typing elsewhere asks nobody. */
function said({ event, ...lists }: EventBundle): string {
  const records = [event, ...Object.values(lists).flat()];
  return JSON.stringify(
    records.map((record) => [
      record.id,
      record.confidentiality,
      "consent" in record ? record.consent : null,
    ]),
  );
}

/** The same for a form, as it stands. */
export function useDraftLeaving(bundle: EventBundle): Leaving | undefined {
  const key = useDeferredValue(said(bundle));
  const answer = useQuery({
    queryKey: ["leaving", key],
    queryFn: () => backend.leaving({ bundle: withStandIns(bundle) }),
    placeholderData: (former: Leaving | undefined) => former,
  });
  return answer.data;
}

/** Which part of the event says something: "source 2". */
function partName(t: TextTools, bundle: EventBundle, { record, kind }: Statement): string {
  const at = (records: readonly { id: string }[]) =>
    records.findIndex(({ id }) => id === record || (isProvisional(id) && standIn(id) === record));
  const number = (records: readonly { id: string }[]) => at(records) + 1;
  switch (kind) {
    case "event":
      return t("leaving-event");
    case "source":
      return t("leaving-source", { number: number(bundle.sources) });
    case "person":
      return personName(t, bundle.persons[at(bundle.persons)] ?? personOf(bundle, record));
    case "place": {
      const place = bundle.places[at(bundle.places)];
      return place ? placeName(t, place, at(bundle.places)) : t("kind-place");
    }
    case "act": {
      const act = bundle.acts[at(bundle.acts)];
      return act ? t("leaving-act", { act: violationName(t, act) }) : t("kind-act");
    }
    case "intervention":
      return t("leaving-intervention", { number: number(bundle.interventions) });
    default:
      return kindName(t, kind);
  }
}

/** "source 2: consent refused". */
function statement(t: TextTools, bundle: EventBundle, one: Statement): string {
  return t("leaving-says", {
    part: partName(t, bundle, one),
    field: fieldName(t, "event", one.field),
    value: statedWords(t, one.stated, (code) => t.term(one.field, code)) ?? "",
  });
}

const LISTED = 4;

export function LeavingLine({
  leaving,
  bundle,
}: {
  leaving: Leaving | undefined;
  bundle: EventBundle;
}) {
  const t = useText();
  const words = useMemo(() => {
    if (!leaving) return null;
    const list = (statements: readonly Statement[]) => {
      const shown = statements.slice(0, LISTED).map((one) => statement(t, bundle, one));
      const rest = statements.length - shown.length;
      return t.list(rest > 0 ? [...shown, t("leaving-more", { count: rest })] : shown);
    };
    const { strictest } = leaving;
    const level = strictest ? valueOf(strictest.stated) : undefined;
    return {
      main: leaving.leaves
        ? t(leaving.names ? "leaving-yes" : "leaving-nameless")
        : t("leaving-no"),
      why: leaving.leaves
        ? leaving.names
          ? null
          : list(leaving.nameless)
        : list(leaving.barriers),
      level:
        strictest && level !== undefined
          ? t("leaving-level", {
              level: t.term("confidentiality", level),
              part: partName(t, bundle, strictest),
            })
          : null,
    };
  }, [leaving, bundle, t]);
  if (!leaving || !words) return null;
  return (
    <div className="leaving" data-leaves={leaving.leaves || undefined} role="status">
      <Icon name={leaving.leaves ? "unlock" : "lock"} />
      <div>
        <p className="leaving-main">{words.main}</p>
        {words.why ? <p className="small">{words.why}</p> : null}
        {words.level ? <p className="muted small">{words.level}</p> : null}
      </div>
    </div>
  );
}
