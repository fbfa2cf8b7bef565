/** What was taken back, on its way into the field of its chat. */
import { tick } from "svelte";

import { backend, commandId } from "../../backend/backend";

class Taken {
  #texts = $state.raw<ReadonlyMap<number, string>>(new Map());

  /** The text that was taken back in a chat, while nobody took it up yet. */
  of(conversation: number): string | undefined {
    return this.#texts.get(conversation);
  }

  /** The field has it. */
  took(conversation: number): void {
    this.#texts = new Map([...this.#texts].filter(([id]) => id !== conversation));
  }

  /** Takes back a message that waits to go. */
  async message(conversation: number, message: number): Promise<void> {
    const { text } = await backend.change("take_back", { command_id: commandId(), message });
    await this.#give(conversation, text);
  }

  /** Takes back a text that goes later. */
  async later(conversation: number, later: number): Promise<void> {
    const { text } = await backend.change("take_back_later", { command_id: commandId(), later });
    await this.#give(conversation, text);
  }

  /** A chat that is open takes it up at once; any other finds it in its draft, where the engine has put it. */
  async #give(conversation: number, text: string | null): Promise<void> {
    if (text === null) return;
    this.#texts = new Map([...this.#texts, [conversation, text]]);
    await tick();
    this.took(conversation);
  }
}

export const taken = new Taken();
