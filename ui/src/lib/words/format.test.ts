import { afterEach, describe, expect, it } from "vitest";

import { bytes, clockTime, dayLabel, longWhen, shortWhen, spanLeft, whole } from "./format";
import { words } from "./words.svelte";

// Sunday, 22 November 2026.
const at = (day: number, hour = 10, minute = 24): number => new Date(2026, 10, day, hour, minute).getTime();
const now = at(22);

afterEach(() => words.setLanguage("en"));

describe("times", () => {
  it("stand on a 24 hour clock", () => {
    expect(clockTime(at(22, 0, 5))).toBe("00:05");
    expect(clockTime(at(22, 16, 12))).toBe("16:12");
  });

  it("are as short as a row allows", () => {
    expect(shortWhen(at(22, 9, 5), now)).toBe("09:05");
    expect(shortWhen(at(21, 23, 59), now), "minutes ago, but another day").toBe("Sat");
    expect(shortWhen(at(16), now)).toBe("Mon");
    expect(shortWhen(at(15), now), "the same weekday would be taken for today").toBe("15 Nov");
    expect(shortWhen(new Date(2025, 0, 3).getTime(), now)).toBe("3 Jan 2025");
  });

  it("keep their clock time while they are still to come", () => {
    expect(shortWhen(at(23), now)).toBe("tomorrow 10:24");
  });

  it("say the day when they say until when", () => {
    expect(longWhen(at(22, 16, 12), now)).toBe("16:12");
    expect(longWhen(at(23), now)).toBe("tomorrow 10:24");
    expect(longWhen(at(21), now)).toBe("yesterday 10:24");
    expect(longWhen(at(25), now)).toBe("Wed 10:24");
    expect(longWhen(at(29), now)).toBe("29 Nov 10:24");
  });

  it("head a day of the chat", () => {
    expect(dayLabel(at(22, 0, 0), now)).toBe("Today");
    expect(dayLabel(at(21, 23, 59), now)).toBe("Yesterday");
    expect(dayLabel(at(19), now)).toBe("Thursday");
    expect(dayLabel(at(2), now)).toBe("2 Nov");
  });

  it("change with the language", async () => {
    await words.setLanguage("fi");
    expect(dayLabel(at(19), now)).toBe("Torstai");
    expect(longWhen(at(23), now)).toBe("huomenna 10.24");
    await words.setLanguage("sv");
    expect(longWhen(at(23), now)).toBe("i morgon 10:24");
    expect(dayLabel(at(21), now)).toBe("I går");
  });
});

describe("lengths of time", () => {
  it("count a minute that has begun, and never show seconds", () => {
    expect(spanLeft(20_000)).toBe("1 min");
    expect(spanLeft(38 * 60_000)).toBe("38 min");
    expect(spanLeft(0)).toBe("0 min");
    expect(spanLeft(-5_000)).toBe("0 min");
  });

  it("show hours and minutes, and days from two days on", () => {
    expect(spanLeft(23 * 3_600_000 + 58 * 60_000)).toBe("23 h 58 min");
    expect(spanLeft(24 * 3_600_000)).toBe("24 h");
    expect(spanLeft(71 * 3_600_000)).toBe("2 d 23 h");
  });
});

describe("sizes", () => {
  it("are written in the unit that fits", () => {
    expect(bytes(0)).toBe("0 B");
    expect(bytes(700)).toBe("0.7 kB");
    expect(bytes(73_400)).toBe("73 kB");
    expect(bytes(4_230_000)).toBe("4.2 MB");
    expect(bytes(12_000_000_000)).toBe("12 GB");
  });

  it("have the decimal sign of the language", async () => {
    await words.setLanguage("sv");
    expect(bytes(4_230_000)).toBe("4,2 MB");
  });
});

describe("whole numbers", () => {
  it("are grouped as the language does it", async () => {
    expect(whole(1498)).toBe("1,498");
    await words.setLanguage("sv");
    expect(whole(1498)).toBe("1\u00a0498");
  });
});
