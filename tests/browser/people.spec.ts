/** The customers: found, narrowed down, added; each with a page of their own. */
import type { Page } from "@playwright/test";

import { commandId, expect, picture, test } from "./desk";

const LONG = "Maria-Magdalena von Hohenlohe-Waldenburg-Schillingsfürst und zu Oehringen";

/** By the key, once the window listens to keys. */
async function toCustomers(shop: Page): Promise<void> {
  await expect(shop.getByRole("button", { name: "Customers", exact: true })).toBeVisible();
  await shop.keyboard.press("Control+6");
  await expect(shop.getByRole("heading", { name: "Customers" })).toBeVisible();
}

test("customers are added, found and opened with the keyboard alone", async ({ desk, shop }) => {
  await desk.customerWrites("358401110021", "Aino Aalto", "Hei");
  await toCustomers(shop);
  const list = shop.getByRole("list", { name: "Customers" });
  await expect(list.getByRole("button", { name: /Aino Aalto/ })).toBeVisible();

  await shop.getByRole("button", { name: "Add a customer" }).click();
  await shop.getByLabel("Name", { exact: true }).fill("Ana Ribeiro");
  await shop.getByLabel("Number", { exact: true }).fill("+55 11 98765-4321");
  await shop.keyboard.press("Enter");
  const pane = shop.getByRole("complementary", { name: "Customer" });
  await expect(pane).toContainText("Ana Ribeiro");
  await expect(pane).toContainText("+55 11 98765-4321");

  await shop.getByRole("button", { name: "Add a customer" }).click();
  await shop.getByLabel("Name", { exact: true }).fill("A. Ribeiro");
  await shop.getByLabel("Number", { exact: true }).fill("+55 11 8765-4321");
  await shop.keyboard.press("Enter");
  await expect(shop.getByRole("alert")).toHaveText("Ana Ribeiro has this number already.");
  await shop.keyboard.press("Escape");

  await shop.getByRole("searchbox", { name: "Name, number, email or label" }).fill("aino aal");
  await expect(list.getByRole("button")).toHaveCount(1);
  await list.getByRole("button").focus();
  await shop.keyboard.press("Enter");
  await expect(pane).toContainText("Aino Aalto");
  await list.getByRole("button").focus();
  await shop.getByRole("searchbox", { name: "Name, number, email or label" }).fill("nobody at all");
  await expect(shop.getByText("Nobody fits.")).toBeVisible();
  await shop.getByRole("button", { name: "Show everybody" }).click();
  await expect(list.getByRole("button", { name: /Ana Ribeiro/ })).toBeVisible();
});

test("whoever types in the search or chooses a filter goes on there", async ({ desk, shop }) => {
  for (const name of ["Bertil", "Bertta", "Cecilia"])
    await desk.call("add_person", { command_id: commandId(), name, phone: null });
  await toCustomers(shop);
  const list = shop.getByRole("list", { name: "Customers" });
  await expect(list.getByRole("button", { name: /Cecilia/ })).toBeVisible();
  const search = shop.getByRole("searchbox", { name: "Name, number, email or label" });
  await search.focus();
  for (const letter of "bert") {
    await shop.keyboard.type(letter);
    await expect(list.getByRole("button", { name: /Bertil/ })).toBeVisible();
  }
  await expect(search, "each letter asks anew, and none is lost").toHaveValue("bert");
  await expect(search).toBeFocused();
  await expect(list.getByRole("button")).toHaveCount(2);
  await search.fill("");
  const offers = shop.getByRole("combobox", { name: "Offers" });
  await offers.focus();
  await shop.keyboard.press("ArrowDown");
  await expect(offers).not.toHaveValue("");
  await expect(offers, "the keyboard stays where it was").toBeFocused();
});

test("what is known of a customer is changed in place, tells who said so, and is undone", async ({ desk, shop }) => {
  await desk.call("add_person", {
    command_id: commandId(),
    name: LONG,
    phone: "+358 40 555 1234",
  });
  for (const name of ["Örjan Öst", "Bertil", "Cecilia", "Åsa"])
    await desk.call("add_person", {
      command_id: commandId(),
      name,
      phone: null,
    });
  await desk.call("save_field", {
    command_id: commandId(),
    name: "Shoe size",
    kind: "number",
  });
  await toCustomers(shop);
  await shop.getByRole("button", { name: new RegExp(LONG) }).click();
  const pane = shop.getByRole("complementary", { name: "Customer" });
  await pane.getByRole("button", { name: "Show all fields" }).click();
  await pane.getByRole("button", { name: "Change Shoe size" }).click();
  await pane.getByRole("textbox", { name: "Shoe size" }).fill("42,5");
  await shop.keyboard.press("Enter");
  await expect(pane).toContainText("42.5");
  await expect(pane).toContainText("written here");
  await picture(shop, "people-light");
  await pane.getByRole("button", { name: "Undo" }).click();
  await expect(pane.getByText("42.5", { exact: true })).toBeHidden();

  await pane.getByRole("button", { name: "Put on a list" }).click();
  await shop.getByRole("menuitem", { name: "New list" }).click();
  await shop.getByLabel("Name of the list").fill("Regulars");
  await shop.keyboard.press("Enter");
  await expect(pane.getByRole("region", { name: "Lists" })).toContainText("Regulars");
  await shop.getByRole("combobox", { name: "List" }).selectOption({ label: "Regulars" });
  await expect(shop.getByRole("list", { name: "Customers" }).getByRole("button")).toHaveCount(1);
  await shop.getByRole("button", { name: "Delete the list" }).click();
  await expect(shop.getByText("The list Regulars is gone. Nobody on it was deleted.")).toBeVisible();
  await shop.getByRole("button", { name: "Undo" }).click();
  await expect(shop.getByText("1 customer", { exact: true })).toBeVisible();
  await shop.getByRole("button", { name: "Show everybody" }).click();

  const settings = await desk.call("settings", {});
  await desk.call("set_settings", {
    command_id: commandId(),
    settings: { ...settings, theme: "dark" },
  });
  await expect(shop.locator("html")).toHaveAttribute("data-theme", "dark");
  await picture(shop, "people-dark");
  await desk.call("set_settings", {
    command_id: commandId(),
    settings: { ...settings, text_size: 200 },
  });
  await expect(pane).toBeVisible();
  await picture(shop, "people-200");
  await desk.call("set_settings", { command_id: commandId(), settings });
  await shop.setViewportSize({ width: 640, height: 560 });
  await pane.getByRole("button", { name: "Close the customer’s page" }).click();
  await picture(shop, "people-640");
  await shop.evaluate(() => (document.documentElement.dir = "rtl"));
  await shop.setViewportSize({ width: 1280, height: 800 });
  await picture(shop, "people-rtl");
});

test("who never wrote is written to with a template only", async ({ desk, shop }) => {
  await desk.call("add_person", {
    command_id: commandId(),
    name: "Leena Uusi",
    phone: "+358 40 555 4321",
  });
  await toCustomers(shop);
  await shop.getByRole("button", { name: /Leena Uusi/ }).click();
  await shop.getByRole("complementary", { name: "Customer" }).getByRole("button", { name: "Write" }).click();
  await expect(shop.getByRole("heading", { name: "Leena Uusi" })).toBeVisible();
  await expect(shop.getByText("Only a template can go now")).toBeVisible();
  await picture(shop, "people-never-wrote");
});

test("who is known from a list alone has notes, agreements and a block", async ({ desk, shop }) => {
  await desk.call("add_person", { command_id: commandId(), name: "Listan Liisa", phone: null });
  await toCustomers(shop);
  await shop.getByRole("list", { name: "Customers" }).getByRole("button", { name: /Listan Liisa/ }).click();
  const pane = shop.getByRole("complementary", { name: "Customer" });
  await pane.getByRole("button", { name: "Keep notes and agreements" }).click();
  await expect(pane.getByRole("button", { name: "Block Listan Liisa" })).toBeVisible();
  await expect(pane.getByRole("button", { name: "Write", exact: true }), "there is no number").toHaveCount(0);
  await pane.getByRole("button", { name: "Block Listan Liisa" }).scrollIntoViewIfNeeded();
  await picture(shop, "person-list-only-light");
  await pane.getByRole("button", { name: "Block Listan Liisa" }).click();
  await expect(pane).toContainText("You have blocked Listan Liisa.");
  await shop.keyboard.press("Control+1");
  await expect(shop.getByRole("option", { name: /Listan Liisa/ }), "nobody spoke").toHaveCount(0);
});
