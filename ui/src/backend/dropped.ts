/**
 * Files let go over the desktop window, where the web view gives its page none: the host tells of them, and the page's
 * own parts hear the same events as in a browser.
 */
import { Channel, invoke } from "@tauri-apps/api/core";

import type { DroppedFile, FileDrag } from "./bindings";

/** What a drag carries, as far as the page's parts ask. */
interface Carried {
  types: string[];
  files: File[];
}

/** Begins to listen. */
export function hearDrags(): void {
  const channel = new Channel<FileDrag>();
  let under: Element | null = null;
  const leave = (): void => {
    if (under) tell(under, "dragleave", []);
    under = null;
  };
  channel.onmessage = (drag) => {
    if (drag.kind === "left") return leave();
    const at = document.elementFromPoint(drag.x, drag.y);
    if (drag.kind === "over") {
      if (at !== under) leave();
      under = at;
      if (at) tell(at, "dragover", []);
    } else if (at) {
      under = null;
      void taken(drag.drop, drag.files).then((files) => tell(at, "drop", files));
    }
  };
  for (const name of ["dragenter", "dragover", "drop"] as const) addEventListener(name, hush, true);
  void invoke("drags", { channel });
}

/** The web view's own events of the same drag know of no file: parts would think it went away. */
function hush(event: DragEvent): void {
  if (!event.isTrusted || !event.dataTransfer?.types.includes("text/uri-list")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function tell(to: Element, name: string, files: File[]): void {
  const event = new Event(name, { bubbles: true, cancelable: true, composed: true });
  const carried: Carried = { types: ["Files"], files };
  Object.defineProperty(event, "dataTransfer", { value: carried });
  Object.defineProperty(event, "relatedTarget", { value: null });
  to.dispatchEvent(event);
}

/**
 * The files themselves. One that is too large is not read and tells its size, so that it is refused by that; one that
 * cannot be read comes empty.
 */
function taken(drop: number, dropped: DroppedFile[]): Promise<File[]> {
  const read = async ({ name, size }: DroppedFile, index: number): Promise<File> => {
    const bytes = await invoke<ArrayBuffer>("dropped_file", { drop, index }).catch(() => null);
    const file = new File(bytes ? [bytes] : [], name);
    if (!bytes) Object.defineProperty(file, "size", { value: size });
    return file;
  };
  return Promise.all(dropped.map(read));
}
