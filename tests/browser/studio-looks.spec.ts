/** The studio in every look: a picture for a person's eyes, and what a machine can judge of it. */
import type { Locator, Page } from "@playwright/test";

import { commandId, type Desk, expect, picture, test } from "./desk";
import { hidden } from "./fits";
import { judge } from "./judge";
import { MATTI, openChat } from "./moves";

const LOOKS = [
  { name: "light", settings: { theme: "light" } },
  { name: "dark", settings: { theme: "dark" } },
  { name: "fi", settings: { theme: "light", language: "fi" } },
  { name: "200", settings: { theme: "dark", text_size: 200 } },
  { name: "640", settings: { theme: "light", language: "fi" }, size: { width: 640, height: 720 } },
  { name: "640-200", settings: { theme: "light", text_size: 200 }, size: { width: 640, height: 720 } },
];
const PLAIN = { theme: "light", language: "en", text_size: 100 };
const USUAL = { width: 1280, height: 800 };

const templates = (page: Page): Locator => page.getByRole("navigation").getByRole("button", { name: /^Templates/ });
const words = (page: Page): Locator => page.getByRole("textbox", { name: "Text", exact: true });
const kept = (page: Page): Promise<void> => expect(page.getByText(/^Saved /)).toBeVisible();

async function wears(page: Page, desk: Desk, change: Record<string, unknown>): Promise<void> {
  const settings = await desk.call("settings", {});
  const wanted = { ...settings, ...PLAIN, ...change } as { theme: string; language: string; text_size: number };
  await desk.call("set_settings", { command_id: commandId(), settings: wanted });
  const html = page.locator("html");
  await expect(html).toHaveAttribute("data-theme", wanted.theme);
  await expect(html).toHaveAttribute("lang", wanted.language);
  await expect(html).toHaveCSS("font-size", `${(16 * wanted.text_size) / 100}px`);
}

/** What is open, in every look. */
async function looks(page: Page, desk: Desk, view: string): Promise<void> {
  for (const { name, settings, size } of LOOKS) {
    await page.setViewportSize(size ?? USUAL);
    await wears(page, desk, settings);
    await picture(page, `studio-${view}-${name}`);
    await judge(page, `${view} in ${name}`);
    expect.soft(await hidden(page), `${view} in ${name}: nothing is cut off or covered`).toEqual([]);
  }
  await page.setViewportSize(USUAL);
  await wears(page, desk, {});
}

test("the list, what is not found in it, and the library, in every look", async ({ shop, desk }) => {
  test.setTimeout(180_000);
  await templates(shop).click();
  await expect(shop.getByRole("list", { name: "Templates" }).getByRole("button").first()).toBeVisible();
  await looks(shop, desk, "looks-list");
  await shop.getByRole("searchbox", { name: "Find a template" }).fill("nothing is called so");
  await expect(shop.getByRole("list", { name: "Templates" })).toHaveCount(0);
  await looks(shop, desk, "looks-nothing");
  await shop.getByRole("searchbox", { name: "Find a template" }).fill("");
  await shop.getByRole("button", { name: "Library", exact: true }).click();
  await expect(shop.getByRole("list", { name: "Library" }).getByRole("button").first()).toBeVisible();
  await looks(shop, desk, "looks-library");
  await shop.setViewportSize({ width: 640, height: 720 });
  await expect(shop.getByRole("button", { name: "Start from this" }), "in a narrow window too").toBeInViewport({ ratio: 1 });
});

test("a list that is slow to come, and one that does not come", async ({ page, desk }) => {
  let answer: "never" | "broken" | "well" = "never";
  let go = (): void => undefined;
  await page.route(/\/api\/studio$/, async (route) => {
    if (answer === "never") await new Promise<void>((done) => (go = done));
    if (answer === "well") await route.continue();
    else await route.fulfill({ status: 500, json: { kind: "internal", problem: "a page", code: "SB-X001" } });
  });
  await page.goto(desk.ready.ui);
  await templates(page).click();
  await expect(page.locator(".skeleton")).toBeVisible();
  await picture(page, "studio-looks-slow");
  await judge(page, "a list that is slow");
  answer = "broken";
  go();
  const again = page.getByRole("button", { name: "Try again" });
  await expect(again).toBeVisible();
  await looks(page, desk, "looks-broken");
  answer = "well";
  await again.click();
  await expect(page.getByRole("list", { name: "Templates" }).getByRole("button").first()).toBeVisible();
});

test("a template in Arabic with a file and buttons, its versions and its last question, in every look", async ({ shop, desk }) => {
  test.setTimeout(240_000);
  await templates(shop).click();
  await shop.getByRole("button", { name: "New template" }).click();
  await shop.getByRole("combobox", { name: "In which language" }).selectOption("ar");
  await shop.getByRole("button", { name: "Write a new one" }).click();
  await shop.getByRole("textbox", { name: "Name", exact: true }).fill("a_name_that_goes_on_until_nobody_knows_what_it_was_about");
  await words(shop).fill("مرحبا {{name}}، طلبك جاهز في كاليو. أظهر هذا عند المنضدة: {{code}} شكرا لك.");
  await shop.getByRole("textbox", { name: "Sample for name" }).fill("عمر");
  await shop.getByRole("textbox", { name: "Sample for code" }).fill("4417");
  await shop.getByRole("button", { name: "Add button" }).click();
  await shop.getByRole("menuitem", { name: "Call the shop" }).click();
  await shop.getByRole("textbox", { name: "Words on the button" }).fill("اتصل بنا");
  await shop.getByRole("textbox", { name: "Number" }).fill("+358 9 123 4567");
  await kept(shop);
  await expect(words(shop)).toHaveCSS("direction", "rtl");
  await looks(shop, desk, "looks-editor");

  // One engine draws its own dots bright on a dark sheet: they are ours, except where the person's own colours hold.
  const unchosen = shop.getByRole("radio", { name: "Offer" });
  await wears(shop, desk, { theme: "dark" });
  await expect(unchosen).toHaveCSS("appearance", "none");
  const bright = await unchosen.evaluate((dot) => {
    const canvas = document.createElement("canvas").getContext("2d")!;
    canvas.fillStyle = getComputedStyle(dot).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    return Math.max(...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3));
  });
  expect(bright, "dark like the sheet").toBeLessThan(100);
  await shop.emulateMedia({ forcedColors: "active" });
  await expect(unchosen).toHaveCSS("appearance", "auto");
  await shop.emulateMedia({ forcedColors: null });
  await wears(shop, desk, {});

  await shop.getByRole("button", { name: /^More/ }).click();
  await shop.getByRole("menuitem", { name: "Keep this version" }).click();
  await words(shop).fill("مرحبا {{name}}، طلبك جاهز اليوم. أظهر هذا عند المنضدة: {{code}} شكرا لك.");
  await kept(shop);
  await shop.getByRole("button", { name: /^More/ }).click();
  await shop.getByRole("menuitem", { name: "Versions" }).click();
  await expect(shop.getByRole("dialog", { name: "Versions" }).locator("ins").first()).toBeVisible();
  await looks(shop, desk, "looks-versions");
  await shop.keyboard.press("Escape");

  await shop.getByRole("button", { name: /^Submit for review/ }).click();
  await expect(shop.getByRole("dialog").getByRole("button", { name: "Submit", exact: true })).toBeVisible();
  await looks(shop, desk, "looks-submit");
});

test("what Meta has in three languages, and the templates a chat may choose, in every look", async ({ shop, desk }) => {
  test.setTimeout(180_000);
  await templates(shop).click();
  await shop.getByRole("list", { name: "Templates" }).getByRole("button").filter({ hasText: "order_update" }).click();
  await expect(shop.getByRole("region", { name: "Where it stands" })).toContainText("Approved");
  await looks(shop, desk, "looks-at-meta");
  await shop.keyboard.press("Control+1");
  await openChat(shop, MATTI);
  await shop.getByRole("button", { name: "Choose a template" }).click();
  await expect(shop.getByRole("dialog", { name: "Choose a template" })).toBeVisible();
  await looks(shop, desk, "looks-picker");
});
