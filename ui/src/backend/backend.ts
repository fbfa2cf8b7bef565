/** The one door to the app, chosen by where the window runs. Nothing else imports Tauri or speaks HTTP. */
import type { Backend } from "./door";
import { TauriBackend } from "./tauri";
import { WebBackend } from "./web";

export type { Backend } from "./door";
export { Failed, type Shown } from "./failed";

export const backend: Backend = "__TAURI_INTERNALS__" in globalThis ? new TauriBackend() : new WebBackend();

/** A fresh id for a changing command; the app does the same id once. */
export function commandId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
