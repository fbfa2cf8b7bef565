/**
 * Where a chat stays when its messages change. Pure decisions; WebKitGTK has no scroll anchoring of its own.
 */

export type Anchor =
  | { at: "bottom" }
  /** These messages stood so far below the upper edge; the first of them that is still there holds still. */
  | { at: "messages"; stood: { id: number; offset: number }[] }
  /** This message is to be shown. */
  | { at: "shown"; id: number };

export interface Placed {
  id: number;
  /** Distance of the upper edge from the top of the content, in pixels. */
  top: number;
  height: number;
}

export interface View {
  top: number;
  height: number;
  content: number;
}

/** Nearer to the end than this counts as being at the end, in pixels. */
export const NEAR = 48;

/** More messages are asked for when less than so many screens are left of those held. */
const AHEAD = 2;

/** So many may vanish at once before the view loses its hold. */
const HOLDS = 8;

const below = (view: View): number => view.content - view.top - view.height;

export const isAtEnd = (view: View): boolean => below(view) <= NEAR;

/** What holds still: the end, when one is there and nothing lies beyond it, else the messages in view. */
export function anchorOf(rows: readonly Placed[], view: View, hasNewer: boolean): Anchor {
  if (!hasNewer && isAtEnd(view)) return { at: "bottom" };
  const first = rows.findIndex((one) => one.top + one.height > view.top);
  if (first < 0) return { at: "bottom" };
  const stood = rows.slice(first, first + HOLDS).map((row) => ({ id: row.id, offset: row.top - view.top }));
  return { at: "messages", stood };
}

/** Where to scroll so that the anchor stands where it stood; null when it is gone and nothing should move. */
export function scrollFor(anchor: Anchor, rows: readonly Placed[], view: Omit<View, "top">): number | null {
  if (anchor.at === "bottom") return Math.max(0, view.content - view.height);
  const places = new Map(rows.map((row) => [row.id, row]));
  if (anchor.at === "shown") {
    const row = places.get(anchor.id);
    return row ? Math.max(0, row.top - view.height / 3) : null;
  }
  const still = anchor.stood.find((one) => places.has(one.id));
  const row = still && places.get(still.id);
  return row ? Math.max(0, row.top - still.offset) : null;
}

/** Whether the next page should be on its way already, seen in the direction one scrolls. */
export const isNear = (end: "older" | "newer", view: View): boolean =>
  (end === "older" ? view.top : below(view)) < view.height * AHEAD;
