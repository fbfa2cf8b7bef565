/** The three catalogues say the same things, and the script that watches over them sees what it should. */
import { describe, expect, it } from "vitest";

import { differences, keysOf, render, unused } from "../../../scripts/keys.mjs";
import en from "../../../../src-tauri/crates/words/catalogue/en.ftl?raw";
import fi from "../../../../src-tauri/crates/words/catalogue/fi.ftl?raw";
import sv from "../../../../src-tauri/crates/words/catalogue/sv.ftl?raw";
import kept from "./keys.ts?raw";

describe("the catalogue", () => {
  const english = keysOf(en);

  it.each([
    ["en", en],
    ["sv", sv],
    ["fi", fi],
  ])("has in %s every sentence once, readable and with the same arguments", (language, source) => {
    const { keys, faults } = keysOf(source);
    expect([...faults, ...differences(english.keys, keys, language)]).toEqual([]);
  });

  it("is what keys.ts was written from", () => {
    expect(kept.replaceAll("\r\n", "\n"), "stale: npm run keys").toBe(render(english.keys));
  });
});

describe("the script that watches over the catalogue", () => {
  const { keys } = keysOf(
    "kind-a = A\nkind-b = B { $name }\nold = { $count ->\n    [one] 1\n   *[other] { $count }\n}\n",
  );

  it("sees a key that is missing, one too many, and other arguments", () => {
    const other = keysOf("kind-a = A { $name }\nold = { $count }\nnew = N\n").keys;
    expect(differences(keys, other, "sv")).toEqual([
      "kind-a takes {  } in en and { name } in sv",
      "kind-b is missing in sv",
      "new is in sv but not in en",
    ]);
  });

  it("sees what cannot be read and what is said twice", () => {
    expect(keysOf("a = A\na = B\nb = { $x\n").faults).toEqual(["a is said twice", "b cannot be read"]);
  });

  it("sees a key that nothing uses, and that a template uses what it can become", () => {
    expect(unused(keys.keys(), "t(`kind-${kind}`)")).toEqual(["old"]);
    expect(unused(keys.keys(), 't("old"); t(`kind-${kind}-next`)')).toEqual(["kind-a", "kind-b"]);
    expect(unused(keys.keys(), "`${anything}-else`")).toEqual(["kind-a", "kind-b", "old"]);
  });

  it("writes a number for what a plural hangs on", () => {
    expect(render(keys)).toContain('"kind-b": { name: string | number };\n  "old": { count: number };');
  });
});
