import type { Rundown, RundownSegment, Segment } from '../../model/index.ts';

/** A segment as the chart shows it. */
export interface ChartSegment {
  readonly number: number;
  readonly name: string;
  readonly title: string;
  readonly timed: RundownSegment;
}

/** Segments with their labels, counted from 1. */
export function chartSegments(rundown: Rundown, segments: readonly Segment[]): readonly ChartSegment[] {
  return rundown.segments.map((timed, index) => ({
    number: index + 1,
    name: segments[index]?.label ?? (timed.title || timed.id),
    title: timed.title || timed.id,
    timed,
  }));
}

/** How long a segment runs, and how far that is over its plan: in the recording where there is one; undefined for what is only planned. */
export function lengthOf({ basis, plannedMs, estimatedMs, recordedMs }: RundownSegment): {
  readonly lengthMs?: number | undefined;
  readonly offMs?: number | undefined;
} {
  if (basis === 'planned') return {};
  const lengthMs = recordedMs ?? estimatedMs;
  return { lengthMs, offMs: plannedMs === undefined ? undefined : lengthMs - plannedMs };
}

/** Whether any of it was heard. */
export function isRecorded({ segments }: Pick<Rundown, 'segments'>): boolean {
  return segments.some(({ basis }) => basis === 'recorded');
}
