import { describe, expect, it } from "vitest";

import { insert, length, sends, type Key } from "./composer";

const key = (part: Partial<Key>): Key => ({
  key: "Enter",
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...part,
});

describe("composer", () => {
  it("sends by Enter or by Ctrl+Enter, as the shop chose", () => {
    expect(sends(key({}), true)).toBe(true);
    expect(sends(key({}), false)).toBe(false);
    expect(sends(key({ ctrlKey: true }), false)).toBe(true);
    expect(sends(key({ shiftKey: true }), true)).toBe(false);
  });
  it("leaves Enter to an input method", () => expect(sends(key({ isComposing: true }), true)).toBe(false));
  it("counts characters, not code units", () => expect(length("☕👍🏽")).toBe(3));
  it("inserts at the caret", () => expect(insert("ab", 1, 1, "☕")).toEqual({ text: "a☕b", caret: 2 }));
});
