import { describe, expect, it } from "vitest";

import type { ConversationRow } from "../../backend/bindings";
import { above, EMPTY, from, MOST, pageOf, rowsOf, withAbove, withBelow, type Run } from "./run";

const row = (id: number): ConversationRow => ({
  id,
  person: { contact: id, name: `C${id}`, initials: "C", tint: 1, phone: null, username: null },
  group: "rest",
  last: null,
  unread: 0,
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
const page = (number: number): ConversationRow[] => Array.from({ length: 60 }, (_, index) => row(number * 60 + index));
const down = (pages: number): Run => {
  let run = EMPTY;
  for (let number = 0; number < pages; number += 1) run = withBelow(run, page(number), `to ${number + 1}`);
  return run;
};
const ids = (run: Run): number[] => rowsOf(run).map((one) => one.id);

describe("run", () => {
  it("holds a few pages however far one scrolls down, and knows what stands above", () => {
    const run = down(300);
    expect(run.pages).toHaveLength(MOST);
    expect(ids(run)[0]).toBe(297 * 60);
    expect(above(run)).toMatchObject({ cursor: "to 297", rows: 297 * 60 });
  });
  it("goes back up page by page and down again without a gap", () => {
    const run = down(10);
    const up = withAbove(run, page(6), "to 7");
    expect(up && [ids(up)[0], ids(up).at(-1), up.next, above(up).rows]).toEqual([360, 539, "to 9", 360]);
    const again = up && withBelow(up, page(9), "to 10");
    expect(again && [ids(again)[0], ids(again).at(-1), again.starts.length]).toEqual([420, 599, 10]);
  });
  it("does not join a page that ends elsewhere: the order has changed meanwhile", () => {
    expect(withAbove(down(10), page(6), "elsewhere")).toBeNull();
  });
  it("jumps to a page it knows the beginning of", () => {
    const run = down(100);
    const top = from(run, pageOf(run, 130));
    expect([top.first, top.next, top.starts.length]).toEqual([2, "to 2", 3]);
    expect(ids(withBelow(top, page(2), "to 3"))[0]).toBe(120);
  });
  it("shows a conversation once when it went from page to page", () => {
    const run = withBelow(withBelow(EMPTY, page(0), "to 1"), [row(3), ...page(1)], "to 2");
    expect(ids(run).filter((id) => id === 3)).toHaveLength(1);
  });
});
