/** The rows of one list that are held: a few pages around those in view, read again when they change. */
import { backend, Failed, type Shown } from "../../backend/backend";
import type {
  ConversationPage,
  ConversationRow,
  Filter,
  GroupCounts,
  Shelf,
  ShelfCounts,
} from "../../backend/bindings";
import { hold, TOP, type Start } from "./rows";
import { above, EMPTY, from, MOST, pageOf, rowsOf, withAbove, withBelow, type Run } from "./run";

const PAGE = 60;

/** Which rows: those of a shelf, or what a filter lets through of all shelves. */
export type List = { shelf: Shelf; filter: null } | { shelf: null; filter: Filter };

export const listOf = (shelf: Shelf, filter: Filter | null): List =>
  filter === null ? { shelf, filter } : { shelf: null, filter };

export class Pages {
  rows = $state.raw<ConversationRow[]>([]);
  /** What stands above the first of them. */
  above = $state.raw<Start>(TOP);
  counts = $state.raw<ShelfCounts | null>(null);
  groups = $state.raw<GroupCounts | null>(null);
  failure = $state.raw<Shown | null>(null);
  loaded = $state(false);
  slow = $state(false);
  /** Rows that would move if the list were let go. */
  waiting = $state(0);

  #run: Run = EMPTY;
  #turn = 0;
  #busy = false;
  #again = false;
  #held = false;
  #free = false;
  #fresh: Run | null = null;
  #opening: Promise<void> | null = null;
  readonly #stop: () => void;

  constructor(private list: List) {
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

  async show(list: List): Promise<void> {
    this.list = list;
    this.#put(EMPTY);
    this.loaded = false;
    this.#held = false;
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
    await this.#change(() => this.#read(EMPTY, 1));
    clearTimeout(waiting);
    this.slow = false;
  }

  /** Reads the rows below those held. */
  async below(): Promise<void> {
    if (this.#busy || this.#run.next === null) return;
    // What lies below can only follow the order as it is now.
    this.release();
    await this.#change(() => this.#read(this.#run, 1));
  }

  /** Reads rows above those held, down from the page that row of the shelf stands on. */
  async up(row: number): Promise<void> {
    if (this.#busy || this.#run.first === 0) return;
    this.release();
    const run = this.#run;
    const first = Math.min(pageOf(run, row), run.first - 1);
    await this.#change(async () => {
      // Far away, or where the order has changed: a new run of pages instead of everything between.
      if (first < run.first - 1) return this.#read(from(run, first), MOST);
      const page = await this.#page(run.starts[first]?.cursor ?? null);
      const joined = withAbove(run, page.rows, page.next);
      return joined ?? this.#read(withBelow(from(run, first), page.rows, page.next), MOST - 1);
    });
  }

  /** Reads the first rows of all instead of those held. */
  async top(): Promise<void> {
    this.release();
    await this.#change(() => this.#read(from(this.#run, 0), 1));
  }

  async refresh(): Promise<void> {
    if (this.#busy) {
      this.#again = true;
      return;
    }
    const run = this.#run;
    // Only what is asked from now on knows of the deed.
    const free = this.#free;
    this.#free = false;
    await this.#change(() => this.#read(from(run, run.first), Math.max(1, run.pages.length)), free);
  }

  /** While the pointer is over the list nothing moves. */
  hold(held: boolean): void {
    this.#held = held;
    if (!held) this.release();
  }

  /** Whoever at this window did something to a chat wants to see it: the rows move at once. */
  settle(): void {
    this.#free = true;
    void this.refresh();
  }

  /** Lets the rows take their new places. */
  release(): void {
    if (this.#fresh) this.#put(this.#fresh);
  }

  #put(run: Run): void {
    this.#run = run;
    this.rows = rowsOf(run);
    this.above = above(run);
    this.#fresh = null;
    this.waiting = 0;
  }

  /** Puts what changed as far as the pointer allows it: under it rows keep their places. */
  #refreshed(run: Run): void {
    const rows = rowsOf(run);
    const held = hold(this.rows, rows);
    const moved = rows.length !== held.rows.length || rows.some((row, index) => row.id !== held.rows[index]?.id);
    if (!moved) return this.#put(run);
    this.rows = held.rows;
    this.waiting = held.waiting;
    this.#fresh = run;
  }

  /** So many pages below a run, one after the other: each begins where the one before it ends. */
  async #read(run: Run, pages: number): Promise<Run> {
    let now = run;
    for (let read = 0; read < pages; read += 1) {
      if (now.pages.length > 0 && now.next === null) break;
      const page = await this.#page(now.next);
      now = withBelow(now, page.rows, page.next);
    }
    return now;
  }

  async #page(cursor: string | null): Promise<ConversationPage> {
    const turn = this.#turn;
    const { shelf, filter } = this.list;
    const where = { limit: PAGE, ...(cursor === null ? {} : { cursor }) };
    const page =
      filter === null
        ? await backend.read("conversations", { shelf, ...where })
        : await backend.read("filtered", { filter, ...where });
    if (turn === this.#turn) {
      this.counts = page.counts;
      this.groups = page.groups;
    }
    return page;
  }

  /** Reads; `free` rows move also under the pointer, which may have come while they were read. */
  async #change(read: () => Promise<Run>, free = true): Promise<void> {
    const turn = ++this.#turn;
    this.#busy = true;
    try {
      const run = await read();
      if (turn !== this.#turn) return;
      if (!free && this.#held && this.rows.length > 0) this.#refreshed(run);
      else this.#put(run);
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
