// The map as a place to work: an outline drawn around a city narrows table and counts alike; a layer of
// one's own is added, drawn, removed and brought back; regions are shaded by the numbers of the facet;
// the whole goes out as a picture.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
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
  await window.fill(/^Corners/, "-33.6, -70.8\nhere");
  await window.click("button", "Narrow to this area");
  await window.sees("Line 2 is not a corner");
  await window.fill(/^Corners/, "-33.6, -70.8\n-33.3, -70.5");
  await window.click("button", "Narrow to this area");
  const area = [[-70.8, -33.6], [-70.5, -33.6], [-70.5, -33.3], [-70.8, -33.3]];
  const { total, facets } = await summary({ areas: [area] });
  assert.ok(total > 0 && total < before);
  await window.sees(new RegExp(`of ${total.toLocaleString("en")} selected events`));
  const precision = facets.find(({ name }) => name === "precision");
  const rough = precision.values.filter(({ code }) => !["LP-1", "LP-2"].includes(code));
  const coarse = rough.reduce((sum, { count }) => sum + count, 0);
  if (coarse > 0) await window.sees(new RegExp(`^${coarse.toLocaleString("en")} of these may lie outside`, "m"));
  await window.click("button", /^Area with 4 corners/);
  await window.sees(/of 1,391 selected events/);
});

test("a layer of one's own is added, drawn, removed and brought back", async () => {
  const path = join(window.home, "camps.geojson");
  const square = [[-80, -45], [-60, -45], [-60, -20], [-80, -20], [-80, -45]];
  await writeFile(path, JSON.stringify({ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [square] } }));
  /** How much of the map is of the layer's colour: green above red, which no ground is. */
  const green = () =>
    window.run(`
      let found = 0;
      for (const canvas of document.querySelectorAll(".map-canvas .ol-layer canvas, .map-canvas canvas")) {
        if (!canvas.width || !canvas.height) continue;
        const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        for (let at = 0; at < data.length; at += 64)
          if (data[at + 3] > 20 && data[at + 1] > data[at] + 12 && data[at + 1] > data[at + 2] + 8) found += 1;
      }
      return found;`);
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
