// The map as a place to work: an outline drawn around a city narrows table and counts alike; a layer of
// one's own is added, drawn, removed and brought back; regions are shaded by the numbers of the facet;
// the whole goes out as a picture.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { crc32, deflateSync } from "node:zlib";
import { Window } from "./driver.mjs";

let window;
before(async () => {
  window = await Window.open({ args: ["--sample"] });
  await window.run(
    `window.refused = [];
     document.addEventListener("securitypolicyviolation", (event) => window.refused.push(event.violatedDirective + " " + event.blockedURI));`,
  );
});
after(() => window?.close());

const number = (text) => Number(text.replaceAll(/[^\d]/g, ""));
const summary = async (selection) => window.call("select_events", selection);

async function isAccessible(where) {
  await window.until("the page to settle", () => window.run("return !document.querySelector('[aria-busy=true]')"));
  assert.deepEqual(await window.accessibilityFaults(), [], `axe-core on ${where}`);
}

/** How much of the map is green, as no ground is. */
const green = () =>
  window.run(`
    let found = 0;
    for (const canvas of document.querySelectorAll(".map-canvas canvas")) {
      if (!canvas.width || !canvas.height) continue;
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      for (let at = 0; at < data.length; at += 64)
        if (data[at + 3] > 20 && data[at + 1] > data[at] + 12 && data[at + 1] > data[at + 2] + 8) found += 1;
    }
    return found;`);

/** A PMTiles file (version 3, nothing packed) with one tile for the whole world. */
function pmtiles(tile, kind) {
  const varint = (number) => (number < 128 ? [number] : [(number & 127) | 128, ...varint(number >> 7)]);
  // One entry: tile 0, one run, its length, its offset plus one.
  const root = Buffer.from([1, 0, 1, ...varint(tile.length), 1]);
  const header = Buffer.alloc(127);
  header.write("PMTiles");
  header[7] = 3;
  const after = 127 + root.length;
  [127, root.length, after, 2, after + 2, 0, after + 2, tile.length, 1, 1, 1].forEach((number, at) =>
    header.writeBigUInt64LE(BigInt(number), 8 + at * 8),
  );
  header.set([1, 1, 1, kind, 0, 0], 96);
  return Buffer.concat([header, root, Buffer.from("{}"), tile]);
}

/** A green picture of 256 by 256 pixels. */
function png() {
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const head = Buffer.from([0, 0, 1, 0, 0, 0, 1, 0, 8, 2, 0, 0, 0]);
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(768, Buffer.from([20, 160, 40]))]);
  const lines = Buffer.concat(Array.from({ length: 256 }, () => line));
  const start = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([start, chunk("IHDR", head), chunk("IDAT", deflateSync(lines)), chunk("IEND", Buffer.alloc(0))]);
}

/** A vector tile (MVT 2.1) with one area over all of it. */
function mvt() {
  const geometry = [9, 0, 0, 26, 0x80, 0x40, 0, 0, 0x80, 0x40, 0xff, 0x3f, 0, 15];
  const feature = [0x18, 3, 0x22, geometry.length, ...geometry];
  const layer = [0x78, 2, 0x0a, 4, ...Buffer.from("area"), 0x12, feature.length, ...feature, 0x28, 0x80, 0x20];
  return Buffer.from([0x1a, layer.length, ...layer]);
}

/** Events in view and selected, as the map states them. */
async function stated() {
  const text = await window.run("return document.querySelector('.map-statement').innerText");
  const [placed, total, shown] = text.match(/[\d,]+/g).map(number);
  return { placed, total, shown };
}

test("an outline drawn on the map narrows the table, and typed corners do the same", async () => {
  await window.sees("All 1,391 events", 120);
  await window.click("button", "Map");
  await window.sees(/1,391 selected events have a place/);
  await window.until("the marks", () => window.run("return document.querySelectorAll('.marks li').length > 3"));
  await window.click("button", "Narrow to an area");
  await window.click("menuitem", "Draw an outline");
  await window.sees("Draw around the area");
  await window.press("Escape");
  await window.until("drawing to be given up", () => window.run("return !document.querySelector('.map-drawing')"));
  await window.click("button", "Narrow to an area");
  await window.click("menuitem", "Draw an outline");
  await window.sees("Draw around the area");
  const { x, y, width, height } = await window.run(
    "const { x, y, width, height } = document.querySelector('.map-canvas').getBoundingClientRect(); return { x, y, width, height }",
  );
  const turn = (step) => (step / 24) * 2 * Math.PI;
  const outline = Array.from({ length: 25 }, (_, step) => [
    x + width / 2 + Math.cos(turn(step)) * width * 0.3,
    y + height / 2 + Math.sin(turn(step)) * height * 0.22,
  ]);
  await window.drag(outline);
  await window.sees(/Area with \d+ corners/);
  const before = (await summary({})).total;
  const drawn = await window.until("fewer events", async () => {
    const now = await stated();
    return now.total < before && now;
  });
  assert.ok(drawn.total > 0);
  assert.equal(drawn.total, drawn.placed, "what lies in an area has a place");
  await isAccessible("the map narrowed to an outline");
  await window.click("button", "Abuses");
  await window.sees(new RegExp(`^${drawn.total.toLocaleString("en")} of 1,391 events`, "m"));
  await window.click("button", "Map");
  await window.click("button", /^Area with/);
  await window.sees(/of 1,391 selected events/);

  await window.click("button", "Narrow to an area");
  await window.click("menuitem", "Type coordinates…");
  await isAccessible("the form for corners");
  const type = async (first, second) => {
    await window.fill(/^Corners/, first);
    await window.press("Enter", ...second);
  };
  await type("-33.6, -70.8", "here");
  await window.click("button", "Narrow to this area");
  await window.sees("Line 2 is not a corner");
  await type("-33.6, -70.8", "-33.3, -70.5");
  await window.click("button", "Narrow to this area");
  const area = [[-70.8, -33.6], [-70.5, -33.6], [-70.5, -33.3], [-70.8, -33.3]];
  const { total, rows } = await window.call("event_rows", {
    selection: { areas: [area] },
    sort: "date",
    descending: false,
    offset: 0,
    limit: 2_000,
  });
  assert.ok(total > 0 && total < before && rows.length === total);
  await window.sees(new RegExp(`of ${total.toLocaleString("en")} selected events`));
  const coarse = rows.filter(({ precision }) => !["LP-1", "LP-2"].includes(precision)).length;
  assert.ok(coarse > 0);
  await window.sees(new RegExp(`^${coarse.toLocaleString("en")} of these may lie outside`, "m"));
  await window.click("button", /^Area with 4 corners/);
  await window.sees(/of 1,391 selected events/);
});

test("a layer of one's own is added, drawn, removed and brought back", async () => {
  const path = join(window.home, "camps.geojson");
  const square = [[-80, -45], [-60, -45], [-60, -20], [-80, -20], [-80, -45]];
  await writeFile(path, JSON.stringify({ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [square] } }));
  const without = await green();
  await window.click("button", /^Layers/);
  await window.sees("No layers of your own");
  await isAccessible("the empty list of layers");
  const wrong = join(window.home, "wrong.geojson");
  await writeFile(wrong, '{"type":"Point","coordinates":[345000,6290000]}');
  await window.willPick(wrong);
  await window.click("button", "Add layer");
  await window.sees("not degrees (WGS 84)");
  await window.click("button", "Cancel");
  await window.willPick(path);
  await window.click("button", "Add layer");
  await window.sees("GeoJSON with 1 feature");
  await window.fill(/^Name/, "Camps");
  await window.fill(/^Whom to name/, "Survey of camps, 2020");
  await window.click("button", /Blue.*Colour|Colour.*Blue|Blue/);
  await window.click("option", "Green");
  await isAccessible("the form for a layer");
  await window.click("button", "Add layer");
  await window.sees("Natural Earth · Survey of camps, 2020");
  await window.until("the layer to be drawn", async () => (await green()) > without + 200);
  await isAccessible("the list of layers");
  const { layers } = await window.call("layers");
  assert.deepEqual(layers.map(({ name, visible }) => [name, visible]), [[{ known: "Camps" }, { known: true }]]);
  await window.click("button", "Remove Camps");
  await window.sees("Layer “Camps” removed");
  await window.until("the layer to be gone", async () => (await green()) <= without + 20);
  await window.click("button", "Undo");
  await window.until("the layer to be back", async () => (await green()) > without + 200);
  assert.equal((await window.call("layers")).layers.length, 1);
});

test("tiles are drawn from the dossier, pictures and vectors alike", async () => {
  await window.click("checkbox", "Camps");
  await window.until("the first layer to be hidden", async () => (await green()) < 100);
  const without = await green();
  for (const [name, tile, kind, what] of [
    ["Picture", png(), 2, "PMTiles with pictures"],
    ["Vectors", mvt(), 1, "PMTiles with vector tiles"],
  ]) {
    const path = join(window.home, `${name}.pmtiles`);
    await writeFile(path, pmtiles(tile, kind));
    await window.willPick(path);
    await window.click("button", "Add layer");
    await window.sees(what);
    await window.fill(/^Whom to name/, `${name} by nobody`);
    if (kind === 1) {
      await window.click("button", /Blue/);
      await window.click("option", "Green");
    }
    await window.click("button", "Add layer");
    await window.sees(`${name} by nobody`);
    await window.until(`${name} to be drawn`, async () => (await green()) > without + 1_000);
    await window.click("checkbox", name);
    await window.until(`${name} to be hidden`, async () => (await green()) <= without + 20);
  }
  await window.click("button", "Back to the map's list");
});

test("regions are shaded by the numbers of the facet, and the legend adds up to them", async () => {
  await window.click("button", /^Marks/);
  await window.click("option", "By region");
  await window.sees("Counts by region");
  const { facets, total } = await summary({});
  const facet = new Map(
    facets.find(({ name }) => name === "region").values.filter(({ code }) => !code.startsWith("?")).map(({ code, count }) => [code, count]),
  );
  await window.until("the table of regions", () => window.run("return document.querySelectorAll('.map-regions tbody tr').length > 3"));
  const rows = await window.run(
    "return [...document.querySelectorAll('.map-regions tbody tr')].map((row) => row.querySelector('td').innerText)",
  );
  assert.deepEqual(rows.map(number), [...facet.values()].sort((a, b) => b - a));
  const classes = await window.run(
    `return [...document.querySelectorAll(".map-legend li:has([data-class])")].map((line) => [...line.querySelectorAll("span")].map((one) => one.innerText))`,
  );
  assert.ok(classes.length > 1 && classes.length <= 5);
  const values = [...facet.values()];
  for (const [limits, regions] of classes) {
    const [from, to = from] = limits.split(" to ").map(number);
    assert.ok(values.includes(from) && values.includes(to), `${limits} are counts that occur`);
    assert.equal(number(regions), values.filter((one) => one >= from && one <= to).length, limits);
  }
  const shaded = classes.reduce((sum, [, regions]) => sum + number(regions), 0);
  assert.equal(shaded, values.length, "every region is in one class");
  const foot = await window.run("return [...document.querySelectorAll('.map-regions tfoot tr td:nth-child(2)')].map((one) => one.innerText)");
  assert.equal(number(foot[1]), total);
  await isAccessible("the map by region");
  const [most] = [...facet].sort((a, b) => b[1] - a[1]);
  await window.run("document.querySelector('.map-region-name').click()");
  await window.sees(new RegExp(`of ${most[1].toLocaleString("en")} selected events`));
  await window.click("button", /^Region: /);
  await window.sees(/of 1,391 selected events/);
});

test("the map goes out as a picture that stands by itself", async () => {
  const path = join(window.home, "map.png");
  await window.willPick(path);
  await window.click("button", "Export as picture");
  await window.sees("A picture is not encrypted");
  await isAccessible("the form for a picture");
  await window.fill(/^Title/, "Events by region");
  await window.click("button", "Save picture…");
  await window.sees("Picture saved", 30);
  const bytes = await readFile(path);
  assert.equal(bytes.subarray(0, 8).toString("hex"), "89504e470d0a1a0a");
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  assert.ok(width > 1_000 && height > 800, `${width} by ${height}`);
  assert.ok(bytes.length > 50_000, "it is not an empty page");
  await window.click("button", "Done");
  await window.click("button", /^By region/);
  await window.click("option", "Density");
  await window.sees("Density of events");
  await isAccessible("the density");
});

test("nothing was asked of a network", async () => {
  assert.deepEqual(await window.run("return window.refused"), []);
  const origins = await window.run(
    `return [...new Set(performance.getEntriesByType("resource").map(({ name }) => new URL(name).origin))]`,
  );
  assert.ok(origins.every((origin) => /^(tauri:|ipc:|blob:|http:\/\/(ipc|tauri)\.localhost)/.test(origin) || origin === "null"), origins.join(" "));
});
