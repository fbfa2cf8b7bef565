/** What a campaign is said to be, in one sentence each. */
import type {
  CampaignHeld,
  CampaignPlace,
  CampaignReason,
  ExportFormat,
  CampaignFileWords,
} from "../../backend/bindings";
import { t, words } from "../words/words.svelte";

export function heldSentence(held: CampaignHeld): string {
  switch (held.held) {
    case "stops":
    case "not_reached":
      return t(`campaign-held-${held.held}`, { count: held.count, of: held.of });
    case "refused":
      return t("campaign-held-refused", { code: String(held.code) });
    default:
      return t(`campaign-held-${held.held}`);
  }
}

export const PLACES: CampaignPlace[] = [
  "read",
  "delivered",
  "sent",
  "waiting",
  "unknown",
  "later",
  "cannot",
  "planned",
  "left_out",
  "cancelled",
];

const REASONS: CampaignReason[] = [
  "stopped",
  "not_agreed",
  "not_named",
  "too_often",
  "blocked",
  "states",
  "no_address",
  "missing",
  "unfit",
  "template",
  "excluded",
  "by_hand",
  "gone",
  "refused",
  "gate",
];

/** What is called how in the report. */
export function fileWords(name: string): CampaignFileWords {
  return {
    file: name,
    heads: [
      t("campaign-people-person"),
      t("campaign-people-phone"),
      t("campaign-people-state"),
      t("campaign-people-reason"),
      t("campaign-people-code"),
      t("campaign-people-time-sent"),
      t("campaign-people-time-delivered"),
      t("campaign-people-read"),
      t("campaign-people-answered"),
    ],
    places: Object.fromEntries(PLACES.map((place) => [place, t(`campaign-place-${place}`)])),
    reasons: Object.fromEntries(REASONS.map((reason) => [reason, t(`campaign-reason-${reason}`)])),
  };
}

/** Programs in countries with a decimal comma expect semicolons. */
export const csv = (): ExportFormat => (words.language === "en" ? "csv" : "csv_semicolon");
