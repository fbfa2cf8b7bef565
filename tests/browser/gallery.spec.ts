/** What was sent in a chat, by part and month: found by keyboard, opened large, saved, and shown in its place. */
import type { Locator, Page } from "@playwright/test";

import { commandId, type Desk, expect, picture, test } from "./desk";
import { AINO, openChat, thread } from "./moves";

async function sends(desk: Desk, file: string): Promise<void> {
  await desk.call("practice_send_file", { command_id: commandId(), customer: "aino", file });
}

const gallery = (page: Page): Locator => page.getByRole("dialog", { name: `Pictures, files and links: ${AINO}` });

async function look(desk: Desk, change: Record<string, unknown>): Promise<void> {
  const settings = await desk.call("settings", {});
  await desk.call("set_settings", { command_id: commandId(), settings: { ...settings, ...change } });
}

/** Opens a chat and leaves its field, where single keys are letters. */
async function openByKey(page: Page): Promise<void> {
  await openChat(page, AINO);
  await thread(page).focus();
  await page.keyboard.press("g");
  await expect(gallery(page)).toBeVisible();
}

test("everything that was sent is found in its part, by keyboard alone", async ({ desk, shop }) => {
  for (const file of ["picture", "video", "document", "voice", "audio"]) await sends(desk, file);
  await desk.call("practice_write", {
    command_id: commandId(),
    customer: "aino",
    text: "Katso https://example.com/kahvi ja www.example.org, ei posti@example.com",
  });
  await openChat(shop, AINO);
  await expect(thread(shop).getByText("example.com/kahvi")).toBeVisible();
  await thread(shop).focus();
  await shop.keyboard.press("g");
  const pictures = gallery(shop).getByRole("tab", { name: "Pictures and videos" });
  await expect(pictures, "the keyboard is in it").toBeFocused();
  const video = gallery(shop).getByRole("button", { name: /Is this the right bag\?, Aino/ });
  const first = gallery(shop).getByRole("button", { name: /First cup!/ });
  await expect(first.locator("img")).toHaveJSProperty("complete", true);
  await picture(shop, "gallery-pictures-light");
  await shop.keyboard.press("Tab");
  await expect(video, "the newest first").toBeFocused();
  await shop.keyboard.press("ArrowRight");
  await expect(first).toBeFocused();
  await shop.keyboard.press("Enter");
  const large = shop.getByRole("dialog", { name: "Picture or video" });
  await expect(large.getByRole("img")).toHaveJSProperty("naturalWidth", 1280);
  await expect(large.getByText("1 of 2")).toBeVisible();
  const wide = (): Promise<number> => large.getByRole("img").evaluate((image) => image.clientWidth);
  const before = await wide();
  await shop.keyboard.press("+");
  await shop.keyboard.press("+");
  await expect(large.getByText("200 %")).toBeVisible();
  await expect.poll(wide).toBeGreaterThan(before * 1.9);
  await picture(shop, "gallery-large-zoomed-light");
  await shop.keyboard.press("0");
  await expect.poll(wide).toBe(before);
  await shop.keyboard.press("ArrowRight");
  await expect(large.locator("video")).toBeVisible();
  await shop.keyboard.press("Escape");
  await expect(large).toBeHidden();
  await expect(first, "back where one was").toBeFocused();
  await pictures.focus();
  for (const [part, what] of [
    ["Documents", gallery(shop).getByRole("link", { name: "Save Guji brew card.pdf" })],
    ["Links", gallery(shop).getByRole("link", { name: "https://example.com/kahvi" })],
    ["Voice and sounds", gallery(shop).getByRole("slider").first()],
  ] as const) {
    await shop.keyboard.press("ArrowRight");
    await expect(gallery(shop).getByRole("tab", { name: part })).toBeFocused();
    await expect(what).toBeVisible();
    await picture(shop, `gallery-${part.split(" ")[0]?.toLowerCase() ?? ""}-light`);
    if (part === "Links") {
      await expect(gallery(shop).getByRole("link", { name: "www.example.org" })).toBeVisible();
      await expect(gallery(shop).getByRole("link", { name: /posti/ }), "an address is no page").toHaveCount(0);
    }
  }
  await shop.keyboard.press("Escape");
  await expect(gallery(shop)).toBeHidden();
});

test("a document is saved from the gallery, and its message is shown in the chat", async ({ desk, shop }) => {
  await sends(desk, "document");
  for (let n = 0; n < 30; n += 1)
    await desk.call("practice_write", { command_id: commandId(), customer: "aino", text: `Rivi ${n}` });
  await openByKey(shop);
  await gallery(shop).getByRole("tab", { name: "Documents" }).click();
  const saving = shop.waitForEvent("download");
  await gallery(shop).getByRole("link", { name: "Save Guji brew card.pdf" }).click();
  expect((await saving).suggestedFilename()).toBe("Guji brew card.pdf");
  await gallery(shop).getByRole("button", { name: "Show in the chat" }).click();
  await expect(gallery(shop)).toBeHidden();
  await expect(thread(shop).getByRole("link", { name: "Save Guji brew card.pdf" })).toBeInViewport();
});

test("nothing yet is said; what is late or taken back is said or gone; dark and large letters hold", async ({
  desk,
  shop,
}) => {
  await openByKey(shop);
  await expect(gallery(shop).getByText("No pictures or videos yet")).toBeVisible();
  await picture(shop, "gallery-empty-light");
  await desk.fail("lose_file", { count: 3 });
  await sends(desk, "picture");
  await expect(gallery(shop).getByText(/has not come yet/), "it comes by itself").toBeVisible();
  await picture(shop, "gallery-late-light");
  await gallery(shop).getByRole("button", { name: "Try now" }).click();
  const first = gallery(shop).getByRole("button", { name: /First cup!/ });
  await expect(first).toBeVisible();
  await look(desk, { theme: "dark" });
  await expect(shop.locator("html")).toHaveAttribute("data-theme", "dark");
  await picture(shop, "gallery-dark");
  await look(desk, { text_size: 200 });
  await expect(shop.locator("html")).toHaveCSS("font-size", "32px");
  await picture(shop, "gallery-dark-200");
  await desk.call("practice_act", { command_id: commandId(), customer: "aino", doing: "take_back" });
  await expect(first).toHaveCount(0);
  await expect(gallery(shop).getByText("No pictures or videos yet")).toBeVisible();
});

test("the gallery that cannot be read says so and is read again", async ({ desk, page }) => {
  await page.goto(desk.ready.ui);
  await openChat(page, AINO);
  let refuse = true;
  await page.route(/\/api\/gallery$/, async (route) =>
    refuse
      ? route.fulfill({ status: 503, json: { kind: "database_busy", code: "SB-D001" } })
      : route.fulfill({ response: await route.fetch() }),
  );
  await page.getByRole("button", { name: "Pictures, files and links" }).click();
  const again = gallery(page).getByRole("button", { name: "Try again" });
  await expect(again).toBeVisible();
  refuse = false;
  await again.click();
  await expect(gallery(page).getByText("No pictures or videos yet")).toBeVisible();
});
