/** Files of messages as a person meets them: seen, opened, heard, saved, waited for. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import type { Page } from "@playwright/test";

import { commandId, type Desk, expect, picture, test } from "./desk";

const root = resolve(import.meta.dirname, "../..");
/** One black pixel as a GIF, which WhatsApp does not take. */
const GIF = Buffer.from("R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAkQBADs=", "base64");
const WHO = { id: "aino", name: "Aino Korhonen" };

/** A practice customer sends a file they have at hand. */
async function sends(desk: Desk, file: string): Promise<void> {
  await desk.call("practice_send_file", { command_id: commandId(), customer: WHO.id, file });
}

async function look(desk: Desk, change: Record<string, unknown>): Promise<void> {
  const settings = await desk.call("settings", {});
  await desk.call("set_settings", { command_id: commandId(), settings: { ...settings, ...change } });
}

const chat = (page: Page): ReturnType<Page["getByRole"]> => page.getByRole("log");

async function open(page: Page): Promise<void> {
  await page.getByRole("option", { name: /Aino/ }).click();
}

test("every kind of file is shown as what it is, in light and dark", async ({ desk, shop }) => {
  for (const file of ["document", "sticker", "audio", "voice"]) await sends(desk, file);
  await open(shop);
  const voice = chat(shop)
    .getByRole("article")
    .filter({ has: shop.getByRole("slider") });
  await expect(voice).toHaveCount(2);
  await expect(chat(shop).locator(".wave")).toHaveCount(2);
  await expect(chat(shop).getByRole("link", { name: "Save Guji brew card.pdf" })).toBeVisible();
  await expect(chat(shop).getByRole("img", { name: "Sticker" })).toBeVisible();
  await picture(shop, "media-sounds-light");
  await look(desk, { theme: "dark" });
  await expect(shop.locator("html")).toHaveAttribute("data-theme", "dark");
  await picture(shop, "media-sounds-dark");
  await sends(desk, "video");
  await sends(desk, "picture");
  const first = chat(shop).getByRole("button", { name: /Show large/ });
  await expect(first.locator("img")).toHaveJSProperty("complete", true);
  await expect(chat(shop).getByRole("button", { name: "Play the video, 0:05" })).toBeVisible();
  await picture(shop, "media-pictures-dark");
  await look(desk, { theme: "light" });
  await expect(shop.locator("html")).toHaveAttribute("data-theme", "light");
  await picture(shop, "media-pictures-light");
});

test("a picture opens large, the arrows go on, Esc comes back to where one was", async ({ desk, shop }) => {
  for (const file of ["picture", "video"]) await sends(desk, file);
  await open(shop);
  const button = chat(shop).getByRole("button", { name: /Show large/ });
  await button.focus();
  await shop.keyboard.press("Enter");
  const large = shop.getByRole("dialog", { name: "Picture or video" });
  await expect(large.getByRole("img")).toHaveJSProperty("naturalWidth", 1280);
  await expect(large.getByText("1 of 2")).toBeVisible();
  await picture(shop, "media-large-light");
  await shop.keyboard.press("ArrowRight");
  await expect(large.locator("video")).toBeVisible();
  await expect(large.getByText("2 of 2")).toBeVisible();
  await shop.keyboard.press("Escape");
  await expect(large).toBeHidden();
  await expect(button).toBeFocused();
});

test("a film the window cannot play says so, and can be saved", async ({ desk, shop }) => {
  // What comes is no film, as when the window lacks its codec.
  await shop.route("**/*", async (route) => {
    if (route.request().resourceType() !== "media") return route.continue();
    await route.fulfill({ status: 200, contentType: "video/mp4", body: Buffer.alloc(2_000, 7) });
  });
  await sends(desk, "video");
  await open(shop);
  const film = chat(shop).getByRole("button", { name: /Play the video/ });
  await expect(film).toContainText("This file cannot be shown here. You can save it.");
  await film.click();
  const large = shop.getByRole("dialog", { name: "Picture or video" });
  await expect(large.getByRole("alert")).toContainText("This file cannot be shown here. You can save it.");
  await expect(large.getByRole("alert").getByRole("link", { name: "Save" })).toBeVisible();
  await picture(shop, "media-film-broken");
});

test("a film of which only the sound can be played says that it cannot be shown", async ({ desk, shop }) => {
  // What its picture is made with is called by a name that no window knows.
  const film = readFileSync(join(root, "src-tauri/crates/practice/src/customers/files/pour.mp4"));
  film.write("zzz1", film.lastIndexOf("avc1"));
  await shop.route("**/*", async (route) => {
    if (route.request().resourceType() !== "media") return route.continue();
    await route.fulfill({ status: 200, contentType: "video/mp4", body: film });
  });
  await sends(desk, "video");
  await open(shop);
  const shown = chat(shop).getByRole("button", { name: /Play the video/ });
  await expect(shown).toContainText("This file cannot be shown here. You can save it.");
  await shown.click();
  const large = shop.getByRole("dialog", { name: "Picture or video" });
  await expect(large.getByRole("alert")).toContainText("This file cannot be shown here. You can save it.");
});

test("a picture that its writer takes back goes out of the chat and out of the large view", async ({ desk, shop }) => {
  await sends(desk, "picture");
  await open(shop);
  await chat(shop)
    .getByRole("button", { name: /Show large/ })
    .click();
  const large = shop.getByRole("dialog", { name: "Picture or video" });
  await expect(large.getByRole("img")).toHaveJSProperty("naturalWidth", 1280);
  await desk.call("practice_act", { command_id: commandId(), customer: WHO.id, doing: "take_back" });
  await expect(large).toBeHidden();
  await expect(chat(shop).getByText(/took this message back/)).toBeVisible();
  await expect(chat(shop).locator("img")).toHaveCount(0);
});

test("a voice message plays, can be sought and sped up, and only one sounds at a time", async ({ desk, shop }) => {
  await sends(desk, "voice");
  await sends(desk, "audio");
  await open(shop);
  const players = chat(shop).locator("[data-media=player]");
  await expect(players).toHaveCount(2);
  const [voice, audio] = [players.nth(0), players.nth(1)];
  await voice.getByRole("button", { name: "Speed 1 times" }).click();
  await voice.getByRole("button", { name: "Play" }).click();
  await expect(voice.getByRole("button", { name: "Pause" })).toBeVisible();
  expect(await voice.locator("audio").evaluate((sound: HTMLAudioElement) => sound.playbackRate)).toBe(1.5);
  await audio.getByRole("button", { name: "Play" }).click();
  await expect(voice.getByRole("button", { name: "Play" })).toBeVisible();
  await audio.getByRole("button", { name: "Pause" }).click();
  await voice.getByRole("slider").fill("5");
  await expect
    .poll(async () => voice.locator("audio").evaluate((sound: HTMLAudioElement) => Math.round(sound.currentTime)))
    .toBe(5);
});

test("a document is saved under its name and never opened in the window", async ({ desk, shop }) => {
  await sends(desk, "document");
  await open(shop);
  const saving = shop.waitForEvent("download");
  await chat(shop).getByRole("link", { name: "Save Guji brew card.pdf" }).click();
  expect((await saving).suggestedFilename()).toBe("Guji brew card.pdf");
});

test("a picture that is late says so, can be asked for, and does not move what is read", async ({ desk, shop }) => {
  await desk.fail("lose_file", { count: 3 });
  await sends(desk, "picture");
  await open(shop);
  await expect(chat(shop).getByText(/has not come yet/)).toBeVisible();
  await picture(shop, "media-late-light");
  await chat(shop).getByRole("button", { name: "Try now" }).click();
  await expect(chat(shop).getByRole("button", { name: /Show large/ })).toBeVisible();
});

test("a picture that is gone says why, and what can be done", async ({ desk, shop }) => {
  await desk.fail("lose_file", { count: 1000 });
  await sends(desk, "picture");
  await desk.call("move_clock", { command_id: commandId(), by: 8 * 86_400_000 });
  await open(shop);
  await expect(chat(shop).getByText(/keeps a picture for 7 days/)).toBeVisible();
  await picture(shop, "media-gone-light");
  await chat(shop).getByRole("button", { name: "Ask again" }).click();
  await expect(chat(shop).getByText("WhatsApp no longer has this picture.")).toBeVisible();
});

const files = (name: string): string => join(root, "src-tauri/crates/practice/src/customers/files", name);

test("files are attached, go with their caption, and arrive", async ({ desk, shop }) => {
  await open(shop);
  const clip = shop.waitForEvent("filechooser");
  await shop.getByRole("button", { name: "Attach files" }).click();
  await (await clip).setFiles([files("cup.jpg"), files("brew-card.pdf"), files("voice.ogg")]);
  const tray = shop.getByRole("list", { name: "Attached files" });
  await expect(tray.getByRole("listitem")).toHaveCount(3);
  await expect(tray.getByText("73 kB")).toBeVisible();
  await tray.getByRole("combobox", { name: "Send voice.ogg as" }).selectOption({ label: "Voice message" });
  await shop.getByRole("textbox", { name: /Aino/ }).fill("Tässä kortti ja kuva");
  await picture(shop, "attach-light");
  await shop.getByRole("button", { name: "Send", exact: true }).click();
  await expect(tray).toBeHidden();
  await expect.poll(async () => (await desk.log()).filter(({ kind }) => kind === "message").length).toBe(3);
  const sent = (await desk.log()).filter(({ kind }) => kind === "message").map(({ request }) => request);
  expect(sent.map((one) => one?.type)).toEqual(["image", "document", "audio"]);
  expect(sent[0]?.image?.caption).toBe("Tässä kortti ja kuva");
  expect(sent[1]?.document?.caption, "the words go once").toBeUndefined();
  expect(sent[2]?.audio?.voice).toBe(true);
  await expect(chat(shop).getByText("Tässä kortti ja kuva")).toBeVisible();
  await expect(shop.getByRole("textbox", { name: /Aino/ })).toHaveValue("");
  await picture(shop, "media-sent-light");
  await look(desk, { theme: "dark" });
  await picture(shop, "media-sent-dark");
});

test("what WhatsApp does not take is said before it leaves, and made to fit when asked", async ({ desk, shop }) => {
  await open(shop);
  await shop.locator("input[type=file]").setInputFiles([
    { name: "dot.gif", mimeType: "image/gif", buffer: GIF },
    { name: "song.xyz", mimeType: "", buffer: Buffer.from([0, 1, 2, 3, 255]) },
  ]);
  const tray = shop.getByRole("list", { name: "Attached files" });
  await expect(tray.getByText(/JPEG or PNG/)).toBeVisible();
  await expect(tray.getByText(/none of them/)).toBeVisible();
  const send = shop.getByRole("button", { name: "Send", exact: true });
  await expect(send).toHaveAttribute("aria-disabled", "true");
  await picture(shop, "attach-problems-light");
  await tray.getByRole("button", { name: "Remove song.xyz" }).click();
  await tray.getByRole("combobox").selectOption({ label: "Sticker" });
  await tray.getByRole("button", { name: "Make a sticker" }).click();
  await expect(send).toHaveAttribute("aria-disabled", "false");
  await send.click();
  await expect
    .poll(async () => (await desk.log()).filter(({ kind }) => kind === "message").map(({ request }) => request?.type))
    .toEqual(["sticker"]);
});

test("a file is dropped on the chat, pasted, shows how far it is and is taken back", async ({ desk, shop }) => {
  await desk.fail("slow_upload", { ms: 30_000 });
  await open(shop);
  const field = shop.getByRole("textbox", { name: /Aino/ });
  for (const [kind, target] of [
    ["drop", chat(shop)],
    ["paste", field],
  ] as const) {
    await target.evaluate(
      (element, { kind, gif }) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(gif)], `${kind}.txt`, { type: "text/plain" }));
        const options = { bubbles: true, cancelable: true };
        if (kind === "drop") {
          element.dispatchEvent(new DragEvent("dragover", { ...options, dataTransfer: data }));
          element.dispatchEvent(new DragEvent("drop", { ...options, dataTransfer: data }));
        } else element.dispatchEvent(new ClipboardEvent("paste", { ...options, clipboardData: data }));
      },
      { kind, gif: [...Buffer.from("Kaksi kahvia\n")] },
    );
  }
  const tray = shop.getByRole("list", { name: "Attached files" });
  await expect(tray.getByRole("listitem")).toHaveCount(2);
  await tray.getByRole("button", { name: "Remove paste.txt" }).click();
  await shop.getByRole("button", { name: "Send", exact: true }).click();
  await expect(chat(shop).getByRole("progressbar", { name: "On its way to WhatsApp" })).toBeVisible();
  await picture(shop, "media-leaving-light");
  await chat(shop).getByRole("button", { name: "Take back" }).click();
  await expect(chat(shop).getByText("drop.txt")).toHaveCount(0);
  expect((await desk.log()).filter(({ kind }) => kind === "message")).toEqual([]);
});
