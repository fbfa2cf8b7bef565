/** The customer service window as the chat shows it: closed from the start, and closing while one writes. */
import { commandId, expect, test } from "./desk";
import { AINO, composer, MATTI, message, openChat, openPractice, say } from "./moves";

test("a closed window locks the composer and keeps the draft", async ({ shop, desk }) => {
  const conversation = await desk.conversationWith(MATTI);
  await desk.call("save_draft", { command_id: commandId(), conversation, text: "Pipo on täällä" });
  await openChat(shop, MATTI);
  await expect(shop.getByText("Only a template can go now")).toBeVisible();
  await expect(shop.getByText(`More than 24 hours have passed since ${MATTI} wrote.`)).toBeVisible();
  await expect(composer(shop, MATTI)).toHaveValue("Pipo on täällä");
  await expect(composer(shop, MATTI)).not.toBeEditable();
  await expect(shop.getByText("Your draft is kept.")).toBeVisible();
  await expect(shop.getByRole("button", { name: "Send", exact: true })).toHaveCount(0);
  await composer(shop, MATTI).press("Enter");
  expect(await desk.said(), "nothing goes outside the window").toEqual([]);
});

test("moving the clock by a day locks a chat mid-typing, and the customer's next line opens it", async ({
  shop,
  desk,
}) => {
  await openChat(shop, AINO);
  await composer(shop, AINO).fill("Puoliksi kirjoite");
  const panel = await openPractice(shop);
  await panel.getByRole("button", { name: "24 hours" }).click();

  await expect(shop.getByText("Only a template can go now")).toBeVisible();
  await expect(composer(shop, AINO)).toHaveValue("Puoliksi kirjoite");
  await expect(composer(shop, AINO)).not.toBeEditable();
  expect(await desk.said()).toEqual([]);

  await panel.getByRole("combobox", { name: /^Customer/ }).selectOption(AINO);
  await panel.getByRole("textbox", { name: "What the customer writes" }).fill("Olen taas täällä!");
  await panel.getByRole("button", { name: "Write" }).click();
  await expect(message(shop, "Olen taas täällä!")).toBeVisible();
  await expect(shop.getByText("Only a template can go now")).toHaveCount(0);
  await expect(composer(shop, AINO), "the draft outlived the window").toHaveValue("Puoliksi kirjoite");
  await expect(composer(shop, AINO)).toBeEditable();
  await say(shop, AINO, "Kokonaan kirjoitettu");
  await expect.poll(() => desk.said()).toEqual(["Kokonaan kirjoitettu"]);
});

test("the window's clock tells how long is left and when it changes its mind", async ({ shop }) => {
  await openChat(shop, AINO);
  const chat = shop.getByRole("region", { name: AINO, exact: true });
  await expect(chat.getByText(/^23 h \d+ min left$/)).toBeVisible();
  await expect(chat.getByText(/^Write freely until (tomorrow )?\d\d:\d\d$/)).toBeVisible();
  const panel = await openPractice(shop);
  for (let move = 0; move < 3; move += 1) {
    await panel.getByRole("button", { name: "6 hours" }).click();
    await expect(chat.getByText(new RegExp(`^${17 - 6 * move} h \\d+ min left$`))).toBeVisible();
  }
  for (let move = 0; move < 4; move += 1) {
    await expect(panel.getByRole("button", { name: "1 hour" })).toBeEnabled();
    await panel.getByRole("button", { name: "1 hour" }).click();
  }
  await expect(chat.getByText(/^Closes in 1 h \d+ min$/)).toBeVisible();
});
