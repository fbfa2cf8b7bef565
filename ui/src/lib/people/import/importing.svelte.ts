/** A file of people on its way: brought to the shop, read there, changed, and brought in or left. */
import { Asking } from "../../../backend/asking.svelte";
import { backend, commandId, Failed } from "../../../backend/backend";
import type { ImportColumn, ImportColumnWish, ImportShown, ImportWhy } from "../../../backend/bindings";
import { bringFile, type Bringing } from "../../../backend/files";

/** What somebody changes of how a file is read; what is not named stays. */
export interface Change {
  columns?: ImportColumn[];
  region?: string | null;
  why?: ImportWhy;
  proof?: number | null;
  list?: string;
}

const wished = ({ header, becomes, own }: ImportColumn): ImportColumnWish =>
  own === null ? { header, becomes } : { header, becomes, own };

export class Importing extends Asking {
  /** What is brought now, and how much of it, 0 to 1. */
  coming = $state.raw<{ name: string; part: number } | null>(null);
  /** Why one may write is being said, and not said whole. */
  choosing = $state(false);
  /** What was brought in just now. */
  done = $state.raw<{ import: number; came: number } | null>(null);
  /** How many people stayed when that was taken back. */
  undone = $state.raw<number | null>(null);
  #bringing: Bringing | null = null;
  /** What was wished since the file was last shown, on which it was wished, and how many of it wait for an answer. */
  #wish: Change = {};
  #seen: ImportShown | null = null;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** Brings a file and has it opened. */
  async open(bytes: Blob, name: string): Promise<void> {
    const file = await this.#bring(bytes, name);
    if (file === null) return;
    this.done = null;
    this.undone = null;
    if ((await this.does("import_begin", { file })) === null)
      // Nothing that is read: should it stay, the shop forgets it by itself after two days.
      backend.change("drop_file", { command_id: commandId(), file }).catch(() => undefined);
  }

  /** Stops what is being brought. */
  stop(): void {
    this.#bringing?.stop();
    this.coming = null;
  }

  /** Brings a paper that shows why one may write, and names it. */
  async proof(open: ImportShown, bytes: Blob, name: string): Promise<void> {
    const file = await this.#bring(bytes, name);
    if (file !== null) await this.change(open, { proof: file });
  }

  /** Has the file read otherwise. What is wished before the last wish was answered is wished with it: nothing is lost. */
  async change(open: ImportShown, change: Change): Promise<boolean> {
    if (this.#waiting === 0 && this.#seen !== open) this.#wish = {};
    this.#seen = open;
    const wish = (this.#wish = { ...this.#wish, ...change });
    this.#waiting += 1;
    const mine = this.#last.then(() => this.#plan(open, wish));
    this.#last = mine;
    const done = await mine;
    this.#waiting -= 1;
    // What was refused is not asked for again with the next.
    if (!done && this.#waiting === 0) this.#wish = {};
    return done;
  }

  /** The columns as they were wished last, where that is not shown yet. */
  columns(open: ImportShown): ImportColumn[] {
    const wished = this.#waiting > 0 || this.#seen === open ? this.#wish.columns : undefined;
    return wished ?? open.columns;
  }

  async #plan(open: ImportShown, { columns, region, why, proof, list }: Change): Promise<boolean> {
    const [land, all] = [region === undefined ? open.region : region, list === undefined ? open.list : list];
    const done = await this.does("import_plan", {
      columns: (columns ?? open.columns).map(wished),
      why: why ?? open.why,
      keep_proof: proof === undefined,
      ...(land === null ? {} : { region: land }),
      ...(typeof proof === "number" ? { proof } : {}),
      ...(all === null || all.trim() === "" ? {} : { list: all }),
    });
    return done !== null;
  }

  /** Whether the row can be used with this number; nothing when nobody knows. */
  async mend(file: number, row: number, number: string): Promise<boolean | null> {
    return (await this.does("import_mend_row", { import: file, row, number }))?.good ?? null;
  }

  async commit(file: number, came: number): Promise<void> {
    if ((await this.does("import_commit", { import: file })) !== null) this.done = { import: file, came };
  }

  async leave(): Promise<void> {
    await this.does("import_drop", {}, true);
  }

  async undo(file: number): Promise<void> {
    const answer = await this.does("import_undo", { import: file });
    if (answer !== null) this.undone = answer.stays;
  }

  /** The attached file's number; nothing when it did not come. */
  async #bring(bytes: Blob, name: string): Promise<number | null> {
    if (this.coming) return null;
    this.coming = { name, part: 0 };
    this.failure = null;
    try {
      this.#bringing = bringFile(bytes, name, (part) => (this.coming = { name, part }));
      return (await this.#bringing.done).file;
    } catch (error) {
      // Stopped by hand: nothing failed.
      if (this.coming !== null) this.failure = Failed.from(error).failure;
      return null;
    } finally {
      this.coming = null;
      this.#bringing = null;
    }
  }
}

/** Cells as a file, whatever a spreadsheet puts between them. */
export const cellsAsFile = (text: string): Blob => new Blob([text], { type: "text/plain" });
