import { describe, expect, it } from "vitest";

import { means } from "./match";

describe("what was typed in the palette", () => {
  it("means a line by the beginnings of its words, in any order", () => {
    expect(means("Put off until later: tomorrow", "tom put")).toBe(true);
    expect(means("Mark unread", "unr")).toBe(true);
    expect(means("Mark unread", "read")).toBe(false);
  });

  it("means a line by what stands in it, with its commas or without", () => {
    for (const typed of ["pictures files", "Pictures, files", "pictures, fi", "Pictures, files…", "pictures,files"]) {
      expect(means("Pictures, files and links", typed), typed).toBe(true);
    }
    expect(means("Pictures, files and links", "pictures, voices")).toBe(false);
  });

  it("needs no marks above letters", () => {
    expect(means("Lähtevät", "lahtev")).toBe(true);
    expect(means("Fäst överst", "over")).toBe(true);
  });

  it("means everything when nothing was typed", () => {
    expect(means("Inbox", "")).toBe(true);
    expect(means("Inbox", "  ")).toBe(true);
  });
});
