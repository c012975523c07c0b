// The sample dossier, as `make run` opens it: every part in both languages and appearances, numbers
// that lead to their records, a judgement changed and taken back, and nothing asked of a network.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Window } from "./driver.mjs";

let window;
before(async () => {
  window = await Window.open({ args: ["--sample"] });
  await window.run(
    `window.refused = [];
     document.addEventListener("securitypolicyviolation", (event) => window.refused.push(event.violatedDirective + " " + event.blockedURI));`,
  );
});
after(() => window?.close());

const PARTS = {
  en: ["Abuses", "Map", "Timeline", "Statistics", "Stakeholders", "Norms", "Measures", "Coverage", "History"],
  fr: ["Violations", "Carte", "Chronologie", "Statistiques", "Parties prenantes", "Normes", "Mesures", "Couverture", "Historique"],
};

const settled = () =>
  window.until("the page to settle", () => window.run("return !document.querySelector('[aria-busy=true]')"));

async function choose(preferences) {
  const present = await window.call("preferences");
  await window.call("save_preferences", { ...present, ...preferences });
  await window.run("location.reload()");
  await window.until("the parts", () => window.run("return document.querySelectorAll('nav button').length > 5"), 60);
}

test("the sample opens with its events, measures and parties", async () => {
  await window.sees("All 1,391 events", 120);
  const { dossier } = await window.call("status");
  const count = (kind) => dossier.counts.find((one) => one.kind === kind)?.count;
  assert.equal(dossier.sample, true);
  assert.equal(count("person"), 2398);
  assert.ok(count("measure") >= 15 && count("stakeholder") >= 20);
});

for (const [language, theme] of [["en", "light"], ["en", "dark"], ["fr", "light"]]) {
  test(`every part is accessible in ${language}, ${theme}`, async () => {
    await choose({ language, theme });
    for (const part of PARTS[language]) {
      await window.click("button", part);
      await settled();
      assert.deepEqual(await window.accessibilityFaults(), [], `axe-core on ${part}`);
      const width = await window.run("return [document.documentElement.scrollWidth, innerWidth]");
      assert.ok(width[0] <= width[1], `${part} scrolls sideways: ${width}`);
    }
  });
}

test("a number of the coverage view opens its events", async () => {
  await choose({ language: "en", theme: "light" });
  await window.click("button", "Coverage");
  const matrix = await window.call("coverage", { selection: {} });
  const row = matrix.rows.find(({ code }) => code === "LIB-01");
  const cell = row.cells[matrix.duties.indexOf("O-REP")];
  const open = cell.events - cell.answered;
  assert.ok(open > 0 && cell.answered > 0, "some disappearances are answered by reparation, some are not");
  await window.click("button", /^Enforced disappearance, Reparation/);
  await window.click("menuitem", `${open} unanswered`);
  await window.sees(new RegExp(`^${open} of 1,391 events`, "m"));
  await window.click("button", "Clear all");
  await window.sees("All 1,391 events");
});

test("a judgement on a stakeholder is changed and undone", async () => {
  await window.click("button", "Stakeholders");
  const before = await window.call("stakeholders");
  const party = before.stakeholders.find(({ name }) => name.known.startsWith("Families of the disappeared"));
  const changed = { ...party, power: { known: 4 } };
  const relations = before.relations.filter(({ from, to }) => [from, to].includes(party.id));
  await window.call("save_stakeholder", { stakeholder: changed, relations, reason: "after the march" });
  const power = async () => (await window.call("stakeholder", { id: party.id })).power;
  assert.deepEqual(await power(), { known: 4 });
  await window.click("tab", "Power and interest");
  await settled();
  assert.deepEqual(await window.accessibilityFaults(), [], "axe-core on the grid");
  await window.press("Control+z");
  await window.until("the judgement to be undone", async () => (await power()).known === party.power.known);
});

test("all of it works from the keyboard", async () => {
  await window.press("Alt+1");
  await window.sees("1,391 events");
  await window.press("/");
  const focused = await window.run("return document.activeElement.getAttribute('aria-label') ?? document.activeElement.type");
  assert.match(focused, /search/i, "the slash goes to the search box");
  await window.press(..."rettig", "Escape");
  await window.press("Control+k");
  await window.find("dialog");
  await window.press(..."coverage", "Enter");
  await window.sees("have every duty answered");
  await window.press("Alt+1");
  await window.click("grid");
  await window.press("ArrowDown", "ArrowDown", "Enter");
  await window.sees("Who did what to whom");
  await window.press("Alt+ArrowLeft");
  await window.sees("events");
});

test("nothing is asked of a network, and the policy refused nothing", async () => {
  const hosts = await window.run(
    `return [...new Set(performance.getEntriesByType("resource").map(({ name }) => new URL(name).origin))]`,
  );
  for (const host of hosts) assert.match(host, /^(tauri:\/\/localhost|ipc:\/\/localhost|http:\/\/ipc\.localhost|null)$/);
  assert.deepEqual((await window.run("return window.refused")) ?? [], []);
  const escaped = await window.runAsync(
    `const done = arguments[arguments.length - 1];
     fetch("https://example.org/").then(() => done("reached"), () => done("refused"));`,
  );
  assert.equal(escaped, "refused", "the page may not reach a network");
});
