// Frame times of the real window on a large dossier, while the table scrolls, the map is panned and the
// timeline is brushed. Not a test: figures depend on the machine. `scripts/frames` runs it.
//
// The dossier is made once, of the sample's table of victims copied with fresh numbers and places a
// little apart, and kept in FRAMES_HOME; making it takes minutes, mostly in the import.
import { access, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT, Window } from "./driver.mjs";

const EVENTS = Number(process.env.FRAMES_EVENTS ?? 350_000);
const HOME = process.env.FRAMES_HOME ?? join(ROOT, "target/frames", String(EVENTS));
const PASSPHRASE = "lantern river copper thirteen";
const DOSSIER = join(HOME, "dossier");

const exists = (path) => access(path).then(() => true, () => false);

/** Numbers from 0 to 1, the same ones each time. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One row an event: the sample's rows again and again, each with a number of its own. */
async function writeTable(path) {
  const [head, ...rows] = (await readFile(join(ROOT, "src-tauri/sample/victims.csv"), "utf8"))
    .trim()
    .split("\n");
  // Fields with commas in quotation marks would part wrongly; there are enough rows without.
  const plain = rows.filter((row) => !row.includes('"')).map((row) => row.split(","));
  const columns = head.split(",");
  const [latitude, longitude] = ["latitude_1", "longitude_1"].map((name) => columns.indexOf(name));
  const random = numbers(7);
  const lines = [head];
  for (let event = 0; event < EVENTS; event += 1) {
    const row = [...plain[event % plain.length]];
    row[0] = row[1] = String(event + 1);
    for (const at of [latitude, longitude]) {
      const degrees = Number(row[at]);
      if (!Number.isNaN(degrees)) row[at] = (degrees + (random() - 0.5) * 0.4).toFixed(5);
    }
    lines.push(row.join(","));
  }
  await writeFile(path, `${lines.join("\n")}\n`);
}

async function finished(window, job) {
  for (;;) {
    const state = await window.call("job", { job });
    if (state.state !== "running") return state;
    await new Promise((done) => setTimeout(done, 1_000));
  }
}

async function makeDossier() {
  await mkdir(HOME, { recursive: true });
  const table = join(HOME, "events.csv");
  await writeTable(table);
  const window = await Window.open({ home: HOME });
  try {
    await window.call("create_dossier", {
      path: DOSSIER,
      name: "Frames",
      country: "CHL",
      passphrase: PASSPHRASE,
      author: "A. B.",
    });
    const [inspection, { mappings }] = [
      await window.call("inspect_file", { path: table, layout: null }),
      await window.call("mappings"),
    ];
    const mapping = mappings.find(({ name }) => name === "chile-rettig");
    const start = Date.now();
    const { job } = await window.call("start_import", {
      path: table,
      layout: inspection.layout,
      mapping: mapping.name,
      definition: mapping.definition,
      dry_run: false,
    });
    const state = await finished(window, job);
    if (state.state !== "done") throw new Error(JSON.stringify(state.error));
    console.log(`made ${EVENTS} events in ${Math.round((Date.now() - start) / 1000)} s`);
    await window.call("lock");
  } finally {
    await window.close({ keep: true });
  }
}

/** Times between frames while `act` goes on, with the median, the 99th part in a hundred, the longest. */
async function frames(window, what, act) {
  await window.run(`
    globalThis.frameTimes = [];
    let last = performance.now();
    const next = (now) => {
      frameTimes.push(now - last);
      last = now;
      if (globalThis.frameTimes) globalThis.frameAsked = requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  `);
  await act();
  const times = await window.run(`
    cancelAnimationFrame(globalThis.frameAsked);
    const times = globalThis.frameTimes;
    globalThis.frameTimes = null;
    return times;
  `);
  const sorted = times.slice(2).sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  const figures = [0.5, 0.95, 0.99, 1].map((share) => at(share).toFixed(1).padStart(8));
  console.log(`${what.padEnd(34)}${String(sorted.length).padStart(6)}${figures.join("")}`);
}

const centre = (window, selector) =>
  window.run(
    `const box = document.querySelector(arguments[0]).getBoundingClientRect();
     return [box.x + box.width / 2, box.y + box.height / 2];`,
    selector,
  );

async function measure() {
  const window = await Window.open({ home: HOME });
  try {
    const start = Date.now();
    await window.call("open_dossier", { path: DOSSIER, secret: PASSPHRASE, author: "A. B." });
    await window.run("location.reload()");
    await window.sees(`All ${EVENTS.toLocaleString("en")} events`, 600);
    console.log(`opened in ${((Date.now() - start) / 1000).toFixed(1)} s`);
    console.log(`${"frame times in ms".padEnd(34)}frames  median     p95     p99 longest`);

    const wheel = (selector, delta, times) =>
      window.runAsync(
        `const [selector, delta, times, done] = arguments;
         const list = [...document.querySelectorAll(selector)].find((one) => one.scrollHeight > one.clientHeight + 100);
         if (!list) { done(false); return; }
         let left = times;
         const step = () => {
           list.scrollTop += delta;
           left -= 1;
           if (left > 0) requestAnimationFrame(step); else done(true);
         };
         step();`,
        selector,
        delta,
        times,
      );
    await frames(window, "table, scrolled steadily", () => wheel("[role=grid], [role=grid] *, main *", 60, 240));
    await frames(window, "table, thrown far", () => wheel("[role=grid], [role=grid] *, main *", 40_000, 120));

    await window.click("button", "Map");
    await window.until("the marks", () => window.run("return document.querySelectorAll('.marks li').length > 3"), 120);
    const [x, y] = await centre(window, ".map-canvas");
    const pan = async () => {
      for (const way of [1, -1, 1, -1]) {
        const path = Array.from({ length: 40 }, (_, step) => [x + way * step * 5, y + way * step * 3]);
        await window.drag(path, 16);
      }
    };
    await frames(window, "map panned, marks", pan);
    const { marks } = await window.call("map_view", {
      selection: {},
      view: { west: -180, south: -90, east: 180, north: 90 },
      resolution: 0.003,
      open_only: false,
    });
    console.log(`  (${marks.length} clusters of 56 pixels at that scale in the whole country)`);
    await window.click("button", "Zoom in");
    await window.click("button", "Zoom in");
    await frames(window, "map panned, marks, closer", pan);
    for (const look of ["Density", "By region"]) {
      await window.click("button", /^(Marks|Density)/);
      await window.click("option", look);
      await new Promise((done) => setTimeout(done, 4_000));
      await frames(window, `map panned, ${look.toLowerCase()}`, pan);
    }

    await window.click("button", "Timeline");
    await window.until("the timeline", () => window.run("return document.querySelectorAll('main svg').length > 0"), 120);
    const box = await window.run(
      `const svg = [...document.querySelectorAll("main svg")].sort((a, b) => b.clientWidth * b.clientHeight - a.clientWidth * a.clientHeight)[0];
       const { x, y, width, height } = svg.getBoundingClientRect();
       return { x, y, width, height };`,
    );
    await frames(window, "timeline brushed", async () => {
      for (const share of [0.3, 0.6, 0.45]) {
        const from = box.x + box.width * 0.2;
        const to = box.x + box.width * (0.2 + share);
        const path = Array.from({ length: 40 }, (_, step) => [from + ((to - from) * step) / 39, box.y + box.height / 2]);
        await window.drag(path, 16);
      }
    });
  } finally {
    await window.close({ keep: true });
  }
}

if (!(await exists(DOSSIER))) await makeDossier();
await measure();
