/**
 * Which pages of a shelf are held: a few in a row, however long the shelf is. Of those let go only the beginnings are
 * remembered, so that they are read again when one scrolls back. Pure.
 */
import type { ConversationRow } from "../../backend/bindings";
import { startAfter, TOP, type Start } from "./rows";

/** Pages held at most. */
export const MOST = 3;

export interface Run {
  /** Beginnings of every page from the top to the last one held. */
  starts: Start[];
  /** The pages held; the first of them begins at `starts[first]`. */
  pages: ConversationRow[][];
  first: number;
  /** Where the page below begins; null at the end of the shelf. */
  next: string | null;
}

export const EMPTY: Run = { starts: [TOP], pages: [], first: 0, next: null };

/** A run that begins anew at a page whose beginning is known. */
export const from = (run: Run, first: number): Run => ({
  starts: run.starts.slice(0, first + 1),
  pages: [],
  first,
  next: run.starts[first]?.cursor ?? null,
});

/** With a page below; the uppermost is let go when there are too many. */
export function withBelow(run: Run, rows: ConversationRow[], next: string | null): Run {
  const last = run.starts.at(-1) ?? TOP;
  const starts =
    run.pages.length === 0 ? run.starts : [...run.starts, startAfter(last, run.pages.at(-1) ?? [], run.next)];
  const pages = [...run.pages, rows];
  return pages.length > MOST
    ? { starts, pages: pages.slice(1), first: run.first + 1, next }
    : { starts, pages, first: run.first, next };
}

/** With the page above, if it still ends where the first one begins; null when the order has changed meanwhile. */
export function withAbove(run: Run, rows: ConversationRow[], next: string | null): Run | null {
  if (next === null || next !== run.starts[run.first]?.cursor) return null;
  const pages = [rows, ...run.pages];
  if (pages.length <= MOST) return { ...run, pages, first: run.first - 1 };
  return {
    starts: run.starts.slice(0, -1),
    pages: pages.slice(0, MOST),
    first: run.first - 1,
    next: run.starts.at(-1)?.cursor ?? null,
  };
}

/** The page a row of the shelf stands on, as far as is known. */
export const pageOf = (run: Run, row: number): number =>
  Math.max(
    0,
    run.starts.findLastIndex((start) => start.rows <= row),
  );

/** What stands above the first row held. */
export const above = (run: Run): Start => run.starts[run.first] ?? TOP;

/** The rows held, each once: one may have gone to another page while the pages were read. */
export function rowsOf(run: Run): ConversationRow[] {
  const seen = new Set<number>();
  return run.pages.flat().filter((row) => !seen.has(row.id) && seen.add(row.id));
}
