/** What a template of the library is for, in words. */
import { t, type Key } from "../../words/words.svelte";

// The library names its purposes, so the key is only known to be one.
export const purposeName = (purpose: string): string => t(`studio-purpose-${purpose}` as Key);

/** The trade of whoever looks for a template, in words. */
export const tradeName = (trade: string): string => t(`studio-trade-${trade}` as Key);
