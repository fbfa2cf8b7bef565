/** The tray of stickers as a person meets it: kept, found, sent, changed, refused with a reason. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import type { Locator, Page } from "@playwright/test";

import { commandId, type Desk, expect, picture, test } from "./desk";
import { AINO, composer, message, openChat, pressUntil, say, thread } from "./moves";

const files = resolve(import.meta.dirname, "../../src-tauri/crates/practice/src/customers/files");
const sample = (name: string): Buffer => readFileSync(join(files, name));

/** One that is larger than WhatsApp takes: its maker left half a megabyte of notes in it. */
function tooLarge(): Buffer {
  const notes = Buffer.alloc(8 + 545_000, " ");
  notes.write("XMP ", 0);
  notes.writeUInt32LE(notes.length - 8, 4);
  const large = Buffer.concat([sample("steaming-cup.webp"), notes]);
  large.writeUInt32LE(large.length - 8, 4);
  return large;
}

async function keep(desk: Desk, name: string, bytes: Buffer): Promise<void> {
  const { url } = await desk.call<{ url: string }>("intake", {});
  const answer = await fetch(`${url}?name=${name}.webp`, { method: "PUT", body: new Uint8Array(bytes) });
  const { file } = (await answer.json()) as { file: number };
  await desk.call("keep_sticker", { command_id: commandId(), file, name });
}

const tray = (page: Page): Locator => page.getByRole("dialog", { name: "Stickers" });

async function look(desk: Desk, change: Record<string, unknown>): Promise<void> {
  const settings = await desk.call("settings", {});
  await desk.call("set_settings", { command_id: commandId(), settings: { ...settings, ...change } });
}

test("words and a sticker that moves, without the pointer", async ({ desk, shop }) => {
  await keep(desk, "Cup", sample("cup.webp"));
  await keep(desk, "Steam", sample("steaming-cup.webp"));
  await openChat(shop, AINO);
  await say(shop, AINO, "Cappuccino on tulossa!");
  await shop.keyboard.type("Vielä yksi asia");
  const opener = shop.getByRole("button", { name: "Stickers", exact: true });
  await pressUntil(shop, "Tab", opener);
  await shop.keyboard.press("Enter");
  const steam = tray(shop).getByRole("button", { name: "Steam, moves" });
  await expect(steam, "the newest has the keyboard").toBeFocused();
  await shop.keyboard.press("ArrowRight");
  await expect(tray(shop).getByRole("button", { name: "Cup", exact: true })).toBeFocused();
  await shop.keyboard.press("ArrowLeft");
  await shop.keyboard.press("Escape");
  await expect(tray(shop)).toBeHidden();
  await expect(opener, "Esc goes back").toBeFocused();
  await shop.keyboard.press("Enter");
  await expect(steam).toBeFocused();
  await shop.keyboard.press("Enter");
  await expect(tray(shop)).toBeHidden();
  await expect(composer(shop, AINO), "what was begun stays, and one goes on writing").toBeFocused();
  await expect(composer(shop, AINO)).toHaveValue("Vielä yksi asia");
  await expect(thread(shop).getByRole("img", { name: "Sticker" })).toBeVisible();
  const sent = async (): Promise<(string | undefined)[]> =>
    (await desk.log()).filter((one) => one.kind === "message").map((one) => one.request?.type);
  await expect.poll(sent).toEqual(["text", "sticker"]);
});

test("an empty tray says what to do; pictures become stickers; one too large says its size and is shrunk", async ({
  desk,
  shop,
}) => {
  await openChat(shop, AINO);
  await shop.getByRole("button", { name: "Stickers", exact: true }).click();
  await expect(tray(shop).getByText("No stickers yet")).toBeVisible();
  await picture(shop, "stickers-empty-light");
  const chooser = tray(shop).locator("input[type=file]");
  await chooser.setInputFiles([
    { name: "cup.webp", mimeType: "image/webp", buffer: sample("cup.webp") },
    { name: "bag.jpg", mimeType: "image/jpeg", buffer: sample("bag.jpg") },
    { name: "price list.webp", mimeType: "image/webp", buffer: Buffer.from("no picture at all") },
    { name: "steam.webp", mimeType: "image/webp", buffer: tooLarge() },
  ]);
  for (const name of ["cup", "bag"]) await expect(tray(shop).getByRole("button", { name, exact: true })).toBeVisible();
  const coming = tray(shop).getByRole("list", { name: "Pictures that become stickers" });
  await expect(coming.getByText("This is not a picture that can become a sticker.")).toBeVisible();
  await expect(coming.getByText(/The sticker is 600 kB, the limit is 512 kB/)).toBeVisible();
  expect((await desk.log()).filter((one) => one.kind === "media")).toEqual([]);
  await picture(shop, "stickers-too-large-light");
  await coming.getByRole("button", { name: "Make it smaller" }).click();
  await expect(tray(shop).getByRole("button", { name: "steam, moves" })).toBeVisible({ timeout: 30_000 });
  await coming.getByRole("button", { name: "Remove price list.webp" }).click();
  await expect(coming).toHaveCount(0);
  await picture(shop, "stickers-full-light");
  await look(desk, { theme: "dark" });
  await expect(shop.locator("html")).toHaveAttribute("data-theme", "dark");
  await picture(shop, "stickers-full-dark");
  await look(desk, { theme: "light", text_size: 200 });
  await expect(shop.locator("html")).toHaveCSS("font-size", "32px");
  await picture(shop, "stickers-full-200");
});

test("a picture that is pasted or dropped into the tray is kept, and not attached", async ({ shop }) => {
  await openChat(shop, AINO);
  await shop.getByRole("button", { name: "Stickers", exact: true }).click();
  await expect(tray(shop).getByText("No stickers yet")).toBeVisible();
  const give = (kind: "paste" | "drop", name: string, bytes: string): Promise<void> =>
    tray(shop)
      .locator(".tray")
      .evaluate(
        (element, { kind, name, bytes }) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name, { type: "image/webp" }));
          element.dispatchEvent(
            kind === "paste"
              ? new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
              : new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }),
          );
        },
        { kind, name, bytes },
      );
  await give("paste", "pasted.webp", sample("cup.webp").toString("base64"));
  await give("drop", "dropped.webp", sample("steaming-cup.webp").toString("base64"));
  await expect(tray(shop).getByRole("button", { name: "pasted", exact: true })).toBeVisible();
  await expect(tray(shop).getByRole("button", { name: "dropped, moves" })).toBeVisible();
  await expect(shop.getByRole("list", { name: "Attached files" })).toHaveCount(0);
});

test("a customer's sticker is kept, named, found, moved and removed", async ({ desk, shop }) => {
  await keep(desk, "One", sample("cup.webp"));
  await desk.call("practice_send_file", { command_id: commandId(), customer: "aino", file: "moving_sticker" });
  await openChat(shop, AINO);
  const theirs = thread(shop).getByRole("article").filter({ has: shop.getByRole("img", { name: "Sticker" }) });
  await theirs.hover();
  await theirs.getByRole("button", { name: "Keep this sticker" }).click();
  await expect(theirs.getByRole("button", { name: "Kept among your stickers" })).toBeVisible();
  await shop.getByRole("button", { name: "Stickers", exact: true }).click();
  await expect(tray(shop).getByRole("button", { name: "Sticker 1, moves" })).toBeVisible();
  await tray(shop).getByRole("button", { name: "Name, order and remove" }).click();
  await tray(shop).getByRole("button", { name: "Sticker 1, moves" }).click();
  await tray(shop).getByRole("textbox", { name: "Name" }).fill("Steaming");
  await picture(shop, "stickers-arrange-light");
  await tray(shop).getByRole("button", { name: "Further back" }).click();
  const names = (): Promise<string[]> =>
    tray(shop)
      .getByRole("toolbar")
      .getByRole("button")
      .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
  await expect.poll(names).toEqual(["One", "Sticker 2, moves"]);
  await tray(shop).getByRole("button", { name: "Save" }).click();
  await expect.poll(names).toEqual(["One", "Steaming, moves"]);
  await tray(shop).getByRole("button", { name: "One" }).click();
  await tray(shop).getByRole("button", { name: "Remove", exact: true }).click();
  await tray(shop).getByRole("button", { name: "Remove for good" }).click();
  await expect.poll(names).toEqual(["Steaming, moves"]);
});

test("stickers that move rest while motion is reduced, until one has the keyboard", async ({ desk, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await keep(desk, "Cup", sample("cup.webp"));
  await keep(desk, "Steam", sample("steaming-cup.webp"));
  await page.goto(desk.ready.ui);
  await openChat(page, AINO);
  await page.getByRole("button", { name: "Stickers", exact: true }).click();
  const steam = tray(page).getByRole("button", { name: "Steam, moves" });
  await expect(steam).toBeFocused();
  await expect(steam.locator("img")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(steam.locator("canvas")).toBeVisible();
  await expect(steam.locator("img")).toBeHidden();
  const drawn = await steam
    .locator("canvas")
    .evaluate((canvas: HTMLCanvasElement) => canvas.getContext("2d")?.globalAlpha ?? 0);
  expect(drawn).toBe(1);
});

test("what stood in a sheet and what was attached come back when they are taken back", async ({ desk, shop }) => {
  await desk.takeBack(true);
  await openChat(shop, AINO);
  await composer(shop, AINO).fill("/buttons");
  await shop.keyboard.press("Enter");
  const sheet = shop.getByRole("dialog").filter({ has: shop.getByRole("heading", { name: "How it will look" }) });
  await sheet.getByLabel("Text", { exact: true }).fill("Mitä saisi olla?");
  await sheet.getByLabel("Button 1").fill("Cappuccino");
  await sheet.getByLabel("Button 2").fill("Flat white");
  await expect(sheet.getByRole("listitem").filter({ hasText: "Flat white" })).toBeVisible();
  await shop.keyboard.press("Control+Enter");
  await expect(message(shop, "Mitä saisi olla?")).toBeVisible();
  await shop.keyboard.press("Control+z");
  await expect(sheet.getByLabel("Text", { exact: true })).toHaveValue("Mitä saisi olla?");
  await expect(sheet.getByLabel("Button 1")).toHaveValue("Cappuccino");
  await expect(sheet.getByLabel("Button 2")).toHaveValue("Flat white");
  await expect(message(shop, "Mitä saisi olla?")).toHaveCount(0);
  await shop.keyboard.press("Escape");

  await shop.locator("input[type=file]").first().setInputFiles(join(files, "cup.jpg"));
  const attached = shop.getByRole("list", { name: "Attached files" });
  await expect(attached.getByText("kB", { exact: false })).toBeVisible();
  await composer(shop, AINO).fill("Tämä kuppi");
  await shop.keyboard.press("Enter");
  await expect(message(shop, "Tämä kuppi")).toBeVisible();
  await shop.keyboard.press("Control+z");
  await expect(message(shop, "Tämä kuppi")).toHaveCount(0);
  await expect(composer(shop, AINO)).toHaveValue("Tämä kuppi");
  await expect(attached.getByText("cup.jpg")).toBeVisible();
  await picture(shop, "taken-back-file-light");
  await desk.takeBack(false);
  await composer(shop, AINO).press("Enter");
  const sent = async (): Promise<unknown[]> =>
    (await desk.log()).filter((one) => one.kind === "message").map((one) => one.request?.image?.caption ?? one.kind);
  await expect.poll(sent, "once, with its words").toEqual(["Tämä kuppi"]);
});
