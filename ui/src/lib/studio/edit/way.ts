/** The way from what a check found to the field it is about. The parts of the editor carry `data-place`; nothing else knows how
 *  they are built. */
import { tick } from "svelte";

import type { StudioFinding } from "../../../backend/bindings";

interface Where {
  part: string;
  card?: number | null;
  index?: number | null;
}

/** What a part of the editor carries as `data-place`. */
export const placeKey = ({ part, card = null, index = null }: Where): string =>
  `${card === null ? "" : `${card}:`}${part}${index === null ? "" : `:${index}`}`;

const FIELDS = "textarea, input:not([type=file]):not([readonly]), select, button";

/** Whether a finding is about a field; those about the account or Meta's state are not. */
export const leadsSomewhere = ({ place }: StudioFinding): boolean => !["template", "language"].includes(place.part);

/** Puts the keyboard into the field a finding is about, with its words chosen. False where there is no such field now. */
export async function goTo(root: ParentNode, { rule, place }: StudioFinding): Promise<boolean> {
  if (place.card !== null) {
    root.querySelector<HTMLElement>(`[data-card="${place.card}"][aria-pressed="false"]`)?.click();
    await tick();
  }
  const wanted = [placeKey(place), placeKey({ part: place.part, card: place.card }), place.part];
  const box = wanted.map((key) => root.querySelector<HTMLElement>(`[data-place="${key}"]`)).find((one) => one !== null);
  if (!box) return false;
  box.querySelector<HTMLElement>(":scope [data-opens][aria-expanded='false']")?.click();
  await tick();
  const field = fieldIn(box, rule, place);
  if (!field) return false;
  field.focus({ preventScroll: true });
  bringIntoSight(field);
  if (field instanceof HTMLTextAreaElement && place.from !== null && place.to !== null && place.gap === null) {
    field.setSelectionRange(place.from, place.to);
  }
  return true;
}

/** Into the middle of what scrolls it. The browser's own way would push everything around it as well, up to the window. */
function bringIntoSight(field: HTMLElement): void {
  let around = field.parentElement;
  while (around && !/auto|scroll/u.test(getComputedStyle(around).overflowY)) around = around.parentElement;
  if (!around) return;
  const [own, its] = [field.getBoundingClientRect(), around.getBoundingClientRect()];
  around.scrollTop += own.top + own.height / 2 - (its.top + its.height / 2);
}

function fieldIn(box: HTMLElement, rule: string, place: StudioFinding["place"]): HTMLElement | null {
  if (place.gap !== null) {
    const sample = [...box.querySelectorAll<HTMLElement>("[data-gap]")].find((one) => one.dataset["gap"] === place.gap);
    if (sample) return sample;
  }
  const fields = [...box.querySelectorAll<HTMLElement>(FIELDS)].filter((one) => !one.closest("[data-beside]"));
  // A file that is missing is chosen, not written.
  const file = rule === "sample-missing" ? box.querySelector<HTMLElement>("[data-file] button") : null;
  const words = fields.filter((one) => one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement);
  const empty = words.filter((one) => (one as HTMLInputElement).value.trim() === "");
  // Of a button that lacks something the field that is empty; of everything else the first.
  if (place.part === "button") return empty[0] ?? words[0] ?? fields[0] ?? null;
  return file ?? box.querySelector<HTMLElement>("textarea") ?? words[0] ?? fields[0] ?? null;
}
