/** A backup from the settings: its code, the first one, the drill, and one that takes the shop's place. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Locator, Page } from "@playwright/test";

import { commandId, type Desk, expect, picture, test } from "./desk";
import { judge } from "./judge";
import { AINO, row } from "./moves";

const section = (page: Page): Locator =>
  page.locator("section").filter({
    has: page.getByRole("heading", { name: "Backup", exact: true, level: 2 }),
  });

/** The whole copies in a folder: one that is being made has another name. */
const copies = (folder: string): number => readdirSync(folder).filter((name) => name.endsWith(".shopbell")).length;

/** Dresses the window in each look, and has it looked at. */
async function inEveryLook(shop: Page, desk: Desk, seen: (look: string) => Promise<void>): Promise<void> {
  for (const [look, change] of [
    ["light", { theme: "light", text_size: 100 }],
    ["dark", { theme: "dark", text_size: 100 }],
    ["large", { theme: "light", text_size: 200 }],
  ] as const) {
    const settings = await desk.call("settings", {});
    await desk.call("set_settings", { command_id: commandId(), settings: { ...settings, ...change } });
    await expect(shop.locator("html")).toHaveAttribute("data-theme", change.theme);
    await seen(look);
  }
}

test("a backup is made, looked through, and put in the shop's place", async ({ page: shop, desk }) => {
  // Not the fixture that hears complaints: commands are refused here on purpose.
  await shop.goto(desk.ready.ui);
  const folder = mkdtempSync(join(tmpdir(), "shopbell-copies-"));
  try {
    await expect(row(shop, AINO)).toBeVisible();
    await desk.call("practice_send_file", {
      command_id: commandId(),
      customer: "aino",
      file: "picture",
    });
    await row(shop, AINO).click();
    await expect(shop.getByRole("log").locator("img").last()).toBeVisible();
    await shop.keyboard.press("Control+3");
    const backup = section(shop);
    await expect(backup.getByText("No backup was made yet.")).toBeVisible();
    await backup.getByRole("button", { name: "Make the code" }).click();
    const paper = shop.getByRole("dialog", {
      name: "The code of your backups",
    });
    await expect(paper.locator(".code")).toHaveText(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
    await paper.getByRole("button", { name: "Close" }).click();
    await expect(backup.getByText("open with the code you printed")).toBeVisible();

    await backup.getByLabel(/Folder for backups/).fill("/nowhere/at all");
    await backup.getByRole("button", { name: "Save" }).click();
    await expect(backup.getByRole("alert")).toContainText("SB-B002");
    await backup.getByLabel(/Folder for backups/).fill(folder);
    await backup.getByLabel(/Make one every day/).check();
    await backup.getByLabel("At", { exact: true }).fill("21:30");
    await backup.getByRole("button", { name: "Save" }).click();
    await expect(backup.getByRole("alert")).toBeHidden();
    await expect(backup.getByText("The last backup was made")).toBeVisible({
      timeout: 30_000,
    });
    await expect.poll(() => copies(folder), { timeout: 30_000 }).toBe(1);
    await backup.getByRole("button", { name: "Make a backup now" }).click();
    await expect.poll(() => copies(folder), { timeout: 30_000 }).toBe(2);
    await expect(backup.getByRole("button", { name: /\.shopbell$/ })).toHaveCount(2, { timeout: 30_000 });

    await backup
      .getByRole("button", { name: /\.shopbell$/ })
      .first()
      .click();
    await backup.getByRole("button", { name: "Look through it" }).click();
    await expect(backup.getByText("This backup is whole.")).toBeVisible({
      timeout: 30_000,
    });
    await inEveryLook(shop, desk, async (look) => {
      await backup.scrollIntoViewIfNeeded();
      await picture(shop, `backup-${look}`);
      await backup.getByText("This backup is whole.").scrollIntoViewIfNeeded();
      await picture(shop, `backup-drill-${look}`);
      await judge(shop, `backup in ${look}`);
    });

    writeFileSync(join(folder, "other.shopbell"), "no copy of a shop");
    await backup.getByLabel(/File of the backup/).fill(join(folder, "other.shopbell"));
    await backup.getByRole("button", { name: "Look through it" }).click();
    await expect(backup.getByRole("alert")).toContainText("SB-B004");

    // Of this one a picture is damaged, and nothing else.
    const newest = readdirSync(folder)
      .filter((name) => name.startsWith("Shopbell "))
      .sort()
      .at(-1);
    const bytes = readFileSync(join(folder, newest ?? ""));
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    writeFileSync(join(folder, "hurt.shopbell"), bytes);
    await backup.getByLabel(/File of the backup/).fill(join(folder, "hurt.shopbell"));
    await backup.getByRole("button", { name: "Put it in the shop’s place", exact: true }).click();
    await shop.getByRole("dialog").getByRole("button", { name: "Put it in the shop’s place" }).click();
    await expect(backup.getByText("Files in this backup are damaged")).toBeVisible({ timeout: 30_000 });
    await expect(backup.getByRole("listitem").filter({ hasText: /^Aino/ })).toBeVisible();
    const without = backup.getByRole("button", {
      name: "Put it in the shop’s place without these files",
    });
    await inEveryLook(shop, desk, async (look) => {
      await without.scrollIntoViewIfNeeded();
      await picture(shop, `backup-hurt-${look}`);
      await judge(shop, `a hurt backup in ${look}`);
    });
    await without.click();
    const second = shop.getByRole("dialog");
    // Files lie in the order of their names, which nobody chooses: the small picture may share the last sealed part.
    await expect(second.getByText(/^(1 file is|2 files are) left out\./)).toBeVisible();
    await picture(shop, "backup-without-asked");
    await second.getByRole("button", { name: "Cancel" }).click();

    await backup
      .getByRole("button", { name: /\.shopbell$/ })
      .first()
      .click();
    await backup.getByRole("button", { name: "Put it in the shop’s place", exact: true }).click();
    const asked = shop.getByRole("dialog", {
      name: "Put this backup in the shop’s place?",
    });
    await picture(shop, "backup-asked");
    await judge(shop, "the question before a restore");
    await asked.getByRole("button", { name: "Put it in the shop’s place" }).click();
    await expect(shop.getByRole("dialog", { name: "The backup is in the shop’s place." })).toBeVisible({
      timeout: 30_000,
    });
    await expect(shop.getByText("stays on the disk for 7 days").first()).toBeVisible();
    await picture(shop, "backup-restored");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a daily backup that fails is said wherever the owner is", async ({ shop, desk }) => {
  const folder = mkdtempSync(join(tmpdir(), "shopbell-copies-"));
  await desk.call("make_backup_code", { command_id: commandId() });
  const plan = { daily: true, minute: 0, folder, keep: 2 };
  await desk.call("plan_backups", { command_id: commandId(), plan });
  await expect.poll(() => copies(folder), { timeout: 30_000 }).toBe(1);
  const rested = async (): Promise<boolean> =>
    (await desk.call<{ work: unknown; whole_at: unknown }>("backup", {})).work === null;
  await expect.poll(rested, { timeout: 30_000 }).toBe(true);
  rmSync(folder, { recursive: true });
  await desk.call("move_clock", {
    command_id: commandId(),
    by: 24 * 60 * 60 * 1000,
  });
  const said = shop.getByRole("status").filter({
    hasText: "The last backup was not made: the folder is not there",
  });
  await expect(said).toBeVisible({ timeout: 20_000 });
  await picture(shop, "backup-failed");
  await judge(shop, "a failed backup");
});
