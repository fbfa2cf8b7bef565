/** Which shelf and which conversation are open: kept while another view is looked at. */
import type { Shelf } from "../../backend/bindings";

class Chosen {
  shelf = $state<Shelf>("to_answer");
  conversation = $state<number | null>(null);
  /** A message to show first, from a search. */
  target = $state<number | null>(null);
  /** Grows each time something is chosen, so that the same target can be jumped to again. */
  jumps = $state(0);
  /** Grows each time the keyboard shall go to the composer, also of the chat that is open already. */
  wishes = $state(0);
}

export const chosen = new Chosen();
