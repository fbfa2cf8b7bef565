/** Everything by keyboard. */
import { expect, picture, test } from "./desk";
import {
  AINO,
  composer,
  MATTI,
  message,
  openChat,
  pressUntil,
  row,
  say,
  thread,
  ticks,
} from "./moves";

test("the whole main job without the pointer", async ({ shop }) => {
  const first = shop
    .getByRole("listbox", { name: "To answer" })
    .getByRole("option")
    .first();
  await expect(first).toBeVisible();
  await pressUntil(shop, "Tab", first);
  await pressUntil(shop, "ArrowDown", row(shop, AINO));
  await shop.keyboard.press("Enter");
  await expect(composer(shop, AINO)).toBeFocused();
  await shop.keyboard.type("Näppäimistöllä kirjoitettu");
  await shop.keyboard.press("Enter");
  await expect(
    ticks(shop, "Näppäimistöllä kirjoitettu", /^Read/),
  ).toBeVisible();
  await expect(composer(shop, AINO), "one goes on writing").toBeFocused();
  await expect(message(shop, "Kiitos nopeasta vastauksesta!")).toBeVisible();
  await expect(row(shop, AINO)).toContainText("Kiitos nopeasta");
  await shop.keyboard.press("Escape");
  await expect(
    row(shop, AINO),
    "Esc goes back to where one came from",
  ).toBeFocused();
});

test("Esc leaves the keyboard in the list when the chat has left the shelf", async ({
  shop,
}) => {
  await openChat(shop, AINO);
  await say(shop, AINO, "Vastattu");
  await expect(row(shop, AINO), "an answered chat waits elsewhere").toHaveCount(
    0,
  );
  await shop.keyboard.press("Escape");
  const list = shop.getByRole("tabpanel", { name: "To answer" });
  await expect(list, "the list itself, not another customer").toBeFocused();
  await shop.keyboard.press("ArrowDown");
  await expect(
    shop.locator("[role=option]:focus"),
    "one goes on from there",
  ).toHaveCount(1);
});

test("a note that is typed after Esc never stands in another customer's message box", async ({
  shop,
  desk,
}) => {
  await openChat(shop, AINO);
  await say(shop, AINO, "Vastattu");
  // At once: the row leaves the shelf while the keyboard is on it.
  await shop.keyboard.press("Escape");
  await expect(row(shop, AINO)).toHaveCount(0);
  await expect(shop.getByRole("tabpanel", { name: "To answer" })).toBeFocused();
  await shop.keyboard.type(" ring her tomorrow");
  await shop.keyboard.press("Enter");
  await expect(
    shop.getByRole("textbox", { name: /^Message to/ }),
    "no chat opens",
  ).toHaveCount(0);
  await expect.poll(() => desk.said()).toEqual(["Vastattu"]);
});

test("Space opens a row's chat and stays out of its message box, Enter goes there", async ({
  shop,
}) => {
  await expect(row(shop, AINO)).toBeVisible();
  await row(shop, AINO).focus();
  await shop.keyboard.press(" ");
  await expect(composer(shop, AINO)).toBeVisible();
  await expect(thread(shop).getByRole("article").first()).toBeVisible();
  await expect(row(shop, AINO)).toBeFocused();
  await shop.keyboard.press("Enter");
  await expect(composer(shop, AINO)).toBeFocused();
});

test("single keys act on the row with the ring, not on the open chat", async ({
  shop,
}) => {
  await expect(row(shop, AINO)).toBeVisible();
  const rows = shop.getByRole("option");
  const names = await rows.evaluateAll((all) =>
    all.map((one) => one.querySelector(".name")?.textContent ?? ""),
  );
  const other = names.find((name) => name !== AINO)!;
  await openChat(shop, AINO);
  await row(shop, other).focus();
  await shop.keyboard.press("n");
  await expect(
    shop.getByRole("region", { name: other, exact: true }),
  ).toBeVisible();
  await expect(
    shop.getByRole("textbox", { name: "Write a note" }),
  ).toBeFocused();
  await shop.keyboard.press("Escape");

  await row(shop, AINO).focus();
  await shop.keyboard.press("l");
  await expect(
    shop.getByRole("region", { name: AINO, exact: true }),
  ).toBeVisible();
  await expect(shop.getByRole("dialog", { name: "Labels" })).toBeVisible();
  await shop.keyboard.press("Escape");

  await row(shop, other).focus();
  await shop.keyboard.press("e");
  await expect(row(shop, other)).toHaveCount(0);
  await expect(
    shop.getByRole("region", { name: AINO, exact: true }),
    "the open chat stays",
  ).toBeVisible();
  await expect(row(shop, AINO)).toBeVisible();
});

test("Esc leads back to the list from a locked chat in a small window", async ({
  shop,
}) => {
  await shop.setViewportSize({ width: 640, height: 800 });
  await expect(row(shop, MATTI)).toBeVisible();
  await row(shop, MATTI).focus();
  await shop.keyboard.press("Enter");
  await expect(
    shop.getByRole("region", { name: MATTI, exact: true }),
  ).toBeVisible();
  await expect(row(shop, MATTI)).toBeHidden();
  await shop.keyboard.press("Escape");
  await expect(row(shop, MATTI)).toBeFocused();
});

test("what is typed while a message leaves is not lost", async ({
  shop,
  desk,
}) => {
  await openChat(shop, AINO);
  // The answer to the send is late; the next sentence is begun meanwhile.
  await shop.route(/\/api\/send_text$/, async (route) => {
    const answer = await route.fetch();
    await message(shop, "ensin tämä").waitFor();
    await shop.keyboard.type("sitten tuo");
    await route.fulfill({ response: answer });
  });
  await shop.keyboard.type("ensin tämä");
  await shop.keyboard.press("Enter");
  await expect(composer(shop, AINO)).toHaveValue("sitten tuo");
  expect(await desk.said()).toEqual(["ensin tämä"]);
});

test("Shift+Enter begins a new line, and Enter is a line when the setting says so", async ({
  shop,
  desk,
}) => {
  await openChat(shop, AINO);
  await shop.keyboard.type("yksi");
  await shop.keyboard.press("Shift+Enter");
  await shop.keyboard.type("kaksi");
  await shop.keyboard.press("Enter");
  await expect.poll(() => desk.said()).toEqual(["yksi\nkaksi"]);

  await shop.keyboard.press("Control+3");
  await shop.getByRole("switch", { name: /Enter sends/ }).click();
  await shop.keyboard.press("Control+1");
  await openChat(shop, AINO);
  await expect(composer(shop, AINO)).toBeFocused();
  await shop.keyboard.type("kolme");
  await shop.keyboard.press("Enter");
  await shop.keyboard.type("neljä");
  await expect(composer(shop, AINO)).toHaveValue("kolme\nneljä");
  await shop.keyboard.press("Control+Enter");
  await expect.poll(() => desk.said()).toEqual(["yksi\nkaksi", "kolme\nneljä"]);
});

test("E sets a chat done, opens no other, and is undone", async ({ shop }) => {
  await openChat(shop, AINO);
  await pressUntil(shop, "Shift+Tab", thread(shop), 60);
  await shop.keyboard.press("e");
  await expect(
    shop.getByRole("region", { name: AINO, exact: true }),
  ).toHaveCount(0);
  await expect(row(shop, AINO)).toHaveCount(0);
  await expect(
    thread(shop),
    "no other customer's chat counts as read",
  ).toHaveCount(0);
  const strip = shop.getByRole("status").filter({ hasText: `Done: ${AINO}` });
  await expect(strip.getByRole("button", { name: "Undo" })).toBeVisible();
  await picture(shop, "hand-done-light");
  await shop.getByRole("tab", { name: /Done/ }).click();
  await expect(row(shop, AINO)).toBeVisible();
  await shop.getByRole("tab", { name: /To answer/ }).click();
  await shop.keyboard.press("Control+z");
  await expect(row(shop, AINO), "it is to answer again").toBeVisible();
  await expect(strip).toHaveCount(0);
});

test("Ctrl+Z outside a field brings back no old search", async ({ shop }) => {
  await expect(row(shop, AINO)).toBeVisible();
  const field = shop.getByRole("textbox", { name: "Search" });
  await field.click();
  await shop.keyboard.type("vanha");
  await shop.keyboard.press("Escape");
  await row(shop, AINO).focus();
  await shop.keyboard.press("Control+z");
  await shop.keyboard.press("Control+z");
  await expect(field).toHaveValue("");
  await expect(row(shop, AINO)).toBeFocused();
});

test("E in a text field is a letter", async ({ shop }) => {
  await openChat(shop, AINO);
  await shop.keyboard.type("e + r ?");
  await expect(composer(shop, AINO)).toHaveValue("e + r ?");
  await expect(row(shop, AINO)).toBeVisible();
  await expect(shop.getByRole("dialog")).toHaveCount(0);
});

test("Alt and the arrows walk from chat to chat", async ({ shop }) => {
  // Customers write meanwhile and rows change places: what counts is that another one is chosen each time.
  const chosen = shop.locator("[role=option][aria-selected=true]");
  const which = "data-conversation";
  await expect(row(shop, AINO)).toBeVisible();
  await shop.keyboard.press("Alt+ArrowDown");
  const first = (await chosen.getAttribute(which)) ?? "none";
  await shop.keyboard.press("Alt+ArrowDown");
  await expect(chosen).not.toHaveAttribute(which, first);
  const second = (await chosen.getAttribute(which)) ?? "none";
  await expect(
    shop.getByRole("textbox", { name: /^Message to/ }),
    "ready to write",
  ).toBeFocused();
  await shop.keyboard.press("Alt+ArrowUp");
  await expect(chosen).not.toHaveAttribute(which, second);
});

test("F6 goes round the panes and comes back", async ({ shop }) => {
  await openChat(shop, AINO);
  const inside = (): Promise<string | undefined> =>
    shop.evaluate(
      () =>
        document.activeElement?.closest<HTMLElement>("[data-pane]")?.dataset[
          "pane"
        ],
    );
  expect(await inside()).toBe("composer");
  const round: (string | undefined)[] = [];
  for (let step = 0; step < 5; step += 1) {
    await shop.keyboard.press("F6");
    round.push(await inside());
  }
  expect(round).toEqual(["details", "rail", "list", "chat", "composer"]);
  await shop.keyboard.press("Shift+F6");
  expect(await inside()).toBe("chat");
});

test("R quotes a message and the quote is sent", async ({ shop, desk }) => {
  await openChat(shop, AINO);
  await pressUntil(shop, "Shift+Tab", thread(shop), 60);
  await pressUntil(shop, "ArrowUp", message(shop, "auki kuuteen asti"));
  await shop.keyboard.press("r");
  await expect(composer(shop, AINO)).toBeFocused();
  await expect(
    shop.getByRole("button", { name: "Do not quote" }),
  ).toBeVisible();
  await shop.keyboard.type("Kyllä, kuuteen");
  await shop.keyboard.press("Enter");
  await expect(
    message(shop, "Kyllä, kuuteen").getByRole("button", {
      name: /auki kuuteen asti/,
    }),
  ).toBeVisible();
  await expect(shop.getByRole("button", { name: "Do not quote" })).toHaveCount(
    0,
  );
  await expect
    .poll(
      async () =>
        (await desk.log()).find(
          (entry) => entry.request?.text?.body === "Kyllä, kuuteen",
        )?.request?.context,
    )
    .toHaveProperty("message_id", expect.stringMatching(/^wamid\./));
});

test("plus reacts, and again takes it back", async ({ shop, desk }) => {
  await openChat(shop, AINO);
  await pressUntil(shop, "Shift+Tab", thread(shop), 60);
  await pressUntil(shop, "ArrowUp", message(shop, "auki kuuteen asti"));
  await shop.keyboard.press("+");
  const palette = shop.getByRole("dialog", { name: "React" });
  await expect(palette.getByRole("button", { name: "👍" })).toBeFocused();
  await shop.keyboard.press("Enter");
  await expect(palette).toHaveCount(0);
  const reactions = message(shop, "auki kuuteen asti").getByRole("list", {
    name: "Reactions",
  });
  await expect(reactions).toContainText("👍");
  const sent = async (): Promise<(string | undefined)[]> =>
    (await desk.log())
      .filter((entry) => entry.request?.reaction)
      .map((entry) => entry.request?.reaction?.emoji);
  await expect.poll(sent).toEqual(["👍"]);

  await pressUntil(shop, "ArrowUp", message(shop, "auki kuuteen asti"));
  await shop.keyboard.press("+");
  await palette.getByRole("button", { name: "👍" }).press("Enter");
  await expect(reactions).toHaveCount(0);
  await expect.poll(sent).toEqual(["👍", ""]);
});

test("every key is told by ?, and single keys can be switched off", async ({
  shop,
}) => {
  await expect(row(shop, AINO)).toBeVisible();
  await row(shop, AINO).focus();
  await shop.keyboard.press("?");
  await expect(shop.getByRole("dialog", { name: "All keys" })).toBeVisible();
  await shop.keyboard.press("Escape");
  await expect(shop.getByRole("dialog", { name: "All keys" })).toHaveCount(0);
  await shop.keyboard.press("Control+3");
  await shop.getByRole("switch", { name: /Single keys/ }).click();
  await shop.keyboard.press("?");
  await expect(shop.getByRole("dialog", { name: "All keys" })).toHaveCount(0);
});

test("an emoji is chosen with the arrows and stands in the text", async ({
  shop,
}) => {
  await openChat(shop, AINO);
  await shop.keyboard.type("Kiitos ");
  await pressUntil(shop, "Tab", shop.getByRole("button", { name: "Emoji" }), 5);
  await shop.keyboard.press("Enter");
  await expect(shop.getByRole("toolbar", { name: "Emoji" })).toBeVisible();
  await shop.keyboard.press("ArrowRight");
  await shop.keyboard.press("Enter");
  await expect(composer(shop, AINO)).toHaveValue("Kiitos 😄");
  await expect(composer(shop, AINO)).toBeFocused();
});
