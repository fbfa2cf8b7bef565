/** Single keys: they work only outside fields and dialogs, and can be turned off. */
import { shop } from "../reads/shop.svelte";

const ELSEWHERE = "input, textarea, select, dialog, [role=dialog], [contenteditable]";

/** The single key that was struck where it means something, in small letters; else null. */
export function single(event: KeyboardEvent): string | null {
  if (event.repeat || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (!shop.singleKeys || document.querySelector("dialog[open]") !== null) return null;
  if (event.target instanceof HTMLElement && event.target.closest(ELSEWHERE) !== null) return null;
  return event.key.toLowerCase();
}
