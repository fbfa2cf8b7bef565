/** Prices: unknown until a list says them, brought in and mended by keyboard, said before a template goes; in both looks,
 * large, and from right to left. */
import type { Page } from "@playwright/test";

import { commandId, type Desk, expect, picture, test } from "./desk";
import { judge } from "./judge";
import { MATTI, openChat } from "./moves";

/** As Meta's files are; the prices are nobody's. */
const LIST = `"Cost per message in EUR, effective October 1, 2026",,,,,,
Market,Currency,Marketing,Utility,Authentication,Authentication-International,Service
Brazil,EUR,0.0550,0.0070,0.0070,n/a,0.0070
France,EUR,0.1200,0.0260,0.0260,n/a,0.0260
Germany,EUR,0.1170,0.0480,0.0480,n/a,0.0480
India,EUR,0.0100,0.0012,0.0012,0.0250,0.0012
Italy,EUR,cheap,0.0260,0.0260,n/a,0.0260
Netherlands,EUR,0.1370,0.0430,0.0430,n/a,0.0430
North America,EUR,0.0220,0.0030,0.0030,n/a,0.0030
Rest of Western Europe,EUR,0.0812,0.0251,0.0251,n/a,0.0251
Rest of Central & Eastern Europe,EUR,0.0740,0.0180,0.0180,n/a,0.0180
Other,EUR,0.0604,0.0077,0.0077,n/a,0.0077
`;

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

const prices = (page: Page) =>
  page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "Prices" }) });

async function bring(
  page: Page,
  text: string,
  name = "EUR-rates.csv",
): Promise<void> {
  const chooser = prices(page)
    .getByLabel("Bring in a price list")
    .and(page.locator("input"));
  await chooser.setInputFiles({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  });
}

test("a price is unknown until a list says it, and then it is said before the template goes", async ({
  shop: page,
  desk,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openChat(page, MATTI);
  const facts = async (): Promise<void> => {
    await page.getByRole("button", { name: "Choose a template" }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Order ready/ })
      .click();
  };
  await facts();
  await expect(page.getByRole("dialog")).toContainText(
    "Price unknown: no price list holds today.",
  );
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+3");
  const part = prices(page);
  await expect(
    part.getByText("No price list yet, so every price is unknown."),
  ).toBeVisible();
  await part.scrollIntoViewIfNeeded();
  await picture(page, "prices-empty");
  await bring(page, "Name,Phone\nLeena,+358401234567\n", "people.csv");
  await expect(part.getByRole("alert")).toContainText("This is no price list");
  await part.getByRole("button", { name: "Leave it" }).press("Enter");

  await bring(page, LIST);
  await expect(
    part.getByText("EUR-rates.csv: 40 prices for 10 countries and regions"),
  ).toBeVisible();
  await expect(part.getByText("“cheap” is no price.")).toBeVisible();
  await expect(part.getByLabel("Holds from")).toHaveValue("2026-10-01");
  await part
    .getByRole("button", { name: "Use this list" })
    .scrollIntoViewIfNeeded();
  await picture(page, "prices-looked");
  await part.getByRole("button", { name: "Use this list" }).press("Enter");
  await expect(
    part.getByText("From EUR-rates.csv, brought in on"),
  ).toBeVisible();

  // A price that could not be read is written by hand, without a pointer.
  await part
    .getByRole("searchbox", { name: "Find a country or region" })
    .fill("italy");
  await part
    .getByRole("button", { name: "Offers, Italy: no price. Write one" })
    .press("Enter");
  await expect(
    part.getByRole("textbox", { name: "Price of one message" }),
  ).toBeFocused();
  await page.keyboard.type("0,0690");
  await part
    .getByRole("textbox", { name: "Where you have it from" })
    .fill("Invoice of October");
  await page.keyboard.press("Enter");
  await expect(
    part.getByRole("button", { name: "Offers, Italy: €0.069. Change it" }),
  ).toBeVisible();
  await part.getByRole("searchbox").fill("");

  for (const theme of ["light", "dark"] as const) {
    await dress(desk, { theme });
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await part.scrollIntoViewIfNeeded();
    await picture(page, `prices-${theme}`);
    await judge(page, `prices in ${theme}`);
  }
  await dress(desk, { theme: "light", text_size: 200 });
  await part.getByRole("table").scrollIntoViewIfNeeded();
  await picture(page, "prices-200");
  await judge(page, "prices at 200 %");
  await dress(desk, { text_size: 100 });
  await page.setViewportSize({ width: 420, height: 800 });
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  await part.getByRole("table").scrollIntoViewIfNeeded();
  await picture(page, "prices-narrow-rtl");
  await judge(page, "prices narrow, from right to left");
  await page.evaluate(() => (document.documentElement.dir = "ltr"));
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.keyboard.press("Control+1");
  await openChat(page, MATTI);
  await facts();
  await expect(page.getByRole("dialog")).toContainText(
    "as a service message. €0.0251 each for Rest of Western Europe, by the list from 1 Oct 2026 (EUR-rates.csv).",
  );
  await picture(page, "prices-template");
});

/** A price that was written by hand for customers of no country of its own. */
async function onePrice(desk: Desk): Promise<void> {
  await desk.call("write_price", {
    command_id: commandId(),
    valid_from: "2020-01-01",
    currency: "EUR",
    market: "Other",
    category: "utility",
    source: "an invoice",
    amount: "0.02",
  });
}

test("a month says what was charged, and a list is taken away only when one is sure", async ({
  shop: page,
  desk,
}) => {
  await onePrice(desk);
  await page.keyboard.press("Control+3");
  const part = prices(page);
  await expect(part.getByText(/of 1,000 free answers used/)).toBeVisible();
  await expect(
    part.getByText("A new quarter has begun since this list."),
  ).toBeVisible();
  await part.getByRole("button", { name: "Month before" }).press("Enter");
  await expect(part.getByText("No message reached a customer.")).toBeVisible();
  await part.getByRole("button", { name: "Month after" }).press("Enter");
  await part
    .getByRole("button", { name: "Take this list away" })
    .press("Enter");
  await part.getByRole("button", { name: "Keep it" }).press("Enter");
  await expect(
    part.getByRole("button", {
      name: "Orders and visits, Other: €0.02. Change it",
    }),
  ).toBeVisible();
  await part
    .getByRole("button", { name: "Take this list away" })
    .press("Enter");
  await part.getByRole("button", { name: "Take it away" }).press("Enter");
  await expect(
    part.getByText("No price list yet, so every price is unknown."),
  ).toBeVisible();
});

test("what is written by hand stays beside a file, and another list is begun by hand", async ({
  shop: page,
  desk,
}) => {
  await onePrice(desk);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.keyboard.press("Control+3");
  const part = prices(page);
  await bring(page, LIST);
  await part.getByLabel("Holds from").fill("2020-01-01");
  await expect(part.getByText("It takes the place of the list")).toBeVisible();
  await part.getByRole("button", { name: "Use this list" }).press("Enter");
  const stayed = part.getByText("1 price written by hand stayed.");
  await expect(stayed).toBeVisible();
  await expect(
    part.getByRole("button", {
      name: "Orders and visits, Other: €0.02. Change it",
    }),
  ).toBeVisible();
  await stayed.scrollIntoViewIfNeeded();
  await picture(page, "prices-stayed");
  await judge(page, "prices with one that stayed");

  await part
    .getByRole("button", { name: "Begin another list by hand" })
    .press("Enter");
  await part.getByLabel("Holds from").fill("2021-01-01");
  await part.getByRole("textbox", { name: "Country or region" }).fill("Other");
  await part
    .getByRole("textbox", { name: "Price of one message" })
    .fill("0.03");
  await part
    .getByRole("textbox", { name: "Where you have it from" })
    .fill("Invoice of January");
  await picture(page, "prices-another");
  await page.keyboard.press("Enter");
  const lists = part.getByRole("combobox", { name: "Price list" });
  await expect(lists.locator("option:checked")).toHaveText(
    "From 1 Jan 2021, in EUR (holds today)",
  );
  await expect(lists.locator("option")).toHaveCount(2);
});

// The browser itself complains of what is refused, so this one stands without the shop's own watch over that.
test("a price that could be two is refused in words, and what was written stays", async ({
  page,
  desk,
}) => {
  await onePrice(desk);
  await page.goto(desk.ready.ui);
  // A key that comes before the window listens is nobody's.
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Control+3");
  const part = prices(page);
  await part
    .getByRole("button", { name: "Orders and visits, Other: €0.02. Change it" })
    .press("Enter");
  const amount = part.getByRole("textbox", { name: "Price of one message" });
  await amount.fill("1,234");
  await part
    .getByRole("textbox", { name: "Where you have it from" })
    .fill("an invoice");
  await page.keyboard.press("Enter");
  await expect(part.getByRole("alert")).toContainText(
    "This price cannot be read. Write it as 0.0618.",
  );
  await expect(amount).toHaveValue("1,234");
});
