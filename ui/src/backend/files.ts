/** The bytes of files, which come from addresses of their own beside the commands. */
import { Failed } from "./failed";

/** Reads a small file whole. */
export async function readFile(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url).catch(() => null);
  if (!answer?.ok) throw Failed.unreachable();
  return answer.arrayBuffer();
}
