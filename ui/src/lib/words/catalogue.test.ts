/** The three catalogues say the same things, and nothing in them is said by nobody. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../../..");
const catalogue = (code: string): string =>
  readFileSync(join(root, `src-tauri/crates/words/catalogue/${code}.ftl`), "utf8");

/** Keys with the names of their arguments. */
function read(text: string): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  let key = "";
  for (const line of text.split("\n")) {
    const begins = /^([a-zA-Z][\w-]*) *=/.exec(line);
    if (begins?.[1] !== undefined) {
      key = begins[1];
      expect(found.has(key), `${key} stands there twice`).toBe(false);
      found.set(key, new Set());
    }
    if (!line.startsWith("#")) for (const [, name] of line.matchAll(/\$(\w+)/g)) found.get(key)?.add(name ?? "");
  }
  return new Map([...found].map(([name, args]) => [name, [...args].sort()]));
}

function sources(folder: string, endings: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ["node_modules", "target", "gen"].includes(entry.name) ? [] : sources(path, endings);
    return endings.test(entry.name) && !/\.test\.ts$|keys\.ts$|bindings\.ts$/.test(entry.name)
      ? [readFileSync(path, "utf8")]
      : [];
  });
}

const english = read(catalogue("en"));

describe("the catalogue", () => {
  it.each(["sv", "fi"])("has every sentence in %s, with the same arguments", (code) => {
    expect(Object.fromEntries(read(catalogue(code)))).toEqual(Object.fromEntries(english));
  });

  it("holds no sentence that nobody says", () => {
    const text = [
      ...sources(join(root, "ui/src"), /\.(ts|svelte)$/),
      ...sources(join(root, "src-tauri"), /\.rs$/),
    ].join("\n");
    // `kind-${kind}` says every sentence that fits the pattern.
    const patterns = [...text.matchAll(/`([a-z][\w-]*\$\{[^`]*)`/g)].map(
      ([, pattern = ""]) => new RegExp(`^${pattern.replace(/\$\{[^}]*\}/g, "[\\w]+")}$`),
    );
    const unsaid = [...english.keys()].filter(
      (key) => !text.includes(`"${key}"`) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unsaid).toEqual([]);
  });
});
