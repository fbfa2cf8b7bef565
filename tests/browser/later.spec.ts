/** What has not gone yet: five seconds to take back, texts that go later, and the outbox. */
import { commandId, type Desk, expect, picture, test } from "./desk";

const HOUR = 3_600_000;

async function greta(desk: Desk): Promise<number> {
  await desk.customerWrites(
    "46701740699",
    "Greta Nyman",
    "Kan ni påminna mig?",
  );
  return desk.conversationWith("Greta Nyman");
}

test("what was sent is taken back by key, and its words stand in the field again", async ({
  desk,
  shop,
}) => {
  await desk.takeBack(true);
  await greta(desk);
  await shop.getByRole("option", { name: /Greta Nyman/ }).click();
  const field = shop.getByRole("textbox", { name: /Message to/ });
  await field.fill("Hundra euro");
  await shop.keyboard.press("Enter");
  await expect(
    shop.getByRole("article", { name: /Hundra euro/ }),
  ).toBeVisible();
  await expect(
    shop.getByRole("button", { name: "Take back", exact: true }),
  ).toBeVisible();
  await picture(shop, "day-take-back-light");
  await shop.keyboard.press("Control+z");
  await expect(shop.getByRole("article", { name: /Hundra euro/ })).toHaveCount(
    0,
  );
  await expect(field).toHaveValue("Hundra euro");
  await field.fill("Tio euro");
  await shop.keyboard.press("Enter");
  await expect.poll(() => desk.said()).toEqual(["Tio euro"]);
  await expect(
    shop.getByRole("button", { name: "Take back", exact: true }),
    "too late now",
  ).toHaveCount(0);
});

test("what has not gone is named and taken back from any chat", async ({
  desk,
  shop,
}) => {
  await greta(desk);
  await desk.takeBack(true);
  await shop.getByRole("option", { name: /Greta Nyman/ }).click();
  await shop.getByRole("textbox", { name: /Message to/ }).fill("Hundra euro");
  await shop.keyboard.press("Enter");
  await expect(
    shop.getByRole("article", { name: /Hundra euro/ }),
  ).toBeVisible();
  await shop.getByRole("option", { name: /Aino Virtanen/ }).click();
  await expect(
    shop.getByRole("region", { name: "Aino Virtanen", exact: true }),
  ).toBeVisible();
  const strip = shop
    .getByRole("status")
    .filter({ hasText: "What you wrote to Greta Nyman goes in a few seconds." });
  await expect(strip.getByRole("button", { name: "Take back" })).toBeVisible();
  await picture(shop, "hand-not-gone-light");
  await shop.keyboard.press("Control+z");
  await expect(strip).toHaveCount(0);
  await shop.getByRole("tab", { name: /^To answer/ }).click();
  await shop.getByRole("option", { name: /Greta Nyman/ }).click();
  await expect(
    shop.getByRole("textbox", { name: /Message to Greta/ }),
  ).toHaveValue("Hundra euro");
  await expect(shop.getByRole("article", { name: /Hundra euro/ })).toHaveCount(
    0,
  );
  expect(await desk.said()).toEqual([]);
});

test("a text goes later, can be given another time, and goes by the clock", async ({
  desk,
  shop,
}) => {
  await greta(desk);
  await shop.getByRole("option", { name: /Greta Nyman/ }).click();
  const field = shop.getByRole("textbox", { name: /Message to/ });
  await field.fill("Här är påminnelsen!");
  await shop.getByRole("button", { name: "Send later" }).click();
  await picture(shop, "day-send-later-menu-light");
  await shop.getByRole("menuitem", { name: "In 3 hours" }).click();
  await expect(field).toHaveValue("");
  const strip = shop.getByRole("group", { name: "Goes later" });
  await expect(strip).toContainText("Här är påminnelsen!");
  await strip.getByRole("button", { name: "Another time" }).click();
  await shop
    .getByRole("menuitem", { name: "Goes when Greta Nyman writes again" })
    .click();
  await expect(strip).toContainText("Goes when Greta Nyman writes again");
  await strip.getByRole("button", { name: "Another time" }).click();
  await shop.getByRole("menuitem", { name: "In 3 hours" }).click();
  await picture(shop, "day-later-strip-light");
  expect(await desk.said()).toEqual([]);
  await desk.call("move_clock", {
    command_id: commandId(),
    by: 3 * HOUR + 60_000,
  });
  await expect.poll(() => desk.said()).toContain("Här är påminnelsen!");
  await expect(strip).toHaveCount(0);
});

test("files that are attached do not wait with the text, and that is said", async ({
  desk,
  shop,
}) => {
  await greta(desk);
  await shop.getByRole("option", { name: /Greta Nyman/ }).click();
  const field = shop.getByRole("textbox", { name: /Message to/ });
  await field.fill("Här är listan!");
  await shop.locator("input[type=file]").setInputFiles({
    name: "lista.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("kaffe"),
  });
  const tray = shop.getByRole("list", { name: "Attached files" });
  await expect(tray.getByRole("progressbar")).toHaveCount(0);
  await expect(tray.getByText("lista.txt")).toBeVisible();
  const only = shop.getByText("Only the text waits. The attached files stay in the draft.");
  await shop.getByRole("button", { name: "Send later" }).click();
  await expect(only).toBeVisible();
  await picture(shop, "day-send-later-files-light");
  await shop.keyboard.press("Escape");
  await desk.call("move_clock", { command_id: commandId(), by: 25 * HOUR });
  await expect(only, "and so it is where nothing else can go").toBeVisible();
  await picture(shop, "day-send-later-files-closed");
  await shop
    .getByRole("button", { name: "Send when Greta Nyman writes again" })
    .click();
  await expect(only).toHaveCount(0);
  await desk.customerWrites("46701740699", "Greta Nyman", "Hallå?");
  await expect.poll(() => desk.said()).toContain("Här är listan!");
  await expect(tray.getByText("lista.txt")).toBeVisible();
});

test("the outbox shows what needs a person, with its remedies, and what could not go", async ({
  desk,
  shop,
}) => {
  const conversation = await greta(desk);
  await desk.fail("status_500");
  await desk.call("send_text", {
    command_id: commandId(),
    conversation,
    text: "Kommer detta fram?",
  });
  const now = (await desk.call<{ now: number }>("shop", {})).now;
  const texts: [string, number | null][] = [
    ["För sent", now + 23.5 * HOUR],
    ["I god tid", null],
  ];
  for (const [text, at] of texts)
    await desk.call("send_later", {
      command_id: commandId(),
      conversation,
      text,
      at,
    });
  await desk.sleeps(24.2 * HOUR);
  await expect(shop.getByLabel(/messages need you/)).toBeVisible();
  await shop.keyboard.press("Control+4");
  const needs = shop.getByRole("region", { name: "Needs you" });
  await expect(needs).toContainText("Kommer detta fram?");
  const later = shop.getByRole("region", { name: "Goes later" });
  await expect(later).toContainText(
    "Not sent: the window had closed at its time.",
  );
  await expect(later).toContainText("I god tid");
  await picture(shop, "day-outbox-light");
  await needs.getByRole("button", { name: "It arrived" }).click();
  await expect(needs).toHaveCount(0);
  await expect(
    later.getByRole("button", { name: "Send now" }),
    "the window is closed",
  ).toHaveCount(0);
  await desk.customerWrites("46701740699", "Greta Nyman", "Är ni där?");
  await expect.poll(() => desk.said()).toContain("I god tid");
  await later.getByRole("button", { name: "Send now" }).click();
  await expect.poll(() => desk.said()).toContain("För sent");
  await expect(later).toHaveCount(0);
});

test("what is taken back of what goes later is the draft, and goes with the customer's word", async ({
  desk,
  shop,
}) => {
  const conversation = await greta(desk);
  const now = (await desk.call<{ now: number }>("shop", {})).now;
  await desk.call("send_later", {
    command_id: commandId(),
    conversation,
    text: "För sent",
    at: now + 23.5 * HOUR,
  });
  await desk.sleeps(24.2 * HOUR);
  await shop.keyboard.press("Control+4");
  const later = shop.getByRole("region", { name: "Goes later" });
  await expect(later).toContainText(
    "Not sent: the window had closed at its time.",
  );
  await later.getByRole("button", { name: "Take back" }).click();
  await expect(later).toHaveCount(0);
  await shop.keyboard.press("Control+1");
  await shop.getByRole("option", { name: /Greta Nyman/ }).click();
  const field = shop.getByRole("textbox", { name: /Message to/ });
  await expect(field, "what was taken back is the draft").toHaveValue(
    "För sent",
  );
  await shop
    .getByRole("button", { name: "Send when Greta Nyman writes again" })
    .click();
  await desk.customerWrites("46701740699", "Greta Nyman", "Är ni där?");
  await expect.poll(() => desk.said()).toContain("För sent");
});

test("no time is offered or taken at which the window will be closed", async ({
  desk,
  shop,
}) => {
  await greta(desk);
  await desk.call("move_clock", { command_id: commandId(), by: 22 * HOUR });
  await shop.getByRole("option", { name: /Greta Nyman/ }).click();
  const field = shop.getByRole("textbox", { name: /Message to/ });
  await field.fill("Vi ses!");
  await shop.getByRole("button", { name: "Send later" }).click();
  const menu = shop.getByRole("menu");
  await expect(menu.getByRole("menuitem")).toHaveText([
    /when Greta Nyman writes again/,
    /Another time/,
  ]);
  await picture(shop, "later-window-menu-light");
  await menu.getByRole("menuitem", { name: /Another time/ }).click();
  const own = shop.getByLabel("Day", { exact: true });
  await expect(
    shop.getByLabel("Time, such as 10:30"),
    "on 24 hours, whatever the system's habit",
  ).toHaveValue(/^([01]\d|2[0-3]):[0-5]\d$/);
  const guessed = await own.inputValue();
  await own.fill(guessed.replace(/^\d{4}/, (year) => String(Number(year) + 1)));
  await expect(shop.getByText(/The window closes .* before that/)).toBeVisible();
  await picture(shop, "later-window-beyond-light");
  await expect(
    shop.getByRole("button", { name: "Send when Greta Nyman writes again" }),
    "the way out it names is a button",
  ).toBeVisible();
  const set = shop.getByRole("button", { name: "Send later" }).last();
  await expect(set).toBeDisabled();
  await own.fill(guessed);
  await set.click();
  await expect(field).toHaveValue("");
  await expect(shop.getByRole("group", { name: "Goes later" })).toContainText(
    "Vi ses!",
  );
});
