/**
 * What was typed a moment before the page was loaded anew, and what was looked at. It lies in the page's own memory, which a
 * reload keeps and a closed window does not. What was typed is the very order that was on its way, with its id: whether it
 * got through or not, it is done once.
 */
import { backend, Failed } from "../../backend/backend";
import type { RequestOf, StudioKey, StudioSaved } from "../../backend/bindings";

const ORDERS = "shopbell-studio-left";
const PLACE = "shopbell-studio-place";

/** A save, as it was or would have been sent. */
export type Order = RequestOf<"studio_save">;

/** What was looked at. */
export interface At {
  key: StudioKey | null;
  language: string;
}

function put(name: string, what: unknown): void {
  try {
    if (what === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(what));
  } catch {
    // Without storage a reload begins at the list, and the last third of a second may be lost, as everywhere.
  }
}

function get<T>(name: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "null") as T | null;
  } catch {
    return null;
  }
}

/** Orders that follow each other, of one draft each. */
export const keepOrders = (of: Order[][]): void => put(ORDERS, of.length === 0 ? null : of);

/** Remembers the template that is looked at; nothing when it is the list. */
export const keepPlace = (at: At | null): void => put(PLACE, at);

/** The template that was looked at before the reload. */
export const keptPlace = (): At | null => get<At>(PLACE);

/** Whether something is still to be kept. */
export const hasOrders = (): boolean => get<Order[][]>(ORDERS) !== null;

/** Keeps what was left; the answer is the template that was written last, if there was one. */
export async function keepLeft(): Promise<StudioSaved | null> {
  const all = get<Order[][]>(ORDERS) ?? [];
  let saved: StudioSaved | null = null;
  const again: Order[][] = [];
  for (const of of all) {
    try {
      saved = await inTurn(of);
    } catch (error) {
      // Out of reach is not lost; what the shop refuses would be refused again.
      if (Failed.from(error).failure.kind === "unreachable") again.push(of);
    }
  }
  keepOrders(again);
  return saved;
}

/** The second is written on what the first made. */
async function inTurn(of: Order[]): Promise<StudioSaved | null> {
  let saved: StudioSaved | null = null;
  for (const order of of) {
    const on: Partial<Order> = saved === null ? {} : { key: saved.key, draft: saved.draft, revision: saved.revision };
    saved = await backend.change("studio_save", { ...order, ...on });
  }
  return saved;
}
