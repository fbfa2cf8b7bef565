import { afterEach, expect, it } from "vitest";

import { words } from "../../words/words.svelte";
import { TOOLS, toolOf } from "./tools";

afterEach(() => words.setLanguage("en"));

it("a slash and its word open a tool, in the language of the window and only as the whole text", async () => {
  expect(toolOf("/place")).toBe("place");
  expect(toolOf("/Place")).toBe("place");
  expect(toolOf("/place please")).toBeNull();
  expect(toolOf("place")).toBeNull();
  await words.setLanguage("fi");
  expect(toolOf("/sijainti")).toBe("place");
  expect(toolOf("/place")).toBeNull();
});

it("no two tools have the same word", async () => {
  for (const language of ["en", "sv", "fi"] as const) {
    await words.setLanguage(language);
    const opened = ["place", "where", "plats", "var", "sijainti", "missä"].map((word) => toolOf(`/${word}`));
    expect(opened.filter((tool) => tool === "place")).toHaveLength(1);
    expect(opened.filter((tool) => tool === "ask-place")).toHaveLength(1);
  }
  expect(new Set(TOOLS.map(({ name }) => name)).size).toBe(TOOLS.length);
});
