// Norms on the sample: what is recorded and what is not, a table of statuses tried and imported, the
// threshold questions answered once, and one norm of one event judged against what is derived.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Window } from "./driver.mjs";

let window;
before(async () => {
  window = await Window.open({ args: ["--sample"] });
  await window.sees("All 1,391 events", 120);
});
after(() => window?.close());

const isAccessible = async (where) =>
  assert.deepEqual(await window.accessibilityFaults(), [], `axe-core on ${where}`);

const instrument = async (code) => {
  const { instruments } = await window.call("instruments");
  return instruments.find((entry) => entry.instrument.code === code);
};

test("the sample's statuses are there, and say how many events each treaty bears on", async () => {
  await window.click("button", "Norms");
  await window.sees(/Not legal advice/);
  await window.sees("International Covenant on Civil and Political Rights");
  const covenant = await instrument("ICCPR");
  assert.deepEqual(covenant.statuses[0].in_force, { known: "1976-03-23" });
  assert.ok(covenant.events > 0 && covenant.events < 1391, "not what happened before it was in force");
  // Enforced disappearance goes on: the Convention, in force from 2011, bears on what began before.
  const convention = await instrument("CED");
  const gone = await window.call("select_events", { facets: { violation: ["LIB-01"] } });
  const others = await window.call("event_rows", {
    selection: { norm: { instrument: "CED" }, query: "-type:LIB-01" },
    sort: "date",
    descending: false,
    offset: 0,
    limit: 50,
  });
  const undated = others.rows.every(({ latest }) => latest === null);
  assert.ok(undated, "and what may have happened after it was in force, for all that is known");
  assert.equal(convention.events - others.total, gone.total, "every disappearance, whenever it began");
  await isAccessible("the instruments");
  await window.click("tab", "Obligations");
  await window.sees("Search for the missing");
  await isAccessible("the obligations");
});

test("a treaty's page leads to the events it bears on", async () => {
  await window.click("tab", "Instruments");
  await window.click("button", "International Covenant on Civil and Political Rights");
  await window.sees("23 March 1976");
  await isAccessible("an instrument");
  const { events } = await instrument("ICCPR");
  await window.click("button", "Show these events");
  await window.sees(`${events.toLocaleString("en")} of 1,391 events`);
  await window.sees(/Norm: International Covenant on Civil and Political Rights/);
  await window.click("button", "Clear all");
  await window.sees("All 1,391 events");
});

test("a table of statuses is tried, then imported once", async () => {
  const path = join(window.home, "statuses.csv");
  await writeFile(
    path,
    "Participant,Treaty,Signature,\"Ratification, Accession(a)\"\n" +
      "Argentina,OPCAT,30 Apr 2003,15 Nov 2004\n" +
      "Chile,Optional Protocol to the Convention against Torture,6 Jun 2005,12 Dec 2008\n" +
      "Chile,CAT,23 Sep 1987,30 Sep 1988\n" +
      "Chile,CRPD,30 Mar 2007,soon\n",
  );
  await window.click("button", "Norms");
  await window.click("button", "Import treaty statuses");
  await window.willPick(path);
  await window.click("button", "Choose a file…");
  await window.sees("1 new, 0 changed, 1 as before, 1 of other countries, 1 not readable");
  await window.sees("This is not a date that can be read.");
  await isAccessible("the trial of an import");
  assert.deepEqual((await instrument("OPCAT")).statuses, [], "a trial writes nothing");
  await window.click("button", "Import one status");
  await window.sees("One treaty status imported");
  assert.deepEqual((await instrument("OPCAT")).statuses[0].bound, { known: "2008-12-12" });
  const again = await window.call("import_treaty_statuses", { path, dry_run: false });
  assert.deepEqual([again.created, again.updated, again.skipped], [0, 0, 2]);
});

test("a threshold question is answered once, with its reason, and decides", async () => {
  await window.click("tab", "Situations");
  await window.sees("Was there an armed conflict?");
  await isAccessible("the situations");
  const before = await instrument("ICRC-CIHL");
  await window.click("button", /^Military government/);
  await window.sees(/common article 3/);
  await isAccessible("a situation");
  const { situations } = await window.call("situations");
  const [{ situation }] = situations;
  assert.deepEqual([situation.armed_conflict, situation.attack], ["empty", { known: "systematic" }]);
  await window.click("button", /Armed conflict$/);
  await window.click("option", "No armed conflict");
  await window.sees("Each answer needs its reason.");
  await window.fill(/^Why/, "The commission found no organised armed adversary.");
  await window.press("Control+s");
  await window.sees("Everything is saved");
  const after = await instrument("ICRC-CIHL");
  assert.ok(after.events < before.events, `${after.events} of ${before.events} once it is answered`);
  // In a text field the keys would take back what was typed.
  await window.click("button", /^Undo/);
  await window.until("the answer to be taken back", async () => (await instrument("ICRC-CIHL")).events === before.events);
});

test("a norm of one event is judged otherwise, and the judgement taken back", async () => {
  await window.click("button", "Abuses");
  const rows = await window.call("event_rows", {
    selection: { facets: { violation: ["LIB-01"] } },
    sort: "date",
    descending: false,
    offset: 0,
    limit: 1,
  });
  const { id } = rows.rows[0];
  const norm = async () =>
    (await window.call("norms_of", { id })).norms.find((one) => one.instrument === "CED");
  assert.equal((await norm()).in_play, true);
  await window.press("/");
  await window.press(..."type:LIB-01", "Enter");
  await window.sees(/of 1,391 events/);
  await window.click("grid");
  await window.press("Home", "Enter");
  await window.sees("Norms in play", 30);
  await window.until("the Convention among the event's norms", () =>
    window.run(
      `const found = [...document.querySelectorAll(".norm-line summary")].find((one) => /Enforced Disappearance/.test(one.textContent));
       found?.scrollIntoView(); found?.click(); return found !== undefined;`,
    ),
  );
  await window.sees(/goes on until the person’s fate is clarified/);
  await isAccessible("an event with its norms");
  await window.click("button", /^Judge otherwise….*Enforced Disappearance/);
  await window.sees("Judge this norm for this event");
  await isAccessible("a judgement");
  await window.fill(/^Reason/, "The fate was clarified in 1990.");
  await window.click("button", "Keep the judgement");
  await window.sees(/The judgement on .* is kept/);
  await window.press("Control+z");
  await window.until("the judgement to be taken back", async () => (await norm()).in_play);
});
