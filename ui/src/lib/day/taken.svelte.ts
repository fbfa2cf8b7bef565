/** What was taken back, on its way into the composer of its chat. */
import { tick } from "svelte";

import { backend, commandId } from "../../backend/backend";
import type { Attachment, NewContent, TakenBack } from "../../backend/bindings";
import { attachmentsOf } from "../chat/attach/attached.svelte";

/** What was put together in a sheet, with the files of it. */
export interface Begun {
  content: NewContent;
  files: Attachment[];
}

class Taken {
  #texts = $state.raw<ReadonlyMap<number, string>>(new Map());
  #contents = $state.raw<ReadonlyMap<number, Begun>>(new Map());

  /** The text that was taken back in a chat, while nobody took it up yet. */
  of(conversation: number): string | undefined {
    return this.#texts.get(conversation);
  }

  /** What was put together in a sheet and taken back. It waits for its chat to be opened. */
  contentOf(conversation: number): Begun | undefined {
    return this.#contents.get(conversation);
  }

  /** The field has it. */
  took(conversation: number): void {
    this.#texts = new Map([...this.#texts].filter(([id]) => id !== conversation));
  }

  /** A sheet is open with it. */
  tookContent(conversation: number): void {
    this.#contents = new Map([...this.#contents].filter(([id]) => id !== conversation));
  }

  /** Takes back a message that waits to go. */
  async message(conversation: number, message: number): Promise<void> {
    await this.#give(conversation, await backend.change("take_back", { command_id: commandId(), message }));
  }

  /** Takes back a text that goes later. */
  async later(conversation: number, later: number): Promise<void> {
    await this.#give(conversation, await backend.change("take_back_later", { command_id: commandId(), later }));
  }

  /**
   * A chat that is open takes it up at once. Any other finds its text in its draft, where the engine has put it, its
   * file attached, and its sheet open.
   */
  async #give(conversation: number, { text, file, content, files }: TakenBack): Promise<void> {
    if (file) attachmentsOf(conversation).back(file.attachment, file.kind);
    if (content) this.#contents = new Map([...this.#contents, [conversation, { content, files }]]);
    if (text !== null) await this.words(conversation, text);
  }

  /** Words of a chat's that stand in its draft again: a field that is open takes them up. */
  async words(conversation: number, text: string): Promise<void> {
    this.#texts = new Map([...this.#texts, [conversation, text]]);
    await tick();
    this.took(conversation);
  }
}

export const taken = new Taken();
