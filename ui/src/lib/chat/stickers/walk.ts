/** Where a key leads in a grid. */

export interface Place {
  at: number;
  all: number;
  columns: number;
  rtl: boolean;
}

/** The place a key leads to; nothing for a key that leads nowhere. */
export function step(key: string, { at, all, columns, rtl }: Place): number | null {
  const on = rtl ? -1 : 1;
  const to: Record<string, number> = {
    ArrowRight: at + on,
    ArrowLeft: at - on,
    // Below the last row there is nothing; from the last but one, its end is near enough.
    ArrowDown: Math.floor(at / columns) < Math.floor((all - 1) / columns) ? at + columns : at,
    ArrowUp: at >= columns ? at - columns : at,
    Home: 0,
    End: all - 1,
  };
  const wanted = to[key];
  return wanted === undefined ? null : Math.max(0, Math.min(all - 1, wanted));
}
