/** What an owner stumbled over in the studio: asked before, told after, led to the field, and nothing lost on the way. */
import type { Locator, Page } from "@playwright/test";

import { commandId, type Desk, expect, picture, test } from "./desk";
import { beyond } from "./fits";
import { judge } from "./judge";
import { openPractice } from "./moves";

const field = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("textbox", { name });
const title = (page: Page): Locator =>
  page.getByRole("textbox", { name: "Name", exact: true });
const words = (page: Page): Locator =>
  page.getByRole("textbox", { name: "Text", exact: true });
const checks = (page: Page): Locator =>
  page.getByRole("region", { name: "Checks" });
const finding = (page: Page, rule: string): Locator =>
  checks(page).locator(`[data-rule="${rule}"]`);
const state = (page: Page): Locator =>
  page.getByRole("region", { name: "Where it stands" });
const templates = (page: Page): Locator =>
  page.getByRole("navigation").getByRole("button", { name: /^Templates/ });
const row = (page: Page, name: string): Locator =>
  page
    .getByRole("list", { name: "Templates" })
    .getByRole("button")
    .filter({ hasText: name });
const kept = (page: Page): Promise<void> =>
  expect(page.getByText(/^Saved /)).toBeVisible();

async function begin(page: Page, language = "en"): Promise<void> {
  await templates(page).click();
  await page.getByRole("button", { name: "New template" }).click();
  await page
    .getByRole("combobox", { name: "In which language" })
    .selectOption(language);
  await page.getByRole("button", { name: "Write a new one" }).click();
  await expect(words(page)).toBeVisible();
}

async function dress(
  desk: Desk,
  change: Record<string, unknown>,
): Promise<void> {
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

/** Hands in what is written; nothing is left to fix. */
async function submit(page: Page): Promise<void> {
  await kept(page);
  await page
    .getByRole("button", { name: /^Submit (for review|the change)/ })
    .click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: "Submit", exact: true })
    .click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(state(page)).toContainText("In review");
}

async function review(page: Page, name: string, doing: string): Promise<void> {
  const panel = await openPractice(page);
  await panel.getByRole("combobox", { name: "Template" }).selectOption(name);
  await panel
    .getByRole("combobox", { name: "What the reviewer does" })
    .selectOption({ label: doing });
  await panel.getByRole("button", { name: "Do it now" }).click();
  await expect(panel.getByText(/^Done/)).toBeVisible();
  await page.keyboard.press("Escape");
}

test("an archive asks before, with the day Meta deletes it, and the keyboard goes back", async ({
  shop,
  desk,
}) => {
  await templates(shop).click();
  await row(shop, "order_ready").first().click();
  await expect(shop.getByRole("heading", { level: 1 })).toBeFocused();
  const more = shop.getByRole("button", { name: /^More/ });
  await more.click();
  await shop.getByRole("menuitem", { name: /archive/ }).click();
  const question = shop.getByRole("dialog", { name: /into the archive/ });
  await expect(question).toContainText("28 days");
  await shots(shop, desk, "owner-archive");
  await shop.keyboard.press("Escape");
  await expect(question).toHaveCount(0);
  await expect(more).toBeFocused();
  await expect(state(shop)).toContainText("Approved");
  await more.click();
  await shop.getByRole("menuitem", { name: /archive/ }).click();
  await question.getByRole("button", { name: "Put into the archive" }).click();
  await expect(state(shop)).toContainText("Archived");
  await expect(state(shop)).toContainText("28 days after it was archived");
});

test("Meta's answer is marked until somebody has looked", async ({
  shop,
  desk,
}) => {
  await begin(shop);
  await title(shop).fill("marked_order");
  await words(shop).fill(
    "Hello, your order is packed and waits for you at our counter in Kallio.",
  );
  await submit(shop);
  await shop.keyboard.press("Control+1");
  await review(shop, "marked_order", "Approves it");
  const mark = templates(shop).getByLabel("Meta has answered about a template");
  await expect(mark).toBeVisible();
  const line = shop
    .getByRole("status")
    .filter({ hasText: "Meta approved the template marked_order, English." });
  await expect(line).toBeVisible();
  await shots(shop, desk, "owner-answer");
  await shop.reload();
  await expect(
    mark,
    "a restart of the window takes nothing away",
  ).toBeVisible();
  await line.getByRole("button", { name: "Look at it" }).click();
  await expect(state(shop)).toContainText("Approved");
  await expect(mark).toHaveCount(0);
});

test("what cannot be changed now can only be prepared, and says so", async ({
  shop,
  desk,
}) => {
  await begin(shop);
  await title(shop).fill("prepared_change");
  await words(shop).fill(
    "Hello, your order is packed and waits for you at our counter in Kallio.",
  );
  await submit(shop);
  await expect(shop.getByRole("button", { name: "Change it" })).toHaveCount(0);
  await expect(state(shop)).toContainText("you submit it once Meta takes it");
  await shop.setViewportSize({ width: 640, height: 720 });
  await expect(
    checks(shop).getByText("English in review"),
    "with nothing to check the review stands below",
  ).toBeVisible();
  await shop.setViewportSize({ width: 1280, height: 720 });
  await shop.getByRole("button", { name: "Prepare a change" }).click();
  await expect(words(shop)).toBeVisible();
  await expect(
    shop.getByRole("button", { name: "Submit the change" }),
  ).toHaveAccessibleDescription("Meta is reading it");
  await expect(checks(shop), "waiting is nothing to fix").toContainText(
    "Nothing to fix",
  );
  await shots(shop, desk, "owner-prepared");
});

test("a check leads to its field, beside the form and in a narrow window", async ({
  shop,
  desk,
}) => {
  await begin(shop);
  await title(shop).fill("leads_there");
  await words(shop).fill(
    "Hello {{name}}, your order is packed and waits for you at our counter in Kallio.",
  );
  await shop.getByRole("button", { name: "Add button" }).click();
  await shop.getByRole("menuitem", { name: "Call the shop" }).click();
  await shop.getByRole("combobox", { name: "Header" }).selectOption("document");
  await kept(shop);
  await expect(checks(shop)).toContainText("A sample file is missing");
  await expect(checks(shop)).toContainText(
    "It needs words, and the number it calls.",
  );
  await finding(shop, "button-incomplete").locator("[data-go]").click();
  await expect(field(shop, "Words on the button")).toBeFocused();
  await shop
    .getByRole("button", { name: /^Call the shop/ })
    .first()
    .click();
  await expect(field(shop, "Words on the button")).toHaveCount(0);
  await finding(shop, "button-incomplete").locator("[data-go]").click();
  await expect(
    field(shop, "Words on the button"),
    "one that was closed opens",
  ).toBeFocused();
  await finding(shop, "sample-missing")
    .filter({ hasText: "“name”" })
    .locator("[data-go]")
    .click();
  await expect(field(shop, "Sample for name")).toBeFocused();
  await finding(shop, "sample-missing")
    .filter({ hasText: "file" })
    .locator("[data-go]")
    .click();
  await expect(
    shop.getByRole("group", { name: "Sample file" }).locator("button"),
  ).toBeFocused();
  await shop.getByRole("button", { name: /things? to fix first/ }).click();
  await expect(checks(shop).locator("[data-go]").first()).toBeFocused();
  await shots(shop, desk, "owner-checks");

  for (const [name, size, letters] of [
    ["640", { width: 640, height: 720 }, 100],
    ["1280-200", { width: 1280, height: 800 }, 200],
    ["640-200", { width: 640, height: 720 }, 200],
  ] as const) {
    await shop.setViewportSize(size);
    await dress(desk, { text_size: letters });
    const sum = shop.getByRole("button", { name: /to fix/ });
    await expect(sum, name).toBeInViewport();
    await picture(shop, `owner-narrow-${name}`);
    expect(await beyond(shop), name).toEqual([]);
    const head = await shop.locator("main > header").boundingBox();
    expect(head!.height, `the head at ${name}`).toBeLessThan(size.height / 2.5);
    await sum.click();
    const sheet = shop.getByRole("dialog", { name: "Checks" });
    await expect(sheet.locator("[data-go]").first()).toBeFocused();
    await picture(shop, `owner-narrow-${name}-checks`);
    expect(await beyond(shop), name).toEqual([]);
    await sheet.locator('[data-rule="button-incomplete"] [data-go]').click();
    await expect(sheet).toHaveCount(0);
    await expect(field(shop, "Words on the button")).toBeFocused();
    await expect(field(shop, "Words on the button")).toBeInViewport();
  }
  await shop.evaluate(() => (document.documentElement.dir = "rtl"));
  await picture(shop, "owner-narrow-640-200-rtl");
  expect(await beyond(shop)).toEqual([]);
});

test("another language starts as not translated, with the first beside it, its buttons too", async ({
  shop,
  desk,
}) => {
  await begin(shop);
  await title(shop).fill("in_two_languages");
  await words(shop).fill(
    "Hello, your order is packed and waits for you at our counter in Kallio.",
  );
  await shop.getByRole("button", { name: "Add button" }).click();
  await shop.getByRole("menuitem", { name: "Call the shop" }).click();
  await field(shop, "Words on the button").fill("Call us");
  await field(shop, "Number").fill("+358 9 123 4567");
  await kept(shop);
  await expect(checks(shop)).toContainText("Nothing to fix");
  await shop.getByRole("button", { name: "Add a language" }).click();
  await shop
    .getByRole("combobox", { name: "In which language" })
    .selectOption("sv");
  await shop.getByRole("button", { name: "Add it" }).click();
  await expect(finding(shop, "not-translated")).toContainText(
    "These are still the words in English",
  );
  await expect(
    checks(shop).locator("[data-rule]"),
    "and that alone",
  ).toHaveCount(1);
  await expect(shop.locator("[data-beside]").first()).toContainText(
    "your order is packed",
  );
  await shots(shop, desk, "owner-translate");
  await words(shop).fill(
    "Hej, din beställning är packad och väntar på dig vid vår disk i Kallio.",
  );
  await expect(finding(shop, "not-translated")).toHaveCount(0);
  await expect(finding(shop, "part-not-translated")).toContainText(
    "A button is not translated",
  );
  await finding(shop, "part-not-translated").locator("[data-go]").click();
  await expect(field(shop, "Words on the button")).toBeFocused();
  await field(shop, "Words on the button").fill("Ring oss");
  await expect(checks(shop).locator("[data-rule]")).toHaveCount(0);
  await shop.getByRole("tab", { name: /English/ }).click();
  await expect(
    checks(shop).locator("[data-rule]"),
    "the first is not blamed for its copy",
  ).toHaveCount(0);
});

test("an untouched form alarms nobody, says its language and begins with the name", async ({
  shop,
  desk,
}) => {
  await begin(shop, "fi");
  await expect(title(shop)).toBeFocused();
  await expect(shop.getByRole("main")).toContainText("In Finnish");
  await expect(checks(shop)).toContainText("Begin to write");
  await expect(checks(shop).locator("[data-rule]")).toHaveCount(0);
  await expect(title(shop)).toHaveAttribute("aria-invalid", "false");
  await shots(shop, desk, "owner-untouched");
  await shop.keyboard.type("K");
  await expect(finding(shop, "name-shape")).toBeVisible();
  await expect(
    checks(shop),
    "of a text nobody wrote no category is forecast",
  ).not.toContainText("Meta may call it");
});

test("the last words survive a reload in the middle of them, and one comes back to the draft", async ({
  shop,
}) => {
  await begin(shop);
  await title(shop).fill("reloaded");
  await words(shop).fill("Your shoes are ready since Monday.");
  await kept(shop);
  await words(shop).press("End");
  // Typed and reloaded at once: well before the pause after which it is kept.
  await shop.keyboard.insertText(" Bring the receipt along when you come.");
  await shop.reload();
  await expect(words(shop)).toHaveValue(
    "Your shoes are ready since Monday. Bring the receipt along when you come.",
  );
  await expect(title(shop)).toHaveValue("reloaded");
  await shop.getByRole("button", { name: "Back to all templates" }).click();
  await expect(row(shop, "reloaded")).toHaveCount(1);
  await expect(
    row(shop, "reloaded"),
    "the keyboard goes on where it was left",
  ).toBeFocused();
});

test("a first word survives a reload before it was ever kept, once", async ({
  shop,
}) => {
  await begin(shop);
  await shop.keyboard.insertText("first_word");
  await shop.reload();
  await expect(title(shop)).toHaveValue("first_word");
  await shop.reload();
  await expect(title(shop)).toHaveValue("first_word");
  await shop.getByRole("button", { name: "Back to all templates" }).click();
  await expect(row(shop, "first_word")).toHaveCount(1);
});

test("samples come back with the variables they belong to", async ({
  shop,
}) => {
  await begin(shop);
  await title(shop).fill("samples_stay");
  await words(shop).fill(
    "Hello {{name}}, your table is laid at {{time}} and we wait for you.",
  );
  await field(shop, "Sample for name").fill("Maya");
  await field(shop, "Sample for time").fill("19.30");
  await kept(shop);
  await words(shop).click();
  await shop.keyboard.press("Control+a");
  await shop.keyboard.type("Hello, your table is laid.");
  await expect(field(shop, "Sample for name")).toHaveCount(0);
  await kept(shop);
  await expect(words(shop)).toBeFocused();
  await expect
    .poll(async () => {
      await shop.keyboard.press("Control+z");
      return words(shop).inputValue();
    })
    .toContain("{{time}}");
  await expect(field(shop, "Sample for name")).toHaveValue("Maya");
  await expect(field(shop, "Sample for time")).toHaveValue("19.30");
});

test("a word without end stays within its field", async ({ shop }) => {
  await begin(shop);
  await words(shop).fill(
    `See https://shop.example/${"abcdefghij".repeat(60)} for more.`,
  );
  const wide = (): Promise<number> =>
    words(shop).evaluate((one) => one.scrollWidth - one.clientWidth);
  await expect.poll(wide).toBeLessThanOrEqual(0);
  const copy = words(shop).locator("xpath=preceding-sibling::div");
  expect(
    await copy.evaluate((one) => one.scrollWidth - one.clientWidth),
  ).toBeLessThanOrEqual(0);
  const heights = await words(shop).evaluate((one) => [
    one.clientHeight,
    one.scrollHeight,
  ]);
  expect(heights[1], "all of it can be seen").toBeLessThanOrEqual(heights[0]!);
  await picture(shop, "owner-long-word");
  expect(await beyond(shop)).toEqual([]);
});

test("the reviewer keeps its template and says what it did", async ({
  shop,
  desk,
}) => {
  await begin(shop);
  for (const name of ["judged_one", "judged_two"]) {
    await title(shop).fill(name);
    await words(shop).fill(
      `Hello, your order is packed and waits for you at our counter in Kallio, ${name === "judged_one" ? "today" : "this week"}.`,
    );
    await submit(shop);
    await shop.getByRole("button", { name: "Back to all templates" }).click();
    if (name === "judged_one") {
      await shop.getByRole("button", { name: "New template" }).click();
      await shop.getByRole("button", { name: "Write a new one" }).click();
    }
  }
  const panel = await openPractice(shop);
  const which = panel.getByRole("combobox", { name: "Template" });
  await expect(which).toHaveValue(/^judged_/);
  const first = await which.inputValue();
  await panel
    .getByRole("combobox", { name: "What the reviewer does" })
    .selectOption({ label: "Rejects it" });
  await panel
    .getByRole("combobox", { name: "Reason" })
    .selectOption({ label: "It looks like fraud" });
  await panel.getByRole("button", { name: "Do it now" }).click();
  await expect(panel.getByText(`Done: ${first} is rejected.`)).toBeVisible();
  await expect(row(shop, first)).toContainText("Rejected");
  await expect(which, "a second click is about the same one").toHaveValue(
    first,
  );
  await shots(shop, desk, "owner-reviewer");
});

test("after a click that mends, the keyboard is in the field that was mended", async ({
  shop,
}) => {
  await begin(shop);
  await title(shop).fill("Mended Name");
  await kept(shop);
  await finding(shop, "name-shape")
    .getByRole("button", { name: "Name it mended_name" })
    .click();
  await expect(title(shop)).toHaveValue("mended_name");
  await expect(title(shop)).toBeFocused();
});

test("starting from the library begins with the name, and the library with its first template", async ({
  shop,
}) => {
  await templates(shop).click();
  await shop.getByRole("button", { name: "Library", exact: true }).click();
  await expect(
    shop.getByRole("list", { name: "Library" }).getByRole("button").first(),
  ).toBeFocused();
  await shop.getByRole("button", { name: "Start from this" }).click();
  await expect(title(shop)).toBeFocused();
});
