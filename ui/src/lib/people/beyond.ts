/** What stays of a long list when only its beginning is read again. */
import type { PersonLine } from "../../backend/bindings";

/** The rows that stood behind the last of those that were read again, without anybody who stands there too. */
export function rowsBeyond(before: readonly PersonLine[], again: readonly PersonLine[]): PersonLine[] {
  const seen = new Set(again.map((row) => row.person.contact));
  const place = new Map(before.map((row, index) => [row.person.contact, index]));
  const last = again.findLast((row) => place.has(row.person.contact));
  if (last === undefined) return [];
  const from = (place.get(last.person.contact) ?? 0) + 1;
  return before.slice(from).filter((row) => !seen.has(row.person.contact));
}
