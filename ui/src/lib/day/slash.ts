/** The slash in the composer: when it asks for a quick reply, and what stands there afterwards. Pure. */

/** What was typed after a slash that begins the text or a word, up to the caret; null when none is asked for. */
export function asked(text: string, caret: number): { typed: string; from: number } | null {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf("/");
  if (from < 0 || !/^$|\s$/u.test(before.slice(0, from))) return null;
  const typed = before.slice(from + 1);
  // A path or a second line is no name, and after a blank at once somebody means a slash.
  return /[\n/]|^\s/u.test(typed) || typed.length > 30 ? null : { typed, from };
}

/** The text with the reply in the place of what was typed, and the caret after it. */
export function put(text: string, from: number, caret: number, reply: string): { text: string; caret: number } {
  return { text: text.slice(0, from) + reply + text.slice(caret), caret: from + reply.length };
}
