import type { Rundown, RundownLine, Timed } from '../model/index.ts';

/** What is heard at a time, in integer milliseconds: the line that holds it, or undefined past the end and in mere plans. */
export function lineAt({ segments }: Rundown, atMs: number): RundownLine | undefined {
  const segment = holding(segments, atMs);
  const beat = segment && holding(segment.beats, atMs);
  return beat && holding(beat.lines, atMs);
}

/** The one that is going on at a time, of things in the order of time; of several without length none. */
function holding<T extends Timed>(things: readonly T[], atMs: number): T | undefined {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.endMs ?? 0) <= atMs) low = middle + 1;
    else high = middle;
  }
  const found = things[low];
  return found && found.startMs <= atMs ? found : undefined;
}
