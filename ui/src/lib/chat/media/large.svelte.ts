/** Which picture or film is shown large. One at a time in the whole window. */

class LargeView {
  /** The message; nothing while none is shown. */
  shown = $state<number | null>(null);

  open(message: number): void {
    this.shown = message;
  }

  close(): void {
    this.shown = null;
  }
}

export const large = new LargeView();
