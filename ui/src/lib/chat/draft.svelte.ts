/** The answer being written in one conversation: kept by the engine a moment after each change, and when leaving. */
import { backend, commandId } from "../../backend/backend";

/** How long after the last key the draft is kept, in milliseconds. */
const PAUSE = 400;

export class Draft {
  text = $state("");
  #kept: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

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

  /** Keeps the draft now. A failure is tried again at the next change; the text stays in the field. */
  async keep(): Promise<void> {
    clearTimeout(this.#timer);
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
