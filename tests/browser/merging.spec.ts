/** Two chats of one person are made one, and taken apart again. */
import { commandId, expect, picture, test } from "./desk";

test("two chats become one from the contact pane, and are separated again", async ({ desk, shop }) => {
  await desk.customerWrites("46701740699", "Greta Nyman", "Från min telefon");
  await desk.customerWrites("46701740611", "Greta Jobb", "Från jobbet");
  const other = await desk.conversationWith("Greta Jobb");
  await desk.call("save_note", { command_id: commandId(), conversation: other, note: null, text: "Mörkt rost" });
  await shop.getByRole("option", { name: /Greta Nyman/ }).click();
  const pane = shop.getByRole("complementary", { name: "Customer" });
  await pane.getByRole("button", { name: "Merge with another chat" }).click();
  const sheet = shop.getByRole("dialog", { name: "Make two chats one" });
  await sheet.getByRole("searchbox").fill("greta");
  await expect(sheet.getByRole("button", { name: /Greta Jobb/ })).toBeVisible();
  await expect(sheet.getByRole("button", { name: /Greta Nyman/ }), "not with itself").toHaveCount(0);
  await picture(shop, "merge-find-light");
  await sheet.getByRole("button", { name: /Greta Jobb/ }).click();
  await expect(sheet.getByRole("group", { name: "The other chat" })).toContainText("1 note");
  await picture(shop, "merge-preview-light");
  await shop.emulateMedia({ colorScheme: "dark" });
  await picture(shop, "merge-preview-dark");
  await shop.emulateMedia({ colorScheme: "light" });
  await sheet.getByRole("button", { name: "Make them one" }).click();

  await expect(sheet).toHaveCount(0);
  const thread = shop.getByRole("log");
  await expect(thread).toContainText("Från min telefon");
  await expect(thread).toContainText("Från jobbet");
  await expect(shop.getByRole("option", { name: /Greta/ })).toHaveCount(1);
  await expect(pane).toContainText("Mörkt rost");
  await desk.customerWrites("46701740611", "Greta Jobb", "En gång till");
  await expect(thread).toContainText("En gång till");
  await picture(shop, "merge-merged-light");

  await pane.getByRole("button", { name: /Separate/ }).click();
  await expect(shop.getByRole("option", { name: /Greta/ })).toHaveCount(2);
  await expect(thread).toContainText("Från min telefon");
  await expect(thread).not.toContainText("Från jobbet");
});

test("the palette opens it, by keyboard alone", async ({ desk, shop }) => {
  await desk.customerWrites("46701740699", "Greta Nyman", "Hej");
  await desk.customerWrites("46701740611", "Greta Jobb", "Hej");
  await desk.conversationWith("Greta Jobb");
  await shop.getByRole("option", { name: /Greta Nyman/ }).click();
  await shop.keyboard.press("Control+k");
  await shop.keyboard.type("merge");
  await expect(shop.getByRole("option", { name: "Merge with another chat" })).toBeVisible();
  await shop.keyboard.press("Enter");
  const sheet = shop.getByRole("dialog", { name: "Make two chats one" });
  await expect(sheet.getByRole("searchbox")).toBeFocused();
  await shop.keyboard.type("jobb");
  await expect(sheet.getByRole("button", { name: /Greta Jobb/ })).toBeVisible();
  await shop.keyboard.press("Tab");
  await shop.keyboard.press("Enter");
  await expect(sheet.getByRole("button", { name: "Make them one" })).toBeVisible();
  await sheet.getByRole("button", { name: "Make them one" }).focus();
  await shop.keyboard.press("Enter");
  await expect(shop.getByRole("option", { name: /Greta/ })).toHaveCount(1);
});
