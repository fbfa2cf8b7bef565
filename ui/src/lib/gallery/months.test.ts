import { describe, expect, it } from "vitest";

import type { Message } from "../../backend/bindings";
import { months } from "./gallery.svelte";

const at = (id: number, when: string): Message => ({ id, at: new Date(when).getTime() }) as Message;

describe("months of a gallery", () => {
  it("are those of the shop's own calendar, newest first, and the same month of two years is two", () => {
    const all = months([
      at(4, "2026-11-01T00:00"),
      at(3, "2026-10-31T23:59"),
      at(2, "2026-10-02T08:00"),
      at(1, "2025-10-02T08:00"),
    ]);
    expect(all.map(({ key, messages }) => [key, messages.map(({ id }) => id)])).toEqual([
      ["2026-11", [4]],
      ["2026-10", [3, 2]],
      ["2025-10", [1]],
    ]);
    expect(months([])).toEqual([]);
  });
});
