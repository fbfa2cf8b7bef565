/** Why something was not done, in one sentence: the broken limit itself where it is one. */
import type { Shown } from "../../backend/backend";
import { t } from "./words.svelte";

export function why(failure: Shown): string {
  if (failure.kind === "not_to_be_handed_in")
    return `${t(`failure-${failure.kind}`)} ${t(`studio-not-${failure.why}`)}.`;
  if (failure.kind === "price_unfit") return t(`price-problem-${failure.problem}`);
  if (failure.kind === "sheet_unfit") return `${t("failure-sheet_unfit")} ${t(`import-problem-${failure.problem}`)}`;
  if (failure.kind !== "unfit") return `${t(`failure-${failure.kind}`)} ${t(`failure-${failure.kind}-next`)}`;
  const { part, rule } = failure;
  if (rule === "too_long" || rule === "count") return t(`unfit-${rule}`, { part, most: failure.most ?? 0 });
  return t(`unfit-${rule}`, { part });
}
