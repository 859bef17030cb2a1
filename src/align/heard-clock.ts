import type { Timed } from '../model/index.ts';
import type { Mark, SegmentPlace } from './alignment.ts';

/** Goes from a rundown's clock to a recording's, within one segment: by its marks, and evenly between them. */
export interface HeardClock {
  /** Where what begins at this time is heard. */
  readonly start: (atMs: number) => number;
  /** Where what ends at this time has ended. */
  readonly end: (atMs: number) => number;
  /** Whether both times of a thing were heard. */
  readonly isHeard: (item: Timed) => boolean;
}

/** The clock of a segment that stands at `place`. */
export function heardClock(segment: Timed, place: SegmentPlace): HeardClock {
  const { startMs, endMs, isStartHeard, isEndHeard, marks } = place;
  const points: readonly Mark[] = [
    { atMs: segment.startMs, heardMs: startMs },
    ...marks,
    { atMs: segment.endMs, heardMs: endMs },
  ];
  const heard = new Set(marks.map(({ atMs }) => atMs));
  if (isStartHeard) heard.add(segment.startMs);
  if (isEndHeard) heard.add(segment.endMs);
  return {
    start: (atMs) => {
      const next = firstWhere(points, (point) => point.atMs > atMs);
      return between(points[next - 1], points[next], atMs);
    },
    end: (atMs) => {
      const next = firstWhere(points, (point) => point.atMs >= atMs);
      return between(points[next - 1], points[next], atMs);
    },
    isHeard: (item) => item.endMs > item.startMs && heard.has(item.startMs) && heard.has(item.endMs),
  };
}

/** Halves instead of walking: a transcript marks every line. */
function firstWhere(points: readonly Mark[], holds: (point: Mark) => boolean): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const point = points[middle];
    if (point && holds(point)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function between(before: Mark | undefined, after: Mark | undefined, atMs: number): number {
  if (!before || !after) return (before ?? after)?.heardMs ?? 0;
  const part = (atMs - before.atMs) / (after.atMs - before.atMs);
  return before.heardMs + Math.round(part * (after.heardMs - before.heardMs));
}
