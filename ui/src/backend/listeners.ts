/** Who listens at the door. */
import type { Heard } from "./backend";

export class Listeners {
  readonly #listeners = new Set<(event: Heard) => void>();

  add(listener: (event: Heard) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(event: Heard): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
