/**
 * Which part of a conversation is held: a run without gaps, never longer than `MOST`, whatever the conversation holds.
 * Pure; the messages themselves are read elsewhere.
 */
import type { Message, MessagePage } from "../../backend/bindings";

/** More than this are never held, and so never drawn. Below the 200 a page may hold: all of it is read again at once. */
export const MOST = 180;

/**
 * What lies beyond an end: a cursor to go on with, `null` for nothing, `undefined` for messages that were held and let
 * go. Cursors are the app's own and cannot be made here, so after letting go one asks around the last one held.
 */
export type Beyond = string | null | undefined;

export interface Held {
  messages: Message[];
  older: Beyond;
  newer: Beyond;
}

export const NOTHING: Held = { messages: [], older: null, newer: null };

/** Which end is let go when too much is held. */
export type End = "older" | "newer";

/** Only what was read. */
export const only = (page: MessagePage, held: Held = NOTHING): Held => ({
  messages: keepSame(page.messages, held.messages),
  older: page.before,
  newer: page.after,
});

/** Puts a page of older messages before what is held and lets go of as many at the other end. */
export function withOlder(held: Held, page: MessagePage): Held {
  const first = held.messages[0];
  const come = upTo(page.messages, first);
  // The message they were asked around is gone meanwhile, and with it what joins the two.
  if (come === null) return held;
  return fit({ messages: [...come, ...held.messages], older: page.before, newer: held.newer }, "newer");
}

/** Puts a page of newer messages after what is held and lets go of as many at the other end. */
export function withNewer(held: Held, page: MessagePage): Held {
  const come = after(page.messages, held.messages.at(-1));
  if (come === null) return held;
  return fit({ messages: [...held.messages, ...come], older: held.older, newer: page.after }, "older");
}

/**
 * The newest part as it is now, from the place of the first message held before; `far` is the end nobody looks at. By
 * place and not by message: a message may come in before it late, and one that is sent again moves to the end.
 */
export function newest(held: Held, page: MessagePage, far: End): Held {
  const now = only(page, held);
  const first = held.messages[0];
  // With nothing beyond, whatever came before the first belongs to what is held.
  if (first === undefined || held.older === null) return fit(now, far);
  const from = now.messages.findIndex((one) => !isAfter(first, one));
  return fit(from > 0 ? { ...now, messages: now.messages.slice(from), older: held.older } : now, far);
}

/**
 * The way from what is held to what will be, a few messages at a time: a page that is drawn all at once holds a frame back.
 * The last step is what will be; between them, what is still to come counts as lying beyond.
 */
export function steps(from: Held, to: Held, end: End, size: number): Held[] {
  const joint = end === "older" ? from.messages[0] : from.messages.at(-1);
  const at = to.messages.findIndex((one) => one.id === joint?.id);
  if (at < 0) return [to];
  const come = end === "older" ? to.messages.slice(0, at) : to.messages.slice(at + 1);
  const way: Held[] = [];
  for (let some = size; some < come.length; some += size) {
    way.push(
      end === "older"
        ? fit({ messages: [...come.slice(-some), ...from.messages], older: undefined, newer: from.newer }, "newer")
        : fit({ messages: [...from.messages, ...come.slice(0, some)], older: from.older, newer: undefined }, "older"),
    );
  }
  return [...way, to];
}

function fit(held: Held, far: End): Held {
  if (held.messages.length <= MOST) return held;
  return far === "older"
    ? { ...held, messages: held.messages.slice(-MOST), older: undefined }
    : { ...held, messages: held.messages.slice(0, MOST), newer: undefined };
}

/** Those before a message; a page read by cursor does not hold it, one read around it does. */
function upTo(come: Message[], first: Message | undefined): Message[] | null {
  const at = come.findIndex((one) => one.id === first?.id);
  if (at >= 0) return come.slice(0, at);
  const last = come.at(-1);
  return first && last && isAfter(last, first) ? null : come;
}

function after(come: Message[], last: Message | undefined): Message[] | null {
  const at = come.findIndex((one) => one.id === last?.id);
  if (at >= 0) return come.slice(at + 1);
  const first = come[0];
  return last && first && isAfter(last, first) ? null : come;
}

const isAfter = (one: Message, other: Message): boolean =>
  one.at > other.at || (one.at === other.at && one.id > other.id);

/** A message that says what it said stays the same object, so that nothing of it is drawn again. */
function keepSame(come: Message[], held: readonly Message[]): Message[] {
  const before = new Map(held.map((one) => [one.id, one]));
  return come.map((one) => {
    const was = before.get(one.id);
    return was && JSON.stringify(was) === JSON.stringify(one) ? was : one;
  });
}
