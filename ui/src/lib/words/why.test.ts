import { describe, expect, it } from "vitest";

import { why } from "./why";

describe("why something was not done", () => {
  it("names the limit that is broken, and how much there may be", () => {
    const broken = { kind: "unfit", code: "SB-A422", part: "button", rule: "too_long", most: 20 } as const;
    expect(why(broken)).toBe("What stands on a button may have 20 characters.");
    expect(why({ ...broken, part: "rows", rule: "count", most: 10 })).toContain("10 rows");
    expect(why({ ...broken, part: "other", rule: "empty", most: null })).toBe("A part of the message is empty.");
  });

  it("says what happened and what to do else", () => {
    expect(why({ kind: "disk_full", code: "SB-D001" })).toMatch(/^The disk is full\. .*Make room/);
  });

  it("says what is wrong with a file of people, and what to do with it", () => {
    expect(why({ kind: "sheet_unfit", code: "SB-F003", problem: "locked" })).toMatch(/password\. Save it without one/);
  });
});
