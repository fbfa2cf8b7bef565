/** Rows of the studio's list, put together out of pages. Pure. */
import type { StudioRow } from "../../../backend/bindings";

/** Which template a row is. */
export const keyOf = (row: Pick<StudioRow, "key">): string => JSON.stringify(row.key);

/** Rows each once: one may have gone to another page while the pages were read. */
export function once<R extends Pick<StudioRow, "key">>(rows: R[]): R[] {
  const seen = new Set<string>();
  return rows.filter((row) => !seen.has(keyOf(row)) && seen.add(keyOf(row)));
}
