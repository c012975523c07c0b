// Refuses physical directions in style sheets and style props: the interface must mirror for
// right-to-left scripts without a second style sheet.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const physical =
  /(^|[\s;{])((margin|padding|border|scroll-margin|scroll-padding)-(left|right)(-\w+)?|left|right|border-(top|bottom)-(left|right)-radius)\s*:|(text-align|float|clear)\s*:\s*(left|right)\b/;
const physicalProp =
  /\b(marginLeft|marginRight|paddingLeft|paddingRight|borderLeft|borderRight)\b|textAlign:\s*["'](left|right)["']/;

const root = new URL("../src", import.meta.url).pathname;
let found = 0;
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.(css|tsx)$/.test(entry.name)) continue;
  const path = join(entry.parentPath, entry.name);
  const rule = entry.name.endsWith(".css") ? physical : physicalProp;
  readFileSync(path, "utf8")
    .split("\n")
    .forEach((line, index) => {
      if (rule.test(line) && !line.includes("physical-ok")) {
        found += 1;
        console.error(`${path}:${index + 1}: use a logical property instead: ${line.trim()}`);
      }
    });
}
process.exit(found > 0 ? 1 : 0);
