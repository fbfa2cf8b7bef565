/** The files a template asks for, while its sheet is open: each is brought to the shop at once, and forgotten if it is not sent. */
import type { Attachment, MessageKind, SlotFile } from "../../../backend/bindings";
import { Attached } from "../attach/attached.svelte";

export class SlotFiles {
  #all = $state<Record<string, Attached>>({});

  /** What was chosen for a slot. */
  of(slot: string): Attached | null {
    return this.#all[slot] ?? null;
  }

  /** What is given for the slots, as far as the shop has it. */
  given(slots: string[]): SlotFile[] {
    return slots.flatMap((slot) => {
      const file = this.#all[slot]?.file;
      return file ? [{ slot, file: file.file }] : [];
    });
  }

  choose(slot: string, kind: MessageKind, file: File): void {
    this.remove(slot);
    const one = new Attached(file.name === "" ? `file.${file.type.split("/")[1] ?? "bin"}` : file.name, file.size);
    this.#all[slot] = one;
    // The state's own object is what is drawn.
    const kept = this.#all[slot];
    void kept?.bring(file).then(() => (kept.kind = kind));
  }

  /** One that was sent and taken back. */
  back(slot: string, kind: MessageKind, file: Attachment): void {
    const one = new Attached(file.name ?? "", file.size);
    one.take(file);
    one.kind = kind;
    this.#all[slot] = one;
  }

  remove(slot: string): void {
    this.#all[slot]?.leave();
    this.#all = Object.fromEntries(Object.entries(this.#all).filter(([key]) => key !== slot));
  }

  /** Nobody wants them any more. */
  leave(): void {
    for (const slot of Object.keys(this.#all)) this.remove(slot);
  }

  /** They are a message's now. */
  sent(): void {
    this.#all = {};
  }
}
