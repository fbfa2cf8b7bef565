/** How many people a segment means, and the first of them, while it is put together. A change waits a moment before it is asked
 * for, and what is being counted for the one before is given up. */
import { untrack } from "svelte";

import { backend, Failed, type Shown } from "../../../backend/backend";
import type { PersonLine, SegmentDraft } from "../../../backend/bindings";

/** So long nothing may change before the shop is asked, in milliseconds. */
const REST = 350;
/** So many names are shown. */
const NAMES = 5;

export class Count {
  /** How many were found so far; null before the first answer. */
  count = $state<number | null>(null);
  /** Whether everybody was looked at. */
  whole = $state(false);
  names = $state.raw<PersonLine[]>([]);
  failure = $state.raw<Shown | null>(null);

  #turn = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** Must be made while a component is set up. */
  constructor(segment: () => SegmentDraft | null) {
    $effect(() => {
      const asked = segment();
      untrack(() => this.#soon(asked));
      return () => {
        this.#turn += 1;
        clearTimeout(this.#waiting);
      };
    });
  }

  #soon(asked: SegmentDraft | null): void {
    this.whole = false;
    if (asked === null) [this.count, this.names] = [null, []];
    else this.#waiting = setTimeout(() => void this.#ask(asked), REST);
  }

  async #ask(segment: SegmentDraft): Promise<void> {
    const turn = ++this.#turn;
    const stale = (): boolean => turn !== this.#turn;
    try {
      const names: PersonLine[] = [];
      let cursor: string | null = null;
      do {
        const page: { people: PersonLine[]; next: string | null } = await backend.read("people", {
          segment,
          text: "",
          from: null,
          cursor,
          limit: NAMES,
        });
        if (stale()) return;
        names.push(...page.people);
        cursor = page.next;
      } while (names.length < NAMES && cursor !== null);
      this.names = names.slice(0, NAMES);
      let count = 0;
      cursor = null;
      do {
        const found: { count: number; next: string | null } = await backend.read("people_count", { segment, cursor });
        if (stale()) return;
        count += found.count;
        cursor = found.next;
        this.count = count;
      } while (cursor !== null);
      this.whole = true;
      this.failure = null;
    } catch (error) {
      if (!stale()) this.failure = Failed.from(error).failure;
    }
  }
}
