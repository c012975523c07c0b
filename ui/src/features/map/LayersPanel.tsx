/** The user's own layers: their order, and how each is drawn. */
import { useState } from "react";
import { type Layer, backend, dialogs } from "@/backend";
import { Button, Checkbox, EmptyState, ErrorBanner, IconButton, Select } from "@/components";
import { notify } from "@/state/notices";
import { refreshStatus, setStatus, useWrite } from "@/state/queries";
import { known, valueOf } from "@/state/stated";
import { useText } from "@/text";
import { AddLayerDialog } from "./AddLayerDialog";
import { LAYER_COLOURS } from "./layerColours";

export interface LayersPanelProps {
  /** From the bottom to the top. */
  layers: readonly Layer[];
  /** Layers that could not be drawn, by id, with the reason. */
  failed: ReadonlyMap<string, string>;
  onBack: () => void;
}

export function LayersPanel({ layers, failed, onBack }: LayersPanelProps) {
  const t = useText();
  const [path, setPath] = useState<string | null>(null);
  const save = useWrite(backend.saveLayers);
  const change = (changed: readonly Layer[]) => save.mutate({ layers: [...changed] });
  const add = async () => setPath(await dialogs.openFile(t("layer-choose"), EXTENSIONS));
  const swap = (at: number, other: number) => {
    const [one, two] = [layers[at], layers[other]];
    if (!one || !two) return;
    change([
      { ...one, rank: known(other + 1) },
      { ...two, rank: known(at + 1) },
      ...layers.flatMap((layer, rank) =>
        rank !== at && rank !== other && valueOf(layer.rank) !== rank + 1
          ? [{ ...layer, rank: known(rank + 1) }]
          : [],
      ),
    ]);
  };
  const topFirst = layers.map((layer, at) => ({ layer, at })).toReversed();
  return (
    <section className="map-side" aria-label={t("layers")}>
      <header className="map-side-head">
        <IconButton
          icon="chevron-start"
          label={t("layers-back")}
          onPress={onBack}
          autoFocus
          small
        />
        <h2 className="grow">{t("layers")}</h2>
        <Button small icon="plus" onPress={() => void add()}>
          {t("layer-add")}
        </Button>
      </header>
      {save.error ? <ErrorBanner error={save.error} /> : null}
      {layers.length === 0 ? (
        <EmptyState
          title={t("layers-none")}
          icon="map"
          actions={
            <Button small icon="plus" onPress={() => void add()}>
              {t("layer-add")}
            </Button>
          }
        >
          {t("layers-none-body")}
        </EmptyState>
      ) : (
        <ol className="layers">
          {topFirst.map(({ layer, at }) => (
            <LayerItem
              key={layer.id}
              layer={layer}
              failure={failed.get(layer.id) ?? null}
              isTop={at === layers.length - 1}
              isBottom={at === 0}
              onChange={(changed) => change([changed])}
              onUp={() => swap(at, at + 1)}
              onDown={() => swap(at, at - 1)}
            />
          ))}
        </ol>
      )}
      {path === null ? null : <AddLayerDialog path={path} onClose={() => setPath(null)} />}
    </section>
  );
}

const EXTENSIONS = ["geojson", "json", "pmtiles"];

interface LayerItemProps {
  layer: Layer;
  failure: string | null;
  isTop: boolean;
  isBottom: boolean;
  onChange: (layer: Layer) => void;
  onUp: () => void;
  onDown: () => void;
}

function LayerItem({ layer, failure, isTop, isBottom, onChange, onUp, onDown }: LayerItemProps) {
  const t = useText();
  const name = valueOf(layer.name) ?? "";
  const stored = valueOf(layer.opacity) ?? 1;
  // While the handle is dragged nothing is written.
  const [dragged, setDragged] = useState<number | null>(null);
  const settle = () => {
    if (dragged !== null && dragged !== stored) onChange({ ...layer, opacity: known(dragged) });
    setDragged(null);
  };
  const remove = async () => {
    try {
      await backend.deleteRecord({ id: layer.id, reason: "" });
      await refreshStatus();
      notify({
        kind: "done",
        text: t("layer-removed", { name }),
        action: {
          label: t("layer-undo"),
          run: () =>
            void backend
              .undo()
              .then(setStatus)
              .catch((thrown: unknown) => notify({ kind: "error", text: t.error(thrown) })),
        },
      });
    } catch (thrown) {
      notify({ kind: "error", text: t.error(thrown) });
    }
  };
  return (
    <li className="layer">
      <div className="layer-head">
        <Checkbox
          isSelected={valueOf(layer.visible) !== false}
          onChange={(visible) => onChange({ ...layer, visible: known(visible) })}
        >
          {name}
        </Checkbox>
        <span className="grow" />
        <IconButton
          icon="arrow-up"
          label={t("layer-up", { name })}
          isDisabled={isTop}
          onPress={onUp}
          small
        />
        <IconButton
          icon="arrow-down"
          label={t("layer-down", { name })}
          isDisabled={isBottom}
          onPress={onDown}
          small
        />
        <IconButton
          icon="delete"
          label={t("layer-remove", { name })}
          onPress={() => void remove()}
          small
        />
      </div>
      <div className="layer-look">
        <label className="layer-opacity">
          <span>{t("layer-opacity")}</span>
          <input
            type="range"
            min={0.1}
            max={1}
            step={0.1}
            value={dragged ?? stored}
            aria-valuetext={t.percent(dragged ?? stored)}
            onChange={(event) => setDragged(Number(event.target.value))}
            onPointerUp={settle}
            onKeyUp={settle}
            onBlur={settle}
          />
        </label>
        <Select
          label={t("layer-colour")}
          hideLabel
          value={valueOf(layer.colour) ?? null}
          onChange={(colour) => onChange({ ...layer, colour: known(colour) })}
          options={LAYER_COLOURS.map(({ colour, id }) => ({
            value: colour,
            label: t(`layer-colour-${id}`),
          }))}
        />
        <span
          className="layer-swatch"
          aria-hidden="true"
          style={{ background: valueOf(layer.colour) ?? "transparent" }}
        />
      </div>
      <p className="muted small">
        {t("layer-facts", {
          format: valueOf(layer.format) === "pmtiles" ? "PMTiles" : "GeoJSON",
          size: t.number(Math.max(0.1, (valueOf(layer.size) ?? 0) / 1024 / 1024), {
            maximumFractionDigits: 1,
          }),
          attribution: valueOf(layer.attribution) ?? "",
        })}
      </p>
      {failure === null ? null : (
        <p className="layer-failed" role="alert">
          {failure}
        </p>
      )}
    </li>
  );
}
