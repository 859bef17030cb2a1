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
