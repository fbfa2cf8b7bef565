/** The rows of one shelf that were read so far, page by page, and read again when they change. */
import { backend, Failed, type Shown } from "../../backend/backend";
import type { ConversationRow, GroupCounts, Shelf, ShelfCounts } from "../../backend/bindings";
import { hold } from "./rows";

const PAGE = 60;
/** As many rows are read again after a change; what lies further down is read when it is scrolled to. */
const AGAIN = 180;

export class Pages {
  rows = $state.raw<ConversationRow[]>([]);
  counts = $state.raw<ShelfCounts | null>(null);
  groups = $state.raw<GroupCounts | null>(null);
  failure = $state.raw<Shown | null>(null);
  loaded = $state(false);
  slow = $state(false);
  /** Rows that would move if the list were let go. */
  waiting = $state(0);

  #next: string | null = null;
  #turn = 0;
  #busy = false;
  #again = false;
  #held = false;
  #fresh: ConversationRow[] | null = null;
  #opening: Promise<void> | null = null;
  readonly #stop: () => void;

  constructor(private shelf: Shelf) {
    this.#stop = backend.onEvent((event) => {
      if (
        (event.type === "changed" && event.tags.includes("conversations")) ||
        event.type === "lagged" ||
        event.type === "clock_moved"
      )
        void this.refresh();
    });
  }

  close(): void {
    this.#turn += 1;
    this.#stop();
  }

  async show(shelf: Shelf): Promise<void> {
    this.shelf = shelf;
    this.rows = [];
    this.loaded = false;
    this.#fresh = null;
    this.#held = false;
    this.waiting = 0;
    this.#busy = false;
    await this.#open();
  }

  /** Asks for the first rows; who asks while they are under way waits for the same answer. */
  open(): Promise<void> {
    this.#opening ??= this.#open().finally(() => (this.#opening = null));
    return this.#opening;
  }

  async #open(): Promise<void> {
    const waiting = setTimeout(() => (this.slow = !this.loaded), 200);
    await this.#read(PAGE, false);
    clearTimeout(waiting);
    this.slow = false;
  }

  /** Reads the rows below those held. */
  async more(): Promise<void> {
    if (this.#next === null || this.#busy) return;
    // What lies below can only follow the order as it is now.
    this.release();
    await this.#read(PAGE, true);
  }

  async refresh(): Promise<void> {
    if (this.#busy) {
      this.#again = true;
      return;
    }
    await this.#read(Math.min(Math.max(this.rows.length, PAGE), AGAIN), false);
  }

  /** While the pointer is over the list nothing moves. */
  hold(held: boolean): void {
    this.#held = held;
    if (!held) this.release();
  }

  /** Lets the rows take their new places. */
  release(): void {
    if (this.#fresh) this.rows = this.#fresh;
    this.#fresh = null;
    this.waiting = 0;
  }

  async #read(limit: number, below: boolean): Promise<void> {
    const turn = ++this.#turn;
    this.#busy = true;
    try {
      const cursor = below ? this.#next : null;
      const page = await backend.read("conversations", {
        shelf: this.shelf,
        limit,
        ...(cursor === null ? {} : { cursor }),
      });
      if (turn !== this.#turn) return;
      this.#next = page.next;
      this.counts = page.counts;
      this.groups = page.groups;
      const fresh = below
        ? [...this.rows, ...page.rows.filter((come) => !this.rows.some((held) => held.id === come.id))]
        : page.rows;
      if (this.#held && !below && this.rows.length > 0) {
        const held = hold(this.rows, fresh);
        this.rows = held.rows;
        this.waiting = held.waiting;
        const moved = fresh.length !== held.rows.length || fresh.some((row, index) => row.id !== held.rows[index]?.id);
        this.#fresh = moved ? fresh : null;
      } else {
        this.rows = fresh;
        this.#fresh = null;
        this.waiting = 0;
      }
      this.failure = null;
      this.loaded = true;
    } catch (error) {
      if (turn === this.#turn) this.failure = Failed.from(error).failure;
    } finally {
      if (turn === this.#turn) {
        this.#busy = false;
        if (this.#again) {
          this.#again = false;
          void this.refresh();
        }
      }
    }
  }
}
