// What is still unanswered, from the keyboard: rows are switched, a gap is read, a measure proposed and
// added, coverage rises and falls again with undo; a finding is accepted, weights move the ranking, and the
// matrix goes out as a table and as a picture.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Window } from "./driver.mjs";

let window;
before(async () => {
  window = await Window.open({ args: ["--sample"] });
  await window.sees("All 1,391 events", 120);
});
after(() => window?.close());

/** No fault that axe-core finds, in light and in dark, and nothing that scrolls sideways. */
async function isAccessible(where) {
  for (const theme of ["light", "dark"]) {
    await window.run("document.documentElement.dataset.theme = arguments[0]", theme);
    // Buttons fade from one colour to the other; half way nothing has the contrast it will have.
    await window.until("the colours", () => window.run("return document.getAnimations().length === 0"));
    assert.deepEqual(await window.accessibilityFaults(), [], `axe-core on ${where}, ${theme}`);
  }
  await window.run("document.documentElement.dataset.theme = 'light'");
  const [wide, room] = await window.run("return [document.documentElement.scrollWidth, innerWidth]");
  assert.ok(wide <= room, `${where} scrolls sideways`);
}

/** Presses keys on an element found by role and name, as somebody would who has tabbed to it. */
async function on(role, name, ...keys) {
  const found = await window.find(role, name);
  await window.run("arguments[0].focus()", found);
  await window.press(...keys);
}

const number = (text) => Number(text.replace(/[^\d]/g, ""));
const all = { selection: {} };
const texts = (selector) =>
  window.run("return [...document.querySelectorAll(arguments[0])].map((one) => one.innerText)", selector);
/** What a cell of the matrix says to a screen reader. */
const cell = (name) =>
  window.run(
    `return [...document.querySelectorAll("[role=grid] button")]
       .find((one) => one.getAttribute("aria-label").startsWith(arguments[0]))?.getAttribute("aria-label")`,
    name,
  );

async function view(name) {
  await on("tab", new RegExp(`^${name}`), "Enter");
  await window.until(`the view ${name}`, async () =>
    (await texts("[role=tab][aria-selected=true]"))[0]?.startsWith(name),
  );
}

test("the matrix takes its rows from another dimension, and its numbers are the host's", async () => {
  await window.press("Control+k");
  await window.find("dialog");
  await window.press(..."coverage", "Enter");
  const matrix = await window.call("coverage", all);
  await window.sees(`${matrix.answered} of 1,391 events have every duty answered`);
  await window.find("grid", "Violation types and duties");
  await isAccessible("the matrix");
  await on("button", /Rows/, "Enter");
  await window.find("option", "Regions");
  await window.press("ArrowDown", "ArrowDown", "Enter");
  await window.find("grid", "Regions and duties");
  const byRegion = await window.call("coverage", { ...all, rows: "region" });
  const rows = (await texts("[role=grid] tbody .matrix-events")).map(number);
  assert.deepEqual(rows, [...byRegion.rows.map(({ events }) => events), byRegion.events]);
  await window.picture("coverage-regions");
  await on("button", /Rows/, "Enter");
  await window.find("option", "Regions");
  await window.press("ArrowUp", "ArrowUp", "Enter");
  await window.find("grid", "Violation types and duties");
});

test("arrow keys go from number to number, and a cell says which measure answers most", async () => {
  const start = await window.run(
    `const first = document.querySelector("[role=grid] button[tabindex='0']");
     first.focus();
     return first.dataset.at;`,
  );
  assert.equal(start, "0-0");
  await window.press("PageDown", "End");
  const end = await window.run("return document.activeElement.dataset.at");
  const matrix = await window.call("coverage", all);
  assert.equal(end, `${matrix.rows.length}-${matrix.duties.length + 1}`, "the last of the totals");
  const column = matrix.totals.findIndex((one) => one?.strongest);
  const { measure } = (await window.call("measures")).measures.find(
    (one) => one.measure.id === matrix.totals[column].strongest,
  );
  await window.press("Home", ...Array.from({ length: column + 2 }, () => "ArrowRight"), "Enter");
  await window.find("menuitem", `Answers most: ${measure.name.known}`);
  await isAccessible("the menu of a cell");
  await window.press("Escape");
});

test("a gap is read, a measure proposed and added, coverage rises, and undo takes it back", async () => {
  await view("Gaps");
  const answer = await window.call("gaps", { ...all, dimension: null, limit: null });
  // What only a pillar leaves open others may answer; it is listed by itself.
  const gaps = answer.gaps.filter(({ dimension }) => dimension !== "pillar");
  assert.equal(number((await texts("[role=tab][aria-selected=true]"))[0]), gaps.length);
  const opens = (await texts(".gaps tbody tr td:nth-child(4)")).slice(0, 5);
  const told = gaps.slice(0, 5).map(({ open, events }) => `${open.toLocaleString("en-GB")} of ${events.toLocaleString("en-GB")}`);
  assert.deepEqual(opens.map((one) => one.trim()), told, "in the host's order");
  await isAccessible("the gaps");
  await window.picture("coverage-gaps");

  const duty = (await texts(".gaps tbody tr td:nth-child(3)"))[0];
  const name = `All, each event once, ${duty}`;
  await view("Matrix");
  const before = await cell(name);
  await view("Gaps");
  const first = await window.run("return document.querySelector('.gaps tbody button[aria-label^=\"Propose measures\"]')");
  await window.run("arguments[0].focus()", first);
  await window.press("Enter");
  const open = number(await window.until("the proposals", () =>
    window.run("return document.querySelector('.propose-head [role=status]')?.innerText"),
  ));
  assert.equal(open, gaps[0].open);
  await isAccessible("the proposals");
  await window.picture("coverage-propose");
  await on("button", /^Add to the dossier: /, "Enter");
  await window.sees(/is in the dossier as a proposal/);
  const effect = await window.until("the effect", async () =>
    (await texts("[role=dialog] .banner-text p, [role=dialog] .banner-text")).join(" ").match(/Open events: ([\d,]+) before, ([\d,]+) now/),
  );
  assert.equal(number(effect[1]), open);
  assert.ok(number(effect[2]) < open, `${effect[0]}`);
  await on("button", "Done", "Enter");
  await view("Matrix");
  const share = (told) => number(told.match(/, (\d[\d,]*) of/)[1]);
  const risen = await window.until("coverage to rise", async () => {
    const now = await cell(name);
    return now !== before && now;
  });
  assert.ok(share(risen) > share(before), `${before} → ${risen}`);
  await window.press("Control+z");
  await window.until("coverage as before", async () => (await cell(name)) === before);
});

test("a finding says its rule and what would close it, is accepted with a reason, and withdrawn", async () => {
  await view("Findings");
  await window.sees("What would close it");
  const open = number((await texts("[role=tab][aria-selected=true]"))[0]);
  await isAccessible("the findings");
  await window.picture("coverage-findings");
  const first = (await texts(".finding .finding-text > p"))[0];
  await on("button", /^Accept: /, "Enter");
  await window.fill("Reason", "Agreed with the families for this year", "textbox");
  await window.fill("To be looked at again on", "2027-06", "textbox");
  await isAccessible("accepting a finding");
  await on("button", "Accept it", "Enter");
  await window.find("heading", /^Accepted 1/);
  assert.equal(number((await texts("[role=tab][aria-selected=true]"))[0]), open - 1);
  const accepted = (await texts(".finding-accepted"))[0];
  assert.ok(accepted.includes(first) && accepted.includes("Agreed with the families"), accepted);
  assert.match(accepted, /until .*June 2027/);
  await on("button", /^Withdraw the acceptance of/, "Enter");
  await on("button", "Withdraw", "Enter");
  await window.until("it is open again", async () => number((await texts("[role=tab][aria-selected=true]"))[0]) === open);
});

test("weights move the ranking, not the number of open events", async () => {
  await view("Gaps");
  const list = async () => (await texts(".gaps tbody tr")).slice(0, 3).join("\n");
  const plain = await list();
  await on("button", "Weights", "Enter");
  await window.sees("Everything counts the same");
  const field = await window.find("combobox", "Which one");
  await window.run("arguments[0].focus()", field);
  await window.press(..."Enforced dis");
  await window.find("option", /^Enforced disappearance/);
  await window.press("ArrowDown", "Enter");
  await on("button", "Weigh it", "Enter");
  await window.fill("Factor", "10", "textbox");
  await window.fill("Reason", "asked for by former prisoners", "textbox");
  await window.press("Control+s");
  await window.sees("The weights are saved.");
  await window.sees(/▲|new/);
  await isAccessible("the weights");
  await window.picture("coverage-weights");
  await on("button", "Back to the coverage", "Enter");
  await window.until("another ranking", async () => (await list()) !== plain);
  await window.sees("What weighs most comes first.");
  await window.press("Control+z");
  await window.until("the ranking as before", async () => (await list()) === plain);
});

test("the flow is a picture, and a table that opens the same events", async () => {
  await view("Flow");
  await window.until("ribbons", () => window.run("return document.querySelectorAll('.flow-ribbon').length > 10"));
  await window.sees("No measure");
  await isAccessible("the flow");
  await window.picture("coverage-flow");
  const picture = await window.find("radio", "Picture");
  await window.run("arguments[0].focus()", picture);
  await window.press("ArrowRight");
  const label = await window.run(
    `return [...document.querySelectorAll(".flow-tables button")].map((one) => one.getAttribute("aria-label"))
       .find((one) => /unanswered$/.test(one ?? ""))`,
  );
  await isAccessible("the flow as a table");
  const open = number(label.match(/([\d,]+) unanswered$/)[1]);
  await on("button", label, "Enter");
  await window.sees(new RegExp(`^${open.toLocaleString("en-GB")} of 1,391 event`, "m"));
  await on("button", "Clear all", "Enter");
  await window.press("Alt+ArrowLeft");
});

test("somebody who was heard is entered and listed", async () => {
  await window.click("button", "Coverage");
  await on("button", "Consultations", "Enter");
  await window.sees("Nobody has been heard yet");
  await isAccessible("no consultation");
  await on("button", "New consultation", "Enter");
  await window.fill("Name", "Hearing in Temuco", "textbox");
  await isAccessible("a consultation");
  await window.press("Control+s");
  await window.sees("Everything is saved");
  await on("button", "Back to the consultations", "Enter");
  await window.find("button", "Hearing in Temuco");
  await on("button", "Back to the coverage", "Enter");
});

/** Exports what is shown and gives the file's bytes. */
async function exported(format, name) {
  const path = join(window.home, name);
  await on("button", "Export", "Enter");
  await window.find("dialog", /Export/);
  const chosen = await window.find("radio", "Picture (PNG)");
  await window.run("arguments[0].focus()", chosen);
  await window.press(...Array.from({ length: format }, () => "ArrowRight"));
  await window.willPick(path);
  await on("button", "Choose where to save", "Enter");
  await window.sees(path);
  await on("button", "Done", "Enter");
  return readFile(path);
}

test("the matrix goes out as a picture and as a table with the numbers it shows", async () => {
  await view("Matrix");
  const png = await exported(0, "matrix.png");
  assert.equal(png.subarray(0, 8).toString("latin1"), "\u0089PNG\r\n\u001a\n");
  assert.ok(png.readUInt32BE(16) > 1500 && png.length > 20_000, "something is drawn");
  const svg = (await exported(1, "matrix.svg")).toString();
  for (const text of ["Coverage: Violation types by duty", "Enforced disappearance", "Source: dossier"]) {
    assert.ok(svg.includes(text), `the drawing says ${text}`);
  }
  const csv = (await exported(2, "matrix.csv")).toString();
  const lines = csv.trim().split("\n");
  const heading = lines.findIndex((line) => line.startsWith("Violation types,Events"));
  const matrix = await window.call("coverage", all);
  assert.equal(lines.length - heading - 1, matrix.rows.length + 1, "every row and the totals");
  const last = lines.at(-1).split(",").slice(-2 * matrix.duties.length).map(Number);
  assert.deepEqual(last, matrix.totals.flatMap(({ answered, events }) => [answered, events]));
  await view("Gaps");
  const gaps = (await exported(2, "gaps.csv")).toString();
  assert.ok(gaps.includes("Search for the missing"));
  await view("Flow");
  const flow = (await exported(1, "flow.svg")).toString();
  assert.ok(flow.includes("No measure") && flow.includes("<path"));
});
