/** What a file says of itself, as a person reads it. */
import type { Media, Message } from "../../../backend/bindings";

/** Kinds of messages that carry a file. */
export const CARRIERS = new Set(["image", "video", "audio", "voice", "document", "sticker"]);

/** What stands under the file: not its own name once more. */
export function captionOf(message: Message): string | null {
  const text = message.text;
  return text === null || text === "" || text === message.media?.name ? null : text;
}

/** `0:07`, `12:40`, `1:02:09`. */
export function lasting(ms: number): string {
  const all = Math.max(0, Math.round(ms / 1000));
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  const two = (n: number): string => String(n).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** The longest and the shortest edge of a picture in a bubble, in CSS pixels at 100 % text. */
const [WIDEST, HIGHEST, SLIMMEST] = [320, 300, 140];

/** The place a picture gets before it is loaded, so that nothing jumps when it is. */
export function place(media: Media): { width: number; ratio: string } {
  const [width, height] = [media.width ?? 4, media.height ?? 3];
  if (media.width === null || media.height === null) return { width: 280, ratio: "4 / 3" };
  const scale = Math.min(1, WIDEST / width, HIGHEST / height);
  const shown = Math.max(SLIMMEST, width * scale);
  // What is very long is cut in the chat; it is whole when opened.
  return { width: Math.round(shown), ratio: `${shown} / ${Math.max(80, height * scale)}` };
}

/** A long name in two parts, of which the first may be cut: the ending tells what a file is. */
export function halves(name: string): [string, string] {
  const letters = [...name];
  if (letters.length <= 16) return [name, ""];
  return [letters.slice(0, -10).join(""), letters.slice(-10).join("")];
}

const TYPES: Record<string, string> = {
  "application/pdf": "PDF",
  "application/msword": "DOC",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOC",
  "application/vnd.ms-excel": "XLS",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLS",
  "application/vnd.ms-powerpoint": "PPT",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PPT",
  "text/plain": "TXT",
  "application/zip": "ZIP",
};

/** What stands on a document's tile: at most four letters, by what it is and else by what it is called. */
export function tile(media: Pick<Media, "mime" | "name">): string | null {
  const known = TYPES[(media.mime ?? "").split(";")[0] ?? ""];
  const ending = /\.([a-z0-9]{1,4})$/i.exec(media.name ?? "")?.[1];
  return known ?? ending?.toUpperCase() ?? null;
}

/** The address that saves the file instead of showing it. */
export const saving = (url: string): string => `${url}?save`;

/** Whether of a film that is loaded only the sound can be played: the window lacks what its picture is made with. */
export const hasNoPicture = (film: HTMLVideoElement): boolean => film.videoWidth === 0;
