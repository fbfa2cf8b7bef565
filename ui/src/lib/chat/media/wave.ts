/** The shape of a sound: how loud each of a few parts is. Read once for each file; a file that cannot be read has none. */

import { readFile } from "../../../backend/files";

/** Bars of a wave. */
export const BARS = 46;

/** Larger files get a plain line: they would have to be read whole. */
const LARGEST = 2_000_000;

const known = new Map<string, Promise<number[] | null>>();
let context: OfflineAudioContext | undefined;

/** The loudness of each bar, 0 to 1. */
export function wave(url: string, size: number | null): Promise<number[] | null> {
  if (size === null || size > LARGEST) return Promise.resolve(null);
  const before = known.get(url);
  if (before) return before;
  const reading = read(url).catch(() => null);
  known.set(url, reading);
  return reading;
}

async function read(url: string): Promise<number[]> {
  const bytes = await readFile(url);
  context ??= new OfflineAudioContext(1, 1, 8000);
  const sound = await context.decodeAudioData(bytes);
  return bars(sound.getChannelData(0), BARS);
}

/** The loudest moment of each part, the loudest of all being 1. */
export function bars(samples: Float32Array, count: number): number[] {
  const width = Math.max(1, Math.floor(samples.length / count));
  const peaks = Array.from({ length: count }, (_, bar) => {
    let peak = 0;
    for (let at = bar * width; at < Math.min((bar + 1) * width, samples.length); at += 1)
      peak = Math.max(peak, Math.abs(samples[at] ?? 0));
    return peak;
  });
  const loudest = Math.max(...peaks, 0.01);
  return peaks.map((peak) => peak / loudest);
}
