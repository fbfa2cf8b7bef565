/** What the field of a template's text marks: gaps as chips, and the words a finding is about. Pure. */

/** How the eye finds a gap. Whether it is a good one the engine says. */
const GAP = /\{\{[^{}\n]*\}\}/gu;

/** A span of words with something wrong, in UTF-16 units of the text. */
export interface Wave {
  from: number;
  to: number;
  tone: "danger" | "caution";
}

/** A run of text that looks the same. */
export interface Run {
  text: string;
  gap: boolean;
  tone: "danger" | "caution" | null;
}

/** The names of a text's gaps, each once, in the order they come. */
export function gapsOf(text: string): string[] {
  const names = [...text.matchAll(GAP)].map(([whole]) => whole.slice(2, -2).trim());
  return [...new Set(names)].filter((name) => name !== "");
}

/** A text cut into runs. Where waves lie over each other the graver one shows. */
export function runs(text: string, waves: readonly Wave[]): Run[] {
  const gaps = [...text.matchAll(GAP)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  const whole = waves.filter(({ from, to }) => from >= 0 && to <= text.length && from < to);
  const edges = new Set([0, text.length]);
  for (const { from, to } of [...gaps, ...whole]) {
    edges.add(from);
    edges.add(to);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const found: Run[] = [];
  for (const [at, from] of cuts.entries()) {
    const to = cuts[at + 1];
    if (to === undefined) break;
    const over = whole.filter((wave) => wave.from <= from && wave.to >= to);
    found.push({
      text: text.slice(from, to),
      gap: gaps.some((gap) => gap.from <= from && gap.to >= to),
      tone: over.some(({ tone }) => tone === "danger") ? "danger" : over.length > 0 ? "caution" : null,
    });
  }
  return found;
}

/** A piece to put in place of `from` to `to`, and what is selected afterwards. */
export interface Edit {
  from: number;
  to: number;
  piece: string;
  select: [number, number];
}

/** Puts WhatsApp's mark around what is selected, or takes it away where it stands there already. */
export function wrap(text: string, start: number, end: number, mark: string): Edit {
  // Marks hold only where no space stands inside them.
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from] ?? "")) from += 1;
  while (to > from && /\s/u.test(text[to - 1] ?? "")) to -= 1;
  const [length, inner] = [mark.length, text.slice(from, to)];
  if (text.slice(from - length, from) === mark && text.slice(to, to + length) === mark && from >= length) {
    return { from: from - length, to: to + length, piece: inner, select: [from - length, to - length] };
  }
  if (inner.length >= 2 * length && inner.startsWith(mark) && inner.endsWith(mark)) {
    const bare = inner.slice(length, inner.length - length);
    return { from, to, piece: bare, select: [from, from + bare.length] };
  }
  return { from, to, piece: mark + inner + mark, select: [from + length, to + length] };
}

/** Puts a gap where the caret is, with a space before it where a word ends there. */
export function putGap(text: string, start: number, end: number, name: string): Edit {
  const before = text.slice(0, start);
  const space = before !== "" && /[\p{L}\p{N}.,;:!?]$/u.test(before) ? " " : "";
  const piece = `${space}{{${name}}}`;
  return { from: start, to: end, piece, select: [start + piece.length, start + piece.length] };
}

/** The next number of a template whose gaps are numbered. */
export function nextNumber(names: readonly string[]): string {
  return String(Math.max(0, ...names.map(Number).filter(Number.isInteger)) + 1);
}

/** A name nobody has yet: `name`, then `name_2`. */
export function freeName(wanted: string, taken: readonly string[]): string {
  let [name, count] = [wanted, 1];
  while (taken.includes(name)) name = `${wanted}_${(count += 1)}`;
  return name;
}
