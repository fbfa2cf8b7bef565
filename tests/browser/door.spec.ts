/** Who is let in, and a line to the app that breaks and comes back. */
import type { WebSocketRoute } from "@playwright/test";

import { expect, test } from "./desk";
import { AINO, message, openChat, row } from "./moves";

test("a browser without the cookie sees nothing and can do nothing", async ({ shop, desk, browser }) => {
  await expect(row(shop, AINO)).toBeVisible();
  const stranger = await browser.newContext();
  try {
    const page = await stranger.newPage();
    const home = new URL("/", desk.ready.ui).href;
    expect((await page.goto(home))?.status()).toBe(401);
    await expect(page.getByText("Kahvila Aamu")).toHaveCount(0);
    const asked = await stranger.request.post(`${desk.ready.api}/shop`, {
      data: {},
      headers: { origin: new URL(home).origin },
    });
    expect(asked.status()).toBe(401);
  } finally {
    await stranger.close();
  }
});

test("the code in the address works once and leaves the address", async ({ shop, desk, browser }) => {
  await expect(row(shop, AINO)).toBeVisible();
  expect(shop.url()).not.toContain("code=");
  const second = await browser.newContext();
  try {
    const page = await second.newPage();
    expect((await page.goto(desk.ready.ui))?.status(), "the code was used up by the first").toBe(401);
  } finally {
    await second.close();
  }
});

test("the cookie is out of reach of scripts", async ({ shop, context }) => {
  await expect(row(shop, AINO)).toBeVisible();
  expect(await shop.evaluate(() => document.cookie)).toBe("");
  const cookies = await context.cookies();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: "Strict" });
});

test("a page of another origin can neither call nor listen", async ({ shop, desk, browser }) => {
  await expect(row(shop, AINO)).toBeVisible();
  const context = await browser.newContext();
  try {
    await context.addCookies(await shop.context().cookies());
    const answer = await context.request.post(`${desk.ready.api}/shop`, {
      data: {},
      headers: { origin: "http://evil.example" },
    });
    expect(answer.status()).toBe(403);
  } finally {
    await context.close();
  }
});

test("a broken line to the app is said, comes back by itself, and nothing is missed", async ({ page, desk }) => {
  let line: WebSocketRoute | undefined;
  let broken = false;
  await page.routeWebSocket(/\/api\/events$/, (route) => {
    if (broken) {
      void route.close();
      return;
    }
    line = route;
    route.connectToServer();
  });
  await page.goto(desk.ready.ui);
  await openChat(page, AINO);
  broken = true;
  await line?.close();
  const banner = page.getByRole("status").filter({ hasText: "This window has lost touch with Shopbell." });
  await expect(banner).toBeVisible();
  await desk.customerWrites("358401234501", AINO, "Sanottu katkon aikana");
  await expect(message(page, "Sanottu katkon aikana")).toHaveCount(0);
  broken = false;
  await expect(banner).toHaveCount(0);
  await expect(message(page, "Sanottu katkon aikana")).toBeVisible();
});

test("when the app has ended the window says so and what is typed stays", async ({ page, desk }) => {
  await page.goto(desk.ready.ui);
  await openChat(page, AINO);
  await page.getByRole("textbox", { name: `Message to ${AINO}` }).fill("Ehdinkö");
  await desk.stop();
  await expect(page.getByText("This window has lost touch with Shopbell.")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Shopbell does not answer.");
  await expect(page.getByRole("textbox", { name: `Message to ${AINO}` })).toHaveValue("Ehdinkö");
});

test("a page that stayed open while the app was started anew says that its key is gone", async ({ page, desk }) => {
  await page.goto(desk.ready.ui);
  await expect(row(page, AINO)).toBeVisible();
  const anew = await desk.again();
  try {
    const gone = page.getByRole("status").filter({ hasText: "no longer knows this page" });
    await expect(gone).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText("This window has lost touch with Shopbell.")).toHaveCount(0);
    // Opened anew in another tab of this browser, the old page has its key again.
    const other = await page.context().newPage();
    await other.goto(anew.ready.ui);
    await expect(row(other, AINO)).toBeVisible();
    await expect(gone).toHaveCount(0, { timeout: 30_000 });
    await expect(row(page, AINO)).toBeVisible();
  } finally {
    await anew.stop();
  }
});
