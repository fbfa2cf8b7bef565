/** What both doors have in common: the interface, and telling listeners. */
import type { AnswerOf, ChangeName, Event, ReadName, RequestOf } from "./bindings";

/** Whether events come through: they do, they do not for now, or this page's key is no longer known and they never will. */
export type LinkState = "up" | "down" | "key_gone";

/** The one door between what a person sees and the app. Every call rejects with `Failed`. */
export interface Backend {
  readonly kind: "tauri" | "web";
  /** Subscribes to events. Settles when a read after it misses nothing. */
  start(): Promise<void>;
  read<N extends ReadName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>>;
  change<N extends ChangeName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>>;
  /** Hears every event from now on; the answer ends it. After a gap the event is `lagged`. */
  onEvent(listener: (event: Event) => void): () => void;
  /** Hears whether events come through. */
  onLink(listener: (link: LinkState) => void): () => void;
  /** Says that the first view is on the screen and can be used: where the start ends, for whoever measures it. */
  usable(): void;
  /** Opens an address outside, after the allow-list. */
  openLink(url: string): Promise<void>;
  /** Begins to drag the file of an address out of the window; missing where the web view does that by itself. */
  readonly dragOut?: ((url: string) => void) | undefined;
}

/** Listeners of one kind of news. */
export class Listeners<T> {
  readonly #all = new Set<(news: T) => void>();

  add(listener: (news: T) => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(news: T): void {
    for (const listener of [...this.#all]) listener(news);
  }
}

/** The kinds of address that may be opened outside. */
export function mayOpen(url: string): boolean {
  try {
    return ["https:", "tel:", "mailto:"].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}
