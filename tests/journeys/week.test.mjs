// "Your first week as a field adviser" (docs/guides/field-adviser.md), walked through: if this fails,
// mend the program or the guide.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ROOT, Window } from "./driver.mjs";

const PASSPHRASE = "lantern river copper thirteen";
let window;
before(async () => {
  window = await Window.open();
});
after(() => window?.close());

const isAccessible = async (where) =>
  assert.deepEqual(await window.accessibilityFaults(), [], `axe-core on ${where}`);
const selected = (request = {}) => window.call("select_events", request);

test("Monday: a dossier of one's own", async () => {
  await window.click("button", /^New dossier/, 60);
  await window.fill(/^Name/, "Valdivia");
  await window.fill(/^Country/, "Chile", "combobox");
  await window.click("option", "Chile");
  await window.willPick(join(window.home, "valdivia"));
  await window.click("button", "Choose");
  await window.fill(/^Your name/, "A. B.");
  await window.fill("New passphrase", PASSPHRASE);
  await window.fill("The same again", PASSPHRASE);
  await window.click("button", "Create the dossier");
  await window.sees("It is shown now and kept nowhere", 30);
  await window.click("checkbox", "I have written it down");
  await window.click("button", "Go to the dossier");
  await window.sees("No events yet");
});

test("Tuesday: what others have recorded, tried first, and not twice", async () => {
  const table = join(window.home, "cases.csv");
  await writeFile(
    table,
    "Case,Date,Town,Victim,Sex,Violation,Latitude,Longitude\n" +
      "1,1973-10-04,Valdivia,M. Soto,male,Enforced disappearance,-39.81,-73.24\n" +
      "2,05/10/1973,Panguipulli,R. Vera,male,Arbitrary arrest or detention,-39.64,-72.33\n" +
      "3,1974-03,Valdivia,E. Díaz,female,Torture,-39.81,-73.24\n",
  );
  await window.willPick(table);
  await window.click("button", "Import a file");
  await window.click("button", "Choose a file");
  await window.sees("3 rows");
  await window.click("button", "Go on to the columns");
  await window.sees("What the first rows become");
  await isAccessible("the columns of an own table");
  // Which codes the words mean is proposed, and taken over by hand.
  const proposals = () => window.all("button", /^Take \d+ proposal/);
  await window.until("proposed codes", async () => (await proposals()).length > 0);
  while ((await proposals()).length > 0) await window.click("button", /^Take \d+ proposal/);
  await window.click("button", "Try it");
  await window.sees(/3 rows would be written/, 30);
  assert.equal((await selected()).all, 0, "a trial writes nothing");
  await window.click("button", /^Import 3 rows/);
  await window.sees(/3 rows are imported/, 30);
  assert.equal((await selected()).all, 3);
});

test("Wednesday: one event, entered well, with a photograph", async () => {
  await window.press("Alt+1");
  await window.press("Control+n");
  await window.fill(/^Title/, "Search of the parish house");
  await window.fill(/^Date/, "about April 1974");
  await window.sees(/about April 1974|approximately April 1974/i);
  await window.click("button", "Add a place");
  await window.fill("Find a place", "Valdivia", "combobox");
  await window.find("option", /Valdivia/);
  await window.press("ArrowDown", "Enter");
  await window.press("Control+s");
  await window.sees("The event is saved.");
  await window.sees("May leave this computer");
  await window.willPick(join(ROOT, "src-tauri/crates/exchange/tests/media/plant.jpg"));
  await window.click("button", "Add files");
  await window.click("button", "Keep");
  await window.sees("One file is kept in the dossier");
  await window.click("button", "Done");
  await window.sees("plant.jpg");
});

test("Thursday: found, kept as a query, changed together and taken back", async () => {
  await window.press("Alt+1");
  await window.sees("All 4 events");
  await window.press("/");
  await window.press(..."valdivia (after:1974 or soto)", "Enter");
  await window.sees(/^3 of 4 events/m);
  await window.click("button", /^Saved queries/);
  await window.click("menuitem", /^Save this query/);
  await window.press(..."Valdivia", "Enter");
  await window.sees("“Valdivia” is saved.");
  await window.click("button", "Clear all");
  await window.sees("All 4 events");
  await window.find("row", /parish house/);
  await window.run("document.querySelector('[role=grid]').focus()");
  await window.press("ArrowDown", "Control+a");
  await window.click("button", "Change…");
  await window.find("dialog", "Change 4 events");
  await window.fill(/^Value/, "to check");
  await window.click("button", "Preview");
  await window.fill(/^Why/, "for the meeting");
  await window.click("button", "Change 4 records", 60);
  await window.sees("4 records were changed.", 60);
  assert.equal((await selected({ facets: { tag: ["to check"] } })).total, 4);
  await window.click("button", "Undo");
  await window.until("the change to be undone", async () => (await selected({ facets: { tag: ["to check"] } })).total === 0);
});

test("Friday: figures and pictures of what was selected", async () => {
  for (const [part, words] of [["Map", /4 selected events have a place|4 events/], ["Timeline", "Drag over the bars"], ["Statistics", /victims/i]]) {
    await window.click("button", part);
    await window.sees(words);
    await isAccessible(part);
  }
  await window.click("button", "Abuses");
  const path = join(window.home, "out.csv");
  await window.click("button", /^Export/);
  await window.find("dialog", "Export events");
  await isAccessible("the export");
  await window.click("checkbox", /understood/i);
  await window.willPick(path);
  await window.click("button", "Choose where to save it");
  await window.sees("The file is written", 30);
  const written = await readFile(path, "utf8");
  assert.equal(written.trim().split("\n").length, 5, "a heading and four events");
  await window.click("button", "Done");
  await window.press("Control+l");
  await window.sees("The dossier is locked");
});
