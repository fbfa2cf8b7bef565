/** Until when something is put off: the sensible choices, in the zone of whoever looks. Pure. */

export type Choice = "hours" | "tomorrow" | "monday";

const HOUR = 3_600_000;
/** When a shop begins to look. */
const MORNING = 9;

/** The morning so many days from a moment on; summer time makes no other hour of it. */
function morning(now: number, days: number): number {
  const at = new Date(now);
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + days, MORNING).getTime();
}

/** In 3 hours, tomorrow at 9, and next Monday at 9 unless that is tomorrow already. */
export function choices(now: number): { choice: Choice; at: number }[] {
  const toMonday = (8 - new Date(now).getDay()) % 7 || 7;
  const all: { choice: Choice; at: number }[] = [
    { choice: "hours", at: now + 3 * HOUR },
    { choice: "tomorrow", at: morning(now, 1) },
  ];
  if (toMonday > 1) all.push({ choice: "monday", at: morning(now, toMonday) });
  return all;
}

const two = (n: number): string => String(n).padStart(2, "0");

/** A moment as a field for day and time wants it. */
export function forField(ms: number): string {
  const at = new Date(ms);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What such a field says; null when it is empty or no time. */
export function fromField(text: string): number | null {
  const ms = text === "" ? Number.NaN : new Date(text).getTime();
  return Number.isNaN(ms) ? null : ms;
}
