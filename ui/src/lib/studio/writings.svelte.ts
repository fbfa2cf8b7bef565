/** The drafts of a template that are open: one for each language somebody looked at, kept until the sheet is left. */
import type { StudioLanguage, StudioTemplate, TemplateDefinition } from "../../backend/bindings";
import type { Order } from "./left";
import { Writing } from "./writing.svelte";

/** Those that were left while something of theirs was on its way. Who comes back before it arrived goes on with the same
 *  one: a second one of the same draft would be written over by the first. */
let leaving: Writing[] = [];

function met(draft: number): Writing | null {
  const found = leaving.find((one) => one.busy && one.draft === draft) ?? null;
  leaving = leaving.filter((one) => one.busy && one !== found);
  found?.reopen();
  return found;
}

export class Writings {
  /** A template without its first word. */
  fresh = $state.raw<Writing | null>(null);
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
  readonly #all = new Map<number, Writing>();

  begin(definition: TemplateDefinition): void {
    this.fresh = new Writing(definition, null, null);
  }

  /** The draft of a language; nothing where there is none. */
  of(template: StudioTemplate, language: StudioLanguage): Writing | null {
    const { draft } = language;
    if (draft === null) return null;
    const known = this.fresh?.draft === draft.id ? this.fresh : this.#all.get(draft.id);
    if (known) {
      known.adopt(draft);
      return known;
    }
    const one = met(draft.id) ?? new Writing(draft.definition, template.key, draft);
    one.adopt(draft);
    this.#all.set(draft.id, one);
    return one;
  }

  /** The draft is gone: what it said is not to be kept any more. */
  forget(draft: number): void {
    this.#all.get(draft)?.abandon();
    this.#all.delete(draft);
    if (this.fresh?.draft !== draft) return;
    this.fresh.abandon();
    this.fresh = null;
  }

  /** What is not kept yet of all of them. */
  left(): Order[][] {
    const all = [this.fresh, ...this.#all.values()].filter((one) => one !== null);
    return all.map((one) => one.left()).filter((orders) => orders.length > 0);
  }

  /** Keeps what is not kept yet. */
  save(): void {
    void this.fresh?.save();
    for (const one of this.#all.values()) void one.save();
  }

  close(): void {
    const all = [this.fresh, ...this.#all.values()].filter((one) => one !== null);
    for (const one of all) one.close();
    leaving = [...leaving, ...all].filter((one) => one.busy);
  }
}
