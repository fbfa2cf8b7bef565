/** How a filter is called. */
import type { Filter } from "../../backend/bindings";
import { t } from "../words/words.svelte";
import { day } from "./day.svelte";

export function filterName(filter: Filter): string {
  if (filter.by === "label") return day.label(filter.label)?.name ?? t("labels-title");
  if (filter.by !== "helper") return t(`filter-${filter.by}`);
  const name = day.nameOf(filter.helper);
  return filter.helper === day.me || name === null ? t("filter-mine") : t("filter-helper", { name });
}
