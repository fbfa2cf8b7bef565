/** A running app for each test, and the few things every test does with it. */
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { createHmac } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

import { type ConsoleMessage, expect, test as base, type Page } from "@playwright/test";

import { cookieOf, NOWHERE } from "./ears";

const root = resolve(import.meta.dirname, "../..");

export interface Ready {
  ui: string;
  api: string;
  receiver: string;
  practice: string;
  token: string;
  phone_number_id: string;
  waba_id: string;
  app_secret: string;
}

/** What practice tells of a request it accepted, as far as the tests look. */
export interface Logged {
  kind: string;
  request?: {
    text?: { body?: string };
    type?: string;
    image?: { caption?: string };
    document?: { caption?: string };
    audio?: { voice?: boolean };
    context?: { message_id?: string };
    reaction?: { message_id?: string; emoji?: string };
  };
}

export class Desk {
  private constructor(
    readonly ready: Ready,
    private readonly child: ChildProcess,
    private readonly data: string,
  ) {}

  /** Starts it on a new data folder, or on one that is there, and on a port of its own. */
  static async start(options: { data?: string; port?: string; sound?: string } = {}): Promise<Desk> {
    const data = options.data ?? mkdtempSync(join(tmpdir(), "shopbell-browser-"));
    const port = options.port === undefined ? [] : ["--port", options.port];
    const child = spawn(join(root, "target/debug/shopbell-desk"), ["--practice", "--data", data, ...port], {
      cwd: root,
      // Never the microphone of whoever runs the tests.
      env: {
        ...process.env,
        PULSE_SERVER: options.sound ?? NOWHERE,
        PULSE_COOKIE: cookieOf(options.sound ?? NOWHERE),
        ALSA_CONFIG_PATH: "/dev/null",
        XDG_RUNTIME_DIR: "",
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const lines = createInterface({ input: child.stdout! });
    const ready = await new Promise<Ready>((done, failed) => {
      lines.once("line", (line) => done(JSON.parse(line) as Ready));
      child.once("exit", (code) => failed(new Error(`the desk ended with ${code} before it was ready`)));
    });
    return new Desk(ready, child, data);
  }

  async call<T = Record<string, unknown>>(command: string, payload: unknown): Promise<T> {
    const answer = await fetch(`${this.ready.api}/${command}`, {
      method: "POST",
      headers: { authorization: `Bearer ${this.ready.token}`, "content-type": "application/json" },
      body: JSON.stringify(payload),
    });
    const body = (await answer.json()) as T;
    expect(answer.ok, `${command}: ${JSON.stringify(body)}`).toBe(true);
    return body;
  }

  /** Whether what is sent waits five seconds. */
  async takeBack(wanted: boolean): Promise<void> {
    const settings = await this.call("settings", {});
    await this.call("set_settings", { command_id: commandId(), settings: { ...settings, take_back: wanted } });
  }

  /** The address for one more browser. */
  async another(): Promise<string> {
    const answer = await fetch(new URL("/code", this.ready.api), {
      method: "POST",
      headers: { authorization: `Bearer ${this.ready.token}` },
    });
    return ((await answer.json()) as { ui: string }).ui;
  }

  /** A text message from a customer, signed as Meta signs it. */
  async customerWrites(
    from: string,
    name: string,
    text: string,
    options: { at?: number; id?: string; context?: string } = {},
  ): Promise<string> {
    const id = options.id ?? `wamid.browser-${Math.random().toString(36).slice(2)}`;
    const shop = await this.call<{ now: number }>("shop", {});
    const message = {
      from,
      id,
      timestamp: String(Math.floor((options.at ?? shop.now) / 1000)),
      type: "text",
      text: { body: text },
      ...(options.context ? { context: { id: options.context } } : {}),
    };
    await this.webhook({
      contacts: [{ profile: { name }, wa_id: from }],
      messages: [message],
    });
    return id;
  }

  async webhook(value: Record<string, unknown>): Promise<void> {
    const body = JSON.stringify({
      object: "whatsapp_business_account",
      entry: [
        {
          id: this.ready.waba_id,
          changes: [
            {
              field: "messages",
              value: {
                messaging_product: "whatsapp",
                metadata: { display_phone_number: "1", phone_number_id: this.ready.phone_number_id },
                ...value,
              },
            },
          ],
        },
      ],
    });
    const signature = createHmac("sha256", this.ready.app_secret).update(body).digest("hex");
    const answer = await fetch(this.ready.receiver, {
      method: "POST",
      headers: { "content-type": "application/json", "x-hub-signature-256": `sha256=${signature}` },
      body,
    });
    expect(answer.status).toBe(200);
  }

  /** Tells practice to do something. */
  async #order(what: string, how: Record<string, unknown>): Promise<void> {
    const answer = await fetch(`${this.ready.practice}/_practice/${what}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(how),
    });
    expect(answer.ok, await answer.text()).toBe(true);
  }

  /** Orders trouble from practice: once and at once unless said otherwise. */
  async fail(kind: string, options: { count?: number; ms?: number; code?: number } = {}): Promise<void> {
    await this.#order("fail", { kind, ...options });
  }

  /** Meta forgets where webhooks go. */
  async leadNowhere(): Promise<void> {
    await this.#order("webhook", { url: "" });
  }

  /** The machine sleeps so long: the clock leaps, and nothing happens on the way. */
  async sleeps(ms: number): Promise<void> {
    await this.#order("clock", { advance_ms: ms });
  }

  /** The requests practice accepted, in order. */
  async log(): Promise<Logged[]> {
    return (await (await fetch(`${this.ready.practice}/_practice/log`)).json()) as Logged[];
  }

  /** The texts practice accepted, in order. */
  async said(): Promise<string[]> {
    return (await this.log()).flatMap((entry) => entry.request?.text?.body ?? []);
  }

  /** The conversation with a customer, once there is one. */
  async conversationWith(name: string): Promise<number> {
    let found: number | undefined;
    await expect
      .poll(async () => {
        for (const shelf of ["to_answer", "waiting", "done"]) {
          const page = await this.call<{ rows: { id: number; person: { name: string | null } }[] }>("conversations", {
            shelf,
            limit: 100,
          });
          found ??= page.rows.find((row) => row.person.name === name)?.id;
        }
        return found;
      }, `a conversation with ${name}`)
      .toBeDefined();
    return found!;
  }

  /** Ends the app as a person does; a second time does nothing. */
  async stop(): Promise<void> {
    await this.end();
    rmSync(this.data, { recursive: true, force: true });
  }

  /** Ends the app and starts it anew on the same folder and port. */
  async again(): Promise<Desk> {
    await this.end();
    return Desk.start({ data: this.data, port: new URL(this.ready.ui).port });
  }

  private async end(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const ended = new Promise((done) => this.child.once("exit", done));
      this.child.kill("SIGTERM");
      await ended;
    }
  }
}

export interface Sent {
  message: number;
  text: string;
  at: number;
}

export interface Talk {
  conversation: number;
  name: string;
  wa_id: string;
  messages: number;
}

/** A shop with years of messages in it. */
export interface Filled {
  data: string;
  longest: Talk;
  ordinary: Talk;
  /** Files sent early in the longest chat and in its middle; nothing else has their names. */
  early: Sent;
  middle: Sent;
  seconds: number;
}

/** Fills a new data folder. Takes its time: once for all tests of a file. */
export async function filled(size: { messages: number; conversations: number; longest: number }): Promise<Filled> {
  const data = mkdtempSync(join(tmpdir(), "shopbell-filled-"));
  const wishes = Object.entries(size).flatMap(([name, count]) => [`--${name}`, String(count)]);
  const { stdout } = await promisify(execFile)(join(root, "target/debug/examples/fill"), ["--data", data, ...wishes]);
  return { data, ...(JSON.parse(stdout) as Omit<Filled, "data">) };
}

let commands = 0;
/** A fresh id for a changing command. */
export const commandId = (): string => `browser-${process.pid}-${Date.now()}-${commands++}`;

export const screens = join(root, "target/screens/browser");

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(screens, { recursive: true });
  await page.screenshot({ path: join(screens, `${name}.png`), animations: "disabled" });
}

/** What belongs to somebody who was just made one with another may be asked for once more, before the window has moved on. */
const late = (line: ConsoleMessage): boolean =>
  line.text().includes("404") && /\/api\/(held|orders)$/.test(line.location().url);

export const test = base.extend<{ desk: Desk; shop: Page }>({
  // eslint-disable-next-line no-empty-pattern
  desk: async ({}, use) => {
    const desk = await Desk.start();
    // What is sent goes at once; the tests of taking back ask for the five seconds.
    await desk.takeBack(false);
    await use(desk);
    await desk.stop();
  },
  /** The window, open on the inbox; the test fails on any error the page throws or the browser logs. */
  shop: async ({ page, desk }, use) => {
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (line) => {
      if (line.type() === "error" && !late(line)) complaints.push(`${line.text()} ${line.location().url}`);
    });
    await page.goto(desk.ready.ui);
    // A key pressed before the window stands is heard by nobody.
    await page.locator("[data-frame]").first().waitFor();
    await use(page);
    expect(complaints, "the page must not complain").toEqual([]);
  },
});

export { expect };
