/** What Meta does not take, and what goes again: each with its own sentence and a way on. */
import type { Locator, Page } from "@playwright/test";

import { commandId, type Desk, expect, picture, test } from "./desk";
import { judge } from "./judge";
import { openPractice } from "./moves";

const title = (page: Page): Locator => page.getByRole("textbox", { name: "Name", exact: true });
const words = (page: Page): Locator => page.getByRole("textbox", { name: "Text", exact: true });
const checks = (page: Page): Locator => page.getByRole("region", { name: "Checks" });
const state = (page: Page): Locator => page.getByRole("region", { name: "Where it stands" });
const kept = (page: Page): Promise<void> => expect(page.getByText(/^Saved /)).toBeVisible();
const TEXT = "Your order is packed and waits for you in Kallio. Come by until Saturday.";

async function begin(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Templates", exact: true }).click();
  await page.getByRole("button", { name: "New template" }).click();
  await page.getByRole("combobox", { name: "In which language" }).selectOption("en");
  await page.getByRole("button", { name: "Write a new one" }).click();
  await expect(words(page)).toBeVisible();
}

async function dress(desk: Desk, change: Record<string, unknown>): Promise<void> {
  const settings = await desk.call("settings", {});
  await desk.call("set_settings", { command_id: commandId(), settings: { ...settings, ...change } });
}

async function shots(page: Page, desk: Desk, name: string): Promise<void> {
  for (const theme of ["light", "dark"]) {
    await dress(desk, { theme });
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await picture(page, `${name}-${theme}`);
    await judge(page, `${name} in ${theme}`);
  }
}

/** Somebody hands a template in elsewhere; Meta tells nobody of it before it has read it. */
async function elsewhere(desk: Desk, name: string, text: string): Promise<void> {
  const facts = (await (await fetch(`${desk.ready.practice}/_practice/facts`)).json()) as Record<string, string>;
  const answer = await fetch(`${facts.base}/v25.0/${facts.waba_id}/message_templates`, {
    method: "POST",
    headers: { authorization: `Bearer ${facts.token}`, "content-type": "application/json" },
    body: JSON.stringify({ name, language: "en", category: "UTILITY", components: [{ type: "BODY", text }] }),
  });
  expect(answer.ok, await answer.text()).toBe(true);
}

async function ready(page: Page, name: string): Promise<Locator> {
  await begin(page);
  await title(page).fill(name);
  await words(page).fill(TEXT);
  await kept(page);
  await page.getByRole("button", { name: /^Submit for review/ }).click();
  return page.getByRole("dialog");
}

test("a text that somebody handed in elsewhere is called that, with what to do", async ({ shop, desk }) => {
  const sheet = await ready(shop, "order_packed");
  await elsewhere(desk, "made_elsewhere", TEXT);
  await sheet.getByRole("button", { name: "Submit", exact: true }).click();
  const told = sheet.getByRole("alert");
  await expect(told).toContainText("Meta has another template with this text and this footer.");
  await expect(told).toContainText("Use that one, or say it in other words here.");
  await shots(shop, desk, "studio-same-text");
  await shop.keyboard.press("Escape");
  await expect(state(shop)).toContainText("Meta has another template with this text and this footer.");
  await expect(words(shop), "what is written stays").toHaveValue(TEXT);
  await expect(
    checks(shop).locator('[data-rule="duplicate-text"]'),
    "once Meta has told of it, the other one is named",
  ).toContainText("made_elsewhere");
  await words(shop).fill("Your order is packed. We keep it in Kallio until Saturday.");
  await kept(shop);
  await shop.getByRole("button", { name: /^Submit for review/ }).click();
  await sheet.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(state(shop)).toContainText("In review");
});

test("the hundred and first within an hour waits, and goes an hour later", async ({ shop, desk }) => {
  test.setTimeout(120_000);
  const sheet = await ready(shop, "order_packed");
  for (let number = 0; number < 100; number += 1) {
    await elsewhere(desk, `made_elsewhere_${number}`, `Order number ${number} is packed and waits for you in Kallio.`);
  }
  const submit = sheet.getByRole("button", { name: "Submit", exact: true });
  await submit.click();
  await expect(sheet.getByRole("alert")).toContainText("Too much was asked of Meta in a short time.");
  await expect(sheet.getByRole("alert")).toContainText("Try again in an hour.");
  await shots(shop, desk, "studio-too-often");
  await desk.sleeps(60 * 60 * 1000);
  await submit.click();
  await expect(sheet).toHaveCount(0);
  await expect(state(shop)).toContainText("In review");
});

test("what is missing is said before anything about chats, and that only where it holds", async ({ shop }) => {
  await begin(shop);
  const cannot = shop.getByText("a chat cannot send it yet");
  await title(shop).fill("with_a_plan");
  await shop.getByRole("combobox", { name: "Header" }).selectOption("document");
  await kept(shop);
  await expect(checks(shop).locator('[data-rule="body-missing"]')).toContainText("There is no text yet");
  await expect(cannot).toHaveCount(0);

  await shop.getByRole("combobox", { name: "Header" }).selectOption("none");
  await shop.getByRole("radio", { name: "One-time code" }).check();
  await shop.getByRole("textbox", { name: "Minutes until" }).fill("10");
  await kept(shop);
  await shop.getByRole("button", { name: /^Submit for review/ }).click();
  await expect(shop.getByRole("dialog").filter({ has: cannot })).toBeVisible();
});

test("what Meta rejects for what it is called goes again as what Meta calls it, by one button", async ({ shop, desk }) => {
  await shop.getByRole("button", { name: "Templates", exact: true }).click();
  await shop.getByRole("list", { name: "Templates" }).getByRole("button").filter({ hasText: "order_update" }).click();
  const panel = await openPractice(shop);
  await panel.getByRole("combobox", { name: "Template" }).selectOption("order_update");
  await panel.getByRole("combobox", { name: "What the reviewer does" }).selectOption({ label: "Rejects it" });
  await panel.getByRole("combobox", { name: "Reason" }).selectOption({ label: "It is an offer, called something else" });
  await panel.getByRole("button", { name: "Do it now" }).click();
  await shop.keyboard.press("Escape");
  await expect(state(shop)).toContainText("Rejected");
  const again = state(shop).getByRole("button", { name: "Submit again as an offer" });
  await expect(again).toBeVisible();
  await shots(shop, desk, "studio-again");
  await again.focus();
  await shop.keyboard.press("Enter");
  const sheet = shop.getByRole("dialog", { name: /Submit order_update/ });
  await expect(sheet).toContainText("as: Offer");
  await shots(shop, desk, "studio-again-asked");
  const insist = sheet.getByRole("checkbox");
  const submit = sheet.getByRole("button", { name: "Submit", exact: true });
  await expect.poll(async () => (await insist.count()) > 0 || (await submit.getAttribute("aria-disabled")) === "false").toBe(true);
  if ((await insist.count()) > 0) await insist.check();
  await submit.click();
  await expect(sheet).toHaveCount(0);
  await expect(state(shop)).toContainText("In review");
  await expect(again).toHaveCount(0);
});
