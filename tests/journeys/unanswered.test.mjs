// "What is still unanswered" (docs/guides/what-is-unanswered.md), walked through: if this fails, mend the
// program or the guide. tests/cross/worked_example.rs counts the same figures by hand.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ROOT, Window } from "./driver.mjs";

const DEATHS = ["LIB-01", "LIF-01", "LIF-04", "LIF-05", "LIF-06", "LIF-07", "LIF-08"];
const guide = await readFile(join(ROOT, "docs/guides/what-is-unanswered.md"), "utf8");

let window;
before(async () => {
  window = await Window.open();
  await window.sees("New dossier", 60);
  await window.call("create_dossier", {
    path: join(window.home, "chile"),
    name: "Chile",
    country: "CHL",
    passphrase: "lantern river copper thirteen",
    author: "A. B.",
  });
  await window.run("location.reload()");
  await window.sees("No events yet", 30);
});
after(() => window?.close());

/** A figure that the guide prints. */
const told = (figure) => assert.ok(guide.includes(figure), `the guide says ${figure}`);

/** What the cell of all types and a duty says: answered, of how many. */
async function answered(duty) {
  const label = await window.until(`the total of ${duty}`, () =>
    window.run(
      `return [...document.querySelectorAll("[role=grid] button")]
         .map((one) => one.getAttribute("aria-label"))
         .find((name) => name?.startsWith("All, each event once, " + arguments[0]))`,
      duty,
    ),
  );
  const [, some, all] = label.match(/, ([\d,]+) of ([\d,]+)/);
  return [some, all];
}

const measures = async () => (await window.call("measures")).measures.map(({ measure }) => measure.id);

/** A measure of the catalogue, chosen and saved in the window; who it is for is set through the host. */
async function add(template, duty, violations) {
  const known = new Set(await measures());
  await window.click("button", "Measures");
  await window.click("button", "New measure");
  await window.click("button", template);
  await window.sees("design parameters are open");
  await window.press("Control+s");
  const id = await window.until("the measure to be saved", async () =>
    (await measures()).find((one) => !known.has(one)),
  );
  const bundle = await window.call("measure", { id });
  Object.assign(bundle.measure, {
    status: { known: "in_force" },
    duties: [duty],
    violations,
    period: { known: "1973-09-11/1990-03-11" },
  });
  await window.call("save_measure", { bundle, reason: "as Chile made it" });
  await window.run("document.title = 'the page before'; location.reload()");
  await window.until("the page anew", async () => (await window.run("return document.title")) !== "the page before");
  await window.click("button", "Coverage", 60);
}

test("the real table, imported: 1,391 events, of which 1,386 oblige the State", async () => {
  await window.willPick(join(ROOT, "src-tauri/sample/victims.csv"));
  await window.click("button", "Import a file");
  await window.click("button", "Choose a file");
  await window.sees("2,398 rows");
  await window.click("button", "Go on to the columns");
  await window.click("button", "Try it");
  await window.click("button", /^Import 2,398 rows/, 60);
  await window.sees(/rows are imported/, 90);
  await window.click("button", "Coverage");
  await window.sees("0 of 1,391 events have every duty answered");
  assert.deepEqual(await answered("Truth and the right to know"), ["0", "1,386"]);
  ["2,398", "**1,391 events**", "**1,386**"].forEach(told);
});

test("why a duty follows stands on the event's page", async () => {
  await window.click("button", "Abuses");
  await window.fill("Search events", "lonquén", "textbox");
  await window.click("row", /Lonqu/);
  await window.sees("Norms in play");
  assert.deepEqual(await window.accessibilityFaults(), [], "axe-core on the norms of an event");
});

test("a truth commission answers 1,131, and the law of 1992 repairs 1,314", async () => {
  await add(/^Truth commission/, "O-TRU", DEATHS);
  assert.deepEqual(await answered("Truth and the right to know"), ["1,131", "1,386"]);
  await add(/^Administrative reparation programme/, "O-REP", [...DEATHS, "INT-01", "INT-02"]);
  assert.deepEqual(await answered("Reparation"), ["1,314", "1,386"]);
  ["**1,131 of 1,386**", "**1,314**"].forEach(told);
});

test("what is left is ranked, and its numbers open their events", async () => {
  await window.click("tab", /^Gaps/);
  const first = await window.until("the gaps", () =>
    window.run("return document.querySelector('.gaps tbody tr')?.innerText"),
  );
  assert.match(first, /1,386 of 1,386/);
  const { gaps } = await window.call("gaps", { selection: {}, dimension: null, limit: null });
  const open = (duty) => gaps.find((gap) => gap.dimension === null && gap.duty === duty).open;
  assert.deepEqual([open("O-TRU"), open("O-REP")], [255, 72]);
  ["255 are open", "reparation 72"].forEach(told);
  await window.click("tab", "Matrix");
  await window.click("button", /^All, each event once, Reparation/);
  await window.click("menuitem", /72/);
  await window.sees("72 of 1,391 events");
});

test("the second commission of 2003 closes the rest of the truth, and undo opens it again", async () => {
  await add(/^Truth commission/, "O-TRU", ["INT-01", "INT-02"]);
  assert.deepEqual(await answered("Truth and the right to know"), ["1,314", "1,386"]);
  told("rises by 183 to 1,314");
  // Its scope and the measure itself were two edits.
  await window.press("Control+z");
  await window.press("Control+z");
  const { measures: left } = await window.call("measures");
  assert.equal(left.length, 2);
  await window.until("the truth to fall", async () => (await answered("Truth and the right to know"))[0] === "1,131");
});
