/** Decisions of the composer. Pure. */

/** Longest text message, in characters as Meta counts them (CONTRACT §1.2). The engine judges; this only warns early. */
export const LONGEST = 4096;
/** Longest caption under a file; longer words go as a message of their own. */
export const CAPTION = 1024;
/** From here on the count is shown. */
export const NEAR_LONGEST = 3800;

export interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  isComposing: boolean;
}

/** Whether a key sends. While an input method composes a word, Enter belongs to it. */
export function sends(key: Key, enterSends: boolean): boolean {
  if (key.key !== "Enter" || key.isComposing || key.altKey || key.shiftKey) return false;
  return key.ctrlKey || key.metaKey || enterSends;
}

/** How long a text is as Meta counts it. */
export const length = (text: string): number => [...text].length;

/** Puts an emoji where the caret is; the text and the caret after it. */
export function insert(text: string, start: number, end: number, piece: string): { text: string; caret: number } {
  return { text: text.slice(0, start) + piece + text.slice(end), caret: start + piece.length };
}
