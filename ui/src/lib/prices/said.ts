/** What a price is said to be, in one sentence. */
import type { PriceSaid } from "../../backend/bindings";
import { calendarDay, price } from "../words/format";
import { t } from "../words/words.svelte";

export function priceSentence(said: PriceSaid): string {
  if (said.is === "unknown") return t(`price-unknown-${said.why}`);
  const { market, source } = said;
  return t("price-said", { price: price(said.price), market, day: calendarDay(said.valid_from), source });
}
