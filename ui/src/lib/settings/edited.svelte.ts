/** The fields of a form over what is kept: what is kept comes into them unless something was changed there. */
import { untrack } from "svelte";

export class Edited<T> {
  /** What stands in the fields; nothing before anything was read. */
  mine = $state.raw<T | null>(null);
  readonly #kept: () => T | undefined;
  #before = "";

  /** Made while a component is; `kept` reads what is kept now. */
  constructor(kept: () => T | undefined) {
    this.#kept = kept;
    $effect(() => {
      const now = kept();
      if (now === undefined) return;
      untrack(() => {
        const before = this.#before;
        this.#before = JSON.stringify(now);
        if (this.mine === null || JSON.stringify(this.mine) === before) this.mine = now;
      });
    });
  }

  /** Whether the fields say something else than what is kept. */
  get changed(): boolean {
    const kept = this.#kept();
    return this.mine !== null && kept !== undefined && JSON.stringify(this.mine) !== JSON.stringify(kept);
  }

  /** Puts some of the fields. */
  put(some: Partial<T>): void {
    if (this.mine !== null) this.mine = { ...this.mine, ...some };
  }
}
