/** Every view in every look: a picture for a person's eyes, and what a machine can judge of it. */
import type { Page } from "@playwright/test";

import { commandId, type Desk, expect, picture, test } from "./desk";
import { judge } from "./judge";

async function shot(page: Page, look: string, view: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await picture(page, `${view}-${look}`);
  await judge(page, `${view} in ${look}`);
}

/** Chooses settings as if they had been chosen before. */
async function choose(desk: Desk, change: Record<string, unknown>): Promise<void> {
  const settings = await desk.call("settings", {});
  await desk.call("set_settings", { command_id: commandId(), settings: { ...settings, ...change } });
}

const person = (page: Page, name: RegExp): ReturnType<Page["getByRole"]> => page.getByRole("option", { name });

/** The chat with something of everything: markup, a quote, a reaction, a kind that is not shown, ticks, trouble. */
async function fill(desk: Desk): Promise<void> {
  const from = "46701740605";
  const now = (await desk.call<{ now: number }>("shop", {})).now;
  const id = await desk.customerWrites(
    from,
    "Elsa Lindqvist",
    "*Tack!* Här är listan:\n- fyra vuxna\n- ett barn\nhttps://example.org/bord",
  );
  await desk.webhook({
    contacts: [{ profile: { name: "Elsa Lindqvist" }, wa_id: from }],
    messages: [
      {
        from,
        id: "wamid.look-1",
        timestamp: String(Math.floor(now / 1000)),
        type: "image",
        image: { id: "1", mime_type: "image/jpeg", sha256: "x", caption: "Så här såg det ut sist" },
      },
      {
        from,
        id: "wamid.look-2",
        timestamp: String(Math.floor(now / 1000)),
        type: "text",
        text: { body: "Som den här?" },
        context: { id },
      },
    ],
  });
  const conversation = await desk.conversationWith("Elsa Lindqvist");
  await expect
    .poll(
      async () =>
        (await desk.call<{ messages: unknown[] }>("messages", { conversation, from: { at: "newest" }, limit: 9 }))
          .messages.length,
    )
    .toBe(4);
  await desk.fail("status_500");
  await desk.call("send_text", { command_id: commandId(), conversation, text: "Javisst, bordet är ert!" });
  await expect
    .poll(async () => {
      const page = await desk.call<{ messages: { trouble: unknown }[] }>("messages", {
        conversation,
        from: { at: "newest" },
        limit: 9,
      });
      return page.messages.some((one) => one.trouble);
    })
    .toBe(true);
  await desk.call("send_text", { command_id: commandId(), conversation, text: "Vi har högstol också." });
  await made(desk, conversation);
}

/** What a person made of the chat: labels, care, a pin, a note, and texts that go later. */
async function made(desk: Desk, conversation: number): Promise<void> {
  const change = (command: string, payload: Record<string, unknown>): Promise<unknown> =>
    desk.call(command, { command_id: commandId(), ...payload });
  await change("save_helper", { name: "Aino-Maria" });
  const { helpers } = await desk.call<{ helpers: { id: number }[] }>("counter", {});
  await change("assign", { conversation, helper: helpers[0]?.id });
  for (const [name, look] of [
    ["Tarjouspyyntö odottaa", 4],
    ["Nouto", 2],
  ] as const)
    await change("save_label", { name, look });
  const { labels } = await desk.call<{ labels: { id: number }[] }>("labels", {});
  for (const label of labels) await change("put_label", { conversation, label: label.id, on: true });
  await change("pin", { conversation, pinned: true });
  await change("save_note", { conversation, text: "Betalar alltid kontant. Ring på dörren." });
  await change("save_quick_reply", { name: "öppettider", text: "Hej {name}, vi har öppet 8–18." });
  const { now } = await desk.call<{ now: number }>("shop", {});
  await change("send_later", { conversation, text: "Påminnelse om bordet i morgon", at: now + 20 * 3_600_000 });
}

interface Look {
  name: string;
  settings: Record<string, unknown>;
  size?: { width: number; height: number };
  rtl?: boolean;
}

const LOOKS: Look[] = [
  { name: "light", settings: { theme: "light" } },
  { name: "dark", settings: { theme: "dark" } },
  { name: "sv", settings: { theme: "light", language: "sv" } },
  { name: "fi", settings: { theme: "dark", language: "fi" } },
  { name: "200-per-cent", settings: { theme: "light", text_size: 200 } },
  { name: "rtl", settings: { theme: "light" }, rtl: true },
  { name: "640", settings: { theme: "light" }, size: { width: 640, height: 720 } },
  { name: "640-200-per-cent", settings: { theme: "light", text_size: 200 }, size: { width: 640, height: 720 } },
  { name: "900", settings: { theme: "dark" }, size: { width: 900, height: 720 } },
];

for (const look of LOOKS) {
  test(`every view in ${look.name}`, async ({ shop, desk }) => {
    if (look.size) await shop.setViewportSize(look.size);
    await choose(desk, look.settings);
    await fill(desk);
    if (look.rtl) await shop.goto(new URL("/?dir=rtl", desk.ready.ui).href);
    await expect(shop.getByRole("option").first()).toBeVisible();
    await shot(shop, look.name, "inbox");

    await person(shop, /สมชาย/).click();
    await expect(shop.getByRole("log").getByRole("article").first()).toBeVisible();
    await shot(shop, look.name, "chat-thai");
    await back(shop);

    await shop.locator("[data-shelf=waiting]").click();
    await person(shop, /Elsa/).click();
    await expect(shop.getByRole("log").getByRole("article")).toHaveCount(6);
    await shop.getByRole("log").hover();
    await shot(shop, look.name, "chat");
    await shop.getByRole("log").focus();
    await shop.keyboard.press("Control+f");
    await shop.keyboard.type("bord");
    await expect(shop.getByRole("search").getByRole("status")).toContainText(/^\s*1\b/);
    await expect(shop.locator(".found")).toBeInViewport();
    await shot(shop, look.name, "find");
    await shop.keyboard.press("Escape");
    await back(shop);

    await shop.locator("header button[aria-expanded]").click();
    await expect(shop.getByRole("dialog")).toBeVisible();
    await shot(shop, look.name, "practice");
    await shop.keyboard.press("Escape");

    await shop.keyboard.press("Control+f");
    await shop.keyboard.type("bok");
    await expect(shop.locator("[data-hit]").first()).toBeVisible();
    await shot(shop, look.name, "search");

    await shop.keyboard.press("Control+2");
    await expect(shop.getByRole("listitem").first()).toBeVisible();
    await shot(shop, look.name, "connection");
    await shop.keyboard.press("Control+3");
    await expect(shop.getByRole("combobox").first()).toBeVisible();
    await shot(shop, look.name, "settings");

    await shop.keyboard.press("Control+4");
    await expect(shop.getByRole("region").first()).toBeVisible();
    await shot(shop, look.name, "outbox");
    await shop.keyboard.press("Control+1");
    await shop.keyboard.press("Control+k");
    await shop.keyboard.type("Elsa");
    await expect(
      shop
        .getByRole("dialog")
        .getByRole("option", { name: /Lindqvist/ })
        .first(),
    ).toBeVisible();
    await shot(shop, look.name, "palette");
    await shop.keyboard.press("Enter");
    await expect(shop.locator("textarea").last()).toBeVisible();
    if (!(await shop.getByRole("complementary").isVisible())) await shop.keyboard.press("Control+i");
    await expect(shop.getByRole("complementary")).toContainText("Betalar alltid kontant");
    await shot(shop, look.name, "details");
  });
}

/** Below 50 rem list and chat take turns. */
async function back(page: Page): Promise<void> {
  const button = page.locator(".back button");
  if (await button.isVisible()) await button.click();
}

test("an empty shelf, a closed chat, a long name, an Arabic chat, all keys, emoji and trouble", async ({
  shop,
  desk,
}) => {
  await choose(desk, { theme: "light" });
  await expect(shop.getByRole("option").first()).toBeVisible();
  await shop.getByRole("tab", { name: /Done/ }).click();
  await expect(shop.getByRole("heading", { name: "Nothing is done yet" })).toBeVisible();
  await shot(shop, "light", "empty-shelf");
  await shop.getByRole("tab", { name: /To answer/ }).click();
  for (const [name, view] of [
    [/Maria-Magdalena/, "long-name"],
    [/Matti Korhonen/, "closed"],
    [/عمر/, "arabic"],
  ] as const) {
    await person(shop, name).click();
    await expect(shop.getByRole("log").getByRole("article").first()).toBeVisible();
    await shot(shop, "light", view);
  }
  await shop.getByRole("log").focus();
  await shop.keyboard.press("?");
  await expect(shop.getByRole("dialog")).toBeVisible();
  await shot(shop, "light", "keys");
  await shop.keyboard.press("Escape");
  await shop.getByRole("button", { name: "Emoji" }).click();
  await expect(shop.getByRole("dialog", { name: "Emoji" })).toBeVisible();
  await shot(shop, "light", "emoji");
  await shop.keyboard.press("Escape");
  await shop.getByRole("article").last().hover();
  await shop.getByRole("article").last().getByRole("button", { name: "React" }).click();
  await expect(shop.getByRole("dialog", { name: "React" })).toBeVisible();
  await shot(shop, "light", "reactions");
  await shop.keyboard.press("Escape");

  await desk.fail("wrong_token");
  const conversation = await desk.conversationWith("Aino Virtanen");
  await desk.call("send_text", { command_id: commandId(), conversation, text: "Menikö?" });
  await expect(shop.getByRole("button", { name: "Try again" })).toBeVisible();
  await shot(shop, "light", "banner");
  await choose(desk, { theme: "dark" });
  await expect(shop.locator("html")).toHaveAttribute("data-theme", "dark");
  await shot(shop, "dark", "banner");
});
