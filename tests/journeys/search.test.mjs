// Searching: a query put together from suggestions with the keyboard alone, alternatives, an error at its
// word, and what was found marked in the table and on the event's page, whatever its script and accents.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Window } from "./driver.mjs";

let window;
before(async () => {
  window = await Window.open({ args: ["--sample"] });
  await window.sees("All 1,391 events", 120);
});
after(() => window?.close());

const box = () => window.run("return document.querySelector('[role=combobox].search-input')?.value");
const options = () =>
  window.run("return [...document.querySelectorAll('.query-suggestions:not([hidden]) [role=option]')].map((one) => one.innerText)");
const active = () =>
  window.run("return document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.innerText ?? null");
const marks = () => window.run("return [...document.querySelectorAll('mark.hit')].map((one) => one.textContent)");
const total = async (query) => (await window.call("select_events", { query })).total;

async function search(query) {
  await window.run("const box = document.querySelector('[role=combobox].search-input'); box.focus(); box.select();");
  await window.press(...query);
  await window.press("Enter");
}

test("a value is found by its name and put in with the keyboard alone", async () => {
  await window.press("/");
  await window.press(..."type:tort");
  await window.until("the suggestion", async () => (await options()).some((one) => one.startsWith("Torture")));
  await window.press("ArrowDown");
  assert.match(await active(), /^Torture/, "the text field names the active suggestion");
  assert.deepEqual(await window.accessibilityFaults(), [], "axe-core on the suggestions");
  await window.press("Enter");
  await window.until("the value", async () => /^type:Torture $/.test(await box()));
  await window.press("Enter");
  const expected = await total("type:INT-01");
  assert.ok(expected > 0);
  await window.sees(new RegExp(`^${expected.toLocaleString("en")} of 1,391 events`, "m"));
});

test("either of two, grouped, is more than each", async () => {
  const [one, other] = [await total("pisagua"), await total("calama")];
  const either = await total("(pisagua or calama)");
  assert.ok(either >= Math.max(one, other) && either <= one + other && one > 0 && other > 0);
  await search("(pisagua or calama)");
  await window.sees(new RegExp(`^${either.toLocaleString("en")} of 1,391 events`, "m"));
});

test("an error points at its word and keeps what was found", async () => {
  await search("pisagua colour:red");
  await window.until("the fault", () => window.run("return document.querySelector('.query-echo mark')?.textContent === 'colour:red'"));
  await window.sees("There is no search term");
  assert.match(await window.text(), /of 1,391 events/);
});

test("bare letters find accents, and forms of a letter, and mark them as they are written", async () => {
  const { ids } = await window.call("new_ids", { count: 1 });
  const rows = await window.call("event_rows", {
    selection: { query: "pisagua" },
    sort: "date",
    descending: false,
    offset: 0,
    limit: 1,
  });
  const { bundle } = await window.call("event", { id: rows.rows[0].id });
  const event = {
    ...bundle.event,
    id: ids[0],
    title: { known: "Población Ñuñoa: شهادة إبراهيم" },
    description: { known: "قال مُحَمَّد إن السجن" },
  };
  const { dossier } = await window.call("status");
  await window.call("save_event", {
    bundle: { ...bundle, event, acts: [], involvements: [], persons: [], places: [], sources: [] },
    revision: dossier.revision,
    reason: "for the journey",
  });
  assert.equal(await total("ابراهيم nunoa"), 1);
  assert.equal(await total("شهادات nunoa"), 1, "another form of the word");
  await search("nunoa محمد");
  await window.sees(/^1 of 1,392 events/m);
  await window.until("the mark in the table", async () => (await marks()).includes("Ñuñoa"));
  await window.click("grid");
  await window.press("Home", "Enter");
  await window.until("the marks on the page", async () => {
    const found = await marks();
    return found.includes("Ñuñoa") && found.includes("مُحَمَّد");
  });
  assert.deepEqual(await window.accessibilityFaults(), [], "axe-core on the event's page");
});

test("a hit that no column shows is told under the title, best answers first", async () => {
  await window.press("Escape");
  await search("description:محمد");
  await window.sees("Best answers first");
  await window.until("the line under the title", () =>
    window.run("return [...document.querySelectorAll('.row-snippet mark.hit')].some((one) => one.textContent === 'مُحَمَّد')"),
  );
  assert.deepEqual(await window.accessibilityFaults(), [], "axe-core on the table");
});
