import { describe, expect, it } from "vitest";

import type { ConversationRow } from "../../backend/bindings";
import { HEADING, hold, inView, place, ROW, shift, startAfter, TOP } from "./rows";

const row = (id: number, group: ConversationRow["group"] = "next", unread = 0): ConversationRow => ({
  id,
  person: { contact: id, name: `C${id}`, initials: "C", tint: 1, phone: null, username: null },
  group,
  last: null,
  unread,
  window: { state: "open", until: null, changes_at: null, free_until: null },
  trouble: "none",
  draft: null,
  marks: {
    snoozed_until: null,
    pinned: false,
    unread: false,
    blocked: false,
    helper: null,
    labels: [],
    stopped: null,
    in_doubt: false,
    quiet: false,
  },
});

describe("pinned chats", () => {
  it("stand under a heading of their own, and the rest under one below them", () => {
    const rows = [row(1, "pinned"), row(2, "pinned"), row(3, "rest"), row(4, "rest")];
    const headings = place(rows, null).items.flatMap((item) => (item.t === "group" ? [[item.group, item.count]] : []));
    expect(headings).toEqual([
      ["pinned", null],
      ["rest", null],
    ]);
    const plain = place([row(3, "rest"), row(4, "rest")], null).items;
    expect(plain.every((item) => item.t === "row")).toBe(true);
  });
});

describe("place", () => {
  it("puts a heading before each group and none on the other shelves", () => {
    const { items, height } = place([row(1, "closing_soon"), row(2), row(3)], { closing_soon: 1, next: 2, closed: 0 });
    expect(items.map((item) => item.key)).toEqual(["g-closing_soon", "c-1", "g-next", "c-2", "c-3"]);
    expect(height).toBe(2 * HEADING + 3 * ROW);
    expect(place([row(1, "rest")], null).items).toHaveLength(1);
  });
  it("puts a page that begins further down where it stood, and says no heading twice", () => {
    const first = [row(1, "closing_soon"), row(2), row(3)];
    const start = startAfter(TOP, first, "x");
    expect(start).toEqual({ cursor: "x", rows: 3, headings: 2, group: "next" });
    const { items } = place([row(4), row(5, "closed")], null, start);
    expect(items.map((item) => item.key)).toEqual(["c-4", "g-closed", "c-5"]);
    expect(items[0]?.top).toBe(3 * ROW + 2 * HEADING);
  });
  it("renders only what lies in view, however many rows there are", () => {
    const many = place(
      Array.from({ length: 5000 }, (_, id) => row(id, "rest")),
      null,
    );
    expect(inView(many.items, 9000, 40).length).toBeLessThan(25);
  });
});

describe("shift", () => {
  const items = (ids: number[]): ReturnType<typeof place>["items"] =>
    place(
      ids.map((id) => row(id, "rest")),
      null,
    ).items;
  it("says by how much the rows in view went down, also when one of them went to the top", () => {
    expect(shift(items([1, 2, 3, 4, 5]), items([9, 1, 2, 3, 4, 5]), ROW, 3 * ROW)).toBe(ROW);
    expect(shift(items([1, 2, 3, 4, 5]), items([2, 1, 3, 4, 5]), ROW, 3 * ROW)).toBe(0);
  });
  it("lets the top of the list show what is new", () => {
    expect(shift(items([1, 2]), items([9, 1, 2]), 0, 3 * ROW)).toBe(0);
  });
});

describe("hold", () => {
  it("keeps the order under the pointer, refreshes the contents and counts what waits", () => {
    const { rows, waiting } = hold([row(1), row(2)], [row(3, "next", 1), row(1), row(2)]);
    expect(rows.map((one) => one.id)).toEqual([1, 2]);
    expect(waiting).toBe(1);
  });
  it("waits for nothing when a row only left and the others moved up", () => {
    expect(hold([row(1, "next", 1), row(2, "next", 1)], [row(2, "next", 1)]).waiting).toBe(0);
  });
  it("waits for nothing when nothing moved", () => expect(hold([row(1), row(2)], [row(1), row(2)]).waiting).toBe(0));
});
