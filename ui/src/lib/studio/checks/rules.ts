/** The sentences of rules and of the places they speak of. Every rule has its own; the catalogue's tests see to it. */
import type { StudioFinding, StudioPlace } from "../../../backend/bindings";
import { languageOf } from "../../chat/compose/templates";
import { t, type Key } from "../../words/words.svelte";

type Facts = Record<string, string | number>;

/** Facts that are amounts; every other may be a name, a code or somebody's number, whatever it looks like. */
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

/** Facts that are Meta's code of a language: said by its name. */
const LANGUAGES = new Set(["code", "language"]);

/** Rules that ask for nothing to be written otherwise: Meta takes it later. */
const WAITS = new Set(["edit-state", "edit-limit", "creation-limit"]);

/** Whether a finding only asks to wait. */
export const waits = ({ rule }: StudioFinding): boolean => WAITS.has(rule);

/** Amounts are numbers to the sentence, so that it finds its plural. */
function filled(facts: { [name: string]: string }): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      if (AMOUNTS.has(name)) return [name, Number(value)];
      return [name, LANGUAGES.has(name) ? languageOf(value) : value];
    }),
  );
}

// Rules are named by the engine, so the key is only known to be one.
const say = (key: string, facts: Facts): string => t(key as Key, facts);

/** What a rule is about, in a few words. */
export const titleOf = (rule: string, facts: { [name: string]: string }): string =>
  say(`lint-${rule}-title`, filled(facts));

/** Why it matters, with what was found. */
export const whyOf = ({ rule, facts }: StudioFinding): string => say(`lint-${rule}-why`, filled(facts));

/** What one click does about it. */
export const fixOf = ({ rule, facts }: StudioFinding): string => say(`lint-${rule}-fix`, filled(facts));

/** Where it is; nothing where that goes without saying. */
export function placeOf({ part, card, index }: StudioPlace): string {
  if (part === "template" || part === "body") return "";
  const where = index === null ? t(`studio-place-${part}`) : t("studio-place-button-of", { number: index + 1 });
  return card === null ? where : t("studio-place-card-of", { number: card + 1, where });
}
