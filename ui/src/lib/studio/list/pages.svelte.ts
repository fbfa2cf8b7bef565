/** The templates that were read so far, from the first on; more when the end comes near, all of them again when something
 *  changed. */
import { untrack } from "svelte";

import { backend, Failed, type Shown } from "../../../backend/backend";
import type { ListStudio, Studio, StudioRow } from "../../../backend/bindings";
import { once } from "./rows";

/** Templates to a page. */
const PAGE = 50;
/** So many are read again after a change; whoever scrolled further sees the rest as it was until they scroll on. */
const AGAIN = 300;
/** A skeleton is shown only when the first answer takes longer than this, in milliseconds. */
const SLOW = 200;

export type Asked = Pick<ListStudio, "shelf" | "typed">;

export class Pages {
  rows = $state.raw<StudioRow[]>([]);
  /** What is said of all of them: sizes, languages, when Meta was asked. It stays while another shelf is read. */
  about = $state.raw<Studio | null>(null);
  failure = $state.raw<Shown | null>(null);
  /** Whether the first rows of what is asked for are here. */
  loaded = $state(false);
  slow = $state(false);
  /** Whether rows are on their way. */
  busy = $state(false);
  /** Where to go on; null at the end. */
  next = $state<string | null>(null);

  #asked: Asked | null = null;
  #turn = 0;
  #again = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** Must be made while a component is set up. */
  constructor(asked: () => Asked) {
    $effect(() => {
      this.#asked = asked();
      untrack(() => this.begin());
    });
    $effect(() => {
      const off = backend.onEvent((event) => {
        const mine = event.type === "changed" && event.tags.includes("templates");
        if (mine || event.type === "lagged" || event.type === "clock_moved") void this.#refresh();
      });
      return () => {
        off();
        this.#turn += 1;
        clearTimeout(this.#waiting);
      };
    });
  }

  /** Reads the first rows. Those of the question before stay until they are here. */
  begin(): void {
    this.#turn += 1;
    [this.busy, this.#again, this.loaded, this.slow] = [false, false, false, false];
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => (this.slow = !this.loaded), SLOW);
    void this.#read([], null, PAGE);
  }

  /** Reads on, unless it is at it or at the end. */
  async more(): Promise<void> {
    if (this.busy || !this.loaded || this.next === null) return;
    await this.#read(this.rows, this.next, this.rows.length + PAGE);
  }

  async #refresh(): Promise<void> {
    if (this.busy) {
      this.#again = true;
      return;
    }
    await this.#read([], null, Math.min(Math.max(this.rows.length, PAGE), AGAIN));
  }

  /** Reads from a place on until there are so many rows. */
  async #read(before: StudioRow[], from: string | null, wanted: number): Promise<void> {
    const [turn, asked] = [this.#turn, this.#asked];
    if (asked === null) return;
    this.busy = true;
    let [rows, cursor] = [before, from];
    try {
      do {
        const page = await backend.read("studio", { ...asked, limit: PAGE, ...(cursor === null ? {} : { cursor }) });
        if (turn !== this.#turn) return;
        rows = once([...rows, ...page.rows]);
        cursor = page.next;
        this.about = page;
      } while (cursor !== null && rows.length < wanted);
      // What lies further down than was read again.
      const rest = this.loaded && cursor !== null ? this.rows.slice(rows.length) : [];
      this.next = rest.length > 0 ? this.next : cursor;
      this.rows = once([...rows, ...rest]);
      [this.failure, this.loaded] = [null, true];
    } catch (error) {
      if (turn === this.#turn) this.failure = Failed.from(error).failure;
    } finally {
      if (turn === this.#turn) {
        clearTimeout(this.#waiting);
        [this.busy, this.slow] = [false, false];
        if (this.#again) {
          this.#again = false;
          void this.#refresh();
        }
      }
    }
  }
}
