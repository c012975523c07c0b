/** Finds a place in the gazetteer and among the places the dossier uses already. */
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { type PlaceHit, backend } from "@/backend";
import { useDossierKey } from "@/state/queries";
import { type TextTools, useText } from "@/text";
import { type Found, SearchCombo } from "./SearchCombo";

const LIMIT = 20;

/** What tells a place from others of the same name. */
export function placeFacts(t: TextTools, hit: PlaceHit): string {
  const countries = new Intl.DisplayNames(t.language.locale, { type: "region" });
  const country = hit.country === null ? null : countryName(countries, hit.country);
  return [
    hit.matched,
    hit.region_name,
    country,
    hit.population === null ? null : t("place-population", { count: hit.population }),
    hit.events > 0 ? t("place-used", { count: hit.events }) : null,
    hit.latitude === null ? t("place-position-unknown") : null,
  ]
    .filter(Boolean)
    .join(" · ");
}

function countryName(names: Intl.DisplayNames, alpha3: string): string {
  // The platform knows codes of two letters; of three it gives back what it was given.
  try {
    return names.of(new Intl.Locale(`und-${alpha3}`).region ?? alpha3) ?? alpha3;
  } catch {
    return alpha3;
  }
}

export function PlaceSearch({ onPick }: { onPick: (place: PlaceHit) => void }) {
  const t = useText();
  const dossierKey = useDossierKey();
  const [text, setText] = useState("");
  const sought = useDeferredValue(text.trim());
  const answer = useQuery({
    queryKey: [...dossierKey, "find-places", sought],
    queryFn: async () =>
      (await backend.findPlaces({ text: sought, limit: LIMIT, country: null })).places,
    enabled: sought.length >= 2,
    placeholderData: (former: PlaceHit[] | undefined) => former,
  });
  const hits = sought.length < 2 ? [] : (answer.data ?? []);
  const items: Found[] = hits.map((hit, index) => ({
    id: String(index),
    label: hit.name,
    hint: placeFacts(t, hit),
  }));
  return (
    <SearchCombo
      label={t("place-search")}
      hint={answer.isError ? t.error(answer.error) : t("place-search-hint")}
      placeholder={t("place-search-example")}
      text={text}
      onText={setText}
      empty={
        text.trim().length < 2 ? null : answer.isPending ? t("loading") : t("place-search-none")
      }
      items={items}
      onPick={(id) => {
        const hit = hits[Number(id)];
        setText("");
        if (hit) onPick(hit);
      }}
    />
  );
}
