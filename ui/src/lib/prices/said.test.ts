import { expect, it } from "vitest";

import { priceSentence } from "./said";

it("a price names its market, its day and where it is from", () => {
  const said = priceSentence({
    is: "known",
    price: { amount: "0.0618", currency: "EUR" },
    market: "Finland",
    valid_from: "2026-10-01",
    source: "rates.csv",
  });
  expect(said).toBe("€0.0618 each for Finland, by the list from 1 Oct 2026 (rates.csv).");
});

it("an unknown price says why", () => {
  for (const why of ["no_list", "no_country", "no_market", "no_price", "category"] as const)
    expect(priceSentence({ is: "unknown", why })).toMatch(/^Price unknown: /);
});
