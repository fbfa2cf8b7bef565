/** Who may be the same person: proposed above the customers, looked at side by side, made one and two again. */
import type { Page } from "@playwright/test";

import { commandId, expect, picture, test } from "./desk";
import type { Desk } from "./desk";

/** Two who share an address for mail, one of whom wrote. */
async function twice(desk: Desk): Promise<void> {
  await desk.customerWrites("358401110021", "Aino Aalto", "Hei");
  await desk.conversationWith("Aino Aalto");
  const fields = await desk.call<{ fields: { id: number; code: string | null }[] }>("person_fields", {});
  const email = fields.fields.find((one) => one.code === "email")?.id;
  const people = await desk.call<{ people: { person: { contact: number } }[] }>("people", {
    segment: { any: false, rules: [], except: [] },
    text: "",
    cursor: null,
    from: null,
    limit: 10,
  });
  const other = await desk.call<{ person: number }>("add_person", {
    command_id: commandId(),
    name: "A. Aalto-Korhonen",
    phone: "+358 50 765 4321",
  });
  for (const person of [people.people[0]?.person.contact, other.person])
    await desk.call("set_person_value", { command_id: commandId(), person, field: email, value: "aino@aalto.example" });
}

async function toSheet(shop: Page): Promise<void> {
  await expect(shop.getByRole("button", { name: "Customers", exact: true })).toBeVisible();
  await shop.keyboard.press("Control+6");
  await expect(shop.getByText("Two of your customers may be the same person.")).toBeVisible();
}

test("two who are one are made one, by keyboard, and parted on their page", async ({ desk, shop }) => {
  await twice(desk);
  await toSheet(shop);
  await picture(shop, "alike-line-light");
  await shop.getByRole("button", { name: "Look at them" }).focus();
  await shop.keyboard.press("Enter");
  const sheet = shop.getByRole("dialog", { name: "The same person?" });
  await expect(sheet).toContainText("The same email");
  await expect(sheet.getByRole("group", { name: "This name stays" })).toContainText("Aino Aalto");
  await expect(sheet.getByRole("group", { name: "And this one" })).toContainText("+358 50 7654321");
  await picture(shop, "alike-sheet-light");
  await shop.emulateMedia({ colorScheme: "dark" });
  await picture(shop, "alike-sheet-dark");
  await shop.emulateMedia({ colorScheme: "light" });
  await sheet.getByRole("button", { name: "They are one" }).focus();
  await shop.keyboard.press("Enter");
  await expect(sheet).toContainText("Nobody left to look at");
  await picture(shop, "alike-none-light");
  await shop.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);

  const list = shop.getByRole("list", { name: "Customers" });
  await expect(list.getByRole("button", { name: /Aalto/ })).toHaveCount(1);
  await list.getByRole("button", { name: /Aino Aalto/ }).click();
  const pane = shop.getByRole("complementary", { name: "Customer" });
  await expect(pane).toContainText("+358 50 7654321");
  await pane.getByRole("button", { name: /Separate/ }).click();
  await expect(list.getByRole("button", { name: /Aalto/ })).toHaveCount(2);
  await expect(pane).not.toContainText("+358 50 7654321");
  await expect(shop.getByText("Two of your customers may be the same person.")).toBeVisible();
});

test("two who are two are remembered and can be looked at again, also with large letters", async ({ desk, shop }) => {
  await twice(desk);
  const settings = await desk.call<Record<string, unknown>>("settings", {});
  await desk.call("set_settings", { command_id: commandId(), settings: { ...settings, text_size: 200 } });
  await toSheet(shop);
  await shop.getByRole("button", { name: "Look at them" }).click();
  const sheet = shop.getByRole("dialog", { name: "The same person?" });
  await expect(sheet.getByRole("group", { name: "And this one" })).toContainText("+358 50 7654321");
  await picture(shop, "alike-sheet-200");
  await sheet.getByRole("button", { name: "They are two" }).click();
  await expect(sheet.getByRole("region", { name: "You said these are two people" })).toContainText("A. Aalto-Korhonen");
  await picture(shop, "alike-two-200");
  await sheet.getByRole("button", { name: "Look again" }).click();
  await expect(sheet.getByRole("button", { name: "They are one" })).toBeVisible();
});
