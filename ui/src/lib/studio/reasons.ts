/** Meta's reasons and troubles in words. Pure. */
import type { StudioTrouble } from "../../backend/bindings";
import { t } from "../words/words.svelte";

const REASONS = [
  "incorrect_category",
  "promotional",
  "invalid_format",
  "tag_content_mismatch",
  "abusive_content",
  "scam",
] as const;

/** Meta's word for why it rejected something, as a sentence; a word nobody knows is said as it is. */
export function reasonOf(word: string): string {
  const reason = REASONS.find((one) => one === word.toLowerCase());
  return reason === undefined ? t("studio-reason-other", { word }) : t(`template-reason-${reason}`);
}

/** Why Meta did not do what it was asked, and what to do. */
export const troubleOf = (trouble: StudioTrouble): string => t(`studio-trouble-${trouble}`);
