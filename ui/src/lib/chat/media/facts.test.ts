import { describe, expect, it } from "vitest";

import type { Media, Message } from "../../../backend/bindings";
import { captionOf, halves, lasting, place, tile } from "./facts";

const media = (facts: Partial<Media>): Media => ({
  state: "here",
  gone: null,
  tries: 1,
  name: null,
  mime: null,
  size: null,
  width: null,
  height: null,
  duration: null,
  animated: false,
  wave: null,
  plain: null,
  uploaded: null,
  url: null,
  thumbnail: null,
  ...facts,
});

describe("a file in words", () => {
  it("lasts minutes and seconds, and hours only where there are any", () => {
    expect([0, 7_000, 7_600, 760_000, 3_729_000].map(lasting)).toEqual(["0:00", "0:07", "0:08", "12:40", "1:02:09"]);
  });

  it("has its place before it is loaded", () => {
    expect(place(media({ width: 1280, height: 960 }))).toEqual({ width: 320, ratio: "320 / 240" });
    expect(place(media({ width: 900, height: 1200 })).width).toBe(225);
    expect(place(media({ width: 10, height: 4000 })).width, "never a hair").toBe(140);
    expect(place(media({}))).toEqual({ width: 280, ratio: "4 / 3" });
  });

  it("keeps the end of a long name in sight", () => {
    expect(halves("list.pdf")).toEqual(["list.pdf", ""]);
    expect(halves("a very long name of a price list 2026.pdf")[1]).toBe("t 2026.pdf");
  });

  it("is told by its type before its name", () => {
    expect(tile(media({ mime: "application/pdf", name: "x.exe" }))).toBe("PDF");
    expect(tile(media({ mime: "application/octet-stream", name: "sounds.flac" }))).toBe("FLAC");
    expect(tile(media({ mime: null, name: "no ending" }))).toBeNull();
  });

  it("says its name once", () => {
    const said = (text: string | null): Message => ({ text, media: media({ name: "list.pdf" }) }) as Message;
    expect(captionOf(said("list.pdf"))).toBeNull();
    expect(captionOf(said("Our list"))).toBe("Our list");
    expect(captionOf(said(null))).toBeNull();
  });
});
