/** The map: the shared selection on the ground, every event counted. */
import { useCallback, useEffect, useRef, useState } from "react";
import { type Bounds, type Layer, type MapMark, backend } from "@/backend";
import { Button, EmptyState, ErrorBanner, IconButton, Menu, Select, SplitPane } from "@/components";
import { go } from "@/state/navigation";
import { useCatalogue, useDossier, useRead, useRegionNames } from "@/state/queries";
import { EVERYTHING, narrowings, useSelection } from "@/state/selection";
import { valueOf } from "@/state/stated";
import { type TextTools, useText } from "@/text";
import { chipsOf } from "@/text/selection";
import { AreaDialog } from "./AreaDialog";
import type { Ring } from "./areas";
import { LayersPanel } from "./LayersPanel";
import { Legend } from "./Legend";
import {
  type Drawing,
  HEAT_CELL,
  type Heat,
  MapCanvas,
  type MapControl,
  type SavedPlace,
  type Viewport,
} from "./MapCanvas";
import { MarksList, PlaceEvents } from "./MarksList";
import { extentOf, formOf, markKey } from "./marks";
import { PictureDialog } from "./PictureDialog";
import { RegionTable } from "./RegionTable";
import { HeatLegend, RegionLegend } from "./ShadeLegend";
import { type Look, placeOf, rememberPlace, useMapLook } from "./state";
import { useRegions } from "./useRegions";
import "./map.css";

const WORLD: Viewport = {
  bounds: { west: -180, south: -90, east: 180, north: 90 },
  resolution: 0.25,
};
const LOOKS: readonly Look[] = ["marks", "heat", "region", "country"];
const MEASURES = ["events", "acts", "victims"] as const;
const METHODS = ["quantile", "equal", "natural"] as const;

export default function MapPart() {
  const t = useText();
  const dossier = useDossier()?.path ?? "";
  const selection = useSelection((state) => state.selection);
  const setBounds = useSelection((state) => state.setBounds);
  const addArea = useSelection((state) => state.addArea);
  const setActive = useSelection((state) => state.setActive);
  const { look } = useMapLook();
  const control = useRef<MapControl>(null);
  const [start] = useState(() => placeOf(dossier));
  const [viewport, setViewport] = useState<Viewport | null>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const [place, setPlace] = useState<MapMark | null>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [dialog, setDialog] = useState<"corners" | "picture" | null>(null);
  const [isLayering, setLayering] = useState(false);

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
  const heat = useHeat(viewport);
  const regions = useRegions(selection);
  const { layers, failed, onLayerFailed } = useLayers();
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
  const onDrawn = (area: Ring | null) => {
    setDrawing(null);
    setDialog(null);
    if (area) {
      setPlace(null);
      addArea(area);
    }
  };
  const choose = useChooseRegion(regions.counts?.regions.map(({ code }) => code));
  const attribution = attributions(t, layers);
  const isShaded = look === "region" || look === "country";

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
        <LookChoice />
        <AreaMenu
          hasView={viewport !== null}
          onView={() => {
            const now = control.current?.viewport();
            if (now) narrow(now.bounds);
          }}
          onDraw={setDrawing}
          onType={() => setDialog("corners")}
        />
        <Button small icon="folder" onPress={() => setLayering(!isLayering)}>
          {t("layers-count", { count: layers.length })}
        </Button>
        <Button
          small
          icon="export"
          isDisabled={viewport === null}
          onPress={() => setDialog("picture")}
        >
          {t("map-picture")}
        </Button>
      </header>
      <Narrowings />
      <Coarse values={view?.coarse ?? []} />
      <div className="page-body page-body-flush">
        <ErrorBanner error={answer.error ?? regions.error} />
        <SplitPane
          label={t("map-panes")}
          initial={isShaded ? 24 : 19}
          min={14}
          max={32}
          start={
            isLayering ? (
              <LayersPanel layers={layers} failed={failed} onBack={() => setLayering(false)} />
            ) : place ? (
              <PlaceEvents
                mark={place}
                selection={selection}
                onBack={() => setPlace(null)}
                onFilter={() => narrow(place.bounds)}
              />
            ) : isShaded ? (
              <section className="map-side" aria-label={t(`map-by-${look}`)}>
                <header className="map-side-head">
                  <h2>{t(`map-by-${look}`)}</h2>
                </header>
                <ShadeChoice />
                <RegionTable view={regions} onChoose={choose} />
              </section>
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
                marks={look === "marks" ? marks : NONE}
                active={place ? markKey(place) : looked}
                onActive={setLooked}
                bounds={selection.bounds}
                areas={selection.areas ?? NO_AREAS}
                drawing={drawing}
                onDrawn={onDrawn}
                heat={heat}
                shapes={regions.shapes}
                shades={regions.shades}
                onRegion={choose}
                layers={layers}
                onLayerFailed={onLayerFailed}
                attribution={attribution}
                home={home}
                start={start}
                onView={onView}
                onOpen={open}
                onRectangle={narrow}
              />
              {drawing === null ? null : (
                <div className="map-drawing" role="status">
                  <span>{t(`map-draw-${drawing}-now`)}</span>
                  <Button small icon="close" onPress={() => setDrawing(null)}>
                    {t("cancel")}
                  </Button>
                </div>
              )}
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
              {look === "marks" ? <Legend /> : null}
              {look === "heat" ? <HeatLegend heat={heat} /> : null}
              {isShaded ? <RegionLegend view={regions} /> : null}
            </div>
          }
        />
      </div>
      {dialog === "corners" ? (
        <AreaDialog
          view={viewport?.bounds ?? null}
          onArea={onDrawn}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === "picture" && viewport ? (
        <PictureDialog
          control={control}
          viewport={viewport}
          regions={regions}
          attribution={attribution}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </div>
  );
}

const NONE: readonly MapMark[] = [];
const NO_AREAS: readonly Ring[] = [];
const NO_LAYERS: readonly Layer[] = [];

function LookChoice() {
  const t = useText();
  const look = useMapLook((state) => state.look);
  return (
    <div className="map-look">
      <Select
        label={t("map-look")}
        hideLabel
        value={look}
        onChange={(next) => useMapLook.setState({ look: next as Look })}
        options={LOOKS.map((value) => ({ value, label: t(`map-look-${value}`) }))}
      />
    </div>
  );
}

/** What a map by region counts and how its classes are made. */
function ShadeChoice() {
  const t = useText();
  const { measure, method } = useMapLook();
  return (
    <div className="map-look">
      <Select
        label={t("map-measure")}
        hideLabel
        value={measure}
        onChange={(next) => useMapLook.setState({ measure: next as (typeof MEASURES)[number] })}
        options={MEASURES.map((value) => ({ value, label: t(`map-measure-${value}`) }))}
      />
      <Select
        label={t("map-method")}
        hideLabel
        value={method}
        onChange={(next) => useMapLook.setState({ method: next as (typeof METHODS)[number] })}
        options={METHODS.map((value) => ({ value, label: t(`map-method-${value}`) }))}
      />
    </div>
  );
}

interface AreaMenuProps {
  hasView: boolean;
  onView: () => void;
  onDraw: (drawing: Drawing) => void;
  onType: () => void;
}

function AreaMenu({ hasView, onView, onDraw, onType }: AreaMenuProps) {
  const t = useText();
  return (
    <Menu
      label={t("map-area")}
      entries={[
        {
          id: "view",
          label: t("map-filter-view"),
          icon: "filter",
          run: onView,
          isDisabled: !hasView,
        },
        { id: "box", label: t("map-draw-box"), icon: "expand", run: () => onDraw("box") },
        { id: "outline", label: t("map-draw-outline"), icon: "edit", run: () => onDraw("outline") },
        { id: "corners", label: t("map-draw-corners"), icon: "command", run: onType },
      ]}
    >
      <Button small icon="filter">
        {t("map-area")}
      </Button>
    </Menu>
  );
}

/** What narrows the selection, each removable here too. */
function Narrowings() {
  const t = useText();
  const selection = useSelection((state) => state.selection);
  const replace = useSelection((state) => state.replace);
  const clear = useSelection((state) => state.clear);
  const chips = chipsOf(t, selection, useRegionNames());
  if (narrowings(selection) === 0) return null;
  return (
    <ul className="map-chips" aria-label={t("map-narrowed")}>
      {chips.map((chip) => (
        <li key={chip.id}>
          <Button small icon="close" onPress={() => replace(chip.without)}>
            {chip.label}
          </Button>
        </li>
      ))}
      {chips.length > 1 ? (
        <li>
          <Button small kind="quiet" onPress={clear}>
            {t("map-clear-selection", { count: narrowings(selection) })}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}

/** Events of which it is not known whether they happened in the area. */
function Coarse({ values }: { values: readonly { code: string; count: number }[] }) {
  const t = useText();
  const count = values.reduce((sum, value) => sum + value.count, 0);
  if (count === 0) return null;
  const parts = values.map((value) =>
    t("map-coarse-part", {
      count: value.count,
      precision:
        value.code === "?empty"
          ? t("map-precision-unknown")
          : t.term("place-precision", value.code),
    }),
  );
  return (
    <p className="map-coarse" role="status">
      {t("map-coarse", { count, parts: t.list(parts) })}
    </p>
  );
}

/** How densely events lie in the view, while that is what is drawn. */
function useHeat(viewport: Viewport | null): Heat | null {
  const selection = useSelection((state) => state.selection);
  const isShown = useMapLook((state) => state.look) === "heat";
  const answer = useRead(
    ["map_density", selection, viewport],
    async () => {
      const asked = viewport ?? WORLD;
      const density = await backend.mapDensity({
        selection,
        view: asked.bounds,
        resolution: asked.resolution,
        cell: HEAT_CELL,
        open_only: false,
      });
      return { density, viewport: asked };
    },
    isShown && viewport !== null,
  );
  return isShown ? (answer.data ?? null) : null;
}

function useLayers() {
  const t = useText();
  const [failed, setFailed] = useState<ReadonlyMap<string, string>>(() => new Map());
  const layers = useRead(["layers"], () => backend.layers()).data?.layers ?? NO_LAYERS;
  const onLayerFailed = useCallback(
    (layer: Layer, reason: unknown) =>
      setFailed((former) =>
        new Map(former).set(
          layer.id,
          reason === null ? t("layer-tiles-failed") : `${t("layer-failed")} ${t.error(reason)}`,
        ),
      ),
    [t],
  );
  return { layers, failed, onLayerFailed };
}

/** Whom the map names: the ground it comes with, and every layer that is drawn. */
function attributions(t: TextTools, layers: readonly Layer[]): string {
  const own = layers.flatMap((layer) =>
    valueOf(layer.visible) === false ? [] : [valueOf(layer.attribution) ?? ""],
  );
  return [...new Set([t("map-attribution"), ...own.filter(Boolean)])].join(" · ");
}

/** Narrows the selection to a region, or to every region of a country. */
function useChooseRegion(codes: readonly string[] | undefined): (code: string) => void {
  const selection = useSelection((state) => state.selection);
  const setFacet = useSelection((state) => state.setFacet);
  const { look } = useMapLook();
  const isCountry = look === "country";
  const all = useRead(
    ["region_counts", EVERYTHING, "region"],
    () => backend.regionCounts({ selection: EVERYTHING, level: "region", open_only: false }),
    isCountry,
  ).data;
  return useCallback(
    (code: string) => {
      if (!codes?.includes(code)) return;
      const wanted = isCountry
        ? (all?.regions ?? [])
            .map((region) => region.code)
            .filter((one) => one.startsWith(`${code}-`))
        : [code];
      const chosen = selection.facets["region"] ?? [];
      const isChosen =
        wanted.length === chosen.length && wanted.every((one) => chosen.includes(one));
      setFacet("region", isChosen ? [] : wanted);
    },
    [codes, all, isCountry, selection, setFacet],
  );
}

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
