/** What was just done to a chat and can be undone for a while: Done and Put off. */

/** How long it is offered, in milliseconds. */
const OFFERED = 15_000;

export interface Deed {
  deed: "done" | "snoozed";
  /** The customer, where the list knows. */
  name: string | null;
  conversation: number;
  back: () => Promise<unknown>;
}

class Undo {
  last = $state.raw<Deed | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  offer(deed: Deed): void {
    this.last = deed;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.last = null), OFFERED);
  }

  /** Undoes it, once: whoever asks again finds nothing. Failed, it is offered again. */
  async take(): Promise<void> {
    const deed = this.last;
    if (deed === null) return;
    this.last = null;
    try {
      await deed.back();
    } catch (error) {
      this.offer(deed);
      throw error;
    }
  }
}

export const undo = new Undo();
