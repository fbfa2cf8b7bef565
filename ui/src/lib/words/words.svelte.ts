/** What the window says: every sentence comes out of the one catalogue it shares with the tray and notifications. */

import { FluentBundle, type FluentResource, type FluentVariable } from "@fluent/bundle";

import type { Key, Sentences } from "./keys";

export type { Key } from "./keys";

/** A language of the catalogue. */
export type Language = "en" | "sv" | "fi";

type Args = Record<string, string | number>;

/** What `t` takes beside a key: nothing, its arguments, or anything where the key is only known to be one. */
type Beside<K extends Key> = [Key] extends [K]
  ? [args?: Args]
  : K extends Key
    ? Sentences[K] extends null
      ? []
      : [args: Sentences[K]]
    : never;

/** Fetched when they are spoken: nobody waits at the start for languages they do not read. */
const SOURCES: Record<Language, () => Promise<{ default: FluentResource["body"] }>> = {
  en: () => import("../../../../src-tauri/crates/words/catalogue/en.ftl?parsed"),
  sv: () => import("../../../../src-tauri/crates/words/catalogue/sv.ftl?parsed"),
  fi: () => import("../../../../src-tauri/crates/words/catalogue/fi.ftl?parsed"),
};

// These name something and are no amount: 131047 is never 131,047.
const NAMES = new Set(["code", "port"]);

// Hebrew, Arabic and their neighbours: within a sentence of ours such a name must not turn what stands beside it.
const [ISOLATE, ISOLATE_END] = [String.fromCodePoint(0x2068), String.fromCodePoint(0x2069)];
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

const bundles: Partial<Record<Language, FluentBundle>> = {};

async function learn(language: Language): Promise<void> {
  bundles[language] ??= make(language, (await SOURCES[language]()).default);
}

function make(language: Language, body: FluentResource["body"]): FluentBundle {
  // Fluent would put marks of isolation around every argument; here only those get them that need them.
  const made = new FluentBundle(locale(language), { useIsolating: false });
  made.addResource({ body });
  return made;
}

/** The locale dates and numbers are written in. English is the one with a 24 hour clock and the day first. */
export function locale(language: Language): string {
  return { en: "en-GB", sv: "sv-SE", fi: "fi-FI" }[language];
}

class Words {
  #language = $state<Language>("en");
  #wanted: Language = "en";

  /** The language that is spoken; what says something with it says it anew when it changes. */
  get language(): Language {
    return this.#language;
  }

  /** Whether there is anything to say it with. */
  get speaks(): boolean {
    return bundles[this.#language] !== undefined;
  }

  /** Speaks another language as soon as its sentences are there; whoever asks again meanwhile is the one who is heard. */
  async setLanguage(language: Language): Promise<void> {
    this.#wanted = language;
    await learn(language);
    if (this.#wanted === language) this.#language = language;
  }
}

/** The language of the window. */
export const words = new Words();

/** The language of the catalogue that fits best what the system prefers; English when it has none of them. */
export function ofTheSystem(preferred: readonly string[] = navigator.languages): Language {
  for (const one of preferred) {
    const code = one.toLowerCase().split("-")[0];
    if (code === "en" || code === "sv" || code === "fi") return code;
  }
  return "en";
}

/** The sentence of a key in the language of the window, with its arguments filled in. */
export function t<K extends Key>(key: K, ...beside: Beside<K>): string {
  const spoken = bundles[words.language];
  const pattern = spoken?.getMessage(key)?.value;
  if (spoken === undefined || pattern === null || pattern === undefined) {
    console.warn("no such sentence", key);
    return key;
  }
  const faults: Error[] = [];
  const sentence = spoken.formatPattern(pattern, filling(beside[0] as Args | undefined), faults);
  if (faults.length > 0) console.warn("a sentence could not be filled in", key, faults);
  return sentence;
}

function filling(args: Args | undefined): Record<string, FluentVariable> | null {
  if (args === undefined) return null;
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, fill(name, value)]));
}

function fill(name: string, value: string | number): FluentVariable {
  if (typeof value === "number") return NAMES.has(name) ? String(value) : value;
  return RIGHT_TO_LEFT.test(value) ? ISOLATE + value + ISOLATE_END : value;
}
