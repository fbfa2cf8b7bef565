/** The answer being written in one conversation: kept by the engine a moment after each change, and when leaving. */
import { backend, commandId } from "../../backend/backend";

/** How long after the last key the draft is kept, in milliseconds. */
const PAUSE = 400;
/** After the engine could not keep it, it is asked again, in milliseconds. */
const AGAIN = 3000;

/** A text on its way: tried again with the same id it is done once, whatever the network did. */
export interface Attempt {
  id: string;
  text: string;
  quote: number | null;
}

/** Drafts the engine does not have yet: whoever comes back to the chat goes on with these words. */
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
const unkept = new Map<number, Draft>();

/** The draft of a conversation: the one at hand when it is newer than what the engine keeps. */
export function draftOf(conversation: number, kept: string): Draft {
  return unkept.get(conversation) ?? new Draft(conversation, kept);
}

export class Draft {
  text = $state("");
  /** The last text that was sent without an answer. */
  attempt: Attempt | null = null;
  #kept: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #leaving: Promise<void> | null = null;

  constructor(
    readonly conversation: number,
    kept: string,
  ) {
    this.text = kept;
    this.#kept = kept;
  }

  /** Called after each change by the writer. */
  changed(): void {
    unkept.set(this.conversation, this);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), PAUSE);
  }

  /**
   * While a text leaves nothing is kept: it is a message or a draft, and only the answer tells which. What has left is
   * taken out of the draft; what was begun meanwhile stays.
   */
  async leaves<T>(written: string, sending: Promise<T>): Promise<T> {
    unkept.set(this.conversation, this);
    let settled: () => void = () => undefined;
    this.#leaving = new Promise((done) => (settled = done));
    try {
      const answer = await sending;
      this.attempt = null;
      if (this.text.startsWith(written)) this.text = this.text.slice(written.length);
      return answer;
    } finally {
      this.#leaving = null;
      settled();
    }
  }

  /** Keeps the draft now. A failure is tried again at the next change; the text stays in the field. */
  async keep(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#leaving) await this.#leaving;
    const text = this.text;
    if (text === this.#kept) {
      if (this.attempt === null) unkept.delete(this.conversation);
      return;
    }
    const before = this.#kept;
    this.#kept = text;
    try {
      await backend.change("save_draft", { command_id: commandId(), conversation: this.conversation, text });
      if (this.text === text && this.attempt === null) unkept.delete(this.conversation);
    } catch {
      this.#kept = before;
      this.#timer = setTimeout(() => void this.keep(), AGAIN);
    }
  }
}
