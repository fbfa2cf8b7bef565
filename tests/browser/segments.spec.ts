/** Segments: put together by rules, counted meanwhile, kept by name, looked at, changed, and back after they were thrown away. */
import type { Page } from "@playwright/test";

import { commandId, type Desk, expect, picture, test } from "./desk";
import { judge } from "./judge";

interface Fields {
  fields: { id: number; code: string | null }[];
}

/** Twelve customers; those in even places are from Turku, every third is on a list. */
async function customers(desk: Desk): Promise<void> {
  const { fields } = await desk.call<Fields>("person_fields", {});
  const city = fields.find((field) => field.code === "city")?.id;
  const list = await desk.call<{ id: number }>("save_list", {
    command_id: commandId(),
    list: null,
    name: "Regulars",
  });
  for (let at = 1; at <= 12; at++) {
    const name = `Customer ${String(at).padStart(2, "0")}`;
    const made = await desk.call<{ person: number }>("add_person", {
      command_id: commandId(),
      name,
      phone: null,
    });
    const person = made.person;
    if (at % 2 === 0)
      await desk.call("set_person_value", {
        command_id: commandId(),
        person,
        field: city,
        value: "Turku",
      });
    if (at % 3 === 0)
      await desk.call("put_on_list", {
        command_id: commandId(),
        list: list.id,
        people: [person],
        on: true,
      });
  }
}

async function toCustomers(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Customers", exact: true })).toBeVisible();
  await page.keyboard.press("Control+6");
  await expect(page.getByRole("heading", { name: "Customers" })).toBeVisible();
}

async function dress(desk: Desk, change: Record<string, unknown>): Promise<void> {
  const settings = await desk.call("settings", {});
  await desk.call("set_settings", {
    command_id: commandId(),
    settings: { ...(settings as object), ...change },
  });
}

test("a segment is put together, counted meanwhile, kept, looked at and changed", async ({ desk, shop: page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await customers(desk);
  await toCustomers(page);
  await page.getByRole("button", { name: "New segment" }).press("Enter");
  const sheet = page.getByRole("dialog", { name: "New segment" });
  const save = sheet.getByRole("button", { name: "Save the segment" });
  const who = sheet.getByRole("region", { name: "Customers for whom" });
  const first = who.getByRole("group", { name: "Rule 1" });
  await expect(first.getByRole("spinbutton")).toHaveValue("30");
  await expect(save).toHaveAttribute("aria-disabled", "true");

  await first.getByRole("combobox", { name: "What is asked" }).selectOption("value");
  await expect(sheet.getByText("Finish every rule, or remove it.")).toBeVisible();
  await first.getByRole("combobox", { name: "Field" }).selectOption({ label: "Town" });
  await first.getByRole("textbox", { name: "With what" }).fill("turku");
  await expect(sheet.getByText("6 customers now")).toBeVisible();
  await expect(sheet.getByText(/Such as Customer 02, Customer 04/)).toBeVisible();

  const except = sheet.getByRole("region", { name: "But not those" });
  await except.getByRole("button", { name: "Add a rule" }).press("Enter");
  const not = except.getByRole("group", { name: "Rule 1" });
  await not.getByRole("combobox", { name: "What is asked" }).selectOption("list");
  await not.getByRole("combobox", { name: "List" }).selectOption({ label: "Regulars" });
  await expect(sheet.getByText("4 customers now")).toBeVisible();
  await sheet.getByRole("textbox", { name: "Name of the segment" }).fill("Turku, no regulars");
  for (const theme of ["light", "dark"] as const) {
    await dress(desk, { theme });
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await picture(page, `segment-${theme}`);
    await judge(page, `the segment in ${theme}`);
  }
  await save.press("Enter");
  await expect(sheet).toHaveCount(0);

  const list = page.getByRole("list", { name: "Customers" });
  await expect(list.getByRole("button")).toHaveCount(4);
  await expect(page.getByRole("combobox", { name: "Segment" })).toHaveValue(/\d+/);
  await picture(page, "segment-looked-at");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("button", { name: "Make the file" }).click();
  await expect(page.getByText("4 customers are in the file.")).toBeVisible();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Change the segment" }).click();
  const changed = page.getByRole("dialog", { name: "Change the segment" });
  await expect(changed.getByRole("textbox", { name: "Name of the segment" })).toHaveValue("Turku, no regulars");
  await changed.getByRole("combobox", { name: "Customers for whom" }).selectOption("any");
  const all = changed.getByRole("region", { name: "Customers for whom" });
  await all.getByRole("button", { name: "Add a rule" }).click();
  const second = all.getByRole("group", { name: "Rule 2" });
  await second.getByRole("combobox", { name: "What is asked" }).selectOption("value");
  await second.getByRole("combobox", { name: "Field" }).selectOption({ label: "Name" });
  await second.getByRole("combobox", { name: "Compared how" }).selectOption("has");
  await second.getByRole("textbox", { name: "With what" }).fill("01");
  await expect(changed.getByText("5 customers now")).toBeVisible();
  await changed.getByRole("button", { name: "Save the segment" }).click();
  await expect(list.getByRole("button")).toHaveCount(5);

  await page.getByRole("button", { name: "Delete the segment" }).click();
  await expect(page.getByText("The segment Turku, no regulars is gone.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(list.getByRole("button")).toHaveCount(5);
});

test("a segment fits a small window, large text and writing from right to left", async ({ desk, shop: page }) => {
  await customers(desk);
  await toCustomers(page);
  await page.getByRole("button", { name: "New segment" }).click();
  const sheet = page.getByRole("dialog", { name: "New segment" });
  const first = sheet.getByRole("group", { name: "Rule 1" });
  await first.getByRole("combobox", { name: "What is asked" }).selectOption("value");
  await first.getByRole("combobox", { name: "Field" }).selectOption({ label: "Town" });
  await first.getByRole("textbox", { name: "With what" }).fill("Turku");
  await expect(sheet.getByText("6 customers now")).toBeVisible();
  await page.setViewportSize({ width: 640, height: 560 });
  await picture(page, "segment-640");
  await judge(page, "the segment at 640");
  await page.setViewportSize({ width: 1280, height: 900 });
  await dress(desk, { text_size: 200 });
  await picture(page, "segment-200");
  await judge(page, "the segment at 200 %");
  await dress(desk, { text_size: 100 });
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  await picture(page, "segment-rtl");
  await judge(page, "the segment from right to left");
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
});

test("a rule about a list that was thrown away says so", async ({ desk, shop: page }) => {
  await customers(desk);
  const list = await desk.call<{ id: number }>("save_list", {
    command_id: commandId(),
    list: null,
    name: "Short",
  });
  await desk.call("save_segment", {
    command_id: commandId(),
    segment: null,
    name: "On the short list",
    rules: { any: false, rules: [{ rule: "list", list: list.id }], except: [] },
  });
  await desk.call("remove_list", {
    command_id: commandId(),
    list: list.id,
    removed: true,
  });
  await toCustomers(page);
  await page.getByRole("combobox", { name: "Segment" }).selectOption({ label: "On the short list" });
  await expect(page.getByText("Nobody fits.")).toBeVisible();
  await page.getByRole("button", { name: "Change the segment" }).click();
  const sheet = page.getByRole("dialog", { name: "Change the segment" });
  await expect(sheet.getByRole("combobox", { name: "List" })).toHaveText(/Something that is gone/);
  await expect(sheet.getByText("0 customers now")).toBeVisible();
});
