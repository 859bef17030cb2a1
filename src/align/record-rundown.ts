import type {
  PacingTolerance,
  Rundown,
  RundownBeat,
  RundownConcept,
  RundownLine,
  RundownSegment,
  Timed,
} from '../model/index.ts';
import { countWithin, measurePacing, weakestBasis } from '../timing/index.ts';
import type { Alignment, SegmentPlace } from './alignment.ts';
import { type HeardClock, heardClock } from './heard-clock.ts';

/**
 * The rundown of an episode on the times of its recording. A segment whose start and end were heard is `recorded`; what stands in
 * it is laid out in proportion to the estimate where it was not heard itself. 7-3-1 is measured anew.
 */
export function recordRundown(
  rundown: Rundown,
  { places, totalMs: recordedMs }: Alignment,
  tolerance: PacingTolerance | undefined,
): Rundown {
  const placed = rundown.segments.map((segment, index) => placeSegment(segment, places[index]));
  const endMs = placed.reduce((latest, { segment }) => Math.max(latest, segment.endMs), recordedMs ?? 0);
  const concepts = rundown.concepts.map((concept) => heardConcept(concept, rundown.segments, placed));
  const segments = placed.map(({ segment }) => ({ ...segment, newConcepts: countWithin(concepts, segment) }));
  const unheardMs = segments.reduce(
    (sum, segment) => (segment.basis === 'recorded' ? sum : sum + segment.endMs - segment.startMs),
    0,
  );
  const error = rundown.totalMs > 0 ? (rundown.rangeMs.high - rundown.totalMs) / rundown.totalMs : 0;
  const isWhole = recordedMs !== undefined || unheardMs === 0;
  const doubtMs = isWhole ? 0 : Math.round(unheardMs * error);
  return {
    ...rundown,
    endMs,
    totalMs: endMs,
    basis: weakestBasis(segments),
    recordedMs,
    rangeMs: { low: endMs - doubtMs, high: endMs + doubtMs },
    segments,
    concepts,
    pacing: measurePacing(segments, tolerance, concepts),
  };
}

interface Placed {
  readonly segment: RundownSegment;
  readonly clock: HeardClock;
}

function placeSegment(segment: RundownSegment, place: SegmentPlace | undefined): Placed {
  const at = place ?? { ...segment, isStartHeard: false, isEndHeard: false, marks: [] };
  const clock = heardClock(segment, at);
  const isHeard = at.isStartHeard && at.isEndHeard;
  const { startMs, endMs } = at;
  return {
    clock,
    segment: {
      ...segment,
      startMs,
      endMs,
      basis: isHeard ? 'recorded' : segment.basis,
      recordedMs: isHeard ? endMs - startMs : undefined,
      chapters: segment.chapters.map((chapter) => ({ ...chapter, ...heardAt(chapter, clock) })),
      beats: segment.beats.map((beat) => placeBeat(beat, clock)),
    },
  };
}

function placeBeat(beat: RundownBeat, clock: HeardClock): RundownBeat {
  return {
    ...beat,
    ...heardAt(beat, clock),
    basis: clock.isHeard(beat) ? 'recorded' : 'estimated',
    lines: beat.lines.map((line) => placeLine(line, clock)),
  };
}

function placeLine(line: RundownLine, clock: HeardClock): RundownLine {
  const times = heardAt(line, clock);
  const { bedEndMs } = line;
  return {
    ...line,
    ...times,
    basis: clock.isHeard(line) ? 'recorded' : 'estimated',
    estimatedMs: line.endMs - line.startMs,
    ...(bedEndMs !== undefined && { bedEndMs: Math.max(times.endMs, clock.end(bedEndMs)) }),
  };
}

function heardAt({ startMs, endMs }: Timed, clock: HeardClock): Timed {
  const from = clock.start(startMs);
  return { startMs: from, endMs: endMs > startMs ? Math.max(from, clock.end(endMs)) : from };
}

function heardConcept(
  concept: RundownConcept,
  before: readonly RundownSegment[],
  placed: readonly Placed[],
): RundownConcept {
  const { start } = concept.span;
  const index = before.findIndex(({ span }) => span.end > start);
  const clock = placed.at(index)?.clock;
  return clock ? { ...concept, atMs: clock.start(concept.atMs) } : concept;
}
