// Files kept with an event: added, seen inside the application, their chain of custody, a copy without
// metadata, and nothing of them readable in the dossier's folder.
import assert from "node:assert/strict";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ROOT, Window } from "./driver.mjs";

const MEDIA = join(ROOT, "src-tauri/crates/exchange/tests/media");
let window;
let folder;

before(async () => {
  window = await Window.open();
  folder = join(window.home, "dossier");
  await window.call("create_dossier", {
    path: folder,
    name: "Files",
    country: "CHL",
    passphrase: "the river runs to the sea",
    author: "A.B.",
  });
  const { ids } = await window.call("new_ids", { count: 1 });
  const record = await window.call("event", { id: ids[0] }).catch(() => null);
  assert.equal(record, null);
  await window.run("location.reload()");
  await window.until("the parts", () => window.run("return document.querySelectorAll('nav button').length > 5"), 60);
});
after(() => window?.close());

/** Which picture, page or recording is on the screen, once it is drawn. */
const shown = (selector, test) =>
  window.until(selector, () => window.run(`const it = document.querySelector(${JSON.stringify(selector)}); return Boolean(it && (${test})(it))`), 40);

test("an event gets a picture, a document, a film and a note", async () => {
  await window.click("button", "New event");
  await window.fill("Title", "Arrests at the stadium");
  await window.press("Control+s");
  await window.sees("Drop pictures, documents or recordings");
  const note = join(window.home, "note.txt");
  await writeFile(note, "Seen at the gate: قرب الملعب");
  const files = ["plant.jpg", "plant.pdf", "plant.mp4"].map((name) => join(MEDIA, name));
  await window.willPick([...files, note].join("\t"));
  await window.click("button", "Add files");
  await window.sees("Keep 4 files with the event");
  await window.fill("Received from", "a photographer");
  assert.deepEqual(await window.accessibilityFaults(), [], "axe-core on adding files");
  await window.click("button", "Keep");
  await window.sees("4 files are kept in the dossier");
  await window.click("button", "Done");
  await window.sees("plant.mp4");
});

test("each is shown inside the application", async () => {
  await window.click("button", "plant.jpg");
  await shown(".viewer-frame img", "(it) => it.complete && it.naturalWidth === 32");
  assert.deepEqual(await window.accessibilityFaults(), [], "axe-core on a picture");
  await window.press("Escape");
  await window.click("button", "plant.pdf");
  await window.sees("Page 1 of 1");
  await shown(".viewer-frame canvas", "(it) => it.width > 100");
  await window.press("Escape");
  await window.click("button", "note.txt");
  await window.sees("قرب الملعب");
  await window.press("Escape");
  await window.click("button", "plant.mp4");
  await shown("video", "(it) => it.readyState >= 1 && it.videoWidth === 32");
  await window.press("Escape");
});

test("its chain of custody grows and its content is verified", async () => {
  await window.click("button", "plant.jpg");
  await window.click("tab", "Chain of custody");
  await window.sees("Added to the dossier");
  await window.click("button", "Verify the content");
  await window.sees("as it was when it came in");
  await window.sees("Content verified");
  await window.click("button", "Add a step");
  assert.deepEqual(await window.accessibilityFaults(), [], "axe-core on a new step");
  await window.press("Escape");
});

test("a copy leaves without metadata, and not at all where it is confidential", async () => {
  const out = join(window.home, "out");
  await mkdir(out);
  await window.willPick(out);
  await window.click("button", "Save copies");
  await window.click("checkbox", /understood/i);
  await window.click("button", "Choose a folder");
  await window.sees("4 copies were written");
  await window.click("button", "Done");
  for (const name of await readdir(out)) {
    assert.ok(!(await readFile(join(out, name))).includes("SECRETNAME"), name);
  }
  assert.equal((await readdir(out)).length, 4);
});

test("nothing of it is readable in the folder, and undo brings a removed file back", async () => {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath ?? entry.path, entry.name));
    for (const text of ["SECRETNAME", "Seen at the gate", "plant.jpg", "JFIF"]) {
      assert.ok(!bytes.includes(text), `${entry.name} holds ${text}`);
    }
  }
  await window.click("button", "note.txt");
  await window.click("button", "Remove");
  await window.click("button", "Remove");
  await window.sees("The file was removed");
  await window.press("Control+z");
  await window.sees("note.txt");
});
