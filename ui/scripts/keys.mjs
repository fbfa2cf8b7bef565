// Writes src/lib/words/keys.ts out of the English catalogue: every key and the arguments it takes.
// `--check` writes nothing and fails when keys.ts is stale, when a language lacks a key or says it with other
// arguments, when Rust asks for a key that does not exist, or when a key is used nowhere.

/* eslint @typescript-eslint/explicit-function-return-type: "off" -- a script has no types to write */

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { FluentResource } from "@fluent/bundle";

const ui = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(ui);
const catalogue = join(root, "src-tauri/crates/words/catalogue");
const written = join(ui, "src/lib/words/keys.ts");
const languages = ["en", "sv", "fi"];

/**
 * The keys of a catalogue, each with its arguments; the value says whether a plural hangs on the argument.
 * @param {string} source
 * @returns {{ keys: Map<string, Map<string, boolean>>, faults: string[] }}
 */
export function keysOf(source) {
  const keys = new Map();
  const faults = [];
  for (const { id, value } of new FluentResource(source).body) {
    if (keys.has(id)) faults.push(`${id} is said twice`);
    const args = new Map();
    walk(value, args);
    keys.set(id, args);
  }
  // The reader skips what it cannot read without a word, so what begins like a key is counted beside it.
  for (const [, id] of source.matchAll(/^([a-zA-Z][\w-]*) *=/gm)) {
    if (!keys.has(id)) faults.push(`${id} cannot be read`);
  }
  return { keys, faults };
}

/** Variants of a number; any other name is a word that is chosen by. */
const PLURALS = new Set(["zero", "one", "two", "few", "many", "other"]);

function walk(part, args) {
  if (Array.isArray(part)) for (const piece of part) walk(piece, args);
  else if (part?.type === "var") args.set(part.name, args.get(part.name) ?? false);
  else if (part?.type === "select") {
    if (part.selector.type === "var") {
      const counts = part.variants.every(({ key }) => key.type === "num" || PLURALS.has(key.value));
      args.set(part.selector.name, counts || (args.get(part.selector.name) ?? false));
    } else walk(part.selector, args);
    for (const variant of part.variants) walk(variant.value, args);
  } else if (part?.type === "func") for (const argument of part.args) walk(argument, args);
}

/**
 * What differs between the English keys and another language's.
 * @param {Map<string, Map<string, boolean>>} english
 * @param {Map<string, Map<string, boolean>>} other
 * @param {string} language
 */
export function differences(english, other, language) {
  const found = [];
  for (const [key, args] of english) {
    const theirs = other.get(key);
    if (theirs === undefined) found.push(`${key} is missing in ${language}`);
    else if (list(args) !== list(theirs)) {
      found.push(`${key} takes { ${list(args)} } in en and { ${list(theirs)} } in ${language}`);
    }
  }
  for (const key of other.keys()) if (!english.has(key)) found.push(`${key} is in ${language} but not in en`);
  return found;
}

const list = (args) => [...args.keys()].sort().join(", ");

/**
 * The keys nothing in the sources asks for. A template such as `kind-${kind}` asks for every key it can become.
 * @param {Iterable<string>} keys
 * @param {string} sources
 */
export function unused(keys, sources) {
  const quoted = new Set([...sources.matchAll(/["'`]([a-z][\w-]*)["'`]/g)].map(([, word]) => word));
  const templates = [...sources.matchAll(/`([a-z][\w-]*-(?:\$\{[^{}`]*\}[\w-]*)+)`/g)].map(
    ([, template]) => new RegExp(`^${template.replace(/\$\{[^{}]*\}/g, "[\\w-]+")}$`),
  );
  return [...keys].filter((key) => !quoted.has(key) && !templates.some((template) => template.test(key)));
}

/**
 * The text of keys.ts.
 * @param {Map<string, Map<string, boolean>>} keys
 */
export function render(keys) {
  const lines = [...keys].map(([key, args]) => {
    const fields = [...args].sort(([a], [b]) => (a < b ? -1 : 1));
    const type = fields.map(([name, plural]) => `${name}: ${plural ? "number" : "string | number"}`).join("; ");
    return `  "${key}": ${fields.length === 0 ? "null" : `{ ${type} }`};`;
  });
  return [
    "// Written by `npm run keys` out of the English catalogue. Not edited by hand.",
    "",
    "/** What every key of the catalogue takes; `null` takes nothing. */",
    "export interface Sentences {",
    ...lines,
    "}",
    "",
    "/** A key of the catalogue. */",
    "export type Key = keyof Sentences;",
    "",
  ].join("\n");
}

function read(folder, fits) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && fits(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path !== written)
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
}

function main(check) {
  const problems = [];
  const catalogues = languages.map((language) => {
    const { keys, faults } = keysOf(readFileSync(join(catalogue, `${language}.ftl`), "utf8"));
    problems.push(...faults.map((fault) => `${language}.ftl: ${fault}`));
    return keys;
  });
  const [english, ...others] = catalogues;
  others.forEach((keys, index) => problems.push(...differences(english, keys, languages[index + 1])));

  const text = render(english);
  if (check) {
    const window = read(join(ui, "src"), (name) => /\.(svelte|ts)$/.test(name) && !name.endsWith(".test.ts"));
    const asking = ["src-tauri/src", "src-tauri/crates/xtask/src/package"];
    const rust = asking.map((folder) => read(join(root, folder), (name) => name.endsWith(".rs"))).join("\n");
    for (const [, key] of rust.matchAll(/\.say\(\s*"([^"]+)"/g)) {
      if (!english.has(key)) problems.push(`${key} is asked for in src-tauri/src and is no key`);
    }
    problems.push(...unused(english.keys(), `${window}\n${rust}`).map((key) => `${key} is used nowhere`));
    if (stored() !== text) problems.push(`${relative(ui, written)} is stale: npm run keys`);
  } else {
    writeFileSync(written, text);
  }
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

function stored() {
  try {
    return readFileSync(written, "utf8").replaceAll("\r\n", "\n");
  } catch {
    return "";
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main(process.argv.includes("--check"));
