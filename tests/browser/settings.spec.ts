/** What a person chooses about the window: seen at once, everywhere, and still there after a reload. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { expect, test } from "./desk";
import { beyond } from "./fits";
import { AINO, openChat, row } from "./moves";

/** What a catalogue says without arguments, by key. */
function catalogue(language: string): Map<string, string> {
  const file = join(import.meta.dirname, "../../src-tauri/crates/words/catalogue", `${language}.ftl`);
  const lines = readFileSync(file, "utf8").matchAll(/^([a-z][\w-]*) = ([^{}\n]+)$/gm);
  return new Map([...lines].map((line) => [line[1]!, line[2]!.trim()]));
}

/** English sentences of the catalogue that the other language says differently. */
function onlyEnglish(language: string): Set<string> {
  const other = catalogue(language);
  const theirs = new Set(other.values());
  return new Set([...catalogue("en").values()].filter((words) => !theirs.has(words)));
}

/** Every word a person can see or hear on the page: text, names, hints and tooltips. */
const spoken = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) found.push(walk.currentNode.textContent?.trim() ?? "");
    for (const element of document.querySelectorAll("*"))
      for (const name of ["aria-label", "title", "placeholder", "alt"]) found.push(element.getAttribute(name) ?? "");
    return found.filter((text) => text !== "");
  });

const go = (page: Page, view: 1 | 2 | 3): Promise<void> => page.keyboard.press(`Control+${view}`);

for (const [language, own, settings] of [
  ["sv", "Svenska", "Inställningar"],
  ["fi", "Suomi", "Asetukset"],
] as const) {
  test(`in ${own} no English word of the catalogue is left on any view`, async ({ shop }) => {
    const known = onlyEnglish(language);
    expect(known.size, "the catalogues were read").toBeGreaterThan(100);
    const left = async (): Promise<string[]> => (await spoken(shop)).filter((words) => known.has(words));

    await expect(row(shop, AINO)).toBeVisible();
    await go(shop, 3);
    const english = async (): Promise<number> => (await left()).length;
    await expect.poll(english, "in English they are all there: the search can find").toBeGreaterThan(10);
    await shop.getByRole("combobox", { name: "Language" }).selectOption(own);
    await expect(shop.getByRole("heading", { name: settings, level: 1 })).toBeVisible();
    await expect(shop.locator("html")).toHaveAttribute("lang", language);
    expect(await left()).toEqual([]);

    await go(shop, 2);
    await expect(shop.getByRole("listitem").first()).toBeVisible();
    expect(await left()).toEqual([]);
    await go(shop, 1);
    await row(shop, AINO).click();
    await expect(shop.getByRole("log").getByRole("article").first()).toBeVisible();
    expect(await left()).toEqual([]);
    await row(shop, "Matti Korhonen").click();
    await expect(shop.getByRole("region", { name: "Matti Korhonen", exact: true })).toBeVisible();
    expect(await left()).toEqual([]);

    await shop.reload();
    await expect(row(shop, AINO)).toBeVisible();
    expect(await left(), "the language survives a reload").toEqual([]);
  });
}

test("light and dark are chosen, shown at once and survive a reload", async ({ shop, desk }) => {
  await expect(row(shop, AINO)).toBeVisible();
  await go(shop, 3);
  const ground = (): Promise<string> => shop.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await shop.getByRole("combobox", { name: "Light or dark" }).selectOption("Light");
  await expect(shop.locator("html")).toHaveAttribute("data-theme", "light");
  const light = await ground();
  await shop.getByRole("combobox", { name: "Light or dark" }).selectOption("Dark");
  await expect(shop.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect.poll(ground).not.toBe(light);
  // What is shown at once is kept a moment later.
  await expect.poll(async () => (await desk.call<{ theme: string }>("settings", {})).theme).toBe("dark");
  await shop.reload();
  await expect(shop.getByRole("combobox", { name: "Light or dark" })).toHaveValue("dark");
  await expect(shop.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("as the system follows the system", async ({ shop }) => {
  await expect(row(shop, AINO)).toBeVisible();
  await shop.emulateMedia({ colorScheme: "dark" });
  await expect(shop.locator("html")).toHaveAttribute("data-theme", "dark");
  await shop.emulateMedia({ colorScheme: "light" });
  await expect(shop.locator("html")).toHaveAttribute("data-theme", "light");
});

test("text of 200 % fits the window and survives a reload", async ({ shop }) => {
  await expect(row(shop, AINO)).toBeVisible();
  const size = (): Promise<number> =>
    shop.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await size();
  await go(shop, 3);
  await shop.getByRole("combobox", { name: "Text size" }).selectOption("200 %");
  await expect.poll(size).toBe(before * 2);
  for (const view of [3, 2, 1] as const) {
    await go(shop, view);
    await expect(shop.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await beyond(shop)).toEqual([]);
  }
  await openChat(shop, "Elsa Lindqvist");
  expect(await beyond(shop)).toEqual([]);
  await shop.reload();
  await expect.poll(size).toBe(before * 2);
});

test("without the read ticks there are no typing dots, and the window says why", async ({ shop }) => {
  await expect(row(shop, AINO)).toBeVisible();
  await go(shop, 3);
  const ticks = shop.getByRole("switch", { name: /^Read ticks/ });
  const dots = shop.getByRole("switch", { name: /^Typing dots/ });
  await expect(ticks).toBeChecked();
  await expect(dots).toBeChecked();
  await ticks.press("Space");
  await expect(dots).toBeDisabled();
  await expect(dots).not.toBeChecked();
  await expect(shop.getByText("Needs the read ticks")).toBeVisible();
  await ticks.press("Space");
  await expect(dots, "the wish is not forgotten").toBeChecked();
});
