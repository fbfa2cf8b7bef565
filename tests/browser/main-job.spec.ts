/** The main job: a customer writes, the owner answers, the customer reads and answers. */
import { expect, test } from "./desk";
import { AINO, chooseShelf, composer, message, openChat, row, say, thread, ticks } from "./moves";

test("a customer writes, the owner answers, the ticks come to read and the answer appears", async ({ shop, desk }) => {
  await expect(row(shop, AINO)).toContainText("mustikkapiirakkaa");
  await expect(row(shop, AINO).getByLabel("2 new messages")).toBeVisible();

  await openChat(shop, AINO);
  await expect(message(shop, "auki kuuteen asti")).toBeVisible();
  await expect(composer(shop, AINO), "whoever opens a chat wants to write").toBeFocused();
  await shop.keyboard.type("Tervetuloa! Olemme *auki* klo 18 asti ☕");
  await shop.keyboard.press("Enter");

  const answer = message(shop, "Olemme auki klo 18 asti");
  await expect(answer).toBeVisible();
  await expect(answer.getByText("auki", { exact: true }), "stars make bold").toHaveJSProperty("tagName", "STRONG");
  await expect(composer(shop, AINO), "the field is free for the next").toHaveValue("");
  await expect(ticks(shop, "klo 18 asti", /^Read, \d\d:\d\d$/)).toBeVisible();
  await expect(message(shop, "Kiitos nopeasta vastauksesta!")).toBeVisible();
  expect(await desk.said(), "exactly one message went").toEqual(["Tervetuloa! Olemme *auki* klo 18 asti ☕"]);
});

test("reading clears the badge and tells the customer", async ({ shop, desk }) => {
  await expect(shop, "all of the opening scene has come").toHaveTitle(/^\(1[12]\) Kahvila Aamu$/);
  const waiting = Number(/\d+/.exec(await shop.title())?.[0]);
  await openChat(shop, AINO);
  await expect(row(shop, AINO).getByLabel(/new message/)).toHaveCount(0);
  await expect
    .poll(async () => Number(/\d+/.exec(await shop.title())?.[0]), "one chat fewer waits")
    .toBeLessThan(waiting);
  await expect.poll(async () => (await desk.log()).some((entry) => entry.kind === "read")).toBe(true);
});

test("a message that comes while the chat is open stands at its end", async ({ shop, desk }) => {
  await openChat(shop, AINO);
  await desk.customerWrites("358401234501", AINO, "Olen jo matkalla!");
  await expect(message(shop, "Olen jo matkalla!")).toBeInViewport();
  await expect(row(shop, AINO)).toContainText("Olen jo matkalla!");
});

test("a stranger who writes gets a line of the list and a chat", async ({ shop, desk }) => {
  await desk.customerWrites("358401119999", "Liisa Uusi", "Hei, löysin teidät kartalta");
  await expect(row(shop, "Liisa Uusi")).toContainText("löysin teidät");
  await openChat(shop, "Liisa Uusi");
  await expect(thread(shop).getByRole("article")).toHaveCount(1);
});

test("an answered chat waits, and comes back when the customer answers", async ({ shop }) => {
  await openChat(shop, AINO);
  await say(shop, AINO, "Kyllä, on vielä!");
  await expect(row(shop, AINO)).toHaveCount(0);
  await expect(message(shop, "Kiitos nopeasta vastauksesta!")).toBeVisible();
  await chooseShelf(shop, "Waiting");
  await expect(row(shop, AINO)).toHaveCount(0);
  await chooseShelf(shop, "To answer");
  await expect(row(shop, AINO)).toBeVisible();
});

test("a draft is kept when one looks elsewhere, and after a reload", async ({ shop }) => {
  await openChat(shop, AINO);
  await composer(shop, AINO).fill("Kirjoitan tämän lop");
  await openChat(shop, "Elsa Lindqvist");
  await expect(row(shop, AINO)).toContainText("Draft: Kirjoitan tämän lop");
  await shop.reload();
  await openChat(shop, AINO);
  await expect(composer(shop, AINO)).toHaveValue("Kirjoitan tämän lop");
});
