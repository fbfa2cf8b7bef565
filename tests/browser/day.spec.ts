/** Working through the day: put off, pin, mark, filter, label, give away, note; by pointer and by keyboard. */
import { commandId, type Desk, expect, picture, test } from "./desk";
import { openPractice, row } from "./moves";

const HOUR = 3_600_000;
const people = [
  ["46701740699", "Greta Nyman", "Har ni öppet på söndag?"],
  [
    "358401230002",
    "Väinö Hämäläinen-Kekkonen",
    "Onko tilaukseni jo valmis noudettavaksi?",
  ],
  ["66812345678", "นภา ศรีสุข", "วันนี้เปิดกี่โมงคะ"],
] as const;

/** Customers who wrote, labels and helpers, as a shop has them after a week. */
async function fill(desk: Desk): Promise<void> {
  for (const [from, name, text] of people)
    await desk.customerWrites(from, name, text);
  for (const [name, look] of [
    ["Nouto", 1],
    ["Tarjouspyyntö", 4],
    ["Offert", 6],
  ] as const)
    await desk.call("save_label", { command_id: commandId(), name, look });
  for (const name of ["Aino", "Mikael"])
    await desk.call("save_helper", { command_id: commandId(), name });
  const { helpers } = await desk.call<{ helpers: { id: number }[] }>(
    "counter",
    {},
  );
  await desk.call("sit", { command_id: commandId(), helper: helpers[0]?.id });
  for (const [, name] of people) await desk.conversationWith(name);
}

test("a chat is put off by keyboard and comes back by the clock, marked", async ({
  desk,
  shop,
}) => {
  await fill(desk);
  const row = shop.getByRole("option", { name: /Greta Nyman/ });
  await row.click();
  await expect(
    shop.getByRole("heading", { name: "Greta Nyman" }),
  ).toBeVisible();
  await shop.getByRole("log").focus();
  await shop.keyboard.press("h");
  const menu = shop.getByRole("menu", { name: "Put off until later" });
  await expect(menu).toBeVisible();
  await expect(menu.getByRole("menuitem").first()).toBeFocused();
  await shop.keyboard.press("Enter");
  await expect(row, "it has left its shelf").toHaveCount(0);

  await shop.getByRole("button", { name: "Filter the list" }).click();
  await shop
    .getByRole("menuitemcheckbox", { name: "Put off until later" })
    .click();
  await expect(row).toContainText("Comes back");
  await shop.getByRole("button", { name: "Back to the shelves" }).click();
  await expect(row).toHaveCount(0);

  await desk.call("move_clock", {
    command_id: commandId(),
    by: 3 * HOUR + 60_000,
  });
  await expect(row).toContainText("Marked unread");
  await row.click();
  await expect(row, "opened, it is read").not.toContainText("Marked unread");
});

test("an own time must lie ahead", async ({ desk, shop }) => {
  await fill(desk);
  await shop.getByRole("option", { name: /Greta Nyman/ }).click();
  await shop.getByRole("button", { name: "Put off until later" }).click();
  await shop.getByRole("menuitem", { name: "Another time" }).click();
  const field = shop.getByLabel("Day", { exact: true });
  await field.fill("2020-01-01");
  await expect(shop.getByText("Choose a time that lies ahead.")).toBeVisible();
  await expect(
    shop.getByRole("button", { name: "Put off", exact: true }),
  ).toHaveAttribute("aria-disabled", "true");
});

test("pins stand on top, a mark lays the chat aside", async ({
  desk,
  shop,
}) => {
  await fill(desk);
  await shop.getByRole("option", { name: /Väinö/ }).click();
  await shop.getByRole("button", { name: "More for this chat" }).click();
  await shop.getByRole("menuitem", { name: "Pin on top" }).click();
  await expect(async () => {
    await shop.locator("[data-conversation]").first().focus();
    await shop.keyboard.press("Home");
    await expect(shop.locator("[data-conversation]").first()).toContainText(
      "Väinö",
      { timeout: 500 },
    );
  }, "the list stays where one looks, its top has the pin").toPass();
  await expect(shop.getByText("Pinned", { exact: true }).first()).toBeVisible();
  await shop.getByRole("log").focus();
  await shop.keyboard.press("u");
  await expect(
    shop.getByRole("heading", { name: "Choose who to answer" }),
  ).toBeVisible();
  await expect(shop.getByRole("option", { name: /Väinö/ })).toContainText(
    "Marked unread",
  );
});

test("labels, care and notes in the customer's pane, and the list filtered by them", async ({
  desk,
  shop,
}) => {
  await fill(desk);
  await shop.getByRole("option", { name: /Väinö/ }).click();
  const pane = shop.getByRole("complementary", { name: "Customer" });
  await pane.getByRole("button", { name: "Put a label on" }).click();
  await shop.getByRole("menuitem", { name: "Tarjouspyyntö" }).click();
  await expect(pane.getByText("Tarjouspyyntö")).toBeVisible();
  await pane.getByRole("button", { name: "Put a label on" }).click();
  await shop.getByRole("menuitem", { name: "New label" }).click();
  await shop.getByLabel("Name", { exact: true }).fill("Laskutus");
  await shop.getByText("Hexagon").click({ force: true });
  await shop.getByRole("button", { name: "Keep label" }).click();
  await shop.getByRole("menuitem", { name: "Laskutus" }).click();
  await expect(pane.getByText("Laskutus")).toBeVisible();

  await pane
    .getByRole("combobox", { name: "Taken care of by" })
    .selectOption("Aino (you)");
  await shop.getByRole("log").focus();
  await shop.keyboard.press("n");
  await expect(
    pane.getByRole("textbox", { name: "Write a note" }),
  ).toBeFocused();
  await shop.keyboard.type("Maksaa aina laskulla.\nSoittaa ovikelloa.");
  await shop.keyboard.press("Control+Enter");
  await expect(pane.getByText("Maksaa aina laskulla.")).toBeVisible();
  await expect(pane.getByText(/^Aino, /)).toBeVisible();
  await picture(shop, "day-details-light");

  await shop.getByRole("button", { name: "Filter the list" }).click();
  await picture(shop, "day-filter-menu-light");
  await shop.getByRole("menuitemcheckbox", { name: "Mine" }).click();
  await expect(shop.locator("[data-conversation]")).toHaveCount(1);
  await shop.getByRole("button", { name: "Filter the list" }).click();
  await shop.getByRole("menuitemcheckbox", { name: "Offert" }).click();
  await expect(
    shop.getByText("Nothing stands under “Offert” now."),
  ).toBeVisible();
  await shop.getByRole("button", { name: "Back to the shelves" }).click();

  await shop
    .getByRole("textbox", { name: "Search everything" })
    .fill("ovikello");
  await expect(shop.locator("[data-hit]")).toHaveCount(1);
  await expect(shop.locator("[data-hit] mark")).toHaveText("ovikello");
});

test("labels, helpers and quick replies are kept in the settings", async ({
  desk,
  shop,
}) => {
  await fill(desk);
  await shop.keyboard.press("Control+3");
  await shop.getByRole("button", { name: "New quick reply" }).click();
  await shop.getByLabel("Name, typed after /").fill("toimitus");
  await shop
    .getByLabel("What it says")
    .fill("Hei {name}, {shop} toimittaa huomenna.");
  await shop.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(shop.getByText("/toimitus")).toBeVisible();
  await shop.getByRole("button", { name: "Change /toimitus" }).click();
  await shop
    .getByText("Quick replies", { exact: true })
    .scrollIntoViewIfNeeded();
  await picture(shop, "day-settings-light");
  await shop.getByRole("button", { name: "Leave as it is" }).click();
  await shop
    .getByRole("button", { name: "Delete Offert, from every chat" })
    .click();
  await expect(shop.getByText("Offert", { exact: true })).toHaveCount(0);
  await shop
    .getByRole("textbox", { name: "Name of somebody new" })
    .fill("Leena");
  await shop.keyboard.press("Enter");
  await expect(
    shop.getByRole("combobox", { name: "At this computer sits" }),
  ).toContainText("Leena");
});

test("a quick reply with a word in braces that nothing fills is refused with a sentence", async ({
  desk,
  page: shop,
}) => {
  await shop.goto(desk.ready.ui);
  // A key that comes before the window listens is nobody's.
  await expect(shop.getByRole("option").first()).toBeVisible();
  await shop.keyboard.press("Control+3");
  await shop.getByRole("button", { name: "New quick reply" }).click();
  const form = shop.locator("form").filter({ hasText: "becomes the customer" });
  await form.getByRole("textbox").first().fill("Nouto");
  await form.getByRole("textbox").last().fill("Hei {nimi}, {tilaus} on valmis");
  await form.getByRole("button", { name: "Keep" }).click();
  await expect(
    shop
      .getByRole("alert")
      .filter({ hasText: "A word in braces is not one Shopbell can fill." }),
  ).toBeVisible();
  await form
    .getByRole("textbox")
    .last()
    .fill("Hei {nimi}, tervetuloa: {kauppa}");
  await form.getByRole("button", { name: "Keep" }).click();
  await expect(form).toHaveCount(0);
  const conversation = await desk.conversationWith("Aino Virtanen");
  const found = await desk.call<{ replies: { filled: string }[] }>(
    "quick_replies",
    { typed: "nouto", conversation },
  );
  expect(found.replies[0]?.filled).toMatch(
    /^Hei Aino Virtanen, tervetuloa: [^{}]+$/,
  );
});

test("a blocked practice customer who is made to write is refused with a sentence", async ({
  desk,
  page,
}) => {
  await page.goto(desk.ready.ui);
  await row(page, "Aino Virtanen").click();
  const conversation = await desk.conversationWith("Aino Virtanen");
  await desk.call("block", {
    command_id: commandId(),
    conversation,
    blocked: true,
  });
  const panel = await openPractice(page);
  await panel
    .getByRole("combobox")
    .first()
    .selectOption({ label: "Aino Virtanen" });
  await panel.getByRole("button", { name: "Write", exact: true }).click();
  await expect(
    panel.getByText(
      "You have blocked this customer, so nothing they write arrives.",
    ),
  ).toBeVisible();
});

test("a slash finds quick replies in three scripts and Enter takes one", async ({
  desk,
  shop,
}) => {
  await fill(desk);
  for (const [name, text] of [
    ["toimitus", "Hei {name}, toimitamme huomenna."],
    ["öppettider", "Vi har öppet 8–18, hälsar {shop}."],
    ["เวลาเปิด", "เปิด 8 โมงค่ะ คุณ{name}"],
    ["التوصيل", "نوصل غدا"],
  ])
    await desk.call("save_quick_reply", {
      command_id: commandId(),
      name,
      text,
    });
  await shop.getByRole("option", { name: /Greta Nyman/ }).click();
  const field = shop.getByRole("textbox", { name: /Message to/ });
  await field.pressSequentially("/");
  const list = shop.getByRole("listbox", { name: "Quick replies" });
  await expect(list.getByRole("option")).toHaveCount(4);
  await picture(shop, "day-replies-light");
  await field.pressSequentially("opp");
  await expect(list.getByRole("option")).toHaveCount(1);
  await shop.keyboard.press("Enter");
  await expect(field).toHaveValue(/^Vi har öppet 8–18, hälsar .+\.$/);
  await field.fill("");
  await field.pressSequentially("Moi /เปิด");
  await shop.keyboard.press("Enter");
  await expect(field).toHaveValue("Moi เปิด 8 โมงค่ะ คุณGreta Nyman");
  await field.fill("");
  await field.pressSequentially("/");
  await shop.keyboard.press("ArrowDown");
  await shop.keyboard.press("ArrowUp");
  await shop.keyboard.press("ArrowUp");
  await shop.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await expect(field, "what was typed stays").toHaveValue("/");
  await expect(field).toBeFocused();
});

test("a customer is blocked and let in again", async ({ desk, shop }) => {
  await fill(desk);
  // Somebody practice knows: Meta blocks nobody else.
  await shop.getByRole("option", { name: /Aino Virtanen/ }).click();
  const pane = shop.getByRole("complementary", { name: "Customer" });
  await pane.getByRole("button", { name: "Block Aino Virtanen" }).click();
  await expect(shop.getByText("You have blocked this customer")).toBeVisible();
  await expect(shop.getByRole("textbox", { name: /Message to/ })).toHaveCount(
    0,
  );
  await picture(shop, "day-blocked-light");
  await pane
    .getByRole("button", { name: "Let Aino Virtanen in again" })
    .click();
  await expect(
    shop.getByRole("textbox", { name: /Message to/ }),
  ).toBeEditable();
});
