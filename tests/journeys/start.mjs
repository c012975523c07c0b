// From the start of the process to the first thing painted, beside a Tauri window with one word in it.
// Not a test: figures depend on the machine. `scripts/start` builds both and runs it.
import { readFile, readlink, readdir } from "node:fs/promises";
import { Window } from "./driver.mjs";

const RUNS = Number(process.env.START_RUNS ?? 15);
const TICKS = 100; // USER_HZ, as /proc counts

/** When the newest process of a program began, in milliseconds since 1970. */
async function beginning(binary) {
  const uptime = Number((await readFile("/proc/uptime", "utf8")).split(" ")[0]);
  const booted = Date.now() - uptime * 1000;
  let newest = 0;
  for (const process of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const program = await readlink(`/proc/${process}/exe`).catch(() => "");
    if (program !== binary) continue;
    const stat = await readFile(`/proc/${process}/stat`, "utf8");
    const begun = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]);
    newest = Math.max(newest, booted + (begun * 1000) / TICKS);
  }
  return newest;
}

/** Milliseconds from the start of the process to the first paint with content. */
async function start(binary) {
  const window = await Window.open({ binary });
  try {
    const painted = await window.until("a first paint", () =>
      window.run(
        `const paint = performance.getEntriesByName("first-contentful-paint")[0];
         return paint ? performance.timeOrigin + paint.startTime : 0`,
      ),
    );
    return painted - (await beginning(binary));
  } finally {
    await window.close();
  }
}

const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const [concord, empty] = process.argv.slice(2);
const times = { concord: [], empty: [] };
for (let run = 0; run < RUNS; run += 1) {
  // In turn, so that what else the machine does falls on both.
  times.empty.push(await start(empty));
  times.concord.push(await start(concord));
}
const [ours, theirs] = [middle(times.concord), middle(times.empty)];
console.log(`start to first paint, median of ${RUNS}: Concord ${ours.toFixed(0)} ms, an empty window ${theirs.toFixed(0)} ms, ratio ${(ours / theirs).toFixed(2)}`);
