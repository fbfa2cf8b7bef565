/** Which picture or film is shown large. */

/** One view of its kind: the chat has one, the gallery another. */
export class LargeView {
  /** The message; nothing while none is shown. */
  shown = $state<number | null>(null);

  open(message: number): void {
    this.shown = message;
  }

  close(): void {
    this.shown = null;
  }
}

/** The chat's. */
export const large = new LargeView();
