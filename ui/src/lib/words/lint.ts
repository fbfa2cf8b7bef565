/** What a check of a template says: every rule has a title, a reason, and a label for its fix where it has one. */
import type { Key } from "./keys";
import { t } from "./words.svelte";

/** Facts that are amounts: a sentence may say one otherwise than many. Every other fact is words. */
const AMOUNTS = new Set([
  "card",
  "count",
  "days",
  "gaps",
  "hours",
  "least",
  "length",
  "minutes",
  "most",
  "needed",
  "seconds",
]);

type Facts = Readonly<Record<string, string | number>>;

/** A sentence of a rule, with the facts of what was found. */
export function lintSays(rule: string, part: "title" | "why" | "fix", facts: Facts): string {
  const args = Object.entries(facts).map(([name, fact]) => [name, AMOUNTS.has(name) ? Number(fact) : String(fact)]);
  return t(`lint-${rule}-${part}` as Key, Object.fromEntries(args) as Record<string, string | number>);
}
