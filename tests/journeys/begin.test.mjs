// A new user's first hour: a dossier of one's own, the table of victims, the search, the map, an edit
// and its undoing, a measure that answers something, and locking up.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ROOT, Window } from "./driver.mjs";

const PASSPHRASE = "lantern river copper thirteen";
const VICTIMS = join(ROOT, "src-tauri/sample/victims.csv");

let window;
before(async () => {
  window = await Window.open();
});
after(() => window?.close());

async function isAccessible(where) {
  assert.deepEqual(await window.accessibilityFaults(), [], `axe-core on ${where}`);
}

/** Events of the file, counted past all of Concord: the distinct values of its second column. */
async function eventsInFile() {
  const lines = (await readFile(VICTIMS, "utf8")).trim().split("\n").slice(1);
  return { rows: lines.length, events: new Set(lines.map((line) => line.split(",")[1])).size };
}

const selected = async (request = {}) => window.call("select_events", request);

test("a new dossier is made, and its recovery code shown once", async () => {
  await window.sees("New dossier", 60);
  await isAccessible("the welcome page");
  await window.click("button", /^New dossier/);
  await window.fill(/^Name/, "Chile");
  await window.fill(/^Country/, "Chile", "combobox");
  await window.click("option", "Chile");
  await window.willPick(join(window.home, "chile"));
  await window.click("button", "Choose");
  await window.fill(/^Your name/, "A. B.");
  await window.fill("New passphrase", "password1234");
  await window.sees("Too weak to accept");
  await window.fill("New passphrase", PASSPHRASE);
  await window.fill("The same again", PASSPHRASE);
  await window.sees(/Very strong/);
  await isAccessible("the form of a new dossier");
  await window.click("button", "Create the dossier");
  await window.sees("It is shown now and kept nowhere", 30);
  await isAccessible("the recovery code");
  await window.click("checkbox", "I have written it down");
  await window.click("button", "Go to the dossier");
  await window.sees("No events yet");
  const { dossier } = await window.call("status");
  assert.deepEqual(dossier.info.name, { known: "Chile" });
});

test("the table of victims is tried, then imported, and every row is accounted for", async () => {
  const { rows, events } = await eventsInFile();
  const figures = new RegExp(`${rows.toLocaleString("en")} rows .*${events.toLocaleString("en")} new events`);
  await window.willPick(VICTIMS);
  await window.click("button", "Import a file");
  await window.click("button", "Choose a file");
  await window.sees(`${rows.toLocaleString("en")} rows`);
  await isAccessible("the file's layout");
  await window.click("button", "Go on to the columns");
  await window.sees("chile-rettig");
  await isAccessible("the columns");
  await window.click("button", "Try it");
  await window.sees(figures, 60);
  assert.equal((await selected()).all, 0, "a trial writes nothing");
  await isAccessible("the trial");
  await window.click("button", /^Import 2,398 rows/);
  await window.sees(/rows are imported/, 90);
  const { total, victims } = await selected();
  assert.deepEqual({ total, victims }, { total: events, victims: rows });
  await window.click("button", "Show the imported events");
  await window.sees(`${events.toLocaleString("en")} events`);
});

test("filters, search and map are one selection", async () => {
  await window.click("button", "Abuses");
  const disappearances = (await selected({ facets: { violation: ["LIB-01"] } })).total;
  await window.click("checkbox", /^Enforced disappearance/);
  await window.sees(new RegExp(`^${disappearances} of 1,391 events`, "m"));
  await window.fill("Search events", "santiago -night", "textbox");
  const both = (await selected({ facets: { violation: ["LIB-01"] }, query: "santiago -night" })).total;
  assert.ok(both > 0 && both < disappearances);
  await window.sees(new RegExp(`^${both} of 1,391 events`, "m"));
  await isAccessible("the register of abuses");
  await window.click("button", "Map");
  await window.sees(new RegExp(`of ${both} selected events have a place`));
  await isAccessible("the map");
  await window.click("button", "Abuses");
  await window.fill("Search events", "near:somewhere", "textbox");
  await window.sees(/needs a place and a distance/);
  await window.fill("Search events", "", "textbox");
  await window.click("button", "Clear all");
  await window.sees("1,391 events");
});

test("an event is edited with a reason, found, and the edit undone", async () => {
  await window.fill("Search events", "type:LIF-07 calama", "textbox");
  await window.until("the search to narrow", async () => {
    const { total } = await selected({ query: "type:LIF-07 calama" });
    return total > 0 && (await window.text()).includes(`${total} of 1,391 event`);
  });
  await window.click("row", /Calama/);
  await window.click("button", "Edit");
  await window.fill("Account", "Seen last at the quince orchard.");
  await window.fill("Reason for the change", "told by a neighbour");
  await isAccessible("the form of an event");
  await window.press("Control+s");
  await window.sees("The event is saved.");
  await window.sees("quince orchard");
  await isAccessible("the page of an event");
  assert.equal((await selected({ query: "quince orch" })).total, 1, "the search sees it at once");
  await window.click("tab", "History");
  await window.sees("told by a neighbour");
  await window.press("Control+z");
  await window.until("the edit to be undone", async () => (await selected({ query: "quince" })).total === 0);
  await window.press("Control+Shift+z");
  await window.until("the edit to be done again", async () => (await selected({ query: "quince" })).total === 1);
});

test("a measure of the catalogue makes coverage rise", async () => {
  await window.click("button", "Coverage");
  await window.click("radio", "All events");
  await window.sees("0 of 1,391 events have every duty answered");
  const before = await window.call("coverage", { selection: {} });
  await window.click("button", "Measures");
  await window.click("button", "New measure");
  await window.fill("Search the catalogue", "missing persons", "textbox");
  await window.click("button", /^Office or mechanism for missing persons/);
  await window.sees("Design parameters");
  await isAccessible("the form of a measure");
  await window.press("Control+s");
  await window.sees(/is saved/);
  const after = await window.call("coverage", { selection: {} });
  const searched = (matrix) => matrix.totals[matrix.duties.indexOf("O-SEA")].answered;
  assert.equal(searched(before), 0);
  assert.equal(searched(after), after.totals[after.duties.indexOf("O-SEA")].events);
  await window.click("button", "Coverage");
  await window.find("grid", "Violation types and duties");
  await isAccessible("coverage");
});

test("a locked dossier opens with the right passphrase only, and is all there", async () => {
  await window.press("Control+l");
  await window.sees("The dossier is locked");
  assert.ok(!(await window.text()).includes("Calama"), "nothing of it is left on the screen");
  await isAccessible("the locked dossier");
  await window.fill("Passphrase", "lantern river copper fourteen");
  await window.click("button", "Unlock");
  await window.sees(/passphrase.*(wrong|not)/i, 30);
  await window.fill("Passphrase", PASSPHRASE);
  await window.click("button", "Unlock");
  await window.sees("1,391 events", 60);
  assert.equal((await selected({ query: "quince" })).total, 1);
});

test("the host refuses what is not in its table", async () => {
  await assert.rejects(window.call("read_any_file", { path: "/etc/passwd" }), /forbidden/);
});
