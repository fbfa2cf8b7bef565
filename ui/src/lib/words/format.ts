// Times, lengths of time and sizes as a person reads them, in the language of the window and on a 24 hour clock.

import { locale, t, words } from "./words.svelte";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const made = new Map<string, Intl.DateTimeFormat>();

function write(ms: number, shape: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${words.language} ${shape}`;
  let format = made.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale(words.language), options);
    made.set(key, format);
  }
  return format.format(ms);
}

const time = (ms: number) => write(ms, "time", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const weekday = (ms: number) => write(ms, "weekday", { weekday: "short" });
const longWeekday = (ms: number) => write(ms, "long weekday", { weekday: "long" });

function date(ms: number, now: number): string {
  return new Date(ms).getFullYear() === new Date(now).getFullYear()
    ? write(ms, "date", { day: "numeric", month: "short" })
    : write(ms, "date and year", { day: "numeric", month: "short", year: "numeric" });
}

/** How many midnights lie between two moments; below zero for a day to come. Summer time makes no day of it. */
function daysAgo(ms: number, now: number): number {
  const midnight = (moment: number) => new Date(moment).setHours(0, 0, 0, 0);
  return Math.round((midnight(now) - midnight(ms)) / DAY);
}

/** `09:05` */
export function clockTime(ms: number): string {
  return time(ms);
}

/** The line between two days of a chat: Today, Yesterday, a weekday within a week, a date before that. */
export function dayLabel(ms: number, now: number): string {
  const days = daysAgo(ms, now);
  if (days === 0) return t("day-today");
  if (days === 1) return t("day-yesterday");
  return capital(days > 1 && days < 7 ? longWeekday(ms) : date(ms, now));
}

/** As short as a row of the list wants it: the time today, a weekday within a week, a date before that. */
export function shortWhen(ms: number, now: number): string {
  // By a moment to come somebody plans, and wants its clock time.
  if (ms > now) return longWhen(ms, now);
  const days = daysAgo(ms, now);
  if (days === 0) return time(ms);
  return days < 7 ? weekday(ms) : date(ms, now);
}

/** Always with its clock time: today without a day, within a week with a weekday, otherwise with a date. */
export function longWhen(ms: number, now: number): string {
  const days = daysAgo(ms, now);
  if (days === 0) return time(ms);
  return `${Math.abs(days) < 7 ? weekday(ms) : date(ms, now)} ${time(ms)}`;
}

/** How long is left: `23 h 58 min`, `38 min`, from two days on `2 d 23 h`. A minute that has begun counts. */
export function spanLeft(ms: number): string {
  const all = Math.max(0, Math.ceil(ms / MINUTE));
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  if (hours >= 48) return t("span-days-hours", { days: Math.floor(hours / 24), hours: hours % 24 });
  if (hours === 0) return t("span-minutes", { minutes });
  return minutes === 0 ? t("span-hours", { hours }) : t("span-hours-minutes", { hours, minutes });
}

/** `4.2 MB`, in the decimal units a file manager uses. */
export function bytes(n: number): string {
  const unit = Math.min(3, Math.max(1, Math.floor(Math.log10(Math.max(1, n)) / 3)));
  const amount = n / 1000 ** unit;
  const digits = amount < 10 ? 1 : 0;
  const number = new Intl.NumberFormat(locale(words.language), { maximumFractionDigits: digits }).format(amount);
  return `${number} ${["", "kB", "MB", "GB"][unit]}`;
}

/** Swedish and Finnish write weekdays small, but here one begins a line. */
function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale(words.language)) + text.slice(1);
}
