/** The form's lists of acts, places, sources, interventions and links to other events. */
import { Button } from "@/components";
import { useText } from "@/text";
import { ActCard } from "./ActCard";
import { ChainCard } from "./ChainCard";
import { Corroboration } from "./Corroboration";
import { addAct, addIntervention, addLink, addPlace, addSource } from "./draft";
import { EventPicker } from "./EventPicker";
import { Section, useForm } from "./Form";
import { InterventionCard } from "./InterventionCard";
import { PlaceCard } from "./PlaceCard";
import { SourceCard } from "./SourceCard";

export function Acts() {
  const t = useText();
  const { draft, change, setOpen } = useForm();
  const { acts } = draft.bundle;
  return (
    <Section
      title={t("section-acts")}
      count={acts.length}
      hint={acts.length === 0 ? t("section-acts-hint") : undefined}
    >
      {acts.map((act) => (
        <ActCard key={act.id} act={act} />
      ))}
      <div>
        <Button
          icon="plus"
          onPress={() => {
            const next = addAct(draft, acts.at(-1)?.victim ?? null);
            change(() => next);
            setOpen(next.bundle.acts.at(-1)?.id ?? "", true);
          }}
        >
          {t("act-add")}
        </Button>
      </div>
    </Section>
  );
}

export function Places() {
  const t = useText();
  const { draft, change, setOpen } = useForm();
  const { places } = draft.bundle;
  return (
    <Section
      title={t("section-places")}
      count={places.length}
      hint={places.length > 1 ? t("section-places-hint") : undefined}
    >
      {places.map((place, index) => (
        <PlaceCard key={place.id} place={place} index={index} />
      ))}
      <div>
        <Button
          icon="plus"
          onPress={() => {
            const next = addPlace(draft);
            change(() => next);
            setOpen(next.bundle.places.at(-1)?.id ?? "", true);
          }}
        >
          {t("place-add")}
        </Button>
      </div>
    </Section>
  );
}

export function Sources() {
  const t = useText();
  const { draft, change, setOpen } = useForm();
  const { sources } = draft.bundle;
  return (
    <Section title={t("section-sources")} count={sources.length}>
      {sources.length > 0 ? <Corroboration sources={sources} /> : null}
      {sources.map((source, index) => (
        <SourceCard key={source.id} source={source} index={index} />
      ))}
      <div>
        <Button
          icon="plus"
          onPress={() => {
            const next = addSource(draft);
            change(() => next);
            setOpen(next.bundle.sources.at(-1)?.id ?? "", true);
          }}
        >
          {t("source-add")}
        </Button>
      </div>
    </Section>
  );
}

export function Interventions() {
  const t = useText();
  const { draft, change, setOpen } = useForm();
  const { interventions } = draft.bundle;
  return (
    <Section
      title={t("section-interventions")}
      count={interventions.length}
      hint={interventions.length === 0 ? t("section-interventions-hint") : undefined}
    >
      {interventions.map((intervention, index) => (
        <InterventionCard key={intervention.id} intervention={intervention} index={index} />
      ))}
      <div>
        <Button
          icon="plus"
          onPress={() => {
            const next = addIntervention(draft);
            change(() => next);
            setOpen(next.bundle.interventions.at(-1)?.id ?? "", true);
          }}
        >
          {t("intervention-add")}
        </Button>
      </div>
    </Section>
  );
}

export function Links() {
  const t = useText();
  const { draft, change, setOpen } = useForm();
  const { chain, event } = draft.bundle;
  return (
    <Section
      title={t("section-chain")}
      count={chain.length}
      hint={chain.length === 0 ? t("section-chain-hint") : undefined}
    >
      {chain.map((link) => (
        <ChainCard key={link.id} link={link} />
      ))}
      <EventPicker
        label={t("chain-add")}
        without={[event.id, ...chain.flatMap(({ related_event: other }) => other ?? [])]}
        onPick={({ id }) => {
          const next = addLink(draft, id);
          change(() => next);
          setOpen(next.bundle.chain.at(-1)?.id ?? "", true);
        }}
      />
    </Section>
  );
}
