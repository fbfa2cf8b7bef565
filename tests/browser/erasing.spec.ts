/** A person's own data is erased by keyboard, the receipt is shown, and what the shop says by itself is chosen: each seen
 * in both looks, large, and from right to left where it matters. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Page } from "@playwright/test";

import { commandId, type Desk, expect, picture, test } from "./desk";
import { judge } from "./judge";
import { openChat, row } from "./moves";

const PEKKA = "Pekka Nieminen";

async function dress(desk: Desk, change: Record<string, unknown>): Promise<void> {
  const settings = await desk.call("settings", {});
  await desk.call("set_settings", {
    command_id: commandId(),
    settings: { ...settings, ...change },
  });
}

async function shots(page: Page, desk: Desk, name: string): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    await dress(desk, { theme });
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await picture(page, `${name}-${theme}`);
    await judge(page, `${name} in ${theme}`);
  }
}

const settings = (page: Page): Promise<void> => page.keyboard.press("Control+3");

test("everything of a person goes once their name is typed, and a receipt stays", async ({ shop: page, desk }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openChat(page, PEKKA);
  const part = page.getByRole("region", { name: "Their data" });
  await expect(part.getByText("Messages")).toBeVisible();
  await part.getByRole("button", { name: "Erase everything…" }).press("Enter");
  const sheet = page.getByRole("dialog", {
    name: "Erase everything of this person?",
  });
  const button = sheet.getByRole("button", { name: "Erase everything" });
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await shots(page, desk, "erase");
  await sheet.getByRole("textbox").fill("pekka nieminen");
  await expect(button).toHaveAttribute("aria-disabled", "false");
  await button.press("Enter");
  await expect(page.getByRole("dialog").getByText(/receipt 1/)).toBeVisible();
  await expect(row(page, PEKKA)).toHaveCount(0);
  await page.keyboard.press("Escape");

  await settings(page);
  const show = page.getByRole("button", { name: "Show receipt 1" });
  await show.press("Enter");
  const receipt = page.getByRole("dialog", { name: "Receipt 1" });
  await expect(receipt.getByText("The seal fits")).toBeVisible();
  await expect(receipt.getByText(PEKKA)).toHaveCount(0);
  await shots(page, desk, "receipt");
  await page.emulateMedia({ media: "print" });
  await picture(page, "receipt-printed");
  await page.emulateMedia({ media: "screen" });
  await page.keyboard.press("Escape");
  await page.getByRole("searchbox", { name: "Find the person by name or number" }).fill("Aino");
  await expect(page.getByText("Aino Virtanen")).toBeVisible();
  await show.scrollIntoViewIfNeeded();
  await shots(page, desk, "data-requests");
});

test("greeting, hours and the sign are chosen and kept", async ({ shop: page, desk }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(row(page, PEKKA)).toBeVisible();
  await settings(page);
  const save = page
    .locator("section", { has: page.getByRole("checkbox", { name: /Greet who/ }) })
    .getByRole("button", { name: "Save", exact: true });
  await page.getByRole("checkbox", { name: /Greet who writes for the first time/ }).press(" ");
  const words = page.getByRole("textbox", { name: "Words of the greeting" });
  await words.fill("Welcome to {shop}!");
  await expect(page.getByText("Welcome to Kahvila Aamu!")).toBeVisible();
  await page.getByRole("checkbox", { name: /Answer when the shop is closed/ }).press(" ");
  await page.getByLabel("Monday, closes at").fill("02:00");
  await page.getByLabel("Monday, closes at").press("Tab");
  await expect(page.getByText("next day")).toBeVisible();
  await page.getByLabel("Day", { exact: true }).fill("2026-12-24");
  await page.getByRole("button", { name: "Add the day" }).press("Enter");
  await expect(page.getByRole("button", { name: /Remove .*Dec 24|Remove .*24 Dec/ })).toBeVisible();
  await page.getByRole("checkbox", { name: /Answer the word from the counter/ }).press(" ");
  await page.getByRole("textbox", { name: "The word" }).fill("NEWS");
  await save.press("Enter");
  await expect(page.getByText("?text=NEWS")).toBeVisible();
  await save.scrollIntoViewIfNeeded();
  await shots(page, desk, "door");
  const kept = await desk.call<{
    settings: {
      week: { hours: { to: number }[] }[];
      others: { date: string }[];
    };
  }>("door", {});
  expect(kept.settings.week[0]?.hours[0]?.to).toBe(1560);
  expect(kept.settings.others.map((one) => one.date)).toEqual(["2026-12-24"]);

  await page.getByRole("button", { name: "Sign for the counter…" }).press("Enter");
  const sheet = page.getByRole("dialog", { name: "Sign for the counter" });
  await expect(sheet.getByRole("img", { name: /wa\.me/ })).toBeVisible();
  await shots(page, desk, "sign");
  await page.emulateMedia({ media: "print" });
  await picture(page, "sign-printed");
  await page.emulateMedia({ media: "screen" });
  await page.keyboard.press("Escape");
  await dress(desk, { theme: "light", text_size: 200 });
  await page.getByText("Holidays, and days with other hours than usual.").scrollIntoViewIfNeeded();
  await picture(page, "door-200");
  await judge(page, "the door at 200 %");
});

test("a copy of everything is made for a person by keyboard, and saved", async ({ shop: page, desk }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openChat(page, PEKKA);
  const part = page.getByRole("region", { name: "Their data" });
  await part.getByRole("button", { name: "Make a copy for them" }).press("Enter");
  const save = part.getByRole("link", { name: "Save the file" });
  await expect(save).toBeVisible();
  await expect(part.getByText(/hand it to nobody else/)).toBeVisible();
  await save.scrollIntoViewIfNeeded();
  await shots(page, desk, "pack");
  const [download] = await Promise.all([page.waitForEvent("download"), save.press("Enter")]);
  expect(download.suggestedFilename()).toBe("Everything about you.zip");
  const folder = mkdtempSync(join(tmpdir(), "pack-"));
  try {
    const zip = join(folder, "pack.zip");
    await download.saveAs(zip);
    execFileSync("python3", ["-m", "zipfile", "-e", zip, folder]);
    // It is read without the program, by whatever browser the person has.
    const read = await page.context().newPage();
    await read.goto(pathToFileURL(join(folder, "index.html")).href);
    await expect(read.getByRole("heading", { name: "What we hold about you" })).toBeVisible();
    await expect(read.getByText(PEKKA).first()).toBeVisible();
    await picture(read, "pack-first-page");
    await read.getByRole("link", { name: "Page 1" }).click();
    await expect(read.getByRole("article").first()).toBeVisible();
    await picture(read, "pack-messages");
    await read.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
  // It is still there when the pane comes back.
  await openChat(page, "Aino Virtanen");
  await openChat(page, PEKKA);
  await expect(part.getByRole("link", { name: "Save the file" })).toBeVisible();
  // And on the customer's own page.
  await dress(desk, { theme: "light", text_size: 200 });
  await page.keyboard.press("Control+6");
  await page
    .getByRole("list", { name: "Customers" })
    .getByRole("button", { name: /Pekka Nieminen/ })
    .click();
  const own = page.getByRole("complementary", { name: "Customer" }).getByRole("link", { name: "Save the file" });
  await expect(own).toBeVisible();
  await own.scrollIntoViewIfNeeded();
  await picture(page, "pack-200");
  await judge(page, "the copy at 200 %");
});
