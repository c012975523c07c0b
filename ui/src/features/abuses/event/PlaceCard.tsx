/** One place of the event; the first stands for it on the map. */
import type { Place as PlaceRecord } from "@/backend";
import { IconButton, StatedTextField, TermSelect } from "@/components";
import { EMPTY, valueOf } from "@/state/stated";
import { useText } from "@/text";
import { isProvisional, movePlace, removePlace, setPosition, setRecord } from "./draft";
import { placeName, placePosition, positionEcho } from "./facts";
import { Card, Place, useField, useForm } from "./Form";

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

function PlaceFields({ place }: { place: PlaceRecord }) {
  const t = useText();
  const { draft, change } = useForm();
  const field = useField("place", place.id);
  const set = (part: Partial<PlaceRecord>) =>
    change((now) => setRecord(now, "places", place.id, part));
  const position = draft.positions[place.id] ?? EMPTY;
  const typed = valueOf(position) ?? "";
  const echo = positionEcho(t, typed);
  const fault =
    field("latitude").error ??
    (typed.trim() !== "" && echo === null ? t("event-problem-position") : null);
  return (
    <div className="form-grid">
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
          below={<output className="field-echo">{echo ?? "\u00a0"}</output>}
        />
      </Place>
      <TermSelect
        {...field("precision")}
        vocabulary="place-precision"
        value={place.precision}
        onChange={(precision) => set({ precision })}
      />
      <TermSelect
        {...field("region")}
        hint={t("place-region-hint")}
        vocabulary="region"
        value={place.region}
        onChange={(region) => set({ region })}
      />
    </div>
  );
}
