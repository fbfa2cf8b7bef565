/** The messages of one conversation that are on the screen: a bounded window of them, read again when they change. */
import { backend, Failed, type Shown } from "../../backend/backend";
import type { Anchor, Message } from "../../backend/bindings";

/** Messages asked for at once. */
const PAGE = 60;
/** More than this are never held: the window is laid anew around what is in view. */
const MOST = 180;

export class Thread {
  messages = $state.raw<Message[]>([]);
  failure = $state.raw<Shown | null>(null);
  /** Whether the first page has come. */
  loaded = $state(false);
  /** True when the first page takes longer than a moment. */
  slow = $state(false);
  /** Whether older and newer ones than those held exist. */
  hasOlder = $state(false);
  hasNewer = $state(false);

  #before: string | null = null;
  #after: string | null = null;
  #turn = 0;
  #busy = false;
  #again = false;
  #closed = false;
  readonly #stop: () => void;

  constructor(readonly conversation: number) {
    this.#stop = backend.onEvent((event) => {
      const mine = event.type === "changed" && event.tags.includes(`messages:${conversation}`);
      if (mine || event.type === "lagged") void this.refresh();
    });
  }

  close(): void {
    this.#closed = true;
    this.#stop();
  }

  /** Reads the newest messages, or those around one. */
  async open(around: number | null = null): Promise<void> {
    const waiting = setTimeout(() => (this.slow = !this.loaded), 200);
    await this.#read(around === null ? { at: "newest" } : { at: "around", message: around }, PAGE, "replace");
    clearTimeout(waiting);
    this.slow = false;
  }

  async older(): Promise<void> {
    if (this.#before !== null && !this.#busy) await this.#read({ at: "before", cursor: this.#before }, PAGE, "before");
  }

  async newer(): Promise<void> {
    if (this.#after !== null && !this.#busy) await this.#read({ at: "after", cursor: this.#after }, PAGE, "after");
  }

  /** Lays the window anew around a message in view, when too many are held. */
  async narrow(inView: number): Promise<void> {
    if (this.messages.length > MOST && !this.#busy)
      await this.#read({ at: "around", message: inView }, PAGE * 2, "replace");
  }

  /** Reads again what is held. */
  async refresh(): Promise<void> {
    if (this.#busy) {
      this.#again = true;
      return;
    }
    const held = Math.min(Math.max(this.messages.length, PAGE), 200);
    const middle = this.messages[Math.floor(this.messages.length / 2)];
    const from: Anchor = this.#after === null || !middle ? { at: "newest" } : { at: "around", message: middle.id };
    await this.#read(from, held, "replace");
  }

  async #read(from: Anchor, limit: number, how: "replace" | "before" | "after"): Promise<void> {
    const turn = ++this.#turn;
    this.#busy = true;
    try {
      const page = await backend.read("messages", { conversation: this.conversation, from, limit });
      if (turn !== this.#turn || this.#closed) return;
      if (how !== "after") this.#before = page.before;
      if (how !== "before") this.#after = page.after;
      this.hasOlder = this.#before !== null;
      this.hasNewer = this.#after !== null;
      const held =
        how === "replace" ? [] : this.messages.filter((held) => !page.messages.some((come) => come.id === held.id));
      this.messages = how === "before" ? [...page.messages, ...held] : [...held, ...page.messages];
      this.failure = null;
      this.loaded = true;
    } catch (error) {
      if (turn === this.#turn && !this.#closed) this.failure = Failed.from(error).failure;
    } finally {
      if (turn === this.#turn) {
        this.#busy = false;
        if (this.#again && !this.#closed) {
          this.#again = false;
          void this.refresh();
        }
      }
    }
  }
}
