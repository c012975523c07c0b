/** Takes the map out of the dossier as a picture, without what must not leave. */
import { type RefObject, useState } from "react";
import { type MapMark, backend, dialogs } from "@/backend";
import { Banner, Button, Checkbox, Dialog, ErrorBanner, TextField } from "@/components";
import { useDossier, useRead, useRegionNames } from "@/state/queries";
import { useSelection } from "@/state/selection";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { chipsOf } from "@/text/selection";
import { classOf, classesOf, toneOf } from "./breaks";
import { drawSymbol, paletteOf } from "./drawing";
import { type Heat, HEAT_CELL, type MapControl, type Viewport } from "./MapCanvas";
import { symbolOf } from "./marks";
import { type LegendLine, asPng, compose } from "./picture";
import { drawPattern } from "./RegionsLayer";
import { classWords, heatNote } from "./ShadeLegend";
import { useMapLook } from "./state";
import { CLASSES, type RegionsView, countRegions, ofClass } from "./useRegions";

export interface PictureDialogProps {
  control: RefObject<MapControl | null>;
  viewport: Viewport;
  regions: RegionsView;
  attribution: string;
  onClose: () => void;
}

const SIGNS = [
  { id: "exact", mark: { count: 1, same_position: true, precision: "LP-1" } },
  { id: "approximate", mark: { count: 1, same_position: true, precision: "LP-2" } },
  { id: "area", mark: { count: 1, same_position: true, precision: "LP-4" } },
  { id: "unknown", mark: { count: 1, same_position: true, precision: null } },
  { id: "stack", mark: { count: 7, same_position: true, precision: "LP-1" } },
  { id: "cluster", mark: { count: 40, same_position: false, precision: "LP-1" } },
] as const;

export function PictureDialog(props: PictureDialogProps) {
  const { control, viewport, regions, attribution, onClose } = props;
  const t = useText();
  const { look, measure, method } = useMapLook();
  const info = useDossier()?.info;
  const selection = useSelection((state) => state.selection);
  const names = useRegionNames();
  const dossier = valueOf(info?.name ?? "empty") ?? "";
  const [title, setTitle] = useState(() => t("map-picture-title", { dossier }));
  const [isWhole, setWhole] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [written, setWritten] = useState<string | null>(null);

  const ask = (openOnly: boolean) =>
    backend.mapView({
      selection,
      view: viewport.bounds,
      resolution: viewport.resolution,
      open_only: openOnly,
    });
  const counted = useRead(["map_picture", selection, viewport], async () => {
    const [all, open] = await Promise.all([ask(false), ask(true)]);
    return { all: all.total, withheld: all.total - open.total };
  }).data;
  const withheld = counted?.withheld ?? 0;

  /** Puts on the map what may leave, draws it, and puts back what was there. */
  const draw = async () => {
    const openOnly = !isWhole;
    const map = control.current;
    const view = await ask(openOnly);
    const body = document.querySelector(".map-canvas");
    if (!map || !body) throw new Error("there is no map to draw");
    const palette = paletteOf(body);
    let marks: readonly MapMark[] = [];
    let heat: Heat | null = null;
    let legend: readonly LegendLine[] = [];
    const notes: string[] = [];
    let shades: RegionsView["shades"] = [];
    if (look === "marks") {
      marks = view.marks;
      legend = SIGNS.map(({ id, mark }) => ({
        label: t(`map-legend-${id}`),
        sign: (pen, size) => {
          const symbol = symbolOf(mark);
          const radius = Math.min(symbol.radius, size / 2 - 1);
          drawSymbol(pen, { ...symbol, radius }, size / 2, size / 2, palette, t.language.locale);
        },
      }));
    } else if (look === "heat") {
      const density = await backend.mapDensity({
        selection,
        view: viewport.bounds,
        resolution: viewport.resolution,
        cell: HEAT_CELL,
        open_only: openOnly,
      });
      heat = { density, viewport };
      notes.push(heatNote(t, heat));
    } else {
      const counts = await countRegions(selection, look, openOnly);
      const classes = classesOf(
        counts.regions.map((region) => region[measure]),
        CLASSES,
        method,
      );
      shades = counts.regions.map((region) => ({
        code: region.code,
        shade: toneOf(classOf(classes, region[measure]), classes.length, CLASSES),
        label: t.number(region[measure]),
      }));
      legend = classes.map((one, shade) => ({
        label: `${classWords(t, one)} · ${t("map-class-regions", { count: ofClass(counts, one, measure) })}`,
        sign: (pen, size) => {
          const tone = toneOf(shade, classes.length, CLASSES);
          drawPattern(pen, tone, palette.classes[tone] ?? "", palette.classInk, size);
        },
      }));
      notes.push(t("map-legend-without", { count: counts.without.events }));
      notes.push(t(`map-method-${method}-note`));
    }
    const drawn = map.pictureOf({ marks, heat, shades });
    if (!drawn) throw new Error("there is no map to draw");
    const words = chipsOf(t, selection, names).map(({ label }) => label);
    const kept =
      withheld === 0
        ? []
        : [t(isWhole ? "map-picture-includes" : "map-picture-leaves-out", { count: withheld })];
    const citation = valueOf(info?.citation ?? "empty") ?? "";
    return compose(drawn, {
      title,
      selection: words.length === 0 ? t("map-picture-everything") : words.join(" · "),
      legendTitle:
        look === "region" || look === "country"
          ? t(`map-legend-${look}`, { measure: t(`map-measure-${measure}`) })
          : t("map-legend"),
      legend,
      notes: [
        t("map-statement", { total: view.total, placed: view.with_place, shown: view.in_view }),
        ...notes,
        ...kept,
        t("map-picture-source", {
          dossier: [dossier, citation.trim()].filter(Boolean).join(". "),
          map: attribution,
        }),
        t("map-picture-date", { day: t.day(new Date().toISOString().slice(0, 10)) }),
      ],
      scale: (metres) =>
        metres >= 1000
          ? t("map-kilometres", { length: t.number(metres / 1000) })
          : t("map-metres", { length: t.number(metres) }),
      north: t("map-north"),
      family: palette.font,
      isMirrored: document.documentElement.dir === "rtl",
    });
  };

  const save = async () => {
    setFailure(null);
    const path = await dialogs.saveFile(t("map-picture-choose"), `${fileName(title)}.png`, ["png"]);
    if (path === null) return;
    setBusy(true);
    try {
      const canvas = await draw();
      setWritten((await backend.savePicture({ path, bytes: asPng(canvas) })).path);
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      title={t("map-picture")}
      isOpen
      isFirm={isBusy}
      onClose={onClose}
      actions={
        written === null ? (
          <>
            <Button onPress={onClose}>{t("cancel")}</Button>
            <Button
              kind="primary"
              icon="export"
              isDisabled={
                isBusy ||
                title.trim() === "" ||
                !counted ||
                (regions.counts === null && look !== "marks" && look !== "heat")
              }
              onPress={() => void save()}
            >
              {t("map-picture-choose")}
            </Button>
          </>
        ) : (
          <Button kind="primary" onPress={onClose}>
            {t("done")}
          </Button>
        )
      }
    >
      {written === null ? (
        <>
          <TextField label={t("map-picture-name")} value={title} onChange={setTitle} />
          {withheld > 0 ? (
            <Checkbox isSelected={isWhole} onChange={setWhole}>
              {t("map-picture-include", { count: withheld })}
            </Checkbox>
          ) : null}
          <Banner tone="warning">{t("map-picture-unprotected")}</Banner>
          <ErrorBanner error={failure} />
        </>
      ) : (
        <Banner tone="done" title={t("map-picture-done")}>
          {written}
        </Banner>
      )}
    </Dialog>
  );
}

function fileName(title: string): string {
  const plain = title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return plain.slice(0, 60).toLowerCase() || "map";
}
