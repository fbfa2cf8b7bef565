/** Pictures on their way into the tray: brought, made to fit where that changes nothing a person would mind, and kept. */
import { backend, commandId, Failed, type Shown } from "../../../backend/backend";
import type { Attachment, FileWay } from "../../../backend/bindings";
import { bringFile, type Bringing } from "../../../backend/files";

/** Pictures brought at once. */
export const MOST = 20;

/** One of them. */
export class Coming {
  readonly key = commandId();
  /** How much has been brought, 0 to 1. */
  part = $state(0);
  file = $state.raw<Attachment | null>(null);
  failure = $state.raw<Shown | null>(null);
  /** It is being written anew or kept. */
  busy = $state(false);
  #bringing: Bringing | null = null;
  #gone = false;

  constructor(
    readonly name: string,
    private readonly kept: () => void,
  ) {}

  /** As a sticker; nothing while it is not here, or when it is no picture. */
  get way(): FileWay | null {
    return this.file?.ways.find(({ kind }) => kind === "sticker") ?? null;
  }

  async bring(bytes: Blob): Promise<void> {
    try {
      this.#bringing = bringFile(bytes, this.name, (part) => (this.part = part));
      await this.#take(await this.#bringing.done);
    } catch (error) {
      this.failure = Failed.from(error).failure;
    }
  }

  /** What fits is kept. Another size or another type of picture is made to fit; one that is too large waits for a word. */
  async #take(file: Attachment): Promise<void> {
    this.file = file;
    if (this.#gone) this.#drop();
    else if (this.way?.problem === null) await this.#keep();
    else if (this.way?.convertible && this.way.problem !== "too_large") await this.fit();
  }

  /** Makes one of it that fits, and keeps that. */
  async fit(): Promise<void> {
    const { file } = this;
    if (!file || this.busy) return;
    this.busy = true;
    try {
      const made = await backend.change("convert_file", { command_id: this.key, file: file.file, kind: "sticker" });
      this.failure = null;
      this.#drop();
      this.file = made;
      if (this.#gone) this.#drop();
      else if (this.way?.problem === null) await this.#keep();
    } catch (error) {
      this.failure = Failed.from(error).failure;
    } finally {
      this.busy = false;
    }
  }

  async #keep(): Promise<void> {
    if (!this.file) return;
    const name = this.name.replace(/\.[^.]*$/, "").slice(0, 40);
    try {
      await backend.change("keep_sticker", { command_id: `${this.key}-keep`, file: this.file.file, name });
      this.kept();
    } catch (error) {
      this.failure = Failed.from(error).failure;
    }
  }

  /** Not wanted any more. */
  leave(): void {
    this.#gone = true;
    this.#bringing?.stop();
    this.#drop();
  }

  // Should it stay, the shop forgets it by itself after two days.
  #drop(): void {
    if (this.file)
      backend.change("drop_file", { command_id: commandId(), file: this.file.file }).catch(() => undefined);
  }
}

class AllComing {
  all = $state<Coming[]>([]);

  add(files: Iterable<File>): void {
    for (const file of [...files].slice(0, Math.max(0, MOST - this.all.length))) {
      // A picture out of the clipboard has no name worth keeping.
      const one: Coming = new Coming(file.name === "image.png" ? "" : file.name, () => this.#without(one.key));
      this.all.push(one);
      void one.bring(file);
    }
  }

  leave(key: string): void {
    this.all.find((one) => one.key === key)?.leave();
    this.#without(key);
  }

  #without(key: string): void {
    this.all = this.all.filter((one) => one.key !== key);
  }
}

/** One list for the whole window: who closes the tray finds them again. */
export const coming = new AllComing();
