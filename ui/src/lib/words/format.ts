/** Times, lengths of time and sizes as a person reads them, in the language of the window and on a 24 hour clock. */

import { locale, t, words } from "./words.svelte";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

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

function weekday(ms: number, length: "short" | "long"): string {
  return write(ms, length, { weekday: length });
}

function date(ms: number, now: number): string {
  return new Date(ms).getFullYear() === new Date(now).getFullYear()
    ? write(ms, "date", { day: "numeric", month: "short" })
    : write(ms, "date and year", { day: "numeric", month: "short", year: "numeric" });
}

/** `3 Dec 2026` */
export function dateOf(ms: number): string {
  return write(ms, "date and year", { day: "numeric", month: "short", year: "numeric" });
}

/** `3 Dec 2026`, of a day as the shop tells it: `2026-12-03`. */
export function dateOfDay(day: string): string {
  // At noon: whatever the clocks are put to, it is that day.
  return dateOf(Date.parse(`${day}T12:00:00`));
}

/** How many midnights lie between two moments; below zero for a day to come. Summer time makes no day of it. */
function daysAgo(ms: number, now: number): number {
  const midnight = (moment: number): number => new Date(moment).setHours(0, 0, 0, 0);
  return Math.round((midnight(now) - midnight(ms)) / DAY);
}

/** `09:05` */
export function clockTime(ms: number): string {
  return write(ms, "time", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** The line between two days of a chat: Today, Yesterday, a weekday within a week, a date before that. */
export function dayLabel(ms: number, now: number): string {
  const days = daysAgo(ms, now);
  if (days === 0) return t("day-today");
  if (days === 1) return t("day-yesterday");
  return capital(days > 1 && days < 7 ? weekday(ms, "long") : date(ms, now));
}

/** As short as a row of the list wants it: the time today, a weekday within a week, a date before that. */
export function shortWhen(ms: number, now: number): string {
  // By a moment to come somebody plans, and wants its clock time.
  if (ms > now) return longWhen(ms, now);
  const days = daysAgo(ms, now);
  if (days === 0) return clockTime(ms);
  return days < 7 ? weekday(ms, "short") : date(ms, now);
}

/** Always with its clock time: `16:12`, `tomorrow 10:24`, `Wed 10:24`, `3 Dec 10:24`. */
export function longWhen(ms: number, now: number): string {
  const days = daysAgo(ms, now);
  const time = clockTime(ms);
  if (days === 0) return time;
  if (days === 1) return t("when-yesterday", { time });
  if (days === -1) return t("when-tomorrow", { time });
  return `${Math.abs(days) < 7 ? weekday(ms, "short") : date(ms, now)} ${time}`;
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
  if (n < 100) return `${n} B`;
  const unit = n < 1_000_000 ? "kB" : n < 1_000_000_000 ? "MB" : "GB";
  const amount = n / { kB: 1_000, MB: 1_000_000, GB: 1_000_000_000 }[unit];
  const digits = { maximumFractionDigits: amount < 10 ? 1 : 0 };
  return `${new Intl.NumberFormat(locale(words.language), digits).format(amount)} ${unit}`;
}

/** `November 2026`: heads what was sent in it. */
export function monthOf(ms: number): string {
  return capital(new Intl.DateTimeFormat(locale(words.language), { month: "long", year: "numeric" }).format(ms));
}

/** Swedish and Finnish write weekdays small, but here one begins a line. */
function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale(words.language)) + text.slice(1);
}

/** `Sat 10:26`: for a clock that shows the day as well. */
export function dayTime(ms: number): string {
  return `${weekday(ms, "short")} ${clockTime(ms)}`;
}

/** `850 m`, `1.2 km`, `12 km`. */
export function distance(metres: number): string {
  const km = metres >= 1000;
  const amount = km ? metres / 1000 : metres;
  const digits = { maximumFractionDigits: km && amount < 10 ? 1 : 0 };
  return `${new Intl.NumberFormat(locale(words.language), digits).format(amount)} ${km ? "km" : "m"}`;
}

/** `12,50 €`, with the decimals the currency has. */
export function money({ amount, currency }: { amount: string; currency: string }): string {
  return new Intl.NumberFormat(locale(words.language), { style: "currency", currency }).format(Number(amount));
}

/** `0,0618 €`: what one message costs has more decimals than money that is paid. */
export function price({ amount, currency }: { amount: string; currency: string }): string {
  const shape = { style: "currency", currency, minimumFractionDigits: 2, maximumFractionDigits: 6 } as const;
  return new Intl.NumberFormat(locale(words.language), shape).format(Number(amount));
}

/** `1 Oct 2026` of a day of the calendar, `2026-10-01`. */
export function calendarDay(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return dateOf(new Date(year, month - 1, date, 12).getTime());
}

/** `3.1`: a number with one decimal, without a nought there. */
export function tenths(n: number): string {
  return new Intl.NumberFormat(locale(words.language), { maximumFractionDigits: 1 }).format(n / 10);
}

/** `1,498`: a whole number, grouped as the language does it. */
export function whole(n: number): string {
  return new Intl.NumberFormat(locale(words.language)).format(n);
}
