/**
 * The window freezes `Object.prototype` (`freezePrototype` in tauri.conf.json), so that no text from
 * outside can change what every object inherits. In strict mode an assignment to a name that a frozen
 * prototype has, such as `constructor` or `toString`, is then an error. Two libraries that charts are
 * drawn with assign such names; here each first gets a property of its own.
 */
import type { Plugin } from "vite";

const OWN = "{ configurable: true, writable: true, enumerable: true, value: undefined }";

/** Where it happens: the package, the assignment, and what has to stand before it. */
const PLACES: readonly (readonly [string, string, string])[] = [
  [
    "d3-color",
    "prototype.constructor = constructor;",
    `Object.defineProperty(prototype, "constructor", ${OWN});`,
  ],
  [
    "d3-color",
    "for (var key in definition) prototype[key] = definition[key];",
    `for (var own in definition) Object.defineProperty(prototype, own, ${OWN});`,
  ],
  [
    "d3-format",
    "FormatSpecifier.prototype.toString = function",
    `Object.defineProperty(FormatSpecifier.prototype, "toString", ${OWN});`,
  ],
];

export function frozenPrototype(): Plugin {
  return {
    name: "frozen-prototype",
    apply: "build",
    transform(code, id) {
      const file = id.split("?")[0] ?? "";
      const places = PLACES.filter(([name]) => file.includes(`/node_modules/${name}/`));
      if (places.length === 0 || !file.endsWith("js")) return null;
      let changed = code;
      for (const [name, assignment, before] of places) {
        // The files of a package may be several; only the one with the assignment is meant.
        if (file.includes("/dist/") && !changed.includes(assignment)) {
          throw new Error(`${name} no longer has: ${assignment}`);
        }
        changed = changed.replace(assignment, `${before} ${assignment}`);
      }
      return changed === code ? null : { code: changed, map: null };
    },
  };
}
