/** Where the reader of a chat is: stays there when messages come and go at both ends, and asks for more ahead. */
import { anchorOf, isAtEnd, isNear, scrollFor, type Anchor, type Placed, type View } from "./anchor";
import type { End } from "./held";
import type { Thread } from "./thread.svelte";

export class Scroll {
  /** What scrolls; set by the view. */
  element = $state<HTMLElement | undefined>();
  atEnd = $state(true);

  #anchor: Anchor = { at: "bottom" };
  /** Where the next change shall lead, whatever is in view. */
  #wish: Anchor | null = null;
  /** Where it stood last: what differs from it, a person scrolled. */
  #top = 0;
  #way: End = "older";
  #focused: { id: number; around: number[] } | null = null;

  constructor(private readonly thread: () => Thread) {}

  /** The end nobody looks at. */
  get far(): End {
    return this.atEnd || this.#way === "newer" ? "older" : "newer";
  }

  get rows(): HTMLElement[] {
    return [...(this.element?.querySelectorAll<HTMLElement>("[data-message]") ?? [])];
  }

  row(message: number): HTMLElement | null {
    return this.element?.querySelector<HTMLElement>(`[data-message="${message}"]`) ?? null;
  }

  /** The place among `rows` of the last one that can be seen. */
  lastInView(): number {
    const bottom = this.element?.getBoundingClientRect().bottom ?? 0;
    return this.rows.findLastIndex((row) => row.getBoundingClientRect().top < bottom);
  }

  /** Before the messages change: what is in view, and where the keyboard is. */
  remember(): void {
    const element = this.element;
    if (!element) return;
    const placed = this.#placed(element);
    this.#anchor = this.#wish ?? anchorOf(placed, this.#view(element), this.thread().hasNewer);
    const row = document.activeElement?.closest<HTMLElement>("[data-message]");
    const id = row && element.contains(row) ? Number(row.dataset["message"]) : null;
    this.#focused = id === null ? null : { id, around: near(placed, id) };
  }

  /** After they have changed. */
  restore(): void {
    const element = this.element;
    if (!element) return;
    this.#apply(element, this.#wish ?? this.#anchor);
    this.#wish = null;
    this.#keepFocus(element);
    this.#ask(element);
  }

  /** What shall stand where after the next change. */
  wish(anchor: Anchor): void {
    this.#wish = anchor;
    this.atEnd = anchor.at === "bottom";
    this.#way = "older";
  }

  /** Goes there now. */
  go(anchor: Anchor): void {
    if (this.element) this.#apply(this.element, anchor);
    this.#wish = null;
  }

  /** The reader scrolled, or the window grew. */
  moved(): void {
    const element = this.element;
    if (!element || !this.thread().loaded) return;
    const view = this.#view(element);
    if (view.top < this.#top) this.#way = "older";
    else if (view.top > this.#top) this.#way = "newer";
    this.#top = view.top;
    this.atEnd = isAtEnd(view);
    this.#ask(element);
  }

  /** The composer grows, the window is resized, fonts arrive: who is at the end stays there. */
  stay(): void {
    if (this.atEnd && !this.thread().hasNewer) this.go({ at: "bottom" });
    else this.moved();
  }

  #apply(element: HTMLElement, anchor: Anchor): void {
    const to = scrollFor(anchor, this.#placed(element), this.#view(element));
    if (to === null) return;
    element.scrollTop = to;
    this.#top = element.scrollTop;
    this.atEnd = isAtEnd(this.#view(element));
  }

  /** Asks for more ahead, only where the reader goes: else a high window would ask at both ends in turn, for ever. */
  #ask(element: HTMLElement): void {
    const thread = this.thread();
    if (!isNear(this.#way, this.#view(element))) return;
    if (this.#way === "older") void thread.older();
    else void thread.newer();
  }

  /** The keyboard was on what is gone: it goes to what stands nearest to it. */
  #keepFocus(element: HTMLElement): void {
    const lost = this.#focused;
    const at = document.activeElement;
    if (lost === null || (at !== null && at !== document.body)) return;
    const view = element.getBoundingClientRect();
    const row = [lost.id, ...lost.around].map((id) => this.row(id)).find((one) => one !== null);
    const box = row?.getBoundingClientRect();
    const seen = box !== undefined && box.bottom > view.top && box.top < view.bottom;
    (seen && row ? row : element).focus({ preventScroll: true });
  }

  #view(element: HTMLElement): View {
    return { top: element.scrollTop, height: element.clientHeight, content: element.scrollHeight };
  }

  #placed(element: HTMLElement): Placed[] {
    const top = element.getBoundingClientRect().top - element.scrollTop;
    return this.rows.map((row) => {
      const box = row.getBoundingClientRect();
      return { id: Number(row.dataset["message"]), top: box.top - top, height: box.height };
    });
  }
}

/** The later ones first, then the earlier ones, nearest first. */
function near(placed: readonly Placed[], id: number): number[] {
  const at = placed.findIndex((one) => one.id === id);
  const later = placed.slice(at + 1, at + 4);
  const earlier = placed.slice(Math.max(0, at - 3), at).reverse();
  return [...later, ...earlier].map((one) => one.id);
}
