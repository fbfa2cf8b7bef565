/** Whether the palette is open, and what became of the line that was taken last. */
import { Failed, type Shown } from "../../backend/backend";

class Palette {
  open = $state(false);
  /** Why what was taken could not be done. */
  failure = $state.raw<Shown | null>(null);

  toggle(): void {
    this.open = !this.open;
    this.failure = null;
  }

  close(): void {
    this.open = false;
    this.failure = null;
  }

  /** Closes and does it; what fails is said in the palette. Whoever opens it meanwhile has it open. */
  async take(does: () => unknown): Promise<void> {
    this.close();
    try {
      await does();
    } catch (error) {
      this.failure = Failed.from(error).failure;
      this.open = true;
    }
  }
}

export const palette = new Palette();
