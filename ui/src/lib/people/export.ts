/** What is called how in a file of customers, in the language of the window. */
import type { ExportWords } from "../../backend/bindings";
import { t } from "../words/words.svelte";

const CODES = ["email", "language", "country", "time_zone", "city", "company", "birthday"] as const;

export function exportWords(): ExportWords {
  return {
    file: t("people-title"),
    name: t("person-field-name"),
    number: t("people-add-phone"),
    numbers: t("export-numbers"),
    username: t("export-username"),
    labels: t("labels-title"),
    lists: t("lists-title"),
    offers: t("people-filter-offers"),
    wrote: t("people-filter-wrote"),
    fields: Object.fromEntries(CODES.map((code) => [code, t(`person-field-${code}`)])),
    agreed: t("people-offers-agreed"),
    stopped: t("people-offers-stopped"),
    nothing: t("people-offers-nothing"),
    yes: t("person-value-yes"),
    no: t("person-value-no"),
  };
}
