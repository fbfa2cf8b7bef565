/** A voice message as a person makes one: by keyboard alone, by pointer, and when there is nothing to speak into. */
import type { Locator, Page } from "@playwright/test";

import { commandId, Desk, expect, picture, test as base } from "./desk";
import { Ears } from "./ears";
import { AINO, composer, openChat, thread } from "./moves";

const test = base.extend<{ ears: Ears }>({
  // eslint-disable-next-line no-empty-pattern
  ears: async ({}, use) => {
    const ears = await Ears.open();
    await use(ears);
    ears.close();
  },
  desk: async ({ ears }, use) => {
    const desk = await Desk.start({ sound: ears.address });
    await desk.takeBack(false);
    await use(desk);
    await desk.stop();
  },
});

const panel = (page: Page): Locator => page.getByRole("region", { name: "Voice message" });
const recording = (page: Page): Locator => panel(page).getByText("Recording", { exact: true });

/** Waits until so many levels were heard, and that they are no silence. */
async function hears(page: Page, levels: number): Promise<void> {
  const wave = panel(page).locator("[data-levels]");
  await expect.poll(async () => Number(await wave.getAttribute("data-levels"))).toBeGreaterThan(levels);
  await expect
    .poll(async () => wave.locator("i").last().evaluate((bar) => parseFloat((bar as HTMLElement).style.blockSize)))
    .toBeGreaterThan(50);
}

async function look(desk: Desk, change: Record<string, unknown>): Promise<void> {
  const settings = await desk.call("settings", {});
  await desk.call("set_settings", { command_id: commandId(), settings: { ...settings, ...change } });
}

async function voicesSent(desk: Desk): Promise<number> {
  return (await desk.log()).filter((entry) => entry.kind === "message" && entry.request?.audio?.voice).length;
}

test("by keyboard alone: Space is held, it is heard, cut, listened to and sent", async ({ desk, ears, shop }) => {
  await openChat(shop, AINO);
  const field = composer(shop, AINO);
  await field.focus();
  ears.play(440, 20);
  await shop.keyboard.down(" ");
  await expect(recording(shop)).toBeVisible();
  await hears(shop, 20);
  await picture(shop, "voice-recording-light");
  await shop.keyboard.up(" ");
  const send = panel(shop).getByRole("button", { name: "Send voice message" });
  await expect(send).toBeVisible();
  await expect(field).toHaveValue("");
  await expect(field).toBeFocused();
  await shop.keyboard.press("Shift+Tab");
  await expect(send).toBeFocused();
  await shop.keyboard.press("Shift+Tab");
  const [from, to] = [panel(shop).getByRole("slider", { name: "Beginning" }), panel(shop).getByRole("slider", { name: "End" })];
  await expect(to).toBeFocused();
  const before = Number(await to.inputValue());
  for (let times = 0; times < 5; times += 1) await shop.keyboard.press("ArrowLeft");
  expect(Number(await to.inputValue()), "half a second less at the end").toBe(before + 500);
  await shop.keyboard.press("Shift+Tab");
  await expect(from).toBeFocused();
  for (let times = 0; times < 5; times += 1) await shop.keyboard.press("ArrowRight");
  await expect(from).toHaveValue("500");
  await picture(shop, "voice-draft-light");
  await shop.keyboard.press("Shift+Tab");
  await shop.keyboard.press("Enter");
  const sound = panel(shop).locator("audio");
  await expect.poll(async () => sound.evaluate((sound: HTMLAudioElement) => sound.currentTime)).toBeGreaterThan(0.5);
  const length = await sound.evaluate((sound: HTMLAudioElement) => sound.duration * 1000);
  await send.focus();
  await shop.keyboard.press("Enter");
  await expect(panel(shop)).toBeHidden();
  await expect(field).toBeFocused();
  const bubble = thread(shop).getByRole("article").filter({ has: shop.locator("[data-media=player] .wave") });
  await expect(bubble).toHaveCount(1);
  await expect(bubble.getByRole("img", { name: /Read|Delivered/ })).toBeVisible();
  expect(await voicesSent(desk)).toBe(1);
  const chat = await desk.conversationWith(AINO);
  const page = await desk.call<{ messages: { media: { duration: number } | null }[] }>("messages", {
    conversation: chat,
    from: { at: "newest" },
    limit: 50,
  });
  const sent = page.messages.flatMap(({ media }) => (media ? [media.duration] : []));
  expect(Math.abs((sent[0] ?? 0) - (length - 1000)), `a second less than ${length}: ${sent.join()}`).toBeLessThan(60);
  await picture(shop, "voice-sent-light");
});

test("a short press of Space is a space, and writing goes on", async ({ shop }) => {
  await openChat(shop, AINO);
  const field = composer(shop, AINO);
  await field.focus();
  await shop.keyboard.press(" ");
  await expect(field).toHaveValue(" ");
  await shop.keyboard.type("hei");
  await expect(field).toHaveValue(" hei");
  await expect(panel(shop)).toBeHidden();
});

test("by pointer: click, pause, go on, stop, think again, throw away", async ({ desk, ears, shop }) => {
  await openChat(shop, AINO);
  ears.play(440, 30);
  await shop.getByRole("button", { name: "Record a voice message" }).click();
  await expect(recording(shop)).toBeVisible();
  await hears(shop, 15);
  await panel(shop).getByRole("button", { name: "Pause" }).click();
  await expect(panel(shop).getByText("Paused")).toBeVisible();
  await look(desk, { theme: "dark" });
  await expect(shop.locator("html")).toHaveAttribute("data-theme", "dark");
  await picture(shop, "voice-paused-dark");
  await panel(shop).getByRole("button", { name: "Go on" }).click();
  await expect(recording(shop)).toBeVisible();
  await panel(shop).getByRole("button", { name: "Stop" }).click();
  await expect(panel(shop).getByRole("button", { name: "Listen" })).toBeVisible();
  await picture(shop, "voice-draft-dark");
  await look(desk, { text_size: 200 });
  await picture(shop, "voice-draft-200-dark");
  await look(desk, { text_size: 100, theme: "light", language: "fi" });
  await expect(shop.getByRole("button", { name: "Lähetä ääniviesti" })).toBeVisible();
  await shop.evaluate(() => (document.documentElement.dir = "rtl"));
  await picture(shop, "voice-draft-fi-rtl");
  await shop.evaluate(() => (document.documentElement.dir = "ltr"));
  await look(desk, { language: "en" });
  await panel(shop).getByRole("button", { name: "Throw the recording away" }).click();
  await panel(shop).getByRole("button", { name: "Keep" }).click();
  await expect(panel(shop)).toBeVisible();
  await panel(shop).getByRole("button", { name: "Throw the recording away" }).click();
  await panel(shop).getByRole("button", { name: /^Throw 0:/ }).click();
  await expect(panel(shop)).toBeHidden();
  expect(await voicesSent(desk)).toBe(0);
});

test("held with the pointer it records as long as it is held; who goes elsewhere finds it again", async ({
  ears,
  shop,
}) => {
  await openChat(shop, AINO);
  ears.play(440, 30);
  await shop.getByRole("button", { name: "Record a voice message" }).hover();
  await shop.mouse.down();
  await hears(shop, 8);
  await shop.mouse.up();
  await expect(panel(shop).getByRole("button", { name: "Listen" })).toBeVisible();
  await shop.getByRole("option").filter({ hasNotText: AINO }).first().click();
  await expect(composer(shop, AINO)).toBeHidden();
  await expect(panel(shop)).toBeHidden();
  await openChat(shop, AINO);
  await expect(panel(shop).getByRole("button", { name: "Listen" })).toBeVisible();
});

test("when the window closes meanwhile the recording is kept and it is said", async ({ desk, ears, shop }) => {
  await openChat(shop, AINO);
  ears.play(440, 30);
  await shop.getByRole("button", { name: "Record a voice message" }).click();
  await hears(shop, 8);
  await desk.call("move_clock", { command_id: commandId(), by: 25 * 3_600_000 });
  await expect(panel(shop).getByText(/It can go when .* writes again/)).toBeVisible();
  await panel(shop).getByRole("button", { name: "Stop" }).click();
  await expect(panel(shop).getByRole("button", { name: "Send voice message" })).toHaveAttribute("aria-disabled", "true");
  await picture(shop, "voice-locked-light");
});

/** Holds what the window asks with this command, before it is asked or before it is answered, until the given is called. */
async function held(page: Page, command: string, when: "before" | "after"): Promise<() => void> {
  let go = (): void => {};
  const gone = new Promise<void>((done) => (go = done));
  await page.route(`**/${command}`, async (route) => {
    if (when === "before") await gone;
    const response = await route.fetch();
    await gone;
    await route.fulfill({ response });
  });
  return go;
}

const stands = async (desk: Desk, conversation: number): Promise<string | undefined> =>
  (await desk.call<{ recording: { state: string } | null }>("recording", { conversation })).recording?.state;

test("who goes elsewhere before the microphone answers is not recorded unseen", async ({ desk, ears, shop }) => {
  const chat = await desk.conversationWith(AINO);
  await openChat(shop, AINO);
  ears.play(440, 30);
  const answer = await held(shop, "record", "after");
  await shop.getByRole("button", { name: "Record a voice message" }).click();
  await expect.poll(() => stands(desk, chat)).toBe("recording");
  await shop.getByRole("option").filter({ hasNotText: AINO }).first().click();
  await expect(composer(shop, AINO)).toBeHidden();
  answer();
  await expect.poll(() => stands(desk, chat)).not.toBe("recording");
});

test("who goes elsewhere while a pause ends is not recorded unseen", async ({ desk, ears, shop }) => {
  const chat = await desk.conversationWith(AINO);
  await openChat(shop, AINO);
  ears.play(440, 30);
  await shop.getByRole("button", { name: "Record a voice message" }).click();
  await hears(shop, 8);
  await panel(shop).getByRole("button", { name: "Pause" }).click();
  await expect(panel(shop).getByText("Paused")).toBeVisible();
  const ask = await held(shop, "pause_recording", "before");
  const asked = shop.waitForRequest("**/pause_recording");
  await panel(shop).getByRole("button", { name: "Go on" }).click();
  await asked;
  await shop.getByRole("option").filter({ hasNotText: AINO }).first().click();
  await expect(composer(shop, AINO)).toBeHidden();
  ask();
  await expect.poll(() => stands(desk, chat)).toBe("recorded");
});

base("without a microphone it is said what to do", async ({ desk, page }) => {
  await page.goto(desk.ready.ui);
  await openChat(page, AINO);
  await page.getByRole("button", { name: "Record a voice message" }).click();
  await expect(page.getByRole("alert").getByText(/There is no microphone.*Plug one in/)).toBeVisible();
  await expect(panel(page)).toBeHidden();
  await picture(page, "voice-none-light");
});

base("the speed somebody chose stays, also after a start", async ({ desk, shop }) => {
  await desk.call("practice_send_file", { command_id: commandId(), customer: "aino", file: "voice" });
  await openChat(shop, AINO);
  await shop.getByRole("button", { name: "Speed 1 times" }).click();
  await shop.reload();
  await openChat(shop, AINO);
  await expect(shop.getByRole("button", { name: "Speed 1.5 times" })).toBeVisible();
});

base("what the window cannot play is decoded by the app, and what neither can is saved", async ({ desk, page }) => {
  await page.goto(desk.ready.ui);
  const chat = await desk.conversationWith(AINO);
  await desk.call("practice_send_file", { command_id: commandId(), customer: "aino", file: "voice" });
  const file = async (): Promise<{ url: string; plain: string } | undefined> => {
    const shown = await desk.call<{ messages: { media: { url: string; plain: string } | null }[] }>("messages", {
      conversation: chat,
      from: { at: "newest" },
      limit: 50,
    });
    return shown.messages.map(({ media }) => media).find((media) => media?.plain != null) ?? undefined;
  };
  await expect.poll(file).toBeDefined();
  const { url, plain } = (await file())!;
  const noise = { status: 200, contentType: "audio/ogg", body: "no sound" };
  await page.route(url, (route) => route.fulfill(noise));
  await openChat(page, AINO);
  const player = thread(page).locator("[data-media=player]");
  await expect(player.locator("audio")).toHaveAttribute("src", plain);
  await player.getByRole("button", { name: "Play" }).click();
  await expect
    .poll(async () => player.locator("audio").evaluate((sound: HTMLAudioElement) => sound.currentTime))
    .toBeGreaterThan(0.2);
  await page.route(plain, (route) => route.fulfill(noise));
  await page.reload();
  await openChat(page, AINO);
  await expect(player.getByText("You can save it.")).toBeVisible();
  await expect(player.getByRole("link", { name: "Save" })).toHaveAttribute("href", `${url}?save`);
});
