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

/** Lays out messages, oldest first. `firstUnread` is the message above which the unread line stands. */
export function layOut(messages: readonly Message[], firstUnread: number | null): Item[] {
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
