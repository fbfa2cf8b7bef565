/** Whether what was typed means a line of the palette. Pure. */

/** Small letters without the marks above and below them: nobody types those when in a hurry. */
const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** What stands between words, in a line and in what is typed: who types a line as it stands there means it. */
const BETWEEN = /[\s,.:;…/()“”"]+/u;

/** Whether every word typed begins a word of the line, in whatever order; without spaces any part will do. */
export function means(line: string, typed: string): boolean {
  const words = plain(line).split(BETWEEN);
  return plain(typed)
    .split(BETWEEN)
    .filter((word) => word !== "")
    .every((word) => words.some((one) => one.startsWith(word)) || (/[^\p{ASCII}]/u.test(word) && line.includes(word)));
}
