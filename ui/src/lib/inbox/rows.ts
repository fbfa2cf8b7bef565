/** How the conversation list is laid out and held still. Pure. */
import type { ConversationRow, Group, GroupCounts } from "../../backend/bindings";

export type ListItem =
  | { t: "group"; key: string; group: Group; count: number; top: number }
  | { t: "row"; key: string; row: ConversationRow; index: number; top: number };

/** Heights in rem: they grow with the text size. */
export const ROW = 3.875;
export const HEADING = 2.125;

/** Puts headings between the groups and gives everything its place; the whole height in rem. */
export function place(
  rows: readonly ConversationRow[],
  groups: GroupCounts | null,
): { items: ListItem[]; height: number } {
  const items: ListItem[] = [];
  let top = 0;
  let group: Group | null = null;
  for (const [index, row] of rows.entries()) {
    if (row.group !== group && row.group !== "rest") {
      group = row.group;
      items.push({ t: "group", key: `g-${group}`, group, count: groups?.[group] ?? 0, top });
      top += HEADING;
    }
    items.push({ t: "row", key: `c-${row.id}`, row, index, top });
    top += ROW;
  }
  return { items, height: top };
}

/** The items that lie in view, with a margin of `spare` rem on both sides. */
export function inView(items: readonly ListItem[], top: number, height: number, spare = 12): ListItem[] {
  return items.filter((item) => item.top + ROW > top - spare && item.top < top + height + spare);
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
