import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import { format } from "./catalogue";
import { languageOf } from "./languages";

const here = import.meta.dirname;
const locales = join(here, "../../../src-tauri/catalogue/locales");
const sources = join(here, "..");

/** Message ids of every file of a language, each with its file. */
function idsOf(language: string): Map<string, string> {
  const ids = new Map<string, string>();
  for (const file of readdirSync(join(locales, language))) {
    const source = readFileSync(join(locales, language, file), "utf8");
    for (const match of source.matchAll(/^([a-zA-Z][\w-]*) =/gm)) {
      const id = match[1] ?? "";
      expect(ids.get(id), `${id} stands in two files of ${language}`).toBeUndefined();
      ids.set(id, file);
    }
    const parsed = [...new FluentResource(source).body].map(({ id }) => id);
    const written = [...ids].filter(([, from]) => from === file).map(([id]) => id);
    expect(parsed, `every message of ${language}/${file} is valid Fluent`).toEqual(written);
  }
  return ids;
}

/** What a message is given: `{ $name }`. */
function variablesOf(language: string): Map<string, string> {
  const variables = new Map<string, string>();
  for (const file of readdirSync(join(locales, language))) {
    const source = readFileSync(join(locales, language, file), "utf8");
    for (const block of source.split(/\n(?=[a-zA-Z#])/)) {
      const id = /^([a-zA-Z][\w-]*) =/.exec(block)?.[1];
      if (id === undefined) continue;
      const names = [...block.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? "");
      variables.set(id, [...new Set(names)].sort().join(" "));
    }
  }
  return variables;
}

/** Ids the code names outright: `t("…")`, `<Text id="…"`, and `label: "…"` of actions and parts. */
function idsInCode(): Map<string, string> {
  const used = new Map<string, string>();
  const patterns = [
    /\bt\(\s*"([a-z][\w-]*)"/g,
    /<Text\s+id="([a-z][\w-]*)"/g,
    /\b(?:label|group): "([a-z][\w-]*-[\w-]*)"/g,
  ];
  for (const entry of readdirSync(sources, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || /\.test\.tsx?$/.test(entry.name))
      continue;
    const path = join(entry.parentPath, entry.name);
    const source = readFileSync(path, "utf8");
    for (const pattern of patterns) {
      for (const match of source.matchAll(pattern)) used.set(match[1] ?? "", path);
    }
  }
  return used;
}

describe("the words of the interface", () => {
  const english = idsOf("en");
  const french = idsOf("fr");

  it("are the same messages in English and French", () => {
    expect(
      [...french.keys()].filter((id) => !english.has(id)),
      "only in French",
    ).toEqual([]);
    expect(
      [...english.keys()].filter((id) => !french.has(id)),
      "only in English",
    ).toEqual([]);
  });

  it("take the same values in both", () => {
    const inFrench = variablesOf("fr");
    for (const [id, names] of variablesOf("en")) expect(inFrench.get(id), id).toBe(names);
  });

  it("exist wherever the code names them", () => {
    const missing = [...idsInCode()].filter(([id]) => !english.has(id));
    expect(missing).toEqual([]);
  });

  it("name every field of every record", () => {
    const records = readFileSync(
      join(here, "../../../src-tauri/crates/model/src/records.rs"),
      "utf8",
    );
    let fields = 0;
    for (const record of records.matchAll(/record! \{([\s\S]*?)kind (\w+)\s*\}/g)) {
      // As the host spells it, with hyphens: `ChainOfEvents` is `chain-of-events`.
      const kind = (record[2] ?? "").replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
      expect(english.has(`kind-${kind}`), `kind-${kind}`).toBe(true);
      for (const field of (record[1] ?? "").matchAll(/^\s+\d+ (\w+):/gm)) {
        fields += 1;
        const id = `field-${kind}-${(field[1] ?? "").replaceAll("_", "-")}`;
        expect(english.has(id), id).toBe(true);
      }
    }
    expect(fields, "the fields were found in the model").toBeGreaterThan(100);
  });

  it("word every error code of the host", () => {
    const codes = (
      "passphrase-wrong passphrase-weak dossier-missing dossier-exists dossier-in-use dossier-newer " +
      "dossier-damaged header-damaged locked record-missing record-changed record-invalid query-invalid " +
      "date-invalid file-unreadable file-format file-too-large mapping-invalid job-missing nothing-to-undo " +
      "undo-conflict disk-full write-failed no-dossier internal forbidden cancelled"
    ).split(" ");
    for (const code of codes) expect(english.has(`error-${code}`), code).toBe(true);
  });
});

describe("a message", () => {
  const en = languageOf("en");
  const fr = languageOf("fr");

  it("counts as the language counts", () => {
    expect(format(en, "status-count-event", { count: 1 })).toBe("1 event");
    expect(format(en, "status-count-event", { count: 0 })).toBe("0 events");
    expect(format(fr, "status-count-event", { count: 0 })).toBe("0 événement");
    expect(format(fr, "status-count-event", { count: 2398 })).toMatch(/^2\s398 événements$/u);
  });

  it("sets a right-to-left name apart, and leaves others alone", () => {
    expect(format(en, "tag-remove", { tag: "سوريا" })).toBe("Remove \u2068سوريا\u2069");
    expect(format(en, "tag-remove", { tag: "Chile" })).toBe("Remove Chile");
  });

  it("is undefined where the language has none", () => {
    expect(format(fr, "no-such-message")).toBeUndefined();
  });
});
