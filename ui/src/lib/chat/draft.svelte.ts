/** The answer being written in one conversation: kept by the engine a moment after each change, and when leaving. */
import { backend, commandId } from "../../backend/backend";

/** How long after the last key the draft is kept, in milliseconds. */
const PAUSE = 400;

export class Draft {
  text = $state("");
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
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), PAUSE);
  }

  /**
   * While a text leaves nothing is kept: it is a message or a draft, and only the answer tells which. What has left is
   * taken out of the draft; what was begun meanwhile stays.
   */
  async leaves<T>(written: string, sending: Promise<T>): Promise<T> {
    let settled: () => void = () => undefined;
    this.#leaving = new Promise((done) => (settled = done));
    try {
      const answer = await sending;
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
    if (text === this.#kept) return;
    const before = this.#kept;
    this.#kept = text;
    try {
      await backend.change("save_draft", { command_id: commandId(), conversation: this.conversation, text });
    } catch {
      this.#kept = before;
    }
  }
}
