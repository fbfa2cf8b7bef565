/** A campaign's plan as it is written: an empty one, and what still keeps it from starting. */
import type { CampaignPage, CampaignPlan } from "../../backend/bindings";
import type { Key } from "../words/words.svelte";

/** From nine in the evening to nine in the morning. */
const USUAL = { from: 21 * 60, to: 9 * 60 };

export function empty(): CampaignPlan {
  return {
    audience: { lists: [], segments: [], not_lists: [], not_segments: [] },
    says: null,
    expected: "",
    timely: "",
    relevant: "",
    begins_at: null,
    quiet: USUAL,
    own_time: false,
  };
}

/** What the engine would refuse it for now, the first thing first; null when it may start. */
export function missing(page: CampaignPage, now: number): Key | null {
  const { plan } = page;
  if (plan.audience.lists.length === 0 && plan.audience.segments.length === 0) return "campaign-needs-audience";
  if (plan.says === null) return "campaign-needs-template";
  if (page.needs_more) return "campaign-needs-more";
  if (!page.checked) return "campaign-needs-check";
  if (page.line.sums.planned === 0) return "campaign-needs-people";
  if ([plan.expected, plan.timely, plan.relevant].some((text) => text.trim() === "")) return "campaign-needs-reasons";
  if (plan.begins_at !== null && plan.begins_at <= now) return "campaign-needs-time";
  return null;
}

/** `21:00` of 1260. */
export function timeOf(minutes: number): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** 1260 of `21:00`; null of what is no time. */
export function minutesOf(text: string): number | null {
  const [hours, minutes] = text.split(":").map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours) || Number.isNaN(minutes)) return null;
  return hours * 60 + minutes;
}

/** `2026-11-24T14:20` of a moment, where this machine stands. */
export function localOf(at: number): string {
  const date = new Date(at);
  const two = (n: number): string => String(n).padStart(2, "0");
  const day = `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
