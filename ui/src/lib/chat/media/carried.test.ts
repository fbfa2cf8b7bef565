import { describe, expect, it } from "vitest";

import { offered } from "./carried";

describe("a file that is dragged out", () => {
  it("is offered by its type, its name and its address", () => {
    expect(offered({ mime: "audio/ogg; codecs=opus", name: null }, "http://127.0.0.1:1/file/f-1")).toBe(
      "audio/ogg:file.ogg:http://127.0.0.1:1/file/f-1?save",
    );
  });

  it("has no name that ends the name or leads elsewhere", () => {
    expect(offered({ mime: "image/png", name: "a:b/../c\u202e.png" }, "u")).toBe("image/png:a_b_.._c_.png:u?save");
  });
});
