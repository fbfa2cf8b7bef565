/** A read that stays true: asked once, asked again when what it shows has changed. */
import { untrack } from "svelte";

import { backend, Failed, type Shown } from "../../backend/backend";
import { shows, type Commands, type Event, type ReadName } from "../../backend/bindings";

/** A view shows its skeleton only when an answer takes longer than this, in milliseconds. */
const SLOW = 200;

export class Reading<N extends ReadName> {
  data = $state.raw<Commands[N]["answer"] | undefined>(undefined);
  failure = $state.raw<Shown | null>(null);
  /** True when the first answer takes longer than a moment. */
  slow = $state(false);

  #request: Commands[N]["request"] | null = null;
  #turn = 0;
  #busy = false;
  /** The question under way. */
  #asked: Promise<void> = Promise.resolve();
  #pending = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** Must be made while a component is set up: it lives as long as the component. No request, no question. */
  constructor(
    private readonly name: N,
    request: () => Commands[N]["request"] | null,
  ) {
    $effect(() => {
      const next = request();
      // Only what is asked decides when this begins anew: not the answer it leads to, nor that it was put together again
      // from a page that came anew.
      untrack(() => {
        if (JSON.stringify(next) === JSON.stringify(this.#request)) return;
        this.#request = next;
        this.#turn += 1;
        this.#busy = false;
        this.#pending = false;
        clearTimeout(this.#waiting);
        this.slow = false;
        this.data = undefined;
        void this.#ask();
      });
    });
    $effect(() => backend.onEvent((event) => this.#hear(event)));
  }

  /** Asks again now. */
  again(): void {
    void this.#ask();
  }

  /** Asks again now, and comes back when what is shown is not older than this moment. */
  async now(): Promise<void> {
    while (this.#busy) await this.#asked;
    await this.#ask();
  }

  #hear(event: Event): void {
    if (this.#request === null) return;
    if (event.type === "changed") {
      const mine = (shows[this.name] as (request: Commands[N]["request"]) => string[])(this.#request);
      if (event.tags.some((tag) => mine.includes(tag))) void this.#ask();
    } else if (event.type === "lagged" || event.type === "clock_moved") {
      void this.#ask();
    }
  }

  /** One question under way and at most one waiting: a burst of changes costs two answers. */
  #ask(): Promise<void> {
    const request = this.#request;
    if (request === null) return Promise.resolve();
    if (this.#busy) this.#pending = true;
    else this.#asked = this.#read(request);
    return this.#asked;
  }

  async #read(request: Commands[N]["request"]): Promise<void> {
    const turn = this.#turn;
    this.#busy = true;
    if (this.data === undefined) this.#waiting = setTimeout(() => (this.slow = true), SLOW);
    try {
      const answer = await backend.read(this.name, request);
      if (turn === this.#turn) {
        this.data = answer;
        this.failure = null;
      }
    } catch (error) {
      if (turn === this.#turn) this.failure = Failed.from(error).failure;
    } finally {
      if (turn === this.#turn) {
        clearTimeout(this.#waiting);
        this.slow = false;
        this.#busy = false;
        if (this.#pending) {
          this.#pending = false;
          void this.#ask();
        }
      }
    }
  }
}
