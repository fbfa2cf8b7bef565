/** What rings: a chat that is hushed says so, and words can be left out of notifications. */
import { expect, picture, test } from "./desk";
import { AINO, openChat, row } from "./moves";

test("a chat is hushed, says so in the list, and rings again", async ({ desk, shop }) => {
  await openChat(shop, AINO);
  await shop.getByRole("button", { name: "More for this chat" }).click();
  await picture(shop, "hush-menu-light");
  await shop.getByRole("menuitem", { name: "Stop notifying me of this chat" }).click();
  await expect(row(shop, AINO)).toContainText("No notifications");
  await picture(shop, "hush-row-light");
  await shop.keyboard.press("Control+k");
  await shop.keyboard.type("notify me of this");
  await shop.keyboard.press("Enter");
  await expect(row(shop, AINO)).not.toContainText("No notifications");
  const id = await desk.conversationWith(AINO);
  const chat = await desk.call<{ marks: { quiet: boolean } }>("conversation", { conversation: id });
  expect(chat.marks.quiet).toBe(false);
});

test("notifications may leave out what customers write, and need notifications", async ({ desk, shop }) => {
  // Keys pressed before the window stands reach nobody.
  await expect(row(shop, AINO)).toBeVisible();
  await shop.keyboard.press("Control+3");
  const words = shop.getByRole("switch", { name: /Show what customers write/ });
  await expect(words).toBeChecked();
  await words.scrollIntoViewIfNeeded();
  await words.click();
  await expect.poll(async () => (await desk.call("settings", {})).notify_words).toBe(false);
  await expect(words).not.toBeChecked();
  await picture(shop, "settings-notify-light");
  await shop.getByRole("switch", { name: /Notify me of messages/ }).click();
  await expect(words).toBeDisabled();
});
