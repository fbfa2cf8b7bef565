/**
 * Where a chat stays when its messages change. Pure decisions; WebKitGTK has no scroll anchoring of its own.
 */

export type Anchor = { at: "bottom" } | { at: "message"; id: number; offset: number };

export interface Placed {
  id: number;
  /** Distance of the upper edge from the top of the content, in pixels. */
  top: number;
  height: number;
}

/** Nearer to the end than this counts as being at the end, in pixels. */
export const NEAR = 48;

/** What holds still: the end, when one is there, else the first message in view. */
export function anchorOf(rows: readonly Placed[], view: { top: number; height: number; content: number }): Anchor {
  if (view.content - view.top - view.height <= NEAR) return { at: "bottom" };
  const row = rows.find((one) => one.top + one.height > view.top);
  return row ? { at: "message", id: row.id, offset: row.top - view.top } : { at: "bottom" };
}

/** Where to scroll so that the anchor stands where it stood; null when it is gone and nothing should move. */
export function scrollFor(
  anchor: Anchor,
  rows: readonly Placed[],
  view: { height: number; content: number },
): number | null {
  if (anchor.at === "bottom") return Math.max(0, view.content - view.height);
  const row = rows.find((one) => one.id === anchor.id);
  return row ? Math.max(0, row.top - anchor.offset) : null;
}
