import { describe, expect, it } from "vitest";

import type { Message } from "../../backend/bindings";
import { layOut } from "./runs";

const at = (hour: number, minute = 0, day = 20): number => new Date(2026, 10, day, hour, minute).getTime();
const message = (id: number, when: number, direction: "in" | "out" = "in"): Message => ({
  id,
  direction,
  kind: "text",
  meta_kind: null,
  text: "x",
  at: when,
  quote: null,
  reactions: [],
  ticks: null,
  trouble: null,
  from_phone: false,
  in_doubt: false,
  content: { is: "text" },
  edited_at: null,
  before: [],
  referral: null,
  media: null,
});

describe("layOut", () => {
  it("joins what one person says within ten minutes", () => {
    const items = layOut(
      [message(1, at(9)), message(2, at(9, 5)), message(3, at(9, 30)), message(4, at(9, 31), "out")],
      null,
    );
    const flags = items.flatMap((item) => (item.t === "message" ? [[item.first, item.last]] : []));
    expect(flags).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [true, true],
    ]);
  });
  it("draws a line for each day and one above the first unread", () => {
    const items = layOut([message(1, at(9, 0, 19)), message(2, at(9)), message(3, at(9, 1))], 3);
    expect(items.map((item) => item.t)).toEqual(["day", "message", "day", "message", "unread", "message"]);
  });
  it("has nothing to lay out in an empty chat", () => expect(layOut([], null)).toEqual([]));
});
