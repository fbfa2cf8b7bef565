/** Who said yes and no: the marks, the pane, the sentence that must be read, the question and the settings, by keyboard
 * alone, and a picture of each. */
import type { Page } from "@playwright/test";

import { commandId, type Desk, expect, picture, test } from "./desk";
import { judge } from "./judge";

const NAME = "Aino Virtanen";

const says = (desk: Desk, text: string): Promise<unknown> =>
  desk.call("practice_write", { command_id: commandId(), customer: "aino", text });

async function open(page: Page): Promise<void> {
  await page.getByRole("option", { name: new RegExp(NAME) }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: `Message to ${NAME}` })).toBeVisible();
}

async function dress(desk: Desk, change: Record<string, unknown>): Promise<void> {
  const settings = await desk.call("settings", {});
  await desk.call("set_settings", { command_id: commandId(), settings: { ...settings, ...change } });
}

async function shots(page: Page, desk: Desk, name: string): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    await dress(desk, { theme });
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await picture(page, `${name}-${theme}`);
    await judge(page, `${name} in ${theme}`);
  }
}

/** Walks with Tab until a thing has the focus. */
async function tabTo(page: Page, name: RegExp | string, role: "button" | "combobox" | "textbox"): Promise<void> {
  const thing = page.getByRole(role, { name }).first();
  await expect(thing).toBeVisible();
  for (let steps = 0; steps < 60; steps++) {
    if (await thing.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(thing, `${String(name)} can be reached with Tab`).toBeFocused();
}

test("a stop is marked, explained and in the history", async ({ shop: page, desk }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page);
  await says(desk, "No thanks, STOP");
  const pane = page.getByRole("region", { name: "Agreed and refused" });
  await expect(pane.getByText("Offers: wants none")).toBeVisible();
  await expect(page.getByRole("note").getByText(/asked to stop/)).toBeVisible();
  await expect(page.getByRole("banner").or(page.locator("header")).getByText("Asked to stop offers").first()).toBeVisible();
  await expect(page.getByRole("log").getByText(/You will get no more offers/)).toBeVisible();
  await pane.locator("summary").first().focus();
  await page.keyboard.press("Enter");
  await expect(pane.getByText("No thanks, STOP")).toBeVisible();
  await shots(page, desk, "consent-stopped");
  await dress(desk, { theme: "light", text_size: 200 });
  await page.keyboard.press("Control+i");
  await picture(page, "consent-stopped-200");
  await judge(page, "the pane at 200 %");
});

test("a sentence that only contains the word waits for a person, in the chat and on the list", async ({
  shop: page,
  desk,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page);
  await says(desk, "Don't stop the music");
  const asked = page.getByRole("log").getByRole("group", { name: "A person must read this." });
  await expect(asked).toBeVisible();
  await shots(page, desk, "consent-doubt");
  await tabTo(page, "No, something else was meant", "button");
  await page.keyboard.press("Enter");
  await expect(asked).toBeHidden();

  await says(desk, "please stop the cake offers at once");
  await expect(asked).toBeVisible();
  await page.getByRole("navigation").getByRole("button", { name: /^Outbox/ }).focus();
  await page.keyboard.press("Enter");
  const list = page.getByRole("region", { name: "A person must read these" });
  await expect(list.getByText("please stop the cake offers at once")).toBeVisible();
  await shots(page, desk, "consent-work-list");
  await list.getByRole("button", { name: "Yes, no more offers" }).focus();
  await page.keyboard.press("Enter");
  await expect(list).toBeHidden();
});

test("a yes from the counter is written down, and the menu asks in the customer's language", async ({
  shop: page,
  desk,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page);
  const pane = page.getByRole("region", { name: "Agreed and refused" });
  await pane.getByRole("button", { name: "Write down a yes or no" }).focus();
  await page.keyboard.press("Enter");
  await expect(pane.getByRole("combobox", { name: "What was said" })).toBeFocused();
  await tabTo(page, "The words that were shown or said", "textbox");
  await page.keyboard.type("I would like offers on WhatsApp");
  const named = pane.getByRole("checkbox", { name: "WhatsApp was named in these words" });
  await expect(named, "nobody ticked it yet").not.toBeChecked();
  await page.keyboard.press("Tab");
  await expect(named).toBeFocused();
  await page.keyboard.press("Space");
  await shots(page, desk, "consent-record");
  await tabTo(page, "Write it down", "button");
  await page.keyboard.press("Enter");
  await expect(pane.getByText("Offers: agreed")).toBeVisible();

  await page.getByRole("textbox", { name: `Message to ${NAME}` }).focus();
  await page.keyboard.type("/offers");
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: "Ask if offers may come" });
  await expect(sheet.getByText(/Saako Kahvila Aamu/)).toBeVisible();
  await shots(page, desk, "consent-question");
  await page.keyboard.press("Control+Enter");
  await expect(sheet).toBeHidden();
  await expect(page.getByRole("log").getByText(/Saako Kahvila Aamu/).first()).toBeVisible();
});

test("what stands on a paper is written down with its day and a picture of it", async ({ shop: page, desk }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page);
  const pane = page.getByRole("region", { name: "Agreed and refused" });
  await pane.getByRole("button", { name: "Write down a yes or no" }).focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("combobox", { name: "How" }).selectOption("paper");
  await pane.getByLabel("Which day, if not just now").fill("2025-03-12");
  await tabTo(page, "The words that were shown or said", "textbox");
  await page.keyboard.type("I would like offers on WhatsApp");
  await pane.getByRole("checkbox", { name: "WhatsApp was named in these words" }).check();
  const choosing = page.waitForEvent("filechooser");
  await tabTo(page, "Add a picture of it", "button");
  await page.keyboard.press("Enter");
  const chooser = await choosing;
  await chooser.setFiles({ name: "slip.png", mimeType: "image/png", buffer: await page.screenshot() });
  const remove = pane.getByRole("button", { name: "Remove slip.png" });
  await expect(remove).toBeVisible();
  await shots(page, desk, "consent-paper");
  await remove.focus();
  await page.keyboard.press("Enter");
  await expect(remove).toBeHidden();
  await pane.locator('input[type="file"]').setInputFiles({
    name: "slip.png",
    mimeType: "image/png",
    buffer: await page.screenshot(),
  });
  await expect(remove).toBeVisible();
  await tabTo(page, "Write it down", "button");
  await page.keyboard.press("Enter");
  await expect(pane.getByText("Offers: agreed")).toBeVisible();
  await expect(pane.getByText("12 Mar 2025, on paper"), "the day, and no hour nobody knows").toBeVisible();
  await pane.locator("summary").first().focus();
  await page.keyboard.press("Enter");
  const saved = page.waitForEvent("download");
  await pane.getByRole("link", { name: /slip\.png/ }).click();
  expect((await saved).suggestedFilename()).toBe("slip.png");
  await shots(page, desk, "consent-paper-kept");
  await dress(desk, { theme: "light", text_size: 200 });
  // There is no room for it beside the chat any more.
  await expect(pane).toBeHidden();
  await page.keyboard.press("Control+i");
  await pane.getByRole("button", { name: "Write down a yes or no" }).click();
  await pane.getByRole("button", { name: "Add a picture of it" }).first().scrollIntoViewIfNeeded();
  await picture(page, "consent-paper-200");
  await judge(page, "the form at 200 %");
});

test("what is changed after its answer was lost is written down as what it is now", async ({ shop: page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page);
  const pane = page.getByRole("region", { name: "Agreed and refused" });
  await pane.getByRole("button", { name: "Write down a yes or no" }).click();
  await pane.getByRole("textbox", { name: "The words that were shown or said" }).fill("Offers on WhatsApp? Yes!");
  await page.route(
    "**/record_consent",
    async (route) => {
      await route.fetch();
      await route.fulfill({ body: "half an ans" });
    },
    { times: 1 },
  );
  const save = pane.getByRole("button", { name: "Write it down" });
  await save.click();
  await expect(pane.getByRole("alert")).toBeVisible();
  await pane.getByRole("combobox", { name: "What was said" }).selectOption("withdrawn");
  await save.click();
  await expect(save).toBeHidden();
  await expect(pane.getByText("Offers: wants none")).toBeVisible();
});

test("the ledger is checked and wordings are kept as versions", async ({ shop: page, desk }) => {
  await page.setViewportSize({ width: 1280, height: 1400 });
  await page.getByRole("button", { name: "Settings" }).focus();
  await page.keyboard.press("Enter");
  await tabTo(page, "Check the ledger", "button");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The ledger is whole: 0 entries, none changed.")).toBeVisible();
  await tabTo(page, "Button for yes", "textbox");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Sure");
  await tabTo(page, "Save as a new version", "button");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Question, version 2")).toBeVisible();
  await page.getByText("Yes and no to offers").scrollIntoViewIfNeeded();
  await shots(page, desk, "consent-settings");
});
