import { describe, expect, it } from "vitest";

import type { StudioKey } from "../../../backend/bindings";
import { once } from "./rows";

describe("once", () => {
  it("keeps the first of a template that stands on two pages", () => {
    const row = (name: string, page: number): { key: StudioKey; page: number } => ({ key: { by: "name", name }, page });
    const rows = [row("a", 1), row("b", 1), row("b", 2), row("c", 2)];
    expect(once(rows).map(({ key, page }) => [key, page])).toEqual([
      [{ by: "name", name: "a" }, 1],
      [{ by: "name", name: "b" }, 1],
      [{ by: "name", name: "c" }, 2],
    ]);
  });
});
