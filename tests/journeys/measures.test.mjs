// A truth commission is planned from the catalogue: its design crosses a red line, what must come first
// is added, an indicator gets its target; saved as one edit, taken back and done again as one.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Window } from "./driver.mjs";

let window;
before(async () => {
  window = await Window.open({ args: ["--sample"] });
});
after(() => window?.close());

const NEW = "Truth commission";
const entries = async () => (await window.call("measures")).measures;
const commission = async () =>
  (await entries()).find(({ measure }) => measure.name.known === NEW && measure.choices.amnesty === "blanket");

const focusWithin = (id) =>
  window.until(`the keyboard to be in ${id}`, () =>
    window.run("return document.getElementById(arguments[0])?.contains(document.activeElement)", id),
  );

async function sound(what) {
  assert.deepEqual(await window.accessibilityFaults(), [], `axe-core on ${what}`);
  const [page, shown, height, seen] = await window.run(
    "const root = document.documentElement; return [root.scrollWidth, innerWidth, root.scrollHeight, innerHeight]",
  );
  assert.ok(page <= shown, `${what} scrolls sideways: ${page} of ${shown}`);
  assert.ok(height <= seen, `${what} is longer than the window: ${height} of ${seen}`);
  const wide = await window.run(
    `return [...document.querySelectorAll("main, main .page, main .page-body, .measure-side")]
       .filter((one) => one.scrollWidth > one.clientWidth + 1)
       .map((one) => one.className + ": " + one.scrollWidth + " of " + one.clientWidth)`,
  );
  assert.deepEqual(wide, [], `${what} scrolls sideways`);
}

test("the list tells what is open and is narrowed by it", async () => {
  await window.sees("All 1,391 events", 120);
  await window.click("button", "Measures");
  await window.sees("Still open");
  const all = (await entries()).length;
  await window.sees(`${all} measures`);
  await window.click("button", /Whatever is open/);
  await window.click("option", /^a prerequisite \(\d+\)/);
  await window.sees(new RegExp(`\\d+ of ${all} measures`));
  await sound("the list");
  await window.picture("measures-list");
  await window.click("button", /a prerequisite/);
  await window.click("option", /^Whatever is open/);
  await window.sees(`${all} measures`);
});

test("a commission from the catalogue brings its acts, months and indicators", async () => {
  await window.click("button", "New measure");
  await window.click("button", /^Truth commission/);
  await window.sees("14 of 14 design parameters are open");
  await window.sees("Not recorded as adopted: Ordinary law and Budget line");
  await window.sees("9 – 60 months");
  await window.sees("7, 0 with a target");
});

test("a blanket amnesty shows at once the red lines it crosses, and on what they rest", async () => {
  await window.click("button", /Amnesty: none, recommended or conditional/);
  await window.click("option", /^For all who took part/);
  await window.sees("“For all who took part” crosses a red line");
  const warning = await window.find("alert");
  const text = await window.run("return arguments[0].innerText", warning);
  assert.match(text, /Blocks/);
  assert.match(text, /No amnesty for genocide/);
  assert.match(text, /Rests on Genocide Convention I, IV; .*CAT 4, 7/);
  await sound("a design that crosses a red line");
  await window.picture("measures-crossed");
  await window.click("button", "4 red lines are crossed");
  await focusWithin("measure-field-line-RL-AMNESTY-NEVER");
  await window.sees("Crossed by the choice “For all who took part”");
});

test("what must come first is added to the dossier and linked", async () => {
  await window.click("button", /^Must be there first: National consultation/);
  await window.click("button", /^Add it: National consultation/);
  await window.find("any", "Linked");
  const consultation = (await entries()).find(({ measure }) => measure.catalogue.known === "M-RC-02");
  assert.equal(consultation?.measure.status.known, "proposed");
  await window.until("the summary to say so", async () => !(await window.text()).includes("Must be there first: "));
});

test("an indicator gets a target with its date", async () => {
  await window.click("button", "An indicator has no target");
  await window.click("button", "Hearings held");
  await window.fill("Target", "40");
  await window.fill("To be reached by", "2028");
  await window.sees("40 (2028)");
  await sound("an indicator that is edited");
  await window.picture("measures-indicator");
});

test("all of it is one edit: saved, told in words, undone and redone", async () => {
  await window.press("Control+s");
  await window.sees("Everything is saved");
  const { measure, indicators } = await commission();
  assert.equal(measure.needs.length, 1);
  assert.equal(indicators.length, 7);
  const hearings = indicators.find(({ name }) => name.known === "Hearings held");
  assert.deepEqual([hearings.target, hearings.target_date], [{ known: 40 }, { known: "2028" }]);

  await window.click("tab", "History");
  await window.sees("1 edit");
  await window.sees("Truth commission");
  await window.press("Control+z");
  await window.until("the commission to be gone", async () => !(await commission()));
  assert.ok(
    (await entries()).some(({ measure: one }) => one.catalogue.known === "M-RC-02"),
    "the consultation was an edit of its own",
  );
  await window.press("Control+Shift+z");
  await window.until("the commission to be back", commission);
  assert.deepEqual(await commission().then((one) => one.indicators), indicators);
});

test("the page reads in the dark and at twice the size", async () => {
  await window.click("button", "Measures");
  await window.click("button", NEW);
  await window.click("button", "Open all sections");
  for (const [theme, size] of [["dark", "100%"], ["light", "200%"]]) {
    await window.run(
      "document.documentElement.dataset.theme = arguments[0]; document.documentElement.style.fontSize = arguments[1]",
      theme,
      size,
    );
    await sound(`the page, ${theme} at ${size}`);
    for (const section of ["design", "red-lines", "resources", "indicators", "precedents"]) {
      await window.run(
        "document.getElementById(`measure-section-${arguments[0]}-head`).scrollIntoView({ block: 'start' })",
        section,
      );
      await window.picture(`measures-${theme}-${section}`);
    }
  }
});
