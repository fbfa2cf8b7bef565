/** The template studio: written with our checks beside it, handed in, rejected, mended, approved, and used in a chat. */
import { join } from "node:path";

import type { Locator, Page } from "@playwright/test";

import { commandId, type Desk, expect, picture, test } from "./desk";
import { beyond } from "./fits";
import { judge } from "./judge";
import { MATTI, openChat, openPractice, pressUntil } from "./moves";

const field = (page: Page, name: string | RegExp): Locator => page.getByRole("textbox", { name });
const title = (page: Page): Locator => page.getByRole("textbox", { name: "Name", exact: true });
const words = (page: Page): Locator => page.getByRole("textbox", { name: "Text", exact: true });
const checks = (page: Page): Locator => page.getByRole("region", { name: "Checks" });
const finding = (page: Page, rule: string): Locator => checks(page).locator(`[data-rule="${rule}"]`);
const submit = (page: Page): Locator => page.getByRole("button", { name: /^Submit (for review|the change)/ });
const state = (page: Page): Locator => page.getByRole("region", { name: "Where it stands" });
const phone = (page: Page): Locator => page.getByRole("region", { name: "Preview" }).getByRole("group", { name: "Preview", exact: true });
const row = (page: Page, name: string): Locator =>
  page.getByRole("list", { name: "Templates" }).getByRole("button").filter({ hasText: name });

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

/** An empty sheet. */
async function begin(page: Page, language = "en"): Promise<void> {
  await page.getByRole("button", { name: "Templates", exact: true }).click();
  await page.getByRole("button", { name: "New template" }).click();
  await page.getByRole("combobox", { name: "In which language" }).selectOption(language);
  await page.getByRole("button", { name: "Write a new one" }).click();
  await expect(words(page)).toBeVisible();
}

/** Adds a variable where the caret is. */
async function gap(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Add variable" }).click();
  await page.getByRole("menuitem", { name }).click();
}

/** Everything that is written is kept. */
const kept = (page: Page): Promise<void> => expect(page.getByText(/^Saved /)).toBeVisible();

async function handIn(page: Page, wait: RegExp = /In review/): Promise<void> {
  await submit(page).click();
  await page.getByRole("dialog").getByRole("button", { name: "Submit", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(state(page)).toContainText(wait);
}

/** Lets practice's reviewer answer. */
async function review(page: Page, name: string, doing: string, reason?: string): Promise<void> {
  const panel = await openPractice(page);
  await panel.getByRole("combobox", { name: "Template" }).selectOption(name);
  await panel.getByRole("combobox", { name: "What the reviewer does" }).selectOption({ label: doing });
  if (reason) await panel.getByRole("combobox", { name: "Reason" }).selectOption({ label: reason });
  await panel.getByRole("button", { name: "Do it now" }).click();
  await page.keyboard.press("Escape");
}

const FILES = join(import.meta.dirname, "../../src-tauri/crates/practice/src/customers/files");
const PDF = { name: "order-45278.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n") };

test("written with our checks, rejected, mended, approved, in Swedish too, and used in a chat", async ({ shop, desk }) => {
  test.setTimeout(180_000);
  await begin(shop);
  await title(shop).fill("order_ready_kallio");
  await words(shop).click();
  await shop.keyboard.type("Hi");
  await gap(shop, "Customer’s name");
  await shop.keyboard.type(", your order is ready in Kallio. Take 20 % off your next beans. Show this at the counter:");
  await gap(shop, "Code");
  await expect(words(shop)).toHaveValue(
    "Hi {{name}}, your order is ready in Kallio. Take 20 % off your next beans. Show this at the counter: {{code}}",
  );
  await expect(finding(shop, "variable-at-edge")).toBeVisible();
  await expect(checks(shop)).toContainText(/Meta (may call|will likely call|calls) it an offer/);
  await expect(submit(shop)).toHaveAttribute("aria-disabled", "true");
  await expect(submit(shop)).toHaveAccessibleDescription(/to fix first/);
  await shots(shop, desk, "studio-findings");

  await finding(shop, "variable-at-edge").getByRole("button", { name: /^Add “/ }).click();
  await expect(finding(shop, "variable-at-edge")).toHaveCount(0);
  await words(shop).fill((await words(shop).inputValue()).replace(" Take 20 % off your next beans.", ""));
  await expect(checks(shop)).not.toContainText(/calls? it an offer/);
  await field(shop, "Sample for name").fill("Maya");
  await field(shop, "Sample for code").fill("4417");
  await expect(phone(shop)).toContainText("Hi Maya, your order is ready in Kallio. Show this at the counter: 4417");

  await shop.getByRole("combobox", { name: "Header" }).selectOption("document");
  await shop.getByLabel("Choose a sample").setInputFiles(PDF);
  await expect(shop.getByRole("group", { name: "Sample file" })).toContainText("order-45278.pdf");
  await expect(shop.getByRole("button", { name: "Change sample" })).toBeVisible();
  await shop.getByRole("button", { name: "Add button" }).click();
  await shop.getByRole("menuitem", { name: "Call the shop" }).click();
  await field(shop, "Words on the button").fill("Call us");
  await field(shop, "Number").fill("+358 9 123 4567");
  await field(shop, "Footer").fill("Kahvila Aamu, Vaasankatu 12");
  await kept(shop);
  await expect(submit(shop)).toHaveAttribute("aria-disabled", "false");
  await shots(shop, desk, "studio-editor");

  await submit(shop).click();
  await expect(shop.getByRole("dialog")).toContainText("Customers get nothing");
  await shots(shop, desk, "studio-submit");
  await shop.keyboard.press("Control+Enter");
  await expect(state(shop)).toContainText("In review");

  await review(shop, "order_ready_kallio", "Rejects it", "Its form: a variable, a sign or a link");
  await expect(state(shop)).toContainText("Rejected");
  await expect(state(shop)).toContainText("Meta’s reason");
  await expect(checks(shop)).toContainText("Our checks had");
  await shots(shop, desk, "studio-rejected");

  await shop.getByRole("button", { name: /^More/ }).click();
  await shop.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(title(shop)).toBeEditable();
  await expect(words(shop)).toHaveValue(/^Hi \{\{name\}\}/);
  await title(shop).fill("order_ready_again");
  await words(shop).fill((await words(shop).inputValue()).replace("your order is ready in Kallio.", "your order is ready. We keep it for you."));
  await kept(shop);
  await handIn(shop);
  await review(shop, "order_ready_again", "Approves it");
  await expect(state(shop)).toContainText("Approved");

  await shop.getByRole("button", { name: "Add a language" }).click();
  await shop.getByRole("combobox", { name: "In which language" }).selectOption("sv");
  await shop.getByRole("button", { name: "Add it" }).click();
  await expect(shop.getByRole("tab", { name: /Swedish/ })).toHaveAttribute("aria-selected", "true");
  await words(shop).fill("Hej {{name}}, din beställning är klar. Visa det här i disken: {{code}}. Vi ses!");
  await finding(shop, "part-not-translated").getByRole("button", { name: /A button is not translated/ }).click();
  await field(shop, "Words on the button").fill("Ring oss");
  await expect(finding(shop, "part-not-translated")).toHaveCount(0);
  await kept(shop);
  await handIn(shop);
  await review(shop, "order_ready_again", "Approves it");
  await expect(shop.getByRole("tab", { name: /Swedish/ })).toContainText("Approved");
  await shots(shop, desk, "studio-approved");

  await shop.getByRole("button", { name: "Back to all templates" }).click();
  await expect(row(shop, "order_ready_kallio"), "a rejected one stays").toContainText("Rejected");
  await expect(row(shop, "order_ready_again")).toContainText("Swedish");
  await shots(shop, desk, "studio-list");

  await shop.keyboard.press("Control+1");
  await openChat(shop, MATTI);
  await shop.getByRole("button", { name: "Choose a template" }).click();
  const sheet = shop.getByRole("dialog", { name: "Choose a template" });
  await sheet.getByRole("textbox", { name: "Find a template" }).fill("order ready again");
  await expect(sheet.getByText("Order ready again")).toBeVisible();
});

// The browser itself complains of what is refused, so this one stands without the shop's own watch over that.
test("a sample of another kind is refused with what would fit, and the right one is taken", async ({ page, desk }) => {
  await page.goto(desk.ready.ui);
  await begin(page);
  await page.getByRole("combobox", { name: "Header" }).selectOption("document");
  await page.getByLabel("Choose a sample").setInputFiles(join(FILES, "cup.jpg"));
  const told = page.getByRole("group", { name: "Sample file" }).getByRole("alert");
  await expect(told, "a picture is no PDF").toContainText("Only a PDF can stand above a template");
  await picture(page, "studio-sample-refused");
  await judge(page, "a refused sample");
  await page.getByLabel("Choose a sample").setInputFiles(PDF);
  await expect(page.getByRole("button", { name: "Change sample" })).toBeVisible();
  await expect(told).toHaveCount(0);
});

test("what is typed survives leaving the sheet and a restart", async ({ shop, desk }) => {
  await begin(shop);
  await title(shop).fill("pickup_reminder");
  await words(shop).fill("Your shoes are ready since Monday. We keep them until the end of the month.");
  await kept(shop);
  await shop.getByRole("button", { name: "Back to all templates" }).click();
  await expect(row(shop, "pickup_reminder")).toContainText("Draft");
  await row(shop, "pickup_reminder").click();
  await expect(words(shop)).toHaveValue(/^Your shoes are ready/);
  // Left in the middle of a word, before the pause after which it is kept.
  await words(shop).press("End");
  await shop.keyboard.type(" Bring the receipt.");
  await shop.getByRole("button", { name: "Back to all templates" }).click();
  await row(shop, "pickup_reminder").click();
  await expect(words(shop)).toHaveValue(/Bring the receipt\.$/);
  await expect
    .poll(async () => JSON.stringify(await desk.call("studio", { shelf: "drafts", typed: "", limit: 10 })))
    .toContain("pickup_reminder");
});

test("two windows: what the other wrote is shown, and nothing is lost", async ({ shop, desk, context }) => {
  await begin(shop);
  await title(shop).fill("two_windows");
  await words(shop).fill("Your table is laid. We wait for you at the door.");
  await kept(shop);
  const other = await context.newPage();
  await other.goto(await desk.another());
  await other.getByRole("button", { name: "Templates", exact: true }).click();
  await row(other, "two_windows").click();
  await words(other).fill("Your table is laid. We look forward to you tonight.");
  await kept(other);
  await expect(words(shop)).toHaveValue(/look forward/);
});

test("the whole of it without the pointer", async ({ shop }) => {
  await expect(shop.getByRole("option").first()).toBeVisible();
  await shop.keyboard.press("Control+k");
  await shop.keyboard.type("Write a new template");
  await shop.keyboard.press("Enter");
  await expect(words(shop)).toBeVisible();
  await pressUntil(shop, "Tab", title(shop));
  await shop.keyboard.type("closing_early");
  await pressUntil(shop, "Tab", words(shop));
  await shop.keyboard.type("We close early");
  await shop.keyboard.press("Shift+Control+ArrowLeft");
  await shop.keyboard.press("Control+b");
  await expect(words(shop)).toHaveValue("We close *early*");
  await shop.keyboard.press("Control+z");
  await expect(words(shop), "undo knows of it").toHaveValue("We close early");
  await shop.keyboard.press("End");
  await shop.keyboard.type(" on the day of your visit, already at three. Your booking stays as it is.");
  await pressUntil(shop, "Tab", shop.getByRole("button", { name: "Add button" }));
  await shop.keyboard.press("Enter");
  await shop.keyboard.press("Enter");
  await expect(field(shop, "Words on the button")).toBeFocused();
  await shop.keyboard.type("Thanks");
  await pressUntil(shop, "Tab", shop.getByRole("button", { name: "Add button" }));
  await shop.keyboard.press("Enter");
  await shop.keyboard.press("Enter");
  await shop.keyboard.type("Another day");
  const grip = shop.getByRole("button", { name: "Move Another day, 2 of 2" });
  await pressUntil(shop, "Shift+Tab", grip);
  await shop.keyboard.press("ArrowUp");
  await expect(shop.getByRole("button", { name: "Move Another day, 1 of 2" })).toBeFocused();
  await kept(shop);
  await expect(submit(shop)).toHaveAttribute("aria-disabled", "false");
  await shop.keyboard.press("Control+Enter");
  await expect(shop.getByRole("dialog")).toContainText("closing_early");
  await shop.keyboard.press("Control+Enter");
  await expect(state(shop)).toContainText("In review");
});

test("it starts from the library, keeps versions and shows how they differ", async ({ shop, desk }) => {
  await shop.getByRole("button", { name: "Templates", exact: true }).click();
  await shop.getByRole("button", { name: "Library", exact: true }).click();
  const library = shop.getByRole("list", { name: "Library" });
  await expect(library.getByRole("button").nth(5)).toBeVisible();
  await shots(shop, desk, "studio-library");
  await library.getByRole("button").first().click();
  await shop.getByRole("button", { name: "Start from this" }).click();
  await expect(words(shop)).not.toHaveValue("");
  const before = await words(shop).inputValue();
  await shop.getByRole("button", { name: /^More/ }).click();
  await shop.getByRole("menuitem", { name: "Keep this version" }).click();
  await words(shop).fill(`${before} Welcome back.`);
  await kept(shop);
  await shop.getByRole("button", { name: /^More/ }).click();
  await shop.getByRole("menuitem", { name: "Versions" }).click();
  const dialog = shop.getByRole("dialog", { name: "Versions" });
  await expect(dialog.locator("ins")).toContainText("Welcome back.");
  await shots(shop, desk, "studio-versions");
  await dialog.getByRole("button", { name: "Go back to this version" }).click();
  await expect(words(shop)).toHaveValue(before);
});

test("one that is thrown away asks first, and one at Meta says what deleting means", async ({ shop }) => {
  await begin(shop);
  await title(shop).fill("thrown_away");
  await words(shop).fill("This will not stay here for long.");
  await kept(shop);
  await shop.getByRole("button", { name: /^More/ }).click();
  await shop.getByRole("menuitem", { name: "Throw the draft away" }).click();
  await shop.getByRole("dialog").getByRole("button", { name: "Throw away" }).click();
  await expect(row(shop, "order_ready")).toBeVisible();
  await expect(row(shop, "thrown_away")).toHaveCount(0);

  await row(shop, "spring_beans").click();
  await shop.getByRole("button", { name: /^More/ }).click();
  await shop.getByRole("menuitem", { name: "Delete at Meta" }).click();
  await expect(shop.getByRole("dialog")).toContainText("30 days");
  await shop.getByRole("dialog").getByRole("button", { name: "Delete at Meta" }).click();
  await expect(shop.getByRole("dialog")).toHaveCount(0);
});

test("cards, an offer that ends and one-time codes are written too", async ({ shop, desk }) => {
  await begin(shop);
  await title(shop).fill("spring_cards");
  await shop.getByRole("radio", { name: "Offer" }).check();
  await words(shop).fill("Spring is here, and so are our new beans. Swipe through them.");
  await shop.getByRole("button", { name: "Add cards" }).click();
  await expect(shop.getByRole("button", { name: "Card 2" })).toBeVisible();
  await shop.getByRole("button", { name: "Add an offer" }).click();
  await field(shop, "Line of the offer").fill("Ends on Sunday");
  await expect(phone(shop)).toContainText("Ends on Sunday");
  await kept(shop);
  await shots(shop, desk, "studio-cards");
  await shop.getByRole("radio", { name: "One-time code" }).check();
  await expect(words(shop)).toHaveCount(0);
  await field(shop, "Minutes until").fill("10");
  await kept(shop);
  await expect(phone(shop), "a code has a button of Meta's own").toContainText("Copy code");
  await shots(shop, desk, "studio-code");
  await shop.getByRole("radio", { name: "Offer" }).check();
  await expect(words(shop).first(), "what was written comes back").toHaveValue(/^Spring is here/);
});

test("it fits small windows, large letters and the other direction, with a long name in Arabic", async ({ shop, desk }) => {
  await begin(shop, "ar");
  await title(shop).fill("a_name_that_goes_on_and_on_until_nobody_knows_what_it_was_about_any_more");
  await words(shop).fill("مرحبا {{name}}، طلبك جاهز في كاليو. أظهر هذا عند المنضدة: {{code}} شكرا لك.");
  await kept(shop);
  await expect(words(shop)).toHaveCSS("direction", "rtl");
  await picture(shop, "studio-arabic");
  await judge(shop, "an Arabic template");
  for (const [name, size, letters] of [
    ["900", { width: 900, height: 720 }, 100],
    ["640", { width: 640, height: 720 }, 100],
    ["900-200", { width: 900, height: 720 }, 200],
    ["640-200", { width: 640, height: 720 }, 200],
  ] as const) {
    await shop.setViewportSize(size);
    await dress(desk, { text_size: letters });
    await expect(shop.getByRole("button", { name: "Preview" })).toBeVisible();
    await picture(shop, `studio-${name}`);
    expect(await beyond(shop), name).toEqual([]);
  }
  await shop.getByRole("button", { name: "Preview" }).click();
  await picture(shop, "studio-640-200-preview");
  expect(await beyond(shop)).toEqual([]);
  await shop.keyboard.press("Escape");
  await shop.setViewportSize({ width: 1280, height: 800 });
  await dress(desk, { text_size: 100 });
  await shop.evaluate(() => (document.documentElement.dir = "rtl"));
  await picture(shop, "studio-rtl");
  expect(await beyond(shop)).toEqual([]);
});

test("what opens in the editor stands wholly in sight", async ({ shop }) => {
  await begin(shop);
  await shop.getByRole("button", { name: "Add variable" }).click();
  const item = shop.getByRole("menuitem", { name: "Customer’s name" });
  const box = (await item.boundingBox())!;
  const top = (x: number): Promise<boolean> =>
    item.evaluate((one, [left, y]) => one.contains(document.elementFromPoint(left!, y!)), [x, box.y + box.height / 2]);
  expect(await top(box.x + 3), "its beginning").toBe(true);
  expect(await top(box.x + box.width - 3), "its end").toBe(true);
});

test("who looks at another view comes back to what is being written", async ({ shop }) => {
  await begin(shop);
  await words(shop).fill("Your cake is baked and waits for you on the counter.");
  await shop.keyboard.press("Control+3");
  await expect(shop.getByRole("region", { name: "Editor" })).toHaveCount(0);
  await shop.keyboard.press("Control+5");
  await expect(words(shop)).toHaveValue(/^Your cake is baked/);
});

test("a step back after a click that mends takes nothing else away", async ({ shop }) => {
  await begin(shop);
  await title(shop).fill("table_booked");
  await words(shop).fill("Hello, your table in Kallio is booked for tonight. Now 20 % discount on cake!");
  await field(shop, "Footer").fill("Kahvila Aamu");
  await kept(shop);
  await checks(shop).getByRole("button", { name: "Take it out" }).click();
  await expect(words(shop)).not.toHaveValue(/discount/);
  await words(shop).click();
  for (const _ of [1, 2, 3]) await shop.keyboard.press("Control+z");
  await expect(field(shop, "Footer")).toHaveValue("Kahvila Aamu");
  await expect(words(shop)).toHaveValue(/^Hello, your table in Kallio/);
});

test("what Meta rejected goes again unchanged only on a wish, and Meta can be asked to think again", async ({ shop, desk }) => {
  await shop.getByRole("button", { name: "Templates", exact: true }).click();
  await row(shop, "order_update").click();
  await review(shop, "order_update", "Rejects it", "Its form: a variable, a sign or a link");
  await expect(state(shop)).toContainText("Rejected");
  await expect(state(shop)).toContainText("you can ask it to think again");
  await state(shop).getByRole("button", { name: /^Change/ }).click();
  await expect(finding(shop, "unchanged")).toContainText("Nothing in it was changed");
  await submit(shop).click();
  const sheet = shop.getByRole("dialog");
  const go = sheet.getByRole("button", { name: "Submit", exact: true });
  await expect(sheet).toContainText("Nothing in it was changed");
  await expect(go).toHaveAttribute("aria-disabled", "true");
  await shots(shop, desk, "studio-unchanged");
  await sheet.getByRole("checkbox").check();
  await expect(go).toHaveAttribute("aria-disabled", "false");
  await shop.keyboard.press("Escape");
  await words(shop).fill("We have an update on your order #{{1}}. Reply if you want help.");
  await expect(finding(shop, "unchanged")).toHaveCount(0);

  await review(shop, "order_update", "You ask Meta to think again");
  await expect(state(shop)).toContainText("Asked again");
  await expect(state(shop)).toContainText("neither sent nor changed");
  await shots(shop, desk, "studio-appeal");
});

test("a category that Meta changed says until when the shop may object, and the list how much room Meta leaves", async ({ shop, desk }) => {
  await expect(shop.getByRole("button", { name: "Templates", exact: true })).toBeVisible();
  await shop.getByRole("button", { name: "Templates", exact: true }).click();
  await expect(shop.getByText(/^\d+ of 250 templates at Meta$/)).toBeVisible();
  await picture(shop, "studio-room");
  await review(shop, "order_update", "Makes it an offer at once");
  await row(shop, "order_update").click();
  await expect(state(shop)).toContainText("Meta changed what it is for.");
  await expect(state(shop)).toContainText(/you can ask Meta to think again until \d/);
  await shots(shop, desk, "studio-category-changed");
  await dress(desk, { theme: "light", language: "fi" });
  await expect(shop.getByText(/voit pyytää Metaa harkitsemaan uudelleen .* asti/)).toBeVisible();
  await dress(desk, { text_size: 200, language: "en" });
  await expect(state(shop)).toContainText("Meta changed what it is for.");
  await picture(shop, "studio-category-changed-200");
  expect(await beyond(shop)).toEqual([]);
  await dress(desk, { text_size: 100 });
  await shop.evaluate(() => (document.documentElement.dir = "rtl"));
  await picture(shop, "studio-category-changed-rtl");
  await shop.evaluate(() => document.documentElement.removeAttribute("dir"));
  await desk.call("move_clock", { command_id: commandId(), by: 61 * 86_400_000 });
  await expect(state(shop)).not.toContainText("think again");
});

test("the list goes on by itself when its end comes near", async ({ shop, desk }) => {
  const all = 130;
  for (let number = 0; number < all; number += 1) {
    const definition = {
      name: `draft_${String(number).padStart(3, "0")}`,
      ...{ language: "en", category: "utility", format: "named", ttl_seconds: null, header: null, footer: null },
      body: { text: `Your order waits at till ${String(number)}.`, samples: {}, security_recommendation: null, others: {} },
      ...{ buttons: [], carousel: null, limited_time_offer: null, foreign: [], others: {} },
    };
    await desk.call("studio_save", { command_id: commandId(), definition });
  }
  await shop.getByRole("navigation").getByRole("button", { name: /^Templates/ }).click();
  await shop.getByRole("button", { name: /^Drafts/ }).click();
  const rows = shop.locator("[data-template]");
  await expect(rows.first()).toBeVisible();
  expect(await rows.count(), "not all of it is read at once").toBeLessThan(all);
  await expect
    .poll(async () => {
      await rows.last().scrollIntoViewIfNeeded();
      return rows.count();
    })
    .toBe(all);
  const names = await rows.locator("b").allTextContents();
  expect(new Set(names).size, "each once").toBe(all);
  // One that changes meanwhile moves nothing out of sight.
  await rows.last().focus();
  await desk.call("studio_save", {
    command_id: commandId(),
    definition: {
      ...{ name: "one_more", language: "en", category: "utility", format: "named", ttl_seconds: null },
      ...{ header: null, footer: null, buttons: [], carousel: null, limited_time_offer: null, foreign: [], others: {} },
      body: { text: "Your order waits.", samples: {}, security_recommendation: null, others: {} },
    },
  });
  await expect(rows).toHaveCount(all + 1);
  await expect(rows.last()).toBeFocused();
});
