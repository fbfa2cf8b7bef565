/** Messages as the chat shows them: text is text, what cannot be shown is said, and thousands stay few. */
import type { Page } from "@playwright/test";

import { type Desk, expect, test } from "./desk";
import { AINO, message, openChat, row, thread } from "./moves";

const FROM = "358401112233";
const NAME = "Kaisa Koe";

const person = { contacts: [{ profile: { name: NAME }, wa_id: FROM }] };

const text = (index: number, at: number, body: string): Record<string, unknown> => ({
  from: FROM,
  id: `wamid.message-${index}`,
  timestamp: String(at),
  type: "text",
  text: { body },
});

const seconds = async (desk: Desk): Promise<number> =>
  Math.floor((await desk.call<{ now: number }>("shop", {})).now / 1000);

test("a customer's text never becomes markup", async ({ shop, desk }) => {
  const evil = '<img src=x onerror="window.stolen=1"><script>window.stolen=1</script><b>hei</b>';
  await desk.customerWrites(FROM, NAME, evil);
  await openChat(shop, NAME);
  await expect(message(shop, evil)).toBeVisible();
  await expect(row(shop, NAME)).toContainText(evil);
  await expect(thread(shop).locator("img[src], script, b")).toHaveCount(0);
  expect(await shop.evaluate(() => "stolen" in window)).toBe(false);
});

test("a customer's name never becomes markup either", async ({ shop, desk }) => {
  await desk.customerWrites(FROM, "<u>Kaisa</u>", "hei");
  await openChat(shop, "<u>Kaisa</u>");
  await expect(shop.getByRole("heading", { name: "<u>Kaisa</u>" })).toBeVisible();
  await expect(shop.locator("main u, section u")).toHaveCount(0);
});

test("only safe addresses become links", async ({ shop, desk }) => {
  await desk.customerWrites(
    FROM,
    NAME,
    "https://example.org/a?b=1. http://plain.example javascript:alert(1) data:text/html,x file:///etc/passwd",
  );
  await openChat(shop, NAME);
  const links = thread(shop).getByRole("link");
  await expect(links).toHaveCount(1);
  await expect(links).toHaveAttribute("href", "https://example.org/a?b=1");
  await expect(links).toHaveAttribute("rel", /noopener/);
  await expect(message(shop, "javascript:alert(1)"), "what is no link stays readable").toBeVisible();
});

test("WhatsApp's formatting is shown", async ({ shop, desk }) => {
  await desk.customerWrites(FROM, NAME, "*lihava* _kursiivi_ ~yli~ `koodi`\n- yksi\n- kaksi\n> lainaus");
  await openChat(shop, NAME);
  const said = message(shop, "lihava");
  for (const [tag, words] of [
    ["strong", "lihava"],
    ["em", "kursiivi"],
    ["s", "yli"],
    ["code", "koodi"],
    ["blockquote", "lainaus"],
  ] as const)
    await expect(said.locator(tag)).toHaveText(words);
  await expect(said.getByRole("listitem")).toHaveText(["yksi", "kaksi"]);
});

test("kinds that cannot be shown yet are said plainly and their words kept", async ({ shop, desk }) => {
  const now = await seconds(desk);
  const kinds: Record<string, unknown>[] = [
    { type: "image", image: { id: "1", mime_type: "image/jpeg", sha256: "x", caption: "Tämä kakku" } },
    { type: "hologram", hologram: { depth: 3 } },
  ];
  await desk.webhook({
    ...person,
    messages: kinds.map((kind, index) => ({
      from: FROM,
      id: `wamid.kind-${index}`,
      timestamp: String(now + index),
      ...kind,
    })),
  });
  await openChat(shop, NAME);
  await expect(message(shop, "Tämä kakku")).toBeVisible();
  await expect(message(shop, "A kind of message Shopbell does not know yet")).toContainText("(hologram)");
  await expect(row(shop, NAME)).toContainText("A kind of message Shopbell does not know yet");
});

test("a customer's reaction stands on the message it means, until it is taken back", async ({ shop, desk }) => {
  const id = await desk.customerWrites(FROM, NAME, "Reagoin tähän");
  await openChat(shop, NAME);
  const react = async (index: number, emoji: string): Promise<void> =>
    desk.webhook({
      ...person,
      messages: [
        {
          from: FROM,
          id: `wamid.reaction-${index}`,
          timestamp: String((await seconds(desk)) + index),
          type: "reaction",
          reaction: { message_id: id, emoji },
        },
      ],
    });
  await react(1, "🌷");
  const reactions = message(shop, "Reagoin tähän").getByRole("list", { name: "Reactions" });
  await expect(reactions).toContainText("🌷");
  await react(2, "");
  await expect(reactions).toHaveCount(0);
});

test("a quote is shown and leads to what it quotes", async ({ shop, desk }) => {
  const quoted = await desk.customerWrites(FROM, NAME, "Onko kakkua?");
  await desk.customerWrites(FROM, NAME, "Siis tätä tarkoitin", { context: quoted });
  await openChat(shop, NAME);
  await message(shop, "Siis tätä tarkoitin")
    .getByRole("button", { name: /Onko kakkua/ })
    .click();
  await expect(thread(shop).getByRole("article").first()).toBeFocused();
});

test("messages stand in the order they were written, with a line between days", async ({ shop, desk }) => {
  const now = await seconds(desk);
  const day = 24 * 3600;
  await desk.webhook({ ...person, messages: [text(3, now, "tänään"), text(1, now - 2 * day, "toissapäivänä")] });
  await desk.webhook({ ...person, messages: [text(2, now - day, "eilen")] });
  await openChat(shop, NAME);
  await expect(thread(shop).getByRole("article")).toHaveText([/toissapäivänä/, /eilen/, /tänään/]);
  const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "Europe/Helsinki" });
  const lines = thread(shop).getByRole("separator").filter({ hasNotText: /^New$/ });
  await expect(lines).toHaveText([weekday.format((now - 2 * day) * 1000), "Yesterday", "Today"]);
});

test("right-to-left text is set from the right", async ({ shop }) => {
  await openChat(shop, "عمر الحسن");
  const said = thread(shop).getByRole("article").first();
  expect(
    await said
      .locator("[dir=auto]")
      .first()
      .evaluate((body) => getComputedStyle(body).direction),
  ).toBe("rtl");
});

test("three hundred messages: few rows, older ones load above, and the reader's place holds", async ({
  shop,
  desk,
}) => {
  const start = (await seconds(desk)) - 30_000;
  for (let part = 0; part < 300; part += 100)
    await desk.webhook({
      ...person,
      messages: Array.from({ length: 100 }, (_, index) =>
        text(part + index, start + (part + index) * 60, `rivi ${part + index}.`),
      ),
    });
  // All of them first: a chat that is open while they come holds them as they come.
  await expect(shop.locator("[data-conversation]", { hasText: NAME })).toContainText("rivi 299.");
  await openChat(shop, NAME);
  await expect(message(shop, "rivi 299.")).toBeInViewport();
  const rows = thread(shop).locator("[data-message]");
  expect(await rows.count(), "the newest page is enough at first").toBeLessThanOrEqual(120);

  let loads = 0;
  for (; loads < 12 && !(await onTop(shop, "rivi 0.")); loads += 1) {
    const first = await rows.first().getAttribute("data-message");
    const anchor = await scrollTo(shop, 40);
    await expect
      .poll(
        async () => (await rows.first().getAttribute("data-message")) !== first || (await onTop(shop, "rivi 0.")),
        "older ones load",
      )
      .toBe(true);
    const moved = await shop.evaluate((held) => {
      const box = document.querySelector(`[data-message="${held.id}"]`)?.getBoundingClientRect();
      return box === undefined ? null : Math.abs(box.top - held.top);
    }, anchor);
    expect(moved, "what is read does not move under the eyes").not.toBeNull();
    // Heights are fractions of a pixel, places are whole ones.
    expect(moved!).toBeLessThanOrEqual(3);
    expect(await rows.count(), "rows stay few").toBeLessThanOrEqual(260);
  }
  expect(await onTop(shop, "rivi 0."), `the oldest is reached after ${loads} pages`).toBe(true);

  await shop.getByRole("button", { name: /To the newest/ }).click();
  await expect(message(shop, "rivi 299.")).toBeInViewport();
});

test("who reads further up is told of what is new, and is not moved", async ({ shop, desk }) => {
  const start = (await seconds(desk)) - 30_000;
  await desk.webhook({
    ...person,
    messages: Array.from({ length: 50 }, (_, index) => text(index, start + index * 60, `rivi ${index}.`)),
  });
  await openChat(shop, NAME);
  await expect(message(shop, "rivi 49.")).toBeInViewport();
  const anchor = await scrollTo(shop, 400);
  await desk.customerWrites(FROM, NAME, "Vielä yksi!");
  await expect(shop.getByRole("button", { name: "1 new message" })).toBeVisible();
  expect(
    await shop.evaluate(
      (id) => document.querySelector(`[data-message="${id}"]`)!.getBoundingClientRect().top,
      anchor.id,
    ),
  ).toBeCloseTo(anchor.top, 0);
  await shop.getByRole("button", { name: "1 new message" }).click();
  await expect(message(shop, "Vielä yksi!")).toBeInViewport();
});

test("a very long word and a very long message stay inside their bubble", async ({ shop, desk }) => {
  await desk.customerWrites(FROM, NAME, "a".repeat(600));
  await desk.customerWrites(FROM, NAME, "pitkä ".repeat(650).trim());
  await openChat(shop, NAME);
  const over = await thread(shop).evaluate((log) => log.scrollWidth - log.clientWidth);
  expect(over, "the chat does not scroll sideways").toBeLessThanOrEqual(0);
});

test("an answer longer than WhatsApp takes says by how much", async ({ shop, desk }) => {
  await openChat(shop, AINO);
  await shop.getByRole("textbox", { name: /^Message to/ }).fill("x".repeat(4100));
  await expect(shop.getByText("4 characters too many. Send it in two messages.")).toBeVisible();
  await expect(shop.getByRole("button", { name: "Send", exact: true })).toBeDisabled();
  await shop.keyboard.press("Enter");
  expect(await desk.said()).toEqual([]);
});

/** Whether the oldest message is held. */
const onTop = (page: Page, words: string): Promise<boolean> =>
  thread(page)
    .locator("[data-message]")
    .first()
    .textContent()
    .then((all) => all?.includes(words) ?? false);

/** Scrolls the chat to a height and tells which message stands at the top of the view, and where. */
const scrollTo = (page: Page, top: number): Promise<{ id: string; top: number }> =>
  thread(page).evaluate((log, height) => {
    log.scrollTop = height;
    const edge = log.getBoundingClientRect().top;
    const row = [...log.querySelectorAll<HTMLElement>("[data-message]")].find(
      (one) => one.getBoundingClientRect().bottom > edge + 1,
    )!;
    return { id: row.dataset["message"]!, top: row.getBoundingClientRect().top };
  }, top);
