/** Counts by region or country of the selection, in classes, with the outlines to shade. */
import { useMemo } from "react";
import { type RegionCount, type RegionCounts, type Selection, backend } from "@/backend";
import { useDossier, useRead, useRegionNames } from "@/state/queries";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { type Class, classOf, classesOf, toneOf } from "./breaks";
import type { Shade } from "./RegionsLayer";
import { type Look, useMapLook } from "./state";

/** How many classes the eye tells apart. */
export const CLASSES = 5;

export interface RegionsView {
  readonly counts: RegionCounts | null;
  readonly classes: readonly Class[];
  readonly shades: readonly Shade[];
  readonly shapes: Awaited<ReturnType<typeof backend.regionShapes>>["shapes"] | "countries" | null;
  readonly nameOf: (code: string) => string;
  readonly error: unknown;
}

/** The counts and their classes; asked for a picture too, without what must not leave. */
export async function countRegions(
  selection: Selection,
  look: Look,
  openOnly: boolean,
): Promise<RegionCounts> {
  return backend.regionCounts({ selection, level: look, open_only: openOnly });
}

export function useRegions(selection: Selection): RegionsView {
  const t = useText();
  const { look, measure, method } = useMapLook();
  const isShown = look === "region" || look === "country";
  const country = valueOf(useDossier()?.info?.country ?? "empty") ?? null;
  const answer = useRead(
    ["region_counts", selection, look],
    () => countRegions(selection, look, false),
    isShown,
  );
  const counts = isShown ? (answer.data ?? null) : null;
  const codes = useMemo(() => counts?.regions.map(({ code }) => code) ?? [], [counts]);
  const outlines = useRead(
    ["region_shapes", codes, country],
    () => backend.regionShapes({ codes: [...codes], country }),
    look === "region" && counts !== null,
  );
  const names = useRegionNames();
  return useMemo(() => {
    const classes = classesOf(
      counts?.regions.map((region) => region[measure]) ?? [],
      CLASSES,
      method,
    );
    const countries = new Intl.DisplayNames(t.language.locale, { type: "region" });
    const drawn = new Map(outlines.data?.shapes.map(({ code, name }) => [code, name]));
    return {
      counts,
      classes,
      shades:
        counts?.regions.map((region) => ({
          code: region.code,
          shade: toneOf(classOf(classes, region[measure]), classes.length, CLASSES),
          label: t.number(region[measure]),
        })) ?? [],
      shapes:
        look === "country"
          ? "countries"
          : look === "region"
            ? (outlines.data?.shapes ?? null)
            : null,
      nameOf: (code: string) => {
        if (look !== "country") return names.get(code) ?? drawn.get(code) ?? code;
        try {
          return countries.of(code) ?? code;
        } catch {
          return code;
        }
      },
      error: isShown ? (answer.error ?? outlines.error) : null,
    };
  }, [
    counts,
    measure,
    method,
    look,
    outlines.data,
    outlines.error,
    answer.error,
    names,
    t,
    isShown,
  ]);
}

/** Of the regions, those of one class. */
export function ofClass(counts: RegionCounts, one: Class, measure: keyof RegionCount): number {
  return counts.regions.filter(
    (region) => Number(region[measure]) >= one.from && Number(region[measure]) <= one.to,
  ).length;
}
