/** A chat's voice message while it is recorded and until it is sent. What may be done the app decides; here it is asked for. */
import { onDestroy } from "svelte";

import { backend, commandId, Failed, type Shown } from "../../../backend/backend";
import type { Recording } from "../../../backend/bindings";
import { Once } from "../../../backend/once";
import { Reading } from "../../reads/reading.svelte";
import { BARS } from "../media/wave";

/** Pressed for longer than this it is held: letting go ends the recording. In milliseconds. */
export const HOLD = 350;

export class VoiceRecording {
  /** The last levels that were heard, 0 to 1. */
  levels = $state.raw<number[]>([]);
  failure = $state.raw<Shown | null>(null);
  busy = $state(false);
  readonly #reading: Reading<"recording">;
  #heard = $state(0);
  /** Letting go ends what was begun by holding, also before the microphone answers. */
  #held: Promise<void> | null = null;
  /** The same id as long as the same is asked: a recording is sent once, whatever the network did. */
  readonly #once = new Once();
  /** What is asked of the app now; an end waits for it. */
  #asked: Promise<unknown> = Promise.resolve();
  /** Nobody sees this chat any more: no microphone goes on for it. */
  #left = false;

  /** Must be made while a component is set up. */
  constructor(readonly conversation: number) {
    this.#reading = new Reading("recording", () => ({ conversation }));
    const end = backend.onEvent((event) => {
      if (event.type !== "level" || event.recording !== this.now?.id) return;
      this.levels = [...this.levels, event.level / 100].slice(-BARS);
      this.#heard = event.length;
    });
    onDestroy(() => {
      end();
      // Whoever leaves the chat is not heard any more; what was said waits there.
      this.#left = true;
      void this.end();
    });
  }

  /** The recording there is. */
  get now(): Recording | null {
    return this.#reading.data?.recording ?? null;
  }

  get runs(): boolean {
    return this.now !== null && this.now.state !== "recorded";
  }

  /** Milliseconds. */
  get length(): number {
    return Math.max(this.now?.length ?? 0, this.runs ? this.#heard : 0);
  }

  /** Turns the microphone on. */
  async begin(): Promise<void> {
    if (this.now || this.busy || this.#left) return;
    this.levels = [];
    this.#heard = 0;
    await this.#ask(() => backend.change("record", { command_id: commandId(), conversation: this.conversation }));
  }

  /** Begins, to be ended by letting go. */
  hold(): void {
    this.#held = this.begin();
  }

  /** A key or a button was let go. */
  async letGo(): Promise<void> {
    const begun = this.#held;
    this.#held = null;
    if (begun === null) return;
    await begun;
    if (this.runs) await this.stop();
  }

  /** What was begun by a press goes on by itself. */
  goOn(): void {
    this.#held = null;
  }

  async pause(off: boolean): Promise<void> {
    const recording = this.now?.id;
    if (recording === undefined) return;
    await this.#ask(() => backend.change("pause_recording", { command_id: commandId(), recording, off }));
  }

  async stop(): Promise<void> {
    await this.#answered();
    const recording = this.now?.id;
    if (recording === undefined) return;
    await this.#ask(() => backend.change("stop_recording", { command_id: commandId(), recording }));
  }

  /** Ends what runs, also what only begins: the microphone may take seconds to answer. */
  async end(): Promise<void> {
    await this.#answered();
    if (this.runs) await this.stop();
  }

  async discard(): Promise<void> {
    await this.#answered();
    const recording = this.now?.id;
    if (recording === undefined) return;
    await this.#ask(() => backend.change("discard_recording", { command_id: commandId(), recording }));
  }

  /** Sends the part between two milliseconds; says whether it went. */
  async send(from: number, to: number, quote: number | null): Promise<boolean> {
    const recording = this.now?.id;
    if (recording === undefined) return false;
    const command_id = this.#once.id(recording, from, to, quote);
    return this.#ask(() => backend.change("send_recording", { command_id, recording, from, to, quote }));
  }

  /** An end is never dropped because something else is under way. */
  async #answered(): Promise<void> {
    while (this.busy) await this.#asked;
  }

  #ask(what: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return Promise.resolve(false);
    const done = this.#do(what);
    this.#asked = done;
    return done;
  }

  async #do(what: () => Promise<unknown>): Promise<boolean> {
    this.busy = true;
    try {
      await what();
      this.failure = null;
      return true;
    } catch (error) {
      this.failure = Failed.from(error).failure;
      return false;
    } finally {
      await this.#reading.now();
      this.busy = false;
    }
  }
}
