// A new user's first hour: a dossier of one's own, from the passphrase to locking it.
import assert from "node:assert/strict";
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
  await window.fill(/^New passphrase|^Passphrase/, PASSPHRASE);
  await window.fill(/^The same again/, PASSPHRASE);
  await window.sees(/Strong|Very strong/);
  await isAccessible("the form of a new dossier");
  await window.click("button", /^Create the dossier/);
  await window.sees("Recovery code", 30);
  await isAccessible("the recovery code");
  await window.picture("recovery-code");
  await window.click("checkbox", /^I have written it down/);
  await window.click("button", "Go to the dossier");
  await window.sees("Abuses");
  const { dossier } = await window.call("status");
  assert.equal(dossier.info.name.known, "Chile");
});
