import type { Rundown } from '../../model/index.ts';

/** The chart is this wide in user units; it scales with the page. */
export const WIDTH = 1000;
export const LEFT = 24;
export const RIGHT = WIDTH - 24;

/** Where a time stands on the page. */
export type Scale = (ms: number) => number;

/** The longer of plan and estimate fills the width. */
export function spanMs({ totalMs, segments }: Rundown): number {
  const plannedMs = segments.reduce((sum, segment) => sum + (segment.plannedMs ?? 0), 0);
  return Math.max(totalMs, plannedMs, 1);
}

export function scaleFor(lengthMs: number): Scale {
  return (ms) => LEFT + (ms / lengthMs) * (RIGHT - LEFT);
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
