/** Campaigns: nobody gets one who did not agree, what goes is seen before, and everybody is counted once. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Locator, Page } from "@playwright/test";

import { commandId, type Desk, expect, picture, test } from "./desk";
import { hidden } from "./fits";
import { judge } from "./judge";

const LOOKS = [
  { name: "light", settings: { theme: "light" } },
  { name: "dark", settings: { theme: "dark" } },
  { name: "fi", settings: { theme: "light", language: "fi" } },
  { name: "200", settings: { theme: "dark", text_size: 200 } },
  { name: "640", settings: { theme: "light", language: "sv" }, size: { width: 640, height: 720 } },
];
const PLAIN = { theme: "light", language: "en", text_size: 100 };
const USUAL = { width: 1280, height: 800 };

const rail = (page: Page): Locator => page.getByRole("navigation").getByRole("button", { name: /^Campaigns/ });

async function wears(page: Page, desk: Desk, change: Record<string, unknown>): Promise<void> {
  const settings = await desk.call("settings", {});
  const wanted = { ...settings, ...PLAIN, ...change } as { theme: string; language: string };
  await desk.call("set_settings", { command_id: commandId(), settings: wanted });
  await expect(page.locator("html")).toHaveAttribute("data-theme", wanted.theme);
  await expect(page.locator("html")).toHaveAttribute("lang", wanted.language);
}

async function looks(page: Page, desk: Desk, view: string): Promise<void> {
  for (const { name, settings, size } of LOOKS) {
    await page.setViewportSize(size ?? USUAL);
    await wears(page, desk, settings);
    await picture(page, `campaign-${view}-${name}`);
    await judge(page, `${view} in ${name}`);
    expect.soft(await hidden(page), `${view} in ${name}: nothing is cut off or covered`).toEqual([]);
  }
  await page.setViewportSize(USUAL);
  await wears(page, desk, {});
}

/** The practice customers of these names agree to offers and stand on a list, together with somebody who did not. */
async function friends(desk: Desk, names: string[]): Promise<void> {
  const { id: list } = await desk.call<{ id: number }>("save_list", { command_id: commandId(), name: "Friends of beans" });
  const people: number[] = [];
  for (const name of names) {
    const conversation = await desk.conversationWith(name);
    const chat = await desk.call<{ person: { contact: number } }>("conversation", { conversation });
    people.push(chat.person.contact);
    await desk.call("record_consent", {
      command_id: commandId(),
      conversation,
      act: "agreed",
      topic: "offers",
      means: "paper",
      names_whatsapp: true,
      words: "Yes, send me offers by WhatsApp",
    });
  }
  const { person: silent } = await desk.call<{ person: number }>("add_person", {
    command_id: commandId(),
    name: "Silja Suostumaton",
    phone: "+358 45 123 4567",
  });
  await desk.call("put_on_list", { command_id: commandId(), list, people: [...people, silent], on: true });
}

test("a campaign is written, looked at, started, and everybody is counted once", async ({ desk, shop }) => {
  test.setTimeout(180_000);
  await friends(desk, ["Aino Virtanen", "Matti Korhonen"]);
  await rail(shop).click();
  await expect(shop.getByRole("heading", { name: "No campaign yet" })).toBeVisible();
  await looks(shop, desk, "empty");
  await shop.getByRole("button", { name: "New campaign" }).first().click();
  const name = shop.getByRole("textbox", { name: "Name of the campaign" });
  await name.fill("Spring beans");
  const start = shop.getByRole("button", { name: /^Start with/ });
  await expect(start).toHaveAttribute("aria-disabled", "true");
  await expect(shop.getByText("Choose who gets it.")).toBeVisible();
  await shop.getByRole("group", { name: "Lists" }).getByRole("checkbox", { name: "Friends of beans" }).check();
  const template = shop.getByRole("combobox", { name: "Template" });
  await expect(template.getByRole("option", { name: /^spring_beans/ }).first()).toBeAttached();
  await template.selectOption({ label: "spring_beans · en · Offer" });
  for (const field of await shop.getByRole("textbox", { name: /^Text for/ }).all()) await field.fill("20 %");
  for (const field of await shop.getByRole("textbox", { name: /^Where nothing is known/ }).all()) await field.fill("friend");
  await shop.getByRole("textbox", { name: /^Expected/ }).fill("They signed our paper list at the counter.");
  await shop.getByRole("textbox", { name: /^Timely/ }).fill("The new harvest came on Monday.");
  await shop.getByRole("textbox", { name: /^Relevant/ }).fill("All of them bought filter beans.");
  await shop.getByRole("textbox", { name: "Quiet from" }).or(shop.getByLabel("Quiet from")).fill("00:00");
  await shop.getByLabel("Quiet until").fill("00:00");
  await expect(shop.getByText("Saved", { exact: true })).toBeVisible();
  await shop.getByRole("button", { name: "See who gets it" }).click();
  await expect(shop.getByText("No consent on file")).toBeVisible();
  await expect(shop.getByText("Silja Suostumaton")).toBeVisible();
  await expect(shop.getByText(/^of 3 who are meant/)).toBeVisible();
  await looks(shop, desk, "draft");
  await expect(start).toHaveAttribute("aria-disabled", "false");
  await start.click();
  const question = shop.getByRole("dialog", { name: "Send to 2 people now?" });
  await expect(question).toBeVisible();
  await picture(shop, "campaign-question-light");
  await question.getByRole("button", { name: "Send to 2" }).click();
  await expect(shop.getByText("Ended", { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(shop.getByText("of 2 sent")).toBeVisible();
  await looks(shop, desk, "run");
  const sent = (await desk.log()).filter((entry) => entry.kind === "message" && entry.type === "template");
  expect(sent.length, "one each, and none to who did not agree").toBe(2);
  await shop.getByRole("button", { name: "Report CSV" }).click();
  await expect(shop.getByRole("link", { name: /Save/ })).toBeVisible();
  await shop.getByRole("button", { name: "All campaigns" }).click();
  await expect(shop.getByRole("list", { name: "Campaigns" })).toContainText("Spring beans");
  await looks(shop, desk, "list");
});

test("a template with a picture waits for it, shows it again after a reload, and can be looked at with it", async ({
  desk,
  shop,
}) => {
  test.setTimeout(120_000);
  await friends(desk, ["Aino Virtanen"]);
  await rail(shop).click();
  await shop.getByRole("button", { name: "New campaign" }).first().click();
  await shop.getByRole("group", { name: "Lists" }).getByRole("checkbox", { name: "Friends of beans" }).check();
  const template = shop.getByRole("combobox", { name: "Template" });
  await expect(template.getByRole("option", { name: /^autumn_menu/ }).first()).toBeAttached();
  const menu = template.getByRole("option", { name: /^autumn_menu/ }).first();
  await template.selectOption({ label: await menu.innerText() });
  await expect(shop.getByText("Give the template what it asks for.")).toBeVisible();
  const slot = shop.getByRole("group", { name: "Picture" });
  const wrong = { name: `${"قائمة الخريف ".repeat(8)}.txt`, mimeType: "text/plain", buffer: Buffer.from("9,90") };
  await slot.locator("input[type=file]").setInputFiles(wrong);
  await expect(slot.getByRole("status")).toBeVisible();
  await expect(shop.getByText("Give the template what it asks for.")).toBeVisible();
  await shop.setViewportSize({ width: 640, height: 720 });
  await wears(shop, desk, { theme: "dark", text_size: 200 });
  await slot.scrollIntoViewIfNeeded();
  await picture(shop, "campaign-files-wrong-640-200");
  await judge(shop, "a wrong file with a long name, narrow and large");
  expect.soft(await hidden(shop), "nothing of it is cut off or covered").toEqual([]);
  await shop.setViewportSize(USUAL);
  await wears(shop, desk, {});
  await picture(shop, "campaign-files-wrong-light");
  await slot.locator("input[type=file]").setInputFiles({
    name: "menu.jpg",
    mimeType: "image/jpeg",
    buffer: readFileSync(join(import.meta.dirname, "../../src-tauri/crates/practice/src/customers/files/cup.jpg")),
  });
  await expect(slot.getByText("menu.jpg", { exact: true })).toBeVisible();
  await expect(slot.getByRole("progressbar")).toHaveCount(0);
  await expect(shop.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
  await looks(shop, desk, "files");
  await shop.reload();
  await rail(shop).click();
  await shop
    .getByRole("button", { name: /Preparing/ })
    .first()
    .click();
  await expect(slot.getByText("menu.jpg", { exact: true })).toBeVisible();
  await shop.getByRole("button", { name: "See who gets it" }).click();
  await expect(shop.getByRole("button", { name: "Start with 1" })).toBeVisible({
    timeout: 30_000,
  });
});
