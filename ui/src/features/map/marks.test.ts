import { describe, expect, it } from "vitest";
import type { MapMark } from "@/backend";
import { alpha2, unrolled } from "./basemap";
import { clusterRadius, exactnessOf, extentOf, markAt, markKey, symbolOf } from "./marks";

function mark(part: Partial<MapMark>): MapMark {
  const latitude = part.latitude ?? -33.45;
  const longitude = part.longitude ?? -70.66;
  return {
    latitude,
    longitude,
    count: 1,
    same_position: true,
    id: null,
    precision: "LP-1",
    bounds: { west: longitude, east: longitude, south: latitude, north: latitude },
    ...part,
  };
}

describe("the symbol of a mark", () => {
  it("tells the four kinds of precision apart by fill or line, never by colour alone", () => {
    const looks = ["LP-1", "LP-2", "LP-4", null].map((precision) => {
      const { fill, ring } = symbolOf(mark({ precision }));
      return `${fill} ${ring}`;
    });
    expect(looks).toEqual(["solid none", "solid dashed", "hatched none", "hollow dotted"]);
    expect(new Set(looks).size).toBe(4);
  });

  it("draws every class of the vocabulary, and what it does not know as unknown", () => {
    expect(
      ["LP-1", "LP-2", "LP-3", "LP-4", "LP-5", "LP-6", "LP-7", "LP-B"].map(exactnessOf),
    ).toEqual([
      "exact",
      "approximate",
      "approximate",
      "area",
      "approximate",
      "area",
      "area",
      "approximate",
    ]);
    expect(exactnessOf("LP-99")).toBe("unknown");
    expect(exactnessOf(null)).toBe("unknown");
  });

  it("stacks several events of one position and keeps their precision", () => {
    const symbol = symbolOf(mark({ count: 12, precision: "LP-4" }));
    expect(symbol).toMatchObject({ form: "stack", count: 12, fill: "hatched" });
  });

  it("makes clusters of several positions, larger with more events but not without end", () => {
    const few = symbolOf(mark({ count: 5, same_position: false }));
    const many = symbolOf(mark({ count: 5000, same_position: false }));
    expect(few.form).toBe("cluster");
    expect(many.radius).toBeGreaterThan(few.radius);
    expect(clusterRadius(1e9)).toBe(26);
  });
});

describe("finding a mark under the pointer", () => {
  const at = new Map<string, readonly [number, number]>();
  const one = mark({ id: "one" });
  const big = mark({ count: 900, same_position: false, longitude: 0 });
  at.set(markKey(one), [100, 100]);
  at.set(markKey(big), [120, 100]);
  const pixelOf = (of: MapMark) => at.get(markKey(of)) ?? ([0, 0] as const);

  it("takes the one the point lies deepest in", () => {
    expect(markAt([big, one], pixelOf, [121, 101])).toBe(big);
    expect(markAt([one], pixelOf, [104, 103])).toBe(one);
  });

  it("finds none beyond the slack", () => {
    expect(markAt([big, one], pixelOf, [60, 60])).toBeNull();
  });
});

describe("the extent of a selection", () => {
  it("is null without marks and a point for one", () => {
    expect(extentOf([])).toBeNull();
    expect(extentOf([mark({})])).toEqual({
      west: -70.66,
      east: -70.66,
      south: -33.45,
      north: -33.45,
    });
  });

  it("leaves out single events far off", () => {
    const chile = mark({
      count: 990,
      same_position: false,
      bounds: { west: -75, east: -67, south: -54, north: -18 },
    });
    const washington = mark({ latitude: 38.9, longitude: -77 });
    expect(extentOf([chile, washington])).toEqual(chile.bounds);
  });

  it("keeps what is not rare", () => {
    const here = mark({ count: 50 });
    const there = mark({ count: 50, latitude: 0, longitude: 10 });
    expect(extentOf([here, there])).toEqual({ west: -70.66, east: 10, south: -33.45, north: 0 });
  });
});

describe("the ground", () => {
  it("lays a country across the antimeridian out at both edges, without a line across the world", () => {
    const fiji = [
      [
        [178, -16],
        [-179, -17],
        [-179, -18],
        [178, -18],
        [178, -16],
      ],
    ];
    expect(unrolled(fiji)).toEqual([
      [
        [
          [178, -16],
          [181, -17],
          [181, -18],
          [178, -18],
          [178, -16],
        ],
      ],
      [
        [
          [-182, -16],
          [-179, -17],
          [-179, -18],
          [-182, -18],
          [-182, -16],
        ],
      ],
    ]);
  });

  it("leaves other countries as they are", () => {
    const chile = [
      [
        [-70, -18],
        [-67, -55],
        [-75, -50],
        [-70, -18],
      ],
    ];
    expect(unrolled(chile)).toEqual([chile]);
  });

  it("closes a land round a pole below the map", () => {
    const [land] = unrolled([
      [
        [-170, -70],
        [-60, -70],
        [60, -70],
        [170, -70],
        [-170, -70],
      ],
    ]);
    expect(land?.[0]?.slice(-3)).toEqual([
      [190, -89],
      [-170, -89],
      [-170, -70],
    ]);
  });

  it("knows countries by the numbers Natural Earth gives", () => {
    expect(alpha2("152")).toBe("CL");
    expect(alpha2("024")).toBe("AO");
    expect(alpha2(undefined)).toBeNull();
  });
});
