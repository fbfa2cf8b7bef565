import { describe, expect, it } from "vitest";

import { asked, EVERYBODY, narrows } from "./people.svelte";

describe("what the list is asked for", () => {
  const field = (code: string): number | undefined => ({ language: 3, country: 4 })[code];

  it("is everybody where nothing narrows it down", () => {
    expect(asked(EVERYBODY, field)).toEqual({ any: false, rules: [], except: [] });
    expect(narrows({ ...EVERYBODY })).toBe(false);
  });

  it("is a rule for each filter, and blanks ask nothing", () => {
    const filter = { ...EVERYBODY, label: 2, language: " fi ", country: "  ", wrote: 30, noNumber: true };
    expect(narrows(filter)).toBe(true);
    expect(asked(filter, field).rules).toEqual([
      { rule: "label", label: 2 },
      { rule: "wrote", days: 30 },
      { rule: "no_number" },
      { rule: "value", field: 3, test: "has", value: "fi" },
    ]);
  });

  it("leaves out a field that is not known yet", () => {
    expect(asked({ ...EVERYBODY, country: "FI" }, () => undefined).rules).toEqual([]);
  });
});
