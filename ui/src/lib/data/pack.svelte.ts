/** The files with everything of one person that were begun in this window: kept while other views are looked at. */
import { SvelteMap } from "svelte/reactivity";

import { words as spoken, t } from "../words/words.svelte";

/** By the contact: which file it is. */
export const packs = new SvelteMap<number, number>();

const OWN = [
  "file",
  "title",
  "intro",
  "made",
  "zone",
  "shop",
  "person",
  "who",
  "known",
  "given",
  "wa_id",
  "bsuid",
  "parent_bsuid",
  "since",
  "by_shop",
  "by_whatsapp",
  "line",
  "details",
  "taken_away",
  "agreeing",
  "means",
  "shown",
  "words",
  "named",
  "not_named",
  "taken_back",
  "questions",
  "rows",
  "notes",
  "waiting",
  "draft",
  "when_writes",
  "chat",
  "blocked",
  "messages",
  "page",
  "pages",
  "first",
  "before",
  "answers",
  "said_before",
  "changed",
  "revoked",
  "removed",
  "reaction",
  "gone",
  "broken",
  "recording",
  "total",
  "may_call",
  "may_not_call",
  "number_changed",
  "data",
  "copies",
] as const;
const FIELDS = ["name", "email", "language", "country", "time_zone", "city", "company", "birthday"] as const;
const KINDS = [
  "text",
  "image",
  "video",
  "audio",
  "voice",
  "document",
  "sticker",
  "location",
  "contacts",
  "button",
  "interactive",
  "order",
  "template",
  "system",
  "edit",
  "revoke",
  "unsupported",
  "unknown",
] as const;
const MEANS = ["button", "keyword", "read", "meta", "web_form", "paper", "spoken", "import"] as const;
const DELIVERIES = [
  "queued",
  "sending",
  "unknown",
  "accepted",
  "sent",
  "failed",
  "delivered",
  "read",
  "played",
] as const;

/** What is called how in the file. The shop refuses when one is missing. */
export function packWords(): Record<string, string> {
  const said: Record<string, string> = {
    language: spoken.language,
    name: t("person-field-name"),
    username: t("export-username"),
    phone: t("people-add-phone"),
    labels: t("labels-title"),
    lists: t("lists-title"),
  };
  for (const word of OWN) said[word] = t(`pack-${word}`);
  for (const code of FIELDS) said[`field_${code}`] = t(`person-field-${code}`);
  for (const kind of KINDS) said[`kind_${kind}`] = t(`kind-${kind}`);
  for (const means of MEANS) said[`means_${means}`] = t(`consent-means-${means}`);
  for (const delivery of DELIVERIES) said[`delivery_${delivery}`] = t(`tick-${delivery}`);
  for (const act of ["agreed", "withdrawn", "resumed"] as const) said[act] = t(`consent-act-${act}`);
  for (const topic of ["offers", "orders", "all"] as const) said[topic] = t(`consent-topic-${topic}`);
  return said;
}
