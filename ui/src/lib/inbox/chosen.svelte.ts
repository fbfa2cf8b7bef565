/** Which shelf and which conversation are open: kept while another view is looked at. */
import type { Filter, Shelf } from "../../backend/bindings";

class Chosen {
  shelf = $state<Shelf>("to_answer");
  /** What is shown of all shelves instead. */
  filter = $state.raw<Filter | null>(null);
  conversation = $state<number | null>(null);
  /** A message to show first, from a search. */
  target = $state<number | null>(null);
  /** Grows each time something is chosen, so that the same target can be jumped to again. */
  jumps = $state(0);
  /** Grows each time the keyboard shall go to the composer, also of the chat that is open already. */
  wishes = $state(0);
  /** Grows each time the open chat shall be laid aside. */
  leave = $state(0);

  /** What a single key on a row asks for, which needs its chat open. Taken up by the chat. */
  wish = $state.raw<{ conversation: number; key: string } | null>(null);

  /** Opens a chat, whichever list it stands in. */
  open(conversation: number, options: { message?: number; write?: boolean } = {}): void {
    this.conversation = conversation;
    this.target = options.message ?? null;
    this.jumps += 1;
    this.wishes = options.write ? this.wishes + 1 : 0;
  }
}

export const chosen = new Chosen();
