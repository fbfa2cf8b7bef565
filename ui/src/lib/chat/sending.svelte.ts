/** What leaves the composer of one chat. One thing goes at a time, and each wish is done once however often it is tried. */
import { tick } from "svelte";

import { backend, commandId, Failed, type Shown } from "../../backend/backend";
import { Once } from "../../backend/once";
import { shop } from "../reads/shop.svelte";
import { type Attachments, hasCaption } from "./attach/attached.svelte";
import { CAPTION, length } from "./composer";
import type { Draft } from "./draft.svelte";
import type { VoiceRecording } from "./voice/recording.svelte";

/** What the composer tells of itself and is told. */
export interface Composer {
  /** The message that is answered. */
  quote: () => number | null;
  /** Something has left: nothing is quoted any more, and the chat shows it. */
  unquote: () => void;
  sent: () => void;
  /** It is over, well or not: the next words may be written. */
  settled: () => void;
}

export class Sending {
  busy = $state(false);
  failure = $state.raw<Shown | null>(null);
  readonly #sticker = new Once();
  readonly #later = new Once();

  constructor(
    readonly conversation: number,
    readonly draft: Draft,
    readonly attachments: Attachments,
    readonly voice: VoiceRecording,
    readonly composer: Composer,
  ) {}

  /**
   * Sends the files one after the other, then the words, which go under the first file where they can. What goes is what
   * stood there when it was wished: whoever writes on meanwhile writes the next message.
   */
  async all(): Promise<void> {
    const written = this.draft.text;
    await this.#try(async () => {
      let left = written.trim() !== "";
      if (this.attachments.all.length > 0) {
        left = await this.#files(written);
        this.composer.sent();
      }
      if (left) await this.#text(written);
    });
  }

  /** Sends a sticker of the tray; what is being written stays. */
  async sticker(sticker: number): Promise<void> {
    const { conversation } = this;
    const quote = this.composer.quote();
    await this.#try(async () => {
      const command_id = this.#sticker.id(sticker, quote);
      await backend.change("send_sticker", { command_id, conversation, sticker, quote, hold: hold() });
      this.#sticker.done();
      this.#left();
    });
  }

  /** The text goes later; only then it leaves the field. */
  async later(at: number | null): Promise<void> {
    const { conversation, draft } = this;
    const written = draft.text;
    const text = written.trim();
    const quote = this.composer.quote();
    await this.#try(async () => {
      const command_id = this.#later.id(text, at, quote);
      await draft.leaves(written, backend.change("send_later", { command_id, conversation, text, at, quote }));
      this.#later.done();
      draft.changed();
      this.composer.unquote();
    });
  }

  /** Sends what was spoken between two milliseconds. What goes wrong is said by the recording. */
  async spoken(from: number, to: number): Promise<void> {
    if (!(await this.voice.send(from, to, this.composer.quote()))) return;
    this.#left();
    await tick();
    this.composer.settled();
  }

  async #text(written: string): Promise<void> {
    const { conversation, draft } = this;
    const text = written.trim();
    const quote = this.composer.quote();
    const before = draft.attempt;
    // The draft keeps it: whoever left the chat without an answer comes back to the same wish.
    const attempt = before?.text === text && before.quote === quote ? before : { id: commandId(), text, quote };
    draft.attempt = attempt;
    const order = { command_id: attempt.id, conversation, text, quote, hold: hold() };
    await draft.leaves(written, backend.change("send_text", order));
    draft.changed();
    this.#left();
  }

  /** Sends all files; whether the words are still to go, because none could take them. */
  async #files(written: string): Promise<boolean> {
    const text = written.trim();
    let left = text !== "";
    for (const one of [...this.attachments.all]) {
      const under = left && hasCaption(one.kind) && length(text) <= CAPTION;
      const sending = one.send(this.conversation, under ? text : null, this.composer.quote(), hold());
      await (under ? this.draft.leaves(written, sending) : sending);
      this.attachments.sent(one.key);
      if (under) {
        left = false;
        this.draft.changed();
      }
      this.composer.unquote();
    }
    return left;
  }

  #left(): void {
    this.composer.unquote();
    this.composer.sent();
  }

  async #try(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await work();
      this.failure = null;
    } catch (error) {
      this.failure = Failed.from(error).failure;
    } finally {
      this.busy = false;
      await tick();
      this.composer.settled();
    }
  }
}

/** Whether a message waits the few seconds in which it can be taken back. */
const hold = (): boolean => shop.settings?.take_back ?? true;
