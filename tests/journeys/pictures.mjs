// Goes through the parts of the sample dossier in the real window and writes a picture of each.
import { Window } from "./driver.mjs";

const parts = [
  ["abuses", "Abuses"],
  ["map", "Map"],
  ["stakeholders", "Stakeholders"],
  ["measures", "Measures"],
  ["coverage", "Coverage"],
  ["history", "History"],
];

const window = await Window.open({ args: ["--sample"] });
try {
  await window.resize(1280, 800);
  await window.find("grid", undefined, 120);
  for (const [file, name] of parts) {
    await window.click("link", name);
    await window.until(`${name} to settle`, () => window.run("return !document.querySelector('[aria-busy=true]')"));
    await new Promise((done) => setTimeout(done, 1500));
    await window.picture(file);
    console.log(`${file}.png`);
  }
} finally {
  await window.close();
}
