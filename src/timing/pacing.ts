import type {
  Cycle,
  PacedStretch,
  Pacing,
  PacingTolerance,
  RundownConcept,
  RundownSegment,
  Timed,
} from '../model/index.ts';
import { measureCycles } from './cycles.ts';
import { countWithin } from './new-concepts.ts';
import { technicalRuns } from './technical-runs.ts';

const DEFAULT_TOLERANCE: PacingTolerance = { technical: 0.25, relief: 0.35, recap: 0.5 };

type Excess = Cycle['excess'];

/**
 * Holds spoken time against 7-3-1 (docs/pacing.md). A cycle's excess in a category is |actual − target| ÷ target, less the
 * tolerance, at least 0; the targets are 7, 3 and 1 min, for a last cycle of 4 to 11 min those × its length ÷ 11. A score
 * is 100 less the mean, in percent, of the three excesses of every measured cycle that counts: of a segment the
 * cycles that reach into it, of a stretch its own, of the episode all. Rounded to a tenth.
 */
export function measurePacing(
  segments: readonly RundownSegment[],
  tolerance: PacingTolerance = DEFAULT_TOLERANCE,
  concepts: readonly RundownConcept[] = [],
): Pacing {
  const stretches = pacedStretches(segments).map((members) => measureStretch(members, tolerance, concepts));
  const cycles = stretches.flatMap((stretch) => stretch.cycles);
  const inStretch = new Set(stretches.flatMap((stretch) => stretch.segments));
  const members = segments.filter(({ id }) => inStretch.has(id));
  const reaching = reachingInto(members, cycles);
  const segmentScores = members.map(({ id }, index) => [id, scoreOf(reaching[index] ?? [])] as const);
  return {
    stretches,
    score: stretches.length === 0 ? undefined : scoreOf(cycles),
    segmentScores: Object.fromEntries(segmentScores),
  };
}

/** Runs of consecutive segments with pacing on and something to hear; a segment that is only planned ends one. */
function pacedStretches(segments: readonly RundownSegment[]): readonly (readonly RundownSegment[])[] {
  const stretches: RundownSegment[][] = [];
  let open: RundownSegment[] | undefined;
  for (const segment of segments) {
    const isMeasured =
      segment.paced &&
      segment.basis !== 'planned' &&
      segment.beats.length > 0 &&
      segment.endMs > segment.startMs;
    if (!isMeasured) open = undefined;
    else if (open) open.push(segment);
    else stretches.push((open = [segment]));
  }
  return stretches;
}

function measureStretch(
  members: readonly RundownSegment[],
  tolerance: PacingTolerance,
  concepts: readonly RundownConcept[],
): PacedStretch {
  const beats = members.flatMap((segment) => segment.beats).filter(({ startMs, endMs }) => endMs > startMs);
  const cycles = measureCycles(beats, tolerance, concepts);
  const times = { startMs: members[0]?.startMs ?? 0, endMs: members.at(-1)?.endMs ?? 0 };
  return {
    ...times,
    segments: members.map(({ id }) => id),
    cycles,
    technicalRuns: technicalRuns(beats, tolerance),
    newConcepts: countWithin(concepts, times),
    score: scoreOf(cycles),
  };
}

function scoreOf(cycles: readonly Cycle[]): number {
  const shares = cycles
    .filter(({ measure }) => measure !== 'exempt')
    .flatMap(({ excess }) => sharesOf(excess));
  if (shares.length === 0) return 100;
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return Math.max(0, Math.round((100 - mean * 100) * 10) / 10);
}

function sharesOf({ technical, relief, recap }: Excess): readonly number[] {
  return [technical, relief, recap];
}

/** For each segment the cycles that share time with it; both lists are in the order of time. */
function reachingInto(segments: readonly Timed[], cycles: readonly Cycle[]): readonly (readonly Cycle[])[] {
  let first = 0;
  return segments.map(({ startMs, endMs }) => {
    while ((cycles[first]?.endMs ?? Number.POSITIVE_INFINITY) <= startMs) first++;
    let last = first;
    while ((cycles[last]?.startMs ?? Number.POSITIVE_INFINITY) < endMs) last++;
    return cycles.slice(first, last);
  });
}
