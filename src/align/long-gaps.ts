import type { Timed } from '../model/index.ts';
import { firstDense, lastDense } from './dense.ts';
import type { Words } from './find-segment.ts';
import type { SpokenLine } from './timed-words.ts';

/** A stretch of a recording that the script does not have. */
export interface LongGap extends Timed {
  /** Index of the segment whose words come before it, and of the one whose words come after. */
  readonly before: number;
  readonly after: number;
  /** Whether hardly anything is said in it. */
  readonly isQuiet: boolean;
}

/** A pause of a producer is shorter. */
const LONG_MS = 20_000;
/** Speech has more words a second. */
const QUIET_RATE = 0.5;

/** Stretches between words that were found which are longer in the recording than in the script by 20 s or more. */
export function longGaps({ script, heard, places }: Words, lines: readonly SpokenLine[]): readonly LongGap[] {
  const gaps: LongGap[] = [];
  let line = 0;
  let before = -1;
  let segmentBefore = 0;
  for (const [at, place] of places.entries()) {
    while ((lines[line]?.to ?? Number.POSITIVE_INFINITY) <= at) line++;
    // A stray word in the middle of an ad is none of the script's.
    if (place < 0 || (firstDense(places, at, at + 1) < 0 && lastDense(places, at, at + 1) < 0)) continue;
    const segment = lines[line]?.segment ?? 0;
    const from = heard.times[places[before] ?? -1];
    const to = heard.times[place];
    const [said, next] = [script.times[before], script.times[at]];
    if (from && to && said && next && to.startMs - from.endMs - (next.startMs - said.endMs) >= LONG_MS) {
      const words = place - (places[before] ?? 0) - 1;
      const isQuiet = words < ((to.startMs - from.endMs) / 1_000) * QUIET_RATE;
      gaps.push({ startMs: from.endMs, endMs: to.startMs, before: segmentBefore, after: segment, isQuiet });
    }
    [before, segmentBefore] = [at, segment];
  }
  return gaps;
}
