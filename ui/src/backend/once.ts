import { commandId } from "./backend";

/**
 * The id of a wish: the same as long as the same is wished, however often it is tried. Pressed twice, or tried again
 * after an answer was lost, it is done once; what was changed meanwhile is another wish.
 */
export class Once {
  #known: { id: string; of: string } | null = null;

  /** The id of this, whatever of it makes it what it is. */
  id(...of: unknown[]): string {
    const told = JSON.stringify(of);
    if (this.#known?.of !== told) this.#known = { id: commandId(), of: told };
    return this.#known.id;
  }

  /** It was done: the same again is wished anew. */
  done(): void {
    this.#known = null;
  }
}
