// The register over time and in numbers: dates are brushed and played, a number opens its events, and
// what goes out as a picture or a table says what it shows, and leaves out what is confidential.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Window } from "./driver.mjs";

let window;
before(async () => {
  window = await Window.open({ args: ["--sample"] });
  await window.sees("All 1,391 events", 120);
});
after(() => window?.close());

const NOTHING_ELSE = { query: "", facets: {}, bounds: null, coverage: null, ids: null };
const TIMELINE = { window: null, unit: null, split: null, leave_out_withheld: false };
const timeline = (asked = {}) =>
  window.call("timeline", { selection: {}, ...TIMELINE, ...asked });
const total = async (dates) =>
  (await window.call("select_events", { ...NOTHING_ELSE, dates })).total;
const number = (value) => value.toLocaleString("en-GB");

async function isAccessible(where) {
  assert.deepEqual(await window.accessibilityFaults(), [], `axe-core on ${where}`);
}

/** The chosen days as the fields show them. */
const days = () =>
  window.run("return [...document.querySelectorAll('.timeline-day input')].map((input) => input.value)");

test("every event is in the timeline, and its table has the same numbers", async () => {
  await window.click("button", "Timeline");
  const counted = await timeline();
  await window.sees(`${number(counted.total)} events counted.`);
  const { precise, imprecise, before, after, undated } = counted;
  assert.equal(precise + imprecise + before + after + undated, 1391);
  const rows = await window.run(
    "return [...document.querySelectorAll('.figures tbody tr')].map((row) => [...row.cells].map((cell) => cell.innerText))",
  );
  const filled = counted.buckets.filter((bucket) => bucket.precise > 0 || bucket.possible > 0);
  assert.deepEqual(
    rows.map(([, events, possible]) => [events, possible]),
    filled.map((bucket) => [number(bucket.precise), number(bucket.possible)]),
  );
  await isAccessible("the timeline");
  await window.picture("timeline");
});

test("a brush over the bars narrows the table to what may have happened then", async () => {
  const { buckets } = await timeline();
  const [from, to] = await window.run(
    `const box = document.querySelector(".timeline-stop").getBoundingClientRect();
     const step = box.width / arguments[0];
     const at = (bucket) => [box.x + (bucket + 0.5) * step, box.y + box.height / 4];
     return [at(arguments[1]), at(arguments[2])];`,
    buckets.length,
    1,
    3,
  );
  await window.drag([from, to]);
  const dates = { from: buckets[1].from, to: buckets[3].to };
  await window.until("the dates", async () => (await days()).join() === `${dates.from},${dates.to}`);
  await isAccessible("the brushed timeline");
  const wanted = await total(dates);
  assert.ok(wanted > 0 && wanted < 1391);
  await window.click("button", "Abuses");
  await window.sees(new RegExp(`^${number(wanted)} of 1,391 events`, "m"));
  await window.click("button", "Timeline");
});

test("the ends of the chosen dates move by keyboard, and days can be typed", async () => {
  const { buckets } = await timeline();
  const end = await window.find("slider", "Selected to");
  await window.run("arguments[0].focus()", end);
  await window.press("ArrowLeft");
  await window.until("one bar less", async () => (await days())[1] === buckets[2].to);
  const field = await window.run("return document.querySelectorAll('.timeline-day input')[0]");
  await window.run("arguments[0].focus(); arguments[0].select()", field);
  await window.press(..."1974-02", "Enter");
  await window.until("the day typed", async () => (await days())[0] === "1974-02-01");
  await window.click("button", "Clear the dates");
  await window.until("no dates", async () => (await days()).join("") === "");
});

test("it plays through time, the map follows, and Escape selects again what was selected", async () => {
  const before = { from: "1973-10-01", to: "1974-06-30" };
  for (const [at, day] of [before.from, before.to].entries()) {
    const field = await window.run("return document.querySelectorAll('.timeline-day input')[arguments[0]]", at);
    await window.run("arguments[0].focus(); arguments[0].select()", field);
    await window.press(...day, "Enter");
  }
  await window.until("the dates", async () => (await days()).join() === `${before.from},${before.to}`);
  await window.click("button", "Play");
  await window.until("the first window", async () => (await days()).join() === "1973-10-01,1973-10-31");
  await window.until("the second window", async () => (await days()).join() === "1973-11-01,1973-11-30");
  await window.click("button", "Pause");
  await window.click("button", "Map");
  const shown = await window.run("return document.querySelector('.player-shown').innerText");
  assert.match(shown, /197\d/);
  await window.click("button", "One step on");
  await window.until("the next window", () =>
    window.run("return document.querySelector('.player-shown').innerText !== arguments[0]", shown),
  );
  await isAccessible("the map while it plays");
  await window.run("document.getElementById('main').focus()");
  await window.press("Escape");
  await window.click("button", "Timeline");
  await window.until("the former dates", async () => (await days()).join() === `${before.from},${before.to}`);
  await window.click("button", "Clear all");
});

test("a number of the statistics opens its events, and they are as many", async () => {
  await window.click("button", "Statistics");
  const request = { selection: {}, rows: "violation", columns: "year", leave_out_withheld: false };
  const table = await window.call("crosstab", request);
  await window.sees(`${number(table.total.events)} events`);
  assert.deepEqual([table.total.events, table.total.victims], [1391, 2398]);
  await isAccessible("the statistics");
  await window.picture("statistics");
  const row = table.rows.findIndex(({ code }) => code === "LIB-01");
  const column = table.columns.findIndex(({ code }) => code === "1974");
  const cell = table.cells.find((one) => one.row === row && one.column === column);
  assert.ok(cell.counts.events > 10);
  await window.click("button", new RegExp(`^Enforced disappearance, 1974: ${cell.counts.events}\\b`));
  await window.sees(new RegExp(`^${number(cell.counts.events)} of 1,391 events`, "m"));
  await window.sees("Year: 1974");
  await window.click("button", "Clear all");
  await window.sees("All 1,391 events");
});

test("victims are counted apart from acts, and each chart can be read", async () => {
  await window.click("button", "Statistics");
  await window.click("radio", "Victims");
  await window.sees("Distinct persons");
  await window.click("tab", "Chart");
  for (const kind of ["Heat", "Bars", "Stacked"]) {
    await window.click("radio", kind);
    await window.until(`the chart ${kind}`, () =>
      window.run("return document.querySelectorAll('.plot-place svg rect').length > 5"),
    );
    await isAccessible(`the chart ${kind}`);
  }
  await window.picture("statistics-stacked");
  await window.click("tab", "Table");
  await window.click("radio", "Events");
});

/** Exports what is shown and gives the file's bytes. */
async function exported(format, name) {
  const path = join(window.home, name);
  await window.click("button", "Export");
  await window.find("dialog");
  await window.click("radio", format);
  if (format === "Picture (PNG)") await isAccessible("the export");
  await window.willPick(path);
  await window.click("button", "Choose where to save");
  await window.sees(path);
  await window.click("button", "Done");
  return readFile(path);
}

test("a picture goes out with title, selection, source and date, on white and sharp", async () => {
  const png = await exported("Picture (PNG)", "table.png");
  assert.equal(png.subarray(0, 8).toString("latin1"), "\u0089PNG\r\n\u001a\n");
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  assert.ok(width > 2000 && height > 800, `${width} x ${height}`);
  const svg = (await exported("Drawing (SVG)", "table.svg")).toString();
  for (const text of ["Events by violation and year", "All events", "Source: dossier", "1973"]) {
    assert.ok(svg.includes(text), `the drawing says ${text}`);
  }
  const parsed = await window.run(
    `const drawn = new DOMParser().parseFromString(arguments[0], "image/svg+xml");
     return drawn.querySelector("parsererror") ? "broken" : drawn.documentElement.localName;`,
    svg,
  );
  assert.equal(parsed, "svg", "another program can read it");
  await window.click("button", "Timeline");
  const time = (await exported("Drawing (SVG)", "time.svg")).toString();
  assert.ok(time.includes("Events over time") && time.includes("May have happened then"));
  const line = await exported("Picture (PNG)", "time.png");
  assert.ok(line.length > 10_000, "something is drawn");
});

test("a table goes out with its reservations, as text and as a workbook", async () => {
  await window.click("button", "Statistics");
  const request = { selection: {}, rows: "violation", columns: "year", leave_out_withheld: true };
  const table = await window.call("crosstab", request);
  const csv = (await exported("Table (CSV)", "table.csv")).toString();
  const lines = csv.trim().split("\n");
  const heading = lines.findIndex((line) => line.startsWith("Violation,1"));
  assert.ok(lines.slice(0, heading).some((line) => line.includes("Source: dossier")));
  assert.ok(lines.slice(0, heading).some((line) => line.includes("are verified")) || lines.slice(0, heading).some((line) => line.includes("verified yet")));
  assert.equal(lines.length - heading - 1, table.rows.length + 1, "every row and the total");
  assert.equal(lines.at(-1).split(",").at(-1), String(table.total.events));
  const xlsx = await exported("Workbook (XLSX)", "table.xlsx");
  assert.equal(xlsx.subarray(0, 2).toString(), "PK");
});

test("a confidential event is left out of an export unless it is asked for", async () => {
  const { rows } = await window.call("event_rows", {
    selection: {},
    sort: "date",
    descending: false,
    offset: 0,
    limit: 1,
  });
  const { bundle } = await window.call("event", { id: rows[0].id });
  const { dossier } = await window.call("status");
  bundle.event.confidentiality = { known: "C3" };
  await window.call("save_event", { bundle, revision: dossier.revision, reason: "at risk" });
  await window.run("window.isOld = true; location.reload()");
  await window.until("the new page", () =>
    window.run("return !window.isOld && document.querySelectorAll('nav button').length > 5"),
  );
  await window.sees("Filters");
  await window.click("button", "Statistics");
  await window.sees("1,391 events");
  const without = (await exported("Table (CSV)", "without.csv")).toString();
  assert.ok(without.includes("1 confidential record is left out."));
  assert.equal(without.trim().split(",").at(-1), "1390");
  await window.click("button", "Export");
  await window.click("radio", "Table (CSV)");
  await window.click("checkbox", /^Count 1 event too/);
  const path = join(window.home, "with.csv");
  await window.willPick(path);
  await window.click("button", "Choose where to save");
  await window.sees(path);
  const whole = (await readFile(path)).toString();
  assert.ok(whole.includes("Includes 1 confidential record."));
  assert.equal(whole.trim().split(",").at(-1), "1391");
});
