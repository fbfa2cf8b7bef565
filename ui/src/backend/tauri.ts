/** The door of the desktop window. Nothing but this folder knows Tauri. */
import { Channel, invoke } from "@tauri-apps/api/core";

import type { AnswerOf, ChangeName, CommandName, Event, ReadName, RequestOf } from "./bindings";
import { hearDrags } from "./dropped";
import { Listeners, mayOpen, type Backend, type LinkState } from "./door";
import { Failed } from "./failed";

/** Files cross the edge of the window there only with the host's help. */
const onLinux = navigator.userAgent.includes("Linux");

export class TauriBackend implements Backend {
  readonly kind = "tauri";
  readonly #events = new Listeners<Event>();
  readonly #link = new Listeners<LinkState>();

  /** The host keeps events for the page from its first byte on: nobody has to wait until the subscription stands. */
  start(): Promise<void> {
    const channel = new Channel<Event>();
    channel.onmessage = (event) => this.#events.tell(event);
    void invoke("subscribe", { channel }).then(() => {
      this.#link.tell("up");
      // After what the first view needs.
      if (onLinux) hearDrags();
    });
    return Promise.resolve();
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
    void invoke("usable");
  }

  async openLink(url: string): Promise<void> {
    if (mayOpen(url)) await invoke("plugin:opener|open_url", { url });
  }

  /** The web view on Linux drags an address, which no other program turns into a file. */
  readonly dragOut = onLinux
    ? // What cannot be dragged out is in the log, and can be saved.
      (url: string): void => void invoke("drag_out", { url }).catch(() => undefined)
    : undefined;

  async #call<N extends CommandName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>> {
    try {
      return await invoke<AnswerOf<N>>("rpc", { command: name, payload: request });
    } catch (thrown) {
      throw Failed.from(thrown);
    }
  }
}
