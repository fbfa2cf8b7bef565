/** A closed chat is no dead end: a template is chosen, filled in, looked at and sent. */
import { join } from "node:path";

import type { Locator, Page } from "@playwright/test";

import { commandId, type Desk, expect, picture, test } from "./desk";
import { beyond } from "./fits";
import { judge } from "./judge";
import { AINO, composer, MATTI, message, openChat, pressUntil, row } from "./moves";

const choose = (page: Page): Locator => page.getByRole("button", { name: "Choose a template" });
const sheet = (page: Page): Locator => page.getByRole("dialog", { name: "Choose a template" });
const offer = (page: Page, name: string): Locator =>
  sheet(page).getByRole("list", { name: "Templates" }).getByRole("button", { name });

async function dress(desk: Desk, change: Record<string, unknown>): Promise<void> {
  const settings = await desk.call("settings", {});
  await desk.call("set_settings", {
    command_id: commandId(),
    settings: { ...settings, ...change },
  });
}

async function shots(page: Page, desk: Desk, name: string): Promise<void> {
  for (const theme of ["light", "dark"]) {
    await dress(desk, { theme });
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await picture(page, `${name}-${theme}`);
    await judge(page, `${name} in ${theme}`);
  }
}

/** The templates practice was asked to send. */
const sent = async (desk: Desk): Promise<string[]> =>
  (await desk.log()).flatMap((entry) => (entry.request as { template?: { name: string } })?.template?.name ?? []);

test("a closed chat is answered with a template, without the pointer", async ({ shop, desk }) => {
  const first = shop.getByRole("listbox", { name: "To answer" }).getByRole("option").first();
  await expect(first).toBeVisible();
  await pressUntil(shop, "Tab", first);
  await pressUntil(shop, "ArrowDown", row(shop, MATTI));
  await shop.keyboard.press("Enter");
  await expect(choose(shop), "the keyboard goes to what can be sent").toBeFocused();
  await shop.keyboard.press("Enter");
  await expect(sheet(shop).getByRole("textbox", { name: "Find a template" })).toBeFocused();
  await expect(offer(shop, "Order ready")).toBeVisible();
  await shop.keyboard.type("tilauksesi valmis");
  await expect(offer(shop, "Delivery update")).toHaveCount(0);
  await shop.keyboard.press("ArrowDown");
  await expect(offer(shop, "Order ready")).toBeFocused();
  await shop.keyboard.press("Enter");
  await expect(sheet(shop).getByRole("combobox", { name: "Variable 1" })).toHaveValue("Matti");
  await expect(sheet(shop).getByRole("combobox", { name: "Variable 2" }), "the first that is missing").toBeFocused();
  await expect(sheet(shop)).toContainText("Still missing: Variable 2");
  await shop.keyboard.press("Control+Enter");
  expect(await sent(desk), "nothing goes while something is missing").toEqual([]);
  await shop.keyboard.type("KA-17");
  await expect(sheet(shop).getByRole("group", { name: "How it will look" })).toContainText(
    "Hei Matti, tilauksesi KA-17 on valmis",
  );
  await expect(sheet(shop)).toContainText("WhatsApp charges it as a service message. Price unknown: no price list holds today");
  await expect(sheet(shop)).toContainText("you can write freely for 24 hours");
  await shop.keyboard.press("Control+Enter");
  await expect(message(shop, "tilauksesi KA-17 on valmis")).toBeVisible();
  await expect(choose(shop), "and back to where one was").toBeFocused();
  await expect.poll(() => sent(desk)).toEqual(["order_ready"]);
});

test("what cannot go is listed with the reason, and Esc sends nothing", async ({ shop, desk }) => {
  await openChat(shop, MATTI);
  await choose(shop).click();
  const others = sheet(shop).getByRole("list", { name: "Cannot go now" });
  await expect(others.getByRole("listitem").filter({ hasText: "Loyalty card" })).toContainText("Meta rejected it.");
  await expect(others.getByRole("listitem").filter({ hasText: "Visit thanks" })).toContainText("Meta pauses it");
  await expect(others.getByRole("listitem").filter({ hasText: "Holiday hours" })).toContainText("still reading");
  await expect(others.getByRole("listitem").filter({ hasText: "Shelf news" })).toContainText("Not from here");
  await shots(shop, desk, "templates-list");
  await shop.keyboard.press("Escape");
  await expect(sheet(shop)).toHaveCount(0);
  expect(await sent(desk)).toEqual([]);
});

test("a template with heading, buttons and small print looks as the customer sees it", async ({ shop, desk }) => {
  await openChat(shop, MATTI);
  await choose(shop).click();
  await offer(shop, "Appointment reminder").click();
  await sheet(shop).getByRole("combobox", { name: "Day" }).fill("perjantaina");
  await sheet(shop).getByRole("combobox", { name: "Time" }).fill("14\t00");
  await expect(sheet(shop)).toContainText("must be one line");
  await sheet(shop).getByRole("combobox", { name: "Time" }).fill("14.00");
  await expect(sheet(shop).getByRole("group", { name: "How it will look" })).toContainText("Toinen päivä");
  await shots(shop, desk, "templates-filled");
  await sheet(shop).getByRole("radio", { name: "Swedish" }).check();
  await expect(sheet(shop).getByRole("group", { name: "How it will look" })).toContainText(
    "din kurs är på perjantaina",
  );
  await sheet(shop).getByRole("radio", { name: "Finnish" }).check();
  await sheet(shop).getByRole("button", { name: "Send" }).click();
  const bubble = message(shop, "kurssisi on perjantaina klo 14.00");
  await expect(bubble).toContainText("Kahvikurssisi");
  await expect(bubble).toContainText("Toinen päivä");
  await shots(shop, desk, "templates-chat");
});

const FILES = join(import.meta.dirname, "../../src-tauri/crates/practice/src/customers/files");
const slot = (page: Page, name: string): Locator => sheet(page).getByRole("group", { name });
const look = (page: Page): Locator => sheet(page).getByRole("group", { name: "How it will look" });

test("a PDF above the text is chosen, seen, sent, taken back as it was and sent again", async ({ shop, desk }) => {
  await desk.takeBack(true);
  await openChat(shop, MATTI);
  await choose(shop).click();
  await offer(shop, "Order receipt").click();
  const paper = slot(shop, "PDF above the text");
  await expect(paper, "the limit is said before").toContainText("A PDF of up to 105 MB");
  await expect(sheet(shop)).toContainText("Still missing: PDF above the text, Variable 2");
  await paper.locator("input[type=file]").setInputFiles(join(FILES, "cup.jpg"));
  await expect(paper).toContainText("Only a PDF can stand above a template");
  await expect(sheet(shop).getByRole("button", { name: "Send" })).toBeDisabled();
  await paper.locator("input[type=file]").setInputFiles(join(FILES, "brew-card.pdf"));
  await expect(look(shop)).toContainText("brew-card.pdf");
  await sheet(shop).getByRole("combobox", { name: "Variable 2" }).fill("KA-17");
  await shots(shop, desk, "template-pdf");
  await shop.keyboard.press("Control+Enter");
  const bubble = message(shop, "kuitti tilauksestasi KA-17");
  await expect(bubble).toContainText("brew-card.pdf");
  await bubble.getByRole("button", { name: "Take back" }).or(shop.getByRole("button", { name: "Take back" })).first().click();
  await expect(sheet(shop).getByRole("combobox", { name: "Variable 2" })).toHaveValue("KA-17");
  await expect(look(shop), "with its file").toContainText("brew-card.pdf");
  expect(await sent(desk)).toEqual([]);
  await desk.takeBack(false);
  await sheet(shop).getByRole("button", { name: "Send" }).click();
  await expect.poll(() => sent(desk)).toEqual(["order_receipt"]);
  await expect(message(shop, "kuitti tilauksestasi KA-17")).toContainText("brew-card.pdf");
  await shots(shop, desk, "template-pdf-chat");
});

test("cards, a place and an offer that ends are put together with what is seen beside them", async ({ shop, desk }) => {
  await openChat(shop, MATTI);
  await choose(shop).click();
  await offer(shop, "Bean cards").click();
  for (const card of ["Picture on card 1", "Picture on card 2"])
    await slot(shop, card).locator("input[type=file]").setInputFiles(join(FILES, "cup.jpg"));
  await sheet(shop).getByRole("combobox", { name: "Card 1: Variable 1" }).fill("9,90 €");
  await expect(sheet(shop)).toContainText("Still missing: Card 2: Variable 1");
  await sheet(shop).getByRole("combobox", { name: "Card 2: Variable 1" }).fill("8,90 €");
  await expect(look(shop).getByRole("listitem").filter({ hasText: "Kolumbian tummaa paahtoa, 8,90 €" }).locator("img")).toBeVisible();
  await shots(shop, desk, "template-cards");
  await shop.setViewportSize({ width: 640, height: 720 });
  await picture(shop, "template-cards-640");
  expect(await beyond(shop)).toEqual([]);
  await shop.setViewportSize({ width: 1280, height: 800 });
  await dress(desk, { text_size: 200 });
  await picture(shop, "template-cards-200");
  expect(await beyond(shop)).toEqual([]);
  await dress(desk, { text_size: 100 });
  await sheet(shop).getByRole("button", { name: "Choose another", exact: true }).click();
  await offer(shop, "Weekend offer").click();
  await expect(sheet(shop)).toContainText("Still missing: Picture above the text, The offer ends");
  await sheet(shop).getByLabel("The offer ends").fill("2020-01-01T12:00");
  await expect(sheet(shop)).toContainText("Choose a time that is still to come.");
  await sheet(shop).getByLabel("The offer ends").fill("2099-01-01T12:00");
  await expect(look(shop)).toContainText("Until");
  await sheet(shop).getByRole("button", { name: "Choose another", exact: true }).click();
  await offer(shop, "Pick up here").click();
  await sheet(shop).getByRole("textbox", { name: "Name" }).fill("Kioski");
  await sheet(shop).getByRole("textbox", { name: "Coordinates or map link" }).fill("60.18, 24.95");
  await expect(look(shop)).toContainText("Kioski");
  await shots(shop, desk, "template-place");
});

test("it fits a small window, large letters and the other direction", async ({ shop, desk }) => {
  await openChat(shop, MATTI);
  await shop.setViewportSize({ width: 640, height: 720 });
  await choose(shop).click();
  await expect(offer(shop, "Order ready")).toBeVisible();
  await picture(shop, "templates-640");
  expect(await beyond(shop)).toEqual([]);
  await offer(shop, "Spring beans").click();
  await shop.setViewportSize({ width: 1280, height: 800 });
  await dress(desk, { text_size: 200 });
  await expect(sheet(shop)).toContainText("charges it as an offer");
  await picture(shop, "templates-200");
  expect(await beyond(shop)).toEqual([]);
  await dress(desk, { text_size: 100 });
  await shop.evaluate(() => (document.documentElement.dir = "rtl"));
  await picture(shop, "templates-rtl");
  expect(await beyond(shop)).toEqual([]);
});

test("an open chat has templates in its menu", async ({ shop, desk }) => {
  await openChat(shop, AINO);
  await composer(shop, AINO).fill("/template");
  await shop.keyboard.press("Enter");
  await offer(shop, "Order update").click();
  await sheet(shop)
    .getByRole("textbox", { name: "Variable 1" })
    .or(sheet(shop).getByRole("combobox", { name: "Variable 1" }))
    .fill("45278");
  await shop.keyboard.press("Control+Enter");
  await expect(message(shop, "tilauksestasi #45278")).toBeVisible();
  await expect(composer(shop, AINO)).toBeFocused();
  await expect.poll(() => sent(desk)).toEqual(["order_update"]);
});

test("what is not known of a customer is said in the shop's usual words, kept by one button", async ({ shop, desk }) => {
  const { now } = await desk.call<{ now: number }>("shop", {});
  const writes = (from: string, id: string): Promise<void> =>
    desk.webhook({
      contacts: [{ wa_id: from }],
      messages: [
        {
          from,
          id,
          timestamp: String(Math.floor(now / 1000) - 30 * 60 * 60),
          type: "text",
          text: { body: "Moi, onko tilaukseni valmis?" },
        },
      ],
    });
  await writes("358405550199", "wamid.nameless-1");
  await writes("358405550198", "wamid.nameless-2");
  const name = (page: Page): Locator => sheet(page).getByRole("combobox", { name: "Variable 1" });
  const keep = sheet(shop).getByRole("button", { name: "Write this whenever it is not known" });
  const forget = sheet(shop).getByRole("button", { name: "Forget the usual words" });
  const begin = async (chat: string): Promise<void> => {
    // Closed chats stand at the end of the list, and only what is seen is drawn.
    await expect(async () => {
      await shop.getByRole("listbox", { name: "To answer" }).hover();
      await shop.mouse.wheel(0, 5_000);
      // Customers may have written meanwhile, or the list have come anew: then it is scrolled again.
      await expect(row(shop, chat)).toBeVisible({ timeout: 500 });
    }).toPass();
    await row(shop, chat).click();
    await choose(shop).click();
    await offer(shop, "Order ready").click();
  };
  await begin("0199");
  await expect(name(shop)).toHaveValue("");
  await expect(keep, "nothing to keep yet").toHaveCount(0);
  await name(shop).fill("hyvä asiakas");
  await pressUntil(shop, "Tab", keep);
  await shop.keyboard.press("Enter");
  await expect(sheet(shop)).toContainText("Not known of this customer: your usual words stand there.");
  await expect(name(shop), "the keyboard stays where one writes").toBeFocused();
  await sheet(shop).getByRole("combobox", { name: "Variable 2" }).fill("KA-9");
  await expect(keep, "an order number is nothing to say to everybody").toHaveCount(0);
  await shots(shop, desk, "template-fallback");
  await dress(desk, { text_size: 200, language: "fi" });
  await expect(shop.getByText("Unohda tavalliset sanat")).toBeVisible();
  await picture(shop, "template-fallback-200-fi");
  expect(await beyond(shop)).toEqual([]);
  await dress(desk, { text_size: 100, language: "en", theme: "light" });
  await shop.keyboard.press("Escape");
  await shop.keyboard.press("Escape");

  await begin("0198");
  await expect(name(shop), "and it stands there for the next").toHaveValue("hyvä asiakas");
  await sheet(shop).getByRole("combobox", { name: "Variable 2" }).fill("KA-17");
  await shop.keyboard.press("Control+Enter");
  await expect(message(shop, "Hei hyvä asiakas, tilauksesi KA-17 on valmis")).toBeVisible();
  await begin("0199");
  await name(shop).fill("ystävä");
  await expect(keep, "other words may take their place").toBeVisible();
  await name(shop).fill("hyvä asiakas");
  await forget.click();
  await expect(forget).toHaveCount(0);
  await shop.keyboard.press("Escape");
  await shop.keyboard.press("Escape");
  await begin("0199");
  await expect(name(shop)).toHaveValue("");

  await shop.keyboard.press("Escape");
  await openChat(shop, MATTI);
  await choose(shop).click();
  await offer(shop, "Order ready").click();
  await expect(name(shop)).toHaveValue("Matti");
  await name(shop).fill("Masa");
  await expect(keep, "a name that is known needs no other").toHaveCount(0);
});

test("one that was paused before it went says so and leads to another", async ({ shop, desk }) => {
  await desk.takeBack(true);
  await openChat(shop, MATTI);
  await choose(shop).click();
  await offer(shop, "Order update").click();
  await sheet(shop).getByRole("combobox", { name: "Variable 1" }).fill("45278");
  await shop.keyboard.press("Control+Enter");
  await expect(message(shop, "tilauksestasi #45278")).toBeVisible();
  const paused = await fetch(`${desk.ready.practice}/_practice/template`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "order_update", status: "PAUSED" }),
  });
  expect(paused.ok).toBe(true);
  await expect(shop.getByText("Meta paused this template because customers complained")).toBeVisible();
  await picture(shop, "templates-paused");
  expect(await sent(desk), "nothing was asked of Meta").toEqual([]);
  await shop.getByRole("alert").getByRole("button", { name: "Choose a template" }).click();
  await expect(offer(shop, "Order ready")).toBeVisible();
  await expect(offer(shop, "Order update")).toHaveCount(0);
});
