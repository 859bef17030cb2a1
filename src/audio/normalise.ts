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
const TOLERANCE = 0.3 + 1e-6;

/** Whether the goal is reached by changing the volume alone: then dynamics stay as they are. */
export function isLinear({ integrated = 0, truePeak = -99 }: Loudness, goal: LoudnessGoal): boolean {
  return truePeak + goal.integrated - integrated <= goal.truePeak;
}

/**
 * What brings a recording that measures so to a goal. Where volume alone does, it is nothing else; where peaks would be too high, a
 * limiter that looks ahead holds them down, on four times as many samples, since true peaks lie between those of the file. (ffmpeg's
 * loudnorm would ride the volume as well, so that quiet passages come out as loud as others, and takes three times as long.)
 */
export function loudnessFilter(before: Loudness, asked: LoudnessGoal): string {
  const gain = asked.integrated - (before.integrated ?? asked.integrated);
  const volume = `volume=${gain.toFixed(2)}dB:precision=float`;
  if (isLinear(before, asked)) return volume;
  const limit = within(10 ** (asked.truePeak / 20), 0.0625, 1).toFixed(6);
  return `${volume},aresample=192000,alimiter=limit=${limit}:attack=5:release=50:level=false`;
}

/** One attempt at a goal, counted from 1. */
export interface Attempt extends LoudnessGoal {
  readonly attempt: number;
  /** What the attempt before it asked for, and what came of it, in LUFS. */
  readonly former: { readonly asked: number; readonly reached: number };
}

/** dB that encoders raise peaks by, about. */
const OVERSHOOT = 0.5;

/** The first attempt at a goal: to ask for nothing would have reached what the recording has. */
export function firstAttempt(before: Loudness, goal: LoudnessGoal): Attempt {
  const { integrated = -70 } = before;
  const truePeak = isLinear(before, goal) ? goal.truePeak : goal.truePeak - OVERSHOOT;
  return { ...goal, truePeak, attempt: 1, former: { asked: integrated, reached: integrated } };
}

/**
 * The attempt after one that missed the goal; undefined where it did not. Encoders raise peaks, by more at low bit rates; and where
 * peaks are held down, only a part of what is asked for arrives: as large a part as between the last two attempts.
 */
export function nextAttempt(
  { attempt, former, ...asked }: Attempt,
  reached: Loudness,
  goal: LoudnessGoal,
): Attempt | undefined {
  const { integrated = -70, truePeak = -99 } = reached;
  const tooHigh = truePeak - goal.truePeak;
  const off = integrated - goal.integrated;
  if (tooHigh <= 0 && Math.abs(off) <= TOLERANCE) return undefined;
  const arrived = (asked.integrated - former.asked) / (integrated - former.reached);
  const effort = Number.isFinite(arrived) ? within(arrived, 1, 8) : 1;
  return {
    truePeak: tooHigh > 0 ? asked.truePeak - tooHigh - 0.2 : asked.truePeak,
    integrated: Math.abs(off) > TOLERANCE / 2 ? asked.integrated - off * effort : asked.integrated,
    attempt: attempt + 1,
    former: { asked: asked.integrated, reached: integrated },
  };
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
