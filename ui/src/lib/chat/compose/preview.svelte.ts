/** How what is being put together will look, as the engine reads it: asked again whenever it changes. */
import { backend, Failed, type Shown } from "../../../backend/backend";
import type { NewContent, Previewed } from "../../../backend/bindings";

export class Preview {
  shown = $state.raw<Previewed | null>(null);
  failure = $state.raw<Shown | null>(null);
  #asked = 0;
  #answered = 0;

  /** Whether what is shown is of what was asked last. */
  get settled(): boolean {
    return this.#answered === this.#asked;
  }

  /** The newest question's answer counts, in whatever order answers come. */
  async ask(content: NewContent): Promise<void> {
    const asked = ++this.#asked;
    try {
      const shown = await backend.read("preview", { content });
      if (asked !== this.#asked) return;
      this.#answered = asked;
      this.shown = shown;
      this.failure = null;
    } catch (error) {
      if (asked === this.#asked) this.failure = Failed.from(error).failure;
    }
  }
}
