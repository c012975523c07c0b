/** Where the user was on the map, kept while the dossier is open. */
import { create } from "zustand";
import { whenForgotten } from "@/state/session";
import type { SavedPlace } from "./MapCanvas";

interface MapPlaceState {
  /** The dossier it belongs to. */
  dossier: string;
  place: SavedPlace | null;
}

export const useMapPlace = create<MapPlaceState>(() => ({ dossier: "", place: null }));

// Where somebody looked tells what they looked for.
whenForgotten(() => useMapPlace.setState({ dossier: "", place: null }));

export function rememberPlace(dossier: string, place: SavedPlace): void {
  useMapPlace.setState({ dossier, place });
}

export function placeOf(dossier: string): SavedPlace | null {
  const state = useMapPlace.getState();
  return state.dossier === dossier ? state.place : null;
}
