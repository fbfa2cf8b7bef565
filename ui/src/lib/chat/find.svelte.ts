/** Looking for words in one conversation: what is known of the matches, newest first, and which one is shown. */
import { backend, Failed, type Shown } from "../../backend/backend";
import type { Event } from "../../backend/bindings";
import { hitOf, marksOf, NO_MARKS, renewed, type Hit, type Marks } from "./find";

/** Matches asked for at once. */
const PAGE = 40;
/** The next page is asked for when so few known matches are left. */
const AHEAD = 10;
/** So long nothing is typed before the app is asked, in milliseconds. */
const PAUSE = 120;
/** A look that takes longer than this says so, in milliseconds. */
const SLOW = 200;

export class Find {
  /** Whether the bar is open. */
  open = $state(false);
  text = $state("");
  /** The text the matches belong to. */
  answered = $state("");
  /** Where one is among the matches, from 0; -1 before the first that came in where there was none. */
  at = $state(0);
  known = $state(0);
  /** Whether there are more than are known. */
  more = $state(false);
  slow = $state(false);
  failure = $state.raw<Shown | null>(null);
  /** The words to mark, by message. */
  marks = $state.raw<Marks>(NO_MARKS);
  /** The match that is shown. */
  hit = $state.raw<Hit | null>(null);

  #hits: Hit[] = [];
  #next: string | null = null;
  #turn = 0;
  #busy = false;
  #stale = false;
  #wanted: number | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** `show` leads to a message. */
  constructor(
    private readonly conversation: number,
    private readonly show: (message: number) => void,
  ) {}

  get current(): number | null {
    return this.hit?.message ?? null;
  }

  /** What there is to look for: nothing is asked for blanks. */
  get wanted(): string {
    return this.text.trim();
  }

  get settled(): boolean {
    return this.wanted !== "" && this.answered === this.wanted && this.failure === null;
  }

  /** The text has changed: what is on its way is no longer wanted. */
  typed(): void {
    this.#forget();
    if (this.wanted === "") this.#clear();
    else this.#pause = setTimeout(() => void this.#ask(this.wanted), PAUSE);
  }

  /** Looks again after a failure, or at once instead of after the pause. */
  again(): void {
    this.#forget();
    if (this.wanted === "") return;
    // Only the next page failed: what is known stays, and so does where one is.
    if (this.answered === this.wanted && this.known > 0) this.#go(this.at + 1);
    else void this.#ask(this.wanted);
  }

  /** To the next older match. */
  older(): void {
    if (!this.settled) this.again();
    else this.#go(this.at + 1);
  }

  newer(): void {
    if (!this.settled) this.again();
    else if (this.at > 0) this.#go(this.at - 1);
  }

  /** The chat may say something else now: the matches are looked for again, and nobody is moved. */
  hears(event: Event): void {
    const mine = event.type === "changed" && event.tags.includes(`messages:${this.conversation}`);
    if (!this.open || !(mine || event.type === "lagged")) return;
    // What is being read may have been read before this came in.
    if (this.#busy) this.#stale = true;
    else if (this.settled) void this.#renew();
  }

  /** Ends the search; what is typed is kept for the next time. */
  close(): void {
    this.#forget();
    this.#clear();
    this.open = false;
  }

  #go(to: number): void {
    const hit = this.#hits[to];
    if (hit) {
      this.at = to;
      this.hit = hit;
      this.marks = marksOf(this.#hits, this.at);
      this.show(hit.message);
    } else if (this.more) {
      // Gone to as soon as it has come.
      this.#wanted = to;
    }
    if (this.more && to >= this.#hits.length - AHEAD) void this.#below();
  }

  #renewing = false;
  #renewAgain = false;

  /** Quiet: what cannot be read now is read with the next change. */
  async #renew(): Promise<void> {
    this.#renewAgain = this.#renewing;
    if (this.#renewing) return;
    this.#renewing = true;
    const text = this.answered;
    try {
      const found = await backend.read("search", { text, conversation: this.conversation, limit: PAGE });
      // A page on its way belongs to the matches as they were: looked for again once it is there.
      this.#stale ||= this.#busy;
      if (!this.settled || this.answered !== text || this.#busy) return;
      const { hits, joined } = renewed(this.#hits, found.messages.map(hitOf), found.next !== null);
      this.#hits = hits;
      if (!joined) this.#next = found.next;
      const shown = hits.findIndex((hit) => hit.message === this.current);
      // The one that is shown may be gone: the next step leads to the one that follows it.
      this.at = shown >= 0 ? shown : this.hit === null ? -1 : Math.min(this.at, hits.length) - 1;
      this.known = hits.length;
      this.more = this.#next !== null;
      this.marks = marksOf(hits, Math.max(0, this.at));
    } catch {
      // As it was.
    } finally {
      this.#renewing = false;
      if (this.#renewAgain) void this.#renew();
    }
  }

  #clear(): void {
    this.#hits = [];
    this.#next = null;
    this.answered = "";
    this.at = this.known = 0;
    this.more = false;
    this.marks = NO_MARKS;
    this.hit = null;
  }

  #forget(): void {
    this.#turn += 1;
    this.#busy = this.#stale = false;
    this.#wanted = null;
    clearTimeout(this.#pause);
    clearTimeout(this.#waiting);
    this.slow = false;
    this.failure = null;
  }

  async #ask(text: string): Promise<void> {
    await this.#read(text, null, () => {
      this.#clear();
      this.answered = text;
    });
    if (this.answered === text && this.hit === null && this.#hits.length > 0) this.#go(0);
  }

  async #below(): Promise<void> {
    if (this.#busy || this.#next === null) return;
    await this.#read(this.answered, this.#next, () => undefined);
    const wanted = this.#wanted;
    this.#wanted = null;
    if (wanted !== null && this.#hits[wanted]) this.#go(wanted);
  }

  async #read(text: string, cursor: string | null, before: () => void): Promise<void> {
    const turn = ++this.#turn;
    this.#busy = true;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => (this.slow = true), SLOW);
    try {
      const found = await backend.read("search", {
        text,
        conversation: this.conversation,
        limit: PAGE,
        ...(cursor === null ? {} : { cursor }),
      });
      if (turn !== this.#turn) return;
      before();
      this.#hits.push(...found.messages.map(hitOf));
      this.marks = marksOf(this.#hits, this.at);
      this.#next = found.next;
      this.known = this.#hits.length;
      this.more = found.next !== null;
      this.failure = null;
    } catch (error) {
      if (turn === this.#turn) this.failure = Failed.from(error).failure;
    } finally {
      if (turn === this.#turn) {
        clearTimeout(this.#waiting);
        this.slow = false;
        this.#busy = false;
        if (this.#stale && this.settled) void this.#renew();
        this.#stale = false;
      }
    }
  }
}
