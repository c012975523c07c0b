import { describe, expect, it } from "vitest";
import { precisionOf, readCoordinates, readPosition, writePosition } from "./coordinates";

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

/** Metres between two positions, near enough for small distances. */
function apart(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const east = (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(a.latitude - b.latitude, east) * 111_320;
}

describe("every usual notation", () => {
  // Grids: reference values of PROJ 9, of NGA's MGRS library and of the Open Location Code library.
  it.each([
    // Degrees.
    ["-33.4489, -70.6693", "decimal", "LP-1", -33.4489, -70.6693],
    ["-33,4489, -70,6693", "decimal", "LP-1", -33.4489, -70.6693],
    ["33,4489,70,6693", "decimal", "LP-1", 33.4489, 70.6693],
    ["-33.45 -70.67", "decimal", "LP-2", -33.45, -70.67],
    ["-33 -71", "decimal", "LP-4", -33, -71],
    ["Lat: -33.4489 Long: -70.6693", "decimal", "LP-1", -33.4489, -70.6693],
    ["Latitude 33.4489 S, Longitude 70.6693 W", "decimal", "LP-1", -33.4489, -70.6693],
    ["33,4489 Sud 70,6693 Ouest", "decimal", "LP-1", -33.4489, -70.6693],
    ["33,4489 Sur, 70,6693 Oeste", "decimal", "LP-1", -33.4489, -70.6693],
    ["+33.4489-070.6693/", "decimal", "LP-1", 33.4489, -70.6693],
    ["33°26′56″S 70°40′09″O", "seconds", "LP-1", -33.448889, -70.669167],
    ["33º26'56''S, 70º40'09''W", "seconds", "LP-1", -33.448889, -70.669167],
    ["33d26m56s S 70d40m09s W", "seconds", "LP-1", -33.448889, -70.669167],
    ["33 deg 26 min 56 sec S 70 deg 40 min 9 sec W", "seconds", "LP-1", -33.448889, -70.669167],
    ["332656S 0704009W", "seconds", "LP-1", -33.448889, -70.669167],
    ["S 33° 26.933' W 70° 40.150'", "minutes", "LP-1", -33.448883, -70.669167],
    ["33°26'S 70°40'W", "minutes", "LP-2", -33.433333, -70.666667],
    // Grids.
    ["19H 346000 6297000", "utm", "LP-1", -33.455379, -70.657016],
    ["31N 500000 0", "utm", "LP-1", 0, 3],
    ["33T 500000 4649776", "utm", "LP-1", 42, 15],
    ["19 S 346000 6297000", "utm", "LP-1", -33.455379, -70.657016],
    ["UTM 18T 585628 4511322", "utm", "LP-1", 40.7484, -73.985699],
    ["18TWL8562811322", "mgrs", "LP-1", 40.7484, -73.9857],
    ["18T WL 85628 11322", "mgrs", "LP-1", 40.7484, -73.9857],
    ["19FEV4500027239", "mgrs", "LP-1", -54.8, -68.3],
    ["36NSG8841165994", "mgrs", "LP-1", 1.5, 30.2],
    ["35VLG8358775536", "mgrs", "LP-1", 60.2, 24.9],
    ["38PMC1415302727", "mgrs", "LP-1", 15.4, 44.2],
    ["42SWD1836017615", "mgrs", "LP-1", 34.5, 69.2],
    ["37MBU5519756204", "mgrs", "LP-1", -1.3, 36.8],
    ["18T WL 85 11", "mgrs", "LP-2", 40.75, -73.9872],
    ["18T WL", "mgrs", "LP-4", 41.09974, -74.404584],
    ["7FG49Q00+", "plus", "LP-2", 20.375, 2.775],
    ["7FG49QCJ+2V", "plus", "LP-1", 20.3700625, 2.7821875],
    ["8FVC2222+22", "plus", "LP-1", 47.0000625, 8.0000625],
    ["4VCPPQGP+Q9", "plus", "LP-1", -41.2730625, 174.7859375],
    // Addresses and links.
    ["47RFH82J+C7W", "plus", "LP-1", -33.4489, -70.6693],
    ["geo:-33.4489,-70.6693", "geo", null, -33.4489, -70.6693],
    ["geo:-33.4489,-70.6693;u=35", "geo", "LP-1", -33.4489, -70.6693],
    ["geo:0,0?q=-33.4489,-70.6693(Plaza)", "geo", null, -33.4489, -70.6693],
    ["https://www.google.com/maps/@-33.4489,-70.6693,15z", "link", null, -33.4489, -70.6693],
    [
      "https://www.google.com/maps/place/X/@-33.4,-70.6,15z/data=!3m1!4b1!4m5!3m4!1s0x0!8m2!3d-33.4489!4d-70.6693",
      "link",
      null,
      -33.4489,
      -70.6693,
    ],
    ["https://maps.google.com/?q=-33.4489%2C-70.6693", "link", null, -33.4489, -70.6693],
    ["https://www.openstreetmap.org/#map=15/-33.4489/-70.6693", "link", null, -33.4489, -70.6693],
    [
      "https://www.openstreetmap.org/?mlat=-33.4489&mlon=-70.6693#map=5/0/0",
      "link",
      null,
      -33.4489,
      -70.6693,
    ],
  ] as const)("reads %s", (text, notation, precision, latitude, longitude) => {
    const reading = readCoordinates(text);
    if (!reading) throw new Error(`${text} is not read`);
    expect(reading.notation).toBe(notation);
    expect(precisionOf(reading)).toBe(precision);
    const tolerance = precision === "LP-4" ? 200 : precision === "LP-2" ? 60 : 12;
    expect(apart(reading.position, { latitude, longitude })).toBeLessThan(tolerance);
  });

  it.each([
    "19I 346000 6297000",
    "61H 346000 6297000",
    "19H 34600 6297000",
    "18TWL856281132",
    "9Q00+",
    "geo:95,10",
    "https://example.org/-33.4,-70.6",
    "A place by the river",
  ])("does not read %s", (text) => {
    expect(readCoordinates(text)).toBeNull();
  });
});
