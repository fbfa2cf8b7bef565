/** Countries a number can be dialled in, by their names in the window's language. */
import { words } from "../../words/words.svelte";

// prettier-ignore
const CODES = [
  "AE", "AR", "AT", "AU", "BE", "BG", "BR", "CA", "CH", "CL", "CN", "CO", "CY", "CZ", "DE", "DK", "EE", "EG", "ES",
  "FI", "FR", "GB", "GR", "HR", "HU", "ID", "IE", "IL", "IN", "IQ", "IS", "IT", "JP", "KE", "KR", "LT", "LU", "LV",
  "MA", "MT", "MX", "MY", "NG", "NL", "NO", "NZ", "PE", "PH", "PK", "PL", "PT", "RO", "RS", "SA", "SE", "SG", "SI",
  "SK", "TH", "TN", "TR", "UA", "US", "UY", "VN", "ZA",
];

/** A country's name; its two letters where nobody knows it. */
export function countryOf(letters: string): string {
  try {
    return new Intl.DisplayNames(words.language, { type: "region" }).of(letters) ?? letters;
  } catch {
    return letters;
  }
}

/** All of them by name, and the one that is chosen even where it is not among them. */
export function countries(chosen: string | null): { letters: string; name: string }[] {
  const all = chosen === null || CODES.includes(chosen) ? CODES : [...CODES, chosen];
  return all
    .map((letters) => ({ letters, name: countryOf(letters) }))
    .sort((a, b) => a.name.localeCompare(b.name, words.language));
}
