/** Where something known of a customer came from, in words. */
import type { FromFile, PersonValue } from "../../backend/bindings";
import { day } from "../day/day.svelte";
import { t } from "../words/words.svelte";

/** A file and its line, and when it was read where that is asked for. */
export function fileSource(file: FromFile, when: string | null): string {
  const said =
    file.row === null
      ? t("person-source-file", { file: file.name })
      : t("person-source-row", { file: file.name, row: String(file.row) });
  return when === null ? said : `${said}, ${when}`;
}

/** Who wrote a value down, and when. */
export function sourceOf(value: PersonValue, when: string): string {
  if (value.file !== null) return fileSource(value.file, when);
  const helper = day.nameOf(value.helper);
  return helper === null ? t("person-source-here", { when }) : t("person-source-helper", { name: helper, when });
}
