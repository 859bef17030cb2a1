import type { RundownSegment } from '../model/index.ts';
import { formatClock, formatLength } from '../notation/time.ts';
import type { SegmentPlace } from './alignment.ts';
import type { SegmentFind } from './find-segment.ts';
import type { LongGap } from './long-gaps.ts';
import { quoted } from './quoted.ts';

/** One sentence for each segment that was not found, and for each long stretch that the script does not have. */
export function wordRemarks(
  segments: readonly RundownSegment[],
  finds: readonly SegmentFind[],
  places: readonly SegmentPlace[],
  gaps: readonly LongGap[],
): readonly string[] {
  const titleOf = (index: number): string => quoted(segments[index]?.title ?? '');
  return [
    ...gaps.map((gap) => {
      const { before, after, isQuiet } = gap;
      const between =
        before === after ? `within ${titleOf(before)}` : `between ${titleOf(before)} and ${titleOf(after)}`;
      const outcome =
        isQuiet && after > before ? 'they are left out' : `they were counted as a part of ${titleOf(before)}`;
      return `${formatLength(gap.endMs - gap.startMs)} from ${formatClock(gap.startMs)} on, ${between}, are not in the script; ${outcome}.`;
    }),
    ...segments.flatMap((_, index) => {
      const place = places[index];
      const find = finds[index];
      if (!place || !find || (place.isStartHeard && place.isEndHeard)) return [];
      return [`${titleOf(index)} ${whyMissing(find)}.`];
    }),
  ];
}

function whyMissing({ startMs, endMs, hasWords }: SegmentFind): string {
  const laid = 'its times are laid out between what was found';
  if (!hasWords) return `has no words to be found by; ${laid}`;
  if (startMs === undefined && endMs === undefined) return `was not found in the transcript; ${laid}`;
  return `was found only in part, since its ${startMs === undefined ? 'first' : 'last'} words are not in the transcript; ${laid}`;
}
