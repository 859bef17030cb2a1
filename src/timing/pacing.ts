import type {
  Category,
  Cycle,
  PacedStretch,
  Pacing,
  PacingTolerance,
  RundownBeat,
  RundownSegment,
  Span,
  Timed,
} from '../model/index.ts';

const MINUTE_MS = 60_000;
/** What a full cycle is made of. */
const TARGET_MS: Readonly<Record<Category, number>> = {
  technical: 7 * MINUTE_MS,
  relief: 3 * MINUTE_MS,
  recap: MINUTE_MS,
};
const FULL_CYCLE_MS = 11 * MINUTE_MS;
const EXEMPT_BELOW_MS = 4 * MINUTE_MS;
/** Anything else for this long lets listeners breathe. */
const BREAK_MS = 30_000;
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
): Pacing {
  const stretches = pacedStretches(segments).map((members) => measureStretch(members, tolerance));
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
    const isMeasured = segment.paced && segment.basis !== 'planned' && segment.endMs > segment.startMs;
    if (!isMeasured) open = undefined;
    else if (open) open.push(segment);
    else stretches.push((open = [segment]));
  }
  return stretches;
}

function measureStretch(members: readonly RundownSegment[], tolerance: PacingTolerance): PacedStretch {
  const beats = members.flatMap((segment) => segment.beats).filter(({ startMs, endMs }) => endMs > startMs);
  const groups = splitCycles(beats);
  const cycles = groups.map((group) => measureCycle(group, tolerance));
  return {
    startMs: members[0]?.startMs ?? 0,
    endMs: members.at(-1)?.endMs ?? 0,
    segments: members.map(({ id }) => id),
    cycles,
    technicalRuns: technicalRuns(beats),
    score: scoreOf(cycles),
  };
}

/** A cycle ends where a run of recap ends. */
function splitCycles(beats: readonly RundownBeat[]): readonly (readonly RundownBeat[])[] {
  const groups: RundownBeat[][] = [];
  let open: RundownBeat[] = [];
  for (const beat of beats) {
    if (beat.category !== 'recap' && open.at(-1)?.category === 'recap') {
      groups.push(open);
      open = [];
    }
    open.push(beat);
  }
  if (open.length > 0) groups.push(open);
  return groups;
}

function measureCycle(beats: readonly RundownBeat[], tolerance: PacingTolerance): Cycle {
  const spentMs: Record<Category, number> = { technical: 0, relief: 0, recap: 0 };
  for (const { category, startMs, endMs } of beats) spentMs[category] += endMs - startMs;
  const lengthMs = spentMs.technical + spentMs.relief + spentMs.recap;
  const last = beats.at(-1)?.category !== 'recap';
  const measure =
    !last || lengthMs >= FULL_CYCLE_MS ? 'full' : lengthMs < EXEMPT_BELOW_MS ? 'exempt' : 'scaled';
  const share = measure === 'full' ? 1 : lengthMs / FULL_CYCLE_MS;
  const excess = (category: Category) =>
    measure === 'exempt' ? 0 : excessOf(spentMs[category], TARGET_MS[category] * share, tolerance[category]);
  return {
    startMs: beats[0]?.startMs ?? 0,
    endMs: beats.at(-1)?.endMs ?? 0,
    technicalMs: spentMs.technical,
    reliefMs: spentMs.relief,
    recapMs: spentMs.recap,
    last,
    measure,
    excess: { technical: excess('technical'), relief: excess('relief'), recap: excess('recap') },
    span: hull(beats),
  };
}

/** Rounded to a millionth, so that a share exactly at its tolerance is within it. */
function excessOf(actualMs: number, targetMs: number, tolerance: number): number {
  const excess = Math.abs(actualMs - targetMs) / targetMs - tolerance;
  return Math.max(0, Math.round(excess * 1e6) / 1e6);
}

/** From the first technical beat to the last one before a break; what is too short to be a break counts as part of it. */
function technicalRuns(beats: readonly RundownBeat[]): PacedStretch['technicalRuns'] {
  const runs: RundownBeat[][] = [];
  let run: RundownBeat[] | undefined;
  for (const beat of beats) {
    if (beat.category !== 'technical') continue;
    const last = run?.at(-1);
    if (run && last && beat.startMs - last.endMs < BREAK_MS) run.push(beat);
    else runs.push((run = [beat]));
  }
  return runs.map((members) => ({
    startMs: members[0]?.startMs ?? 0,
    endMs: members.at(-1)?.endMs ?? 0,
    span: hull(members),
  }));
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

function hull(places: readonly { readonly span: Span }[]): Span {
  return {
    start: places.reduce((least, { span }) => Math.min(least, span.start), Number.POSITIVE_INFINITY),
    end: places.reduce((most, { span }) => Math.max(most, span.end), 0),
  };
}
