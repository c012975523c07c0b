/** The map: the shared selection on the ground, every event counted. */
import { useCallback, useEffect, useRef, useState } from "react";
import { type Bounds, type MapMark, backend } from "@/backend";
import { Button, EmptyState, ErrorBanner, IconButton, SplitPane } from "@/components";
import { go } from "@/state/navigation";
import { useCatalogue, useDossier, useRead } from "@/state/queries";
import { narrowings, useSelection } from "@/state/selection";
import { useText } from "@/text";
import { Legend } from "./Legend";
import { MapCanvas, type MapControl, type SavedPlace, type Viewport } from "./MapCanvas";
import { MarksList, PlaceEvents } from "./MarksList";
import { extentOf, formOf, markKey } from "./marks";
import { placeOf, rememberPlace } from "./state";
import "./map.css";

const WORLD: Viewport = {
  bounds: { west: -180, south: -90, east: 180, north: 90 },
  resolution: 0.25,
};

export default function MapPart() {
  const t = useText();
  const dossier = useDossier()?.path ?? "";
  const selection = useSelection((state) => state.selection);
  const setBounds = useSelection((state) => state.setBounds);
  const setActive = useSelection((state) => state.setActive);
  const clear = useSelection((state) => state.clear);
  const control = useRef<MapControl>(null);
  const [start] = useState(() => placeOf(dossier));
  const [viewport, setViewport] = useState<Viewport | null>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const [place, setPlace] = useState<MapMark | null>(null);

  const answer = useRead(
    ["map_view", selection, viewport],
    () => {
      const { bounds, resolution } = viewport ?? WORLD;
      return backend.mapView({ selection, view: bounds, resolution, open_only: false });
    },
    viewport !== null,
  );
  const view = answer.data;
  const marks = view?.marks ?? NONE;
  const home = useHome();
  const fit = useFit(control, home);
  useFirstFit(start, viewport !== null, fit);

  const onView = useCallback(
    (next: Viewport, at: SavedPlace) => {
      setViewport(next);
      rememberPlace(dossier, at);
    },
    [dossier],
  );
  const open = (mark: MapMark) => {
    const form = formOf(mark);
    if (form === "event" && mark.id !== null) {
      setActive(mark.id);
      void go("abuses", mark.id);
    } else if (form === "stack") setPlace(mark);
    else control.current?.fit(mark.bounds);
  };
  const narrow = (bounds: Bounds) => {
    setPlace(null);
    setBounds(bounds);
  };
  const narrowToView = () => {
    const now = control.current?.viewport();
    if (now) narrow(now.bounds);
  };

  return (
    <div className="page map-page">
      <header className="page-head">
        <h1>{t("part-map")}</h1>
        <p className="map-statement" role="status" aria-live="polite">
          {view
            ? t("map-statement", {
                total: view.total,
                placed: view.with_place,
                shown: view.in_view,
              })
            : t("loading")}
        </p>
        <span className="grow" />
        {narrowings(selection) > 0 ? (
          <Button kind="quiet" small icon="close" onPress={clear}>
            {t("map-clear-selection", { count: narrowings(selection) })}
          </Button>
        ) : null}
        {selection.bounds ? (
          <Button small icon="close" onPress={() => setBounds(null)}>
            {t("map-clear-area")}
          </Button>
        ) : null}
        <Button small icon="filter" onPress={narrowToView} isDisabled={viewport === null}>
          {t("map-filter-view")}
        </Button>
      </header>
      <div className="page-body page-body-flush">
        <ErrorBanner error={answer.error} />
        <SplitPane
          label={t("map-panes")}
          initial={19}
          min={14}
          max={32}
          start={
            place ? (
              <PlaceEvents
                mark={place}
                selection={selection}
                onBack={() => setPlace(null)}
                onFilter={() => narrow(place.bounds)}
              />
            ) : (
              <section className="map-side" aria-label={t("map-marks")}>
                <header className="map-side-head">
                  <h2>{t("map-in-view", { count: view?.in_view ?? 0 })}</h2>
                </header>
                {view && !answer.isPlaceholderData && marks.length === 0 ? (
                  <NothingHere total={view.total} placed={view.with_place} fit={() => void fit()} />
                ) : (
                  <MarksList
                    marks={marks}
                    selection={selection}
                    active={looked}
                    onActive={setLooked}
                    onOpen={open}
                  />
                )}
              </section>
            )
          }
          end={
            <div className="map-stage">
              <MapCanvas
                ref={control}
                label={t("map-label")}
                marks={marks}
                active={place ? markKey(place) : looked}
                onActive={setLooked}
                bounds={selection.bounds}
                home={home}
                start={start}
                onView={onView}
                onOpen={open}
                onRectangle={narrow}
              />
              <div className="map-tools">
                <IconButton
                  icon="plus"
                  label={t("map-zoom-in")}
                  shortcut="+"
                  onPress={() => control.current?.zoom(1)}
                />
                <IconButton
                  icon="minus"
                  label={t("map-zoom-out")}
                  shortcut="-"
                  onPress={() => control.current?.zoom(-1)}
                />
                <IconButton icon="expand" label={t("map-fit")} onPress={() => void fit()} />
              </div>
              <Legend />
            </div>
          }
        />
      </div>
    </div>
  );
}

const NONE: readonly MapMark[] = [];

/** The dossier's country, ISO 3166-1 alpha-2; null while not known. */
function useHome(): string | null {
  return useCatalogue()?.regions[0]?.code.slice(0, 2) ?? null;
}

/** Shows all of the selection; where none of it has a place, the dossier's country. */
function useFit(
  control: React.RefObject<MapControl | null>,
  country: string | null,
): () => Promise<void> {
  const selection = useSelection((state) => state.selection);
  return useCallback(async () => {
    try {
      const { bounds, resolution } = WORLD;
      const all = await backend.mapView({ selection, view: bounds, resolution, open_only: false });
      const extent = extentOf(all.marks);
      if (extent) control.current?.fit(extent);
      else control.current?.showCountry(country);
    } catch {
      // The same question is asked for the marks, and its error is shown there.
      control.current?.showCountry(country);
    }
  }, [selection, country, control]);
}

/** At first opening the map goes to the selection; later it stays where the user left it. */
function useFirstFit(start: SavedPlace | null, isReady: boolean, fit: () => Promise<void>): void {
  const isDone = useRef(start !== null);
  const hasCatalogue = useCatalogue() !== undefined;
  useEffect(() => {
    if (isDone.current || !isReady || !hasCatalogue) return;
    isDone.current = true;
    void fit();
  }, [isReady, hasCatalogue, fit]);
}

function NothingHere({ total, placed, fit }: { total: number; placed: number; fit: () => void }) {
  const t = useText();
  if (total === 0) return <EmptyState title={t("map-none-selected")} icon="map" />;
  if (placed === 0)
    return (
      <EmptyState title={t("map-none-placed")} icon="place">
        {t("map-none-placed-body")}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t("map-none-in-view")}
      icon="map"
      actions={
        <Button small onPress={fit}>
          {t("map-fit")}
        </Button>
      }
    />
  );
}
