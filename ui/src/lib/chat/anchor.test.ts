import { describe, expect, it } from "vitest";

import { anchorOf, isNear, scrollFor } from "./anchor";

const rows = (ids: number[], height = 100): { id: number; top: number; height: number }[] =>
  ids.map((id, index) => ({ id, top: index * height, height }));

describe("anchor", () => {
  it("stays at the end when new messages come", () => {
    const anchor = anchorOf(rows([1, 2, 3]), { top: 200, height: 100, content: 300 }, false);
    expect(scrollFor(anchor, rows([1, 2, 3, 4]), { height: 100, content: 400 })).toBe(300);
  });
  it("does not run away with the end when newer messages lie beyond it", () => {
    const anchor = anchorOf(rows([1, 2, 3]), { top: 200, height: 100, content: 300 }, true);
    expect(scrollFor(anchor, rows([1, 2, 3, 4]), { height: 100, content: 400 })).toBe(200);
  });
  it("holds the message in view when older ones come above", () => {
    const anchor = anchorOf(rows([5, 6, 7, 8, 9]), { top: 130, height: 100, content: 500 }, false);
    expect(anchor).toMatchObject({ at: "messages", stood: [{ id: 6, offset: -30 }, { id: 7 }, { id: 8 }, { id: 9 }] });
    expect(scrollFor(anchor, rows([3, 4, 5, 6, 7, 8, 9]), { height: 100, content: 700 })).toBe(330);
  });
  it("holds the next message in view when the first one is taken away", () => {
    const anchor = anchorOf(rows([5, 6, 7, 8]), { top: 130, height: 100, content: 400 }, true);
    expect(scrollFor(anchor, rows([4, 5, 7, 8]), { height: 100, content: 400 })).toBe(130);
  });
  it("does not move when everything it held is gone", () => {
    const anchor = anchorOf(rows([5, 6, 7, 8]), { top: 130, height: 100, content: 400 }, true);
    expect(scrollFor(anchor, rows([1, 2]), { height: 100, content: 200 })).toBeNull();
  });
  it("shows a message a third below the upper edge", () => {
    expect(scrollFor({ at: "shown", id: 7 }, rows([5, 6, 7, 8]), { height: 90, content: 400 })).toBe(170);
  });
});

describe("isNear", () => {
  it("asks two screens ahead, at the end one goes to", () => {
    const view = { top: 250, height: 100, content: 400 };
    expect([isNear("older", view), isNear("newer", view)]).toEqual([false, true]);
  });
});
