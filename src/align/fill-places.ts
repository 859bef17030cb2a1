import type { RundownSegment } from '../model/index.ts';
import type { Mark, SegmentPlace } from './alignment.ts';

/** What was heard of a segment; what is undefined was not. */
export interface SegmentDraft {
  startMs?: number | undefined;
  endMs?: number | undefined;
  marks: readonly Mark[];
}

/** What is shorter between two segments is no ad: lists round their times. */
const LEAST_GAP_MS = 1_000;

/**
 * Lays out what was not heard between what was, in proportion to the rundown's clock; after the last thing heard up to `totalMs`,
 * or as long as the rundown has it.
 */
export function fillPlaces(
  segments: readonly RundownSegment[],
  drafts: readonly SegmentDraft[],
  totalMs: number | undefined,
): readonly SegmentPlace[] {
  const points = segments.flatMap(({ startMs, endMs }, index) => {
    const { startMs: start, endMs: end, marks } = closed(drafts, index);
    return [{ atMs: startMs, heardMs: start }, ...marks, { atMs: endMs, heardMs: end }];
  });
  const heard = filled(points, totalMs);
  let next = 0;
  return segments.map((_, index) => {
    const { startMs, endMs, marks } = closed(drafts, index);
    const first = next;
    next += marks.length + 2;
    return {
      startMs: heard[first] ?? 0,
      endMs: heard[next - 1] ?? 0,
      isStartHeard: startMs !== undefined,
      isEndHeard: endMs !== undefined,
      marks,
    };
  });
}

/** With its end moved to the next start where only a rounding error lies between. */
function closed(drafts: readonly SegmentDraft[], index: number): SegmentDraft {
  const draft = drafts[index] ?? { marks: [] };
  const nextMs = drafts[index + 1]?.startMs;
  const isClose =
    draft.endMs !== undefined && nextMs !== undefined && Math.abs(nextMs - draft.endMs) < LEAST_GAP_MS;
  return isClose ? { ...draft, endMs: nextMs } : draft;
}

interface Point {
  readonly atMs: number;
  readonly heardMs?: number | undefined;
}

function filled(points: readonly Point[], totalMs: number | undefined): readonly number[] {
  const known = points.flatMap(({ atMs, heardMs }) => (heardMs === undefined ? [] : [{ atMs, heardMs }]));
  const last = known.at(-1) ?? { atMs: 0, heardMs: 0 };
  const endMs = points.at(-1)?.atMs ?? 0;
  const end: Mark = { atMs: endMs, heardMs: totalMs ?? last.heardMs + endMs - last.atMs };
  let passed: Mark = { atMs: points[0]?.atMs ?? 0, heardMs: Math.min(0, known[0]?.heardMs ?? 0) };
  let next = 0;
  return points.map(({ atMs, heardMs }) => {
    if (heardMs !== undefined) {
      passed = { atMs, heardMs };
      next++;
      return heardMs;
    }
    const ahead = known[next] ?? end;
    const part = ahead.atMs > passed.atMs ? (atMs - passed.atMs) / (ahead.atMs - passed.atMs) : 1;
    return Math.max(passed.heardMs, passed.heardMs + Math.round(part * (ahead.heardMs - passed.heardMs)));
  });
}
