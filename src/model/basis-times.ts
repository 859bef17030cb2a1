import type { Rundown, RundownSegment, Timed } from './rundown.ts';

/** One thing on each basis that knows it. */
export interface BasisTimes {
  /** Absent where a heading has no plan, or one before it has none. */
  readonly planned?: Timed | undefined;
  readonly estimated: Timed;
  /** Absent where no recording tells. */
  readonly recorded?: Timed | undefined;
}

/** The beats and their lines stand in the order of the rundown. */
export interface SegmentTimes extends BasisTimes {
  readonly beats: readonly (BasisTimes & { readonly lines: readonly BasisTimes[] })[];
}

/**
 * Every segment, beat and line of a rundown on the three bases side by side, in its order. A plan knows segments only: what stands
 * in one is laid into it in proportion to the estimate. What is not written yet has no length on the estimate.
 */
export function timesByBasis({ segments }: Rundown): readonly SegmentTimes[] {
  let plannedMs: number | undefined = 0;
  let clockMs = 0;
  return segments.map((segment) => {
    const estimated = { startMs: clockMs, endMs: clockMs + segment.estimatedMs };
    clockMs = estimated.endMs;
    const startMs = plannedMs;
    plannedMs =
      startMs === undefined || segment.plannedMs === undefined ? undefined : startMs + segment.plannedMs;
    const planned =
      startMs === undefined || plannedMs === undefined ? undefined : { startMs, endMs: plannedMs };
    return {
      planned,
      estimated,
      recorded: heard(segment, segment),
      beats: beatTimes(segment, estimated, planned),
    };
  });
}

function beatTimes(
  segment: RundownSegment,
  estimated: Timed,
  planned: Timed | undefined,
): SegmentTimes['beats'] {
  let clockMs = estimated.startMs;
  const lay = (startMs: number, endMs: number, item: Timed): BasisTimes => ({
    planned: planned && {
      startMs: within(startMs, estimated, planned),
      endMs: within(endMs, estimated, planned),
    },
    estimated: { startMs, endMs },
    recorded: heard(item, segment),
  });
  return segment.beats.map((beat) => {
    const startMs = clockMs;
    const lines = beat.lines.map((line) => {
      const lineStartMs = clockMs;
      clockMs += line.estimatedMs ?? line.endMs - line.startMs;
      return lay(lineStartMs, clockMs, line);
    });
    return { ...lay(startMs, clockMs, beat), lines };
  });
}

function heard({ startMs, endMs }: Timed, { basis }: RundownSegment): Timed | undefined {
  return basis === 'recorded' ? { startMs, endMs } : undefined;
}

/** Where a time of one stretch stands in another, in proportion. */
function within(ms: number, from: Timed, to: Timed): number {
  const lengthMs = from.endMs - from.startMs;
  if (lengthMs <= 0) return to.startMs;
  return to.startMs + Math.round(((ms - from.startMs) * (to.endMs - to.startMs)) / lengthMs);
}
