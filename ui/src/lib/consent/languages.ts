/** The names of the languages a shop can ask and confirm in, in the language of the window. */
import { words } from "../words/words.svelte";

/** A two-letter language as a person calls it; the letters themselves where the system knows no name. */
export function nameOfLanguage(code: string): string {
  try {
    const name = new Intl.DisplayNames([words.language], { type: "language" }).of(code) ?? code;
    return name.charAt(0).toLocaleUpperCase(words.language) + name.slice(1);
  } catch {
    return code;
  }
}
