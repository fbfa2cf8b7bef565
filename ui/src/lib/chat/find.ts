/** What of a search is shown in a chat. Pure: which words match is the app's business, here they are only found again. */
import type { FoundMessage, Piece } from "../../backend/bindings";

/** A match: where it is, and what of its text was looked for. */
export interface Hit {
  message: number;
  words: string[];
  /** The text around it, for those who do not see the chat. */
  line: string;
}

export const hitOf = (found: FoundMessage): Hit => ({
  message: found.message,
  words: [...new Set(found.snippet.filter((piece) => piece.hit).map((piece) => piece.text))],
  line: found.snippet.map((piece) => piece.text).join(""),
});

/** The words to mark, by message. */
export type Marks = ReadonlyMap<number, string[]>;

export const NO_MARKS: Marks = new Map();

/** Matches on both sides of the one that is shown whose words are marked: more than a chat holds at once. */
const MARKED = 200;

export const marksOf = (hits: readonly Hit[], at: number): Marks =>
  new Map(hits.slice(Math.max(0, at - MARKED), at + MARKED).map((hit) => [hit.message, hit.words]));

/** What is known of the matches after a look at the newest of them again. */
export interface Renewed {
  hits: Hit[];
  /** Whether the older ones that were known still follow; else `fresh` is all that is known. */
  joined: boolean;
}

/**
 * The matches after the newest page of them was read again: what came in stands before those that were known, what was
 * taken back meanwhile is gone, and the older ones stay. `more` says whether older ones follow those read.
 */
export function renewed(known: readonly Hit[], fresh: readonly Hit[], more: boolean): Renewed {
  const last = fresh.at(-1)?.message;
  const place = more ? known.findLastIndex((hit) => hit.message === last) : -1;
  return place < 0
    ? { hits: [...fresh], joined: false }
    : { hits: [...fresh, ...known.slice(place + 1)], joined: true };
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** Scripts that put no spaces between words: there a match may begin anywhere. */
const DENSE = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Mymr}\p{sc=Tibt}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u;

/** Cuts a text at the words that were found in it. */
export function cut(text: string, words: readonly string[]): Piece[] {
  const whole = text.normalize("NFC");
  const wanted = words.filter((word) => word !== "").sort((one, other) => other.length - one.length);
  const pieces: Piece[] = [];
  let from = 0;
  let at = 0;
  while (at < whole.length) {
    const word = begins(whole, at) ? wanted.find((one) => whole.startsWith(one, at)) : undefined;
    if (word === undefined) {
      at += 1;
      continue;
    }
    if (at > from) pieces.push({ text: whole.slice(from, at), hit: false });
    pieces.push({ text: word, hit: true });
    at = from = at + word.length;
  }
  if (from < whole.length) pieces.push({ text: whole.slice(from), hit: false });
  return pieces;
}

/** Whether a word may be found from here on. */
function begins(text: string, at: number): boolean {
  if (at === 0) return true;
  const here = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return DENSE.test(here) || !LETTER.test(text[at - 1] ?? "") || !LETTER.test(here);
}
