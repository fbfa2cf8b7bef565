import { describe, expect, it } from "vitest";

import { cut, marksOf, renewed, type Hit } from "./find";

const marked = (text: string, words: string[]): string =>
  cut(text, words)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join("");

describe("cut", () => {
  it("marks words by their beginnings, every time they are said", () => {
    expect(marked("Mustikka, ei Mustikkaa: kuivaMustikka", ["Mustikka"])).toBe(
      "[Mustikka], ei [Mustikka]a: kuivaMustikka",
    );
  });
  it("marks each of several words, the longest first", () => {
    expect(marked("kahvi ja kahvila", ["kahvi", "kahvila"])).toBe("[kahvi] ja [kahvila]");
  });
  it("finds a word however its letters are put together, and inside scripts without spaces", () => {
    expect(marked("cafe\u0301 x", ["café"])).toBe("[café] x");
    expect(marked("ขอบคุณครับ", ["คุณ"])).toBe("ขอบ[คุณ]ครับ");
    expect(marked("배송-12843.pdf", ["배송", "12843"])).toBe("[배송]-[12843].pdf");
  });
  it("says the whole text again, also without a match", () => {
    for (const words of [[], [""], ["zz"], ["*"]])
      expect(marked("a *b* 👩‍👩‍👧 c", words).replace(/[[\]]/g, "")).toBe("a *b* 👩‍👩‍👧 c");
  });
});

describe("marksOf", () => {
  it("holds no more than lie around the match that is shown", () => {
    const hits = Array.from({ length: 5000 }, (_, id) => ({ message: id, words: ["x"], line: "" }));
    const marks = marksOf(hits, 2500);
    expect(marks.size).toBeLessThanOrEqual(400);
    expect(marks.has(2500)).toBe(true);
  });
});

describe("matches that are looked for again", () => {
  const hits = (...messages: number[]): Hit[] => messages.map((message) => ({ message, words: [], line: "" }));
  const after = (known: number[], fresh: number[], more: boolean): number[] =>
    renewed(hits(...known), hits(...fresh), more).hits.map((hit) => hit.message);

  it("begin with what came in, and keep the older ones", () => {
    expect(after([9, 8, 7, 6, 5], [11, 10, 9, 8], true)).toEqual([11, 10, 9, 8, 7, 6, 5]);
  });
  it("lose what was taken back", () => {
    expect(after([9, 8, 7, 6], [10, 9, 7], true)).toEqual([10, 9, 7, 6]);
    expect(after([9, 8], [9], false)).toEqual([9]);
    expect(after([9], [], false)).toEqual([]);
  });
  it("begin anew when nothing joins them", () => {
    expect(renewed(hits(3, 2, 1), hits(9, 8, 7), true)).toEqual({ hits: hits(9, 8, 7), joined: false });
    expect(after([], [4], false)).toEqual([4]);
  });
});
