/** One place of the event; the first stands for it on the map. */
import { useQuery } from "@tanstack/react-query";
import { Suspense, lazy, useDeferredValue, useState } from "react";
import { type Place as PlaceRecord, type PlaceHit, backend } from "@/backend";
import { Button, IconButton, Spinner, StatedTextField, TermSelect } from "@/components";
import { EMPTY, known, valueOf } from "@/state/stated";
import { type TextTools, useText } from "@/text";
import { type Position, precisionOf, readCoordinates, writePosition } from "../coordinates";
import { isProvisional, movePlace, removePlace, setPosition, setRecord } from "./draft";
import { placeName, placePosition, positionEcho } from "./facts";
import { Card, CardHandling, Place, useField, useForm } from "./Form";
import { PlaceSearch } from "./PlaceSearch";

/** The map's library is loaded when the map is asked for. */
const PointMap = lazy(async () => ({
  default: (await import("@/components/PointMap")).PointMap,
}));

export function PlaceCard({ place, index }: { place: PlaceRecord; index: number }) {
  const t = useText();
  const { draft, change } = useForm();
  const count = draft.bundle.places.length;
  const name = placeName(t, place, index);
  return (
    <Card
      record={place.id}
      title={name}
      summary={[index === 0 ? t("place-first") : null, placePosition(place)]
        .filter(Boolean)
        .join(" · ")}
      badge={isProvisional(place.id) ? t("form-new") : null}
      tools={
        <>
          {count > 1 ? (
            <>
              <IconButton
                icon="arrow-up"
                label={t("place-up", { place: name })}
                isDisabled={index === 0}
                onPress={() => change((now) => movePlace(now, place.id, -1))}
                small
              />
              <IconButton
                icon="arrow-down"
                label={t("place-down", { place: name })}
                isDisabled={index === count - 1}
                onPress={() => change((now) => movePlace(now, place.id, 1))}
                small
              />
            </>
          ) : null}
          <IconButton
            icon="delete"
            label={t("place-remove", { place: name })}
            onPress={() => change((now) => removePlace(now, place.id))}
            small
          />
        </>
      }
    >
      <PlaceFields place={place} />
    </Card>
  );
}

/** What lies at a position, in words: "in Calama, Antofagasta", "12 km from Calama". */
function usePlaceAt(position: Position | null): string | null {
  const t = useText();
  const at = useDeferredValue(position);
  const answer = useQuery({
    queryKey: ["place-at", at?.latitude, at?.longitude],
    queryFn: () => backend.placeAt(at ?? { latitude: 0, longitude: 0 }),
    enabled: at !== null,
  });
  if (position === null || !answer.data) return null;
  return placeAtWords(t, answer.data);
}

function placeAtWords(t: TextTools, at: Awaited<ReturnType<typeof backend.placeAt>>): string {
  const { nearest, metres, region_name: region } = at;
  const near =
    nearest && metres !== null
      ? metres < 3_000
        ? t("place-at-in", { place: nearest.name })
        : t("place-at-near", {
            distance: t.number(Math.round(metres / 1_000)),
            place: nearest.name,
          })
      : null;
  return [near, region].filter(Boolean).join(", ") || t("place-at-nothing");
}

function PlaceFields({ place }: { place: PlaceRecord }) {
  const t = useText();
  const { draft, change } = useForm();
  const field = useField("place", place.id);
  const [isMapOpen, setMapOpen] = useState(false);
  const set = (part: Partial<PlaceRecord>) =>
    change((now) => setRecord(now, "places", place.id, part));
  const position = draft.positions[place.id] ?? EMPTY;
  const typed = valueOf(position) ?? "";
  const reading = readCoordinates(typed);
  const there = usePlaceAt(reading?.position ?? null);
  const echo = positionEcho(t, typed);
  const fault =
    field("latitude").error ??
    (typed.trim() !== "" && reading === null ? t("event-problem-position") : null);
  const notation = reading && reading.notation !== "decimal" ? reading.notation : null;
  const proposed = reading ? precisionOf(reading) : null;
  const offersPrecision =
    proposed !== null && place.precision === EMPTY && typed !== placePosition(place);

  const take = (hit: PlaceHit) => {
    change((now) => {
      const named = setRecord(now, "places", place.id, {
        name: known(hit.name),
        ...(hit.region === null ? {} : { region: known(hit.region) }),
        ...(hit.precision === null ? {} : { precision: known(hit.precision) }),
      });
      return hit.latitude === null || hit.longitude === null
        ? named
        : setPosition(
            named,
            place.id,
            known(writePosition({ latitude: hit.latitude, longitude: hit.longitude })),
          );
    });
  };

  return (
    <div className="form-grid">
      <div className="form-wide">
        <PlaceSearch onPick={take} />
      </div>
      <StatedTextField {...field("name")} value={place.name} onChange={(name) => set({ name })} />
      <StatedTextField
        {...field("setting")}
        hint={t("place-setting-hint")}
        value={place.setting}
        onChange={(setting) => set({ setting })}
      />
      <Place record={place.id} field="latitude">
        <StatedTextField
          label={t("place-position")}
          error={fault}
          placeholder="33°26′S 70°40′W"
          hint={t("place-position-hint")}
          value={position}
          onChange={(text) => change((now) => setPosition(now, place.id, text))}
          beside={
            <IconButton
              icon="map"
              label={t(isMapOpen ? "place-map-close" : "place-map-open")}
              onPress={() => setMapOpen(!isMapOpen)}
            />
          }
          below={
            <output className="field-echo">
              {echo === null ? (
                "\u00a0"
              ) : (
                <>
                  {notation ? `${t(`notation-${notation}`)}: ` : ""}
                  {echo}
                  {there === null ? null : <span className="place-there">{there}</span>}
                </>
              )}
            </output>
          }
        />
      </Place>
      <div>
        <TermSelect
          {...field("precision")}
          vocabulary="place-precision"
          value={place.precision}
          onChange={(precision) => set({ precision })}
        />
        {offersPrecision ? (
          <Button kind="quiet" small onPress={() => set({ precision: known(proposed) })}>
            {t("place-precision-offer", { precision: t.term("place-precision", proposed) })}
          </Button>
        ) : null}
      </div>
      {isMapOpen ? (
        <div className="form-wide">
          <Suspense fallback={<Spinner label={t("loading")} />}>
            <PointMap
              position={reading?.position ?? null}
              onPick={(at) => {
                change((now) => setPosition(now, place.id, known(writePosition(at))));
              }}
            />
          </Suspense>
        </div>
      ) : null}
      <TermSelect
        {...field("region")}
        hint={t("place-region-hint")}
        vocabulary="region"
        value={place.region}
        onChange={(region) => set({ region })}
      />
      <div className="form-wide">
        <CardHandling
          kind="place"
          record={place.id}
          confidentiality={place.confidentiality}
          consent={place.consent}
          onChange={set}
        />
      </div>
    </div>
  );
}
