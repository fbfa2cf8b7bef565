/** What is done to the chat at hand from anywhere: a button, a key or the palette. */
import { backend, commandId } from "../../backend/backend";
import type { ConversationRow } from "../../backend/bindings";
import { chosen } from "../inbox/chosen.svelte";

class Away {
  /** The list as it is shown now; set by whoever shows it. */
  list: { readonly rows: readonly ConversationRow[]; free: () => void } = { rows: [], free: () => undefined };

  /** Does something after which the chat leaves the list; then the next one is at hand. */
  async after(conversation: number, what: () => Promise<unknown>): Promise<void> {
    const rows = this.list.rows;
    const at = rows.findIndex((row) => row.id === conversation);
    const next = rows[at + 1] ?? rows[at - 1] ?? null;
    await what();
    if (at >= 0 && conversation === chosen.conversation) {
      chosen.conversation = next?.id ?? null;
      chosen.target = null;
      chosen.wishes = next === null ? 0 : chosen.wishes + 1;
    }
  }

  /** Says done and goes on to the next, or takes it back. */
  done(conversation: number, done: boolean): Promise<void> {
    const change = (): Promise<unknown> => backend.change("set_done", { command_id: commandId(), conversation, done });
    this.list.free();
    return done ? this.after(conversation, change) : change().then(() => undefined);
  }

  /** Puts the chat off and goes on to the next, or takes it back. */
  snooze(conversation: number, until: number | null): Promise<void> {
    const change = (): Promise<unknown> => backend.change("snooze", { command_id: commandId(), conversation, until });
    this.list.free();
    return until === null ? change().then(() => undefined) : this.after(conversation, change);
  }

  /** Marks the chat unread and lays it aside: open, it would count as read. */
  async unread(conversation: number): Promise<void> {
    if (chosen.conversation === conversation) chosen.leave += 1;
    await backend.change("mark_unread", { command_id: commandId(), conversation, unread: true });
  }

  async pin(conversation: number, pinned: boolean): Promise<void> {
    this.list.free();
    await backend.change("pin", { command_id: commandId(), conversation, pinned });
  }

  async assign(conversation: number, helper: number | null): Promise<void> {
    await backend.change("assign", { command_id: commandId(), conversation, helper });
  }

  async label(conversation: number, label: number, on: boolean): Promise<void> {
    await backend.change("put_label", { command_id: commandId(), conversation, label, on });
  }
}

export const away = new Away();
