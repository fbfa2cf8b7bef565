/** When WhatsApp or the net fails: said where it belongs, with the button that solves it, and never sent twice. */
import { commandId, expect, picture, test } from "./desk";
import { AINO, chooseShelf, message, openChat, row, say, thread, ticks } from "./moves";

test("a message nobody knows of asks what became of it, and takes the answer", async ({ shop, desk }) => {
  await openChat(shop, AINO);
  await desk.fail("status_500");
  await say(shop, AINO, "Tuliko tämä perille?");
  const unsure = message(shop, "Tuliko tämä perille?");
  await expect(unsure.getByText("Not sure.")).toBeVisible();
  await expect(unsure.getByText("The connection broke while it was on its way.")).toBeVisible();
  await expect(unsure.getByRole("button", { name: "Send again" })).toBeVisible();
  await chooseShelf(shop, "Waiting");
  await expect(row(shop, AINO)).toContainText("Not sure whether it went");
  await unsure.getByRole("button", { name: "It arrived" }).click();
  await expect(unsure.getByText("Not sure.")).toHaveCount(0);
  await expect(row(shop, AINO)).not.toContainText("Not sure whether");
  expect(await desk.said(), "what the owner calls arrived is not sent again").toEqual([]);
});

test("sending again sends once", async ({ shop, desk }) => {
  await openChat(shop, AINO);
  await desk.fail("status_500");
  await say(shop, AINO, "Toinen yritys");
  await message(shop, "Toinen yritys").getByRole("button", { name: "Send again" }).click();
  await expect(ticks(shop, "Toinen yritys", /^Read/)).toBeVisible();
  expect(await desk.said()).toEqual(["Toinen yritys"]);
});

test("ticks that come after a broken answer prove that the message went", async ({ shop, desk }) => {
  await openChat(shop, AINO);
  await desk.fail("accept_then_500");
  await say(shop, AINO, "Meni, mutta kukaan ei sanonut");
  await expect(ticks(shop, "Meni, mutta kukaan ei sanonut", /^Read/)).toBeVisible();
  await expect(shop.getByText("Not sure.")).toHaveCount(0);
  expect(await desk.said(), "it went once").toEqual(["Meni, mutta kukaan ei sanonut"]);
});

test("a message WhatsApp refuses says why and can be taken away", async ({ shop, desk }) => {
  await openChat(shop, AINO);
  await desk.fail("fail_later", { code: 131026 });
  await say(shop, AINO, "Tämä ei mene");
  const failed = message(shop, "Tämä ei mene");
  await expect(failed.getByRole("alert")).toContainText(
    "This number is not on WhatsApp or cannot get the message now.",
  );
  await expect(failed.getByText("131026")).toBeVisible();
  await chooseShelf(shop, "Waiting");
  await expect(row(shop, AINO)).toContainText("Not sent");
  await failed.getByRole("button", { name: "Remove" }).click();
  await expect(failed).toHaveCount(0);
  await expect(shop.getByRole("option").filter({ hasText: "Not sent" })).toHaveCount(0);
});

test("a dead token keeps what is written until a person tries again", async ({ shop, desk }) => {
  await openChat(shop, AINO);
  await desk.fail("wrong_token");
  await say(shop, AINO, "Ensimmäinen");
  const banner = shop.getByRole("status").filter({ hasText: "no longer accepts the shop’s access token" });
  await expect(banner).toBeVisible();
  await expect(banner).toContainText("Code 190");
  await say(shop, AINO, "Toinen");
  await expect(banner).toContainText("2 messages are kept");
  expect(await desk.said(), "nothing goes while the token is dead").toEqual([]);
  await banner.getByRole("button", { name: "Try again" }).click();
  await expect(banner).toHaveCount(0);
  await expect(ticks(shop, "Toinen", /^Read/)).toBeVisible();
  expect(await desk.said(), "each once, in order").toEqual(["Ensimmäinen", "Toinen"]);
});

test("without a network what is written waits, is said, and goes by itself", async ({ shop, desk }) => {
  await expect(row(shop, AINO)).toBeVisible();
  await desk.fail("offline", { ms: 5000 });
  await expect
    .poll(() =>
      fetch(desk.ready.practice).then(
        () => "there",
        () => "gone",
      ),
    )
    .toBe("gone");
  await openChat(shop, AINO);
  await say(shop, AINO, "Kirjoitettu ilman verkkoa");
  const banner = shop.getByRole("status").filter({ hasText: "WhatsApp cannot be reached." });
  await expect(banner).toContainText("1 message waits and goes by itself.");
  await expect(ticks(shop, "Kirjoitettu ilman verkkoa", /^(Waits to go|On its way)$/)).toBeVisible();
  await expect(ticks(shop, "Kirjoitettu ilman verkkoa", /^Read/)).toBeVisible({ timeout: 30_000 });
  await expect(banner).toHaveCount(0);
  expect(await desk.said()).toEqual(["Kirjoitettu ilman verkkoa"]);
});

test("whoever removes a message by keyboard keeps the keyboard among the messages", async ({ shop, desk }) => {
  await openChat(shop, AINO);
  await desk.fail("fail_later", { code: 131026 });
  await say(shop, AINO, "Tämä ei mene");
  const failed = message(shop, "Tämä ei mene");
  await failed.getByRole("button", { name: "Remove" }).press("Enter");
  await expect(failed).toHaveCount(0);
  await expect(thread(shop).getByRole("article").last(), "the nearest one has it").toBeFocused();
});

test("the connection page says that WhatsApp cannot be reached, as the banner does", async ({ shop, desk }) => {
  await expect(row(shop, AINO)).toBeVisible();
  await desk.fail("offline", { ms: 6000 });
  await openChat(shop, AINO);
  await say(shop, AINO, "Odottaa");
  await expect(shop.getByRole("status").filter({ hasText: "WhatsApp cannot be reached" })).toBeVisible();
  await shop.keyboard.press("Control+2");
  const sending = shop.locator("[data-link=sending]");
  await expect(sending).toContainText("WhatsApp cannot be reached.");
  await expect(sending.getByRole("img", { name: "Wants a look" })).toBeVisible();
  await expect(shop.getByRole("heading", { name: "Messages come in and go out." })).toHaveCount(0);
  await expect(sending, "and that it can be again").toContainText("Messages leave as they are written.", {
    timeout: 30_000,
  });
});

test("what Meta limits leads to where more is said, and an unknown code to Meta's own words", async ({
  shop,
  desk,
}) => {
  await openChat(shop, AINO);
  await desk.fail("fail_later", { code: 131048 });
  await say(shop, AINO, "Liian monelle");
  const limited = message(shop, "Liian monelle");
  await expect(limited.getByRole("alert")).toContainText("Too many customers block or report");
  await expect(limited.getByRole("button", { name: "Send again" })).toBeVisible();
  await desk.fail("fail_later", { code: 131999 });
  await say(shop, AINO, "Uusi koodi");
  await expect(message(shop, "Uusi koodi").getByRole("alert")).toContainText("Meta says:");
  await picture(shop, "trouble-limited");
  await limited.getByRole("button", { name: "See the connection" }).click();
  await expect(shop.getByRole("heading", { name: "Connection" })).toBeVisible();
});

test("a reaction that did not go says why, and goes when it is given again", async ({ shop, desk }) => {
  await openChat(shop, AINO);
  const theirs = thread(shop).getByRole("article").first();
  await desk.fail("reject", { code: 131009 });
  await theirs.hover();
  await theirs.getByRole("button", { name: "React" }).click();
  await theirs.getByRole("button", { name: "👍" }).click();
  const failed = theirs.getByRole("alert");
  await expect(failed).toContainText("👍 was not sent. The message it belongs to is gone or too old.");
  await picture(shop, "trouble-reaction");
  await failed.getByRole("button", { name: "React again" }).click();
  await expect(failed).toHaveCount(0);
  await expect(theirs.getByRole("list", { name: "Reactions" })).toContainText("👍");
});

test("a reaction that did not go is put away where nothing can be sent any more", async ({ shop, desk }) => {
  await openChat(shop, AINO);
  const theirs = thread(shop).getByRole("article").first();
  await desk.fail("reject", { code: 131009 });
  await theirs.hover();
  await theirs.getByRole("button", { name: "React" }).click();
  await theirs.getByRole("button", { name: "👍" }).click();
  const failed = theirs.getByRole("alert");
  await expect(failed).toContainText("👍 was not sent.");
  await desk.call("move_clock", { command_id: commandId(), by: 25 * 3_600_000 });
  await expect(failed.getByRole("button", { name: "React again" })).toHaveCount(0);
  await picture(shop, "trouble-reaction-closed");
  await failed.getByRole("button", { name: "Put it away" }).click();
  await expect(failed).toHaveCount(0);
  await expect(theirs.getByRole("list", { name: "Reactions" })).toHaveCount(0);
});

test("an answer from the phone stands in the chat as one", async ({ shop, desk }) => {
  await openChat(shop, AINO);
  const text = "Vastaan puhelimesta";
  await desk.call("practice_act", { command_id: commandId(), customer: "aino", doing: "from_phone", text });
  await expect(message(shop, text)).toContainText("From the phone");
  await say(shop, AINO, "Ja täältä koneelta");
  await expect(message(shop, "Ja täältä koneelta")).not.toContainText("From the phone");
  await picture(shop, "chat-from-the-phone");
});
