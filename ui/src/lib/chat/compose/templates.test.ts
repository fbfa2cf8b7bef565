import { afterEach, expect, it } from "vitest";

import type { OfferedTemplate } from "../../../backend/bindings";
import { words } from "../../words/words.svelte";
import { becomes, languageOf, nameOf, titleOf, whyNot } from "./templates";

afterEach(() => words.setLanguage("en"));

const ONE: OfferedTemplate = {
  id: 1,
  version: 1,
  language: "fi",
  category: "utility",
  standing: "approved",
  obstacle: null,
  rejected_reason: null,
  advice: null,
  paused_until: null,
  becomes: null,
  becomes_at: null,
  text: "Moi!",
  gaps: [],
  slots: [],
  ends: false,
  charge: "charged",
  price: { is: "unknown", why: "no_list" },
};

it("names are written as people write them, in every script", async () => {
  expect(titleOf("order_ready")).toBe("Order ready");
  expect(titleOf("x")).toBe("X");
  expect(languageOf("fi")).toBe("Finnish");
  expect(languageOf("pt_BR")).toBe("Brazilian Portuguese");
  expect(languageOf("no such code!")).toBe("no such code!");
  await words.setLanguage("fi");
  expect(languageOf("fi")).toBe("Suomi");
});

it("a gap is called by its name, its number or its button", () => {
  const gap = {
    key: "k",
    part: "body" as const,
    name: "2",
    example: null,
    value: "",
    source: "writer" as const,
    card: null,
  };
  expect(nameOf(gap)).toBe("Variable 2");
  expect(nameOf({ ...gap, part: "header" })).toBe("Variable 2 in the header");
  expect(nameOf({ ...gap, name: "first_name" })).toBe("First name");
  expect(nameOf({ ...gap, part: "url", name: "Follow it" })).toBe("End of the address behind “Follow it”");
  expect(nameOf({ ...gap, card: 1 })).toBe("Card 2: Variable 2");
});

it("every standing has a reason, and a pause its end where it is known", () => {
  const now = Date.UTC(2026, 10, 22, 10);
  expect(whyNot({ ...ONE, standing: "rejected", rejected_reason: "INCORRECT_CATEGORY" }, now)).toBe(
    "Meta rejected it. Meta’s reason: it is an offer and was called something else.",
  );
  expect(whyNot({ ...ONE, standing: "rejected", rejected_reason: "A_NEW_WORD" }, now)).toBe("Meta rejected it.");
  expect(whyNot({ ...ONE, standing: "not_from_here", obstacle: "header" }, now)).toContain(
    "a product or a moving picture",
  );
  expect(whyNot({ ...ONE, standing: "paused" }, now)).toBe("Meta pauses it because customers complained.");
  expect(whyNot({ ...ONE, standing: "paused", paused_until: now + 3_600_000 }, now)).toMatch(/until \d\d:\d\d because/);
});

it("another charge is announced with its day where that is known", () => {
  const now = Date.UTC(2026, 10, 22, 10);
  expect(becomes(ONE, now)).toBeNull();
  expect(becomes({ ...ONE, becomes: "marketing" }, now)).toBe("Meta is going to charge it as an offer.");
  expect(becomes({ ...ONE, becomes: "marketing", becomes_at: now + 86_400_000 }, now)).toMatch(/from tomorrow .* on/);
});
