import type { Rundown } from '../../model/index.ts';

/** How wide a chart is in user units, and between which edges its clock runs; names stand left of it. */
export interface Frame {
  /** The free space around it. */
  readonly margin: number;
  readonly width: number;
  readonly left: number;
  readonly right: number;
}

const GUTTER = 104;

export function frameOf(width: number, margin = 24, gutter = GUTTER): Frame {
  return { margin, width, left: margin + gutter, right: width - margin };
}

/** Where a time stands on the page. */
export type Scale = (ms: number) => number;

/** The longest of plan, estimate and recording fills the width. */
export function spanMs({ totalMs, segments }: Pick<Rundown, 'totalMs' | 'segments'>): number {
  const plannedMs = segments.reduce((sum, segment) => sum + (segment.plannedMs ?? 0), 0);
  const estimatedMs = segments.reduce((sum, segment) => sum + segment.estimatedMs, 0);
  return Math.max(totalMs, plannedMs, estimatedMs, 1);
}

export function scaleFor(lengthMs: number, { left, right }: Frame): Scale {
  return (ms) => left + (ms / lengthMs) * (right - left);
}

const STEPS_S = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 21_600, 86_400];
const MOST_TICKS = 13;

/** Clock times for the axis, evenly spaced on round numbers, from 0 to the end. */
export function tickTimes(lengthMs: number): readonly number[] {
  const fits = (seconds: number) => lengthMs / (seconds * 1_000) <= MOST_TICKS;
  const seconds = STEPS_S.find(fits) ?? Math.ceil(lengthMs / MOST_TICKS / 86_400_000) * 86_400;
  const ticks: number[] = [];
  for (let ms = 0; ms <= lengthMs; ms += seconds * 1_000) ticks.push(ms);
  return ticks;
}
