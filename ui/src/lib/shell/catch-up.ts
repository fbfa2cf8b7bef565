/** What came in after an absence, said in whole sentences. What is missing was judged elsewhere. */
import type { CatchUp } from "../../backend/bindings";
import { longWhen } from "../words/format";
import { t } from "../words/words.svelte";

/** The sentences, the most important first. */
export function sentences(last: CatchUp, now: number): string[] {
  const when = longWhen(last.since, now);
  const { messages, pictures } = last;
  const said = [
    pictures > 0 ? t("catch-up-line-pictures", { messages, pictures, when }) : t("catch-up-line", { messages, when }),
  ];
  if (last.echoes > 0) said.push(t("catch-up-echoes", { count: last.echoes }));
  if (last.whole) said.push(t("catch-up-whole"));
  if (last.lost_before !== null) said.push(t("catch-up-lost-before", { when: longWhen(last.lost_before, now) }));
  if (last.not_understood > 0) said.push(t("catch-up-not-understood", { count: last.not_understood }));
  if (last.files_lost > 0) said.push(t("catch-up-files-lost", { count: last.files_lost }));
  return said;
}
