/** Looking for words in one chat: from match to match, by keyboard, with an honest count. */
import type { Page } from "@playwright/test";

import { type Desk, expect, test } from "./desk";
import { AINO, composer, message, openChat, row, thread } from "./moves";

const FROM = "358401110001";
const NAME = "Veikko Vanha";

/** A chat of so many lines, one minute apart; every fifth holds a word of its own kind. */
async function talk(desk: Desk, lines: number): Promise<void> {
  const now = (await desk.call<{ now: number }>("shop", {})).now;
  const start = Math.floor(now / 1000) - lines * 60 - 60;
  for (let part = 0; part < lines; part += 100)
    await desk.webhook({
      contacts: [{ profile: { name: NAME }, wa_id: FROM }],
      messages: Array.from({ length: Math.min(100, lines - part) }, (_, index) => ({
        from: FROM,
        id: `wamid.find-${part + index}`,
        timestamp: String(start + (part + index) * 60),
        type: "text",
        text: { body: `rivi ${part + index}.${(part + index) % 5 === 0 ? " Kyselen mustikoista" : ""}` },
      })),
    });
}

const bar = (page: Page): ReturnType<Page["getByRole"]> => page.getByRole("search");
const field = (page: Page): ReturnType<Page["getByRole"]> =>
  page.getByRole("textbox", { name: `Search the messages with ${NAME}` });
const count = (page: Page): ReturnType<Page["getByRole"]> => bar(page).getByRole("status");

async function openTalk(page: Page, desk: Desk, lines: number): Promise<void> {
  await talk(desk, lines);
  await openChat(page, NAME);
  await expect(message(page, `rivi ${lines - 1}.`)).toBeInViewport();
}

test("from match to match by keyboard, counted as far as is known, and back to where one wrote", async ({
  shop,
  desk,
}) => {
  await openTalk(shop, desk, 300);
  await composer(shop, NAME).fill("Kesken");
  await shop.keyboard.press("Control+f");
  await expect(field(shop)).toBeFocused();
  await shop.keyboard.type("mustik");
  // Sixty matches, of which the first forty are known.
  await expect(count(shop)).toContainText("1 of 40+");
  await expect(message(shop, "rivi 295.")).toBeInViewport();
  await expect(message(shop, "rivi 295.").locator("mark")).toHaveText("mustik");
  await expect(message(shop, "rivi 295."), "which match it is").toHaveClass(/found/);
  await expect(field(shop), "one goes on typing").toBeFocused();
  await expect(count(shop), "the match is said").toContainText("Kyselen mustikoista");

  await shop.keyboard.press("Enter");
  await expect(count(shop)).toContainText("2 of 40+");
  await shop.keyboard.press("ArrowDown");
  await expect(count(shop)).toContainText("3 of 40+");
  await expect(message(shop, "rivi 285.")).toHaveClass(/found/);
  await shop.keyboard.press("Shift+Enter");
  await shop.keyboard.press("ArrowUp");
  await expect(count(shop)).toContainText("1 of 40+");
  await expect(shop.getByRole("button", { name: "Newer match" })).toHaveAttribute("aria-disabled", "true");

  for (let step = 2; step <= 60; step += 1) {
    await shop.keyboard.press("Enter");
    // What is not known yet is asked for on the way.
    await expect(count(shop)).toContainText(new RegExp(`^${step} of`));
  }
  await expect(count(shop)).toContainText("60 of 60");
  await expect(message(shop, "rivi 0.")).toBeInViewport();
  await expect(shop.getByRole("button", { name: "Older match" })).toHaveAttribute("aria-disabled", "true");
  await shop.keyboard.press("Enter");
  await expect(count(shop), "the oldest is the end").toContainText("60 of 60");

  await shop.keyboard.press("Escape");
  await expect(bar(shop)).toHaveCount(0);
  await expect(composer(shop, NAME)).toBeFocused();
  await expect(composer(shop, NAME)).toHaveValue("Kesken");
  await expect(thread(shop).locator("mark"), "nothing stays marked").toHaveCount(0);
  await expect(message(shop, "rivi 0."), "the reader stays where the search led").toBeInViewport();
});

test("Ctrl+F is the chat's while the chat has the keyboard, and everybody's else or when pressed again", async ({
  shop,
}) => {
  const everything = shop.getByRole("textbox", { name: "Search everything" });
  await openChat(shop, AINO);
  await row(shop, AINO).focus();
  await shop.keyboard.press("Control+f");
  await expect(everything).toBeFocused();
  await expect(bar(shop)).toHaveCount(0);
  await thread(shop).focus();
  await shop.keyboard.press("Control+f");
  await expect(bar(shop).getByRole("textbox")).toBeFocused();
  await shop.keyboard.press("Control+f");
  await expect(everything).toBeFocused();
});

test("the button opens and closes it, and says that it is pressed", async ({ shop, desk }) => {
  await openTalk(shop, desk, 10);
  const button = shop.getByRole("button", { name: "Search this chat" });
  await expect(button).toHaveAttribute("title", "Search this chat (Ctrl+F)");
  await button.click();
  await expect(field(shop)).toBeFocused();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await shop.getByRole("button", { name: "Close the search" }).click();
  await expect(bar(shop)).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("nothing found is said, and blanks ask for nothing", async ({ shop, desk }) => {
  await openTalk(shop, desk, 10);
  await shop.keyboard.press("Control+f");
  await shop.keyboard.type("zzqqxx");
  await expect(count(shop)).toHaveText("Nothing found");
  let asked = 0;
  shop.on("request", (request) => (asked += request.url().endsWith("/api/search") ? 1 : 0));
  await field(shop).fill("   ");
  await shop.waitForTimeout(500);
  expect(asked).toBe(0);
  await expect(count(shop)).toHaveText("");
});

test("an answer that comes late does not take the place of a newer one", async ({ shop, desk }) => {
  await openTalk(shop, desk, 30);
  let late: (() => void) | undefined;
  await shop.route(/\/api\/search$/, async (route) => {
    const { text } = route.request().postDataJSON() as { text: string };
    if (text === "rivi 7") await new Promise<void>((go) => (late = go));
    await route.continue();
  });
  await shop.keyboard.press("Control+f");
  await shop.keyboard.type("rivi 7");
  await expect(count(shop)).toHaveText("Looking…");
  await field(shop).fill("rivi 22");
  await expect(count(shop)).toContainText("1 of 1");
  late?.();
  await shop.waitForTimeout(300);
  await expect(count(shop)).toContainText("1 of 1");
  await expect(message(shop, "rivi 22.")).toHaveClass(/found/);
});

test("a search that does not work says so and can be tried again", async ({ page, desk }) => {
  await page.goto(desk.ready.ui);
  await openTalk(page, desk, 10);
  await page.route(/\/api\/search$/, (route) =>
    route.fulfill({ status: 503, json: { kind: "database_busy", code: "SB-D002" } }),
  );
  await page.keyboard.press("Control+f");
  await page.keyboard.type("mustik");
  const alert = bar(page).getByRole("alert");
  await expect(alert).toContainText("Another program holds the shop’s data.");
  await expect(alert).toContainText("SB-D002");
  await page.unroute(/\/api\/search$/);
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(count(page)).toContainText("1 of 2");
  await expect(alert).toHaveCount(0);
});

test("a hit of the big search reads its messages once", async ({ shop, desk }) => {
  await talk(desk, 200);
  await expect(row(shop, NAME)).toBeVisible();
  let reads = 0;
  shop.on("request", (request) => (reads += request.url().endsWith("/api/messages") ? 1 : 0));
  await shop.getByRole("textbox", { name: "Search everything" }).fill("rivi 100");
  await shop.getByRole("region", { name: "What was found" }).getByRole("button", { name: /rivi 100/ }).click();
  await expect(message(shop, "rivi 100.")).toBeFocused();
  await expect(message(shop, "rivi 100.")).toBeInViewport();
  const around = reads;
  await shop.waitForTimeout(400);
  // The page around it; what lies ahead of the reader may be asked for, the same part not again.
  expect(around).toBeLessThanOrEqual(2);
});

test("a match that comes in is counted, and nobody is moved", async ({ shop, desk }) => {
  await openTalk(shop, desk, 60);
  await shop.keyboard.press("Control+f");
  await shop.keyboard.type("mustik");
  await expect(count(shop)).toContainText("1 of 12");
  await shop.keyboard.press("Enter");
  await expect(count(shop)).toContainText("2 of 12");
  await expect(message(shop, "rivi 50.")).toHaveClass(/found/);
  await desk.customerWrites(FROM, NAME, "Vielä mustikoita?");
  await expect(count(shop)).toContainText("3 of 13");
  await expect(message(shop, "rivi 50."), "the same match is shown").toHaveClass(/found/);
  await expect(message(shop, "rivi 50.")).toBeInViewport();
  await expect(field(shop)).toBeFocused();
  for (const at of [2, 1]) {
    await shop.keyboard.press("Shift+Enter");
    await expect(count(shop)).toContainText(`${at} of 13`);
  }
  await expect(message(shop, "Vielä mustikoita?")).toHaveClass(/found/);

  await shop.keyboard.press("Control+a");
  await shop.keyboard.type("karpalo");
  await expect(count(shop)).toContainText("Nothing found");
  await desk.customerWrites(FROM, NAME, "Karpaloitakin");
  await expect(count(shop)).toContainText("0 of 1");
  await shop.keyboard.press("Enter");
  await expect(message(shop, "Karpaloitakin")).toHaveClass(/found/);
});
