import { describe, expect, it } from "vitest";

import { asked, put } from "./slash";

describe("the slash in the composer", () => {
  it("asks at the beginning of the text and of a word", () => {
    expect(asked("/toi", 4)).toEqual({ typed: "toi", from: 0 });
    expect(asked("Hei /", 5)).toEqual({ typed: "", from: 4 });
    expect(asked("Hei\n/営", 6)).toEqual({ typed: "営", from: 4 });
  });

  it("does not ask within a word, an address or a fraction", () => {
    expect(asked("1/2", 3)).toBeNull();
    expect(asked("https://aamu.example", 20)).toBeNull();
    expect(asked("and/or", 6)).toBeNull();
    expect(asked("/ ja", 4)).toBeNull();
    expect(asked("/toi\nmuuta", 10)).toBeNull();
    expect(asked("Hei", 3)).toBeNull();
  });

  it("only reads up to the caret, and keeps what stands behind it", () => {
    expect(asked("Hei /toi kiitos", 8)).toEqual({ typed: "toi", from: 4 });
    expect(put("Hei /toi kiitos", 4, 8, "Huomenna.")).toEqual({ text: "Hei Huomenna. kiitos", caret: 13 });
  });
});
