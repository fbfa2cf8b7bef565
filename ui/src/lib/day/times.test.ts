import { describe, expect, it } from "vitest";

import { choices, clockOf, firstGuess, forField, fromFields } from "./times";

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

  it("offers nothing after the last time there is", () => {
    const now = at("2026-11-19T15:20");
    const found = (last: string): string[] => choices(now, at(last)).map((one) => one.choice);
    expect(found("2026-11-20T09:00")).toEqual(["hours", "tomorrow"]);
    expect(found("2026-11-20T08:59")).toEqual(["hours"]);
    expect(found("2026-11-19T16:00")).toEqual([]);
  });

  it("guesses an own time by day that may be chosen", () => {
    const now = at("2026-11-19T15:20");
    expect(forField(firstGuess(now))).toBe("2026-11-20T15:30");
    expect(forField(firstGuess(now, at("2026-11-20T10:10")))).toBe("2026-11-20T10:00");
    expect(forField(firstGuess(now, at("2026-11-20T07:00"))), "not in the night before it closes").toBe(
      "2026-11-19T20:30",
    );
    expect(forField(firstGuess(at("2026-11-19T23:10")))).toBe("2026-11-21T08:00");
    expect(forField(firstGuess(now, at("2026-11-19T15:40"))), "whatever is left").toBe("2026-11-19T15:30");
    expect(firstGuess(at("2026-11-19T22:00"), at("2026-11-19T23:00"))).toBe(at("2026-11-19T22:30"));
  });

  it("reads a time of day as people write it, on 24 hours", () => {
    const read = ["9", "9.30", "09:30", "0930", "21:05", " 7 "].map(clockOf);
    expect(read).toEqual(["09:00", "09:30", "09:30", "09:30", "21:05", "07:00"]);
    expect(["", "24", "9:60", "soon", "10:5", "-1"].map(clockOf)).toEqual(Array.from({ length: 6 }, () => null));
  });

  it("keeps nine o'clock over the night the clocks change", () => {
    expect(forField(choices(at("2026-10-24T22:00"))[1]?.at ?? 0)).toBe("2026-10-25T09:00");
  });

  it("reads what it wrote, and nothing from an empty field", () => {
    const [day, clock] = forField(at("2026-02-03T04:05")).split("T") as [string, string];
    expect(fromFields(day, clock)).toBe(at("2026-02-03T04:05"));
    expect(fromFields("", clock)).toBeNull();
    expect(fromFields(day, "soon")).toBeNull();
  });
});
