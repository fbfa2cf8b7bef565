/** A part of the window that could not be fetched is asked for again: by a click, and by itself. */
import { expect, test } from "./desk";

test("a view that did not come comes with another click", async ({ page, desk }) => {
  await page.route(/\/assets\/SettingsView-.*\.js$/, (route) => route.abort());
  await page.goto(desk.ready.ui);
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Control+3");
  const again = page.getByRole("main").getByRole("button", { name: "Try again" });
  await expect(again).toBeVisible();
  await again.click();
  await expect(again, "it still does not come, and says so").toBeVisible();
  await page.unroute(/\/assets\/SettingsView-.*\.js$/);
  await again.click();
  await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
});

test("a view that did not come comes by itself once the shop is back", async ({ page, desk }) => {
  let gone = true;
  await page.route(/\/assets\/SettingsView-.*\.js$/, (route) => (gone ? route.abort() : route.continue()));
  const sockets: { close: () => Promise<void> }[] = [];
  await page.routeWebSocket(/\/api\/events$/, (socket) => {
    if (gone) sockets.push(socket);
    socket.connectToServer();
  });
  await page.goto(desk.ready.ui);
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Control+3");
  await expect(page.getByRole("main").getByRole("button", { name: "Try again" })).toBeVisible();
  gone = false;
  for (const socket of sockets) await socket.close();
  await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
});
