/** The gallery of the open chat: whether it is open, and the pages of one part of it. */
import { backend, Failed, type Shown } from "../../backend/backend";
import type { Event, GalleryPart, Message } from "../../backend/bindings";

/** Messages to a page: some rows of pictures more than a window shows. */
const PAGE = 60;

/** The most that is read again at once after a change; what lies below is fetched anew when it is scrolled to. */
const AGAIN = 200;

/** The skeleton is shown only when an answer takes longer than this, in milliseconds. */
const SLOW = 200;

export const PARTS = ["pictures", "documents", "links", "sounds"] as const satisfies readonly GalleryPart[];

class GalleryView {
  open = $state(false);
}

/** Of the chat that is open. */
export const gallery = new GalleryView();

/** The pages of one part, newest first. */
export class Pages {
  messages = $state.raw<Message[]>([]);
  loaded = $state(false);
  slow = $state(false);
  failure = $state.raw<Shown | null>(null);
  /** Where the next page begins; nothing at the end. */
  next = $state<string | null>(null);

  #busy = false;
  #pending = false;
  #gone = false;
  readonly #leave: () => void;
  readonly #waiting: ReturnType<typeof setTimeout>;

  constructor(
    private readonly conversation: number,
    private readonly part: GalleryPart,
  ) {
    this.#leave = backend.onEvent((event) => this.#hear(event));
    this.#waiting = setTimeout(() => (this.slow = !this.loaded), SLOW);
    void this.again();
  }

  /** Not looked at any more. */
  close(): void {
    this.#gone = true;
    clearTimeout(this.#waiting);
    this.#leave();
  }

  /** Reads from the newest on, as far as it was shown. */
  again(): Promise<void> {
    return this.#ask(async () => {
      const limit = Math.max(PAGE, Math.min(AGAIN, this.messages.length));
      const page = await backend.read("gallery", { conversation: this.conversation, part: this.part, limit });
      return { ...page, before: [] };
    });
  }

  /** Reads the next page. */
  more(): Promise<void> {
    const cursor = this.next;
    if (cursor === null) return Promise.resolve();
    return this.#ask(async () => {
      const request = { conversation: this.conversation, part: this.part, limit: PAGE, cursor };
      return { ...(await backend.read("gallery", request)), before: this.messages };
    });
  }

  #hear(event: Event): void {
    const touched = event.type === "changed" && event.tags.includes(`messages:${this.conversation}`);
    if (touched || event.type === "lagged") void this.again();
  }

  /** One question under way; a change that comes meanwhile is asked for afterwards. */
  async #ask(question: () => Promise<{ messages: Message[]; next: string | null; before: Message[] }>): Promise<void> {
    if (this.#busy) {
      this.#pending = true;
      return;
    }
    this.#busy = true;
    try {
      const { messages, next, before } = await question();
      if (this.#gone) return;
      this.messages = [...before, ...messages];
      this.next = next;
      this.failure = null;
    } catch (error) {
      this.failure = Failed.from(error).failure;
    } finally {
      this.loaded = true;
      this.slow = false;
      this.#busy = false;
      if (this.#pending && !this.#gone) {
        this.#pending = false;
        void this.again();
      }
    }
  }
}

/** Messages of one month, newest first. */
export interface Month {
  key: string;
  /** A moment in it. */
  at: number;
  messages: Message[];
}

/** Messages in the months they were written in. They come newest first. */
export function months(messages: Message[]): Month[] {
  const all: Month[] = [];
  for (const message of messages) {
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
    const day = new Date(message.at);
    const key = `${day.getFullYear()}-${day.getMonth() + 1}`;
    const last = all.at(-1);
    if (last?.key === key) last.messages.push(message);
    else all.push({ key, at: message.at, messages: [message] });
  }
  return all;
}
