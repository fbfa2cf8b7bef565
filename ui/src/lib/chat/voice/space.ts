/** Space held down records until it is let go; a short one is a space. */
import { HOLD, type VoiceRecording } from "./recording.svelte";

export class SpaceKey {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly voice: VoiceRecording,
    /** It was short. */
    readonly short: () => void,
  ) {}

  /** Takes the key when it is Space alone and may record; says whether it did. */
  down(event: KeyboardEvent, may: boolean): boolean {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && !event.isComposing;
    if (event.key !== " " || !plain || !may || this.voice.now) return false;
    event.preventDefault();
    if (!event.repeat && this.#timer === undefined) this.#timer = setTimeout(() => this.voice.hold(), HOLD);
    return true;
  }

  up(event: KeyboardEvent): void {
    if (event.key !== " " || this.#timer === undefined) return;
    this.leave();
    if (this.voice.now || this.voice.busy) void this.voice.letGo();
    else this.short();
  }

  /** The composer is gone. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
