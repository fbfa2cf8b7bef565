import { describe, expect, it } from "vitest";

import { cut, marksOf } from "./find";

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
