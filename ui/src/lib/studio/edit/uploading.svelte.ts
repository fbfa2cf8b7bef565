/** A sample file on its way: first into the shop, then to Meta, with what is known of how far it is. It belongs to what is
 *  written and not to what is looked at: it goes on while one looks at another language, or at another view. */
import { backend, commandId, Failed, type Shown } from "../../../backend/backend";
import { bringFile, type Bringing } from "../../../backend/files";
import type { StudioSample, TemplateMedia } from "../../../backend/bindings";

/** How long between two questions how far it is, in milliseconds. */
const ASK = 400;

export class Uploading {
  /** Into the shop: 0 to 1. Nothing while nothing is on its way there. */
  part = $state<number | null>(null);
  sample = $state.raw<StudioSample | null>(null);
  failure = $state.raw<Shown | null>(null);
  name = $state("");
  /** Bytes of the file that was chosen last. */
  size = $state(0);
  /** How far it is could not be asked: it may go on, and nobody here knows. */
  #lost = $state(false);
  #bringing: Bringing | null = null;
  #gone = false;

  constructor(private readonly arrived: (handle: string) => void) {}

  get busy(): boolean {
    const waits = this.sample !== null && this.sample.handle === null && !this.sample.broken;
    return this.part !== null || (waits && !this.#lost);
  }

  /** Whether it can be let go on. */
  get broken(): boolean {
    return this.sample !== null && this.sample.handle === null && (this.sample.broken || this.#lost);
  }

  /** How much of all of it is done, in per cent. */
  get percent(): number {
    return this.sample ? this.sample.percent : Math.round((this.part ?? 0) * 100);
  }

  async bring(file: File, media: TemplateMedia): Promise<void> {
    this.name = file.name;
    this.size = file.size;
    this.failure = null;
    this.sample = null;
    this.#lost = false;
    this.part = 0;
    try {
      this.#bringing = bringFile(file, file.name, (part) => (this.part = part));
      const kept = await this.#bringing.done;
      const { sample } = await backend.change("studio_sample_upload", {
        command_id: commandId(),
        file: kept.file,
        media,
      });
      this.part = null;
      await this.#follow(sample);
    } catch (error) {
      this.part = null;
      this.failure = Failed.from(error).failure;
    }
  }

  /** Goes on where it broke off. */
  async resume(): Promise<void> {
    if (!this.sample) return;
    this.failure = null;
    try {
      const { sample } = await backend.change("studio_sample_resume", {
        command_id: commandId(),
        sample: this.sample.id,
      });
      await this.#follow(sample);
    } catch (error) {
      this.failure = Failed.from(error).failure;
    }
  }

  /** What it was for is gone. */
  leave(): void {
    this.#gone = true;
    this.#bringing?.stop();
  }

  async #follow(first: StudioSample): Promise<void> {
    this.sample = first;
    this.#lost = false;
    while (!this.#gone && this.sample.handle === null && !this.sample.broken) {
      await new Promise((done) => setTimeout(done, ASK));
      try {
        this.sample = (await backend.read("studio_sample", { sample: this.sample.id })).sample;
      } catch (error) {
        this.#lost = true;
        throw error;
      }
    }
    if (!this.#gone && this.sample.handle !== null) this.arrived(this.sample.handle);
  }
}
