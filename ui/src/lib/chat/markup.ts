/**
 * WhatsApp's own formatting, read into nodes. A customer's text is data: it never becomes markup, only text nodes
 * inside elements this module names.
 */

import { mayOpen } from "../../backend/door";

export type Inline =
  | { t: "text"; text: string }
  | { t: "bold"; nodes: Inline[] }
  | { t: "italic"; nodes: Inline[] }
  | { t: "strike"; nodes: Inline[] }
  | { t: "code"; text: string }
  | { t: "link"; href: string; text: string };

export type Block =
  | { t: "paragraph"; nodes: Inline[] }
  | { t: "quote"; nodes: Inline[] }
  | { t: "list"; ordered: boolean; start: number; items: Inline[][] }
  | { t: "pre"; text: string };

const MARKS: Record<string, "bold" | "italic" | "strike"> = { "*": "bold", _: "italic", "~": "strike" };
const LINK = /https:\/\/[^\s<>"]+|www\.[^\s<>"]+\.[^\s<>"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
const TRAILING = /[.,;:!?)\]}'"*_~]+$/u;
const WORD = /[\p{L}\p{N}]/u;

/** Reads a whole message. */
export function blocks(text: string): Block[] {
  const found: Block[] = [];
  const parts = text.split("```");
  for (const [index, part] of parts.entries()) {
    const fenced = index % 2 === 1 && index < parts.length - 1;
    if (fenced) {
      if (part.trim() !== "") found.push({ t: "pre", text: part.replace(/^\n|\n$/g, "") });
      continue;
    }
    // A fence that is never closed is text like any other.
    const unclosed = index % 2 === 1 ? "```" + part : part;
    const trimmed = index === 0 ? unclosed : unclosed.replace(/^\n/, "");
    if (trimmed !== "") found.push(...lines(trimmed.replace(/\n$/, "")));
  }
  return found;
}

function lines(text: string): Block[] {
  const found: Block[] = [];
  let plain: string[] = [];
  const flush = (): void => {
    if (plain.length > 0) found.push({ t: "paragraph", nodes: inline(plain.join("\n")) });
    plain = [];
  };
  for (const line of text.split("\n")) {
    const bullet = /^[-*] (?=\S)(.*)$/u.exec(line);
    const numbered = /^(\d{1,3})\. (?=\S)(.*)$/u.exec(line);
    const quoted = /^> ?(.*)$/u.exec(line);
    if (bullet || numbered) {
      flush();
      const ordered = numbered !== null;
      const item = inline((numbered ? numbered[2] : bullet?.[1]) ?? "");
      const last = found.at(-1);
      if (last?.t === "list" && last.ordered === ordered) last.items.push(item);
      else found.push({ t: "list", ordered, start: numbered ? Number(numbered[1]) : 1, items: [item] });
    } else if (quoted) {
      flush();
      const last = found.at(-1);
      if (last?.t === "quote") last.nodes.push({ t: "text", text: "\n" }, ...inline(quoted[1] ?? ""));
      else found.push({ t: "quote", nodes: inline(quoted[1] ?? "") });
    } else {
      plain.push(line);
    }
  }
  flush();
  return found;
}

/** Reads one run of text. */
export function inline(text: string): Inline[] {
  const found: Inline[] = [];
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const mark = text[at] ?? "";
    const end = mark === "`" ? codeEnd(text, at) : mark in MARKS ? markEnd(text, at) : -1;
    if (end > 0) {
      found.push(...links(text.slice(from, at)));
      const inner = text.slice(at + 1, end);
      const kind = MARKS[mark];
      found.push(kind ? { t: kind, nodes: inline(inner) } : { t: "code", text: inner });
      at = from = end + 1;
    } else {
      at += 1;
    }
  }
  found.push(...links(text.slice(from)));
  return found;
}

/** Where a mark that opens at `at` closes, or -1: on the same line, not beside a space, not inside a word. */
function markEnd(text: string, at: number): number {
  const mark = text[at] ?? "";
  if (at > 0 && WORD.test(text[at - 1] ?? "")) return -1;
  if (/\s/u.test(text[at + 1] ?? " ") || text[at + 1] === mark) return -1;
  for (let end = at + 2; end < text.length && text[end] !== "\n"; end += 1) {
    if (text[end] !== mark || /\s/u.test(text[end - 1] ?? " ")) continue;
    if (end + 1 === text.length || !WORD.test(text[end + 1] ?? "")) return end;
  }
  return -1;
}

function codeEnd(text: string, at: number): number {
  const end = text.indexOf("`", at + 1);
  return end > at + 1 && !text.slice(at, end).includes("\n") ? end : -1;
}

function links(text: string): Inline[] {
  const found: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const shown = match[0].replace(TRAILING, "");
    const href =
      shown.includes("@") && !shown.includes("/") ? `mailto:${shown}` : shown.replace(/^www\./iu, "https://www.");
    if (!mayOpen(href)) continue;
    if (match.index > from) found.push({ t: "text", text: text.slice(from, match.index) });
    found.push({ t: "link", href, text: shown });
    from = match.index + shown.length;
  }
  if (from < text.length) found.push({ t: "text", text: text.slice(from) });
  return found;
}

/** The pages a text links to, whatever marks stand around them. */
export const linksOf = (text: string): Inline[] =>
  links(text).filter((part) => part.t === "link" && !part.href.startsWith("mailto:"));

const graphemesOf = new Intl.Segmenter();
/** No three emoji are longer: a family with skin tones is some 40 code units. */
const LONGEST_EMOJI = 120;

/** Whether a message is one to three emoji and nothing else: it is shown large, without a bubble. */
export function emojiOnly(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_EMOJI) return false;
  const graphemes = [...graphemesOf.segment(trimmed)].map((part) => part.segment);
  return (
    graphemes.length > 0 &&
    graphemes.length <= 3 &&
    graphemes.every((one) => /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(one) && !/^[\d#*]$/u.test(one))
  );
}
