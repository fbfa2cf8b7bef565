/** What stands between and around the messages of a chat: days, the unread line, and who joins whom. Pure. */
import type { Message } from "../../backend/bindings";

export type Item =
  | { t: "day"; key: string; at: number }
  | { t: "unread"; key: string }
  | { t: "message"; key: string; message: Message; first: boolean; last: boolean };

/** Kinds that are shown as a line in the middle, not as a bubble of somebody. */
const LINES = new Set(["system"]);

const dayOf = (at: number): string => {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
};

/** A pause longer than this begins a new run, in milliseconds. */
const PAUSE = 10 * 60 * 1000;

/**
 * Lays out messages, oldest first. `firstUnread` is the message above which the unread line stands. What stands as it
 * stood in `before` is the same object, so that a page more or less draws nothing else anew.
 */
export function layOut(messages: readonly Message[], firstUnread: number | null, before: readonly Item[] = []): Item[] {
  const items = laid(messages, firstUnread);
  const stood = new Map(before.map((item) => [item.key, item]));
  return items.map((item) => {
    const was = stood.get(item.key);
    return was && same(was, item) ? was : item;
  });
}

function same(one: Item, other: Item): boolean {
  if (one.t === "message" && other.t === "message")
    return one.message === other.message && one.first === other.first && one.last === other.last;
  return one.t === other.t && !(one.t === "day" && other.t === "day" && one.at !== other.at);
}

function laid(messages: readonly Message[], firstUnread: number | null): Item[] {
  const items: Item[] = [];
  for (const [index, message] of messages.entries()) {
    const earlier = messages[index - 1];
    const later = messages[index + 1];
    const newDay = !earlier || dayOf(earlier.at) !== dayOf(message.at);
    if (newDay) items.push({ t: "day", key: `day-${message.id}`, at: message.at });
    if (message.id === firstUnread) items.push({ t: "unread", key: "unread" });
    items.push({
      t: "message",
      key: `m-${message.id}`,
      message,
      first: newDay || message.id === firstUnread || !joins(earlier, message),
      last: !later || dayOf(later.at) !== dayOf(message.at) || later.id === firstUnread || !joins(message, later),
    });
  }
  return items;
}

function joins(earlier: Message | undefined, later: Message): boolean {
  return (
    earlier !== undefined &&
    earlier.direction === later.direction &&
    !LINES.has(earlier.kind) &&
    !LINES.has(later.kind) &&
    later.at - earlier.at < PAUSE
  );
}
