// One event entered by keyboard: a date as typed, a place of the gazetteer, pasted coordinates, a
// duplicate warned of, an intervention, a link seen from the other event, an own field, and its review.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Window } from "./driver.mjs";

let window;
before(async () => {
  window = await Window.open({ args: ["--sample"] });
});
after(() => window?.close());

const faultless = async (where) => {
  const faults = await window.accessibilityFaults();
  assert.deepEqual(faults, [], `axe-core on ${where}`);
};

/** Opens a list of choices by keyboard and takes one. */
async function choose(field, option) {
  const button = await window.find("button", field);
  await window.run("arguments[0].focus()", button);
  await window.press("Enter");
  await window.click("option", option);
}

/** Presses a button by keyboard: the page may still move under a pointer while an answer comes in. */
async function pressButton(name) {
  const button = await window.find("button", name);
  await window.run("arguments[0].focus()", button);
  await window.press("Enter");
}

test("a field of one's own is added from the palette", async () => {
  await window.sees("1,391 events", 120);
  await window.press("Control+k");
  await window.press(..."Vocabularies and", "Enter");
  await window.sees("Vocabularies and fields");
  await window.click("tab", /^Fields/);
  await window.click("button", "Add a field");
  await window.fill("Name in English", "Case number");
  await faultless("the form of a field");
  await window.click("button", "Save");
  await window.sees("Case number");
  await window.press("Escape");
});

test("the event is entered, with what was typed told back", async () => {
  await window.press("Control+n");
  await window.fill(/^Title/, "Arrests at the union hall");
  await window.fill(/^Date/, "3.4.1974");
  await window.sees("3 April 1974");
  await window.sees("Or: 4 March 1974?");
  await window.fill(/^Case number/, "K-17");

  const [known] = (await window.call("find_persons", { text: "a", limit: 1 })).persons;
  const name = known.person.name.known;
  await window.click("button", "Add a victim");
  await window.fill("Add a victim", `${name} Zzz`, "combobox");
  await window.click("option", /as a new person/);
  await window.fill(/^Name/, name);
  await window.sees("The register may have this person already");
  await window.click("button", "Another person");

  await window.click("button", "Add a place");
  await window.fill("Find a place", "Calama", "combobox");
  await window.find("option", /Calama/);
  await window.press("ArrowDown", "Enter");
  await window.fill("Coordinates", "19K 508000 7517000");
  await window.sees(/UTM: 22\.\d+° S, 68\.\d+° W/);
  await window.sees("Calama");

  await pressButton("Add an intervention");
  await window.fill("Who intervened", "Vicariate of Solidarity");

  await window.fill("Link another event", "Lonquén", "combobox");
  await window.click("option", /./);
  await window.click("button", /How it bears on it/);
  await window.click("option", "Follows");
  await faultless("the form of an event");
});

test("it is verified only with a source and a standard of proof", async () => {
  await choose(/Violation( \(needed\))?$/, "Arbitrary arrest or detention");
  await window.press("Control+s");
  await window.sees("The event is saved.");
  await faultless("the page of an event");
  await window.click("button", "Mark as reviewed");
  await window.click("button", "Reviewed");
  await window.sees("The event is reviewed.");
  await window.click("button", "Mark as verified");
  await window.click("button", "Verified");
  await window.sees("neither a standard of proof nor a source");
  await window.click("button", "Cancel");
  await window.press("e");
  await window.click("button", "Add a source");
  await window.press("Control+s");
  await window.sees("The event is saved.");
  await window.click("button", "Mark as verified");
  await window.click("button", /Standard of proof/);
  await window.click("option", /Reasonable grounds to believe/);
  await window.click("button", "Verified");
  await window.sees("The event is verified.");
  await window.sees("Case number");
});

test("the other event tells of the link", async () => {
  await window.sees("This event: Follows");
  await window.run("document.querySelector('.chain-links .link').click()");
  await window.until("the other event", () =>
    window.run("return !document.querySelector('h1').textContent.includes('union hall')"),
  );
  await window.sees("This event: Precedes");
  await window.sees("Arrests at the union hall");
  await faultless("the other event");
});
