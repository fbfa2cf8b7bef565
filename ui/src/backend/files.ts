/** The bytes of files, which come from addresses of their own beside the commands. */
import { backend } from "./backend";
import type { Attachment } from "./bindings";
import { Failed, isRefusal } from "./failed";

/** Reads a small file whole. */
export async function readFile(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url).catch(() => null);
  if (!answer?.ok) throw Failed.unreachable();
  return answer.arrayBuffer();
}

/** A file on its way to the shop. */
export interface Bringing {
  done: Promise<Attachment>;
  stop: () => void;
}

/**
 * Brings a file to where the shop takes them; `told` hears how much has gone, 0 to 1. One that is too large for anything is
 * refused at once, not after all of it was read.
 */
export function bringFile(file: Blob, name: string, told: (part: number) => void): Bringing {
  const end = new AbortController();
  const done = backend.read("intake", {}).then(({ url, most }) => {
    if (end.signal.aborted) throw Failed.unreachable();
    if (file.size > most) throw new Failed({ kind: "file_too_large", code: "SB-F001" });
    return put(`${url}?name=${encodeURIComponent(name)}`, file, told, end.signal);
  });
  return { done, stop: () => end.abort() };
}

function put(url: string, file: Blob, told: (part: number) => void, end: AbortSignal): Promise<Attachment> {
  // Only this way of asking tells how far it is.
  const request = new XMLHttpRequest();
  end.addEventListener("abort", () => request.abort());
  return new Promise<Attachment>((taken, refused) => {
    request.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0);
    request.onerror = () => refused(Failed.unreachable());
    request.onabort = () => refused(Failed.unreachable());
    request.onload = () => {
      const answer: unknown = request.response;
      if (request.status === 200) taken(answer as Attachment);
      else refused(isRefusal(answer) ? new Failed(answer) : Failed.unreachable());
    };
    request.open("PUT", url);
    request.responseType = "json";
    request.send(file);
  });
}
