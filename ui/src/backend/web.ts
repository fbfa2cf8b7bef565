/** The door of the windowless app: commands by POST, events by WebSocket, a cookie as the key. */
import type { AnswerOf, ChangeName, CommandName, Event, ReadName, RequestOf } from "./bindings";
import { Listeners, mayOpen, type Backend, type LinkState } from "./door";
import { Failed, isRefusal } from "./failed";

/** Waits between attempts to reach the events again, in milliseconds. */
const WAITS = [250, 500, 1000, 2000, 4000];

/** What the door answers to a page whose key it does not know. */
const KEY_GONE = 401;

export class WebBackend implements Backend {
  readonly kind = "web";
  readonly #events = new Listeners<Event>();
  readonly #link = new Listeners<LinkState>();
  #attempts = 0;
  #wasUp = false;

  start(): Promise<void> {
    return new Promise((settled) => this.#connect(settled));
  }

  read<N extends ReadName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>> {
    return this.#call(name, request);
  }

  change<N extends ChangeName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>> {
    return this.#call(name, request);
  }

  onEvent(listener: (event: Event) => void): () => void {
    return this.#events.add(listener);
  }

  onLink(listener: (link: LinkState) => void): () => void {
    return this.#link.add(listener);
  }

  usable(): void {
    performance.mark("usable");
  }

  openLink(url: string): Promise<void> {
    if (mayOpen(url)) window.open(url, url.startsWith("https:") ? "_blank" : "_self", "noopener,noreferrer");
    return Promise.resolve();
  }

  async #call<N extends CommandName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>> {
    let answer: Response;
    let body: unknown = null;
    try {
      answer = await fetch(`/api/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(request),
      });
      if (answer.status !== KEY_GONE) body = await answer.json();
    } catch {
      throw Failed.unreachable();
    }
    if (answer.status === KEY_GONE) {
      this.#link.tell("key_gone");
      throw Failed.keyGone();
    }
    if (answer.ok) return body as AnswerOf<N>;
    throw isRefusal(body) ? new Failed(body) : Failed.unreachable();
  }

  #connect(settled?: () => void): void {
    const socket = new WebSocket(`ws://${location.host}/api/events`);
    socket.onopen = () => {
      this.#attempts = 0;
      this.#link.tell("up");
      // What happened while nobody listened is unknown: whoever shows something reads it again.
      if (this.#wasUp) this.#events.tell({ type: "lagged" });
      this.#wasUp = true;
      settled?.();
    };
    socket.onmessage = (message) => this.#events.tell(JSON.parse(String(message.data)) as Event);
    socket.onclose = () => {
      settled?.();
      this.#wasUp = true;
      this.#link.tell("down");
      // A socket that is refused does not say why; a question does. Whoever opens the shop anew in another tab of this
      // browser gives this one its key back, so it goes on trying.
      this.#call("shop", {}).catch(() => undefined);
      const wait = WAITS[Math.min(this.#attempts, WAITS.length - 1)] ?? 4000;
      this.#attempts += 1;
      setTimeout(() => this.#connect(), wait);
    };
  }
}
