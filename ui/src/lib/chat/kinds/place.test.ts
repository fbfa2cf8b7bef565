import { describe, expect, it } from "vitest";

import { coordinates, direction } from "./place";

describe("a place", () => {
  it("lies in the nearest of eight directions, also just west of north", () => {
    expect([0, 22, 23, 90, 181, 337, 338, 359].map(direction)).toEqual(["n", "n", "ne", "e", "s", "nw", "n", "n"]);
  });

  it("is written as maps take it", () => {
    expect(coordinates(60.16990001, -24.9)).toBe("60.1699, -24.9");
  });
});
