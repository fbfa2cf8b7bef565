/** The pages of customers that were read so far, read again when something changed. A page looks at a bounded number of people, so
    it may hold nobody and still have a next one: then the next is asked for at once. */
import { untrack } from "svelte";

import { backend, Failed, type Shown } from "../../backend/backend";
import type { ListPeople, PersonLine } from "../../backend/bindings";
import { rowsBeyond } from "./beyond";

/** People to a page. */
const PAGE = 100;
/** So many are read again after a change; whoever scrolled further sees the rest as it was until they scroll on. */
const AGAIN = 1_000;
/** A skeleton is shown only when the first answer takes longer than this, in milliseconds. */
const SLOW = 200;
/** So long messages that come in are gathered before the pages are read again, in milliseconds: the names hardly change. */
const GATHER = 500;

export type Asked = Pick<ListPeople, "segment" | "text" | "from">;

export class Pages {
  rows = $state.raw<PersonLine[]>([]);
  /** How many people there are in all. */
  size = $state<number | null>(null);
  failure = $state.raw<Shown | null>(null);
  /** Whether the first answer has come. */
  loaded = $state(false);
  slow = $state(false);
  /** Whether more are being looked for. */
  busy = $state(false);
  /** Where to go on; null at the end. */
  next = $state<string | null>(null);

  #asked: Asked | null = null;
  #turn = 0;
  #again = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #gathering: ReturnType<typeof setTimeout> | undefined;

  /** Must be made while a component is set up. */
  constructor(asked: () => Asked) {
    $effect(() => {
      this.#asked = asked();
      untrack(() => this.#begin());
    });
    $effect(() => {
      const off = backend.onEvent((event) => {
        const tags = event.type === "changed" ? event.tags : [];
        if (event.type === "lagged" || tags.includes("people")) void this.#refresh();
        else if (tags.includes("conversations")) this.#soon();
      });
      return () => {
        off();
        clearTimeout(this.#gathering);
      };
    });
  }

  again(): void {
    this.#begin();
  }

  /** Reads on, unless it is at it or at the end. */
  async more(): Promise<void> {
    if (this.busy || this.next === null) return;
    await this.#read(this.rows, this.next, this.rows.length + PAGE);
  }

  #begin(): void {
    this.#turn += 1;
    this.busy = false;
    this.failure = null;
    this.#again = false;
    // Nobody may take those of the question before for those of this one.
    [this.rows, this.next, this.loaded, this.slow] = [[], null, false, false];
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => (this.slow = !this.loaded), SLOW);
    void this.#read([], null, PAGE);
  }

  #soon(): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      void this.#refresh();
    }, GATHER);
  }

  async #refresh(): Promise<void> {
    if (this.busy) {
      this.#again = true;
      return;
    }
    await this.#read([], null, Math.min(Math.max(this.rows.length, PAGE), AGAIN));
  }

  /** Reads from a place on until there are so many rows. */
  async #read(before: PersonLine[], from: string | null, wanted: number): Promise<void> {
    const [turn, asked] = [this.#turn, this.#asked];
    if (asked === null) return;
    this.busy = true;
    let [rows, cursor] = [before, from];
    try {
      do {
        const page = await backend.read("people", { ...asked, cursor, limit: PAGE });
        if (turn !== this.#turn) return;
        rows = [...rows, ...page.people];
        cursor = page.next;
        this.size = page.size;
        // What was found is shown while the rest is looked for.
        if (rows.length >= this.rows.length) this.#show(rows, cursor);
      } while (cursor !== null && rows.length < wanted);
      const beyond = cursor === null ? [] : rowsBeyond(this.rows, rows);
      this.#show([...rows, ...beyond], beyond.length > 0 ? this.next : cursor);
      this.failure = null;
    } catch (error) {
      if (turn === this.#turn) this.failure = Failed.from(error).failure;
    } finally {
      if (turn === this.#turn) {
        clearTimeout(this.#waiting);
        this.slow = false;
        this.busy = false;
        if (this.#again) {
          this.#again = false;
          void this.#refresh();
        }
      }
    }
  }

  #show(rows: PersonLine[], next: string | null): void {
    this.rows = rows;
    this.next = next;
    this.loaded = true;
  }
}
