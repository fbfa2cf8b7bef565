/** The labels there are and the people at the counter, as every view needs them. */
import { backend } from "../../backend/backend";
import type { Helper, Label } from "../../backend/bindings";

class Day {
  labels = $state.raw<Label[]>([]);
  /** Everybody, also who left: notes bear their names. */
  helpers = $state.raw<Helper[]>([]);
  /** Who sits at this machine. */
  me = $state<number | null>(null);

  constructor() {
    backend.onEvent((event) => {
      const all = event.type === "lagged";
      if (all || (event.type === "changed" && event.tags.includes("labels"))) void this.#readLabels();
      if (all || (event.type === "changed" && event.tags.includes("counter"))) void this.#readCounter();
    });
    void this.#readLabels();
    void this.#readCounter();
  }

  /** Who can be given a chat. */
  get here(): Helper[] {
    return this.helpers.filter((one) => !one.removed);
  }

  label(id: number): Label | undefined {
    return this.labels.find((one) => one.id === id);
  }

  nameOf(helper: number | null): string | null {
    return this.helpers.find((one) => one.id === helper)?.name ?? null;
  }

  // What cannot be read now is read again with the next change; the lists stay as they were.
  async #readLabels(): Promise<void> {
    this.labels = await backend.read("labels", {}).then(
      (answer) => answer.labels,
      () => this.labels,
    );
  }

  async #readCounter(): Promise<void> {
    try {
      const answer = await backend.read("counter", {});
      this.helpers = answer.helpers;
      this.me = answer.me;
    } catch {
      return;
    }
  }
}

export const day = new Day();
