import type { Rundown } from '../model/index.ts';
import type { Alignment, Mark } from './alignment.ts';
import { fillPlaces, type SegmentDraft } from './fill-places.ts';
import { findSegment, type SegmentFind } from './find-segment.ts';
import { type LongGap, longGaps } from './long-gaps.ts';
import { scriptWords, type SpokenLine, type TimedText, timedWords } from './timed-words.ts';
import { matchWords } from './word-chain.ts';
import { wordRemarks } from './word-remarks.ts';

/** Of a script that was recorded more than this is found in its transcript; of another one less. */
const LEAST_SHARE = 0.3;
/** Which part of a script's words, from 0 to 1, was found in a transcript, and where that puts its segments and lines. */
export interface WordAlignment {
  readonly share: number;
  /** Undefined where the two are of different things. */
  readonly alignment?: Alignment | undefined;
}

/** Finds a script in what a transcript of its recording says. `totalMs`: how long the recording is; else it ends with the last words. */
export function alignWords(
  rundown: Rundown,
  said: readonly TimedText[],
  lengthMs: number | undefined,
): WordAlignment {
  const { lines, ...script } = scriptWords(rundown);
  const heard = timedWords(said);
  const places = matchWords(script.words, heard.words);
  const share = places.filter((place) => place >= 0).length / Math.max(1, places.length);
  if (share < LEAST_SHARE) return { share };
  const { segments } = rundown;
  const bySegment = segments.map((): SpokenLine[] => []);
  for (const line of lines) bySegment[line.segment]?.push(line);
  const finds = segments.map((segment, index) =>
    findSegment(segment, bySegment[index] ?? [], { script, heard, places }),
  );
  const gaps = longGaps({ script, heard, places }, lines);
  const drafts = draftsOf(finds, gaps);
  const endMs = Math.round(heard.times.at(-1)?.endMs ?? 0);
  const totalMs = Math.max(lengthMs ?? 0, endMs, drafts.at(-1)?.endMs ?? 0);
  const placed = fillPlaces(segments, drafts, totalMs);
  return {
    share,
    alignment: { places: placed, totalMs, remarks: wordRemarks(segments, finds, placed, gaps) },
  };
}

/**
 * A segment goes on until the next one begins, which begins after all that was heard of those before; but what nobody speaks in
 * between them belongs to neither.
 */
function draftsOf(finds: readonly SegmentFind[], gaps: readonly LongGap[]): readonly SegmentDraft[] {
  let passedMs = 0;
  const starts = finds.map(({ startMs, lastMs }) => {
    const start = startMs === undefined ? undefined : Math.max(passedMs, startMs);
    passedMs = Math.max(passedMs, start ?? 0, lastMs ?? 0);
    return start;
  });
  return finds.map(({ endMs, marks }, index): SegmentDraft => {
    const startMs = starts[index];
    const isApart = gaps.some(({ before, after, isQuiet }) => isQuiet && before === index && after > index);
    const end = (isApart ? endMs : undefined) ?? starts[index + 1] ?? endMs;
    const later = starts.slice(index + 1).find((start) => start !== undefined) ?? Number.POSITIVE_INFINITY;
    const least = startMs ?? 0;
    const latest = end === undefined ? later : Math.min(later, Math.max(least, end));
    return {
      startMs,
      endMs: end === undefined ? undefined : latest,
      marks: rising(marks, least, latest),
    };
  });
}

function rising(marks: readonly Mark[], fromMs: number, toMs: number): readonly Mark[] {
  let passedMs = fromMs;
  return marks.filter(({ heardMs }) => {
    if (heardMs < passedMs || heardMs > toMs) return false;
    passedMs = heardMs;
    return true;
  });
}
