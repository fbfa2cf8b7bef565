/** A price list on its way: brought to the shop, looked at there, and used or left. */
import { backend, commandId, Failed, type Shown } from "../../backend/backend";
import type { PriceListBrought, PricesLooked } from "../../backend/bindings";
import { bringFile } from "../../backend/files";
import { Once } from "../../backend/once";

export class BringingPrices {
  /** What is brought now. */
  coming = $state.raw<string | null>(null);
  /** What the file says that is here. */
  looked = $state.raw<PricesLooked | null>(null);
  currency = $state("");
  day = $state("");
  busy = $state(false);
  failure = $state.raw<Shown | null>(null);
  #file: number | null = null;
  #once = new Once();

  /** Brings a file and looks at what it says. */
  async open(file: File): Promise<void> {
    if (this.coming !== null) return;
    this.leave();
    this.coming = file.name;
    try {
      this.#file = (await bringFile(file, file.name, () => undefined).done).file;
      const looked = await backend.read("look_at_prices", { file: this.#file });
      this.currency = looked.currency ?? "";
      this.day = looked.valid_from ?? "";
      this.looked = looked;
    } catch (error) {
      this.failure = Failed.from(error).failure;
    } finally {
      this.coming = null;
    }
  }

  /** Uses the list; answers which it is now, and what stayed. */
  async keep(): Promise<PriceListBrought | null> {
    if (this.#file === null || this.busy) return null;
    this.busy = true;
    try {
      const wish = { file: this.#file, currency: this.currency, valid_from: this.day };
      const brought = await backend.change("keep_price_list", { command_id: this.#once.id(wish), ...wish });
      this.#file = null;
      this.looked = null;
      this.failure = null;
      return brought;
    } catch (error) {
      this.failure = Failed.from(error).failure;
      return null;
    } finally {
      this.busy = false;
    }
  }

  /** The file is not used. */
  leave(): void {
    // Nothing that is read: should it stay, the shop forgets it by itself after two days.
    if (this.#file !== null)
      backend.change("drop_file", { command_id: commandId(), file: this.#file }).catch(() => undefined);
    this.#file = null;
    this.looked = null;
    this.failure = null;
  }
}
