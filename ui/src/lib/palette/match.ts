/** Whether what was typed means a line of the palette. Pure. */

/** Small letters without the marks above and below them: nobody types those when in a hurry. */
const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** Whether every word typed begins a word of the line, in whatever order; without spaces any part will do. */
export function means(line: string, typed: string): boolean {
  const words = plain(line).split(/[\s,:/()“”"]+/u);
  return plain(typed)
    .split(/\s+/u)
    .filter((word) => word !== "")
    .every((word) => words.some((one) => one.startsWith(word)) || (/[^\p{ASCII}]/u.test(word) && line.includes(word)));
}
