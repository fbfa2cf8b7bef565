/** What can be written down of customers, with its names in the window's language. */
import { Reading } from "../reads/reading.svelte";
import type { PersonField } from "../../backend/bindings";
import { t } from "../words/words.svelte";

const CODES = ["name", "email", "language", "country", "time_zone", "city", "company", "birthday"] as const;
type Code = (typeof CODES)[number];

const known = (code: string | null): Code | undefined => CODES.find((one) => one === code);

/** What a field is called. */
export function fieldName(field: PersonField): string {
  const code = known(field.code);
  return code === undefined ? field.name : t(`person-field-${code}`);
}

/** What belongs into a field, for who wrote something else. */
export function fieldHint(field: PersonField): string {
  const code = known(field.code);
  if (code === "email" || code === "language" || code === "country" || code === "time_zone" || code === "birthday")
    return t(`person-hint-${code}`);
  return t(`person-hint-${field.kind}`);
}

/** Must be made while a component is set up. */
export class Fields {
  readonly reading = new Reading("person_fields", () => ({}));

  get all(): PersonField[] {
    return this.reading.data?.fields ?? [];
  }

  /** The id of a field every shop has. */
  id(code: string): number | undefined {
    return this.all.find((field) => field.code === code)?.id;
  }
}
