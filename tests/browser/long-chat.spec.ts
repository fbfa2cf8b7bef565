/** A chat of a hundred thousand messages in a shop of twenty thousand conversations behaves like a short one. */
import { type Browser, test as base, type Page } from "@playwright/test";

import { commandId, Desk, expect, filled, picture, type Filled, type Talk } from "./desk";
import { thread } from "./moves";

const SIZE = { messages: 140_000, conversations: 20_000, longest: 100_000 };
/** What a chat may hold, and so draw. */
const MOST = 180;

interface Stage {
  desk: Desk;
  shop: Filled;
  long: Talk;
  short: Talk;
}

// The shop is filled once; the tests look at it one after the other.
base.describe.configure({ mode: "serial", timeout: 240_000 });
let stage: Stage;

base.beforeAll(async () => {
  base.setTimeout(400_000);
  const shop = await filled(SIZE);
  const desk = await Desk.start({ data: shop.data });
  stage = { desk, shop, long: shop.longest, short: shop.ordinary };
  say("filled", `${SIZE.messages} messages in ${shop.seconds.toFixed(1)} s`);
});
base.afterAll(() => stage?.desk.stop());

const test = base.extend<{ shop: Page }>({
  shop: async ({ browser }, use) => {
    const page = await open(browser);
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (line) => (line.type() === "error" ? complaints.push(line.text()) : undefined));
    await use(page);
    expect(complaints, "the page must not complain").toEqual([]);
    await page.context().close();
  },
});

async function open(browser: Browser): Promise<Page> {
  await speak(stage.desk, stage.short);
  await speak(stage.desk, stage.long);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(await stage.desk.another());
  await page.locator("[data-shelf=waiting]").click();
  for (const id of [stage.long.conversation, stage.short.conversation])
    await expect(page.locator(`[data-conversation="${id}"]`)).toBeVisible();
  return page;
}

/** A figure in the test's output. */
function say(what: string, figure: string): void {
  console.log(`   long chat: ${what}: ${figure}`);
  base.info().annotations.push({ type: what, description: figure });
}

/** Lets the customer write and answers, which puts a chat at the top of *Waiting*. */
async function speak(desk: Desk, talk: Talk): Promise<void> {
  const text = `Vielä auki ${Date.now()}?`;
  await desk.customerWrites(talk.wa_id, talk.name, text);
  await expect
    .poll(async () => {
      const ask = { conversation: talk.conversation, from: { at: "newest" }, limit: 5 };
      const page = await desk.call<{ messages: { text: string | null }[] }>("messages", ask);
      return page.messages.map((one) => one.text);
    })
    .toContain(text);
  await desk.call("send_text", { command_id: commandId(), conversation: talk.conversation, text: "Kyllä!" });
}

/** The newest messages of a conversation, oldest first, as the app tells them page by page. */
async function said(desk: Desk, conversation: number, count: number): Promise<number[]> {
  let ids: number[] = [];
  let from: unknown = { at: "newest" };
  while (ids.length < count) {
    const ask = { conversation, from, limit: 200 };
    const page = await desk.call<{ messages: { id: number }[]; before: string | null }>("messages", ask);
    ids = [...page.messages.map((one) => one.id), ...ids];
    if (page.before === null) break;
    from = { at: "before", cursor: page.before };
  }
  return ids;
}

/** Opens a chat of the list; milliseconds until its first message is there. */
const firstBubble = (page: Page, conversation: number): Promise<number> =>
  page.evaluate(async (id) => {
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    const begun = performance.now();
    document.querySelector<HTMLElement>(`[data-conversation="${id}"]`)!.click();
    await Promise.resolve();
    await frame();
    while (document.querySelector("[role=log] [data-message]") === null) await frame();
    return performance.now() - begun;
  }, conversation);

const held = (page: Page): Promise<number[]> =>
  thread(page).evaluate((log) =>
    [...log.querySelectorAll<HTMLElement>("[data-message]")].map((row) => Number(row.dataset["message"])),
  );

/** Waits until a chat asks for nothing more; how many elements its messages are made of. */
async function settled(page: Page): Promise<{ nodes: number; rows: number }> {
  let before = -1;
  await expect
    .poll(async () => {
      const now = (await held(page)).length;
      const still = now === before && now > 0;
      before = now;
      return still;
    })
    .toBe(true);
  return thread(page).evaluate((log) => ({
    nodes: log.querySelectorAll("*").length,
    rows: log.querySelectorAll("[data-message]").length,
  }));
}

/** Keeps the greatest number of rows the page ever held, from now on. */
const watchRows = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const world = window as unknown as { most: number };
    world.most = 0;
    new MutationObserver(() => {
      world.most = Math.max(world.most, document.querySelectorAll("[role=log] [data-message]").length);
    }).observe(document.body, { childList: true, subtree: true });
  });
const mostRows = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { most: number }).most);

const median = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** Asks by the find bar, and waits until the message stands in view. */
async function find(page: Page, words: string, message: number): Promise<void> {
  await thread(page).focus();
  await page.keyboard.press("Control+f");
  await page.getByRole("search").getByRole("textbox").fill(words);
  await expect(page.getByRole("search").getByRole("status")).toContainText("1 of 1");
  const row = page.locator(`[data-message="${message}"]`);
  await expect(row).toBeInViewport();
  await expect(row.locator("mark").first()).toBeVisible();
}

test("opening it draws no more, and its first message comes as soon as a short chat's", async ({ shop }) => {
  const { long, short } = stage;
  const ratios: number[] = [];
  const times: { long: number[]; short: number[] } = { long: [], short: [] };
  await firstBubble(shop, short.conversation);
  await firstBubble(shop, long.conversation);
  for (let pair = 0; pair < 7; pair += 1) {
    const one = await firstBubble(shop, short.conversation);
    const other = await firstBubble(shop, long.conversation);
    times.short.push(one);
    times.long.push(other);
    ratios.push(other / one);
  }
  const drawn = { long: await settled(shop), short: { nodes: 0, rows: 0 } };
  await firstBubble(shop, short.conversation);
  drawn.short = await settled(shop);
  say("messages", `${long.messages} in the long chat, ${short.messages} in the short one`);
  say("first message", `long ${median(times.long).toFixed(0)} ms, short ${median(times.short).toFixed(0)} ms`);
  say("long to short", `${median(ratios).toFixed(2)} (${ratios.map((one) => one.toFixed(2)).join(" ")})`);
  say("drawn", `long ${drawn.long.nodes} elements of ${drawn.long.rows} messages, short ${drawn.short.nodes} of ${drawn.short.rows}`);
  // No judge of speed, which a busy machine would be: the chat is hundreds of times as long, and what grew with it would
  // show far beyond this.
  expect(median(ratios), "the length of a chat is not felt").toBeLessThan(10);
  expect(drawn.long.rows).toBeLessThanOrEqual(MOST);
  expect(drawn.long.nodes / drawn.long.rows, "a message costs what it costs").toBeLessThan(
    (drawn.short.nodes / drawn.short.rows) * 1.5,
  );
});

test("three thousand messages up and to the newest again: few rows, none missing, none twice", async ({ shop }) => {
  const { desk, long } = stage;
  await firstBubble(shop, long.conversation);
  await settled(shop);
  await watchRows(shop);
  const wanted = (await said(desk, long.conversation, 3200)).slice(-3000);
  const seen: number[] = await held(shop);
  let edges = 0;
  let steps = 0;
  await thread(shop).hover();
  while (seen.length < 3000) {
    // As fast as a hand turns a wheel: a screen in a tenth of a second, with what the test looks at.
    await shop.mouse.wheel(0, -550);
    await shop.waitForTimeout(40);
    steps += 1;
    if ((await thread(shop).evaluate((log) => log.scrollTop)) < 1) edges += 1;
    const now = await held(shop);
    expect(new Set(now).size, "none is drawn twice").toBe(now.length);
    const known = now.findIndex((id) => id === seen[0]);
    if (known < 0) {
      // Nothing new above yet, or the reader has gone past what was seen: that would be a gap.
      expect(now.some((id) => seen.includes(id)), "what is drawn joins what was drawn").toBe(true);
      continue;
    }
    seen.unshift(...now.slice(0, known));
    expect(steps, "it must get on").toBeLessThan(2000);
  }
  const drawn = seen.slice(-3000);
  expect(drawn.findIndex((id, index) => id !== wanted[index]), "where what is drawn and what was said part").toBe(-1);
  say("scrolled", `${seen.length} messages up in ${steps} turns of the wheel, ${edges} of them met the edge`);
  say("most rows", `${await mostRows(shop)}`);
  expect(await mostRows(shop)).toBeLessThanOrEqual(MOST);
  expect(edges, "the next page is there before one comes to it").toBeLessThan(steps / 2);

  // A message that comes meanwhile does not move the reader.
  const before = await held(shop);
  const at = await thread(shop).evaluate((log) => log.scrollTop);
  await desk.customerWrites(long.wa_id, long.name, "Uusi viesti");
  await expect(shop.getByRole("button", { name: /new message|To the newest/ })).toBeVisible();
  await shop.waitForTimeout(500);
  expect(await thread(shop).evaluate((log) => log.scrollTop)).toBeCloseTo(at, 0);
  expect(await held(shop)).toEqual(before);

  await shop.locator("button.down").click();
  await expect(thread(shop).getByRole("article").filter({ hasText: "Uusi viesti" }).last()).toBeInViewport();
  expect(await mostRows(shop)).toBeLessThanOrEqual(MOST);
});

test("scrolling down again from far up reads every message once", async ({ shop }) => {
  const { desk, long } = stage;
  await firstBubble(shop, long.conversation);
  await find(shop, stage.shop.middle.text, stage.shop.middle.message);
  await shop.keyboard.press("Escape");
  await watchRows(shop);
  const seen: number[] = await held(shop);
  await thread(shop).hover();
  for (let step = 0; seen.length < 700 && step < 400; step += 1) {
    await shop.mouse.wheel(0, 550);
    await shop.waitForTimeout(60);
    const now = await held(shop);
    const known = now.findIndex((id) => id === seen.at(-1));
    expect(now.some((id) => seen.includes(id)), "what is drawn joins what was drawn").toBe(true);
    if (known >= 0) seen.push(...now.slice(known + 1));
  }
  expect(seen.length).toBeGreaterThanOrEqual(700);
  expect(await mostRows(shop)).toBeLessThanOrEqual(MOST);
  // The app tells the same, asked around each in turn.
  const told: number[] = [];
  for (let at = 0; at < seen.length; at += 90) {
    const ask = { conversation: long.conversation, from: { at: "around", message: seen[at] }, limit: 200 };
    const page = await desk.call<{ messages: { id: number }[] }>("messages", ask);
    const from = page.messages.findIndex((one) => one.id === seen[at]);
    told.splice(at, told.length - at, ...page.messages.slice(from).map((one) => one.id));
  }
  expect(seen.findIndex((id, index) => id !== told[index]), "where the two part").toBe(-1);
});

test("a rare word of years ago is found and shown, and the newest is one key away", async ({ shop }) => {
  const { long, shop: years } = stage;
  await firstBubble(shop, long.conversation);
  await settled(shop);
  await watchRows(shop);
  for (const file of [years.early, years.middle]) {
    const begun = Date.now();
    await find(shop, file.text, file.message);
    if (file === years.middle) await picture(shop, "long-chat-found");
    say("found and shown", `message ${file.message} of ${new Date(file.at).toISOString().slice(0, 10)} in ${Date.now() - begun} ms`);
    await shop.keyboard.press("Escape");
    await expect(shop.getByRole("search")).toHaveCount(0);
    await expect(thread(shop)).toBeFocused();
    await shop.keyboard.press("End");
    await expect(shop.locator("button.down")).toHaveCount(0);
    const newest = (await said(stage.desk, long.conversation, 1)).at(-1)!;
    await expect(shop.locator(`[data-message="${newest}"]`)).toBeInViewport();
    await expect(thread(shop), "the keyboard stays with the messages").toBeFocused();
  }
  expect(await mostRows(shop)).toBeLessThanOrEqual(MOST);
});

test("typing is as quick in it as in a short chat, also while messages come and words are looked for", async ({ shop }) => {
  const { desk, long, short } = stage;
  const typing = async (conversation: number): Promise<number> => {
    await firstBubble(shop, conversation);
    await settled(shop);
    const field = shop.locator(".composer textarea");
    // How long the page takes from a key until the next frame is drawn, without the way to the browser.
    await field.evaluate((element) => {
      const spans: number[] = [];
      (window as unknown as { spans: number[] }).spans = spans;
      element.addEventListener("keydown", () => {
        const begun = performance.now();
        requestAnimationFrame(() => setTimeout(() => spans.push(performance.now() - begun)));
      });
    });
    for (let letter = 0; letter < 25; letter += 1) {
      await field.press("a");
      if (letter % 8 === 0) {
        const text = `Viesti ${letter}`;
        if (conversation === long.conversation) await desk.customerWrites(long.wa_id, long.name, text);
        void desk.call("search", { text: "a", conversation, limit: 40 });
      }
    }
    await expect(field).toHaveValue("a".repeat(25));
    await field.fill("");
    return median(await shop.evaluate(() => (window as unknown as { spans: number[] }).spans));
  };
  const plain = await typing(short.conversation);
  const busy = await typing(long.conversation);
  say("a key until the next frame", `long ${busy.toFixed(0)} ms, short ${plain.toFixed(0)} ms`);
  expect(busy).toBeLessThan(Math.max(plain, 16) * 10);
});

test("thousands of conversations: few rows, none missing, none twice, and back to the first", async ({ shop }) => {
  const { desk } = stage;
  await shop.locator("[data-shelf=done]").click();
  const list = shop.locator("#shelf");
  await expect(list.getByRole("option").first()).toBeVisible();
  const rows = (): Promise<[number, number][]> =>
    list.evaluate((body) =>
      [...body.querySelectorAll<HTMLElement>("[data-conversation]")].map((row) => [
        Number(row.dataset["conversation"]),
        Math.round(row.getBoundingClientRect().top + body.scrollTop),
      ]),
    );
  const wanted: number[] = [];
  let cursor: string | null = null;
  while (wanted.length < 1200) {
    const ask: Record<string, unknown> = { shelf: "done", limit: 200, ...(cursor === null ? {} : { cursor }) };
    const page: { rows: { id: number }[]; next: string | null } = await desk.call("conversations", ask);
    wanted.push(...page.rows.map((row) => row.id));
    cursor = page.next;
  }
  const places = new Map<number, number>();
  let most = 0;
  await list.hover();
  for (let step = 0; places.size < 1000 && step < 600; step += 1) {
    const now = await rows();
    most = Math.max(most, now.length);
    for (const [id, top] of now) {
      expect(places.get(id) ?? top, "a row keeps its place").toBeCloseTo(top, -1);
      places.set(id, top);
    }
    await shop.mouse.wheel(0, 400);
    await shop.waitForTimeout(50);
  }
  const order = [...places].sort((one, other) => one[1] - other[1]).map(([id]) => id);
  expect(order.slice(0, 1000)).toEqual(wanted.slice(0, 1000));
  say("list", `${places.size} conversations scrolled, at most ${most} rows drawn`);
  expect(most).toBeLessThan(60);
  expect(await list.evaluate((body) => body.querySelectorAll("*").length)).toBeLessThan(1500);

  // A change elsewhere does not throw the reader back.
  const top = await list.evaluate((body) => body.scrollTop);
  await shop.locator("main").hover();
  await desk.call("save_draft", { command_id: commandId(), conversation: stage.short.conversation, text: "x" });
  await shop.waitForTimeout(800);
  expect(await list.evaluate((body) => body.scrollTop)).toBeCloseTo(top, 0);
  expect((await rows()).length).toBeGreaterThan(5);

  await list.getByRole("option").nth(15).focus();
  await shop.keyboard.press("Home");
  await expect(shop.locator(`[data-conversation="${wanted[0]}"]`)).toBeFocused();
  expect(await list.evaluate((body) => body.scrollTop)).toBe(0);
});
