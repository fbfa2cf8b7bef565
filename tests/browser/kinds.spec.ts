/** Every kind of message without a file, both ways: what a person does in the window, and a picture of each. */
import type { Locator, Page } from "@playwright/test";

import { commandId, type Desk, expect, picture, test } from "./desk";
import { judge } from "./judge";

const NAME = "Aino Virtanen";

const act = (desk: Desk, doing: string, text?: string): Promise<unknown> =>
  desk.call("practice_act", { command_id: commandId(), customer: "aino", doing, ...(text ? { text } : {}) });

async function open(page: Page): Promise<void> {
  await page.getByRole("option", { name: new RegExp(NAME) }).click();
  await expect(page.getByRole("textbox", { name: `Message to ${NAME}` })).toBeVisible();
}

async function branch(desk: Desk, name: string, address: string, place: string): Promise<void> {
  await desk.call("add_branch", { command_id: commandId(), name, address, place });
}

/** Opens a sheet by the keyboard alone. */
async function sheet(page: Page, tool: string): Promise<Locator> {
  await page.getByRole("button", { name: "More to send" }).focus();
  await page.keyboard.press("Enter");
  const items = page.getByRole("menuitem");
  await expect(items.first()).toBeFocused();
  for (
    let steps = 0;
    steps < 8 && !(await page.getByRole("menuitem", { name: tool }).evaluate((one) => one === document.activeElement));
    steps++
  )
    await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: tool });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function dress(desk: Desk, theme: "light" | "dark"): Promise<void> {
  const settings = await desk.call("settings", {});
  await desk.call("set_settings", { command_id: commandId(), settings: { ...settings, theme } });
}

async function shots(page: Page, desk: Desk, name: string): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    await dress(desk, theme);
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await picture(page, `${name}-${theme}`);
    await judge(page, `${name} in ${theme}`);
  }
}

test("what customers send is shown as what it is", async ({ shop: page, desk }) => {
  await branch(desk, "Kahvila Aamu, Kallio", "Fleminginkatu 7, Helsinki", "60.1872, 24.9550");
  await page.setViewportSize({ width: 1280, height: 1400 });
  await open(page);
  const log = page.getByRole("log");
  for (const doing of ["from_ad", "place", "cards", "order", "poll"]) await act(desk, doing);
  await expect(log.getByText("Came from your ad")).toBeVisible();
  await expect(log.getByText(/(km|m) .* of Kahvila Aamu, Kallio/)).toBeVisible();
  await expect(log.getByText("Laine Catering Oy")).toBeVisible();
  await expect(log.getByRole("row", { name: /Total/ })).toContainText("€37.00");
  await expect(log.getByText(/Ask for the answer as an ordinary message/)).toBeVisible();
  await shots(page, desk, "kinds-in-1");

  await desk.call("practice_write", { command_id: commandId(), customer: "aino", text: "Tulen kello kolme" });
  await expect(log.getByText("Tulen kello kolme")).toBeVisible();
  await act(desk, "edit", "Tulen kello neljä");
  await expect(log.getByText("Tulen kello neljä")).toBeVisible();
  await expect(log.getByText("edited")).toBeVisible();
  await expect(log.getByText("Before: Tulen kello kolme"), "what it said before is not lost").toBeVisible();
  await expect(log.getByText("Tulen kello kolme", { exact: true })).toHaveCount(0);
  await desk.call("practice_write", { command_id: commandId(), customer: "aino", text: "Väärä keskustelu" });
  await expect(log.getByText("Väärä keskustelu")).toBeVisible();
  await act(desk, "take_back");
  await expect(log.getByText(`${NAME} took this message back`)).toBeVisible();
  await expect(log.getByText("Väärä keskustelu")).toHaveCount(0);
  await act(desk, "new_number");
  await expect(log.getByText(`${NAME} has a new number: +358`)).toBeVisible();
  await shots(page, desk, "kinds-in-2");
});

test("a question with buttons is put together, sent and answered", async ({ shop: page, desk }) => {
  await open(page);
  await page.getByRole("article", { name: /gluteenitonta/ }).hover();
  await page
    .getByRole("article", { name: /gluteenitonta/ })
    .getByRole("button", { name: "Quote this message" })
    .click();
  const dialog = await sheet(page, "Question with buttons");
  await expect(dialog.getByText("Write the text first.")).toBeVisible();
  await dialog.getByLabel("Text", { exact: true }).fill("Do you want it delivered?");
  await dialog.getByLabel("Footer").fill("Free within 2 km");
  await dialog.getByLabel("Button 1").fill("Yes");
  await dialog.getByLabel("Button 2").fill("Yes");
  await expect(dialog.getByText(/Two buttons say the same/)).toBeVisible();
  await dialog.getByLabel("Button 2").fill("No, I will pick it up myself");
  await expect(dialog.getByText("What stands on a button may have 20 characters.")).toBeVisible();
  const send = dialog.getByRole("button", { name: "Send" });
  await expect(send).toHaveAttribute("aria-disabled", "true");
  const colours = (): Promise<string[]> =>
    send.evaluate((button) => [getComputedStyle(button).backgroundColor, getComputedStyle(button).color]);
  const resting = await colours();
  await send.hover();
  await send.evaluate((button) => Promise.all(button.getAnimations().map((one) => one.finished)));
  expect(await colours(), "what cannot be pressed does not light up").toEqual(resting);
  await dialog.getByLabel("Button 2").fill("No, I pick it up");
  await expect(dialog.getByText(/gluteenitonta/)).toBeVisible();
  // The keys of the window do not take the sheet away.
  await page.keyboard.press("Control+2");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(dialog).toBeVisible();
  await shots(page, desk, "sheet-buttons");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("textbox", { name: `Message to ${NAME}` })).toBeFocused();
  const log = page.getByRole("log");
  await expect(log.getByText("Do you want it delivered?").first()).toBeVisible();
  // The bubble stands before the message has gone.
  await expect
    .poll(async () => (await desk.log()).find((entry) => entry.kind === "message")?.request?.context?.message_id)
    .toBeDefined();
  await expect(log.getByText("Tapped a button")).toBeVisible();
  await expect(log.getByText("The customer’s choice:")).toHaveCount(1);
  await shots(page, desk, "kinds-buttons");
});

test("a list holds ten rows, and the eleventh says why not", async ({ shop: page, desk }) => {
  await open(page);
  const dialog = await sheet(page, "List to choose from");
  await dialog.getByLabel("Text", { exact: true }).fill("When shall we tune the speaker?");
  const add = dialog.getByRole("button", { name: "Add a row" });
  for (let rows = 2; rows < 9; rows++) await add.click();
  await dialog.getByRole("button", { name: "Add a section" }).click();
  await expect(dialog.getByText("A list has 1 to 10 rows in all its sections together.")).toBeVisible();
  for (const button of await add.all()) await expect(button).toHaveAttribute("aria-disabled", "true");
  const rows = dialog.getByRole("textbox", { name: /^Row \d+$/ });
  await expect(rows).toHaveCount(10);
  for (const [at, row] of (await rows.all()).entries()) await row.fill(`Slot ${at + 9}:00`);
  await dialog.getByRole("textbox", { name: "Second line of row 1" }).first().fill("With coffee");
  await expect(dialog.getByText("Every section needs a title when there are several.")).toBeVisible();
  const titles = dialog.getByLabel("Title of the section");
  await titles.first().fill("Friday");
  await titles.last().fill("Saturday");
  await expect(dialog.getByText("Every section needs a title when there are several.")).toBeHidden();
  await shots(page, desk, "sheet-list");
  await dialog.getByRole("button", { name: "Send" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("log").getByText("Chose from a list")).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 1200 });
  await shots(page, desk, "kinds-list");
});

test("where the shop is, where the customer is, a card and a link", async ({ shop: page, desk }) => {
  await page.setViewportSize({ width: 1280, height: 1000 });
  await open(page);
  const log = page.getByRole("log");
  let dialog = await sheet(page, "Where the shop is");
  await dialog.getByLabel("Name").fill("Kahvila Aamu, Kallio");
  await dialog.getByLabel("Address").fill("Fleminginkatu 7, Helsinki");
  await dialog.getByLabel("Coordinates or map link").fill("https://www.google.com/maps/@60.1872,24.9550,17z");
  await dialog.getByRole("button", { name: "Save the place" }).click();
  await expect(dialog.getByText("60.1872, 24.955")).toBeVisible();
  await branch(desk, "Kahvila Aamu, Töölö", "Runeberginkatu 40, Helsinki", "60.1790, 24.9240");
  await dialog.getByRole("radio", { name: /Töölö/ }).check();
  await expect(dialog.getByText("60.179, 24.924")).toBeVisible();
  await shots(page, desk, "sheet-place");
  await dialog.getByRole("button", { name: "Send" }).click();
  await expect(dialog).toBeHidden();
  await expect(log.getByText("Runeberginkatu 40, Helsinki")).toBeVisible();

  await page.getByRole("textbox", { name: `Message to ${NAME}` }).fill("/where");
  await page.keyboard.press("Enter");
  dialog = page.getByRole("dialog", { name: "Ask where the customer is" });
  await expect(dialog.getByText("Send location")).toBeVisible();
  await shots(page, desk, "sheet-ask-place");
  await dialog.getByRole("button", { name: "Send" }).click();
  await expect(log.getByText(/of Kahvila Aamu, (Kallio|Töölö)/)).toBeVisible();
  await shots(page, desk, "kinds-places");

  dialog = await sheet(page, "Contact card");
  await dialog.getByLabel("Name or number").fill("Elsa");
  await dialog.getByRole("button", { name: /Elsa Lindqvist/ }).click();
  await expect(dialog.getByText("on WhatsApp")).toBeVisible();
  await shots(page, desk, "sheet-card");
  await dialog.getByRole("button", { name: "Send" }).click();
  await expect(log.getByText("Elsa Lindqvist")).toBeVisible();

  dialog = await sheet(page, "Button with a link");
  await dialog.getByLabel("Text", { exact: true }).fill("Our menu of today");
  await dialog.getByLabel("What stands on the button").fill("Open the menu");
  await dialog.getByLabel("Web address").fill("javascript:alert(1)");
  await expect(dialog.getByText(/This is not a web address/)).toBeVisible();
  await dialog.getByLabel("Web address").fill("https://aamu.example/menu");
  await shots(page, desk, "sheet-link");
  await dialog.getByRole("button", { name: "Send" }).click();
  await expect(log.getByRole("button", { name: "Open the menu" })).toBeVisible();
  await shots(page, desk, "kinds-link");
});

test("branches are kept in the settings, and practice customers do what they are told", async ({
  shop: page,
  desk,
}) => {
  await branch(desk, "Kahvila Aamu, Kallio", "Fleminginkatu 7, Helsinki", "60.1872, 24.9550");
  await page.getByRole("button", { name: "Settings" }).click();
  await expect(page.getByText("Fleminginkatu 7, Helsinki")).toBeVisible();
  await page.getByRole("button", { name: "Remove Kahvila Aamu, Kallio" }).scrollIntoViewIfNeeded();
  await shots(page, desk, "settings-branches");
  await page.getByRole("button", { name: "Remove Kahvila Aamu, Kallio" }).click();
  await expect(page.getByText("Fleminginkatu 7, Helsinki")).toBeHidden();
});

const LOOKS = [
  { name: "640", settings: {}, size: { width: 640, height: 720 } },
  { name: "640-200-per-cent", settings: { text_size: 200 }, size: { width: 640, height: 720 } },
  { name: "rtl", settings: {}, size: { width: 1280, height: 800 }, rtl: true },
  { name: "fi", settings: { language: "fi", theme: "dark" }, size: { width: 900, height: 720 } },
  { name: "sv", settings: { language: "sv", text_size: 150 }, size: { width: 1280, height: 800 } },
];

for (const look of LOOKS) {
  test(`every kind and sheet in ${look.name}`, async ({ shop: page, desk }) => {
    await branch(desk, "Kahvila Aamu, Kallio", "Fleminginkatu 7, Helsinki", "60.1872, 24.9550");
    await page.setViewportSize(look.size);
    const settings = await desk.call("settings", {});
    await desk.call("set_settings", {
      command_id: commandId(),
      settings: { ...settings, theme: "light", ...look.settings },
    });
    if (look.rtl) await page.goto(new URL("/?dir=rtl", desk.ready.ui).href);
    // With large text the list shows a few rows only.
    await expect(page.getByRole("option").first()).toBeVisible();
    await page.keyboard.press("Control+f");
    const search = page.locator(".list .controls input");
    await expect(search).toBeFocused();
    await search.fill("Aino");
    await page.locator("[data-hit]").first().click();
    const log = page.getByRole("log");
    await expect(log.getByRole("article").first()).toBeVisible();
    for (const [at, doing] of ["from_ad", "place", "cards", "order", "poll"].entries()) {
      await act(desk, doing);
      await expect(log.getByRole("article")).toHaveCount(3 + at);
    }
    await picture(page, `kinds-${look.name}`);
    await judge(page, `kinds in ${look.name}`);
    const tools = ["place", "ask-place", "card", "buttons", "list", "link", "offers", "template"];
    for (const [at, tool] of tools.entries()) {
      await page.locator(".composer .bar [aria-pressed]").first().click();
      await expect(page.getByRole("menuitem")).toHaveCount(tools.length);
      if (at === 0) {
        await picture(page, `plus-${look.name}`);
        await judge(page, `the menu in ${look.name}`);
      }
      await page.getByRole("menuitem").nth(at).click();
      await expect(page.locator("dialog[open]")).toBeVisible();
      await expect(page.locator("dialog[open] .look")).toBeVisible();
      await picture(page, `sheet-${tool}-${look.name}`);
      await judge(page, `the sheet ${tool} in ${look.name}`);
      // Nothing lies over the buttons, however little room there is.
      await page.locator("dialog[open] footer button").first().click();
      await expect(page.locator("dialog[open]")).toHaveCount(0);
    }
  });
}
