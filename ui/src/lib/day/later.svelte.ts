/** The texts that go later, as every chat and the outbox need them. */
import { backend } from "../../backend/backend";
import type { LaterText } from "../../backend/bindings";

class LaterTexts {
  texts = $state.raw<LaterText[]>([]);

  constructor() {
    backend.onEvent((event) => {
      const mine = event.type === "changed" && event.tags.includes("later");
      // With the clock the times move that may be given.
      if (mine || event.type === "lagged" || event.type === "clock_moved") void this.#read();
    });
    void this.#read();
  }

  of(conversation: number): LaterText[] {
    return this.texts.filter((one) => one.conversation === conversation);
  }

  // What cannot be read now is read again with the next change; the list stays as it was.
  async #read(): Promise<void> {
    this.texts = await backend.read("later", {}).then(
      (answer) => answer.texts,
      () => this.texts,
    );
  }
}

export const laterTexts = new LaterTexts();
