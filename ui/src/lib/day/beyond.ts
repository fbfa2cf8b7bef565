/** What is said of a time at which the window will be closed. */
import { shop } from "../reads/shop.svelte";
import { longWhen } from "../words/format";
import { t } from "../words/words.svelte";

/** `until` is when it closes. */
export function beyond(until: number | null, name: string): string {
  return until === null ? "" : t("later-beyond", { when: longWhen(until, shop.now()), name });
}
