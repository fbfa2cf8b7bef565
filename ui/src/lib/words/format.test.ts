import { beforeEach, describe, expect, it } from "vitest";

import { dayLabel, longWhen, shortWhen, spanLeft } from "./format";
import { language, t } from "./words.svelte";

const at = (day: number, hour = 10, minute = 24): number => new Date(2026, 10, day, hour, minute).getTime();
const now = at(22);

describe("times", () => {
  beforeEach(() => language.speak("en"));

  it("are as short as a row allows", () => {
    expect(shortWhen(at(22, 9, 5), now)).toBe("09:05");
    expect(shortWhen(at(20), now)).toBe("Fri");
    expect(shortWhen(at(2), now)).toBe("2 Nov");
    expect(shortWhen(new Date(2025, 0, 3).getTime(), now)).toBe("3 Jan 2025");
  });
  it("say the day when they say until when", () => {
    expect(longWhen(at(22, 16, 12), now)).toBe("16:12");
    expect(longWhen(at(23), now)).toBe("tomorrow 10:24");
    expect(longWhen(at(21), now)).toBe("yesterday 10:24");
    expect(longWhen(at(20, 16, 12), now)).toBe("Fri 16:12");
  });
  it("change with the language", () => {
    language.speak("fi");
    expect(dayLabel(at(21), now)).toBe("Eilen");
    expect(dayLabel(at(19), now)).toBe("Torstai");
    language.speak("sv");
    expect(longWhen(at(23), now)).toBe("i morgon 10:24");
  });
  it("never show seconds", () => {
    expect(spanLeft(23 * 3_600_000 + 58 * 60_000)).toBe("23 h 58 min");
    expect(spanLeft(2 * 3_600_000)).toBe("2 h");
    expect(spanLeft(20_000)).toBe("1 min");
  });
});

describe("sentences", () => {
  it("count in each language", () => {
    language.speak("en");
    expect(t("rail-unread", { count: 1 })).toBe("1 chat with something new");
    language.speak("sv");
    expect(t("inbox-unread", { count: 2 })).toBe("2 nya meddelanden");
  });
  it("are not turned around by a name written right to left", () => {
    language.speak("en");
    expect(t("composer-label", { name: "نور" })).toBe("Message to \u2068نور\u2069");
    expect(t("composer-label", { name: "Emma" })).toBe("Message to Emma");
  });
  it("follow the system, and are English elsewhere", () => {
    expect(language.of(["sv-FI", "fi"])).toBe("sv");
    expect(language.of(["de", "fi-FI"])).toBe("fi");
    expect(language.of(["de"])).toBe("en");
  });
});
