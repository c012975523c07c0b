// Goes through the parts of the sample dossier in the real window and writes a picture of each.
import { Window } from "./driver.mjs";

const PARTS = ["Map", "Timeline", "Statistics", "Norms", "Measures", "Coverage", "Stakeholders", "History", "Abuses"];

const window = await Window.open({ args: ["--sample"] });

async function settle() {
  await window.until("the page to settle", () =>
    window.run("return !document.querySelector('[aria-busy=true], .spinner')"),
  );
  await new Promise((done) => setTimeout(done, 1500));
}

async function picture(name) {
  await settle();
  await window.run("document.activeElement?.blur()");
  await window.picture(name);
  console.log(`${name}.png`);
}

try {
  await window.resize(1280, 800);
  await window.sees("All 1,391 events", 180);
  for (const part of PARTS) {
    await window.click("button", part);
    if (part === "Stakeholders") await window.click("tab", "Power and interest");
    await picture(part.toLowerCase());
    if (part !== "Coverage") continue;
    await window.click("tab", /^Gaps/);
    await picture("gaps");
  }
  await window.fill("Search events", "lonquén", "textbox");
  await settle();
  await window.click("row", /Lonqu/);
  await window.sees("Who did what to whom");
  await picture("event");
  const preferences = await window.call("preferences");
  await window.call("save_preferences", { ...preferences, theme: "dark", language: "fr" });
  await window.run("location.reload()");
  await window.click("button", "Couverture", 60);
  await picture("couverture-sombre");
} finally {
  await window.close();
}
