// The register as a tool for many rows: columns chosen by keyboard, two keys of an order, rows chosen one
// by one and all at once, one change to many with a preview and its undoing, a query kept over a lock, and
// a shared screen.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ROOT, Window } from "./driver.mjs";

const PASSPHRASE = "lantern river copper thirteen";

let window;
before(async () => {
  window = await Window.open();
  await window.sees("New dossier", 60);
  const path = join(window.home, "chile");
  await window.call("create_dossier", {
    path,
    name: "Chile",
    country: "CHL",
    passphrase: PASSPHRASE,
    author: "A. B.",
  });
  const file = join(ROOT, "src-tauri/sample/victims.csv");
  const { layout } = await window.call("inspect_file", { path: file, layout: null });
  const { mappings } = await window.call("mappings");
  const { name, definition } = mappings.find((one) => one.name === "chile-rettig");
  const request = { path: file, layout, mapping: name, definition, dry_run: false };
  const { job } = await window.call("start_import", request);
  await window.until(
    "the import",
    async () => (await window.call("job", { job })).state === "done",
    120,
  );
  await window.run("location.reload()");
  await window.sees("All 1,391 events", 60);
  await settled();
});
after(() => window?.close());

async function isAccessible(where) {
  assert.deepEqual(await window.accessibilityFaults(), [], `axe-core on ${where}`);
}

const settled = () =>
  window.until("the page to settle", () =>
    window.run("return !document.querySelector('[aria-busy=true]')"),
  );

const headings = () =>
  window.run(
    `return [...document.querySelectorAll("[role=columnheader]")].map((one) => one.textContent.trim())`,
  );

const focusTable = () => window.run("document.querySelector('[role=grid]').focus()");

/** Moves by Tab until what has the focus has this name. */
async function tabTo(name) {
  await window.until(`the focus on ${name}`, async () => {
    const label = await window.run(
      `const one = document.activeElement;
       return one.getAttribute("aria-label") ?? one.labels?.[0]?.innerText ?? one.innerText;`,
    );
    if (label?.trim() === name) return true;
    await window.press("Tab");
    return false;
  });
}

test("columns are chosen, moved and sized by keyboard alone", async () => {
  await window.press("Control+Shift+C");
  await window.find("dialog", "Columns of the table");
  await isAccessible("the columns");
  await tabTo("Move Violations to the left");
  await window.press("Enter");
  await tabTo("Names of victims");
  await window.press(" ");
  await tabTo("Show these columns");
  await window.press("Enter");
  await settled();
  const shown = await headings();
  assert.deepEqual(shown.slice(1, 4), ["Event", "Violations", "Date"]);
  assert.equal(shown.at(-1), "Names of victims");
  await focusTable();
  await window.press("Alt+Shift+ArrowRight", "Alt+Shift+ArrowRight");
  const { columns } = await window.call("table_layout");
  assert.deepEqual(columns[0], { id: "title", width: 17 });
  await isAccessible("the table with its columns");
});

test("rows are sorted by a column and within it by another", async () => {
  await window.click("button", "Victims");
  await window.click("button", "Victims");
  await window.run(
    `[...document.querySelectorAll(".table-sort")].find((one) => one.textContent === "Event")
       .dispatchEvent(new MouseEvent("click", { bubbles: true, shiftKey: true }))`,
  );
  const sort = await window.until("two keys", async () => {
    const layout = await window.call("table_layout");
    return layout.sort.length === 2 && layout.sort;
  });
  assert.deepEqual(sort, [
    { column: "victims", descending: true },
    { column: "title", descending: false },
  ]);
  await settled();
  const request = { selection: {}, columns: ["title", "victims"], sort, offset: 0, limit: 200 };
  const { rows } = await window.call("event_table", request);
  const first = await window.run(
    `return document.querySelector(".table-body [role=gridcell]:nth-child(2)").innerText`,
  );
  assert.ok(first.startsWith(rows[0].cells[0].slice(0, 12)), "the table shows that order");
  const counts = rows.map(({ cells }) => cells[1]);
  assert.deepEqual(counts, counts.toSorted((a, b) => b - a));
});

test("rows are chosen by Space, by Shift with an arrow, and all of them", async () => {
  await focusTable();
  await window.press("Home", " ");
  await window.sees("One of 1,391 chosen");
  await window.press("Shift+ArrowDown", "Shift+ArrowDown");
  await window.sees("3 of 1,391 chosen");
  await isAccessible("the table with chosen rows");
  await window.press("Control+a");
  await window.sees("1,391 of 1,391 chosen");
  await window.press("End", " ");
  await window.sees("1,390 of 1,391 chosen");
});

test("a change to all of them is seen first, written as one step, and undone", async () => {
  const tagged = async () =>
    (await window.call("select_events", { facets: { tag: ["to discuss"] } })).total;
  const { revision } = (await window.call("status")).dossier;
  await window.click("button", "Change…");
  await window.find("dialog", "Change 1,390 events");
  await window.fill(/^Value/, "to discuss");
  await window.click("button", "Preview");
  await window.find("button", "Change 1,390 records", 60);
  assert.equal(await tagged(), 0, "a preview writes nothing");
  await isAccessible("the preview");
  await window.fill(/^Why/, "For Thursday’s meeting");
  await window.click("button", "Change 1,390 records");
  await window.sees("1,390 records were changed.", 60);
  assert.equal(await tagged(), 1390);
  const { dossier } = await window.call("status");
  assert.deepEqual([dossier.revision, dossier.undo.label], [revision + 1, "For Thursday’s meeting"]);
  await window.click("button", "Undo");
  await window.until("the change to be undone", async () => (await tagged()) === 0, 60);
});

test("a saved query comes back after a lock, with its order, and says when it was changed", async () => {
  await window.press("/");
  await window.press(..."calama", "Enter");
  await window.until("fewer events", async () =>
    /^\d+ of 1,391 events/m.test(await window.text()),
  );
  await window.sees("nothing is chosen any more");
  await window.click("button", /^Saved queries/);
  await window.click("menuitem", /^Save this query/);
  await window.press(..."Calama", "Enter");
  await window.sees("“Calama” is saved.");
  const found = (await window.text()).match(/^(\d+ of 1,391 events)/m)[1];
  await window.press("Control+l");
  await window.sees("The dossier is locked");
  await window.fill("Passphrase", PASSPHRASE);
  await window.click("button", "Unlock");
  await window.sees("All 1,391 events", 60);
  await window.press("Control+k");
  await window.find("dialog");
  await window.press(..."calama");
  await window.sees("Saved query: Calama");
  await window.press("Enter");
  await window.sees(found);
  await window.press("/");
  await window.press(..." 1973", "Enter");
  await window.find("button", /Calama.*\(changed\)/s);
  await isAccessible("the register with a saved query");
});

test("a shared screen shows nothing confidential", async () => {
  const all = { selection: {}, sort: [], offset: 0, limit: 1 };
  const [id] = (await window.call("table_ids", all)).ids;
  const { bundle } = await window.call("event", { id });
  const { revision } = (await window.call("status")).dossier;
  const event = { ...bundle.event, title: { known: "Quillagua hideout" } };
  event.confidentiality = { known: "C3" };
  await window.call("save_event", { bundle: { ...bundle, event }, revision, reason: "" });
  await window.run("location.reload()");
  await window.sees("All 1,391 events", 60);
  await window.press("/");
  await window.press(..."quillagua", "Enter");
  await window.sees("1 of 1,391 events");
  await window.until("the row", async () => (await window.text()).includes("Quillagua hideout"));
  await window.press("Control+Shift+P");
  await window.sees("Withheld: confidential");
  await window.sees("One withheld");
  assert.ok(!(await window.text()).includes("hideout"), "the title is gone");
  await isAccessible("a shared screen");
  await window.click("button", "Screen shared");
  await window.sees("Quillagua hideout");
});
