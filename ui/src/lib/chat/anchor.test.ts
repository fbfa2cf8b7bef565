import { describe, expect, it } from "vitest";

import { anchorOf, scrollFor } from "./anchor";

const rows = (ids: number[], height = 100): { id: number; top: number; height: number }[] =>
  ids.map((id, index) => ({ id, top: index * height, height }));

describe("anchor", () => {
  it("stays at the end when new messages come", () => {
    const anchor = anchorOf(rows([1, 2, 3]), { top: 200, height: 100, content: 300 });
    expect(scrollFor(anchor, rows([1, 2, 3, 4]), { height: 100, content: 400 })).toBe(300);
  });
  it("holds the message in view when older ones come above", () => {
    const anchor = anchorOf(rows([5, 6, 7, 8, 9]), { top: 130, height: 100, content: 500 });
    expect(anchor).toEqual({ at: "message", id: 6, offset: -30 });
    expect(scrollFor(anchor, rows([3, 4, 5, 6, 7, 8, 9]), { height: 100, content: 700 })).toBe(330);
  });
  it("does not move when the message it held is gone", () => {
    expect(scrollFor({ at: "message", id: 99, offset: 0 }, rows([1, 2]), { height: 100, content: 200 })).toBeNull();
  });
});
