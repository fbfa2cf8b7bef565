/** Ctrl+K: everything by keyboard alone. */
import type { Route } from "@playwright/test";

import { commandId, expect, test } from "./desk";

test("a chat by its name, then something done to it, then a view", async ({ desk, shop }) => {
  await desk.customerWrites("46701740699", "Greta Nyman", "Hej hej");
  const conversation = await desk.conversationWith("Greta Nyman");
  await desk.call("save_label", { command_id: commandId(), name: "Nouto", look: 2 });
  const palette = shop.getByRole("dialog", { name: "Go to and do" });
  const chosen = palette.locator("[aria-selected=true]");

  await expect(shop.getByRole("option").first()).toBeVisible();
  await shop.keyboard.press("Control+k");
  await expect(palette.getByRole("combobox")).toBeFocused();
  await shop.keyboard.type("gret");
  await expect(chosen).toContainText("Greta Nyman");
  await shop.keyboard.press("Enter");
  await expect(palette).toHaveCount(0);
  await expect(shop.getByRole("textbox", { name: "Message to Greta Nyman" })).toBeFocused();

  await shop.keyboard.press("Control+k");
  await shop.keyboard.type("nouto put");
  await expect(chosen).toContainText("Put on label Nouto");
  await shop.keyboard.press("Enter");
  await expect(shop.getByRole("complementary").getByText("Nouto")).toBeVisible();

  await shop.keyboard.press("Control+k");
  await shop.keyboard.type("put off tomorrow");
  await expect(chosen).toContainText("Put off: Tomorrow morning");
  await shop.keyboard.press("Enter");
  await expect(shop.locator(`[data-conversation="${conversation}"]`)).toHaveCount(0);

  await shop.keyboard.press("Control+k");
  await shop.keyboard.type("show put off");
  await shop.keyboard.press("Enter");
  await expect(shop.locator(`[data-conversation="${conversation}"]`)).toContainText("Comes back");

  await shop.keyboard.press("Control+k");
  await shop.keyboard.type("conn");
  await shop.keyboard.press("ArrowDown");
  await shop.keyboard.press("ArrowUp");
  await shop.keyboard.press("Enter");
  await expect(shop.getByRole("heading", { name: "Connection" })).toBeVisible();
  await shop.keyboard.press("Control+k");
  await expect(palette).toBeVisible();
  await shop.keyboard.press("Escape");
  await expect(palette).toHaveCount(0);
});

test("a slow answer neither takes the palette away nor changes what Enter means", async ({ desk, shop }) => {
  await desk.customerWrites("46701740699", "Greta Nyman", "Hej hej");
  const conversation = await desk.conversationWith("Greta Nyman");
  const slow = async (route: Route): Promise<void> => {
    await new Promise((done) => setTimeout(done, 700));
    await route.continue();
  };
  const palette = shop.getByRole("dialog", { name: "Go to and do" });
  await shop.locator(`[data-conversation="${conversation}"]`).click();
  await expect(shop.getByRole("textbox", { name: "Message to Greta Nyman" })).toBeVisible();

  // Put off, and the palette asked for again before that is done.
  await shop.route(/\/api\/snooze/, slow);
  await shop.keyboard.press("Control+k");
  await shop.keyboard.type("put off tomorrow");
  await shop.keyboard.press("Enter");
  await expect(palette).toHaveCount(0);
  await shop.keyboard.press("Control+k");
  await expect(palette).toBeVisible();
  await expect(shop.locator(`[data-conversation="${conversation}"]`)).toHaveCount(0);
  await expect(palette).toBeVisible();

  // A name and Enter before the search has answered: it is the one who is meant, not what else begins so.
  await shop.route(/\/api\/search$/, slow);
  await shop.keyboard.type("gret");
  await shop.keyboard.press("ArrowDown");
  await shop.keyboard.press("ArrowUp");
  await shop.keyboard.press("Enter");
  await expect(palette).toHaveCount(0);
  await expect(shop.getByRole("textbox", { name: "Message to Greta Nyman" })).toBeFocused();
});
