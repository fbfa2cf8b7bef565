/** What all players share: only one sounds at a time, and the speed somebody chose stays chosen. */

const SPEEDS = [1, 1.5, 2] as const;

class Playing {
  /** The speed voice messages play at. */
  speed = $state<number>(1);
  #now: HTMLMediaElement | null = null;

  /** Somebody starts this one: the other falls silent. */
  starts(element: HTMLMediaElement): void {
    if (this.#now !== element) this.#now?.pause();
    this.#now = element;
  }

  /** This one goes away. */
  leaves(element: HTMLMediaElement): void {
    element.pause();
    if (this.#now === element) this.#now = null;
  }

  /** The next speed, and after the last the first. */
  faster(): void {
    const at = SPEEDS.findIndex((speed) => speed === this.speed);
    this.speed = SPEEDS[(at + 1) % SPEEDS.length] ?? 1;
  }
}

export const playing = new Playing();
