import { describe, expect, it } from "vitest";

import { mayOpen } from "../../backend/door";
import { blocks, emojiOnly, inline } from "./markup";

describe("inline", () => {
  it("reads bold, italic, struck and fixed", () => {
    expect(inline("a *b* _c_ ~d~ `e`")).toEqual([
      { t: "text", text: "a " },
      { t: "bold", nodes: [{ t: "text", text: "b" }] },
      { t: "text", text: " " },
      { t: "italic", nodes: [{ t: "text", text: "c" }] },
      { t: "text", text: " " },
      { t: "strike", nodes: [{ t: "text", text: "d" }] },
      { t: "text", text: " " },
      { t: "code", text: "e" },
    ]);
  });
  it.each(["2*3*4", "snake_case_name", "* not*", "*not *", "*over\nlines*", "**", "a ~ b ~ c"])(
    "leaves %j alone",
    (text) => {
      expect(inline(text)).toEqual([{ t: "text", text }]);
    },
  );
  it("never makes markup of a customer's text", () => {
    expect(inline("<img src=x onerror=alert(1)>")).toEqual([{ t: "text", text: "<img src=x onerror=alert(1)>" }]);
  });
  it("finds links, without the full stop behind them", () => {
    expect(inline("see https://aamu.fi/menu?a=1. bye")).toEqual([
      { t: "text", text: "see " },
      { t: "link", href: "https://aamu.fi/menu?a=1", text: "https://aamu.fi/menu?a=1" },
      { t: "text", text: ". bye" },
    ]);
    expect(inline("write to moi@aamu.fi")[1]).toEqual({ t: "link", href: "mailto:moi@aamu.fi", text: "moi@aamu.fi" });
  });
  it("does not link what may not be opened", () => {
    expect(
      inline("http://plain.example javascript:alert(1) file:///etc/passwd").every((node) => node.t === "text"),
    ).toBe(true);
    expect(mayOpen("javascript:alert(1)")).toBe(false);
    expect(mayOpen("tel:+35840123")).toBe(true);
  });
});

describe("blocks", () => {
  it("reads lists, quotes and fences", () => {
    const found = blocks("Hi\n- one\n- two\n1. first\n> said\n```\nlet x = *1*;\n```\nend");
    expect(found.map((block) => block.t)).toEqual(["paragraph", "list", "list", "quote", "pre", "paragraph"]);
    expect(found[4]).toEqual({ t: "pre", text: "let x = *1*;" });
  });
  it("keeps every character of an unclosed fence", () => {
    expect(blocks("a ```b")).toEqual([
      { t: "paragraph", nodes: [{ t: "text", text: "a " }] },
      { t: "paragraph", nodes: [{ t: "text", text: "```b" }] },
    ]);
  });
});

describe("emojiOnly", () => {
  it.each(["☕", "👍🏽", "👨‍👩‍👧", "🇫🇮", "❤️😀🎉"])("%s is large", (text) => expect(emojiOnly(text)).toBe(true));
  it.each(["", "a", "☕☕☕☕", "1", "#", "ok 👍"])("%j is text", (text) => expect(emojiOnly(text)).toBe(false));
});
