/** The shop, its settings and its clock, as every view needs them. */
import { backend, commandId, Failed, type Shown } from "../../backend/backend";
import type { Settings, Shop } from "../../backend/bindings";

class ShopState {
  data = $state.raw<Shop | undefined>(undefined);
  settings = $state.raw<Settings | undefined>(undefined);
  failure = $state.raw<Shown | null>(null);
  /** Grows every half minute and when the clock is moved: whatever shows a span of time depends on it. */
  tick = $state(0);
  /** Whether the engine is out of reach just now. */
  lost = $state(false);
  /** Whether the engine answers, but no longer knows this page. */
  keyGone = $state(false);
  /** Whether somebody looks at this window. */
  inFront = $state(document.hasFocus());

  /** The shop's time minus this machine's, in milliseconds. */
  #ahead = 0;
  #asking = false;
  #pending = false;
  /** Settings that are being kept: until then what is shown is newer than what is read. */
  #keeping = 0;
  #kept: Promise<unknown> = Promise.resolve();

  constructor() {
    setInterval(() => (this.tick += 1), 30_000);
    const look = (): void => {
      this.inFront = document.hasFocus() && document.visibilityState === "visible";
    };
    for (const event of ["focus", "blur"]) window.addEventListener(event, look);
    document.addEventListener("visibilitychange", look);
    backend.onLink((link) => {
      this.lost = link !== "up";
      this.keyGone = link === "key_gone" || (this.keyGone && link === "down");
    });
    backend.onEvent((event) => {
      if (event.type === "clock_moved") {
        this.#ahead = event.now - Date.now();
        this.tick += 1;
      }
      const mine = event.type === "changed" && event.tags.some((tag) => tag === "shop" || tag === "settings");
      if (mine || event.type === "lagged" || event.type === "clock_moved") void this.read();
    });
    void this.read();
  }

  /** The shop's time now, UTC milliseconds. Practice runs ahead of the system. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  /** Whether single keys work outside text fields. */
  get singleKeys(): boolean {
    return this.settings?.single_keys ?? true;
  }

  async read(): Promise<void> {
    if (this.#asking) {
      this.#pending = true;
      return;
    }
    this.#asking = true;
    try {
      const [shop, settings] = await Promise.all([backend.read("shop", {}), backend.read("settings", {})]);
      const first = this.data === undefined;
      this.#ahead = shop.now - Date.now();
      this.data = shop;
      if (this.#keeping === 0) this.settings = settings;
      this.failure = null;
      if (first) this.tick += 1;
    } catch (error) {
      this.failure = Failed.from(error).failure;
    } finally {
      this.#asking = false;
      if (this.#pending) {
        this.#pending = false;
        void this.read();
      }
    }
  }

  /**
   * Keeps the settings; the window shows them at once and goes back when they could not be kept. One after the other, so
   * that of two choices the later one stays.
   */
  async saveSettings(settings: Settings): Promise<void> {
    const before = this.settings;
    this.settings = settings;
    this.#keeping += 1;
    const kept = this.#kept.then(() => backend.change("set_settings", { command_id: commandId(), settings }));
    this.#kept = kept.catch(() => undefined);
    try {
      const answer = await kept;
      if (this.#keeping === 1) this.settings = answer;
    } catch (error) {
      if (this.#keeping === 1) this.settings = before;
      throw error;
    } finally {
      this.#keeping -= 1;
    }
  }
}

export const shop = new ShopState();
