/** Whether the customer's pane stands beside the chat: in the sheet where there is room, as a drawer elsewhere. */
import { shop } from "../reads/shop.svelte";

/** From this width on there is room, in rem as the layout counts. */
const WIDE = 75;

class Details {
  #width = $state(window.innerWidth);
  /** Kept while there is room. */
  #beside = $state(true);
  /** A drawer is opened anew each time. */
  #drawer = $state(false);
  /** Grows each time somebody wants to write a note at once. */
  writes = $state(0);

  constructor() {
    window.addEventListener("resize", () => (this.#width = window.innerWidth));
  }

  get wide(): boolean {
    const percent = shop.settings?.text_size ?? 100;
    return this.#width / (16 * (percent / 100)) >= WIDE;
  }

  get open(): boolean {
    return this.wide ? this.#beside : this.#drawer;
  }

  set open(open: boolean) {
    if (this.wide) this.#beside = open;
    else this.#drawer = open;
  }

  toggle(): void {
    this.open = !this.open;
  }
}

export const details = new Details();
