/** How the conversation list is laid out and held still. Pure. */
import type { ConversationRow, Group, GroupCounts } from "../../backend/bindings";

export type ListItem =
  | { t: "group"; key: string; group: Group; count: number | null; top: number }
  | { t: "row"; key: string; row: ConversationRow; index: number; top: number };

/** Heights in rem: they grow with the text size. */
export const ROW = 3.875;
export const HEADING = 2.125;

/** Where a page of the list begins: with which cursor, and how much stands above it. */
export interface Start {
  cursor: string | null;
  rows: number;
  headings: number;
  /** The group of the last row above. */
  group: Group | null;
}

export const TOP: Start = { cursor: null, rows: 0, headings: 0, group: null };

/** The rest needs a heading only below what is pinned. */
const begins = (row: ConversationRow, group: Group | null): boolean =>
  row.group !== group && (row.group !== "rest" || group === "pinned");

/** Where the next page begins, after one that began at `start`. */
export function startAfter(start: Start, rows: readonly ConversationRow[], cursor: string | null): Start {
  let { headings, group } = start;
  for (const row of rows) {
    if (begins(row, group)) headings += 1;
    group = row.group;
  }
  return { cursor, rows: start.rows + rows.length, headings, group };
}

/** Puts headings between the groups and gives everything its place below what stands above; the whole height in rem. */
export function place(
  rows: readonly ConversationRow[],
  groups: GroupCounts | null,
  above: Start = TOP,
): { items: ListItem[]; height: number } {
  const items: ListItem[] = [];
  let top = above.rows * ROW + above.headings * HEADING;
  let group = above.group;
  for (const [index, row] of rows.entries()) {
    if (begins(row, group)) {
      items.push({
        t: "group",
        key: `g-${row.group}`,
        group: row.group,
        count: row.group === "pinned" || row.group === "rest" ? null : (groups?.[row.group] ?? 0),
        top,
      });
      top += HEADING;
    }
    group = row.group;
    items.push({ t: "row", key: `c-${row.id}`, row, index, top });
    top += ROW;
  }
  return { items, height: top };
}

/**
 * By how much the rows in view changed place, in rem: the one in the middle of all answers, because a row may also have
 * gone to the top by itself. At the very top the list shows what is new.
 */
export function shift(before: readonly ListItem[], after: readonly ListItem[], top: number, height: number): number {
  if (top <= 0) return 0;
  const now = new Map(after.map((item) => [item.key, item.top]));
  const moved = before
    .filter((item) => item.t === "row" && item.top + ROW > top && item.top < top + height)
    .flatMap((item) => (now.has(item.key) ? [(now.get(item.key) ?? 0) - item.top] : []))
    .sort((one, other) => one - other);
  return moved[Math.floor(moved.length / 2)] ?? 0;
}

/** The items that lie in view, with a margin of `spare` rem on both sides, and the row with the keyboard. */
export function inView(
  items: readonly ListItem[],
  top: number,
  height: number,
  focused: number | null = null,
  spare = 12,
): ListItem[] {
  return items.filter(
    (item) =>
      (item.top + ROW > top - spare && item.top < top + height + spare) ||
      (item.t === "row" && item.row.id === focused),
  );
}

/**
 * Rows never change place under the pointer: while it is held, rows keep their order and only their contents change.
 * Says in how many conversations a customer wrote meanwhile.
 */
export function hold(
  shown: readonly ConversationRow[],
  fresh: readonly ConversationRow[],
): { rows: ConversationRow[]; waiting: number } {
  const byId = new Map(fresh.map((row) => [row.id, row]));
  const rows = shown.map((row) => {
    const now = byId.get(row.id);
    return now ? { ...now, group: row.group } : row;
  });
  const unread = new Map(shown.map((row) => [row.id, row.unread]));
  const waiting = fresh.filter((row) => row.unread > (unread.get(row.id) ?? 0)).length;
  return { rows, waiting };
}
