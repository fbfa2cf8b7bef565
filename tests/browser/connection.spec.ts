/** The Connection page: every link asked, what is broken said with what to do, the repair by keyboard, all looks. */
import type { Page } from "@playwright/test";

import { expect, picture, test } from "./desk";
import { pressUntil } from "./moves";

const link = (shop: Page, name: string) => shop.locator(`[data-link=${name}]`);

test("who opens the page has every link asked, and a broken one mended without the pointer", async ({ shop, desk }) => {
  await shop.keyboard.press("Control+2");
  await expect(shop.getByRole("heading", { name: "Messages come in and go out." })).toBeVisible();
  for (const [name, words] of [
    ["token", "Meta takes the access token, and it does not end by itself."],
    ["number", "It is connected with WhatsApp, and its name is approved."],
    ["message_events", "Meta sends them to this computer."],
    ["account_events", "Meta sends all of it to this computer."],
    ["address", "which only this computer can reach"],
    ["clock", "This computer’s clock agrees with Meta’s."],
    ["silent", "Meta has told it of every message it took."],
  ] as const) {
    await expect(link(shop, name)).toContainText(words);
    await expect(link(shop, name).getByRole("img", { name: "Works" })).toBeVisible();
  }
  await shop.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await shop.getByRole("button", { name: "Copy for support" }).click();
  await expect(shop.getByRole("status").filter({ hasText: "Copied." })).toBeVisible();
  const copied = await shop.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("token: good, last good ");
  expect(copied).toContain("message_events: good");
  expect(copied, "nobody's number").not.toContain(desk.ready.phone_number_id);
  const mend = shop.getByRole("button", { name: "Have Meta send everything here" });
  await expect(mend, "what works needs no button").toHaveCount(0);
  await picture(shop, "connection-good-light");

  await desk.leadNowhere();
  const again = shop.getByRole("button", { name: "Check again" });
  await pressUntil(shop, "Tab", again);
  await shop.keyboard.press("Enter");
  await expect(link(shop, "message_events")).toContainText("Meta does not know where to send them. Last seen to work");
  await expect(shop.getByRole("heading", { name: "Something does not work." })).toBeVisible();
  const rail = shop.getByRole("navigation").getByRole("button", { name: "Connection" });
  await expect(rail.locator(".danger"), "the frame does not say that all is well").toBeVisible();
  await picture(shop, "connection-broken-light");
  await shop.emulateMedia({ colorScheme: "dark" });
  await picture(shop, "connection-broken-dark");
  await shop.emulateMedia({ colorScheme: "light" });
  await pressUntil(shop, "Tab", mend);
  await shop.keyboard.press("Enter");
  await expect(shop.getByRole("status").filter({ hasText: "Meta sends everything here now." })).toBeVisible();
  await expect(mend).toHaveCount(0);
  await expect(link(shop, "message_events").getByRole("img", { name: "Works" })).toBeVisible();
  await expect(shop.getByRole("heading", { name: "Messages come in and go out." })).toBeVisible();
  await expect(rail.locator(".good")).toBeVisible();
});

test("what cannot be asked is not called broken, and a dead token says what to do", async ({ shop, desk }) => {
  await desk.fail("wrong_token", { count: 50 });
  await shop.keyboard.press("Control+2");
  await expect(link(shop, "token")).toContainText("Make a new one in Meta’s business settings");
  await expect(link(shop, "number")).toContainText("Meta does not answer this question (code 190).");
  await expect(link(shop, "number").getByRole("img", { name: "Not known yet" })).toBeVisible();
  await expect(shop.getByRole("heading", { name: "Something does not work." })).toBeVisible();
  await shop.setViewportSize({ width: 640, height: 900 });
  await shop.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  const wide = await shop.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, "nothing lies beside the window").toBeLessThanOrEqual(0);
  await picture(shop, "connection-token-200");
});

test("a shop that cannot reach Meta is not told that all is well", async ({ shop, desk }) => {
  await desk.fail("offline", { ms: 60_000 });
  await shop.keyboard.press("Control+2");
  await expect(link(shop, "token")).toContainText("Meta could not be reached to ask.");
  await expect(shop.getByRole("heading", { name: "Not everything could be asked yet." })).toBeVisible();
  await picture(shop, "connection-offline-light");
});
