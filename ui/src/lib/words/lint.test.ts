import { describe, expect, it } from "vitest";

import { lintSays } from "./lint";

describe("what a check says", () => {
  it("names the place, the amounts and the fix", () => {
    const facts = { name: "code", edge: "end", words: ". See you soon!" };
    expect(lintSays("variable-at-edge", "title", facts)).toBe("Ends with a variable");
    expect(lintSays("variable-at-edge", "why", facts)).toContain("“code”");
    expect(lintSays("variable-at-edge", "fix", facts)).toBe("Add “. See you soon!”");
  });

  it("says one otherwise than many, also where amounts come as text", () => {
    expect(lintSays("name-blocked", "why", { name: "hello", days: "1" })).toContain("another day");
    expect(lintSays("name-blocked", "why", { name: "hello", days: "12" })).toContain("12 days");
  });
});
