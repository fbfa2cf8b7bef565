/** The cells of the table of prices. */
import type { PriceCategory, PriceList, PriceMarket } from "../../backend/bindings";

/** Every kind of message a list may have a price for, in the order of the table. */
export const CATEGORIES: PriceCategory[] = [
  "marketing",
  "utility",
  "service",
  "authentication",
  "authentication_international",
];

/** A price that is to be written. */
export interface Cell {
  /** The list it stands in; nothing where one is begun with it. */
  list: number | null;
  valid_from: string;
  currency: string;
  market: string;
  category: PriceCategory;
  /** What stands there; empty for no price. */
  amount: string;
  /** Whether market and category are settled. */
  known: boolean;
}

/** A price that stands nowhere yet: in a list, or in one that is begun with it, in a currency that may be known. */
export const newCell = (list: PriceList | undefined, currency = ""): Cell => ({
  list: list?.id ?? null,
  valid_from: list?.valid_from ?? "",
  currency: list?.currency ?? currency,
  market: "",
  category: "marketing",
  amount: "",
  known: false,
});

/** The price of a market's category. */
export function cellOf(list: PriceList, market: PriceMarket, category: PriceCategory): Cell {
  const amount = market.rates.find((rate) => rate.category === category)?.price.amount ?? "";
  return { ...newCell(list), market: market.market, category, amount, known: true };
}

/** The columns of a list: every kind of message it has a price for. */
export const columnsOf = (markets: PriceMarket[]): PriceCategory[] =>
  CATEGORIES.filter((category) => markets.some(({ rates }) => rates.some((rate) => rate.category === category)));
