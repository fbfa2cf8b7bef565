import { describe, expect, it } from "vitest";

import { step } from "./walk";

describe("walking through a grid", () => {
  // 0 1 2 3
  // 4 5
  const place = { all: 6, columns: 4, rtl: false };
  const from = (at: number, key: string, rtl = false): number | null => step(key, { ...place, at, rtl });

  it("goes on and back, and not over the ends", () => {
    expect(from(0, "ArrowRight")).toBe(1);
    expect(from(0, "ArrowLeft")).toBe(0);
    expect(from(5, "ArrowRight")).toBe(5);
    expect([from(3, "Home"), from(1, "End")]).toEqual([0, 5]);
  });

  it("goes down to the end of a short last row, and stays in the column else", () => {
    expect(from(1, "ArrowDown")).toBe(5);
    expect(from(3, "ArrowDown")).toBe(5);
    expect(from(4, "ArrowDown")).toBe(4);
    expect(from(5, "ArrowUp")).toBe(1);
    expect(from(2, "ArrowUp")).toBe(2);
  });

  it("turns with the writing", () => {
    expect(from(1, "ArrowRight", true)).toBe(0);
    expect(from(1, "ArrowLeft", true)).toBe(2);
  });

  it("leaves other keys alone", () => {
    expect(from(1, "Enter")).toBeNull();
  });
});
