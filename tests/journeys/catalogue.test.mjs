// The catalogue in a dossier: browsed, reworded, hidden in part, added to, and taken back, with clicks and
// keys alone; the bundled lists stay as they are.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Window } from "./driver.mjs";

let window;
before(async () => {
  window = await Window.open({ args: ["--sample"] });
  await window.sees("All 1,391 events", 120);
});
after(() => window?.close());

const catalogue = async () => (await window.call("catalogue")).catalogue;
const codes = (list) => list.map(({ code }) => code);

async function open() {
  await window.click("button", /^Menu|^Dossier/);
  await window.click("menuitem", "Catalogue");
  await window.find("dialog", "Catalogue");
}

test("its five lists are shown, each entry with its mark, and are accessible", async () => {
  await open();
  for (const [list, entry] of [
    ["Instruments", "Convention on the Rights of the Child"],
    ["Articles", "Search, locate, return remains"],
    ["Measures", "Truth commission"],
    ["Red lines", "No immunity by office for crimes under international law"],
    ["Precedents", "South Africa"],
  ]) {
    await window.click("tab", list);
    await window.sees(entry);
    await window.sees("to be verified");
  }
  // The lists are drawn alike; axe-core takes its time over the long ones.
  assert.deepEqual(await window.accessibilityFaults(), [], "axe-core on a list");
});

test("a precedent is hidden and shown in the list as hidden", async () => {
  await window.click("button", "Hide Germany (GDR)");
  await window.sees("It is shown no longer beside measures.");
  assert.deepEqual(await window.accessibilityFaults(), [], "axe-core on hiding");
  await window.click("button", "Hide");
  await window.find("button", "Show Germany (GDR) again");
  assert.ok(!codes((await catalogue()).precedents).includes("P-DEU"));
});

test("a measure is called otherwise, and the catalogue's word stands beside", async () => {
  await window.click("tab", "Measures");
  await window.click("button", "Change Truth commission");
  await window.fill("Name", "Commission on the past");
  await window.sees("The catalogue says: Truth commission");
  assert.deepEqual(await window.accessibilityFaults(), [], "axe-core on the form");
  await window.press("Enter");
  await window.find("button", "Change Commission on the past");
});

test("an instrument of one's own needs a name, and is there once it has one", async () => {
  await window.click("tab", "Instruments");
  await window.click("button", "Add an instrument");
  await window.click("button", "Save");
  await window.sees("Give it a name.");
  await window.fill(/^Name/, "National Pact");
  await window.click("button", "Save");
  await window.find("button", "Change National Pact");
  assert.ok(codes((await catalogue()).instruments).includes("X-NATIONAL-PACT"));
});

test("law is not hidden without a reason", async () => {
  await window.click("button", /^Hide Convention for the Protection of Human Rights/);
  await window.click("button", "Hide");
  await window.sees("Say why: law or a red line is set aside.");
  await window.fill(/^Why it differs/, "not in Europe");
  await window.press("Enter");
  await window.find("button", /^Show Convention for the Protection of Human Rights/);
  assert.ok(!codes((await catalogue()).instruments).includes("ECHR"));
});

test("all of it is undone, step by step", async () => {
  await window.press("Escape");
  await window.until("the dialog to close", async () => (await window.all("dialog", "Catalogue")).length === 0);
  for (let step = 0; step < 4; step += 1) {
    const { dossier } = await window.call("status");
    await window.press("Control+z");
    await window.until("the step to be undone", async () => {
      const now = await window.call("status");
      return now.dossier.revision > dossier.revision;
    });
  }
  const { entries, bundled } = await window.call("catalogue_entries");
  assert.deepEqual(entries, []);
  const now = await catalogue();
  assert.deepEqual(codes(now.precedents), codes(bundled.precedents));
  assert.deepEqual(codes(now.instruments), codes(bundled.instruments));
});
