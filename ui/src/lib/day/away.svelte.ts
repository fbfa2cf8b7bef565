/** What is done to the chat at hand from anywhere: a button, a key or the palette. */
import { backend, commandId } from "../../backend/backend";
import type { ConversationRow } from "../../backend/bindings";
import { chosen } from "../inbox/chosen.svelte";
import { type Deed, undo } from "./undo.svelte";

class Away {
  /** The list as it is shown now; set by whoever shows it. */
  list: { readonly rows: readonly ConversationRow[]; settle: () => void } = { rows: [], settle: () => undefined };

  /**
   * Does something after which the chat leaves the list. It is laid aside; the next one is not opened, for opened it
   * would count as read. For a while the deed can be undone.
   */
  async after(
    conversation: number,
    deed: Deed["deed"],
    what: () => Promise<unknown>,
    back: () => Promise<unknown>,
  ): Promise<void> {
    const name = this.list.rows.find((row) => row.id === conversation)?.person.name ?? null;
    await what();
    this.list.settle();
    undo.offer({ deed, name, conversation, back });
    if (conversation === chosen.conversation) chosen.leave += 1;
  }

  /** Says done, or takes it back. */
  done(conversation: number, done: boolean): Promise<void> {
    const set = (done: boolean) => (): Promise<unknown> =>
      backend.change("set_done", { command_id: commandId(), conversation, done }).then(() => this.list.settle());
    return done ? this.after(conversation, "done", set(true), set(false)) : set(false)().then(() => undefined);
  }

  /** Says done, or takes it back where it is done already. */
  async turn(conversation: number): Promise<void> {
    const { shelf } = await backend.read("conversation", { conversation });
    await this.done(conversation, shelf !== "done");
  }

  /** Puts the chat off, or takes it back. */
  snooze(conversation: number, until: number | null): Promise<void> {
    const before = this.list.rows.find((row) => row.id === conversation)?.marks.snoozed_until ?? null;
    const set = (until: number | null) => (): Promise<unknown> =>
      backend.change("snooze", { command_id: commandId(), conversation, until }).then(() => this.list.settle());
    return until === null
      ? set(null)().then(() => undefined)
      : this.after(conversation, "snoozed", set(until), set(before));
  }

  /** Marks the chat unread and lays it aside: open, it would count as read. */
  async unread(conversation: number): Promise<void> {
    if (chosen.conversation === conversation) chosen.leave += 1;
    await backend.change("mark_unread", { command_id: commandId(), conversation, unread: true });
  }

  async pin(conversation: number, pinned: boolean): Promise<void> {
    await backend.change("pin", { command_id: commandId(), conversation, pinned });
    this.list.settle();
  }

  /** Lets the chat's messages ring no more, or again. */
  async hush(conversation: number, quiet: boolean): Promise<void> {
    await backend.change("hush", { command_id: commandId(), conversation, quiet });
  }

  async assign(conversation: number, helper: number | null): Promise<void> {
    await backend.change("assign", { command_id: commandId(), conversation, helper });
  }

  async label(conversation: number, label: number, on: boolean): Promise<void> {
    await backend.change("put_label", { command_id: commandId(), conversation, label, on });
  }
}

export const away = new Away();
