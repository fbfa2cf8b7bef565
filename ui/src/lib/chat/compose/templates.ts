/** How templates are named and told of. Pure. */
import type { OfferedTemplate, TemplateGap, TemplateOffer, TemplateSlot } from "../../../backend/bindings";
import { longWhen } from "../../words/format";
import { locale, t, words } from "../../words/words.svelte";

/** `order_ready` as people write it. */
export function titleOf(name: string): string {
  const text = name.replaceAll("_", " ").trim();
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** `pt_BR` in the language of the window; as it is written where nobody knows it. */
export function languageOf(code: string): string {
  try {
    const named = new Intl.DisplayNames([locale(words.language)], { type: "language" }).of(code.replace("_", "-"));
    return named === undefined ? code : named.charAt(0).toLocaleUpperCase() + named.slice(1);
  } catch {
    return code;
  }
}

/** What is to be given beside words is called this. */
export function slotName(slot: TemplateSlot): string {
  if (slot.kind === "location") return t("template-slot-place");
  const kind = slot.kind === "image" || slot.kind === "video" ? slot.kind : "document";
  if (slot.card === null) return t(`template-slot-${kind}`);
  return t(kind === "video" ? "template-slot-card-video" : "template-slot-card-image", { card: slot.card + 1 });
}

/** What a gap is called, on a card with its number. */
export function nameOf(gap: TemplateGap): string {
  const name = ownNameOf(gap);
  return gap.card === null ? name : t("template-gap-card", { card: gap.card + 1, name });
}

function ownNameOf(gap: TemplateGap): string {
  if (gap.part === "url") return t("template-gap-url", { name: gap.name });
  if (gap.part === "code") return t("template-gap-code", { name: gap.name });
  if (!/^\d+$/.test(gap.name)) return titleOf(gap.name);
  return t(gap.part === "header" ? "template-gap-header" : "template-gap", { number: gap.name });
}

export const mayGo = (one: OfferedTemplate | undefined): boolean => one?.standing === "approved";

/** The language that is offered first. */
export const firstOf = (offer: TemplateOffer): OfferedTemplate | undefined => offer.languages[offer.first];

const REASONS = [
  "incorrect_category",
  "promotional",
  "invalid_format",
  "tag_content_mismatch",
  "abusive_content",
  "scam",
] as const;

/** Why it cannot go, and until when, as far as that is known. */
export function whyNot(one: OfferedTemplate, now: number): string {
  if (one.standing === "not_from_here") return t(`template-obstacle-${one.obstacle ?? "part"}`);
  if (one.standing === "paused" && one.paused_until !== null)
    return t("template-standing-paused-until", { when: longWhen(one.paused_until, now) });
  const told = t(`template-standing-${one.standing}`);
  const reason = REASONS.find((word) => word === one.rejected_reason?.toLowerCase());
  return one.standing === "rejected" && reason ? `${told} ${t(`template-reason-${reason}`)}` : told;
}

/** What Meta is going to charge it as, where that becomes another. */
export function becomes(one: OfferedTemplate, now: number): string | null {
  if (one.becomes === null) return null;
  return one.becomes_at === null
    ? t("template-becomes", { category: one.becomes })
    : t("template-becomes-at", { category: one.becomes, when: longWhen(one.becomes_at, now) });
}
