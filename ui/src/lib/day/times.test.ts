import { describe, expect, it } from "vitest";

import { choices, forField, fromField } from "./times";

const at = (text: string): number => new Date(text).getTime();

describe("until when something is put off", () => {
  it("offers three hours, tomorrow and Monday", () => {
    const found = choices(at("2026-11-19T15:20"));
    expect(found.map((one) => [one.choice, forField(one.at)])).toEqual([
      ["hours", "2026-11-19T18:20"],
      ["tomorrow", "2026-11-20T09:00"],
      ["monday", "2026-11-23T09:00"],
    ]);
  });

  it("does not offer the same morning twice", () => {
    expect(choices(at("2026-11-22T10:00")).map((one) => one.choice)).toEqual(["hours", "tomorrow"]);
  });

  it("means the Monday to come on a Monday", () => {
    expect(forField(choices(at("2026-11-23T08:00"))[2]?.at ?? 0)).toBe("2026-11-30T09:00");
  });

  it("keeps nine o'clock over the night the clocks change", () => {
    expect(forField(choices(at("2026-10-24T22:00"))[1]?.at ?? 0)).toBe("2026-10-25T09:00");
  });

  it("reads what it wrote, and nothing from an empty field", () => {
    expect(fromField(forField(at("2026-02-03T04:05")))).toBe(at("2026-02-03T04:05"));
    expect(fromField("")).toBeNull();
    expect(fromField("soon")).toBeNull();
  });
});
