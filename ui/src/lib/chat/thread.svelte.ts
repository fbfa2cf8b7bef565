/** The messages of one conversation that are held: a bounded run of them, read again when they change. */
import { backend, Failed, type Shown } from "../../backend/backend";
import type { Anchor, MessagePage } from "../../backend/bindings";
import { MOST, newest, NOTHING, only, steps, withNewer, withOlder, type Beyond, type End, type Held } from "./held";
import { nextFrame } from "./frame";

/** Messages asked for at once. */
const PAGE = 60;
/** The first page is small: it fills the window, and the next is asked for as soon as it stands. */
const FIRST = 30;
/** Messages of a further page that are drawn in one frame; measured as the row `scroll` of the benchmark. */
const PORTION = 6;
/** New messages that may have come between two readings of the newest part without a gap. */
const SPARE = 20;

export class Thread {
  held = $state.raw<Held>(NOTHING);
  failure = $state.raw<Shown | null>(null);
  /** Whether the first page has come. */
  loaded = $state(false);
  /** True when the first page takes longer than a moment. */
  slow = $state(false);

  /** What was asked for last and has not come yet: who wants to show a message waits for it. */
  opening: Promise<void> = Promise.resolve();

  #turn = 0;
  #busy = false;
  #again = false;
  #closed = false;
  readonly #stop: () => void;

  /** `far` says which end nobody looks at. */
  constructor(
    readonly conversation: number,
    private readonly far: () => End,
  ) {
    this.#stop = backend.onEvent((event) => {
      const mine = event.type === "changed" && event.tags.includes(`messages:${conversation}`);
      if (mine || event.type === "lagged") void this.refresh();
    });
  }

  /** Whether older and newer ones than those held exist. */
  get hasOlder(): boolean {
    return this.held.older !== null;
  }
  get hasNewer(): boolean {
    return this.held.newer !== null;
  }

  has(message: number): boolean {
    return this.held.messages.some((one) => one.id === message);
  }

  close(): void {
    this.#closed = true;
    this.#stop();
  }

  /** Reads the newest messages, or those around one, instead of what is held. */
  open(around: number | null = null): Promise<void> {
    const waiting = setTimeout(() => (this.slow = !this.loaded), 200);
    const from: Anchor = around === null ? { at: "newest" } : { at: "around", message: around };
    this.opening = this.#read(from, around === null ? FIRST : PAGE, (page) => only(page)).then(() => {
      clearTimeout(waiting);
      this.slow = false;
    });
    return this.opening;
  }

  async older(): Promise<void> {
    const first = this.held.messages[0];
    if (first && this.hasOlder && !this.#busy)
      await this.#beyond("before", this.held.older, first.id, (page) => withOlder(this.held, page));
  }

  async newer(): Promise<void> {
    const last = this.held.messages.at(-1);
    if (last && this.hasNewer && !this.#busy)
      await this.#beyond("after", this.held.newer, last.id, (page) => withNewer(this.held, page));
  }

  /** Reads again what is held. */
  async refresh(): Promise<void> {
    if (this.#busy) {
      this.#again = true;
      return;
    }
    const { messages, newer } = this.held;
    const middle = Math.floor(messages.length / 2);
    if (newer === null || messages.length === 0) {
      const limit = Math.min(Math.max(messages.length, FIRST), MOST) + SPARE;
      await this.#read({ at: "newest" }, limit, (page) => newest(this.held, page, this.far()));
      return;
    }
    // Half of them before the message in the middle, as they are held now; the next one when that one was taken away.
    for (const one of messages.slice(middle, middle + 3)) {
      const from: Anchor = { at: "around", message: one.id };
      if (await this.#read(from, messages.length, (page) => only(page, this.held))) return;
    }
  }

  async #beyond(
    at: "before" | "after",
    cursor: Beyond,
    edge: number,
    join: (page: MessagePage) => Held,
  ): Promise<void> {
    const end = at === "before" ? "older" : "newer";
    if (typeof cursor === "string") await this.#read({ at, cursor }, PAGE, join, end);
    else await this.#read({ at: "around", message: edge }, PAGE * 2, join, end);
  }

  /** False when the message it was to be read around is not there. What joins at an end comes in portions. */
  async #read(
    from: Anchor,
    limit: number,
    join: (page: MessagePage) => Held,
    end: End | null = null,
  ): Promise<boolean> {
    const turn = ++this.#turn;
    this.#busy = true;
    try {
      const page = await backend.read("messages", { conversation: this.conversation, from, limit });
      if (turn !== this.#turn || this.#closed) return true;
      const to = join(page);
      this.failure = null;
      this.loaded = true;
      for (const [index, step] of (end === null ? [to] : steps(this.held, to, end, PORTION)).entries()) {
        if (index > 0) await nextFrame();
        if (turn !== this.#turn || this.#closed) return true;
        this.held = step;
      }
      return true;
    } catch (error) {
      const failure = Failed.from(error).failure;
      if (turn === this.#turn && !this.#closed) this.failure = failure;
      return failure.kind !== "not_found";
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
