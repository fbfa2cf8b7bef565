/** A file that can be dragged out of the window: onto the desktop, into a mail, into another program. */
import type { Attachment } from "svelte/attachments";

import { backend } from "../../../backend/backend";
import type { Media } from "../../../backend/bindings";
import { saving } from "./facts";

/** Makes the element one by which the file is dragged, once the file is here. */
export function carried(media: Media): Attachment<HTMLElement> {
  return (node) => {
    const url = media.state === "here" ? media.url : null;
    node.draggable = url !== null;
    if (url === null) return;
    const begin = (event: DragEvent): void => {
      if (backend.dragOut) {
        // The host drags the file itself: other programs want no address of ours.
        event.preventDefault();
        backend.dragOut(url);
      } else if (event.dataTransfer) {
        event.dataTransfer.effectAllowed = "copy";
        event.dataTransfer.setData("DownloadURL", offered(media, url));
      }
    };
    node.addEventListener("dragstart", begin);
    return () => node.removeEventListener("dragstart", begin);
  };
}

/** The file as browsers hand it to other programs: its type, its name and where it is, between colons. */
export function offered(media: Pick<Media, "mime" | "name">, url: string): string {
  const mime = (media.mime ?? "").split(";")[0] || "application/octet-stream";
  const ending = mime.split("/")[1] ?? "bin";
  const name = (media.name ?? `file.${ending}`).replace(/[:/\\\p{C}]/gu, "_");
  return `${mime}:${name}:${saving(url)}`;
}
