/** What tests use of keys.mjs. */

/** Every key with its arguments; the value says whether a plural hangs on the argument. */
export type Keys = Map<string, Map<string, boolean>>;

export function keysOf(source: string): { keys: Keys; faults: string[] };
export function differences(english: Keys, other: Keys, language: string): string[];
export function unused(keys: Iterable<string>, sources: string): string[];
export function render(keys: Keys): string;
