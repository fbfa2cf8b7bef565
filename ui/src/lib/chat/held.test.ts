import { describe, expect, it } from "vitest";

import type { Message, MessagePage } from "../../backend/bindings";
import { MOST, newest, only, steps, withNewer, withOlder, type Held } from "./held";

const message = (id: number, text = `m${id}`): Message => ({
  id,
  direction: "in",
  kind: "text",
  meta_kind: null,
  text,
  at: id * 1000,
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
const range = (from: number, to: number): Message[] =>
  Array.from({ length: to - from + 1 }, (_, index) => message(from + index));
const page = (from: number, to: number, before: string | null = "b", after: string | null = "a"): MessagePage => ({
  messages: range(from, to),
  before,
  after,
});
const ids = (held: Held): number[] => held.messages.map((one) => one.id);
const isWhole = (held: Held): boolean =>
  ids(held).every((id, index) => index === 0 || id === (ids(held)[index - 1] ?? 0) + 1);

describe("held", () => {
  it("grows to its bound and not beyond, without gaps, however far one scrolls up and back", () => {
    let held = only(page(9971, 10000, "b", null));
    for (let at = 9971; at > 1000; at -= 60) {
      held = withOlder(held, page(at - 60, at - 1));
      expect(held.messages.length).toBeLessThanOrEqual(MOST);
    }
    expect(isWhole(held)).toBe(true);
    expect(held.newer, "what was let go is read again around the last one held").toBeUndefined();
    const last = held.messages.at(-1)?.id ?? 0;
    held = withNewer(held, page(last - 60, last + 59));
    expect(isWhole(held)).toBe(true);
    expect(held.messages.at(-1)?.id).toBe(last + 59);
    expect([held.older, held.newer]).toEqual([undefined, "a"]);
  });
  it("comes to a further page a few messages at a time, each time a whole run that knows there is more", () => {
    const start: Held = { messages: range(200, 370), older: "b", newer: "n" };
    const older = steps(start, withOlder(start, page(140, 199, "far")), "older", 8);
    expect(older.map((held) => ids(held)[0])).toEqual([192, 184, 176, 168, 160, 152, 144, 140]);
    expect(older.every((held) => isWhole(held) && held.messages.length <= MOST)).toBe(true);
    expect(older.map((held) => held.older)).toEqual([...Array(7).fill(undefined), "far"]);
    expect(
      older.map((held) => held.newer),
      "what is let go of is known",
    ).toEqual(["n", ...Array(7).fill(undefined)]);
    const newer = steps(start, withNewer(start, page(371, 380, "b", null)), "newer", 8);
    expect(newer.map((held) => [ids(held).at(-1), held.newer])).toEqual([
      [378, undefined],
      [380, null],
    ]);
  });
  it("is there at once when nothing joins the two", () => {
    const start = only(page(100, 160));
    const to = only(page(1, 50));
    expect(steps(start, to, "older", 8)).toEqual([to]);
    expect(steps(start, start, "older", 8)).toEqual([start]);
  });
  it("adds nothing when what joins the two is gone", () => {
    const held = only(page(100, 160));
    expect(withOlder(held, { ...page(60, 140), messages: range(60, 140).filter((one) => one.id !== 100) })).toBe(held);
  });
  it("keeps its beginning when the newest part is read again, and its cursor", () => {
    const held = only(page(50, 100, "at 50", null));
    const now = newest(held, page(31, 101, "at 31", null), "older");
    expect([ids(now)[0], ids(now).at(-1), now.older, now.newer]).toEqual([50, 101, "at 50", null]);
  });
  it("shows what came in late before the first message of all", () => {
    const held = only(page(2, 3, null, null));
    expect(ids(newest(held, page(1, 3, null, null), "older"))).toEqual([1, 2, 3]);
  });
  it("keeps the rest when the first message is sent again and stands at the end", () => {
    for (const older of [null, "at 1"]) {
      const held = only(page(1, 4, older, null));
      const again = { ...message(1), at: message(99).at };
      const now = newest(held, { messages: [...range(2, 4), again], before: older, after: null }, "older");
      expect(ids(now)).toEqual([2, 3, 4, 1]);
    }
  });
  it("lets go at the end nobody looks at when many new ones come", () => {
    const held = only(page(1, 180, null, null));
    expect(ids(newest(held, page(1, 195, null, null), "older"))[0]).toBe(16);
    const reading = newest(held, page(1, 195, null, null), "newer");
    expect([ids(reading)[0], ids(reading).at(-1), reading.newer]).toEqual([1, MOST, undefined]);
  });
  it("keeps a message that says what it said as the same object", () => {
    const held = only(page(1, 3));
    const again = only({ ...page(1, 3), messages: [message(1), message(2, "edited"), message(3)] }, held);
    expect(again.messages.map((one, index) => one === held.messages[index])).toEqual([true, false, true]);
  });
});
