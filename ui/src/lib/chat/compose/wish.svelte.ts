/** A sheet that is wished for from elsewhere in the chat: the composer, which has the sheets, opens it. */
import type { Tool } from "./tools";

class Wish {
  #wished = $state.raw<{ conversation: number; tool: Tool } | null>(null);

  /** Asks the composer of a chat for a sheet. */
  for(conversation: number, tool: Tool): void {
    this.#wished = { conversation, tool };
  }

  /** What is wished for in a chat. */
  of(conversation: number): Tool | null {
    return this.#wished?.conversation === conversation ? this.#wished.tool : null;
  }

  /** It was opened. */
  granted(): void {
    this.#wished = null;
  }
}

export const wish = new Wish();
