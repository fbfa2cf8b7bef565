/** The rows a start shows first, asked for together with the shop and not after its answer. */
import { place } from "../shell/view.svelte";
import { chosen } from "./chosen.svelte";
import { listOf, Pages } from "./pages.svelte";

let first: Pages | null = null;

/** Asks, when the window opens with the inbox. */
export function askFirst(): void {
  if (place.view !== "inbox") return;
  first = new Pages(listOf(chosen.shelf, chosen.filter));
  void first.open();
}

/** The rows that were asked for, once; whoever comes later has to ask. */
export function takeFirst(): Pages | null {
  const taken = first;
  first = null;
  return taken;
}
