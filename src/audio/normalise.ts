import type { Loudness } from './loudness.ts';

/** What a master is to reach: LUFS as measured on its own channels, and dBTP. */
export interface LoudnessGoal {
  readonly integrated: number;
  readonly truePeak: number;
}

/** LUFS for stereo, and for mono, which two loudspeakers play 3 LU louder than it is measured. */
export const USUAL_LOUDNESS = { stereo: -16, mono: -19 } as const;
/** dBTP. */
export const USUAL_PEAK = -1;
/** LU that a result may be off; EBU R 128 allows 0.5. */
export const TOLERANCE = 0.3;

/** Whether the goal is reached by changing the volume alone: then dynamics stay as they are. */
export function isLinear({ integrated = 0, truePeak = -99 }: Loudness, goal: LoudnessGoal): boolean {
  return truePeak + goal.integrated - integrated <= goal.truePeak;
}

/**
 * The second pass of loudnorm. Where the goal is reached by volume alone it does nothing else (`linear`); where peaks would be too
 * high it holds them down. Its own mono mode (`dual_mono`) stays off, for goals of mono say what one channel measures.
 */
export function loudnormFilter(
  { integrated = -70, range, truePeak = -99, threshold }: Loudness,
  goal: LoudnessGoal,
): string {
  const options = {
    I: within(goal.integrated, -70, -5),
    TP: within(goal.truePeak, -9, 0),
    // A range below the measured one would make it dynamic.
    LRA: within(Math.ceil(range) + 1, 7, 50),
    measured_I: within(integrated, -99, 0),
    measured_TP: within(truePeak, -99, 99),
    measured_LRA: within(range, 0, 99),
    measured_thresh: within(threshold, -99, 0),
  };
  const pairs = Object.entries(options).map(([name, value]) => `${name}=${value.toFixed(2)}`);
  return `loudnorm=${[...pairs, 'linear=true', 'dual_mono=false'].join(':')}`;
}

/** What to ask for next where `reached` missed the goal; undefined where it did not. Encoders raise peaks, by more at low bit rates. */
export function nextAttempt(
  asked: LoudnessGoal,
  reached: Loudness,
  goal: LoudnessGoal,
): LoudnessGoal | undefined {
  const { integrated = -70, truePeak = -99 } = reached;
  const tooHigh = truePeak - goal.truePeak;
  const off = integrated - goal.integrated;
  if (tooHigh <= 0 && Math.abs(off) <= TOLERANCE) return undefined;
  return {
    truePeak: tooHigh > 0 ? asked.truePeak - tooHigh - 0.1 : asked.truePeak,
    integrated: Math.abs(off) > TOLERANCE / 2 ? asked.integrated - off : asked.integrated,
  };
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
