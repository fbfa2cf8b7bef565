/** How long things are kept: off at first, shown with names and days before anything goes, and gone on its day. */
import type { Page } from "@playwright/test";

import { commandId, expect, picture, test } from "./desk";

const DAY = 24 * 3_600_000;

async function toSettings(shop: Page): Promise<void> {
  await expect(shop.getByRole("button", { name: "Settings", exact: true })).toBeVisible();
  await shop.getByRole("button", { name: "Settings", exact: true }).click();
  await shop.getByRole("heading", { name: "How long things are kept" }).scrollIntoViewIfNeeded();
}

test("what would go is shown before it is chosen, and goes when it is time", async ({ desk, shop }) => {
  await desk.call("add_person", { command_id: commandId(), name: "Listan Liisa", phone: null });
  await desk.call("move_clock", { command_id: commandId(), by: 380 * DAY });
  await toSettings(shop);
  await expect(shop.getByText("Everything is kept.")).toBeVisible();
  await picture(shop, "retention-off-light");
  const people = shop.getByRole("combobox", { name: /People in lists who agreed to nothing/ });
  await people.focus();
  await people.selectOption({ label: "12 months" });
  const named = shop.getByRole("list", { name: "People in lists who agreed to nothing" });
  await expect(named).toContainText("Listan Liisa");
  await expect(shop.getByText("1 now, 0 more in 30 days.")).toBeVisible();
  await shop.getByRole("button", { name: "Keep only this long" }).scrollIntoViewIfNeeded();
  await picture(shop, "retention-would-light");
  await shop.emulateMedia({ colorScheme: "dark" });
  await picture(shop, "retention-would-dark");
  await shop.emulateMedia({ colorScheme: "light" });
  await shop.getByRole("button", { name: "Keep only this long" }).focus();
  await shop.keyboard.press("Enter");
  await expect(shop.getByText(/Nothing goes before \d|Nothing goes before tomorrow/i)).toBeVisible();
  await expect(shop.getByText(/Nothing goes now: no customer has written since/), "380 days passed in silence").toBeVisible();
  await shop.getByRole("button", { name: /^Inbox/ }).click();
  const notice = shop.getByRole("status").filter({ hasText: "what you chose not to keep goes: 1 person." });
  await expect(notice).toBeVisible();
  await picture(shop, "retention-notice-light");
  await notice.getByRole("button", { name: "See what goes" }).click();
  await desk.call("move_clock", { command_id: commandId(), by: 2 * DAY });
  await expect(named, "a clock alone takes nobody").toContainText("Listan Liisa");
  await desk.customerWrites("358405550142", "Todistaja", "Hei, oletteko auki?");
  const went = shop.getByRole("list", { name: "What went" });
  await expect(went).toContainText("1 person without an agreement, after 12 months");
  await expect(named).toHaveCount(0);
  await went.scrollIntoViewIfNeeded();
  await picture(shop, "retention-went-light");

  await people.selectOption({ label: "As long as you like" });
  await shop.getByRole("button", { name: "Keep everything" }).click();
  await expect(shop.getByText("Everything is kept.")).toBeVisible();
});

test("large letters have room, and a slip is left as it was", async ({ desk, shop }) => {
  await desk.call("add_person", { command_id: commandId(), name: "Listan Liisa", phone: null });
  await desk.call("move_clock", { command_id: commandId(), by: 100 * DAY });
  const settings = await desk.call<Record<string, unknown>>("settings", {});
  await desk.call("set_settings", { command_id: commandId(), settings: { ...settings, text_size: 200 } });
  await toSettings(shop);
  const people = shop.getByRole("combobox", { name: /People in lists who agreed to nothing/ });
  await people.selectOption({ label: "3 months" });
  const named = shop.getByRole("list", { name: "People in lists who agreed to nothing" });
  await named.scrollIntoViewIfNeeded();
  await expect(named).toContainText("Listan Liisa");
  await picture(shop, "retention-would-200");
  await shop.getByRole("button", { name: "Leave as it was" }).click();
  await expect(people).toHaveValue("");
  await expect(shop.getByText("Everything is kept.")).toBeVisible();
});
