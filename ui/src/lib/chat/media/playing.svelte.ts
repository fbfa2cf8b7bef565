/** What all players share: only one sounds at a time, and the speed somebody chose stays chosen, also the next time. */

const SPEEDS = [1, 1.5, 2] as const;

/** Where the speed is kept for the next time. */
const KEPT = "shopbell-voice-speed";

/** The speed of last time. */
function before(): number {
  const kept = Number(localStorage.getItem(KEPT));
  return SPEEDS.find((speed) => speed === kept) ?? 1;
}

class Playing {
  /** The speed voice messages play at. */
  speed = $state<number>(before());
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
    localStorage.setItem(KEPT, String(this.speed));
  }
}

export const playing = new Playing();
