/** Until when something is put off: the sensible choices, in the zone of whoever looks. Pure. */

export type Choice = "hours" | "tomorrow" | "monday";

const HOUR = 3_600_000;
/** When a shop begins to look. */
const MORNING = 9;
/** From when to when a message disturbs nobody. */
const EARLY = 8;
const LATE = 21;
const HALF = HOUR / 2;

/** The morning so many days from a moment on; summer time makes no other hour of it. */
function morning(now: number, days: number): number {
  const at = new Date(now);
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + days, MORNING).getTime();
}

/** Whether a shop may be open then: nobody is woken by a message, and nobody looks at night. */
function byDay(ms: number): boolean {
  const hour = new Date(ms).getHours();
  return hour >= EARLY && hour < LATE;
}

/** In 3 hours, tomorrow at 9, and next Monday at 9 unless that is tomorrow; none after `last`. */
export function choices(now: number, last = Infinity): { choice: Choice; at: number }[] {
  const toMonday = (8 - new Date(now).getDay()) % 7 || 7;
  const all: { choice: Choice; at: number }[] = [
    { choice: "hours", at: now + 3 * HOUR },
    { choice: "tomorrow", at: morning(now, 1) },
  ];
  if (toMonday > 1) all.push({ choice: "monday", at: morning(now, toMonday) });
  return all.filter(({ at }) => at <= last);
}

const two = (n: number): string => String(n).padStart(2, "0");

/** A moment as fields for a day and a time of day want it, with a `T` between. */
export function forField(ms: number): string {
  const at = new Date(ms);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What the fields for an own time say first: the next full or half hour of tomorrow's day that may be; where there is none
 *  any by day; else the middle of what is left. */
export function firstGuess(now: number, last = Infinity): number {
  const halves = Array.from({ length: 96 }, (_, at) => (Math.floor(now / HALF) + 1 + at) * HALF);
  const may = halves.filter((at) => at <= last && byDay(at));
  const wanted = may.find((at) => at >= now + 24 * HOUR) ?? may.at(-1);
  return wanted ?? now + Math.max(0, Math.min(last - now, 24 * HOUR)) / 2;
}

/** A time of day as people write it, on 24 hours: `9`, `9.30`, `09:30`, `0930`. Null when it is none. */
export function clockOf(text: string): string | null {
  const found = /^\s*(\d{1,2})(?:\s*[.:]?\s*(\d{2}))?\s*$/u.exec(text);
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  return found === null || hours > 23 || minutes > 59 ? null : `${two(hours)}:${two(minutes)}`;
}

/** What a day and a time of day say together; null when one is empty or none. */
export function fromFields(day: string, clock: string): number | null {
  const time = clockOf(clock);
  const ms = day === "" || time === null ? Number.NaN : new Date(`${day}T${time}`).getTime();
  return Number.isNaN(ms) ? null : ms;
}
