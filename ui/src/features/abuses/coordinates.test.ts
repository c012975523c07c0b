import { describe, expect, it } from "vitest";
import { readPosition, writePosition } from "./coordinates";

const santiago = { latitude: -33.433333, longitude: -70.666667 };

describe("readPosition", () => {
  it.each([
    ["33°26′S 70°40′W", santiago],
    ["33° 26' S, 70° 40' W", santiago],
    ["S33°26' W70°40'", santiago],
    ["70°40′W 33°26′S", santiago],
    ["33°26′00″S 70°40′00″O", santiago],
    ["-33°26' -70°40'", santiago],
    ["33 26 0 S 70 40 0 W", santiago],
    ["-33.45, -70.66", { latitude: -33.45, longitude: -70.66 }],
    ["−33.45 −70.66", { latitude: -33.45, longitude: -70.66 }],
    ["(-33.45; -70.66)", { latitude: -33.45, longitude: -70.66 }],
    ["-33,45; -70,66", { latitude: -33.45, longitude: -70.66 }],
    ["33,45 70,66", { latitude: 33.45, longitude: 70.66 }],
    ["33.45°S, 70.66°W", { latitude: -33.45, longitude: -70.66 }],
    ["33, 70", { latitude: 33, longitude: 70 }],
    ["-0°30' 0°30'", { latitude: -0.5, longitude: 0.5 }],
    ["0, 0", { latitude: 0, longitude: 0 }],
    ["33°26'12.5\"S 70°40'W", { latitude: -33.436806, longitude: -70.666667 }],
  ])("reads %s", (text, position) => {
    expect(readPosition(text)).toEqual(position);
  });

  it.each([
    "",
    "Santiago",
    "33",
    "33°26′S",
    "33°26′S 70°40′S",
    "33°70′S 70°40′W",
    "-33°26′S 70°40′W",
    "95, 10",
    "10, 190",
    "33.5°26′S 70°40′W",
    "1, 2, 3",
    "33°26′S 70°40′W 5",
  ])("refuses %s", (text) => {
    expect(readPosition(text)).toBeNull();
  });

  it("reads what it writes", () => {
    const position = { latitude: -33.448891, longitude: -70.66927 };
    expect(readPosition(writePosition(position))).toEqual(position);
  });
});
