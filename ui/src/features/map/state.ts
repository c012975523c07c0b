/** Where the user was on the map and how it was drawn, kept while the dossier is open. */
import { create } from "zustand";
import { whenForgotten } from "@/state/session";
import type { Method } from "./breaks";
import type { SavedPlace } from "./MapCanvas";

/** What the map draws of the selection. */
export type Look = "marks" | "heat" | "region" | "country";
/** What a map by region counts. */
export type Measure = "events" | "acts" | "victims";

interface MapPlaceState {
  /** The dossier it belongs to. */
  dossier: string;
  place: SavedPlace | null;
}

export const useMapPlace = create<MapPlaceState>(() => ({ dossier: "", place: null }));

interface MapLookState {
  readonly look: Look;
  readonly measure: Measure;
  readonly method: Method;
}

const PLAIN: MapLookState = { look: "marks", measure: "events", method: "quantile" };

export const useMapLook = create<MapLookState>(() => PLAIN);

// Where somebody looked tells what they looked for.
whenForgotten(() => {
  useMapPlace.setState({ dossier: "", place: null });
  useMapLook.setState(PLAIN);
});

export function rememberPlace(dossier: string, place: SavedPlace): void {
  useMapPlace.setState({ dossier, place });
}

export function placeOf(dossier: string): SavedPlace | null {
  const state = useMapPlace.getState();
  return state.dossier === dossier ? state.place : null;
}
