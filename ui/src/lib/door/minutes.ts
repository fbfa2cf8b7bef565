/** Times of a day as fields show them: minutes from midnight, beyond 1440 on the next day. */
import type { DoorHours } from "../../backend/bindings";

const DAY = 1440;

/** `630` as `10:30`; what lies on the next day by its own clock. */
export function written(minute: number): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${two(Math.floor((minute % DAY) / 60))}:${two(minute % 60)}`;
}

/** `10:30` as `630`; null when it is no time. */
export function read(text: string): number | null {
  const found = /^(\d{2}):(\d{2})$/.exec(text);
  if (!found) return null;
  const minute = Number(found[1]) * 60 + Number(found[2]);
  return minute < DAY ? minute : null;
}

/** From one time to another. An end that is not after the beginning lies on the next day. */
export function hours(from: number, to: number): DoorHours {
  return { from, to: to % DAY > from ? to % DAY : (to % DAY) + DAY };
}
