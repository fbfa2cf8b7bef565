/** The bytes of files, which come from addresses of their own beside the commands. */
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

/** Brings a file to where the shop takes them; `told` hears how much has gone, 0 to 1. */
export function bringFile(url: string, file: Blob, name: string, told: (part: number) => void): Bringing {
  // Only this way of asking tells how far it is.
  const request = new XMLHttpRequest();
  const done = new Promise<Attachment>((taken, refused) => {
    request.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0);
    request.onerror = () => refused(Failed.unreachable());
    request.onabort = () => refused(Failed.unreachable());
    request.onload = () => {
      const answer: unknown = request.response;
      if (request.status === 200) taken(answer as Attachment);
      else refused(isRefusal(answer) ? new Failed(answer) : Failed.unreachable());
    };
  });
  request.open("PUT", `${url}?name=${encodeURIComponent(name)}`);
  request.responseType = "json";
  request.send(file);
  return { done, stop: () => request.abort() };
}
